// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// One sealed event of a stream, as it lies in the database.
public struct StoredEvent: Sendable, Equatable {
    public let school: String
    /// The dossier (or other stream) it belongs to.
    public let stream: String
    /// Its place in the stream; the first is 1.
    public let revision: Int
    public let id: String
    public let at: Instant
    /// The account that wrote it.
    public let actor: String
    /// The generation of the dossier key it is sealed under.
    public let generation: Int
    public let sealed: [UInt8]
    /// Salted hash of the plaintext; also in the log.
    public let commitment: [UInt8]

    public init(
        school: String, stream: String, revision: Int, id: String, at: Instant, actor: String, generation: Int,
        sealed: [UInt8], commitment: [UInt8]
    ) {
        self.school = school
        self.stream = stream
        self.revision = revision
        self.id = id
        self.at = at
        self.actor = actor
        self.generation = generation
        self.sealed = sealed
        self.commitment = commitment
    }

    init(row: StoredRow) throws(StorageError) {
        school = try row["school"]
        stream = try row["stream"]
        revision = try row["revision"]
        id = try row["id"]
        at = try row["at"]
        actor = try row["actor"]
        generation = try row["generation"]
        sealed = try row["sealed"]
        commitment = try row["commitment"]
    }
}

/// The events: only ever added, and removed only with a whole dossier that is listed as destroyed.
public enum EventTable {
    /// Adds events at the end of their stream.
    /// - Parameter revision: the revision the writer saw last; 0 for a new stream.
    /// - Throws: `.conflict` when the stream is at another revision, when an id exists, or when the events do not
    ///   follow on each other in one stream.
    public static func append(
        _ events: [StoredEvent], expecting revision: Int, in transaction: any Transaction
    ) throws(StorageError) {
        guard let first = events.first else { return }
        guard try self.revision(school: first.school, stream: first.stream, in: transaction) == revision else {
            throw .conflict
        }
        for (index, event) in events.enumerated() {
            guard
                event.school == first.school, event.stream == first.stream, event.revision == revision + 1 + index
            else { throw .conflict }
            try transaction.must(
                """
                insert into event (school, stream, revision, id, at, actor, generation, sealed, commitment)
                values (\(event.school), \(event.stream), \(event.revision), \(event.id), \(event.at), \(event.actor),
                    \(event.generation), \(event.sealed), \(event.commitment))
                on conflict do nothing returning revision
                """)
        }
    }

    /// The last revision of a stream; 0 when it has no events.
    public static func revision(
        school: String, stream: String, in transaction: any Transaction
    ) throws(StorageError) -> Int {
        let rows = try transaction.run(
            """
            select coalesce(max(revision), 0) as revision from event
            where school = \(school) and stream = \(stream)
            """)
        return try rows.first?["revision"] ?? 0
    }

    /// All events of a stream, first to last.
    public static func load(
        school: String, stream: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredEvent] {
        try transaction.all(
            """
            select school, stream, revision, id, at, actor, generation, sealed, commitment from event
            where school = \(school) and stream = \(stream) order by revision
            """, StoredEvent.init(row:))
    }

    /// The streams of a school and their last revisions, for verification and export.
    public static func streams(
        school: String, in transaction: any Transaction
    ) throws(StorageError) -> [(stream: String, revision: Int)] {
        let rows = try transaction.run(
            """
            select stream, max(revision) as revision from event
            where school = \(school) group by stream order by stream
            """)
        var streams: [(stream: String, revision: Int)] = []
        for row in rows {
            streams.append((stream: try row["stream"], revision: try row["revision"]))
        }
        return streams
    }
}
