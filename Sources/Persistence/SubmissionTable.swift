// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// What somebody without a dossier key sent in: a worry, an answer, a report that was made.
public struct StoredSubmission: Sendable, Equatable {
    public let school: String
    public let id: String
    public let at: Instant
    public let author: String
    /// The list of people it is meant for.
    public let list: String
    public let listGeneration: Int
    /// Coarse: worry, contribution, report, emergency.
    public let kind: String
    /// The words, sealed under a key of their own.
    public let sealed: [UInt8]
    public let keyForList: [UInt8]
    public let keyForAuthor: [UInt8]
    public let handledAt: Instant?
    public let handledBy: String?
    /// The dossier it went into; `nil` while unhandled, and when it was answered without a dossier.
    public let stream: String?

    public init(
        school: String, id: String, at: Instant, author: String, list: String, listGeneration: Int, kind: String,
        sealed: [UInt8], keyForList: [UInt8], keyForAuthor: [UInt8], handledAt: Instant? = nil,
        handledBy: String? = nil, stream: String? = nil
    ) {
        self.school = school
        self.id = id
        self.at = at
        self.author = author
        self.list = list
        self.listGeneration = listGeneration
        self.kind = kind
        self.sealed = sealed
        self.keyForList = keyForList
        self.keyForAuthor = keyForAuthor
        self.handledAt = handledAt
        self.handledBy = handledBy
        self.stream = stream
    }

    init(row: StoredRow) throws(StorageError) {
        school = try row["school"]
        id = try row["id"]
        at = try row["at"]
        author = try row["author"]
        list = try row["list"]
        listGeneration = try row["list_generation"]
        kind = try row["kind"]
        sealed = try row["sealed"]
        keyForList = try row["key_for_list"]
        keyForAuthor = try row["key_for_author"]
        handledAt = try row["handled_at"]
        handledBy = try row["handled_by"]
        stream = try row["stream"]
    }
}

/// What was sent in. The words never change; that somebody took care of it is added.
public enum SubmissionTable {
    private static let columns: Query = """
        school, id, at, author, list, list_generation, kind, sealed, key_for_list, key_for_author,
        handled_at, handled_by, stream
        """

    /// Adds a submission.
    /// - Throws: `.conflict` when the id exists.
    public static func add(_ sent: StoredSubmission, in transaction: any Transaction) throws(StorageError) {
        try transaction.must(
            """
            insert into submission (\(columns))
            values (\(sent.school), \(sent.id), \(sent.at), \(sent.author), \(sent.list), \(sent.listGeneration),
                \(sent.kind), \(sent.sealed), \(sent.keyForList), \(sent.keyForAuthor), \(sent.handledAt),
                \(sent.handledBy), \(sent.stream))
            on conflict do nothing returning id
            """)
    }

    /// One submission; `nil` when there is none.
    public static func find(
        _ id: String, school: String, in transaction: any Transaction
    ) throws(StorageError) -> StoredSubmission? {
        try transaction.first(
            "select \(columns) from submission where school = \(school) and id = \(id)",
            StoredSubmission.init(row:))
    }

    /// What nobody took care of yet, for some lists, oldest first.
    public static func unhandled(
        lists: [String], school: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredSubmission] {
        try transaction.all(
            """
            select \(columns) from submission
            where school = \(school) and list in (\(list: lists)) and handled_at is null order by at, id
            """, StoredSubmission.init(row:))
    }

    /// What one person sent in, newest first.
    public static func byAuthor(
        _ author: String, school: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredSubmission] {
        try transaction.all(
            """
            select \(columns) from submission where school = \(school) and author = \(author)
            order by at desc, id
            """, StoredSubmission.init(row:))
    }

    /// What went into a dossier, oldest first.
    public static func ofStream(
        _ stream: String, school: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredSubmission] {
        try transaction.all(
            "select \(columns) from submission where school = \(school) and stream = \(stream) order by at, id",
            StoredSubmission.init(row:))
    }

    /// The dossiers of some lists in which something waits: sent in by somebody else than one person, and not read in yet.
    public static func waiting(
        lists: [String], notBy author: String, school: String, in transaction: any Transaction
    ) throws(StorageError) -> Set<String> {
        let streams = try transaction.all(
            """
            select distinct stream from submission
            where school = \(school) and list in (\(list: lists)) and handled_at is null and stream is not null
                and author <> \(author)
            """
        ) { row throws(StorageError) in try row["stream"] as String }
        return Set(streams)
    }

    /// Seals a submission to another list; its words, writer and moment stay.
    /// - Throws: `.conflict` when it does not exist.
    public static func reseal(_ sent: StoredSubmission, in transaction: any Transaction) throws(StorageError) {
        try transaction.must(
            """
            update submission set list = \(sent.list), list_generation = \(sent.listGeneration),
                key_for_list = \(sent.keyForList)
            where school = \(sent.school) and id = \(sent.id) returning id
            """)
    }

    /// Says that somebody took care of it, and in which dossier.
    /// - Throws: `.conflict` when somebody did already.
    public static func handle(
        _ id: String, school: String, by account: String, at moment: Instant, stream: String?,
        in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.must(
            """
            update submission set handled_at = \(moment), handled_by = \(account), stream = \(stream)
            where school = \(school) and id = \(id) and handled_at is null returning id
            """)
    }
}
