// SPDX-License-Identifier: EUPL-1.2

/// A length of time as a law, a protocol or an agreement writes it, in whole days or longer.
///
/// Terms in hours are moments, not days; add them to an `Instant`.
public enum Term: Hashable, Sendable {
    /// Days that are not a Saturday, Sunday, holiday or equated day.
    case workingDays(Int)
    /// Days of the calendar.
    case days(Int)
    /// Weeks of seven days.
    case weeks(Int)
    /// Months: until the day with the same number, or the last of the month when that does not exist.
    case months(Int)
    /// Years: until the same day, or 28 February.
    case years(Int)

    /// Whether the general law on terms may move the end of this term.
    ///
    /// A term in working days needs no extension: it ends on a working day by itself.
    /// - Source: Algemene termijnenwet art. 4 onder a: not for more than 90 days, more than twelve weeks, more than
    ///   three months, or years.
    public var isExtendable: Bool {
        switch self {
        case .workingDays, .years: false
        case .days(let count): count <= 90
        case .weeks(let count): count <= 12
        case .months(let count): count <= 3
        }
    }
}

/// The end of a term, with what moved it.
public struct TermEnd: Hashable, Sendable {
    /// The last day of the term; it runs until the end of that day (`due.end`).
    public let due: Day

    /// The last day before the law extended the term; the same as `due` when nothing moved.
    public let nominal: Day

    /// The days after the start and up to `due` that are no working days, in order.
    public let skipped: [SkippedDay]

    /// Makes an end.
    public init(due: Day, nominal: Day, skipped: [SkippedDay]) {
        self.due = due
        self.nominal = nominal
        self.skipped = skipped
    }
}

extension DutchCalendar {
    /// When a term set by a law or a decree ends that starts on this day; the day itself does not count.
    ///
    /// Not for terms that are counted back from an event: those are never extended.
    ///
    /// - Source: Algemene termijnenwet art. 1 (no end on a Saturday, Sunday or holiday), art. 2 (a term of at least
    ///   three days holds at least two ordinary days), art. 4 (exceptions), art. 5 (also for terms in an AMvB).
    public func end(of term: Term, from start: Day) -> TermEnd {
        if case .workingDays(let count) = term {
            let count = adding(workingDays: count, to: start)
            return TermEnd(due: count.due, nominal: count.due, skipped: count.skipped)
        }
        let nominal = start.adding(term)
        var due = nominal
        if term.isExtendable, nominal > start {
            if nominal >= start.adding(days: 3) {
                due = max(due, adding(workingDays: 2, to: start).due)
            }
            due = workingDay(onOrAfter: due)
        }
        return TermEnd(due: due, nominal: nominal, skipped: skipped(after: start, through: due))
    }

    /// The two moments at which Veilig Thuis is expected to be ready with a report it received on this day.
    ///
    /// Expected, never certain, and never to be shown in the acute route: Veilig Thuis is there day and night.
    /// - Source: Uitvoeringsbesluit Wmo 2015 art. 4.1.7 lid 1 and 2 (in 2017 still "vijf dagen"; practice and
    ///   inspectorate read five working days), S-107; the ten weeks with the Algemene termijnenwet, by its art. 5.
    public func veiligThuis(receivedOn day: Day) -> (judged: TermEnd, finished: TermEnd) {
        let judged = end(of: .workingDays(5), from: day)
        return (judged, end(of: .weeks(10), from: judged.due))
    }

    private func skipped(after start: Day, through last: Day) -> [SkippedDay] {
        guard start < last else { return [] }
        return (start.number + 1...last.number).compactMap { number in
            let day = Day(number: number)
            return reason(day).map { SkippedDay(day: day, reason: $0) }
        }
    }
}

extension Day {
    /// The day that lies a term later on the bare calendar; working days are counted as days of the calendar here, so
    /// ask a `DutchCalendar` for those.
    func adding(_ term: Term) -> Day {
        switch term {
        case .workingDays(let count), .days(let count): adding(days: count)
        case .weeks(let count): adding(days: 7 * count)
        case .months(let count): adding(months: count)
        case .years(let count): adding(months: 12 * count)
        }
    }

    /// The day with the same number so many months later (earlier when negative), or the last of that month when it is
    /// shorter: 31 January and one month is 28 or 29 February.
    public func adding(months: Int) -> Day {
        let (year, month, day) = parts
        let index = year * 12 + month - 1 + months
        let newMonth = (index % 12 + 12) % 12 + 1
        let newYear = (index - (newMonth - 1)) / 12
        return Day(firstOf: newMonth, in: newYear).adding(days: min(day, Day.length(of: newMonth, in: newYear)) - 1)
    }

    /// The same day so many years later (earlier when negative); 29 February becomes 28 February where it must.
    public func adding(years: Int) -> Day {
        adding(months: 12 * years)
    }
}
