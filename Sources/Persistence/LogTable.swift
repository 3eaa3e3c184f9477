// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// Where the log of a school stands.
public struct LogHead: Sendable, Equatable {
    /// Counts restores; each starts a new log.
    public let epoch: Int
    /// The number of leaves; the next leaf gets this index.
    public let size: Int
    /// What is needed to add a leaf without reading the others; opaque here.
    public let frontier: [UInt8]

    public init(epoch: Int, size: Int, frontier: [UInt8]) {
        self.epoch = epoch
        self.size = size
        self.frontier = frontier
    }

    init(row: StoredRow) throws(StorageError) {
        epoch = try row["epoch"]
        size = try row["size"]
        frontier = try row["frontier"]
    }
}

/// One leaf. Only `bytes` and `hash` are the log; the rest repeats what is in the bytes, to find leaves by.
public struct StoredLeaf: Sendable, Equatable {
    public let index: Int
    public let at: Instant
    public let account: String?
    public let object: String?
    public let bytes: [UInt8]
    public let hash: [UInt8]

    public init(index: Int, at: Instant, account: String?, object: String?, bytes: [UInt8], hash: [UInt8]) {
        self.index = index
        self.at = at
        self.account = account
        self.object = object
        self.bytes = bytes
        self.hash = hash
    }

    init(row: StoredRow) throws(StorageError) {
        index = try row["idx"]
        at = try row["at"]
        account = try row["account"]
        object = try row["object"]
        bytes = try row["bytes"]
        hash = try row["hash"]
    }
}

/// The log of each school: leaves are added, never altered or removed.
public enum LogTable {
    /// Starts the log of a new school.
    /// - Throws: `.conflict` when it exists.
    public static func start(
        school: String, frontier: [UInt8], in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.must(
            """
            insert into log_head (school, epoch, size, frontier) values (\(school), 1, 0, \(frontier))
            on conflict (school) do nothing returning school
            """)
    }

    /// Where the log stands, for reading and proofs; `nil` when the school has none.
    public static func head(school: String, in transaction: any Transaction) throws(StorageError) -> LogHead? {
        try transaction.first(
            "select epoch, size, frontier from log_head where school = \(school)", LogHead.init(row:))
    }

    /// Where the log stands, with the row held until this transaction ends: nobody else can add meanwhile. A write
    /// that adds leaves begins with this, because the bytes of a leaf contain its index.
    /// - Throws: `.conflict` when the school has no log.
    public static func claimHead(school: String, in transaction: any Transaction) throws(StorageError) -> LogHead {
        let head = try transaction.first(
            "update log_head set size = size where school = \(school) returning epoch, size, frontier",
            LogHead.init(row:))
        guard let head else { throw .conflict }
        return head
    }

    /// Adds leaves and moves the head.
    /// - Throws: `.conflict` when the log stands elsewhere than `head`, or the indexes do not follow on it.
    public static func append(
        _ leaves: [StoredLeaf], school: String, to head: LogHead, newFrontier: [UInt8],
        in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.must(
            """
            update log_head set size = \(head.size + leaves.count), frontier = \(newFrontier)
            where school = \(school) and epoch = \(head.epoch) and size = \(head.size) returning size
            """)
        for (offset, leaf) in leaves.enumerated() {
            guard leaf.index == head.size + offset else { throw .conflict }
            try transaction.must(
                """
                insert into log_leaf (school, epoch, idx, at, account, object, bytes, hash)
                values (\(school), \(head.epoch), \(leaf.index), \(leaf.at), \(leaf.account), \(leaf.object),
                    \(leaf.bytes), \(leaf.hash))
                on conflict do nothing returning idx
                """)
        }
    }

