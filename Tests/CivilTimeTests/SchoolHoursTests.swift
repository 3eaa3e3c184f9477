// SPDX-License-Identifier: EUPL-1.2
import CivilTime
import Foundation
import Testing

@Suite struct `School hours` {
    /// A school with its Christmas holiday of 2026 and one study day, Wednesday 9 December.
    static func school() throws -> SchoolHours {
        SchoolHours(closed: [
            DaySpan(try day("2026-12-19"), try day("2027-01-03")),
            DaySpan(try day("2026-12-09"), try day("2026-12-09")),
        ])
    }

    @Test(arguments: [
        ("2026-11-24T09:00", 0, "2026-11-24T09:00"),
        ("2026-11-24T09:00", 4, "2026-11-24T13:00"),
        ("2026-11-24T07:00", 1, "2026-11-24T09:30"),  // before school
        ("2026-11-24T07:00", 0, "2026-11-24T08:30"),
        ("2026-11-24T11:00", 4, "2026-11-24T15:00"),  // just fits
        ("2026-11-24T14:30", 1, "2026-11-25T09:00"),  // over the night
        ("2026-11-24T15:00", 1, "2026-11-25T09:30"),
        ("2026-11-24T22:00", 1, "2026-11-25T09:30"),
        ("2026-11-20T14:30", 1, "2026-11-23T09:00"),  // over the weekend
        ("2026-11-21T12:00", 13, "2026-11-24T15:00"),
        ("2026-12-08T14:00", 2, "2026-12-10T09:30"),  // over a study day
        ("2026-12-18T14:00", 2, "2027-01-04T09:30"),  // over a school holiday
        ("2026-05-13T14:00", 2, "2026-05-18T09:30"),  // over Hemelvaart and the day after
        ("2026-03-27T14:00", 2, "2026-03-30T09:30"),  // the clock changes
        ("2026-11-24T09:00", -2, "2026-11-24T09:00"),
    ])
    func `pass only while school is open`(from: String, hours: Int, until: String) throws {
        #expect(try Self.school().schoolHours(after: try moment(from), hours: hours) == moment(until))
    }

    @Test func `never stop for good, even when a school is closed for years or its hours are empty`() throws {
        let start = try moment("2026-11-24T09:00")
        let closed = SchoolHours(closed: [DaySpan(try day("2020-01-01"), try day("2040-01-01"))])
        #expect(closed.schoolHours(after: start, hours: 4) == start.adding(minutes: 240))
        let empty = SchoolHours(opens: ClockTime(minutes: 900), closes: ClockTime(minutes: 510))
        #expect(empty.schoolHours(after: start, hours: 4) == start.adding(minutes: 240))
        let closing = SchoolHours(closed: [DaySpan(try day("2026-11-25"), try day("2040-01-01"))])
        #expect(closing.schoolHours(after: start, hours: 8) >= start.adding(minutes: 480))
    }

    @Test func `are there on ordinary days, and on a holiday when this school says so`() throws {
        var school = try Self.school()
        let goodFriday = try day("2026-04-03")
        #expect(!school.isSchoolDay(goodFriday))
        school.open = [goodFriday, try day("2026-12-09")]
        #expect(school.isSchoolDay(goodFriday))
        #expect(!school.isSchoolDay(try day("2026-12-09")), "a closed day wins")
        #expect(!school.isSchoolDay(try day("2026-11-28")))
        #expect(school.isSchoolDay(try day("2026-11-24")))
    }

    @Test func `end at three`() throws {
        let school = try Self.school()
        #expect(school.end(of: try day("2026-11-24")) == (try moment("2026-11-24T15:00")))
        #expect(school.end(of: try day("2026-07-01"))?.utcText == "2026-07-01T13:00:00.000Z")
        #expect(school.end(of: try day("2026-11-28")) == nil)
        #expect(school.schoolDay(onOrAfter: try day("2026-12-19"))?.iso == "2027-01-04")
    }

    @Test(arguments: [
        ("2026-11-26", false), ("2026-11-27", true), ("2026-11-28", false), ("2026-12-08", true), ("2026-12-18", true),
        ("2026-12-21", false), ("2026-05-13", true), ("2026-11-24", false),
    ])
    func `know the last day before a break`(iso: String, last: Bool) throws {
        #expect(try Self.school().isLastBeforeBreak(try day(iso)) == last)
    }
}

@Suite struct `Who is there` {
    static let partTime = Availability(weekdays: [.monday, .tuesday, .thursday])

    @Test func `works on her own days and not when away`() throws {
        var person = Self.partTime
        #expect(person.isWorking(on: try day("2026-11-24")))
        #expect(!person.isWorking(on: try day("2026-11-25")))
        person.absences = [DaySpan(try day("2026-11-26"), try day("2026-11-24"))]
        #expect(!person.isWorking(on: try day("2026-11-24")))
        #expect(!person.isWorking(on: try day("2026-11-26")))
        #expect(person.nextWorkingDay(onOrAfter: try day("2026-11-24"))?.iso == "2026-11-30")
        #expect(person.nextWorkingDay(onOrAfter: try day("2026-11-23"))?.iso == "2026-11-23")
    }

    @Test func `is nobody when a person never comes`() throws {
        let today = try day("2026-11-24")
        #expect(Availability(weekdays: []).nextWorkingDay(onOrAfter: today) == nil)
        let away = Availability(absences: [DaySpan(today, today.adding(days: 800))])
        #expect(away.nextWorkingDay(onOrAfter: today) == nil)
        #expect(SchoolHours().firstReading(by: away, after: today.start) == nil)
    }

    @Test(arguments: [
        ("2026-11-24T14:59", "2026-11-24"),  // Tuesday, school is not over
        ("2026-11-24T15:00", "2026-11-26"),  // over; Wednesday is not hers
        ("2026-11-26T16:00", "2026-11-30"),
        ("2026-11-21T12:00", "2026-11-23"),  // a Saturday
        ("2026-12-17T16:00", "2027-01-04"),  // Christmas holiday
        ("2026-05-12T20:00", "2026-05-18"),  // Hemelvaartsdag would have been hers
    ])
    func `reads a worry on the first day that school is open and she works`(sent: String, read: String) throws {
        let school = try `School hours`.school()
        #expect(school.firstReading(by: Self.partTime, after: try moment(sent))?.iso == read)
    }

    @Test func `has absences that keep their order when read back`() throws {
        let span = try JSONDecoder().decode(
            DaySpan.self, from: Data(#"{"first":"2026-11-26","last":"2026-11-24"}"#.utf8))
        #expect(span == DaySpan(try day("2026-11-24"), try day("2026-11-26")))
        #expect(try JSONDecoder().decode(DaySpan.self, from: try JSONEncoder().encode(span)) == span)
    }
}
