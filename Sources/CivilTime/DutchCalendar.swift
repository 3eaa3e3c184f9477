// SPDX-License-Identifier: EUPL-1.2

/// Which days count in the Netherlands: the holidays of the law, computed, and the equated days, handed in.
///
/// School holidays and study days are not in this calendar: they are the school's own (`SchoolHours`) and never
/// stretch a term of the law or of Veilig Thuis.
public struct DutchCalendar: Hashable, Sendable {
    /// The days that decrees put on a par with a holiday.
    public let equated: EquatedDays

    /// Makes a calendar with these equated days.
    public init(equated: EquatedDays) {
        self.equated = equated
    }

    /// The calendar with the equated days that ship with Hoede.
    public static let shipped = DutchCalendar(equated: .shipped)

    /// Why this day is not a working day, or nothing when it is one.
    ///
    /// A holiday that falls in a weekend is called by its own name; it tells more than "zaterdag".
    ///
    /// The law does not define a working day; this is the common reading.
    /// - Source: Algemene termijnenwet art. 1 and 3.
    public func reason(_ day: Day) -> NonWorkingReason? {
        let holidays = DutchHoliday.on(day)
        if !holidays.isEmpty {
            return .holiday(holidays.map(\.dutch).joined(separator: " en "))
        }
        if let equated = equated[day] {
            return .equated(equated.name)
        }
        return day.weekday.isWeekend ? .weekend(day.weekday) : nil
    }

    /// Whether this day is not a Saturday, Sunday, holiday or equated day.
    public func isWorkingDay(_ day: Day) -> Bool {
        reason(day) == nil
    }

    /// Whether a due day is certain: the decree with equated days for its year is known.
    public func isCertain(_ day: Day) -> Bool {
        equated.isComplete(on: day)
    }
}

/// Why a day is not a working day.
public enum NonWorkingReason: Hashable, Sendable {
    /// A Saturday or Sunday.
    case weekend(Weekday)
    /// A holiday of the law, with its Dutch name.
    case holiday(String)
    /// A day put on a par with a holiday by decree, with its Dutch name.
    case equated(String)

    /// The reason in a few Dutch words: "zaterdag", "eerste kerstdag", "dag na Hemelvaartsdag (telt als feestdag)".
    public var dutch: String {
        switch self {
        case .weekend(let weekday): weekday.dutch
        case .holiday(let name): name
        case .equated(let name): "\(name) (telt als feestdag)"
        }
    }
}

/// A day that did not count, with why.
public struct SkippedDay: Hashable, Sendable {
    /// The day that did not count.
    public let day: Day

    /// Why it did not count.
    public let reason: NonWorkingReason

    /// Makes a skipped day.
    public init(day: Day, reason: NonWorkingReason) {
        self.day = day
        self.reason = reason
    }

    /// The day with why, in Dutch: "25 december: eerste kerstdag".
    public var dutch: String { "\(day.dutchDayAndMonth): \(reason.dutch)" }
}
