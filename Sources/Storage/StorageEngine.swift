// SPDX-License-Identifier: EUPL-1.2

/// A database. Two exist: SQLite in this program, and PostgreSQL beside it.
///
/// Bodies are synchronous: nobody can keep a transaction open across a wait.
public protocol StorageEngine: Sendable {
    /// Runs the body on one snapshot: what others write meanwhile is not seen. Writing fails.
    func read<T: Sendable, F: Error>(
        _ body: @escaping @Sendable (any Transaction) throws(F) -> T
    ) async throws(TransactionFailure<F>) -> T

    /// Runs the body in a write transaction; when this returns, what it wrote is on the disk.
    ///
    /// When the body throws, or a statement failed, nothing of it is kept. Write transactions see each other's
    /// results in order. The body may be run again by an engine that had to roll back for another's sake: it has no
    /// effects outside the transaction.
    @discardableResult
    func write<T: Sendable, F: Error>(
        _ body: @escaping @Sendable (any Transaction) throws(F) -> T
    ) async throws(TransactionFailure<F>) -> T
}
