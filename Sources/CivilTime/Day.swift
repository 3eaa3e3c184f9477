// SPDX-License-Identifier: EUPL-1.2

/// A day of the civil (proleptic Gregorian) calendar, without a time and without a place.
///
/// Stored as the number of days since 1 January 1970, so that arithmetic is exact and ordering is free.
public struct Day: Hashable, Sendable, Comparable {
    /// Days since 1 January 1970; earlier days are negative.
    public let number: Int

    /// Makes the day that lies `number` days after 1 January 1970.
    public init(number: Int) {
        self.number = number
    }

    /// Makes a day from its parts, or nothing when that day does not exist (31 April, 29 February 2027).
    ///
    /// - Parameters:
    ///   - year: 1 to 9999.
    ///   - month: 1 to 12.
    ///   - day: 1 to the length of that month.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(of: month, in: year)
        else {
            return nil
        }
        self.number = Day.number(year: year, month: month, day: day)
    }

    /// The first day of a month that is known to exist (1 to 12).
    init(firstOf month: Int, in year: Int) {
        self.number = Day.number(year: year, month: month, day: 1)
    }

    /// Reads `2026-11-24`; anything else, also a day that does not exist, gives nothing.
    public init?(iso text: some StringProtocol) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2 else { return nil }
        var values: [Int] = []
        for part in parts {
            var value = 0
            for byte in part {
                guard (0x30...0x39).contains(byte) else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            values.append(value)
        }
        self.init(year: values[0], month: values[1], day: values[2])
    }

    /// Year, month and day of the month.
    public var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    /// The year of this day.
    public var year: Int { parts.year }

    /// The day of the week.
    public var weekday: Weekday {
        let index = ((number + 3) % 7 + 7) % 7
        return Weekday.allCases[index]
    }

    /// The day written as `2026-11-24`.
    public var iso: String {
        let (year, month, day) = parts
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// The day that lies `days` later (earlier when negative).
    public func adding(days: Int) -> Day {
        Day(number: number + days)
    }

    /// Orders days as the calendar does.
    public static func < (left: Day, right: Day) -> Bool {
        left.number < right.number
    }

    static func length(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    private static func number(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}

/// A day of the week, Monday first, as the Dutch count them.
public enum Weekday: Int, CaseIterable, Sendable, Hashable, Codable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    /// Whether this is Saturday or Sunday.
    public var isWeekend: Bool { self == .saturday || self == .sunday }
}

extension Day: Codable {
    /// Reads the day from its ISO text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = Day(iso: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day")
        }
        self = day
    }

    /// Writes the day as its ISO text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}

func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
