// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// From when until when somebody works at a school, whether only in reserve, and who last looked at it.
public struct StoredTenure: Sendable, Equatable {
    public let school: String
    public let account: String
    public var firstDay: Day?
    /// The last day; the day after, the person has left.
    public var lastDay: Day?
    /// Holds the keys of the team, and opens nothing before giving a reason.
    public var isReserve: Bool
    public var reviewedAt: Instant?
    public var reviewedBy: String?

    public init(school: String, account: String, firstDay: Day? = nil, lastDay: Day? = nil, isReserve: Bool = false) {
        self.school = school
        self.account = account
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.isReserve = isReserve
    }

    init(row: StoredRow) throws(StorageError) {
        school = try row["school"]
        account = try row["account"]
        firstDay = try row["first_day"]
        lastDay = try row["last_day"]
        let reserve: Int = try row["reserve"]
        isReserve = reserve != 0
        reviewedAt = try row["reviewed_at"]
        reviewedBy = try row["reviewed_by"]
    }

    /// Whether somebody works here on a day.
    public func covers(_ day: Day) -> Bool {
        (firstDay.map { $0 <= day } ?? true) && (lastDay.map { day <= $0 } ?? true)
    }
}

/// The times that people work at schools. Without a row there is no limit.
public enum Tenures {
    private static let columns: Query = "school, account, first_day, last_day, reserve, reviewed_at, reviewed_by"

    /// Puts a tenure in place of the one before.
    public static func put(_ tenure: StoredTenure, in transaction: any Transaction) throws(StorageError) {
        let reserve = tenure.isReserve ? 1 : 0
        try transaction.run(
            """
            insert into tenure (\(columns))
            values (\(tenure.school), \(tenure.account), \(tenure.firstDay), \(tenure.lastDay), \(reserve),
                \(tenure.reviewedAt), \(tenure.reviewedBy))
            on conflict (school, account) do update set first_day = excluded.first_day, last_day = excluded.last_day,
                reserve = excluded.reserve, reviewed_at = excluded.reviewed_at, reviewed_by = excluded.reviewed_by
            """)
    }

    /// The tenure of somebody; one without limits when nothing was said.
    public static func of(
        _ account: String, school: String, in transaction: any Transaction
    ) throws(StorageError) -> StoredTenure {
        try transaction.first(
            "select \(columns) from tenure where school = \(school) and account = \(account)",
            StoredTenure.init(row:)) ?? StoredTenure(school: school, account: account)
    }

    /// The tenures of a school.
    public static func ofSchool(
        _ school: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredTenure] {
        try transaction.all(
            "select \(columns) from tenure where school = \(school) order by account", StoredTenure.init(row:))
    }
}
