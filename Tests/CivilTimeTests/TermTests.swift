// SPDX-License-Identifier: EUPL-1.2
import CivilTime
import Testing

@Suite struct `A term of the law` {
    static let calendar = DutchCalendar.shipped

    static let ends: [(term: Term, start: String, nominal: String, due: String)] = [
        // art. 1: not on a Saturday, Sunday or holiday
        (.days(10), "2026-11-18", "2026-11-28", "2026-11-30"),
        (.weeks(2), "2026-11-22", "2026-12-06", "2026-12-07"),
        (.weeks(4), "2026-11-27", "2026-12-25", "2026-12-28"),
        (.months(1), "2026-04-14", "2026-05-14", "2026-05-18"),
        (.weeks(6), "2026-10-12", "2026-11-23", "2026-11-23"),
        // art. 1 also for the shortest terms, art. 2 only from three days
        (.days(1), "2026-11-20", "2026-11-21", "2026-11-23"),
        (.days(2), "2026-11-20", "2026-11-22", "2026-11-23"),
        (.days(2), "2026-12-24", "2026-12-26", "2026-12-28"),
        // art. 2: two ordinary days in a term of three days or more
        (.days(3), "2026-11-20", "2026-11-23", "2026-11-24"),
        (.days(3), "2026-11-23", "2026-11-26", "2026-11-26"),
        (.days(4), "2026-12-24", "2026-12-28", "2026-12-29"),
        (.days(5), "2025-04-17", "2025-04-22", "2025-04-23"),
        (.weeks(1), "2026-05-13", "2026-05-20", "2026-05-20"),
        // art. 4: longer terms end where they end
        (.days(90), "2026-09-26", "2026-12-25", "2026-12-28"),
        (.days(91), "2026-09-25", "2026-12-25", "2026-12-25"),
        (.weeks(12), "2026-10-02", "2026-12-25", "2026-12-28"),
        (.weeks(13), "2026-09-25", "2026-12-25", "2026-12-25"),
        (.months(3), "2026-09-25", "2026-12-25", "2026-12-28"),
        (.months(4), "2026-08-25", "2026-12-25", "2026-12-25"),
        (.years(1), "2025-12-25", "2026-12-25", "2026-12-25"),
        (.years(20), "2026-11-24", "2046-11-24", "2046-11-24"),
        (.years(5), "2028-02-29", "2033-02-28", "2033-02-28"),
        // no term at all
        (.days(0), "2026-11-22", "2026-11-22", "2026-11-22"),
        (.weeks(0), "2026-11-22", "2026-11-22", "2026-11-22"),
    ]

    @Test(arguments: ends)
    func `ends on the day the general law on terms says`(
        row: (term: Term, start: String, nominal: String, due: String)
    ) throws {
        let end = Self.calendar.end(of: row.term, from: try day(row.start))
        #expect(end.nominal.iso == row.nominal)
        #expect(end.due.iso == row.due)
    }

    @Test func `of three to ninety days never ends on a day off and always holds two ordinary days`() throws {
        let start = try day("2024-01-01")
        for offset in 0..<1826 {
            let from = start.adding(days: offset)
            for count in [3, 4, 5, 7, 14, 42, 70, 90] {
                let end = Self.calendar.end(of: .days(count), from: from)
                #expect(Self.calendar.isWorkingDay(end.due))
                #expect(Self.calendar.workingDays(after: from, through: end.due) >= 2)
                #expect(end.due >= end.nominal)
                // It is extended no further than it must: one day less would not do.
                if end.due > end.nominal {
                    let earlier = end.due.adding(days: -1)
                    let wouldDo =
                        Self.calendar.isWorkingDay(earlier)
                        && Self.calendar.workingDays(after: from, through: earlier) >= 2
                    #expect(!wouldDo)
                }
            }
        }
    }

    @Test func `names the days that were no working days`() throws {
        let end = Self.calendar.end(of: .days(5), from: try day("2026-05-13"))
        #expect(end.due.iso == "2026-05-19")
        #expect(
            end.skipped.map(\.dutch) == [
                "14 mei: Hemelvaartsdag", "15 mei: dag na Hemelvaartsdag (telt als feestdag)", "16 mei: zaterdag",
                "17 mei: zondag",
            ])
    }

    @Test func `runs until the end of its last day, Dutch time`() throws {
        let due = Self.calendar.veiligThuis(receivedOn: try day("2026-11-23")).judged.due
        #expect(due.end.utcText == "2026-11-30T23:00:00.000Z")
        #expect(try moment("2026-11-30T23:59") < due.end)
    }
}
