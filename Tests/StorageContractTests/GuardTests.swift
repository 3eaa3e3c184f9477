// SPDX-License-Identifier: EUPL-1.2
import CivilTime
import Persistence
import Storage
import Testing

@Suite struct `What was recorded` {
    struct Trespass: Sendable, CustomTestStringConvertible {
        let rule: String
        let query: Query
        var testDescription: String { query.sql }
    }

    static let trespasses: [Trespass] = [
        Trespass(rule: "event_never_altered", query: "update event set actor = 'x'"),
        Trespass(rule: "event_only_when_destroyed", query: "delete from event"),
        Trespass(rule: "leaf_never_altered", query: "update log_leaf set account = null"),
        Trespass(rule: "leaf_never_deleted", query: "delete from log_leaf"),
        Trespass(rule: "checkpoint_never_altered", query: "update checkpoint set note = ''"),
        Trespass(rule: "checkpoint_never_deleted", query: "delete from checkpoint"),
        Trespass(rule: "destroyed_never_altered", query: "update destroyed set by_account = 'x'"),
        Trespass(rule: "destroyed_never_deleted", query: "delete from destroyed"),
        Trespass(rule: "submission_never_altered", query: "update submission set author = 'x'"),
        Trespass(rule: "submission_only_when_destroyed", query: "delete from submission"),
        Trespass(rule: "dossier_key_only_when_destroyed", query: "delete from dossier_key"),
        Trespass(rule: "list_key_never_deleted", query: "delete from list_key"),
    ]

    private func filled(_ engine: Engine) async throws -> any StorageEngine {
        let storage = try await engine.openMigrated()
        let now = Instant(milliseconds: 1)
        try await storage.write { transaction throws(StorageError) in
            try DossierTable.add(Sample.dossier(), in: transaction)
            try DossierKeys.add(Sample.dossierKey(), in: transaction)
            try EventTable.append([Sample.event(1), Sample.event(2)], expecting: 0, in: transaction)
            try SummaryTable.put(Sample.summary(), in: transaction)
            try TaskTable.put(Sample.task("T-1", due: nil), in: transaction)
            try SubmissionTable.add(Sample.submission("W-1", stream: "D-1"), in: transaction)
            try SubmissionTable.add(Sample.submission("W-2"), in: transaction)
            try ParcelTable.put(Sample.parcel("P-1", object: "W-1"), in: transaction)
            try ParcelTable.put(Sample.parcel("P-2", object: "D-1"), in: transaction)
            try ParcelTable.put(Sample.parcel("P-3", object: "W-2"), in: transaction)
            try Participants.put(
                StoredParticipant(school: "S-1", dossier: "D-1", account: "A-9", role: "teacher", since: now),
                in: transaction)
            try DossierKeys.grant(
                StoredReaderKey(school: "S-1", dossier: "D-1", generation: 1, account: "A-9", sealed: [1]),
                in: transaction)
            try KeyTable.add(
                StoredListKey(
                    school: "S-1", list: "team", generation: 1, publicKey: [1], wrappedPrevious: nil, createdAt: now),
                in: transaction)
            try LogTable.start(school: "S-1", frontier: [], in: transaction)
            try LogTable.append(
                [Sample.leaf(0)], school: "S-1", to: LogTable.claimHead(school: "S-1", in: transaction),
                newFrontier: [7], in: transaction)
            try CheckpointTable.add(
                StoredCheckpoint(epoch: 1, size: 1, at: now, note: "note", reason: "daily"), school: "S-1",
                in: transaction)
            // Another dossier is on the list already; that opens no door to this one.
            try Destruction.destroy(Self.destroyed("D-0", .dossier), in: transaction)
        }
        return storage
    }

    private static func destroyed(_ object: String, _ kind: DestroyedObject.Kind) -> DestroyedObject {
        DestroyedObject(school: "S-1", object: object, kind: kind, at: Instant(milliseconds: 2), byAccount: "A-1")
    }

    // S-rule: what was recorded is never altered or removed.
    @Test(arguments: Engine.allCases, trespasses)
    func `is not altered or removed, whatever the program tries`(_ engine: Engine, _ trespass: Trespass) async throws {
        let storage = try await filled(engine)
        let failure = await storage.attempt { transaction throws(StorageError) in try transaction.run(trespass.query) }
        #expect(failure == .constraint(trespass.rule))
    }

    @Test(arguments: Engine.allCases)
    func `is gone with its keys once it is destroyed, and the log stays`(_ engine: Engine) async throws {
        let storage = try await filled(engine)
        for _ in 1...2 {
            // Twice: the list is replayed after a restore.
            try await storage.write { transaction throws(StorageError) in
                try Destruction.destroy(Self.destroyed("D-1", .dossier), in: transaction)
            }
        }
        let gone: [Query] = [
            "select id from dossier", "select generation from dossier_key", "select generation from reader_key",
            "select id from event", "select revision from summary", "select account from participant",
            "select id from task", "select id from submission where stream is not null",
            "select id from parcel where object <> 'W-2'",
        ]
        for query in gone {
            #expect(try await storage.count(query) == 0, "\(query.sql)")
        }
        #expect(try await storage.count("select idx from log_leaf") == 1)
        #expect(try await storage.count("select id from submission") == 1)
        #expect(try await storage.count("select id from parcel") == 1)
        let list = try await storage.read { transaction throws(StorageError) in
            try Destruction.all(school: "S-1", in: transaction)
        }
        #expect(list.map(\.object) == ["D-0", "D-1", "W-1"])
    }

    @Test(arguments: Engine.allCases)
    func `as a worry without a dossier can be destroyed by itself`(_ engine: Engine) async throws {
        let storage = try await filled(engine)
        try await storage.write { transaction throws(StorageError) in
            try Destruction.destroy(Self.destroyed("W-2", .submission), in: transaction)
        }
        #expect(try await storage.count("select id from submission where id = 'W-2'") == 0)
        #expect(try await storage.count("select id from parcel where object = 'W-2'") == 0)
        #expect(try await storage.count("select id from event") == 2)
    }

    @Test(arguments: [Engine.sqlite])
    func `is not replaced by insert or replace either`(_ engine: Engine) async throws {
        let storage = try await filled(engine)
        let failure = await storage.attempt { transaction throws(StorageError) in
            try transaction.run(
                """
                insert or replace into event
                    (school, stream, revision, id, at, actor, generation, sealed, commitment)
                select school, stream, revision, id, at, 'x', generation, sealed, commitment from event
                """)
        }
        #expect(failure?.isConstraint == true)
    }
}
