// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// Moments are stored as milliseconds since 1970, UTC.
extension Instant: Storable {
    public var storedValue: StoredValue { .integer(milliseconds) }

    public init?(storedValue: StoredValue) {
        guard case .integer(let value) = storedValue else { return nil }
        self.init(milliseconds: value)
    }
}

/// Days are stored as ISO text, so that text order is day order.
extension Day: Storable {
    public var storedValue: StoredValue { .text(iso) }

    public init?(storedValue: StoredValue) {
        guard case .text(let value) = storedValue else { return nil }
        self.init(iso: value)
    }
}

extension Transaction {
    /// All rows, each made into a value.
    func all<Value>(
        _ query: Query,
        _ make: (StoredRow) throws(StorageError) -> Value
    ) throws(StorageError) -> [Value] {
        try run(query).map(make)
    }

    /// The first row made into a value, or `nil` when there is none.
    func first<Value>(
        _ query: Query,
        _ make: (StoredRow) throws(StorageError) -> Value
    ) throws(StorageError) -> Value? {
        guard let row = try run(query).first else { return nil }
        return try make(row)
    }

    /// Runs an `insert … on conflict do nothing returning …` or an `update … where … returning …` that must hit.
    /// - Throws: `.conflict` when it changed nothing.
    func must(_ query: Query) throws(StorageError) {
        guard try !run(query).isEmpty else { throw .conflict }
    }
}
