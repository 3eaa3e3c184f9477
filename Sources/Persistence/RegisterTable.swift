// SPDX-License-Identifier: EUPL-1.2
public import Storage

/// A pupil or a group, sealed under the register key.
public struct StoredRegisterRow: Sendable, Equatable {
    public let school: String
    public let id: String
    /// The generation of the register key.
    public let generation: Int
    public let sealed: [UInt8]

    public init(school: String, id: String, generation: Int, sealed: [UInt8]) {
        self.school = school
        self.id = id
        self.generation = generation
        self.sealed = sealed
    }

    init(row: StoredRow) throws(StorageError) {
        school = try row["school"]
        id = try row["id"]
        generation = try row["generation"]
        sealed = try row["sealed"]
    }
}

/// The pupils and groups of a school.
public enum RegisterTable {
    /// Which of the two.
    public enum Part: Sendable {
        case pupils
        case groups

        fileprivate var table: Query {
            switch self {
            case .pupils: "pupil"
            case .groups: "pupil_group"
            }
        }
    }

    /// Adds a row or puts it in place of the one with its id.
    public static func put(
        _ row: StoredRegisterRow, in part: Part, _ transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run(
            """
            insert into \(part.table) (school, id, generation, sealed)
            values (\(row.school), \(row.id), \(row.generation), \(row.sealed))
            on conflict (school, id) do update set generation = excluded.generation, sealed = excluded.sealed
            """)
    }

    /// All rows of a school. Their order says nothing.
    public static func all(
        _ part: Part, school: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredRegisterRow] {
        try transaction.all(
            "select school, id, generation, sealed from \(part.table) where school = \(school) order by id",
            StoredRegisterRow.init(row:))
    }

    /// One row; `nil` when there is none.
    public static func find(
        _ id: String, in part: Part, school: String, _ transaction: any Transaction
    ) throws(StorageError) -> StoredRegisterRow? {
        try transaction.first(
            """
            select school, id, generation, sealed from \(part.table) where school = \(school) and id = \(id)
            """, StoredRegisterRow.init(row:))
    }

    /// Takes a row away: the pupil left.
    public static func remove(
        _ id: String, from part: Part, school: String, _ transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run("delete from \(part.table) where school = \(school) and id = \(id)")
    }
}
