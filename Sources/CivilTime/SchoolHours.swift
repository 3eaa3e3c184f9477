// SPDX-License-Identifier: EUPL-1.2

/// A run of days, both ends included; never empty.
public struct DaySpan: Hashable, Sendable, Codable {
    /// The first day.
    public let first: Day

    /// The last day, which may be the same.
    public let last: Day

    /// Makes the run between two days, in whichever order they come.
    public init(_ one: Day, _ other: Day) {
        self.first = min(one, other)
        self.last = max(one, other)
    }

    /// Reads a run, again in whichever order its days come.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(try container.decode(Day.self, forKey: .first), try container.decode(Day.self, forKey: .last))
    }

    /// Whether a day lies in this run.
    public func contains(_ day: Day) -> Bool { first <= day && day <= last }
}

/// When one member of staff is there: fixed days of the week, less absences.
///
/// It says nothing about holidays; `SchoolHours` knows when the school is open.
public struct Availability: Hashable, Sendable, Codable {
    /// The days of the week on which this person works.
    public var weekdays: Set<Weekday>

    /// The days on which this person is away all the same: ill, on leave, on a course.
    public var absences: [DaySpan]

    /// Makes an availability; Monday to Friday and never away when nothing is given.
    public init(
        weekdays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday], absences: [DaySpan] = []
    ) {
        self.weekdays = weekdays
        self.absences = absences
    }

    /// Whether this person works on a day.
    public func isWorking(on day: Day) -> Bool {
        weekdays.contains(day.weekday) && !absences.contains { $0.contains(day) }
    }

    /// The day itself when this person works then, otherwise the first day after it on which he or she does.
    ///
    /// Nothing when that is more than a year away, or never: ask the deputy.
    public func nextWorkingDay(onOrAfter day: Day) -> Day? {
        SchoolHours.firstDay(onOrAfter: day, where: isWorking)
    }
}

/// When the school is open: 8.30 to 15.00 on days that are not a weekend, holiday, equated day or day it is closed.
///
/// When it is unknown whether someone is there, this says nobody is: better "Niemand leest dit vóór dinsdag" on a day
/// when someone does, than a promise on a day when nobody does.
public struct SchoolHours: Hashable, Sendable {
    /// The calendar with holidays.
    public var calendar: DutchCalendar

    /// School holidays and study days of this school.
    public var closed: [DaySpan]

    /// Days on which this school works although the calendar says otherwise: Good Friday, most years' 5 May.
    public var open: Set<Day>

    /// The time at which a school day begins.
    public var opens: ClockTime

    /// The time at which a school day ends.
    public var closes: ClockTime

    /// Makes the hours of a school.
    public init(
        calendar: DutchCalendar = .shipped, closed: [DaySpan] = [], open: Set<Day> = [],
        opens: ClockTime = ClockTime(minutes: 8 * 60 + 30), closes: ClockTime = ClockTime(minutes: 15 * 60)
    ) {
        self.calendar = calendar
        self.closed = closed
        self.open = open
        self.opens = opens
        self.closes = closes
    }

    /// Whether the school is open on this day. A closed day wins from an open one.
    public func isSchoolDay(_ day: Day) -> Bool {
        (open.contains(day) || calendar.isWorkingDay(day)) && !closed.contains { $0.contains(day) }
    }

    /// The day itself when the school is open then, otherwise the first school day after it.
    ///
    /// Nothing when none comes within a year.
    public func schoolDay(onOrAfter day: Day) -> Day? {
        SchoolHours.firstDay(onOrAfter: day, where: isSchoolDay)
    }

    /// The moment at which this day's school ends, or nothing when there is no school.
    public func end(of day: Day) -> Instant? {
        isSchoolDay(day) ? Instant(day, closes) : nil
    }

    /// Whether this is a school day with no school on the day after: a Friday, the last day before a holiday.
    public func isLastBeforeBreak(_ day: Day) -> Bool {
        isSchoolDay(day) && !isSchoolDay(day.adding(days: 1))
    }

    /// The first day on which this person can read what comes in at this moment: the school is open, the person works,
    /// and when it is today, school is not over yet. Nothing when that is more than a year away.
    public func firstReading(by person: Availability, after moment: Instant) -> Day? {
        let today = moment.day
        let start = moment < Instant(today, closes) ? today : today.adding(days: 1)
        return SchoolHours.firstDay(onOrAfter: start) { isSchoolDay($0) && person.isWorking(on: $0) }
    }

    /// The moment at which so many hours of school have passed since a moment; time outside school does not count.
    ///
    /// With zero hours it is the first moment at which school is open. A clock must never stop for good: when the
    /// school does not open within a year, or its hours are empty, the hours run on as on a wall clock.
    public func schoolHours(after moment: Instant, hours: Int) -> Instant {
        var left = Int64(max(0, hours)) * 3_600_000
        var day = moment.day
        while opens < closes, let next = schoolDay(onOrAfter: day) {
            let from = max(moment, Instant(next, opens))
            let available = Instant(next, closes).milliseconds - from.milliseconds
            if available > 0, left <= available {
                return Instant(milliseconds: from.milliseconds + left)
            }
            left -= max(0, available)
            day = next.adding(days: 1)
        }
        return Instant(milliseconds: max(moment, day.start).milliseconds + left)
    }

    /// Looks a good year ahead, so that no search can run for ever.
    static func firstDay(onOrAfter day: Day, where fits: (Day) -> Bool) -> Day? {
        for offset in 0...400 where fits(day.adding(days: offset)) {
            return day.adding(days: offset)
        }
        return nil
    }
}
