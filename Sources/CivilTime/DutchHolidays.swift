// SPDX-License-Identifier: EUPL-1.2

/// A day that the law counts as a holiday in every year, so that no statutory term may end on it.
///
/// First Easter day and first Whit day are not named by the law: they are Sundays anyway. The rules are those in force
/// since 2014, when Koningsdag took the place of Koninginnedag; nothing here says what was a holiday before.
///
/// - Source: Algemene termijnenwet art. 3 lid 1 and, for Good Friday, lid 2.
public enum DutchHoliday: CaseIterable, Hashable, Sendable {
    case newYearsDay, goodFriday, easterMonday, kingsDay, liberationDay, ascensionDay, whitMonday
    case christmasDay, secondChristmasDay

    /// The Dutch name, written as in the middle of a sentence.
    public var dutch: String {
        switch self {
        case .newYearsDay: "Nieuwjaarsdag"
        case .goodFriday: "Goede Vrijdag"
        case .easterMonday: "tweede paasdag"
        case .kingsDay: "Koningsdag"
        case .liberationDay: "Bevrijdingsdag"
        case .ascensionDay: "Hemelvaartsdag"
        case .whitMonday: "tweede pinksterdag"
        case .christmasDay: "eerste kerstdag"
        case .secondChristmasDay: "tweede kerstdag"
        }
    }

    /// The day on which this holiday falls in a year; for Koningsdag the day on which it is celebrated.
    public func day(in year: Int) -> Day {
        switch self {
        case .newYearsDay: Day(firstOf: 1, in: year)
        case .goodFriday: Day.easter(in: year).adding(days: -2)
        case .easterMonday: Day.easter(in: year).adding(days: 1)
        case .kingsDay: DutchHoliday.kingsDay(in: year)
        // A holiday for terms every year, also when most people have to work.
        case .liberationDay: Day(firstOf: 5, in: year).adding(days: 4)
        case .ascensionDay: Day.easter(in: year).adding(days: 39)
        case .whitMonday: Day.easter(in: year).adding(days: 50)
        case .christmasDay: Day(firstOf: 12, in: year).adding(days: 24)
        case .secondChristmasDay: Day(firstOf: 12, in: year).adding(days: 25)
        }
    }

    /// The holidays on one day: mostly none, sometimes two (in 2016 Hemelvaartsdag fell on 5 May).
    public static func on(_ day: Day) -> [DutchHoliday] {
        let year = day.year
        return allCases.filter { $0.day(in: year) == day }
    }

    /// 27 April, or the Saturday before when that is a Sunday.
    private static func kingsDay(in year: Int) -> Day {
        let birthday = Day(firstOf: 4, in: year).adding(days: 26)
        return birthday.weekday == .sunday ? birthday.adding(days: -1) : birthday
    }
}

extension Day {
    /// Easter Sunday of a year, by the anonymous Gregorian algorithm (Meeus, Jones, Butcher).
    public static func easter(in year: Int) -> Day {
        let golden = year % 19
        let (century, yearOfCentury) = year.quotientAndRemainder(dividingBy: 100)
        let moonCorrection = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30
        let sunday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
        let late = (golden + 11 * epact + 22 * sunday) / 451
        let monthAndDay = epact + sunday - 7 * late + 114
        return Day(firstOf: monthAndDay / 31, in: year).adding(days: monthAndDay % 31)
    }
}
