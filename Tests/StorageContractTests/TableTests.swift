// SPDX-License-Identifier: EUPL-1.2
import CivilTime
import Persistence
import Storage
import Testing

@Suite struct `The tables` {
    private let now = Instant(milliseconds: 1_000)

    @Test(arguments: Engine.allCases)
    func `let a form token count once; a double click gets the first outcome`(_ engine: Engine) async throws {
        let storage = try await engine.openMigrated()
        let now = now
        let click: @Sendable (String, String) async throws -> String? = { school, outcome in
            try await storage.write { transaction throws(StorageError) in
                try FormTokens.use("F-1", school: school, at: now, outcome: outcome, in: transaction)
            }
        }
        #expect(try await click("S-1", "/zorg/W-1") == nil)
        #expect(try await click("S-1", "/zorg/W-2") == "/zorg/W-1")
        #expect(try await click("S-2", "/zorg/W-3") == nil)
    }

    @Test(arguments: Engine.allCases)
    func `give a list page its dossiers, summaries and keys, and no restricted one`(_ engine: Engine) async throws {
        let storage = try await engine.openMigrated()
        try await storage.write { transaction throws(StorageError) in
            let rows: [(String, String, Int64)] = [("D-1", "team", 1), ("D-2", "team", 2), ("D-3", "closed", 3)]
            for (id, list, at) in rows {
                try DossierTable.add(Sample.dossier(id, list: list, openedAt: at), in: transaction)
                try DossierKeys.add(Sample.dossierKey(id, list: list), in: transaction)
                try DossierKeys.add(Sample.dossierKey(id, generation: 2, list: list), in: transaction)
                try SummaryTable.put(Sample.summary(id, revision: 1, generation: 1), in: transaction)
                try SummaryTable.put(Sample.summary(id, revision: 4, generation: 2), in: transaction)
            }
        }
        let (team, both, none) = try await storage.read { transaction throws(StorageError) in
            (
                try SummaryTable.listings(school: "S-1", lists: ["team"], in: transaction),
                try SummaryTable.listings(school: "S-1", lists: ["team", "closed"], in: transaction),
                try SummaryTable.listings(school: "S-2", lists: ["team"], in: transaction)
            )
        }
        #expect(team.map(\.summary.dossier) == ["D-2", "D-1"])
        #expect(team.allSatisfy { $0.summary.revision == 4 && $0.key.generation == 2 && $0.key.wrapped == [5, 2] })
        #expect(both.map(\.summary.dossier) == ["D-3", "D-2", "D-1"])
        #expect(none.isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func `give a person his open tasks, the first due on top and those without a limit last`(
        _ engine: Engine
    ) async throws {
        let storage = try await engine.openMigrated()
        let now = now
        let day = try #require(Day(iso: "2026-03-10"))
        let (mine, due) = try await storage.write { transaction throws(StorageError) in
            try TaskTable.put(Sample.task("T-1", due: nil), in: transaction)
            try TaskTable.put(Sample.task("T-2", due: "2026-03-10"), in: transaction)
            try TaskTable.put(Sample.task("T-3", due: "2026-03-09"), in: transaction)
            try TaskTable.put(Sample.task("T-4", due: "2026-03-01"), in: transaction)
            try TaskTable.put(Sample.task("T-5", owner: "A-2", due: "2026-03-08"), in: transaction)
            try TaskTable.close("T-4", school: "S-1", at: now, in: transaction)
            return (
                try TaskTable.ofOwner("A-1", school: "S-1", in: transaction).map(\.id),
                try TaskTable.due(before: day, school: "S-1", in: transaction).map(\.id)
            )
        }
        #expect(mine == ["T-3", "T-2", "T-1"])
        #expect(due == ["T-5", "T-3"])
    }

