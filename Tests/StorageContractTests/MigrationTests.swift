// SPDX-License-Identifier: EUPL-1.2
import CivilTime
@testable import Persistence
import Storage
import StorageSQLite
import Testing

@Suite struct `The migrations` {
    private let now = Instant(milliseconds: 1_000)

    @Test func `are in order of number, each number once, and bind nothing`() {
        let numbers = Migrations.all.map(\.number)
        #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 })
        for dialect in Dialect.allCases {
            for step in Migrations.all {
                #expect(step.statement(dialect)?.values.isEmpty ?? true)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `apply once; a second time changes nothing`(_ engine: Engine) async throws {
        let storage = try engine.open()
        #expect(try await Migrations.apply(to: storage, dialect: engine.dialect, at: now) == Migrations.count)
        #expect(try await Migrations.apply(to: storage, dialect: engine.dialect, at: now) == 0)
        let version = try await storage.read { transaction throws(StorageError) in
            try Migrations.current(in: transaction)
        }
        #expect(version == Migrations.newest)
    }

    @Test(arguments: Engine.allCases)
    func `leave the database of a newer program alone`(_ engine: Engine) async throws {
        let storage = try await engine.openMigrated()
        let newer = Migrations.newest + 1
        try await storage.write { transaction throws(StorageError) in
            try transaction.run(
                "insert into schema_version (version, name, applied_at) values (\(newer), 'later', 0)")
        }
        await #expect(throws: MigrationFailure.newerDatabase(found: newer, known: Migrations.newest)) {
            try await Migrations.apply(to: storage, dialect: engine.dialect, at: now)
        }
    }
}
