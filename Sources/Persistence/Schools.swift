// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// A school on this server. Its name is no secret.
public struct StoredSchool: Sendable, Equatable {
    public let id: String
    public let name: String
    public let createdAt: Instant
    /// The protocol that new dossiers start with.
    public let protocolID: String
    public let protocolVersion: String
    /// What only staff may know, sealed under the register key; `nil` before set-up.
    public let settings: [UInt8]?
    /// The generation of the register key the settings are sealed under.
    public let settingsGeneration: Int?
    /// What the public page shows; the caller's own format.
    public let publicSettings: String

    public init(
        id: String, name: String, createdAt: Instant, protocolID: String, protocolVersion: String,
        settings: [UInt8]? = nil, settingsGeneration: Int? = nil, publicSettings: String
    ) {
        self.id = id
        self.name = name
        self.createdAt = createdAt
        self.protocolID = protocolID
        self.protocolVersion = protocolVersion
        self.settings = settings
        self.settingsGeneration = settingsGeneration
        self.publicSettings = publicSettings
    }

    init(row: StoredRow) throws(StorageError) {
        id = try row["id"]
        name = try row["name"]
        createdAt = try row["created_at"]
        protocolID = try row["protocol_id"]
        protocolVersion = try row["protocol_version"]
        settings = try row["settings"]
        settingsGeneration = try row["settings_generation"]
        publicSettings = try row["public_settings"]
    }
}

/// The schools on this server.
public enum Schools {
    private static let columns: Query = """
        id, name, created_at, protocol_id, protocol_version, settings, settings_generation, public_settings
        """

    /// Adds a school.
    /// - Throws: `.conflict` when the id exists.
    public static func add(_ school: StoredSchool, in transaction: any Transaction) throws(StorageError) {
        try transaction.must(
            """
            insert into school (\(columns))
            values (\(school.id), \(school.name), \(school.createdAt), \(school.protocolID),
                \(school.protocolVersion), \(school.settings), \(school.settingsGeneration),
                \(school.publicSettings))
            on conflict (id) do nothing returning id
            """)
    }

    /// One school; `nil` when there is none.
    public static func find(_ id: String, in transaction: any Transaction) throws(StorageError) -> StoredSchool? {
        try transaction.first("select \(columns) from school where id = \(id)", StoredSchool.init(row:))
    }

    /// All schools, by name.
    public static func all(in transaction: any Transaction) throws(StorageError) -> [StoredSchool] {
        try transaction.all("select \(columns) from school order by name, id", StoredSchool.init(row:))
    }

    /// Changes everything but id and date of creation.
    /// - Throws: `.conflict` when the school does not exist.
    public static func update(_ school: StoredSchool, in transaction: any Transaction) throws(StorageError) {
        try transaction.must(
            """
            update school set name = \(school.name), protocol_id = \(school.protocolID),
                protocol_version = \(school.protocolVersion), settings = \(school.settings),
                settings_generation = \(school.settingsGeneration), public_settings = \(school.publicSettings)
            where id = \(school.id) returning id
            """)
    }
}
