// SPDX-License-Identifier: EUPL-1.2

extension Weekday {
    /// The Dutch name: "maandag".
    public var dutch: String {
        switch self {
        case .monday: "maandag"
        case .tuesday: "dinsdag"
        case .wednesday: "woensdag"
        case .thursday: "donderdag"
        case .friday: "vrijdag"
        case .saturday: "zaterdag"
        case .sunday: "zondag"
        }
    }

    /// The first two letters: "ma".
    public var dutchShort: String { String(dutch.prefix(2)) }
}

/// The names of the months, January first.
enum DutchMonth {
    static let names = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
        "december",
    ]

    static let short = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]

    /// The number of a month that someone typed: "3", "03", "mrt", "Maart", "sept."; at least three letters of a name.
    static func number(typed text: String) -> Int? {
        let word = (text.hasSuffix(".") ? text.dropLast() : text[...]).lowercased()
        if let number = digits(word, atMost: 2) {
            return (1...12).contains(number) ? number : nil
        }
        if let index = short.firstIndex(of: word) {
            return index + 1
        }
        guard word.utf8.count >= 3 else { return nil }
        return names.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
    }

    /// The value of a text of nothing but ASCII digits, at most so many.
    static func digits(_ text: some StringProtocol, atMost length: Int) -> Int? {
        guard (1...length).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text)
    }
}

extension Day {
    /// In full, with the day of the week and the year: "maandag 23 november 2026".
    public var dutch: String { "\(weekday.dutch) \(dutchDate)" }

    /// Short, for lists of recent things: "ma 23 nov".
    public var dutchShort: String {
        let (_, month, day) = parts
        return "\(weekday.dutchShort) \(day) \(DutchMonth.short[month - 1])"
    }

    /// Short, with the year when that is another than today's: "ma 23 nov", "za 1 dec 2046".
    public func dutchShort(from today: Day) -> String {
        year == today.year ? dutchShort : "\(dutchShort) \(year)"
    }

    /// With the year, without the day of the week: "23 november 2026".
    public var dutchDate: String { "\(dutchDayAndMonth) \(year)" }

    /// Without the year: "23 november".
    public var dutchDayAndMonth: String {
        let (_, month, day) = parts
        return "\(day) \(DutchMonth.names[month - 1])"
    }
}

extension ClockTime {
    /// As people write it: "8.35 uur".
    public var dutch: String { "\(minutes / 60).\(padded(minutes % 60, 2)) uur" }
}

extension Instant {
    /// Day and time as clocks in the Netherlands show them, without the year: "vrijdag 20 november, 8.35 uur".
    public var dutch: String {
        let day = day
        return "\(day.weekday.dutch) \(day.dutchDayAndMonth), \(time.dutch)"
    }

    /// Day and time with the year, for papers that are kept: "vrijdag 20 november 2026, 8.35 uur".
    public var dutchWithYear: String { "\(day.dutch), \(time.dutch)" }
}

/// What is wrong with a date that someone typed in three parts.
public enum TypedDayProblem: Error, Hashable, Sendable, CaseIterable {
    /// All three parts are empty.
    case empty
    /// The day is not a number from 1 to 31.
    case day
    /// The month is not a number from 1 to 12 and not the name of a month.
    case month
    /// The year is not written in four digits, or lies outside 1900–2199.
    case year
    /// The parts are fine, but the day does not exist: 31 April.
    case noSuchDay

    /// One plain Dutch sentence for next to the field.
    public var dutch: String {
        switch self {
        case .empty: "Vul een datum in."
        case .day: "Vul bij de dag een getal in van 1 tot en met 31."
        case .month: "Vul bij de maand een naam of een getal in, zoals maart of 3."
        case .year: "Schrijf het jaar met vier cijfers, zoals 2026."
        case .noSuchDay: "Deze dag bestaat niet. Kijk de datum nog eens na."
        }
    }
}

extension Day {
    /// Reads a date that someone typed in three fields; spaces around the parts do not matter.
    ///
    /// A year of two digits is refused, since it would guess a century: a child's or a grandparent's.
    ///
    /// - Parameters:
    ///   - day: "7" or "07".
    ///   - month: "3", "03", "mrt", "maart", "Maart".
    ///   - year: four digits, 1900 to 2199.
    /// - Throws: the first problem found, in the order in which the fields stand.
    public init(typedDay day: String, month: String, year: String) throws(TypedDayProblem) {
        let (day, month, year) = (Day.trimmed(day), Day.trimmed(month), Day.trimmed(year))
        guard !(day.isEmpty && month.isEmpty && year.isEmpty) else { throw .empty }
        guard let dayNumber = DutchMonth.digits(day, atMost: 2), (1...31).contains(dayNumber) else { throw .day }
        guard let monthNumber = DutchMonth.number(typed: month) else { throw .month }
        guard year.utf8.count == 4, let yearNumber = DutchMonth.digits(year, atMost: 4),
            (1900...2199).contains(yearNumber)
        else { throw .year }
        guard let found = Day(year: yearNumber, month: monthNumber, day: dayNumber) else { throw .noSuchDay }
        self = found
    }

    private static func trimmed(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        let length = start.reversed().drop(while: \.isWhitespace).count
        return String(start.prefix(length))
    }
}
