// SPDX-License-Identifier: EUPL-1.2
import CivilTime
import Testing

@Suite struct `A date in Dutch` {
    @Test func `is written in full and short`() throws {
        let monday = try day("2026-11-23")
        #expect(monday.dutch == "maandag 23 november 2026")
        #expect(monday.dutchShort == "ma 23 nov")
        #expect(monday.dutchDate == "23 november 2026")
        #expect(monday.dutchDayAndMonth == "23 november")
        #expect(try day("2027-03-01").dutch == "maandag 1 maart 2027")
        #expect(try day("2027-03-03").dutchShort == "wo 3 mrt")
    }

    @Test func `has its year in a list only when that is another than today's`() throws {
        let today = try day("2026-11-24")
        #expect(try day("2026-12-01").dutchShort(from: today) == "di 1 dec")
        #expect(try day("2027-01-01").dutchShort(from: today) == "vr 1 jan 2027")
        #expect(try day("2046-12-01").dutchShort(from: today) == "za 1 dec 2046")
        #expect(try day("2025-12-31").dutchShort(from: today) == "wo 31 dec 2025")
    }

    @Test func `has seven days and twelve months`() throws {
        let monday = try day("2026-11-23")
        let week = (0..<7).map { monday.adding(days: $0).weekday.dutch }
        #expect(week == ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"])
        #expect(Weekday.allCases.map(\.dutchShort) == ["ma", "di", "wo", "do", "vr", "za", "zo"])
        let months = try (1...12).map { try #require(Day(year: 2026, month: $0, day: 1)).dutchDayAndMonth }
        #expect(
            months == [
                "1 januari", "1 februari", "1 maart", "1 april", "1 mei", "1 juni", "1 juli", "1 augustus",
                "1 september",
                "1 oktober", "1 november", "1 december",
            ])
    }

    @Test func `has its time on the Dutch clock`() throws {
        #expect(try moment("2026-11-20T08:35").dutch == "vrijdag 20 november, 8.35 uur")
        #expect(try moment("2026-11-20T08:35").dutchWithYear == "vrijdag 20 november 2026, 8.35 uur")
        #expect(try moment("2026-07-01T00:05").dutch == "woensdag 1 juli, 0.05 uur")
        #expect(ClockTime(minutes: 14 * 60).dutch == "14.00 uur")
    }

    @Test(arguments: [
        ("7", "3", "2019", "2019-03-07"), ("07", "03", "2019", "2019-03-07"), ("7", "maart", "2019", "2019-03-07"),
        ("7", "mrt", "2019", "2019-03-07"), (" 7 ", "\tMRT. ", " 2019 ", "2019-03-07"),
        ("29", "feb", "2028", "2028-02-29"),
        ("1", "sept", "2026", "2026-09-01"), ("1", "Okt", "2026", "2026-10-01"), ("1", "mei", "2026", "2026-05-01"),
        ("1", "jun", "2026", "2026-06-01"), ("1", "juli", "2026", "2026-07-01"), ("1", "maa", "2026", "2026-03-01"),
        ("31", "12", "1900", "1900-12-31"),
    ])
    func `is read from three fields`(dayText: String, month: String, year: String, iso: String) throws {
        #expect(try Day(typedDay: dayText, month: month, year: year).iso == iso)
    }

    static let wrong: [(String, String, String, TypedDayProblem)] = [
        ("", "", "", .empty), (" ", "\t", "", .empty), ("", "3", "2019", .day), ("0", "3", "2019", .day),
        ("32", "3", "2019", .day), ("-1", "3", "2019", .day), ("+1", "3", "2019", .day), ("1e", "3", "2019", .day),
        ("007", "3", "2019", .day), ("7", "", "2019", .month), ("7", "0", "2019", .month), ("7", "13", "2019", .month),
        ("7", "ma", "2019", .month), ("7", "j", "2019", .month), ("7", "march", "2019", .month),
        ("7", ".", "2019", .month),
        ("7", "maart", "", .year), ("7", "maart", "19", .year), ("7", "maart", "0019", .year),
        ("7", "maart", "1899", .year), ("7", "maart", "2200", .year), ("7", "maart", "20190", .year),
        ("7", "maart", "2019a", .year), ("31", "april", "2026", .noSuchDay), ("29", "2", "2027", .noSuchDay),
        ("٧", "3", "2019", .day),
    ]

    @Test(arguments: wrong)
    func `is refused with the first problem when it is not a date`(
        row: (day: String, month: String, year: String, problem: TypedDayProblem)
    ) {
        #expect(throws: row.problem) { try Day(typedDay: row.day, month: row.month, year: row.year) }
    }

    @Test(arguments: TypedDayProblem.allCases)
    func `that is refused says so in short sentences`(problem: TypedDayProblem) {
        let sentences = problem.dutch.split(separator: ". ")
        #expect(problem.dutch.hasSuffix("."))
        for sentence in sentences {
            #expect(sentence.split(separator: " ").count <= 15)
        }
    }
}
