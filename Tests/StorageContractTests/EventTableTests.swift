// SPDX-License-Identifier: EUPL-1.2
import Persistence
import Storage
import Testing

@Suite struct `The events of a stream` {
    @Test(arguments: Engine.allCases)
    func `come back whole and in order, without those of others`(_ engine: Engine) async throws {
        let storage = try await engine.openMigrated()
        let mine = [Sample.event(1), Sample.event(2), Sample.event(3)]
        try await storage.write { transaction throws(StorageError) in
            try EventTable.append([Sample.event(1, stream: "D-2")], expecting: 0, in: transaction)
            try EventTable.append([Sample.event(1, school: "S-2")], expecting: 0, in: transaction)
            try EventTable.append(Array(mine[..<2]), expecting: 0, in: transaction)
            try EventTable.append([mine[2]], expecting: 2, in: transaction)
        }
        let loaded = try await storage.read { transaction throws(StorageError) in
            try EventTable.load(school: Sample.school, stream: "D-1", in: transaction)
        }
        #expect(loaded == mine)
    }

    @Test(arguments: Engine.allCases)
    func `conflict when somebody else wrote first`(_ engine: Engine) async throws {
        let storage = try await engine.openMigrated()
        let append: @Sendable (any Transaction) throws(StorageError) -> Void = { transaction throws(StorageError) in
            try EventTable.append([Sample.event(1)], expecting: 0, in: transaction)
        }
        #expect(await storage.attempt(append) == nil)
        #expect(await storage.attempt(append) == .conflict)
        #expect(try await storage.count("select revision from event") == 1)
    }

    struct Misfit: Sendable {
        let why: String
        let events: [StoredEvent]
        let expecting: Int
    }

    static let misfits: [Misfit] = [
        Misfit(why: "a gap", events: [Sample.event(3)], expecting: 1),
        Misfit(why: "too far ahead", events: [Sample.event(3)], expecting: 2),
        Misfit(why: "already taken", events: [Sample.event(1, id: "E-new")], expecting: 0),
        Misfit(why: "an id used before", events: [Sample.event(2, id: "E-D-1-1")], expecting: 1),
        Misfit(why: "two streams", events: [Sample.event(2), Sample.event(3, stream: "D-2")], expecting: 1),
    ]

    @Test(arguments: Engine.allCases, misfits)
    func `take nothing that does not fit`(_ engine: Engine, _ misfit: Misfit) async throws {
        let storage = try await engine.openMigrated()
        try await storage.write { transaction throws(StorageError) in
            try EventTable.append([Sample.event(1)], expecting: 0, in: transaction)
        }
        let failure = await storage.attempt { transaction throws(StorageError) in
            try EventTable.append(misfit.events, expecting: misfit.expecting, in: transaction)
        }
        #expect(failure == .conflict, "\(misfit.why)")
        #expect(try await storage.count("select revision from event") == 1)
    }

    @Test(arguments: Engine.allCases)
    func `let one of many at once through`(_ engine: Engine) async throws {
        let storage = try await engine.openMigrated()
        let won = await withTaskGroup(of: Bool.self) { group in
            for writer in 0..<20 {
                group.addTask {
                    await storage.attempt { transaction throws(StorageError) in
                        try EventTable.append([Sample.event(1, id: "E-\(writer)")], expecting: 0, in: transaction)
                    } == nil
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(won == 1)
    }
}
