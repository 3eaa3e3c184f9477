// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// One numbered step with one statement. After a release its number and its statement never change.
struct Migration: Sendable {
    let number: Int
    let name: String
    /// `nil` where an engine has nothing to do at this step.
    let statement: @Sendable (Dialect) -> Query?

    init(_ number: Int, _ name: String, _ statement: @escaping @Sendable (Dialect) -> Query?) {
        self.number = number
        self.name = name
        self.statement = statement
    }
}

/// Why the tables could not be brought up to date.
public enum MigrationFailure: Error, Sendable, Equatable {
    case storage(StorageError)
    /// The database was used by a newer program; an older one must not touch it.
    case newerDatabase(found: Int, known: Int)
}

/// Brings the tables of a database up to date. Forward only; sealed values are never read.
public enum Migrations {
    static let all: [Migration] =
        peopleTables + keyTables + dossierTables + sessionTables + logTables + guards
        + secondFactorTables

    /// The number of the last step this program knows.
    public static var newest: Int { all.last?.number ?? 0 }

    /// How many steps there are; numbers may have gaps.
    public static var count: Int { all.count }

    /// Applies the missing steps, all in one transaction: a failure halfway leaves the database as it was.
    ///
    /// Each step claims its number before it acts, so two programs that start at once do not both act: the second
    /// waits for the first and finds the number taken.
    /// - Returns: how many steps were applied.
    @discardableResult
    public static func apply(
        to engine: any StorageEngine,
        dialect: Dialect,
        at now: Instant
    ) async throws(MigrationFailure) -> Int {
        let outcome: Outcome
        do throws(TransactionFailure<StorageError>) {
            outcome = try await engine.write { transaction throws(StorageError) in
                try transaction.run(versionTable(dialect))
                let found = try current(in: transaction)
                guard found <= newest else { return .newer(found) }
                return .applied(try applyMissing(after: found, dialect: dialect, at: now, in: transaction))
            }
        } catch {
            throw .storage(error.storageError)
        }
        switch outcome {
        case .applied(let count): return count
        case .newer(let found): throw .newerDatabase(found: found, known: newest)
        }
    }

    private enum Outcome: Sendable {
        case applied(Int)
        case newer(Int)
    }

    /// The last step that a database has had; 0 when it has no tables of ours.
    public static func current(in transaction: any Transaction) throws(StorageError) -> Int {
        let rows = try transaction.run("select coalesce(max(version), 0) as version from schema_version")
        return try rows.first?["version"] ?? 0
    }

    private static func applyMissing(
        after found: Int, dialect: Dialect, at now: Instant, in transaction: any Transaction
    ) throws(StorageError) -> Int {
        var applied = 0
        for step in all where step.number > found {
            let claimed = try transaction.run(
                """
                insert into schema_version (version, name, applied_at) values (\(step.number), \(step.name), \(now))
                on conflict (version) do nothing returning version
                """)
            guard !claimed.isEmpty else { continue }
            if let statement = step.statement(dialect) { try transaction.run(statement) }
            applied += 1
        }
        return applied
    }

    private static func versionTable(_ dialect: Dialect) -> Query {
        """
        create table if not exists schema_version (
            version \(dialect.integer64) not null primary key,
            name text not null,
            applied_at \(dialect.integer64) not null
        )\(dialect.tableOptions)
        """
    }
}
