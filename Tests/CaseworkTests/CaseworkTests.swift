// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Ledger
import Persistence
import ProtocolBook
import Storage
import TestKit
import Testing

private func entry(_ text: String) -> Command {
    Command(RecordEntry(kind: .observation, text: text, fits: .worry))
}

private func opening(_ name: String) -> OpenDossier {
    OpenDossier(childName: name, protocolID: "", protocolVersion: 0, protocolDigest: "")
}

@Suite struct `A worry` {
    @Test func `reaches the team, and its writer gets the answer`() async throws {
        let school = try await TestSchool.make()
        let marijke = try await school.visitor("marijke")
        let ineke = try await school.visitor("ineke")
        let sent = try await school.office.sendWorry(
            SendWorry(childName: "Sanne", text: "Blauwe plek."), by: marijke, once: "a")
        #expect(sent.plan.reader?.name == "ineke")
        #expect(sent.plan.today)
        let waiting = try await school.office.incomingWorries(ineke)
        #expect(waiting.map(\.id) == [sent.id])
        #expect(waiting.first?.sent?.text == "Blauwe plek.")
        _ = try await school.office.settle(
            Command(TakeWorry(answer: "Ik kom langs.")), worry: sent.id, expecting: nil, by: ineke, once: "b")
        let own = try await school.office.ownSubmission(sent.id, visitor: marijke)
        #expect(own.statuses.map(\.answer) == ["Ik kom langs."])
    }

    @Test func `is stored once when its form is sent twice`() async throws {
        let school = try await TestSchool.make()
        let marijke = try await school.visitor("marijke")
        for _ in 0..<2 {
            _ = try await school.office.sendWorry(SendWorry(childName: "Sanne", text: "x"), by: marijke, once: "same")
        }
        #expect(try await school.office.ownSubmissions(marijke).count == 1)
    }

    @Test func `stays word for word in the dossier that it leads to`() async throws {
        let school = try await TestSchool.make()
        let marijke = try await school.visitor("marijke")
        let ineke = try await school.visitor("ineke")
        let sent = try await school.office.sendWorry(
            SendWorry(childName: "Sanne", text: "Blauwe plek."), by: marijke, once: "a")
        let opened = try await school.office.openDossier(
            opening("Sanne"), worry: sent.id, answer: "We doen iets.", by: ineke, once: "b")
        let file = try await school.office.dossier(opened.stream, visitor: ineke)
        #expect(
            file.events.contains {
                if let fact = $0.event.fact as? WorryAdded { fact.sent.text == "Blauwe plek." } else { false }
            })
        #expect(try await school.office.incomingWorries(ineke).isEmpty)
        let own = try await school.office.ownSubmission(sent.id, visitor: marijke)
        #expect(own.statuses.map(\.stage) == [.dossier])
    }
}

@Suite struct `A dossier` {
    @Test func `is not there for somebody outside the team, and the attempt is in the log`() async throws {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        let opened = try await school.office.openDossier(
            opening("Sanne"), worry: nil, answer: nil, by: ineke, once: "a")
        for name in ["marijke", "bas"] {
            let outsider = try await school.visitor(name)
            await #expect(throws: OfficeFailure.self) {
                _ = try await school.office.dossier(opened.stream, visitor: outsider)
            }
        }
        let lookers = try await school.office.lookers(opened.stream, visitor: ineke)
        #expect(Set(lookers.map(\.name)).isSuperset(of: ["marijke", "bas"]))
    }

    @Test func `takes in what somebody without a key sent, at the first opening`() async throws {
        let school = try await TestSchool.make()
        let marijke = try await school.visitor("marijke")
        let ineke = try await school.visitor("ineke")
        let sent = try await school.office.sendWorry(SendWorry(childName: "Sanne", text: "x"), by: marijke, once: "a")
        let opened = try await school.office.openDossier(
            opening("Sanne"), worry: sent.id, answer: nil, by: ineke, once: "b")
        _ = try await school.office.submit(entry("Weer een plek."), about: opened.stream, by: marijke, once: "c")
        let before = try await school.office.dossier(opened.stream, visitor: ineke)
        #expect(before.state.entries.count == 1)
        let again = try await school.office.dossier(opened.stream, visitor: ineke)
        #expect(again.revision == before.revision)
        #expect(again.state.entries.count == 1)
    }

    @Test func `is the same when it is folded anew from what is stored`() async throws {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        let opened = try await school.office.openDossier(
            opening("Sanne"), worry: nil, answer: nil, by: ineke, once: "a")
        for number in 0..<20 {
            school.clock.move(minutes: 7)
            _ = try await school.office.perform(
                entry("Regel \(number)"), on: opened.stream, by: ineke, once: "e\(number)")
        }
        let file = try await school.office.dossier(opened.stream, visitor: ineke)
        #expect(file.state.entries.count == 20)
        let row = try #require(try await school.office.dossiers(ineke).first { $0.id == opened.stream })
        #expect(row.summary == Summary.make(file.state, context: file.context))
    }

    @Test func `never takes a decision on what somebody else changed meanwhile`() async throws {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        let jan = try await school.visitor("jan")
        let opened = try await school.office.openDossier(
            opening("Sanne"), worry: nil, answer: nil, by: ineke, once: "a")
        let seen = try await school.office.dossier(opened.stream, visitor: jan).revision
        _ = try await school.office.perform(entry("Nieuw."), on: opened.stream, by: ineke, once: "b")
        await #expect(throws: Conflict.self) {
            _ = try await school.office.perform(
                Command(Decide(report: false, help: true, reason: "x")), on: opened.stream, expecting: seen, by: jan,
                once: "c")
        }
        _ = try await school.office.perform(entry("Nog een."), on: opened.stream, expecting: seen, by: jan, once: "d")
    }

    @Test func `loses nothing when many write at once`() async throws {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        let opened = try await school.office.openDossier(
            opening("Sanne"), worry: nil, answer: nil, by: ineke, once: "a")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<6 {
                group.addTask {
                    _ = try await school.office.perform(
                        entry("Tegelijk \(number)"), on: opened.stream, by: ineke, once: "t\(number)")
                }
            }
            try await group.waitForAll()
        }
        #expect(try await school.office.dossier(opened.stream, visitor: ineke).state.entries.count == 6)
    }
}

