// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Ledger
import Persistence
import ProtocolBook
import Storage
import TestKit
import Testing
import Vault

@testable import Casework

private func opening(_ name: String) -> OpenDossier {
    OpenDossier(childName: name, protocolID: "", protocolVersion: 0, protocolDigest: "")
}

private func entry(_ text: String) -> Command {
    Command(RecordEntry(kind: .observation, text: text, fits: .worry))
}

/// A school with three in the team, two dossiers, and what Jan had in hand when he left.
private struct AfterLeaving {
    let school: TestSchool
    /// Jan's own key, and everything that it opened before he left: as if he copied every row he ever had.
    let leaver: Visitor
    let before: StreamID
    let oldWorry: StreamID

    static func make(rekeyed: Bool = true) async throws -> AfterLeaving {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        let words = try await school.newcomer("noor", [.coordinator])
        try await school.office.admit(
            try await school.visitor("noor").account, words: words.joined(separator: " "), by: ineke)
        let opened = try await school.office.openDossier(
            opening("Sanne"), worry: nil, answer: nil, by: ineke, once: "a")
        _ = try await school.office.perform(entry("Voor."), on: opened.stream, by: ineke, once: "b")
        let marijke = try await school.visitor("marijke")
        let old = try await school.office.sendWorry(SendWorry(childName: "Bo", text: "Oud."), by: marijke, once: "c")
        let leaver = try await school.visitor("jan")
        try await school.office.leave(leaver.account, by: try await school.visitor("bas"))
        if rekeyed { #expect(try await school.office.rekeyIfNeeded(try await school.visitor("ineke"))) }
        return AfterLeaving(school: school, leaver: leaver, before: opened.stream, oldWorry: old.id)
    }

    func submission(_ id: StreamID) async throws -> StoredSubmission? {
        try await school.engine.read { transaction throws(StorageError) in
            try SubmissionTable.find(id.text, school: "school", in: transaction)
        }
    }
}

@Suite struct `Somebody who left` {
    @Test func `has no session, no key and no draft any more`() async throws {
        let school = try await TestSchool.make()
        let cookie = try await school.cookie("jan")
        let jan = try #require(try await school.office.visitor(cookie: cookie))
        try await school.office.keepDraft("zorg", address: "/zorg", fields: ["wat": ["x"]], by: jan)
        try await school.office.leave(jan.account, by: try await school.visitor("ineke"))
        #expect(try await school.office.visitor(cookie: cookie) == nil)
        let account = jan.account.text
        let (held, drafts) = try await school.engine.read { transaction throws(StorageError) in
            (
                try KeyTable.held(by: account, school: "school", in: transaction),
                try DraftTable.ofAccount(account, school: "school", in: transaction)
            )
        }
        #expect(held.isEmpty && drafts.isEmpty)
    }

    @Test func `opens nothing that came after, with every row and key that he ever had`() async throws {
        let after = try await AfterLeaving.make()
        let school = after.school
        let ineke = try await school.visitor("ineke")
        let marijke = try await school.visitor("marijke")
        _ = try await school.office.perform(entry("Na."), on: after.before, by: ineke, once: "d")
        let later = try await school.office.openDossier(
            opening("Mila"), worry: nil, answer: nil, by: ineke, once: "e")
        let sent = try await school.office.sendWorry(
            SendWorry(childName: "Kim", text: "Nieuw."), by: marijke, once: "f")
        let team = try #require(after.leaver.keyring.team)

        // What he could read stays what he could read: nobody can take that back.
        let oldRow = try #require(try await after.submission(after.oldWorry))
        #expect(try team.open(oldRow).events.count == 1)
        let newRow = try #require(try await after.submission(sent.id))
        #expect(throws: (any Error).self) { _ = try team.open(newRow) }

        for stream in [after.before, later.stream] {
            let (keys, events) = try await school.engine.read { transaction throws(StorageError) in
                (
                    try DossierKeys.all(school: "school", dossier: stream.text, in: transaction),
                    try EventTable.load(school: "school", stream: stream.text, in: transaction)
                )
            }
            let mine = keys.filter { (try? DossierKeyring([$0]) { after.leaver.keyring.list($0) }) != nil }
            let opens = try mine.isEmpty ? nil : DossierKeyring(mine) { after.leaver.keyring.list($0) }
            let readable = events.filter { row in
                (try? opens?.seal(school: "school", stream: stream.text).opened(row)) ?? nil != nil
            }
            #expect(readable.count == (stream == after.before ? events.count - 1 : 0))
        }
        // The new generation of the list is sealed to others only, and his chain leads back, never forward.
        let (held, lists) = try await school.engine.read { transaction throws(StorageError) in
            (
                try KeyTable.allHeld(school: "school", in: transaction),
                try KeyTable.all(school: "school", in: transaction)
            )
        }
        for list in [TeamList.name, TeamList.register] {
            let newest = try #require(lists.filter { $0.list == list }.last)
            #expect(newest.generation == 2)
            for row in held where row.list == list && row.generation == 2 {
                #expect(throws: (any Error).self) {
                    _ = try ListKeys(
                        opening: row.sealed, with: after.leaver.keyring.account, school: "school", list: list,
                        account: row.account, generation: 2)
                }
            }
            let last = try #require(after.leaver.keyring.newest(list))
            #expect(throws: (any Error).self) {
                _ = try last.openPrevious(newest.wrappedPrevious ?? [], school: "school", list: list)
            }
        }
    }

    @Test func `took nothing from anybody: each member opens every dossier, what is old and what is new`() async throws
    {
        let after = try await AfterLeaving.make()
        let school = after.school
        _ = try await school.office.perform(
            entry("Na."), on: after.before, by: try await school.visitor("ineke"), once: "d")
        for name in ["ineke", "noor"] {
            let visitor = try await school.visitor(name)
            let file = try await school.office.dossier(after.before, visitor: visitor)
            #expect(file.state.entries.count == 2)
            #expect(try await school.office.worry(after.oldWorry, visitor: visitor).sent?.text == "Oud.")
            #expect(try await school.office.dossiers(visitor).count == 1)
        }
        #expect(try await school.visitor("marijke").seesRegister)
    }

    @Test func `is out of the recovery sheets too: they open the newest keys`() async throws {
        let after = try await AfterLeaving.make()
        let holdings = try await after.school.office.holdings(try await after.school.visitor("ineke"))
        #expect(!holdings.isEmpty)
        #expect(holdings.allSatisfy { $0.waitsSince == nil && $0.generations.allSatisfy(\.isRecoverable) })
        #expect(
            holdings.first { $0.list == "team" }?.generations.map(\.holders) == [
                ["ineke", "noor"], ["ineke", "noor"],
            ])
    }

    @Test func `makes no mark on a public key that anybody believes`() async throws {
        let after = try await AfterLeaving.make()
        let school = after.school
        let forged = try KeyPair.random().publicKey
        let old = try #require(after.leaver.keyring.register)
        let ineke = try await school.visitor("ineke")
        let mac = old.mac(of: ineke.account.text, publicKey: forged.bytes)
        #expect(
            try #require(ineke.keyring.register).accepts(mac, of: ineke.account.text, publicKey: forged.bytes) == false)
    }

    @Test func `leaves tasks to the deputy who can read them, or in sight without an owner`() async throws {
        let after = try await AfterLeaving.make()
        let duties = try await after.school.office.duties(try await after.school.visitor("ineke"))
        let mine = after.leaver.account.text
        let left = try await after.school.engine.read { transaction throws(StorageError) in
            try TaskTable.ofOwner(mine, school: "school", in: transaction)
        }
        #expect(left.isEmpty)
        #expect(duties.allSatisfy { if case .rekey = $0.kind { false } else { true } })
    }

    @Test func `cannot send himself away`() async throws {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        await #expect(throws: PeopleFault.oneself) { try await school.office.leave(ineke.account, by: ineke) }
    }
}

