// SPDX-License-Identifier: EUPL-1.2

/// A moment in time: milliseconds since 1 January 1970, 00.00 UTC.
public struct Instant: Hashable, Sendable, Comparable {
    /// Milliseconds since the start of 1970, UTC.
    public let milliseconds: Int64

    /// Makes the moment that lies so many milliseconds after the start of 1970, UTC.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// Makes the moment at which clocks in the Netherlands show this time on this day.
    ///
    /// In the hour that the clock skips in spring the moment is that of the clock before it jumped; in the hour that
    /// comes twice in autumn it is the first of the two.
    public init(_ day: Day, _ time: ClockTime) {
        let local = Int64(day.number) * 86_400_000 + Int64(time.minutes) * 60_000
        let summer = Instant(milliseconds: local - 7_200_000)
        self = summer.amsterdamOffset == 7_200_000 ? summer : Instant(milliseconds: local - 3_600_000)
    }

    /// Reads `2026-11-24T08:35` as Dutch time; nothing when it is not a day and a time.
    public init?(local text: String) {
        let halves = text.split(separator: "T", omittingEmptySubsequences: false)
        guard halves.count == 2, let day = Day(iso: halves[0]), let time = ClockTime(text: halves[1]) else {
            return nil
        }
        self.init(day, time)
    }

    /// The day in the Netherlands at this moment.
    public var day: Day {
        Day(number: Int(local.quotient))
    }

    /// The time that clocks in the Netherlands show at this moment, to the minute.
    public var time: ClockTime {
        ClockTime(minutes: Int(local.remainder / 60_000))
    }

    /// The moment written as `2026-11-24T08:35`, Dutch time.
    public var localText: String { "\(day.iso)T\(time.text)" }

    /// The moment written as `2026-11-24T07:35:00.000Z`.
    public var utcText: String {
        let (days, rest) = Instant.floorDivide(milliseconds, 86_400_000)
        let seconds = Int(rest / 1000)
        let clock = "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
        return "\(Day(number: Int(days)).iso)T\(clock).\(padded(Int(rest % 1000), 3))Z"
    }

    /// The moment so many minutes later (earlier when negative).
    public func adding(minutes: Int) -> Instant {
        Instant(milliseconds: milliseconds + Int64(minutes) * 60_000)
    }

    /// Orders moments as time does.
    public static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }

    private var local: (quotient: Int64, remainder: Int64) {
        Instant.floorDivide(milliseconds + amsterdamOffset, 86_400_000)
    }

    /// Difference with UTC in the Netherlands, in milliseconds: summer time runs from the last Sunday of March,
    /// 01.00 UTC, to the last Sunday of October, 01.00 UTC.
    ///
    /// - Source: Directive 2000/84/EC art. 2–3; in force for the Netherlands since 1996.
    private var amsterdamOffset: Int64 {
        let year = Day(number: Int(Instant.floorDivide(milliseconds, 86_400_000).quotient)).year
        let start = Instant.lastSunday(of: 3, year) + 3_600_000
        let end = Instant.lastSunday(of: 10, year) + 3_600_000
        return milliseconds >= start && milliseconds < end ? 7_200_000 : 3_600_000
    }

    private static func lastSunday(of month: Int, _ year: Int) -> Int64 {
        guard let last = Day(year: year, month: month, day: 31) else { return 0 }
        let back = (last.weekday.rawValue + 1) % 7
        return Int64(last.number - back) * 86_400_000
    }

    private static func floorDivide(_ value: Int64, _ divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

/// A time of the day to the minute, as a clock on the wall shows it.
public struct ClockTime: Hashable, Sendable, Comparable {
    /// Minutes since midnight, 0 to 1439.
    public let minutes: Int

    /// Makes a time; values outside the day are brought back to its first or last minute.
    public init(minutes: Int) {
        self.minutes = min(max(minutes, 0), 1439)
    }

    /// Reads `8.35`, `08:35` or `8:35`; nothing when it is not a time.
    public init?(text: some StringProtocol) {
        // Empty parts are kept and signs refused: "8::35" and "+8.35" are slips of the finger, not times.
        let parts = text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == ":" || $0 == "." })
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), (0...23).contains(hour), (0...59).contains(minute)
        else { return nil }
        self.minutes = hour * 60 + minute
    }

    /// The time written as `08:35`.
    public var text: String { "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))" }

    /// Orders times within one day.
    public static func < (left: ClockTime, right: ClockTime) -> Bool {
        left.minutes < right.minutes
    }
}

extension ClockTime: Codable {
    /// Reads the time from its text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let time = ClockTime(text: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a time")
        }
        self = time
    }

    /// Writes the time as its text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension Instant: Codable {
    /// Reads the moment from its number of milliseconds.
    public init(from decoder: any Decoder) throws {
        self.init(milliseconds: try decoder.singleValueContainer().decode(Int64.self))
    }

    /// Writes the moment as its number of milliseconds.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}
