// SPDX-License-Identifier: EUPL-1.2
import Foundation
import GRDB
import Storage

/// A transaction on one GRDB connection, used only inside the closure that owns the connection.
final class SQLiteTransaction: Storage.Transaction {
    private let database: Database

    /// The first failure. From then on the transaction is lost, as it would be on PostgreSQL.
    private(set) var failure: StorageError?

    init(_ database: Database) {
        self.database = database
    }

    func run(_ query: Query) throws(StorageError) -> [StoredRow] {
        if let failure { throw failure }
        do {
            return try rows(query)
        } catch {
            let classified = SQLiteError.classify(error)
            failure = classified
            throw classified
        }
    }

    private func rows(_ query: Query) throws -> [StoredRow] {
        let statement = try database.cachedStatement(sql: query.sql)
        // Placeholders are numbered in the order in which they appear, so position and name agree.
        try statement.setArguments(StatementArguments(query.values.map(\.databaseValue)))
        guard statement.columnCount > 0 else {
            try statement.execute()
            return []
        }
        let columns = statement.columnNames
        var rows: [StoredRow] = []
        let cursor = try Row.fetchCursor(statement)
        while let row = try cursor.next() {
            var values: [StoredValue] = []
            values.reserveCapacity(columns.count)
            for index in columns.indices {
                values.append(try StoredValue(row: row, index: index))
            }
            rows.append(StoredRow(columns: columns, values: values))
        }
        return rows
    }
}

extension StoredValue {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let value): value.databaseValue
        case .text(let value): value.databaseValue
        case .bytes(let value): Data(value).databaseValue
        }
    }

    fileprivate init(row: Row, index: Int) throws {
        let value: DatabaseValue = row[index]
        switch value.storage {
        case .null: self = .null
        case .int64(let number): self = .integer(number)
        case .string(let text): self = .text(text)
        case .blob(let data): self = .bytes([UInt8](data))
        case .double: throw DatabaseError(resultCode: .SQLITE_MISMATCH)
        }
    }
}
