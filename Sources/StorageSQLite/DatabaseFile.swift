// SPDX-License-Identifier: EUPL-1.2
import Foundation
import GRDB
import Storage

/// Makes and opens the database file with the settings that Hoede promises.
enum DatabaseFile {
    /// Only the owner may read: the file first, so that `-wal` and `-shm` inherit its mode.
    static func prepare(_ path: String) throws(StorageError) {
        let files = FileManager.default
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        do {
            if !files.fileExists(atPath: folder) {
                try files.createDirectory(
                    atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            }
            // Created by `open` with its mode at once: no moment at which others can read it.
            let descriptor = path.withCString { Glibc.open($0, O_RDWR | O_CREAT | O_CLOEXEC, 0o600) }
            guard descriptor >= 0 else { throw StorageError.unavailable }
            close(descriptor)
            try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        } catch {
            throw .unavailable
        }
    }

    /// Opens the pool. Two processes that turn on WAL at once get `busy` without waiting, so this waits itself.
    static func open(_ path: String) throws(StorageError) -> DatabasePool {
        let deadline = ContinuousClock.now.advanced(by: .seconds(SQLiteEngine.patience))
        while true {
            do {
                let pool = try DatabasePool(path: path, configuration: configuration)
                try promiseDurability(pool)
                return pool
            } catch {
                let failure = SQLiteError.classify(error)
                guard failure == .busy, ContinuousClock.now < deadline else { throw failure }
                usleep(20_000)
            }
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "hoede"
        configuration.busyMode = .timeout(SQLiteEngine.patience)
        configuration.foreignKeysEnabled = true
        configuration.persistentReadOnlyConnections = true
        configuration.prepareDatabase { database in
            // What is destroyed is overwritten, and sorting leaves no files behind.
            try database.execute(sql: "pragma secure_delete = on")
            try database.execute(sql: "pragma temp_store = memory")
            // Makes `insert or replace` meet the guards against deleting.
            try database.execute(sql: "pragma recursive_triggers = on")
        }
        return configuration
    }

    /// After opening, because GRDB sets NORMAL itself after `prepareDatabase`: a confirmed report must survive a power
    /// cut. Asserted, because a silent NORMAL would only show after one.
    private static func promiseDurability(_ pool: DatabasePool) throws {
        try pool.writeWithoutTransaction { database in
            try database.execute(sql: "pragma synchronous = full")
            let expected: [(pragma: String, value: String)] = [
                ("pragma synchronous", "2"), ("pragma journal_mode", "wal"), ("pragma foreign_keys", "1"),
                ("pragma secure_delete", "1"), ("pragma temp_store", "2"), ("pragma recursive_triggers", "1"),
            ]
            for setting in expected {
                let value = try String.fetchOne(database, sql: setting.pragma)
                guard value == setting.value else {
                    throw DatabaseError(resultCode: .SQLITE_MISUSE, message: setting.pragma)
                }
            }
        }
    }
}
