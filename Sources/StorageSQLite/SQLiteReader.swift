// SPDX-License-Identifier: EUPL-1.2
import Foundation
import GRDB
public import Storage

/// A database file that is only looked at: no tables are made, no setting is changed, nothing can be written.
///
/// It works beside a running server, and on a copy on a medium that cannot be written.
public final class SQLiteReader: StorageEngine {
    private let queue: DatabaseQueue

    /// Opens a file that exists.
    /// - Throws: `.unavailable` when it is not there; `.engine` when it is no database.
    public init(path: String) throws(StorageError) {
        guard FileManager.default.fileExists(atPath: path) else { throw .unavailable }
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(SQLiteEngine.patience)
        configuration.prepareDatabase { database in
            try database.execute(sql: "pragma temp_store = memory")
        }
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration)
            _ = try queue.read { database in try Int.fetchOne(database, sql: "select count(*) from sqlite_master") }
        } catch {
            throw SQLiteError.classify(error)
        }
    }

    public func read<T: Sendable, F: Error>(
        _ body: @escaping @Sendable (any Storage.Transaction) throws(F) -> T
    ) async throws(TransactionFailure<F>) -> T {
        let result: Result<T, TransactionFailure<F>> = await withCheckedContinuation { continuation in
            queue.asyncRead { access in
                continuation.resume(returning: SQLiteEngine.outcome(of: body, on: access))
            }
        }
        return try result.get()
    }

    @discardableResult
    public func write<T: Sendable, F: Error>(
        _ body: @escaping @Sendable (any Storage.Transaction) throws(F) -> T
    ) async throws(TransactionFailure<F>) -> T {
        throw .storage(.unavailable)
    }

    /// Copies a consistent state to a new file (0600) while others go on reading and writing.
    /// - Throws: `.unavailable` when the file exists already or cannot be written.
    public func backup(to path: String) throws(StorageError) {
        guard !FileManager.default.fileExists(atPath: path) else { throw .unavailable }
        try DatabaseFile.prepare(path)
        do {
            let copy = try DatabaseQueue(path: path)
            try queue.backup(to: copy)
            try copy.close()
        } catch {
            throw SQLiteError.classify(error)
        }
    }

    /// Closes the file.
    public func close() throws(StorageError) {
        do { try queue.close() } catch { throw SQLiteError.classify(error) }
    }
}
