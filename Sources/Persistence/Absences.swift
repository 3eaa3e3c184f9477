// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// Days on which somebody is away, both included.
public struct StoredAbsence: Sendable, Equatable {
    public let school: String
    public let account: String
    public let firstDay: Day
    public let lastDay: Day

    public init(school: String, account: String, firstDay: Day, lastDay: Day) {
        self.school = school
        self.account = account
        self.firstDay = firstDay
        self.lastDay = lastDay
    }

    init(row: StoredRow) throws(StorageError) {
        school = try row["school"]
        account = try row["account"]
        firstDay = try row["first_day"]
        lastDay = try row["last_day"]
    }
}

/// Who is away when; decides whether a deputy is asked.
public enum Absences {
    /// Adds an absence, or changes the last day of one that starts on the same day.
    public static func put(_ absence: StoredAbsence, in transaction: any Transaction) throws(StorageError) {
        try transaction.run(
            """
            insert into absence (school, account, first_day, last_day)
            values (\(absence.school), \(absence.account), \(absence.firstDay), \(absence.lastDay))
            on conflict (school, account, first_day) do update set last_day = excluded.last_day
            """)
    }

    /// Takes an absence away.
    public static func remove(
        school: String, account: String, firstDay: Day, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run(
            """
            delete from absence where school = \(school) and account = \(account) and first_day = \(firstDay)
            """)
    }

    /// The absences of a school that have not ended before a day.
    public static func ofSchool(
        _ school: String, from day: Day, in transaction: any Transaction
    ) throws(StorageError) -> [StoredAbsence] {
        try transaction.all(
            """
            select school, account, first_day, last_day from absence
            where school = \(school) and last_day >= \(day) order by first_day, account
            """, StoredAbsence.init(row:))
    }
}
