// SPDX-License-Identifier: EUPL-1.2

/// An open transaction. It lives only inside the body that received it and is never handed to another task.
public protocol Transaction {
    /// Runs one statement and returns its rows.
    ///
    /// After a statement failed the transaction is lost, on every engine: what follows fails with the same error and
    /// nothing is committed, even when the body catches the error. Say `on conflict do nothing returning …` for
    /// something that may exist already.
    @discardableResult
    func run(_ query: Query) throws(StorageError) -> [StoredRow]
}