@Suite struct `Somebody who reads along` {
    @Test func `goes on reading when a colleague leaves and everything gets new keys`() async throws {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        let marijke = try await school.visitor("marijke")
        var facts = opening("Sanne")
        facts.teacher = marijke.account
        let dossier = try await school.office.openDossier(facts, worry: nil, answer: nil, by: ineke, once: "a").stream
        let until = TestSchool.morning.day.adding(days: 20)
        _ = try await school.office.perform(
            Command(GrantReading(staff: marijke.account, until: until, reason: "x")), on: dossier, by: ineke, once: "b")
        try await school.office.leave(
            try await school.visitor("jan").account, by: try await school.visitor("bas"))
        #expect(try await school.office.rekeyIfNeeded(try await school.visitor("ineke")))
        _ = try await school.office.perform(
            entry("Na."), on: dossier, by: try await school.visitor("ineke"), once: "c")
        let file = try await school.office.readableDossier(dossier, visitor: marijke)
        #expect(file.state.entries.map(\.kept.fact.text) == ["Na."])
    }
}

@Suite struct `New keys of a list` {
    @Test func `are made once when two members sign in at the same moment`() async throws {
        let after = try await AfterLeaving.make(rekeyed: false)
        let school = after.school
        let ineke = try await school.visitor("ineke")
        let noor = try await school.visitor("noor")
        async let one = school.office.rekeyIfNeeded(ineke)
        async let other = school.office.rekeyIfNeeded(noor)
        _ = try await (one, other)
        let generations = try await school.engine.read { transaction throws(StorageError) in
            try KeyTable.all(school: "school", in: transaction).filter { $0.list == TeamList.name }.map(\.generation)
        }
        #expect(generations == [1, 2])
        for name in ["ineke", "noor"] {
            _ = try await school.office.dossier(after.before, visitor: try await school.visitor(name))
        }
    }

    @Test func `go to nobody whose public key was put into the database by hand`() async throws {
        let after = try await AfterLeaving.make(rekeyed: false)
        let school = after.school
        let noor = try await school.visitor("noor").account.text
        let thief = try KeyPair.random()
        try await school.engine.write { transaction throws(StorageError) in
            let lock = try Accounts.find(noor, in: transaction)?.passphraseLock ?? []
            try Accounts.setLock(noor, passphraseLock: lock, publicKey: thief.publicKey.bytes, in: transaction)
        }
        #expect(try await school.office.rekeyIfNeeded(try await school.visitor("ineke")))
        let holdings = try await school.office.holdings(try await school.visitor("ineke"))
        #expect(holdings.first { $0.list == "team" }?.generations.first?.holders == ["ineke"])
    }

    @Test func `are a loud task while fewer than two people hold them`() async throws {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        #expect(try await school.office.duties(ineke).isEmpty)
        try await school.office.leave(try await school.visitor("jan").account, by: ineke)
        let duties = try await school.office.duties(ineke)
        #expect(duties.contains { $0.kind == .tooFew(list: "team", holders: 1) })
    }

    @Test func `keep a new dossier from being made under the old ones`() async throws {
        let after = try await AfterLeaving.make(rekeyed: false)
        let stale = try await after.school.visitor("noor")
        #expect(try await after.school.office.rekeyIfNeeded(try await after.school.visitor("ineke")))
        await #expect(throws: OfficeFailure.self) {
            _ = try await after.school.office.openDossier(
                opening("Mila"), worry: nil, answer: nil, by: stale, once: "x")
        }
    }
}
