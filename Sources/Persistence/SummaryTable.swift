// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// What lists and search need of a dossier, sealed under a key derived from the dossier's own.
public struct StoredSummary: Sendable, Equatable {
    public let school: String
    public let dossier: String
    /// The revision of the dossier it was made at.
    public let revision: Int
    /// The generation of the dossier key it is sealed under.
    public let generation: Int
    public let sealed: [UInt8]

    public init(school: String, dossier: String, revision: Int, generation: Int, sealed: [UInt8]) {
        self.school = school
        self.dossier = dossier
        self.revision = revision
        self.generation = generation
        self.sealed = sealed
    }

    init(row: StoredRow) throws(StorageError) {
        school = try row["school"]
        dossier = try row["dossier"]
        revision = try row["revision"]
        generation = try row["generation"]
        sealed = try row["sealed"]
    }
}

/// A line of the list page: the dossier, its summary, and the key that opens the summary.
public struct StoredListing: Sendable, Equatable {
    public let summary: StoredSummary
    public let openedAt: Instant
    /// Wraps the generation of the dossier key that the summary is sealed under.
    public let key: StoredDossierKey

    init(row: StoredRow) throws(StorageError) {
        summary = try StoredSummary(row: row)
        openedAt = try row["opened_at"]
        key = try StoredDossierKey(row: row)
    }
}

/// The summaries: can always be made anew from the events.
public enum SummaryTable {
    private static let listing: Query = """
        select s.school, s.dossier, s.revision, s.generation, s.sealed, d.opened_at,
            k.list, k.list_generation, k.wrapped
        from summary s
        join dossier d on d.school = s.school and d.id = s.dossier
        join dossier_key k on k.school = s.school and k.dossier = s.dossier and k.generation = s.generation
        """

    /// Puts a summary in place of the one before.
    public static func put(_ summary: StoredSummary, in transaction: any Transaction) throws(StorageError) {
        try transaction.run(
            """
            insert into summary (school, dossier, revision, generation, sealed)
            values (\(summary.school), \(summary.dossier), \(summary.revision), \(summary.generation),
                \(summary.sealed))
            on conflict (school, dossier) do update set revision = excluded.revision,
                generation = excluded.generation, sealed = excluded.sealed
            """)
    }

    /// One summary; `nil` when there is none.
    public static func find(
        school: String, dossier: String, in transaction: any Transaction
    ) throws(StorageError) -> StoredSummary? {
        try transaction.first(
            """
            select school, dossier, revision, generation, sealed from summary
            where school = \(school) and dossier = \(dossier)
            """, StoredSummary.init(row:))
    }

    /// Everything the list page needs, in one query, newest dossier first.
    /// - Parameter lists: the lists the reader is on; a dossier on another list is absent.
    public static func listings(
        school: String, lists: [String], in transaction: any Transaction
    ) throws(StorageError) -> [StoredListing] {
        try transaction.all(
            """
            \(listing) where s.school = \(school) and d.list in (\(list: lists)) order by d.opened_at desc, d.id
            """, StoredListing.init(row:))
    }
}
