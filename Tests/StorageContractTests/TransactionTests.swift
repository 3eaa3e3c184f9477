// SPDX-License-Identifier: EUPL-1.2
import Storage
import Testing

@Suite struct `A transaction` {
    struct Unwilling: Error, Equatable {}

    private func table(_ engine: Engine) async throws -> any StorageEngine {
        let storage = try engine.open()
        try await storage.write { transaction throws(StorageError) in
            try transaction.run(
                "create table shelf (place integer not null primary key, label text not null, part text)")
        }
        return storage
    }

    @Test(arguments: Engine.allCases)
    func `refuses the same position twice, by name`(_ engine: Engine) async throws {
        let storage = try await table(engine)
        let put: @Sendable (any Transaction) throws(StorageError) -> Void = { transaction throws(StorageError) in
            try transaction.run("insert into shelf (place, label) values (\(1), \("a"))")
        }
        #expect(await storage.attempt(put) == nil)
        let second = await storage.attempt(put)
        #expect(second?.isConstraint == true)
        // The connection is as good as new afterwards.
        #expect(
            await storage.attempt { transaction throws(StorageError) in
                try transaction.run("insert into shelf (place, label) values (\(2), \("b"))")
            } == nil)
        #expect(try await storage.count("select place from shelf") == 2)
    }

    @Test(arguments: Engine.allCases)
    func `leaves nothing behind when its body throws`(_ engine: Engine) async throws {
        let storage = try await table(engine)
        await #expect(throws: TransactionFailure<Unwilling>.body(Unwilling())) {
            try await storage.write { transaction throws(Unwilling) in
                do throws(StorageError) {
                    try transaction.run("insert into shelf (place, label) values (1, 'a')")
                } catch {}
                throw Unwilling()
            }
        }
        #expect(try await storage.count("select place from shelf") == 0)
    }

    @Test(arguments: Engine.allCases)
    func `is lost after a failed statement, even when the body looks away`(_ engine: Engine) async throws {
        let storage = try await table(engine)
        let failure = await storage.attempt { transaction throws(StorageError) in
            try transaction.run("insert into shelf (place, label) values (1, 'a')")
            do throws(StorageError) {
                try transaction.run("insert into shelf (place, label) values (1, 'b')")
            } catch {}
        }
        #expect(failure?.isConstraint == true)
        #expect(try await storage.count("select place from shelf") == 0)
    }

    @Test(arguments: Engine.allCases)
    func `reads one snapshot while others write`(_ engine: Engine) async throws {
        let storage = try await table(engine)
        let (seen, looked) = AsyncStream<Void>.makeStream()
        let gate = Gate()
        let reader = Task {
            try await storage.read { transaction throws(StorageError) in
                let before = try transaction.run("select place from shelf").count
                looked.yield()
                gate.wait()
                return [before, try transaction.run("select place from shelf").count]
            }
        }
        for await _ in seen { break }
        try await storage.write { transaction throws(StorageError) in
            try transaction.run("insert into shelf (place, label) values (1, 'a')")
        }
        gate.open()
        #expect(try await reader.value == [0, 0])
        #expect(try await storage.count("select place from shelf") == 1)
    }

    @Test(arguments: Engine.allCases)
    func `that only reads cannot write`(_ engine: Engine) async throws {
        let storage = try await table(engine)
        await #expect(throws: TransactionFailure<StorageError>.self) {
            try await storage.read { transaction throws(StorageError) in
                try transaction.run("insert into shelf (place, label) values (1, 'a')")
            }
        }
        #expect(try await storage.count("select place from shelf") == 0)
    }

    @Test(arguments: Engine.allCases)
    func `keeps the others when one of many at once throws`(_ engine: Engine) async throws {
        let storage = try await table(engine)
        let kept = await withTaskGroup(of: Bool.self) { group in
            for place in 0..<200 {
                group.addTask {
                    await storage.attempt { transaction throws(StorageError) in
                        try transaction.run("insert into shelf (place, label) values (\(place), 'x')")
                        if place % 7 == 0 { throw .conflict }
                        if place % 11 == 0 { try transaction.run("insert into shelf (place, label) values (1, null)") }
                    } == nil
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        let expected = (0..<200).count { $0 % 7 != 0 && $0 % 11 != 0 }
        #expect(kept == expected)
        #expect(try await storage.count("select place from shelf") == expected)
    }

    @Test(arguments: Engine.allCases)
    func `sees what the one before it wrote`(_ engine: Engine) async throws {
        let storage = try await table(engine)
        // Everyone takes the next place; without order two would take the same.
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<100 {
                group.addTask {
                    try await storage.write { transaction throws(StorageError) in
                        let rows = try transaction.run("select coalesce(max(place), 0) as top from shelf")
                        let top: Int = try rows.first?["top"] ?? 0
                        try transaction.run("insert into shelf (place, label) values (\(top + 1), 'x')")
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await storage.count("select place from shelf where place <= 100") == 100)
    }

    @Test(arguments: Engine.allCases)
    func `gives every value back as it was`(_ engine: Engine) async throws {
        let storage = try engine.open()
        let text = "Zoë's \"töets\" – 👩‍👧 einde; drop table x; --"
        let bytes: [UInt8] = Array(0...255)
        let nothing: [UInt8] = []
        let absent: String? = nil
        let row = try await storage.write { transaction throws(StorageError) in
            try transaction.run(
                """
                create table box (low \(engine.integer64), high \(engine.integer64), words text,
                    bytes \(engine.blob), empty \(engine.blob), absent text, yes \(engine.integer64))
                """)
            try transaction.run(
                """
                insert into box (low, high, words, bytes, empty, absent, yes)
                values (\(Int64.min), \(Int64.max), \(text), \(bytes), \(nothing), \(absent), \(true))
                """)
            return try transaction.run("select low, high, words, bytes, empty, absent, yes from box").first
        }
        let found = try #require(row)
        #expect(try found["low"] == Int64.min)
        #expect(try found["high"] == Int64.max)
        #expect(try found["words"] == text)
        #expect(try found["bytes"] == bytes)
        #expect(try found["empty"] == nothing)
        #expect(try found["absent"] == absent)
        #expect(try found["yes"] == true)
        #expect(throws: StorageError.decoding(column: "words")) { let _: Int = try found["words"] }
        #expect(throws: StorageError.decoding(column: "absent")) { let _: String = try found["absent"] }
        #expect(throws: StorageError.decoding(column: "elsewhere")) { let _: Int = try found["elsewhere"] }
        #expect(throws: StorageError.decoding(column: "high")) { let _: Bool = try found["high"] }
    }
}
