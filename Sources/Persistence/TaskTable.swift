// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// A task: who must do it and when stand in clear, what it is about is sealed.
public struct StoredTask: Sendable, Equatable {
    public let school: String
    public let id: String
    /// The dossier or submission it comes from.
    public let stream: String
    /// The account that must do it.
    public let owner: String
    public let startDay: Day
    /// The last day; `nil` for a task without a limit.
    public let dueDay: Day?
    /// The key of the time limit in the protocol.
    public let term: String
    public let sealed: [UInt8]
    public let closedAt: Instant?

    public init(
        school: String, id: String, stream: String, owner: String, startDay: Day, dueDay: Day?, term: String,
        sealed: [UInt8], closedAt: Instant? = nil
    ) {
        self.school = school
        self.id = id
        self.stream = stream
        self.owner = owner
        self.startDay = startDay
        self.dueDay = dueDay
        self.term = term
        self.sealed = sealed
        self.closedAt = closedAt
    }

    init(row: StoredRow) throws(StorageError) {
        school = try row["school"]
        id = try row["id"]
        stream = try row["stream"]
        owner = try row["owner"]
        startDay = try row["start_day"]
        dueDay = try row["due_day"]
        term = try row["term"]
        sealed = try row["sealed"]
        closedAt = try row["closed_at"]
    }
}

/// The tasks: can always be made anew from the events.
public enum TaskTable {
    private static let columns: Query = """
        school, id, stream, owner, start_day, due_day, term, sealed, closed_at
        """

    /// Adds a task, or puts it in place of the one with its id.
    public static func put(_ task: StoredTask, in transaction: any Transaction) throws(StorageError) {
        try transaction.run(
            """
            insert into task (\(columns))
            values (\(task.school), \(task.id), \(task.stream), \(task.owner), \(task.startDay), \(task.dueDay),
                \(task.term), \(task.sealed), \(task.closedAt))
            on conflict (school, id) do update set stream = excluded.stream, owner = excluded.owner,
                start_day = excluded.start_day, due_day = excluded.due_day, term = excluded.term,
                sealed = excluded.sealed, closed_at = excluded.closed_at
            """)
    }

    /// Closes a task. Closing it twice keeps the first moment.
    public static func close(
        _ id: String, school: String, at moment: Instant, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run(
            """
            update task set closed_at = \(moment)
            where school = \(school) and id = \(id) and closed_at is null
            """)
    }

    /// One task; `nil` when there is none.
    public static func find(
        _ id: String, school: String, in transaction: any Transaction
    ) throws(StorageError) -> StoredTask? {
        try transaction.first(
            "select \(columns) from task where school = \(school) and id = \(id)", StoredTask.init(row:))
    }

    /// The open tasks of a person, the first due on top and those without a limit last.
    public static func ofOwner(
        _ owner: String, school: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredTask] {
        try transaction.all(
            """
            select \(columns) from task where school = \(school) and owner = \(owner) and closed_at is null
            order by due_day asc nulls last, id
            """, StoredTask.init(row:))
    }

    /// Gives the open tasks of somebody to another; an empty name means that nobody has them.
    public static func handOver(
        from owner: String, to other: String, school: String, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run(
            """
            update task set owner = \(other) where school = \(school) and owner = \(owner) and closed_at is null
            """)
    }

    /// The open tasks of a school that are due before a day.
    public static func due(
        before day: Day, school: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredTask] {
        try transaction.all(
            """
            select \(columns) from task where school = \(school) and due_day < \(day) and closed_at is null
            order by due_day, id
            """, StoredTask.init(row:))
    }

    /// All tasks of a dossier or submission, closed ones too.
    public static func ofStream(
        _ stream: String, school: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredTask] {
        try transaction.all(
            "select \(columns) from task where school = \(school) and stream = \(stream) order by start_day, id",
            StoredTask.init(row:))
    }

    /// Takes all tasks of a dossier away, before they are made anew.
    public static func clear(
        stream: String, school: String, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run("delete from task where school = \(school) and stream = \(stream)")
    }
}