    @Test(arguments: Engine.allCases)
    func `let one person take care of a worry, and keep it from other lists`(_ engine: Engine) async throws {
        let storage = try await engine.openMigrated()
        let now = now
        try await storage.write { transaction throws(StorageError) in
            try SubmissionTable.add(Sample.submission("W-2", at: 2), in: transaction)
            try SubmissionTable.add(Sample.submission("W-1", at: 1), in: transaction)
            try SubmissionTable.add(Sample.submission("W-3", list: "staff", at: 3), in: transaction)
        }
        let handle: @Sendable (any Transaction) throws(StorageError) -> Void = { transaction throws(StorageError) in
            try SubmissionTable.handle("W-1", school: "S-1", by: "A-1", at: now, stream: "D-1", in: transaction)
        }
        let before = try await storage.read { transaction throws(StorageError) in
            try SubmissionTable.unhandled(lists: ["team"], school: "S-1", in: transaction).map(\.id)
        }
        #expect(before == ["W-1", "W-2"])
        #expect(await storage.attempt(handle) == nil)
        #expect(await storage.attempt(handle) == .conflict)
        let (after, sent) = try await storage.read { transaction throws(StorageError) in
            (
                try SubmissionTable.unhandled(lists: ["team"], school: "S-1", in: transaction).map(\.id),
                try SubmissionTable.byAuthor("A-9", school: "S-1", in: transaction)
            )
        }
        #expect(after == ["W-2"])
        #expect(sent.map(\.id) == ["W-3", "W-2", "W-1"])
        #expect(sent.last?.stream == "D-1")
    }

    @Test(arguments: Engine.allCases)
    func `know a mail address in any capitals, and only once`(_ engine: Engine) async throws {
        let storage = try await engine.openMigrated()
        try await storage.write { transaction throws(StorageError) in
            try Accounts.add(Sample.account("A-1", mail: " Anna@School.NL"), in: transaction)
        }
        let twice = await storage.attempt { transaction throws(StorageError) in
            try Accounts.add(Sample.account("A-2", mail: "anna@school.nl"), in: transaction)
        }
        #expect(twice == .conflict)
        let found = try await storage.read { transaction throws(StorageError) in
            try Accounts.find(mail: "ANNA@school.nl ", in: transaction)
        }
        #expect(found?.id == "A-1")
    }

    @Test(arguments: Engine.allCases)
    func `know who works where, and let somebody go`(_ engine: Engine) async throws {
        let storage = try await engine.openMigrated()
        let now = now
        let (colleagues, schools, left, ever) = try await storage.write { transaction throws(StorageError) in
            try Accounts.add(Sample.account("A-1", mail: "a@x.nl"), in: transaction)
            try Accounts.add(Sample.account("A-2", mail: "b@x.nl"), in: transaction)
            try Memberships.put(Sample.membership("A-1", roles: ["ib", "teacher"]), in: transaction)
            try Memberships.put(Sample.membership("A-1", school: "S-2"), in: transaction)
            try Memberships.put(Sample.membership("A-2"), in: transaction)
            let colleagues = try Memberships.ofSchool("S-1", in: transaction)
            let schools = try Memberships.ofAccount("A-1", in: transaction).map(\.school)
            try Memberships.end(school: "S-1", account: "A-1", at: now, in: transaction)
            return (
                colleagues, schools, try Memberships.ofAccount("A-1", in: transaction).map(\.school),
                try Memberships.everOfSchool("S-1", in: transaction).count
            )
        }
        #expect(colleagues.map(\.membership.account) == ["A-1", "A-2"])
        #expect(colleagues.first?.membership.roles == ["ib", "teacher"])
        #expect(schools == ["S-1", "S-2"])
        #expect(left == ["S-2"])
        #expect(ever == 2)
    }

    @Test(arguments: Engine.allCases)
    func `take every key at a school away from who leaves`(_ engine: Engine) async throws {
        let storage = try await engine.openMigrated()
        let now = now
        let (before, after, holders) = try await storage.write { transaction throws(StorageError) in
            for generation in 1...2 {
                try KeyTable.add(
                    StoredListKey(
                        school: "S-1", list: "team", generation: generation, publicKey: [1],
                        wrappedPrevious: generation == 1 ? nil : [2], createdAt: now), in: transaction)
                for account in ["A-1", "A-2"] {
                    try KeyTable.seal(
                        StoredMemberKey(
                            school: "S-1", list: "team", generation: generation, account: account, sealed: [3]),
                        in: transaction)
                }
            }
            let before = try KeyTable.held(by: "A-1", school: "S-1", in: transaction).map(\.generation)
            try KeyTable.takeAll(from: "A-1", school: "S-1", in: transaction)
            return (
                before, try KeyTable.held(by: "A-1", school: "S-1", in: transaction),
                try KeyTable.holders(school: "S-1", list: "team", in: transaction)
            )
        }
        #expect(before == [1, 2])
        #expect(after.isEmpty)
        #expect(holders == ["A-2"])
    }

