// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// A list's mark on the public key of one of its people, or of the recovery set.
public struct StoredMark: Sendable, Equatable {
    public let school: String
    public let list: String
    public let holder: String
    public let mark: [UInt8]

    public init(school: String, list: String, holder: String, mark: [UInt8]) {
        self.school = school
        self.list = list
        self.holder = holder
        self.mark = mark
    }

    init(row: StoredRow) throws(StorageError) {
        school = try row["school"]
        list = try row["list"]
        holder = try row["holder"]
        mark = try row["mark"]
    }
}

/// A list that must get new keys, because somebody who held the old ones left.
public struct StoredRekey: Sendable, Equatable {
    public let list: String
    public let askedAt: Instant
    public let reason: String

    init(row: StoredRow) throws(StorageError) {
        list = try row["list"]
        askedAt = try row["asked_at"]
        reason = try row["reason"]
    }
}

/// Who belongs on which list, in a way that only a holder of the list can write.
public enum MarkTable {
    /// Puts a mark in place of an older one.
    public static func put(_ mark: StoredMark, in transaction: any Transaction) throws(StorageError) {
        try transaction.run(
            """
            insert into list_mark (school, list, holder, mark)
            values (\(mark.school), \(mark.list), \(mark.holder), \(mark.mark))
            on conflict (school, list, holder) do update set mark = excluded.mark
            """)
    }

    /// The marks of a list.
    public static func all(
        school: String, list: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredMark] {
        try transaction.all(
            """
            select school, list, holder, mark from list_mark
            where school = \(school) and list = \(list) order by holder
            """, StoredMark.init(row:))
    }

    /// Takes a person off a list, or off all lists of the school.
    public static func remove(
        _ holder: String, list: String? = nil, school: String, in transaction: any Transaction
    ) throws(StorageError) {
        if let list {
            try transaction.run(
                "delete from list_mark where school = \(school) and list = \(list) and holder = \(holder)")
        } else {
            try transaction.run("delete from list_mark where school = \(school) and holder = \(holder)")
        }
    }

    /// Says that a list must get new keys. Asking twice keeps the first moment.
    public static func askRekey(
        _ list: String, school: String, at now: Instant, reason: String, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run(
            """
            insert into rekey (school, list, asked_at, reason) values (\(school), \(list), \(now), \(reason))
            on conflict (school, list) do nothing
            """)
    }

    /// The lists that wait for new keys.
    public static func rekeys(
        school: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredRekey] {
        try transaction.all(
            "select list, asked_at, reason from rekey where school = \(school) order by list", StoredRekey.init(row:))
    }

    /// Forgets that a list waited for new keys: it got them in another way.
    public static func dropRekey(
        _ list: String, school: String, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run("delete from rekey where school = \(school) and list = \(list)")
    }

    /// Says that a list has its new keys.
    /// - Throws: `.conflict` when it was done already.
    public static func rekeyed(
        _ list: String, school: String, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.must("delete from rekey where school = \(school) and list = \(list) returning list")
    }
}
