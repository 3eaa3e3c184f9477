// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// Something that happened with the locks of a school, which its people must know. A reason is sealed to the team.
public struct StoredSchoolNotice: Sendable, Equatable {
    public let school: String
    public let id: String
    public let at: Instant
    public let kind: String
    /// Whom it is about.
    public let account: String?
    /// Who did it.
    public let by: String
    /// Until when it holds, for what ends by itself.
    public let until: Instant?
    /// The generation of the team's keys that the reason is sealed to.
    public let listGeneration: Int?
    public let sealed: [UInt8]?

    public init(
        school: String, id: String, at: Instant, kind: String, account: String?, by: String, until: Instant? = nil,
        listGeneration: Int? = nil, sealed: [UInt8]? = nil
    ) {
        self.school = school
        self.id = id
        self.at = at
        self.kind = kind
        self.account = account
        self.by = by
        self.until = until
        self.listGeneration = listGeneration
        self.sealed = sealed
    }

    init(row: StoredRow) throws(StorageError) {
        school = try row["school"]
        id = try row["id"]
        at = try row["at"]
        kind = try row["kind"]
        account = try row["account"]
        by = try row["by_account"]
        until = try row["until"]
        listGeneration = try row["list_generation"]
        sealed = try row["sealed"]
    }
}

/// What happened with the locks of schools.
public enum SchoolNotices {
    private static let columns: Query = """
        school, id, at, kind, account, by_account, until, list_generation, sealed
        """

    /// Adds one.
    /// - Throws: `.conflict` when the id exists.
    public static func add(_ notice: StoredSchoolNotice, in transaction: any Transaction) throws(StorageError) {
        try transaction.must(
            """
            insert into school_notice (\(columns))
            values (\(notice.school), \(notice.id), \(notice.at), \(notice.kind), \(notice.account), \(notice.by),
                \(notice.until), \(notice.listGeneration), \(notice.sealed))
            on conflict do nothing returning id
            """)
    }

    /// What happened since a moment, newest first.
    public static func since(
        _ moment: Instant, school: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredSchoolNotice] {
        try transaction.all(
            "select \(columns) from school_notice where school = \(school) and at >= \(moment) order by at desc, id",
            StoredSchoolNotice.init(row:))
    }

    /// The last of a kind; `nil` when it never happened.
    public static func last(
        _ kind: String, school: String, in transaction: any Transaction
    ) throws(StorageError) -> StoredSchoolNotice? {
        try transaction.first(
            """
            select \(columns) from school_notice where school = \(school) and kind = \(kind)
            order by at desc, id limit 1
            """, StoredSchoolNotice.init(row:))
    }

    /// Whether something of a kind holds now for somebody.
    public static func holds(
        _ kind: String, for account: String, school: String, at now: Instant, in transaction: any Transaction
    ) throws(StorageError) -> Bool {
        try !transaction.run(
            """
            select id from school_notice where school = \(school) and kind = \(kind) and account = \(account)
                and at <= \(now) and until > \(now)
            """
        ).isEmpty
    }
}
