// SPDX-License-Identifier: EUPL-1.2
import CivilTime
import Testing

@Suite struct `A Dutch holiday` {
    /// The true days of 2024–2028, checked against published lists.
    static let table: [(holiday: DutchHoliday, days: [String])] = [
        (.newYearsDay, ["2024-01-01", "2025-01-01", "2026-01-01", "2027-01-01", "2028-01-01"]),
        (.goodFriday, ["2024-03-29", "2025-04-18", "2026-04-03", "2027-03-26", "2028-04-14"]),
        (.easterMonday, ["2024-04-01", "2025-04-21", "2026-04-06", "2027-03-29", "2028-04-17"]),
        (.kingsDay, ["2024-04-27", "2025-04-26", "2026-04-27", "2027-04-27", "2028-04-27"]),
        (.liberationDay, ["2024-05-05", "2025-05-05", "2026-05-05", "2027-05-05", "2028-05-05"]),
        (.ascensionDay, ["2024-05-09", "2025-05-29", "2026-05-14", "2027-05-06", "2028-05-25"]),
        (.whitMonday, ["2024-05-20", "2025-06-09", "2026-05-25", "2027-05-17", "2028-06-05"]),
        (.christmasDay, ["2024-12-25", "2025-12-25", "2026-12-25", "2027-12-25", "2028-12-25"]),
        (.secondChristmasDay, ["2024-12-26", "2025-12-26", "2026-12-26", "2027-12-26", "2028-12-26"]),
    ]

    @Test(arguments: table)
    func `falls on its true day from 2024 to 2028`(row: (holiday: DutchHoliday, days: [String])) {
        #expect((2024...2028).map { row.holiday.day(in: $0).iso } == row.days)
    }

    @Test func `is in the table, whichever it is`() {
        #expect(Self.table.map(\.holiday) == DutchHoliday.allCases)
    }

    @Test(arguments: [
        ("2024-03-31", "2024-05-19"), ("2025-04-20", "2025-06-08"), ("2026-04-05", "2026-05-24"),
        ("2027-03-28", "2027-05-16"), ("2028-04-16", "2028-06-04"),
    ])
    func `is not first Easter day or first Whit day: those are Sundays`(easter: String, whit: String) throws {
        let easter = try day(easter)
        #expect(Day.easter(in: easter.year) == easter)
        for sunday in [easter, try day(whit)] {
            #expect(DutchCalendar.shipped.reason(sunday) == .weekend(.sunday))
        }
    }

    @Test func `follows an Easter that is a Sunday between 22 March and 25 April`() throws {
        for year in 1900...2100 {
            let easter = Day.easter(in: year)
            #expect(easter.weekday == .sunday)
            let earliest = try #require(Day(year: year, month: 3, day: 22))
            #expect((earliest...earliest.adding(days: 34)).contains(easter))
        }
        // The latest that can be, one of the earliest, and the two in which the simple rule of Gauss goes wrong.
        let known = [
            1943: "1943-04-25", 1954: "1954-04-18", 1981: "1981-04-19", 2008: "2008-03-23", 2038: "2038-04-25",
        ]
        for (year, iso) in known {
            #expect(Day.easter(in: year).iso == iso)
        }
    }

    @Test func `Koningsdag moves to Saturday 26 April when the 27th is a Sunday`() {
        let moved = (2015...2045).filter { DutchHoliday.kingsDay.day(in: $0).parts.day == 26 }
        #expect(moved == [2025, 2031, 2036, 2042])
    }

    @Test func `may share its day with another, and both are named`() throws {
        #expect(DutchHoliday.on(try day("2016-05-05")) == [.liberationDay, .ascensionDay])
        #expect(DutchCalendar.shipped.reason(try day("2016-05-05")) == .holiday("Bevrijdingsdag en Hemelvaartsdag"))
    }

