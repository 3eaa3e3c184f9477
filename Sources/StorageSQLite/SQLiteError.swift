// SPDX-License-Identifier: EUPL-1.2
import Foundation
import GRDB
import Storage

/// Translates what GRDB throws. Result codes and messages go no further than this file.
enum SQLiteError {
    static func classify(_ error: any Error) -> StorageError {
        guard let error = error as? DatabaseError else { return .unavailable }
        if error.extendedResultCode == .SQLITE_BUSY_SNAPSHOT { return .conflict }
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy
        case .SQLITE_CONSTRAINT: return .constraint(constraintName(error))
        case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_NOMEM: return .unavailable
        default: return .engine(code: Int(error.extendedResultCode.rawValue))
        }
    }

    /// "UNIQUE constraint failed: event.school, event.id" names its columns; a trigger's message is its name.
    ///
    /// SQLite never puts a value in these messages.
    private static func constraintName(_ error: DatabaseError) -> String {
        let message = error.message ?? ""
        guard let colon = message.range(of: "constraint failed: ") else { return message }
        return String(message[colon.upperBound...])
    }
}
