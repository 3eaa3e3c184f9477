// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// What stands in clear about a dossier: nothing about the child.
public struct StoredDossier: Sendable, Equatable {
    public let school: String
    public let id: String
    public let openedAt: Instant
    public let protocolID: String
    public let protocolVersion: String
    /// The digest of the protocol definition it is pinned to.
    public let protocolDigest: String
    /// The list of people who may open it.
    public let list: String

    public init(
        school: String, id: String, openedAt: Instant, protocolID: String, protocolVersion: String,
        protocolDigest: String, list: String
    ) {
        self.school = school
        self.id = id
        self.openedAt = openedAt
        self.protocolID = protocolID
        self.protocolVersion = protocolVersion
        self.protocolDigest = protocolDigest
        self.list = list
    }

    init(row: StoredRow) throws(StorageError) {
        school = try row["school"]
        id = try row["id"]
        openedAt = try row["opened_at"]
        protocolID = try row["protocol_id"]
        protocolVersion = try row["protocol_version"]
        protocolDigest = try row["protocol_digest"]
        list = try row["list"]
    }
}

/// The dossiers.
public enum DossierTable {
    private static let columns: Query = """
        school, id, opened_at, protocol_id, protocol_version, protocol_digest, list
        """

    /// Adds a dossier.
    /// - Throws: `.conflict` when the id exists.
    public static func add(_ dossier: StoredDossier, in transaction: any Transaction) throws(StorageError) {
        try transaction.must(
            """
            insert into dossier (\(columns))
            values (\(dossier.school), \(dossier.id), \(dossier.openedAt), \(dossier.protocolID),
                \(dossier.protocolVersion), \(dossier.protocolDigest), \(dossier.list))
            on conflict do nothing returning id
            """)
    }

    /// One dossier; `nil` when there is none.
    public static func find(
        school: String, id: String, in transaction: any Transaction
    ) throws(StorageError) -> StoredDossier? {
        try transaction.first(
            "select \(columns) from dossier where school = \(school) and id = \(id)", StoredDossier.init(row:))
    }

    /// The dossiers on some lists, newest first. A dossier on another list is not counted either.
    public static func onLists(
        _ lists: [String], school: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredDossier] {
        try transaction.all(
            """
            select \(columns) from dossier where school = \(school) and list in (\(list: lists))
            order by opened_at desc, id
            """, StoredDossier.init(row:))
    }

    /// Moves a dossier to another list, when it is restricted. Its new key generation goes with it.
    /// - Throws: `.conflict` when the dossier does not exist.
    public static func move(
        school: String, id: String, to list: String, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.must(
            "update dossier set list = \(list) where school = \(school) and id = \(id) returning id")
    }

    /// Pins a dossier to another version of the protocol.
    /// - Throws: `.conflict` when the dossier does not exist.
    public static func pin(
        school: String, id: String, protocolID: String, version: String, digest: String,
        in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.must(
            """
            update dossier set protocol_id = \(protocolID), protocol_version = \(version),
                protocol_digest = \(digest)
            where school = \(school) and id = \(id) returning id
            """)
    }
}
