// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// What was signed last of a school's log, with what is needed to see that the log only grew since.
public struct SignedHead: Sendable, Equatable {
    public let epoch: Int
    public let size: Int
    public let root: [UInt8]
    public let frontier: [UInt8]

    public init(epoch: Int, size: Int, root: [UInt8], frontier: [UInt8]) {
        self.epoch = epoch
        self.size = size
        self.root = root
        self.frontier = frontier
    }
}

/// What was signed last, one row for each school.
public enum SignedHeads {
    /// What was signed last; `nil` before the first checkpoint.
    public static func find(school: String, in transaction: any Transaction) throws(StorageError) -> SignedHead? {
        try transaction.first(
            "select epoch, size, root, frontier from signed_head where school = \(school)"
        ) { row throws(StorageError) in
            SignedHead(
                epoch: try row["epoch"], size: try row["size"], root: try row["root"], frontier: try row["frontier"])
        }
    }

    /// Keeps what was signed now.
    public static func put(
        _ head: SignedHead, school: String, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run(
            """
            insert into signed_head (school, epoch, size, root, frontier)
            values (\(school), \(head.epoch), \(head.size), \(head.root), \(head.frontier))
            on conflict (school) do update set epoch = excluded.epoch, size = excluded.size, root = excluded.root,
                frontier = excluded.frontier
            """)
    }
}

/// Work that one server does at a time.
public enum Leases {
    /// Takes a lease when nobody holds it.
    /// - Returns: whether it is ours now.
    public static func take(
        _ name: String, now: Instant, until end: Instant, in transaction: any Transaction
    ) throws(StorageError) -> Bool {
        let rows = try transaction.run(
            """
            insert into lease (name, held_until) values (\(name), \(end))
            on conflict (name) do update set held_until = excluded.held_until
                where lease.held_until < \(now) returning name
            """)
        return !rows.isEmpty
    }
}

/// That something about a log was wrong. Nothing is refused for it, but whoever keeps watch sees it.
public struct LogAlarm: Sendable, Equatable {
    /// `not-an-extension`, `frontier`, `checkpoint-replaced`, `rolled-back`.
    public let kind: String
    public let epoch: Int
    public let size: Int
    public let at: Instant

    public init(kind: String, epoch: Int, size: Int, at: Instant) {
        self.kind = kind
        self.epoch = epoch
        self.size = size
        self.at = at
    }
}

/// The alarms of a school's log.
public enum LogAlarms {
    /// Keeps an alarm; the same one again is not kept twice.
    public static func add(_ alarm: LogAlarm, school: String, in transaction: any Transaction) throws(StorageError) {
        try transaction.run(
            """
            insert into log_alarm (school, epoch, size, kind, at)
            values (\(school), \(alarm.epoch), \(alarm.size), \(alarm.kind), \(alarm.at))
            on conflict do nothing
            """)
    }

    /// The alarms, newest first.
    public static func all(school: String, in transaction: any Transaction) throws(StorageError) -> [LogAlarm] {
        try transaction.all(
            """
            select epoch, size, kind, at from log_alarm where school = \(school) order by at desc, kind limit 50
            """
        ) { row throws(StorageError) in
            LogAlarm(kind: try row["kind"], epoch: try row["epoch"], size: try row["size"], at: try row["at"])
        }
    }
}
