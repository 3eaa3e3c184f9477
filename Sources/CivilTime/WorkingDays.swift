// SPDX-License-Identifier: EUPL-1.2

/// The outcome of counting working days: the last day, and which days were passed over on the way.
public struct WorkingDayCount: Hashable, Sendable {
    /// The last day of the term; it runs until the end of that day (`due.end`).
    public let due: Day

    /// The days after the start and before `due` that did not count, in order.
    public let skipped: [SkippedDay]

    /// Makes an outcome.
    public init(due: Day, skipped: [SkippedDay]) {
        self.due = due
        self.skipped = skipped
    }
}

extension DutchCalendar {
    /// Counts so many working days on from a day. The day of the event itself does not count, so what comes in at a
    /// weekend starts on the next working day as day 1.
    ///
    /// - Parameters:
    ///   - count: how many working days; zero or less gives the start day itself.
    ///   - start: the day of the event.
    public func adding(workingDays count: Int, to start: Day) -> WorkingDayCount {
        var day = start
        var left = count
        var skipped: [SkippedDay] = []
        while left > 0 {
            day = day.adding(days: 1)
            if let reason = reason(day) {
                skipped.append(SkippedDay(day: day, reason: reason))
            } else {
                left -= 1
            }
        }
        return WorkingDayCount(due: day, skipped: skipped)
    }

    /// The day itself when it is a working day, otherwise the first working day after it.
    public func workingDay(onOrAfter day: Day) -> Day {
        var candidate = day
        while !isWorkingDay(candidate) {
            candidate = candidate.adding(days: 1)
        }
        return candidate
    }

    /// How many working days lie after the first day, up to and including the last; zero when the last is not later.
    public func workingDays(after first: Day, through last: Day) -> Int {
        guard first < last else { return 0 }
        return (first.number + 1...last.number).count { isWorkingDay(Day(number: $0)) }
    }

    /// How many working days a year has.
    public func workingDays(in year: Int) -> Int {
        workingDays(
            after: Day(firstOf: 1, in: year).adding(days: -1), through: Day(firstOf: 12, in: year).adding(days: 30))
    }
}

extension Day {
    /// The moment at which this day begins in the Netherlands.
    public var start: Instant { Instant(self, ClockTime(minutes: 0)) }

    /// The moment at which this day is over, which is the start of the next: a term that ends today runs until then.
    public var end: Instant { adding(days: 1).start }
}