    /// Starts a new epoch after a restore; the leaves of the old one stay.
    /// - Parameter epoch: its number, when epochs were lost; else the next one.
    /// - Throws: `.conflict` when the log is not at `head`.
    public static func startEpoch(
        school: String, after head: LogHead, as epoch: Int? = nil, frontier: [UInt8], in transaction: any Transaction
    ) throws(StorageError) {
        guard epoch ?? head.epoch + 1 > head.epoch else { throw .conflict }
        try transaction.must(
            """
            update log_head set epoch = \(epoch ?? head.epoch + 1), size = 0, frontier = \(frontier)
            where school = \(school) and epoch = \(head.epoch) and size = \(head.size) returning epoch
            """)
    }

    /// Leaves from an index on, in order; at most `limit`.
    public static func leaves(
        school: String, epoch: Int, from index: Int, limit: Int, in transaction: any Transaction
    ) throws(StorageError) -> [StoredLeaf] {
        try transaction.all(
            """
            select idx, at, account, object, bytes, hash from log_leaf
            where school = \(school) and epoch = \(epoch) and idx >= \(index) order by idx limit \(limit)
            """, StoredLeaf.init(row:))
    }

    /// The leaves of one epoch about one object before an index, in order.
    public static func leaves(
        school: String, epoch: Int, object: String, below size: Int, in transaction: any Transaction
    ) throws(StorageError) -> [StoredLeaf] {
        try transaction.all(
            """
            select idx, at, account, object, bytes, hash from log_leaf
            where school = \(school) and object = \(object) and epoch = \(epoch) and idx < \(size) order by idx
            """, StoredLeaf.init(row:))
    }

    /// The hashes of the first `size` leaves, to compute roots and proofs.
    public static func hashes(
        school: String, epoch: Int, size: Int, in transaction: any Transaction
    ) throws(StorageError) -> [[UInt8]] {
        try transaction.all(
            """
            select hash from log_leaf where school = \(school) and epoch = \(epoch) and idx < \(size) order by idx
            """
        ) { row throws(StorageError) in try row["hash"] }
    }

    /// The newest epoch that has leaves; 0 when there are none.
    public static func lastEpoch(school: String, in transaction: any Transaction) throws(StorageError) -> Int {
        let rows = try transaction.run(
            "select coalesce(max(epoch), 0) as epoch from log_leaf where school = \(school)")
        return try rows.first?["epoch"] ?? 0
    }

    /// How many leaves an epoch has.
    public static func count(
        school: String, epoch: Int, in transaction: any Transaction
    ) throws(StorageError) -> Int {
        let rows = try transaction.run(
            "select count(*) as number from log_leaf where school = \(school) and epoch = \(epoch)")
        return try rows.first?["number"] ?? 0
    }

    /// Who looked: the leaves about one object, newest first.
    public static func leaves(
        school: String, object: String, limit: Int, in transaction: any Transaction
    ) throws(StorageError) -> [StoredLeaf] {
        try transaction.all(
            """
            select idx, at, account, object, bytes, hash from log_leaf
            where school = \(school) and object = \(object) order by at desc, epoch desc, idx desc limit \(limit)
            """, StoredLeaf.init(row:))
    }

    /// What happened before a moment, newest first; of one account, about one object, or since a moment when asked.
    public static func leaves(
        school: String, account: String?, object: String?, from: Instant?, before: Instant, limit: Int,
        in transaction: any Transaction
    ) throws(StorageError) -> [StoredLeaf] {
        var filter: Query = "at < \(before)"
        if let account { filter = "\(filter) and account = \(account)" }
        if let object { filter = "\(filter) and object = \(object)" }
        if let from { filter = "\(filter) and at >= \(from)" }
        return try transaction.all(
            """
            select idx, at, account, object, bytes, hash from log_leaf where school = \(school) and \(filter)
            order by at desc, epoch desc, idx desc limit \(limit)
            """, StoredLeaf.init(row:))
    }

    /// What one account did, newest first.
    public static func leaves(
        school: String, account: String, limit: Int, in transaction: any Transaction
    ) throws(StorageError) -> [StoredLeaf] {
        try transaction.all(
            """
            select idx, at, account, object, bytes, hash from log_leaf
            where school = \(school) and account = \(account) order by at desc, epoch desc, idx desc limit \(limit)
            """, StoredLeaf.init(row:))
    }
}
