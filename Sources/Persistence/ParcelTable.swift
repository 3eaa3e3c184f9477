// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// Something sealed to one person: how a worry is doing, an agreed role, an answer, an own entry.
public struct StoredParcel: Sendable, Equatable {
    public let school: String
    public let account: String
    public let id: String
    public let at: Instant
    /// Coarse: status, role, answer, entry.
    public let kind: String
    /// The dossier or submission it is about.
    public let object: String
    public let sealed: [UInt8]
    public let seenAt: Instant?

    public init(
        school: String, account: String, id: String, at: Instant, kind: String, object: String, sealed: [UInt8],
        seenAt: Instant? = nil
    ) {
        self.school = school
        self.account = account
        self.id = id
        self.at = at
        self.kind = kind
        self.object = object
        self.sealed = sealed
        self.seenAt = seenAt
    }

    init(row: StoredRow) throws(StorageError) {
        school = try row["school"]
        account = try row["account"]
        id = try row["id"]
        at = try row["at"]
        kind = try row["kind"]
        object = try row["object"]
        sealed = try row["sealed"]
        seenAt = try row["seen_at"]
    }
}

/// What lies ready for each person.
public enum ParcelTable {
    private static let columns: Query = "school, account, id, at, kind, object, sealed, seen_at"

    /// Adds a parcel. One with the same id is replaced, and counts as unseen again.
    public static func put(_ parcel: StoredParcel, in transaction: any Transaction) throws(StorageError) {
        try transaction.run(
            """
            insert into parcel (\(columns))
            values (\(parcel.school), \(parcel.account), \(parcel.id), \(parcel.at), \(parcel.kind),
                \(parcel.object), \(parcel.sealed), \(parcel.seenAt))
            on conflict (school, account, id) do update set at = excluded.at, kind = excluded.kind,
                object = excluded.object, sealed = excluded.sealed, seen_at = excluded.seen_at
            """)
    }

    /// All parcels of a person, newest first.
    public static func ofAccount(
        _ account: String, school: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredParcel] {
        try transaction.all(
            """
            select \(columns) from parcel where school = \(school) and account = \(account) order by at desc, id
            """, StoredParcel.init(row:))
    }

    /// The parcels of a person about one dossier or submission, newest first.
    public static func ofAccount(
        _ account: String, about object: String, school: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredParcel] {
        try transaction.all(
            """
            select \(columns) from parcel
            where school = \(school) and account = \(account) and object = \(object) order by at desc, id
            """, StoredParcel.init(row:))
    }

    /// Says that the person saw it. Seeing it twice keeps the first moment.
    public static func see(
        _ id: String, account: String, school: String, at moment: Instant, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run(
            """
            update parcel set seen_at = \(moment)
            where school = \(school) and account = \(account) and id = \(id) and seen_at is null
            """)
    }

    /// Takes everything about one dossier, task or submission away from everybody but some.
    public static func withdraw(
        about object: String, keeping accounts: [String], school: String, in transaction: any Transaction
    ) throws(StorageError) {
        let holders: [String] = try transaction.all(
            "select distinct account from parcel where school = \(school) and object = \(object) order by account"
        ) { row throws(StorageError) in try row["account"] }
        for account in holders where !accounts.contains(account) {
            try withdraw(about: object, from: account, school: school, in: transaction)
        }
    }

    /// Takes back that people may read a dossier along.
    public static func withdrawReading(
        about object: String, keeping accounts: [String], school: String, in transaction: any Transaction
    ) throws(StorageError) {
        let holders: [String] = try transaction.all(
            """
            select distinct account from parcel where school = \(school) and object = \(object) and kind = 'reading'
            order by account
            """
        ) { row throws(StorageError) in try row["account"] }
        for account in holders where !accounts.contains(account) {
            try transaction.run(
                """
                delete from parcel where school = \(school) and account = \(account) and object = \(object)
                    and kind = 'reading'
                """)
        }
    }

    /// Takes everything about one dossier or submission away from a person.
    public static func withdraw(
        about object: String, from account: String, school: String, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run(
            """
            delete from parcel where school = \(school) and account = \(account) and object = \(object)
            """)
    }
}
