// SPDX-License-Identifier: EUPL-1.2
import CivilTime
import Foundation
import Testing

@Suite struct `A moment` {
    @Test func `agrees with another clock around every change to and from summer time, 1996 to 2099`() throws {
        let rows = try OracleFile.rows("oracle-calendar-1900-2100.txt").filter { $0[0] == "clock" }
        #expect(rows.count == 104 * 2 * 2)
        for row in rows {
            let milliseconds = try #require(Int64(row[1]))
            #expect(Instant(milliseconds: milliseconds).localText == row[2])
        }
    }

    @Test func `comes back from its day and time in every hour of four years, but for the hour that comes twice`() {
        let start: Int64 = 1_735_689_600_000  // 2025-01-01, 00.00 UTC
        var different: [String] = []
        for hour in 0..<Int64(24 * 1461) {
            let moment = Instant(milliseconds: start + hour * 3_600_000)
            let back = Instant(moment.day, moment.time)
            if back != moment {
                #expect(back.adding(minutes: 60) == moment)
                different.append(moment.localText)
            }
        }
        #expect(different == ["2025-10-26T02:00", "2026-10-25T02:00", "2027-10-31T02:00", "2028-10-29T02:00"])
    }

    @Test(arguments: [
        ("2026-03-29T01:59", "2026-03-29T00:59:00.000Z"),  // still winter time
        ("2026-03-29T02:30", "2026-03-29T01:30:00.000Z"),  // the hour that does not exist
        ("2026-03-29T03:00", "2026-03-29T01:00:00.000Z"),
        ("2026-10-25T02:30", "2026-10-25T00:30:00.000Z"),  // the first of two
        ("2026-10-25T03:00", "2026-10-25T02:00:00.000Z"),
        ("2026-11-24T08:35", "2026-11-24T07:35:00.000Z"),
        ("2026-07-01T00:15", "2026-06-30T22:15:00.000Z"),
        ("2027-01-01T00:00", "2026-12-31T23:00:00.000Z"),
    ])
    func `is made from what the clock shows`(local: String, utc: String) throws {
        #expect(try moment(local).utcText == utc)
    }

    @Test func `in the skipped hour is shown as the clock that jumped shows it`() throws {
        #expect(try moment("2026-03-29T02:30").localText == "2026-03-29T03:30")
    }

    @Test func `before 1970 counts down`() {
        #expect(Instant(milliseconds: -1).utcText == "1969-12-31T23:59:59.999Z")
        #expect(Instant(milliseconds: -3_600_001).localText == "1969-12-31T23:59")
    }

    @Test(arguments: [
        "2026-11-24", "2026-11-24 08:35", "2026-11-24T", "T08:35", "2026-02-30T08:35", "2026-11-24T24:00",
        "2026-11-24T08:35T", "2026-11-24T08:35:00", "",
    ])
    func `is not read from anything but a day and a time`(text: String) {
        #expect(Instant(local: text) == nil)
    }

    @Test func `starts and ends a day that may be 23 or 25 hours long`() throws {
        for (iso, hours) in [("2026-03-29", 23), ("2026-10-25", 25), ("2026-11-24", 24)] {
            let day = try day(iso)
            #expect(day.end.milliseconds - day.start.milliseconds == Int64(hours) * 3_600_000)
            #expect(day.start.day == day)
            #expect(day.end.adding(minutes: -1).day == day)
            #expect(day.end.day == day.adding(days: 1))
        }
    }
}

@Suite struct `A time on the clock` {
    @Test(arguments: [
        ("8.35", "08:35"), ("08:35", "08:35"), ("8:35", "08:35"), ("0.00", "00:00"), ("23:59", "23:59"),
        ("14.05", "14:05"),
    ])
    func `is read as people write it`(typed: String, text: String) {
        #expect(ClockTime(text: typed)?.text == text)
    }

    @Test(arguments: [
        "", "8", "8.3", "8:350", "24:00", "8.60", "8::35", ":8:35", "8:35:", "+8.35", "8.+5", "-0:10", "8.-1", "a:bc",
        "008:35", " 8:35", "٨:35", "8,35",
    ])
    func `is not read from anything else`(typed: String) {
        #expect(ClockTime(text: typed) == nil)
    }

    @Test func `stays within the day`() {
        #expect(ClockTime(minutes: -5).text == "00:00")
        #expect(ClockTime(minutes: 1440).text == "23:59")
    }

    @Test func `is kept as its text`() throws {
        let time = ClockTime(minutes: 515)
        let bytes = try JSONEncoder().encode([time])
        #expect(String(decoding: bytes, as: UTF8.self) == #"["08:35"]"#)
        #expect(try JSONDecoder().decode([ClockTime].self, from: bytes) == [time])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([ClockTime].self, from: Data(#"["25:00"]"#.utf8))
        }
    }
}
