// SPDX-License-Identifier: EUPL-1.2
import CivilTime
import Persistence
import Storage
import Testing

@Suite struct `The log table` {
    private func started(_ engine: Engine) async throws -> any StorageEngine {
        let storage = try await engine.openMigrated()
        try await storage.write { transaction throws(StorageError) in
            try LogTable.start(school: "S-1", frontier: [0], in: transaction)
        }
        return storage
    }

    @Test(arguments: Engine.allCases)
    func `grows by one leaf for each of many at once, without gaps`(_ engine: Engine) async throws {
        let storage = try await started(engine)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    try await storage.write { transaction throws(StorageError) in
                        let head = try LogTable.claimHead(school: "S-1", in: transaction)
                        try LogTable.append(
                            [Sample.leaf(head.size)], school: "S-1", to: head, newFrontier: [1], in: transaction)
                    }
                }
            }
            try await group.waitForAll()
        }
        let (head, leaves, hashes) = try await storage.read { transaction throws(StorageError) in
            (
                try LogTable.head(school: "S-1", in: transaction),
                try LogTable.leaves(school: "S-1", epoch: 1, from: 0, limit: 100, in: transaction),
                try LogTable.hashes(school: "S-1", epoch: 1, size: 10, in: transaction)
            )
        }
        #expect(head == LogHead(epoch: 1, size: 50, frontier: [1]))
        #expect(leaves == (0..<50).map { Sample.leaf($0) })
        #expect(hashes == (0..<10).map { Sample.leaf($0).hash })
    }

    @Test(arguments: Engine.allCases)
    func `refuses a leaf at another place`(_ engine: Engine) async throws {
        let storage = try await started(engine)
        let start = LogHead(epoch: 1, size: 0, frontier: [0])
        let behind = await storage.attempt { transaction throws(StorageError) in
            try LogTable.append([Sample.leaf(0)], school: "S-1", to: start, newFrontier: [1], in: transaction)
            try LogTable.append([Sample.leaf(0)], school: "S-1", to: start, newFrontier: [1], in: transaction)
        }
        #expect(behind == .conflict)
        let ahead = await storage.attempt { transaction throws(StorageError) in
            try LogTable.append([Sample.leaf(1)], school: "S-1", to: start, newFrontier: [1], in: transaction)
        }
        #expect(ahead == .conflict)
        #expect(try await storage.count("select idx from log_leaf") == 0)
    }

    @Test(arguments: Engine.allCases)
    func `says who looked, and what somebody did, newest first`(_ engine: Engine) async throws {
        let storage = try await started(engine)
        try await storage.write { transaction throws(StorageError) in
            let head = try LogTable.claimHead(school: "S-1", in: transaction)
            let leaves = [
                Sample.leaf(0, account: "A-1", object: "D-1"), Sample.leaf(1, account: "A-2", object: "D-1"),
                Sample.leaf(2, account: "A-1", object: "D-2"), Sample.leaf(3, account: nil, object: nil),
            ]
            try LogTable.append(leaves, school: "S-1", to: head, newFrontier: [], in: transaction)
        }
        let (lookers, acts) = try await storage.read { transaction throws(StorageError) in
            (
                try LogTable.leaves(school: "S-1", object: "D-1", limit: 9, in: transaction).map(\.index),
                try LogTable.leaves(school: "S-1", account: "A-1", limit: 9, in: transaction).map(\.index)
            )
        }
        #expect(lookers == [1, 0])
        #expect(acts == [2, 0])
    }

    @Test(arguments: Engine.allCases)
    func `starts anew after a restore and keeps what was`(_ engine: Engine) async throws {
        let storage = try await started(engine)
        let head = try await storage.write { transaction throws(StorageError) in
            let old = try LogTable.claimHead(school: "S-1", in: transaction)
            try LogTable.append([Sample.leaf(0)], school: "S-1", to: old, newFrontier: [1], in: transaction)
            let full = try LogTable.claimHead(school: "S-1", in: transaction)
            try LogTable.startEpoch(school: "S-1", after: full, frontier: [0], in: transaction)
            let fresh = try LogTable.claimHead(school: "S-1", in: transaction)
            try LogTable.append([Sample.leaf(0)], school: "S-1", to: fresh, newFrontier: [2], in: transaction)
            return try LogTable.head(school: "S-1", in: transaction)
        }
        #expect(head == LogHead(epoch: 2, size: 1, frontier: [2]))
        #expect(try await storage.count("select idx from log_leaf") == 2)
    }
}
