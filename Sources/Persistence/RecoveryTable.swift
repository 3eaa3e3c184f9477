// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// A recovery set: what the printed sheets open. The sheets themselves are stored nowhere.
public struct StoredRecoverySet: Sendable, Equatable {
    public let school: String
    public let generation: Int
    public let publicKey: [UInt8]
    /// The three locks on the private key, one for each pair of sheets.
    public let locks: [[UInt8]]
    /// Something harmless that a rehearsal opens.
    public let canary: [UInt8]
    public let createdAt: Instant

    public init(
        school: String, generation: Int, publicKey: [UInt8], locks: [[UInt8]], canary: [UInt8], createdAt: Instant
    ) {
        self.school = school
        self.generation = generation
        self.publicKey = publicKey
        self.locks = locks
        self.canary = canary
        self.createdAt = createdAt
    }

    init(row: StoredRow) throws(StorageError) {
        school = try row["school"]
        generation = try row["generation"]
        publicKey = try row["public_key"]
        let joined: [UInt8] = try row["locks"]
        let length = joined.count / 3
        locks = (0..<3).map { Array(joined[($0 * length)..<(($0 + 1) * length)]) }
        canary = try row["canary"]
        createdAt = try row["created_at"]
    }
}

/// A generation of a list's keys, sealed to a recovery set.
public struct StoredListRecovery: Sendable, Equatable {
    public let school: String
    public let list: String
    public let generation: Int
    public let setGeneration: Int
    public let sealed: [UInt8]

    public init(school: String, list: String, generation: Int, setGeneration: Int, sealed: [UInt8]) {
        self.school = school
        self.list = list
        self.generation = generation
        self.setGeneration = setGeneration
        self.sealed = sealed
    }

    init(row: StoredRow) throws(StorageError) {
        school = try row["school"]
        list = try row["list"]
        generation = try row["generation"]
        setGeneration = try row["set_generation"]
        sealed = try row["sealed"]
    }
}

/// The recovery sets of schools, and what is sealed to them.
public enum RecoveryTable {
    private static let columns: Query = "school, generation, public_key, locks, canary, created_at"

    /// Adds a set.
    /// - Throws: `.conflict` when the generation exists: somebody else made new sheets too.
    public static func add(_ set: StoredRecoverySet, in transaction: any Transaction) throws(StorageError) {
        let locks = set.locks.flatMap { $0 }
        try transaction.must(
            """
            insert into recovery_set (\(columns))
            values (\(set.school), \(set.generation), \(set.publicKey), \(locks), \(set.canary), \(set.createdAt))
            on conflict do nothing returning generation
            """)
    }

    /// The newest set of a school; `nil` when it has none.
    public static func latest(
        school: String, in transaction: any Transaction
    ) throws(StorageError) -> StoredRecoverySet? {
        try transaction.first(
            "select \(columns) from recovery_set where school = \(school) order by generation desc limit 1",
            StoredRecoverySet.init(row:))
    }

    /// All sets of a school, newest first.
    public static func all(
        school: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredRecoverySet] {
        try transaction.all(
            "select \(columns) from recovery_set where school = \(school) order by generation desc",
            StoredRecoverySet.init(row:))
    }

    /// Seals a generation of a list to a set; a new seal replaces the old one.
    public static func seal(_ sealed: StoredListRecovery, in transaction: any Transaction) throws(StorageError) {
        try transaction.run(
            """
            insert into list_recovery (school, list, generation, set_generation, sealed)
            values (\(sealed.school), \(sealed.list), \(sealed.generation), \(sealed.setGeneration), \(sealed.sealed))
            on conflict (school, list, generation, set_generation) do update set sealed = excluded.sealed
            """)
    }

    /// What is sealed to one set, by list and generation.
    public static func sealed(
        to setGeneration: Int, school: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredListRecovery] {
        try transaction.all(
            """
            select school, list, generation, set_generation, sealed from list_recovery
            where school = \(school) and set_generation = \(setGeneration) order by list, generation
            """, StoredListRecovery.init(row:))
    }

    /// Takes away what older sets open of one list: their sheets are worth nothing any more.
    public static func forget(
        list: String, before setGeneration: Int, school: String, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run(
            """
            delete from list_recovery
            where school = \(school) and list = \(list) and set_generation < \(setGeneration)
            """)
    }
}
