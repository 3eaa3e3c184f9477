// SPDX-License-Identifier: EUPL-1.2
import CivilTime
import Persistence
import Storage
import StorageSQLite
import Testing

/// The engines that must behave alike. PostgreSQL joins with a case here.
enum Engine: String, CaseIterable, CustomTestStringConvertible, Sendable {
    case sqlite

    var testDescription: String { rawValue }

    var dialect: Dialect {
        switch self {
        case .sqlite: .sqlite
        }
    }

    /// The type words of the engine, for tables that only a test makes.
    var integer64: Query {
        switch self {
        case .sqlite: "integer"
        }
    }

    var blob: Query {
        switch self {
        case .sqlite: "blob"
        }
    }

    /// An empty database that disappears after the test.
    func open() throws -> any StorageEngine {
        switch self {
        case .sqlite: try SQLiteEngine.temporary()
        }
    }

    /// A database with our tables.
    func openMigrated() async throws -> any StorageEngine {
        let engine = try open()
        try await Migrations.apply(to: engine, dialect: dialect, at: Instant(milliseconds: 0))
        return engine
    }
}

extension StorageEngine {
    /// Writes, and says which storage error stopped it.
    func attempt(
        _ body: @escaping @Sendable (any Transaction) throws(StorageError) -> Void
    ) async -> StorageError? {
        do throws(TransactionFailure<StorageError>) {
            try await write(body)
            return nil
        } catch {
            return error.storageError
        }
    }

    /// Counts the rows of a query.
    func count(_ query: Query) async throws -> Int {
        try await read { transaction throws(StorageError) in try transaction.run(query).count }
    }
}

extension StorageError {
    var isConstraint: Bool {
        if case .constraint(let name) = self { return !name.isEmpty }
        return false
    }
}
