// SPDX-License-Identifier: EUPL-1.2

/// What can go wrong in a database, in words that hold for each engine.
///
/// SQLSTATEs and result codes stop at the engine. No case carries stored content: these may be logged.
public enum StorageError: Error, Sendable, Hashable {
    /// Somebody else wrote first; load again and start again.
    case conflict
    /// The database stayed locked longer than the time to wait; the same work may be tried again.
    case busy
    /// A key, a check or a guard refused the row. The name is for people, not for decisions.
    case constraint(String)
    /// The database cannot be reached or cannot write: disk full, folder gone, connection lost.
    case unavailable
    /// A column is absent or holds another type than was asked for.
    case decoding(column: String)
    /// Anything else, with the engine's own code.
    case engine(code: Int)
}

/// Why a transaction left nothing behind: the storage failed, or its body threw.
public enum TransactionFailure<BodyError: Error>: Error {
    /// The transaction could not begin or commit.
    case storage(StorageError)
    /// The body threw; everything it wrote is rolled back.
    case body(BodyError)
}

extension TransactionFailure: Equatable where BodyError: Equatable {}

extension TransactionFailure where BodyError == StorageError {
    /// The storage error, wherever it arose.
    public var storageError: StorageError {
        switch self {
        case .storage(let error), .body(let error): error
        }
    }
}

extension TransactionFailure where BodyError == Never {
    /// The storage error: a body that cannot throw leaves no other.
    public var storageError: StorageError {
        switch self {
        case .storage(let error): error
        }
    }
}
