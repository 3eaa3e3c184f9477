// SPDX-License-Identifier: EUPL-1.2
import Dispatch
import Foundation
import GRDB
public import Storage

/// The embedded database: one file, one writer, any number of readers beside it.
public final class SQLiteEngine: StorageEngine {
    /// How long a connection waits for another process before it says `.busy`.
    static let patience: TimeInterval = 5

    let pool: DatabasePool
    private let writes: GroupCommit
    private let temporaryFolder: URL?

    /// Opens the database file, and makes it when it is not there: file 0600, a new folder 0700.
    /// - Throws: `.unavailable` when it cannot be made; `.engine` when it is no database or the promise of
    ///   durability (`synchronous=FULL`) cannot be had.
    public convenience init(path: String) throws(StorageError) {
        try self.init(path: path, temporaryFolder: nil)
    }

    /// A database in a folder of its own that disappears with the engine. For tests and the demonstration.
    public static func temporary() throws(StorageError) -> SQLiteEngine {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hoede-\(UUID().uuidString)")
        return try SQLiteEngine(path: folder.appending(path: "hoede.sqlite").path, temporaryFolder: folder)
    }

    private init(path: String, temporaryFolder: URL?) throws(StorageError) {
        try DatabaseFile.prepare(path)
        pool = try DatabaseFile.open(path)
        writes = GroupCommit(pool)
        self.temporaryFolder = temporaryFolder
    }

    deinit {
        guard let temporaryFolder else { return }
        // The last reference may go on one of the pool's own queues, and closing there would wait for itself.
        let pool = pool
        DispatchQueue.global().async {
            try? pool.close()
            try? FileManager.default.removeItem(at: temporaryFolder)
        }
    }

    public func read<T: Sendable, F: Error>(
        _ body: @escaping @Sendable (any Storage.Transaction) throws(F) -> T
    ) async throws(TransactionFailure<F>) -> T {
        let result: Result<T, TransactionFailure<F>> = await withCheckedContinuation { continuation in
            // Not GRDB's async `read`: a reader who closes his browser must not show up as a fault of the database.
            pool.asyncRead { access in
                continuation.resume(returning: Self.outcome(of: body, on: access))
            }
        }
        return try result.get()
    }

    @discardableResult
    public func write<T: Sendable, F: Error>(
        _ body: @escaping @Sendable (any Storage.Transaction) throws(F) -> T
    ) async throws(TransactionFailure<F>) -> T {
        let result: Result<T, TransactionFailure<F>> = await withCheckedContinuation { continuation in
            let write = PendingWrite { database in
                let outcome = Self.outcome(of: body, on: .success(database))
                var keeps = false
                if case .success = outcome { keeps = true }
                return PendingWrite.Attempt(keeps: keeps) { failure in
                    continuation.resume(returning: failure.map { .failure(.storage($0)) } ?? outcome)
                }
            } refuse: { failure in
                continuation.resume(returning: .failure(.storage(failure)))
            }
            writes.add(write)
        }
        return try result.get()
    }

    static func outcome<T, F: Error>(
        of body: (any Storage.Transaction) throws(F) -> T,
        on access: Result<Database, any Error>
    ) -> Result<T, TransactionFailure<F>> {
        let transaction: SQLiteTransaction
        switch access {
        case .success(let database): transaction = SQLiteTransaction(database)
        case .failure(let error): return .failure(.storage(SQLiteError.classify(error)))
        }
        do throws(F) {
            let value = try body(transaction)
            // A body that caught a failed statement cannot keep the rest: PostgreSQL could not either.
            if let failure = transaction.failure { return .failure(.storage(failure)) }
            return .success(value)
        } catch {
            return .failure(.body(error))
        }
    }
}
