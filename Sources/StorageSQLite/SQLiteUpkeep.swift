// SPDX-License-Identifier: EUPL-1.2
import Foundation
import GRDB
public import Storage

/// What only a file needs: tidying, a copy while running, an inspection.
extension SQLiteEngine {
    /// Moves the write-ahead log into the database and empties it. After destroying a dossier its old pages may still
    /// stand in that log; after this they do not.
    /// - Throws: `.busy` when a reader kept the log in use.
    public func emptyWriteAheadLog() throws(StorageError) {
        do {
            try pool.writeWithoutTransaction { database in
                _ = try database.checkpoint(.truncate)
            }
        } catch {
            throw SQLiteError.classify(error)
        }
    }

    /// Copies a consistent state to a new file (0600) while others go on reading and writing.
    /// - Throws: `.unavailable` when the file exists already or cannot be written.
    public func backup(to path: String) throws(StorageError) {
        guard !FileManager.default.fileExists(atPath: path) else { throw .unavailable }
        try DatabaseFile.prepare(path)
        do {
            let copy = try DatabaseQueue(path: path)
            try pool.backup(to: copy)
            try copy.close()
        } catch {
            throw SQLiteError.classify(error)
        }
    }

    /// SQLite's own inspection of the file and of the references in it; empty means sound.
    public func faults() throws(StorageError) -> [String] {
        do {
            return try pool.read { database in
                let structure = try String.fetchAll(database, sql: "pragma integrity_check")
                let references = try Row.fetchAll(database, sql: "pragma foreign_key_check")
                return structure.filter { $0 != "ok" } + references.map { "reference: \($0[0] as String? ?? "")" }
            }
        } catch {
            throw SQLiteError.classify(error)
        }
    }

    /// Closes the file; what comes after this fails.
    public func close() throws(StorageError) {
        do {
            try pool.close()
        } catch {
            throw SQLiteError.classify(error)
        }
    }
}
