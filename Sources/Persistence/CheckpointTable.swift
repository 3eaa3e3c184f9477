// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// A signed statement of where the log stood.
public struct StoredCheckpoint: Sendable, Equatable {
    public let epoch: Int
    public let size: Int
    public let at: Instant
    /// The signed note, as it was mailed and printed.
    public let note: String
    /// Why it was made: daily, export, report, decide, close.
    public let reason: String

    public init(epoch: Int, size: Int, at: Instant, note: String, reason: String) {
        self.epoch = epoch
        self.size = size
        self.at = at
        self.note = note
        self.reason = reason
    }

    init(row: StoredRow) throws(StorageError) {
        epoch = try row["epoch"]
        size = try row["size"]
        at = try row["at"]
        note = try row["note"]
        reason = try row["reason"]
    }
}

/// The checkpoints that were given out: never altered, never removed.
public enum CheckpointTable {
    /// Keeps a checkpoint. A second one at the same place says the same and is not kept.
    public static func add(
        _ checkpoint: StoredCheckpoint, school: String, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run(
            """
            insert into checkpoint (school, epoch, size, at, note, reason)
            values (\(school), \(checkpoint.epoch), \(checkpoint.size), \(checkpoint.at), \(checkpoint.note),
                \(checkpoint.reason))
            on conflict (school, epoch, size) do nothing
            """)
    }

    /// The last checkpoint; `nil` before the first.
    public static func latest(
        school: String, in transaction: any Transaction
    ) throws(StorageError) -> StoredCheckpoint? {
        try transaction.first(
            """
            select epoch, size, at, note, reason from checkpoint
            where school = \(school) order by epoch desc, size desc limit 1
            """, StoredCheckpoint.init(row:))
    }

    /// The checkpoint at a place; `nil` when none was made there.
    public static func find(
        school: String, epoch: Int, size: Int, in transaction: any Transaction
    ) throws(StorageError) -> StoredCheckpoint? {
        try transaction.first(
            """
            select epoch, size, at, note, reason from checkpoint
            where school = \(school) and epoch = \(epoch) and size = \(size)
            """, StoredCheckpoint.init(row:))
    }

    /// All checkpoints, oldest first.
    public static func all(
        school: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredCheckpoint] {
        try transaction.all(
            """
            select epoch, size, at, note, reason from checkpoint where school = \(school) order by epoch, size
            """, StoredCheckpoint.init(row:))
    }
}