@Suite struct `A report that was recorded without a dossier` {
    @Test func `is brought into one as it was recorded, and its writer sees that`() async throws {
        let school = try await TestSchool.make()
        let marijke = try await school.visitor("marijke")
        let ineke = try await school.visitor("ineke")
        let report = Report(report: ReportID("r"), text: "Gebeld met Veilig Thuis.")
        let sent = try await school.office.submit(Command(report), about: nil, by: marijke, once: "a")
        #expect(try await school.office.incomingWorries(ineke).map(\.id) == [sent.stream])
        let opened = try await school.office.openDossier(
            opening("Sanne"), worry: sent.stream, answer: nil, by: ineke, once: "b")
        let file = try await school.office.dossier(opened.stream, visitor: ineke)
        #expect(file.state.reports.count == 1)
        #expect(file.events.contains { $0.event == Event(report) && $0.by == marijke.account })
        #expect(try await school.office.incomingWorries(ineke).isEmpty)
        let own = try await school.office.ownSubmission(sent.stream, visitor: marijke)
        #expect(own.statuses.map(\.stage) == [.dossier])
    }
}

@Suite struct `An administrator` {
    @Test func `may send a worry, and holds no key that opens a child`() async throws {
        let school = try await TestSchool.make()
        let bas = try await school.visitor("bas")
        #expect(!bas.isTeam && !bas.seesRegister && !bas.mayKeepRegister)
        _ = try await school.office.sendWorry(SendWorry(childName: "Sanne", text: "x"), by: bas, once: "a")
        await #expect(throws: OfficeFailure.self) { _ = try await school.office.register(bas) }
    }
}

@Suite struct `The log of a school` {
    @Test func `holds every act and every reading, and its root is that of its leaves`() async throws {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        let opened = try await school.office.openDossier(
            opening("Sanne"), worry: nil, answer: nil, by: ineke, once: "a")
        _ = try await school.office.perform(entry("x"), on: opened.stream, by: ineke, once: "b")
        _ = try await school.office.dossier(opened.stream, visitor: ineke)
        let (head, leaves) = try await school.engine.read { transaction throws(StorageError) in
            let head = try LogTable.head(school: "school", in: transaction)
            return (head, try LogTable.leaves(school: "school", epoch: 1, from: 0, limit: 1000, in: transaction))
        }
        let stood = try #require(head)
        var log = MerkleLog()
        var actions: [Leaf.Action] = []
        for row in leaves {
            let leaf = try Leaf(bytes: row.bytes)
            #expect(leaf.index == row.index)
            actions.append(leaf.action)
            log.append(leafHash: MerkleLog.leafHash(row.bytes))
        }
        #expect(leaves.count == stood.size)
        #expect(try MerkleLog(frontier: stood.frontier, size: stood.size).root == log.root)
        #expect(actions.contains(.open) && actions.contains(.append) && actions.last == .read)
    }
}

@Suite struct `Signing in` {
    @Test func `slows down after wrong passphrases, and never locks out`() async throws {
        let school = try await TestSchool.make()
        for _ in 0..<4 {
            guard case .wrong = try await school.office.signIn(mail: "ineke@school.example", passphrase: "fout") else {
                Issue.record("a wrong passphrase opened something")
                return
            }
        }
        guard case .slowDown = try await school.office.signIn(mail: "ineke@school.example", passphrase: "fout") else {
            Issue.record("nothing slows down")
            return
        }
        school.clock.move(minutes: 2)
        _ = try await school.visitor("ineke")
    }

    @Test func `ends after a quarter of an hour of nothing`() async throws {
        let school = try await TestSchool.make()
        let cookie = try await school.cookie("ineke")
        school.clock.move(minutes: 14)
        #expect(try await school.office.visitor(cookie: cookie) != nil)
        school.clock.move(minutes: 16)
        #expect(try await school.office.visitor(cookie: cookie) == nil)
    }
}
