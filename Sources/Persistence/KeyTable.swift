// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// One generation of the key pair of a list of people: the team, the register, a restricted list.
public struct StoredListKey: Sendable, Equatable {
    public let school: String
    public let list: String
    public let generation: Int
    public let publicKey: [UInt8]
    /// The generation before, wrapped by this one; `nil` for the first.
    public let wrappedPrevious: [UInt8]?
    public let createdAt: Instant

    public init(
        school: String, list: String, generation: Int, publicKey: [UInt8], wrappedPrevious: [UInt8]?,
        createdAt: Instant
    ) {
        self.school = school
        self.list = list
        self.generation = generation
        self.publicKey = publicKey
        self.wrappedPrevious = wrappedPrevious
        self.createdAt = createdAt
    }

    init(row: StoredRow) throws(StorageError) {
        school = try row["school"]
        list = try row["list"]
        generation = try row["generation"]
        publicKey = try row["public_key"]
        wrappedPrevious = try row["wrapped_previous"]
        createdAt = try row["created_at"]
    }
}

/// A generation of a list's key, sealed to one of its people.
public struct StoredMemberKey: Sendable, Equatable {
    public let school: String
    public let list: String
    public let generation: Int
    public let account: String
    public let sealed: [UInt8]

    public init(school: String, list: String, generation: Int, account: String, sealed: [UInt8]) {
        self.school = school
        self.list = list
        self.generation = generation
        self.account = account
        self.sealed = sealed
    }

    init(row: StoredRow) throws(StorageError) {
        school = try row["school"]
        list = try row["list"]
        generation = try row["generation"]
        account = try row["account"]
        sealed = try row["sealed"]
    }
}

/// The keys of lists and who holds them.
public enum KeyTable {
    private static let columns: Query = "school, list, generation, public_key, wrapped_previous, created_at"

    /// Adds a generation.
    /// - Throws: `.conflict` when it exists: somebody else was re-keying too.
    public static func add(_ key: StoredListKey, in transaction: any Transaction) throws(StorageError) {
        try transaction.must(
            """
            insert into list_key (\(columns))
            values (\(key.school), \(key.list), \(key.generation), \(key.publicKey), \(key.wrappedPrevious),
                \(key.createdAt))
            on conflict do nothing returning generation
            """)
    }

    /// The newest generation of a list; `nil` when the list does not exist.
    public static func latest(
        school: String, list: String, in transaction: any Transaction
    ) throws(StorageError) -> StoredListKey? {
        try transaction.first(
            """
            select \(columns) from list_key
            where school = \(school) and list = \(list) order by generation desc limit 1
            """, StoredListKey.init(row:))
    }

    /// Every generation of every list of a school, by list and generation.
    public static func all(school: String, in transaction: any Transaction) throws(StorageError) -> [StoredListKey] {
        try transaction.all(
            "select \(columns) from list_key where school = \(school) order by list, generation",
            StoredListKey.init(row:))
    }

    /// Seals a generation to a person; a new seal replaces the old one.
    public static func seal(_ key: StoredMemberKey, in transaction: any Transaction) throws(StorageError) {
        try transaction.run(
            """
            insert into list_member_key (school, list, generation, account, sealed)
            values (\(key.school), \(key.list), \(key.generation), \(key.account), \(key.sealed))
            on conflict (school, list, generation, account) do update set sealed = excluded.sealed
            """)
    }

    /// What an account holds at a school: the lists it is on, by list and generation.
    public static func held(
        by account: String, school: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredMemberKey] {
        try transaction.all(
            """
            select school, list, generation, account, sealed from list_member_key
            where school = \(school) and account = \(account) order by list, generation
            """, StoredMemberKey.init(row:))
    }

    /// Everything that is sealed to anybody at a school, by list, generation and account.
    public static func allHeld(
        school: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredMemberKey] {
        try transaction.all(
            """
            select school, list, generation, account, sealed from list_member_key
            where school = \(school) order by list, generation, account
            """, StoredMemberKey.init(row:))
    }

    /// The accounts that hold the newest generation of a list.
    public static func holders(
        school: String, list: String, in transaction: any Transaction
    ) throws(StorageError) -> [String] {
        try transaction.all(
            """
            select account from list_member_key where school = \(school) and list = \(list) and generation =
                (select max(generation) from list_key where school = \(school) and list = \(list))
            order by account
            """
        ) { row throws(StorageError) in try row["account"] }
    }

    /// The accounts that hold any generation of a list.
    public static func everHolders(
        school: String, list: String, in transaction: any Transaction
    ) throws(StorageError) -> [String] {
        try transaction.all(
            """
            select distinct account from list_member_key where school = \(school) and list = \(list) order by account
            """
        ) { row throws(StorageError) in try row["account"] }
    }

    /// Takes the keys of one list away from an account.
    public static func take(
        list: String, from account: String, school: String, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run(
            """
            delete from list_member_key where school = \(school) and list = \(list) and account = \(account)
            """)
    }

    /// Takes every key at a school away from an account: lists, and dossiers it was allowed to read.
    public static func takeAll(
        from account: String, school: String, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run("delete from list_member_key where school = \(school) and account = \(account)")
        try transaction.run("delete from reader_key where school = \(school) and account = \(account)")
    }
}