    @Test(arguments: ["2026-12-05", "2026-09-15", "2026-12-24", "2026-12-31", "2026-02-16", "2026-05-04", "2026-04-30"])
    func `is not Sinterklaas, Prinsjesdag, the day before Christmas, Carnaval or Dodenherdenking`(iso: String) throws {
        #expect(DutchHoliday.on(try day(iso)).isEmpty)
    }
}

@Suite struct `The Dutch calendar` {
    @Test(arguments: [
        (2023, ["2023-04-28", "2023-05-19"]), (2024, ["2024-05-10", "2024-12-27"]), (2025, ["2025-05-30"]),
        (2026, ["2026-01-02", "2026-05-15"]), (2027, ["2027-05-07"]), (2028, ["2028-04-28", "2028-05-26"]), (2029, []),
    ])
    func `ships with the equated days of two decrees`(year: Int, days: [String]) {
        #expect(EquatedDays.shipped.days.filter { $0.day.year == year }.map(\.day.iso) == days)
    }

    @Test func `has no equated day that was no working day already`() {
        let bare = DutchCalendar(equated: EquatedDays(from: 2023, through: 2028, days: []))
        for equated in EquatedDays.shipped.days {
            #expect(bare.isWorkingDay(equated.day))
            #expect(!DutchCalendar.shipped.isWorkingDay(equated.day))
            let (year, month, day) = equated.day.parts
            #expect(equated.decree.contains(equated.day.dutchDayAndMonth))
            #expect(equated.decree.contains("\(year)"), "\(day)-\(month)")
        }
    }

    @Test func `tells why a day does not count: a holiday before an equated day before a weekend`() throws {
        let calendar = DutchCalendar.shipped
        let reasons: [(String, NonWorkingReason?, String?)] = [
            ("2026-11-24", nil, nil),
            ("2026-11-28", .weekend(.saturday), "zaterdag"),
            ("2026-12-25", .holiday("eerste kerstdag"), "eerste kerstdag"),
            ("2026-12-26", .holiday("tweede kerstdag"), "tweede kerstdag"),
            ("2026-05-15", .equated("dag na Hemelvaartsdag"), "dag na Hemelvaartsdag (telt als feestdag)"),
        ]
        for (iso, reason, dutch) in reasons {
            #expect(calendar.reason(try day(iso)) == reason)
            #expect(calendar.reason(try day(iso))?.dutch == dutch)
        }
    }

    @Test func `takes equated days that are handed in, and knows how far they reach`() throws {
        let bridge = try day("2029-05-11")
        let later = DutchCalendar(
            equated: EquatedDays(
                from: 2029, through: 2031,
                days: [EquatedDay(day: bridge, name: "dag na Hemelvaartsdag", decree: "Besluit")]))
        #expect(DutchCalendar.shipped.isWorkingDay(bridge))
        #expect(!later.isWorkingDay(bridge))
        #expect(!DutchCalendar.shipped.isCertain(bridge))
        #expect(later.isCertain(bridge))
        #expect(DutchCalendar.shipped.isCertain(try day("2028-12-31")))
        #expect(!DutchCalendar.shipped.isCertain(try day("2022-12-31")))
    }

    @Test func `ships the same equated days as the file for domain experts`() throws {
        let text = try OracleFile.text("Content/calendar/nl.yaml")
        var title = ""
        var found: [EquatedDay] = []
        for line in text.split(separator: "\n").map({ $0.drop(while: { $0 == " " }) }) {
            if let range = line.firstRange(of: "- title: ") {
                title = String(line[range.upperBound...])
            } else if line.hasPrefix("- {") {
                let match = try #require(line.wholeMatch(of: /- \{ day: (\d{4}-\d\d-\d\d), name: (.+) \}/))
                found.append(EquatedDay(day: try day(String(match.1)), name: String(match.2), decree: title))
            }
        }
        #expect(found == EquatedDays.shipped.days)
        #expect(text.contains("\nfrom: \(EquatedDays.shipped.from)\n"))
        #expect(text.contains("\nthrough: \(EquatedDays.shipped.through)\n"))
    }
}
