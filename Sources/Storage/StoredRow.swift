// SPDX-License-Identifier: EUPL-1.2

/// One row of an answer. Rows of one answer share their column names.
public struct StoredRow: Sendable, Equatable {
    /// The column names, in the order of the query.
    public let columns: [String]

    /// The values, one for each column.
    public let values: [StoredValue]

    public init(columns: [String], values: [StoredValue]) {
        self.columns = columns
        self.values = values
    }

    /// The value of a named column, as the type that is asked for.
    /// - Throws: `.decoding` with the column's name when it is absent or holds another type.
    public subscript<Value: Storable>(_ column: String) -> Value {
        get throws(StorageError) {
            guard let index = columns.firstIndex(of: column) else { throw .decoding(column: column) }
            return try value(at: index)
        }
    }

    /// The value at a position, as the type that is asked for.
    /// - Throws: `.decoding` when there is no such position or it holds another type.
    public subscript<Value: Storable>(_ index: Int) -> Value {
        get throws(StorageError) { try value(at: index) }
    }

    private func value<Value: Storable>(at index: Int) throws(StorageError) -> Value {
        guard values.indices.contains(index), columns.indices.contains(index) else {
            throw .decoding(column: "\(index)")
        }
        guard let value = Value(storedValue: values[index]) else { throw .decoding(column: columns[index]) }
        return value
    }
}
