// SPDX-License-Identifier: EUPL-1.2

public import Storage

/// Why the office could not do what was asked. Rules refuse with `Refusal`; this is everything else.
public enum OfficeFailure: Error, Sendable {
    /// It does not exist, or this person need not know that it does.
    case notFound
    /// It exists, and this person may not.
    case forbidden
    /// What is stored does not fit its seal or the log.
    case tampered
    /// The database did not do its work.
    case storage(StorageError)
    /// Something that should not happen; the text names a kind, never content.
    case unexpected(String)

    /// The kind for the technical log.
    public var kind: String {
        switch self {
        case .notFound: "not-found"
        case .forbidden: "forbidden"
        case .tampered: "tampered"
        case .storage(let error): "storage-\(error)"
        case .unexpected(let kind): "unexpected-\(kind)"
        }
    }
}

/// Somebody else wrote first, and what was asked depended on what stood there.
public struct Conflict: Error, Sendable {
    /// The revision that stands there now.
    public let revision: Int
}
