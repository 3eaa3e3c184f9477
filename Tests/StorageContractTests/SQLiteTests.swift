// SPDX-License-Identifier: EUPL-1.2
import CivilTime
import Foundation
import Persistence
import Storage
import StorageSQLite
import Testing

/// What holds for SQLite alone: a file on a disk.
@Suite struct `The SQLite file` {
    /// A folder that disappears with the test.
    private final class Folder {
        let url = FileManager.default.temporaryDirectory.appending(path: "hoede-test-\(UUID().uuidString)")
        var database: String { url.appending(path: "inner/hoede.sqlite").path }

        func mode(_ path: String) throws -> Int {
            try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
        }

        deinit { try? FileManager.default.removeItem(at: url) }
    }

    private func pragma(_ query: Query, _ engine: SQLiteEngine) async throws -> StoredValue? {
        try await engine.write { transaction throws(StorageError) in try transaction.run(query).first?.values.first }
    }

    @Test func `waits for the disk at each commit, and keeps its other promises`() async throws {
        let engine = try SQLiteEngine.temporary()
        #expect(try await pragma("pragma synchronous", engine) == .integer(2))
        #expect(try await pragma("pragma journal_mode", engine) == .text("wal"))
        #expect(try await pragma("pragma foreign_keys", engine) == .integer(1))
        #expect(try await pragma("pragma secure_delete", engine) == .integer(1))
        #expect(try await pragma("pragma temp_store", engine) == .integer(2))
        #expect(try await pragma("pragma recursive_triggers", engine) == .integer(1))
    }

    @Test func `is readable by its owner alone, with all that belongs to it`() async throws {
        let folder = Folder()
        let engine = try SQLiteEngine(path: folder.database)
        try await Migrations.apply(to: engine, dialect: .sqlite, at: Instant(milliseconds: 0))
        #expect(try folder.mode(folder.url.appending(path: "inner").path) == 0o700)
        for suffix in ["", "-wal", "-shm"] {
            #expect(try folder.mode(folder.database + suffix) == 0o600, "file\(suffix)")
        }
    }

    @Test func `may be opened and brought up to date by many at once`() async throws {
        let folder = Folder()
        let path = folder.database
        let applied = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<6 {
                group.addTask {
                    let engine = try SQLiteEngine(path: path)
                    return try await Migrations.apply(to: engine, dialect: .sqlite, at: Instant(milliseconds: 0))
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(applied.sorted() == [0, 0, 0, 0, 0, Migrations.count])
    }

    @Test func `is shared with another process that writes to it`() async throws {
        let folder = Folder()
        let engine = try SQLiteEngine(path: folder.database)
        try await engine.write { transaction throws(StorageError) in
            try transaction.run("create table shelf (place integer not null primary key)")
        }
        let other = Process()
        other.executableURL = URL(filePath: "/usr/bin/env")
        other.arguments = [
            "sqlite3", "-cmd", ".timeout 5000", folder.database,
            "begin immediate; insert into shelf values (1); insert into shelf values (2); commit;",
        ]
        try other.run()
        for place in 10..<60 {
            try await engine.write { transaction throws(StorageError) in
                try transaction.run("insert into shelf (place) values (\(place))")
            }
        }
        other.waitUntilExit()
        // 127: this machine has no sqlite3 program to be the other process.
        guard other.terminationStatus != 127 else { return }
        #expect(other.terminationStatus == 0)
        #expect(try await engine.count("select place from shelf") == 52)
    }

    @Test func `is copied while in use, and the copy is sound`() async throws {
        let folder = Folder()
        let engine = try SQLiteEngine(path: folder.database)
        try await Migrations.apply(to: engine, dialect: .sqlite, at: Instant(milliseconds: 0))
        let copyPath = folder.url.appending(path: "copy.sqlite").path
        try engine.backup(to: copyPath)
        #expect(throws: StorageError.unavailable) { try engine.backup(to: copyPath) }
        #expect(try folder.mode(copyPath) == 0o600)
        let copy = try SQLiteEngine(path: copyPath)
        #expect(try copy.faults().isEmpty)
        #expect(try await Migrations.apply(to: copy, dialect: .sqlite, at: Instant(milliseconds: 0)) == 0)
    }

    @Test func `holds nothing any more of what was deleted`() async throws {
        let folder = Folder()
        let engine = try SQLiteEngine(path: folder.database)
        let secret = "KENMERK-DAT-WEG-MOET"
        try await engine.write { transaction throws(StorageError) in
            try transaction.run("create table shelf (place integer not null primary key, label text)")
            try transaction.run("insert into shelf (place, label) values (1, \(secret))")
        }
        func holds() throws -> Bool {
            try ["", "-wal"].contains { suffix in
                try Data(contentsOf: URL(fileURLWithPath: folder.database + suffix)).range(of: Data(secret.utf8)) != nil
            }
        }
        #expect(try holds())
        try await engine.write { transaction throws(StorageError) in try transaction.run("delete from shelf") }
        try engine.emptyWriteAheadLog()
        #expect(try !holds())
    }

    @Test func `that is no database is refused`() throws {
        let folder = Folder()
        try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
        let path = folder.url.appending(path: "text.sqlite").path
        try Data(String(repeating: "geen databank ", count: 1_000).utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: StorageError.engine(code: 26)) { try SQLiteEngine(path: path) }
    }

    @Test func `in a place where nothing can be made is unavailable`() {
        #expect(throws: StorageError.unavailable) { try SQLiteEngine(path: "/proc/hoede/hoede.sqlite") }
    }
}
