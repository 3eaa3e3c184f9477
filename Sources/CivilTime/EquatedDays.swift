// SPDX-License-Identifier: EUPL-1.2

/// One day that a royal decree puts on a par with a holiday, only for the counting of terms.
///
/// - Source: Algemene termijnenwet art. 3 lid 3.
public struct EquatedDay: Hashable, Sendable {
    /// The day itself.
    public let day: Day

    /// What people call it, written as in the middle of a sentence.
    public let name: String

    /// The title of the decree that names it.
    public let decree: String

    /// Makes an equated day.
    public init(day: Day, name: String, decree: String) {
        self.day = day
        self.name = name
        self.decree = decree
    }
}

/// The equated days that are known, and how far that knowledge reaches.
///
/// They cannot be computed: decrees are made for some three years at a time. After `through` a due day is an
/// expectation that a later decree may move.
public struct EquatedDays: Hashable, Sendable {
    /// The first year for which the list is complete.
    public let from: Int

    /// The last year for which the list is complete.
    public let through: Int

    /// The days, earliest first.
    public let days: [EquatedDay]

    /// Makes a list; the order in which the days are given does not matter.
    public init(from: Int, through: Int, days: [EquatedDay]) {
        self.from = from
        self.through = through
        self.days = days.sorted { $0.day < $1.day }
    }

    /// The equated day on this day, when it is one.
    public subscript(day: Day) -> EquatedDay? {
        days.first { $0.day == day }
    }

    /// Whether the decree for the year of this day is known.
    public func isComplete(on day: Day) -> Bool {
        (from...max(from, through)).contains(day.year)
    }

    /// The list that ships with Hoede; the same as `Content/calendar/nl.yaml`, and a test holds the two together.
    public static let shipped = EquatedDays(
        from: 2023, through: 2028,
        days: rows.compactMap { row in
            Day(year: row.year, month: row.month, day: row.day).map {
                EquatedDay(day: $0, name: row.name, decree: row.year <= 2025 ? decree2023 : decree2026)
            }
        })

    private static let decree2023 = """
        Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025 \
        met een algemeen erkende feestdag
        """

    private static let decree2026 = """
        Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028 \
        met een algemeen erkende feestdag
        """

    private static let rows: [(year: Int, month: Int, day: Int, name: String)] = [
        (2023, 4, 28, "dag na Koningsdag"),
        (2023, 5, 19, "dag na Hemelvaartsdag"),
        (2024, 5, 10, "dag na Hemelvaartsdag"),
        (2024, 12, 27, "dag na tweede kerstdag"),
        (2025, 5, 30, "dag na Hemelvaartsdag"),
        (2026, 1, 2, "dag na Nieuwjaarsdag"),
        (2026, 5, 15, "dag na Hemelvaartsdag"),
        (2027, 5, 7, "dag na Hemelvaartsdag"),
        (2028, 4, 28, "dag na Koningsdag"),
        (2028, 5, 26, "dag na Hemelvaartsdag"),
    ]
}