    @Test(arguments: Engine.allCases)
    func `forget the key of a locked session, and a session whose time is over`(_ engine: Engine) async throws {
        let storage = try await engine.openMigrated()
        let session = StoredSession(
            tokenHash: [1, 2], account: "A-1", sealedKey: [9], createdAt: now, seenAt: now,
            expiresAt: Instant(milliseconds: 5_000))
        let now = now
        let (open, locked, unlocked, over) = try await storage.write { transaction throws(StorageError) in
            try Sessions.open(session, in: transaction)
            let open = try Sessions.find(tokenHash: [1, 2], at: now, in: transaction)
            try Sessions.lock(tokenHash: [1, 2], at: now, in: transaction)
            let locked = try Sessions.find(tokenHash: [1, 2], at: now, in: transaction)
            try Sessions.renew(
                [1, 2], as: [3, 4], sealedKey: [8], provedAt: now, secondFactorAt: nil, at: now, in: transaction)
            return (
                open, locked, try Sessions.ofAccount("A-1", at: now, in: transaction).first,
                try Sessions.find(tokenHash: [3, 4], at: Instant(milliseconds: 5_000), in: transaction)
            )
        }
        #expect(open == session)
        #expect(locked?.lockedAt == now)
        #expect(locked?.sealedKey == [])
        #expect(unlocked?.lockedAt == nil)
        #expect(unlocked?.tokenHash == [3, 4])
        #expect(unlocked?.sealedKey == [8])
        #expect(over == nil)
    }

    @Test(arguments: Engine.allCases)
    func `keep one draft for each person and form, the newest text`(_ engine: Engine) async throws {
        let storage = try await engine.openMigrated()
        let now = now
        let drafts = try await storage.write { transaction throws(StorageError) in
            for (id, text) in [("F-1", 1), ("F-2", 2)] as [(String, UInt8)] {
                try DraftTable.put(
                    StoredDraft(
                        account: "A-1", id: id, school: "S-1", formKey: "zorg", at: now, sealed: [text]),
                    in: transaction)
            }
            return try DraftTable.ofAccount("A-1", school: "S-1", in: transaction)
        }
        #expect(drafts.map(\.sealed) == [[2]])
        #expect(drafts.map(\.id) == ["F-1"])
    }

    @Test(arguments: Engine.allCases)
    func `count failed sign-ins for each person and forget them after a success`(_ engine: Engine) async throws {
        let storage = try await engine.openMigrated()
        let now = now
        let (counts, other, cleared) = try await storage.write { transaction throws(StorageError) in
            let counts = [
                try Attempts.fail("A-1", at: now, in: transaction), try Attempts.fail("A-1", at: now, in: transaction),
            ]
            let other = try Attempts.find("A-2", in: transaction)?.failures
            try Attempts.clear("A-1", in: transaction)
            return (counts, other, try Attempts.find("A-1", in: transaction)?.failures)
        }
        #expect(counts == [1, 2])
        #expect(other == nil)
        #expect(cleared == nil)
    }

    @Test(arguments: Engine.allCases)
    func `hold the register, schools, absences and marks`(_ engine: Engine) async throws {
        let storage = try await engine.openMigrated()
        let now = now
        let days = [Day(number: 10), Day(number: 12)]
        let school = StoredSchool(
            id: "S-1", name: "De Wilg", createdAt: now, protocolID: "bijlage9", protocolVersion: "1",
            publicSettings: "")
        let pupil = StoredRegisterRow(school: "S-1", id: "P-1", generation: 1, sealed: [1])
        let (pupils, groups, found, away, back, mark) = try await storage.write { transaction throws(StorageError) in
            try RegisterTable.put(pupil, in: .pupils, transaction)
            try Schools.add(school, in: transaction)
            try Absences.put(
                StoredAbsence(school: "S-1", account: "A-1", firstDay: days[0], lastDay: days[1]), in: transaction)
            try Meta.put("no", as: "demo", in: transaction)
            try Meta.put("yes", as: "demo", in: transaction)
            return (
                try RegisterTable.all(.pupils, school: "S-1", in: transaction),
                try RegisterTable.all(.groups, school: "S-1", in: transaction),
                try Schools.find("S-1", in: transaction),
                try Absences.ofSchool("S-1", from: days[1], in: transaction).count,
                try Absences.ofSchool("S-1", from: days[1].adding(days: 1), in: transaction).count,
                try Meta.find("demo", in: transaction)
            )
        }
        #expect(pupils == [pupil])
        #expect(groups.isEmpty)
        #expect(found == school)
        #expect([away, back] == [1, 0])
        #expect(mark == "yes")
    }
}
