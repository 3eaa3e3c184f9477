// SPDX-License-Identifier: EUPL-1.2
import CivilTime
import Foundation
import Testing

@Suite struct `A day` {
    @Test func `agrees with another calendar in every year from 1900 to 2100`() throws {
        let rows = try OracleFile.rows("oracle-calendar-1900-2100.txt").filter { $0[0] == "year" }
        #expect(rows.count == 201)
        for row in rows {
            let numbers = row.dropFirst().compactMap { Int($0) }
            try #require(numbers.count == 4)
            let first = try #require(Day(year: numbers[0], month: 1, day: 1))
            let march = try #require(Day(year: numbers[0], month: 3, day: 1))
            #expect(first.number == numbers[1])
            #expect(first.weekday.rawValue == numbers[2])
            #expect(march.number - first.number + 1 == numbers[3])
        }
    }

    @Test func `keeps its parts, its text and its place in the week on every day from 1900 to 2100`() throws {
        let first = try day("1900-01-01")
        let last = try day("2100-12-31")
        #expect(last.number - first.number + 1 == 201 * 365 + 49)
        var expected = (year: 1900, month: 1, day: 1)
        var weekday = Weekday.monday.rawValue
        var wrong: [String] = []
        for number in first.number...last.number {
            let day = Day(number: number)
            let parts = day.parts
            let same =
                parts == expected && Day(iso: day.iso) == day
                && Day(year: parts.year, month: parts.month, day: parts.day) == day
                && day.weekday.rawValue == weekday
            if !same { wrong.append(day.iso) }
            weekday = (weekday + 1) % 7
            // The next day by the plainest of rules: does it still exist in this month, in this year?
            if Day(year: expected.year, month: expected.month, day: expected.day + 1) != nil {
                expected.day += 1
            } else if expected.month < 12 {
                expected = (expected.year, expected.month + 1, 1)
            } else {
                expected = (expected.year + 1, 1, 1)
            }
        }
        #expect(wrong.isEmpty)
        #expect(expected == (2101, 1, 1))
    }

    @Test(arguments: [
        (1900, false), (1904, true), (2000, true), (2024, true), (2026, false), (2027, false), (2028, true),
        (2100, false),
    ])
    func `29 February exists in leap years only`(year: Int, exists: Bool) {
        #expect((Day(year: year, month: 2, day: 29) != nil) == exists)
    }

    @Test(arguments: [
        "", "2026", "2026-1-1", "2026-01-1", "26-01-01", "2026-13-01", "2026-00-10", "2026-04-31", "2027-02-29",
        "2026-01-00", "0000-01-01", "2026-01-01 ", "2026-01-01-", "+026-01-01", "2026/01/01", "２０２６-01-01",
        "-026-01-01",
        "2026--1-01", "2026-01-01T08:00",
    ])
    func `is not read from anything but year, month and day`(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test(arguments: [
        ("0001-01-01", -719_162), ("1969-12-31", -1), ("1970-01-01", 0), ("2000-02-29", 11_016),
        ("9999-12-31", 2_932_896),
    ])
    func `is a number of days since 1970`(iso: String, number: Int) throws {
        #expect(try day(iso).number == number)
        #expect(Day(number: number).iso == iso)
    }

    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"), ("2026-11-30", 3, "2027-02-28"),
        ("2026-12-15", 1, "2027-01-15"), ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"),
        ("2026-01-15", -13, "2024-12-15"), ("2026-05-20", 0, "2026-05-20"), ("2026-11-24", 240, "2046-11-24"),
    ])
    func `moves by months and stays within the month`(start: String, months: Int, end: String) throws {
        #expect(try day(start).adding(months: months).iso == end)
    }

    @Test func `moves by years, and from 29 February to the 28th`() throws {
        #expect(try day("2028-02-29").adding(years: 20).iso == "2048-02-29")
        #expect(try day("2028-02-29").adding(years: 1).iso == "2029-02-28")
        #expect(try day("2026-11-24").adding(years: -5).iso == "2021-11-24")
    }

    @Test func `is kept as its ISO text`() throws {
        let bytes = try JSONEncoder().encode([try day("2026-11-24")])
        #expect(String(decoding: bytes, as: UTF8.self) == #"["2026-11-24"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: bytes) == [try day("2026-11-24")])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data(#"["2026-02-30"]"#.utf8))
        }
    }
}
