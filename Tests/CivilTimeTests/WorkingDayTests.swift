// SPDX-License-Identifier: EUPL-1.2
import CivilTime
import Testing

@Suite struct `Counting working days` {
    static let calendar = DutchCalendar.shipped

    /// One row of the table with true dates: received, five working days, five days of the law, ten weeks more.
    struct Vector: Sendable, CustomStringConvertible {
        let received, workingDays, days, tenWeeks: String
        init(_ received: String, _ workingDays: String, _ days: String, _ tenWeeks: String) {
            (self.received, self.workingDays, self.days, self.tenWeeks) = (received, workingDays, days, tenWeeks)
        }
        var description: String { received }
    }

    static let vectors = [
        Vector("2024-03-28", "2024-04-08", "2024-04-03", "2024-06-17"),
        Vector("2024-12-24", "2025-01-06", "2024-12-31", "2025-03-17"),
        Vector("2025-04-17", "2025-04-28", "2025-04-23", "2025-07-07"),
        Vector("2025-12-24", "2026-01-06", "2025-12-30", "2026-03-17"),
        Vector("2026-04-02", "2026-04-13", "2026-04-08", "2026-06-22"),
        Vector("2026-05-04", "2026-05-12", "2026-05-11", "2026-07-21"),
        Vector("2026-05-13", "2026-05-22", "2026-05-19", "2026-07-31"),
        Vector("2026-11-23", "2026-11-30", "2026-11-30", "2027-02-08"),
        Vector("2026-12-24", "2027-01-04", "2026-12-29", "2027-03-15"),
        Vector("2027-03-25", "2027-04-05", "2027-03-31", "2027-06-14"),
        Vector("2027-05-04", "2027-05-14", "2027-05-11", "2027-07-23"),
        Vector("2028-04-13", "2028-04-24", "2028-04-19", "2028-07-03"),
        Vector("2028-04-26", "2028-05-08", "2028-05-02", "2028-07-17"),
        // The equated days of 2029 are not known yet; this row is an expectation.
        Vector("2028-12-22", "2029-01-03", "2028-12-28", "2029-03-14"),
    ]

    @Test(arguments: vectors)
    func `gives the day Veilig Thuis has judged a report: five working days`(vector: Vector) throws {
        let received = try day(vector.received)
        #expect(Self.calendar.adding(workingDays: 5, to: received).due.iso == vector.workingDays)
        #expect(Self.calendar.end(of: .workingDays(5), from: received).due.iso == vector.workingDays)
        #expect(Self.calendar.veiligThuis(receivedOn: received).judged.due.iso == vector.workingDays)
    }

    @Test(arguments: vectors)
    func `differs from five days under the general law on terms`(vector: Vector) throws {
        #expect(Self.calendar.end(of: .days(5), from: try day(vector.received)).due.iso == vector.days)
    }

    @Test(arguments: vectors)
    func `gives the day Veilig Thuis has looked into it: ten weeks more`(vector: Vector) throws {
        #expect(Self.calendar.veiligThuis(receivedOn: try day(vector.received)).finished.due.iso == vector.tenWeeks)
        #expect(Self.calendar.end(of: .weeks(10), from: try day(vector.workingDays)).due.iso == vector.tenWeeks)
    }

    @Test func `is certain as far as the decrees reach`() throws {
        for vector in Self.vectors {
            let due = Self.calendar.veiligThuis(receivedOn: try day(vector.received)).finished.due
            #expect(Self.calendar.isCertain(due) == (due.year <= 2028))
        }
    }

    @Test(arguments: [(2024, 253), (2025, 252), (2026, 251), (2027, 253), (2028, 250)])
    func `gives the length of a working year`(year: Int, count: Int) {
        #expect(Self.calendar.workingDays(in: year) == count)
    }

    @Test func `tells which days were skipped and why`() throws {
        let count = Self.calendar.adding(workingDays: 5, to: try day("2026-12-24"))
        #expect(count.due.iso == "2027-01-04")
        #expect(
            count.skipped.map(\.dutch) == [
                "25 december: eerste kerstdag", "26 december: tweede kerstdag", "27 december: zondag",
                "1 januari: Nieuwjaarsdag", "2 januari: zaterdag", "3 januari: zondag",
            ])
    }

    @Test func `skips an equated day with its own name`() throws {
        let count = Self.calendar.adding(workingDays: 1, to: try day("2026-05-13"))
        #expect(count.due.iso == "2026-05-18")
        #expect(
            count.skipped.map(\.reason) == [
                .holiday("Hemelvaartsdag"), .equated("dag na Hemelvaartsdag"), .weekend(.saturday), .weekend(.sunday),
            ])
    }

    @Test func `starts on the next working day for what comes in at a weekend`() throws {
        for iso in ["2026-11-20", "2026-11-21", "2026-11-22"] {
            #expect(Self.calendar.adding(workingDays: 1, to: try day(iso)).due.iso == "2026-11-23")
        }
    }

    @Test func `of nothing stays where it is, also on a Sunday`() throws {
        let sunday = try day("2026-11-22")
        #expect(Self.calendar.adding(workingDays: 0, to: sunday) == WorkingDayCount(due: sunday, skipped: []))
        #expect(Self.calendar.adding(workingDays: -3, to: sunday).due == sunday)
    }

    @Test func `accounts for every day: it counted, or it was skipped with a reason`() throws {
        let start = try day("2023-01-01")
        for offset in 0..<2190 {
            let from = start.adding(days: offset)
            let count = Self.calendar.adding(workingDays: 7, to: from)
            #expect(count.due.number - from.number == 7 + count.skipped.count)
            #expect(Self.calendar.isWorkingDay(count.due))
            #expect(Self.calendar.workingDays(after: from, through: count.due) == 7)
            #expect(count.skipped.allSatisfy { Self.calendar.reason($0.day) == $0.reason })
        }
    }

    @Test(arguments: [
        ("2026-11-24", "2026-11-24"), ("2026-11-28", "2026-11-30"), ("2026-12-25", "2026-12-28"),
        ("2026-05-14", "2026-05-18"), ("2028-04-14", "2028-04-18"),
    ])
    func `finds the working day on or after a day`(from: String, found: String) throws {
        #expect(Self.calendar.workingDay(onOrAfter: try day(from)).iso == found)
    }

    @Test func `between two days the wrong way round gives none`() throws {
        let monday = try day("2026-11-23")
        #expect(Self.calendar.workingDays(after: monday, through: monday) == 0)
        #expect(Self.calendar.workingDays(after: monday, through: monday.adding(days: -7)) == 0)
    }
}
