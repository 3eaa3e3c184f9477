// SPDX-License-Identifier: EUPL-1.2
public import Storage

/// One generation of a dossier's key, wrapped by the key of a list.
public struct StoredDossierKey: Sendable, Equatable {
    public let school: String
    public let dossier: String
    public let generation: Int
    public let list: String
    public let listGeneration: Int
    public let wrapped: [UInt8]

    public init(
        school: String, dossier: String, generation: Int, list: String, listGeneration: Int, wrapped: [UInt8]
    ) {
        self.school = school
        self.dossier = dossier
        self.generation = generation
        self.list = list
        self.listGeneration = listGeneration
        self.wrapped = wrapped
    }

    init(row: StoredRow) throws(StorageError) {
        school = try row["school"]
        dossier = try row["dossier"]
        generation = try row["generation"]
        list = try row["list"]
        listGeneration = try row["list_generation"]
        wrapped = try row["wrapped"]
    }
}

/// A generation of a dossier's key, sealed to one person outside the list who may read it.
public struct StoredReaderKey: Sendable, Equatable {
    public let school: String
    public let dossier: String
    public let generation: Int
    public let account: String
    public let sealed: [UInt8]

    public init(school: String, dossier: String, generation: Int, account: String, sealed: [UInt8]) {
        self.school = school
        self.dossier = dossier
        self.generation = generation
        self.account = account
        self.sealed = sealed
    }

    init(row: StoredRow) throws(StorageError) {
        school = try row["school"]
        dossier = try row["dossier"]
        generation = try row["generation"]
        account = try row["account"]
        sealed = try row["sealed"]
    }
}

/// The keys of dossiers. They go only when the dossier is destroyed.
public enum DossierKeys {
    private static let columns: Query = "school, dossier, generation, list, list_generation, wrapped"

    /// Adds a generation.
    /// - Throws: `.conflict` when it exists.
    public static func add(_ key: StoredDossierKey, in transaction: any Transaction) throws(StorageError) {
        try transaction.must(
            """
            insert into dossier_key (\(columns))
            values (\(key.school), \(key.dossier), \(key.generation), \(key.list), \(key.listGeneration),
                \(key.wrapped))
            on conflict do nothing returning generation
            """)
    }

    /// All generations of a dossier's key, first to last.
    public static func all(
        school: String, dossier: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredDossierKey] {
        try transaction.all(
            """
            select \(columns) from dossier_key
            where school = \(school) and dossier = \(dossier) order by generation
            """, StoredDossierKey.init(row:))
    }

    /// Wraps an existing generation anew, under a newer list key or another list.
    /// - Throws: `.conflict` when the generation does not exist.
    public static func rewrap(_ key: StoredDossierKey, in transaction: any Transaction) throws(StorageError) {
        try transaction.must(
            """
            update dossier_key set list = \(key.list), list_generation = \(key.listGeneration),
                wrapped = \(key.wrapped)
            where school = \(key.school) and dossier = \(key.dossier) and generation = \(key.generation)
            returning generation
            """)
    }

    /// Lets somebody outside the list read one generation.
    public static func grant(_ key: StoredReaderKey, in transaction: any Transaction) throws(StorageError) {
        try transaction.run(
            """
            insert into reader_key (school, dossier, generation, account, sealed)
            values (\(key.school), \(key.dossier), \(key.generation), \(key.account), \(key.sealed))
            on conflict (school, dossier, generation, account) do update set sealed = excluded.sealed
            """)
    }

    /// What an account outside the list may read of a dossier.
    public static func granted(
        to account: String, school: String, dossier: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredReaderKey] {
        try transaction.all(
            """
            select school, dossier, generation, account, sealed from reader_key
            where school = \(school) and dossier = \(dossier) and account = \(account) order by generation
            """, StoredReaderKey.init(row:))
    }

    /// Whether an account outside the lists may read any dossier of a school.
    public static func readsAny(
        account: String, school: String, in transaction: any Transaction
    ) throws(StorageError) -> Bool {
        let rows = try transaction.run(
            "select dossier from reader_key where school = \(school) and account = \(account) limit 1")
        return !rows.isEmpty
    }

    /// Ends what an account outside the list may read.
    public static func revoke(
        from account: String, school: String, dossier: String, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run(
            """
            delete from reader_key
            where school = \(school) and dossier = \(dossier) and account = \(account)
            """)
    }
}
