// SPDX-License-Identifier: EUPL-1.2

/// What a column can hold: the types that SQLite and PostgreSQL share.
///
/// There is no floating point and no date on purpose: times are whole milliseconds, days are ISO text.
public enum StoredValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case text(String)
    case bytes([UInt8])
}

/// A Swift type that can be bound to a query and read back from a row.
public protocol Storable: Sendable {
    /// The value as it is bound.
    var storedValue: StoredValue { get }

    /// The value read back, or `nil` when the column holds something else.
    init?(storedValue: StoredValue)
}

extension Int64: Storable {
    public var storedValue: StoredValue { .integer(self) }

    public init?(storedValue: StoredValue) {
        guard case .integer(let value) = storedValue else { return nil }
        self = value
    }
}

extension Int: Storable {
    public var storedValue: StoredValue { .integer(Int64(self)) }

    public init?(storedValue: StoredValue) {
        guard case .integer(let value) = storedValue else { return nil }
        self.init(exactly: value)
    }
}

/// Stored as 0 or 1; any other number is refused when read.
extension Bool: Storable {
    public var storedValue: StoredValue { .integer(self ? 1 : 0) }

    public init?(storedValue: StoredValue) {
        switch storedValue {
        case .integer(0): self = false
        case .integer(1): self = true
        default: return nil
        }
    }
}

extension String: Storable {
    public var storedValue: StoredValue { .text(self) }

    public init?(storedValue: StoredValue) {
        guard case .text(let value) = storedValue else { return nil }
        self = value
    }
}

extension [UInt8]: Storable {
    public var storedValue: StoredValue { .bytes(self) }

    public init?(storedValue: StoredValue) {
        guard case .bytes(let value) = storedValue else { return nil }
        self = value
    }
}

extension Optional: Storable where Wrapped: Storable {
    public var storedValue: StoredValue { self?.storedValue ?? .null }

    public init?(storedValue: StoredValue) {
        if case .null = storedValue {
            self = .none
        } else if let value = Wrapped(storedValue: storedValue) {
            self = .some(value)
        } else {
            return nil
        }
    }
}
