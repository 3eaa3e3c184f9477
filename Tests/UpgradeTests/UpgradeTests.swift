// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Foundation
import Ledger
import Persistence
import ProtocolBook
import Storage
import TestKit
import Testing

@testable import Casework

/// What an earlier version stored opens in every later one, and says the same.
@Suite struct `A school that an earlier version stored` {
    @Test(arguments: Kept.all)
    func `is sound, also by the checkpoints that were kept outside`(kept: Kept) async throws {
        let school = try await kept.open()
        let notes = NoteText.notes(
            in: try String(contentsOf: kept.folder.appending(path: "school.db.checkpoints"), encoding: .utf8))
        try #require(!notes.isEmpty)
        let reports = try await school.engine.read { [key = school.checkpointKey] transaction throws(StorageError) in
            try LogInspection.inspect(publicKey: key, outside: notes, in: transaction)
        }
        #expect(reports.map(\.school) == [school.facts.school])
        for report in reports {
            #expect(report.isSound, "\(report.findings)")
            #expect(report.size > 300 && report.witnessed > 0)
        }
    }

    /// With BASELINE=1 and no text yet, it is written: once, with the code of that version.
    @Test(arguments: Kept.all)
    func `holds the same bytes`(kept: Kept) async throws {
        let school = try await kept.open()
        let texts = try await school.texts(
            openedBy: [try await school.visitor("ineke"), try await school.visitor("karin")])
        let file = kept.folder.appending(path: "events.jsonl")
        if ProcessInfo.processInfo.environment["BASELINE"] == "1", !FileManager.default.fileExists(atPath: file.path) {
            try Data((texts.map(\.line).joined(separator: "\n") + "\n").utf8).write(to: file)
        }
        let lines = Set(try kept.lines())
        let found = Set(texts.map(\.line))
        #expect(lines.subtracting(found).sorted().first == nil, "of \(lines.count) texts \(found.count) are there")
        #expect(found.subtracting(lines).sorted().first == nil)
    }

    @Test(arguments: Kept.all)
    func `would store each event again in the same bytes`(kept: Kept) throws {
        for line in try kept.lines() {
            let text = try #require(StoredText(line: line))
            let names = try StoredText.names(in: line).joined(separator: ", ")
            do {
                let again = try text.again()
                #expect(
                    again == String(decoding: text.bytes, as: UTF8.self), "\(names) of \(kept.version) loses a field")
            } catch {
                Issue.record("\(names) of \(kept.version) is not read any more: \(error)")
            }
        }
    }

    /// Bijlage 9 has no questions to answer; everything else was recorded under both protocols.
    @Test(arguments: Kept.all)
    func `has every kind of event that there was, and each is still known`(kept: Kept) throws {
        let names = Set(try kept.lines().flatMap { try StoredText.names(in: $0) })
        #expect(names.count == (kept.book == "bijlage9" ? 50 : 51))
        for name in names.sorted() {
            #expect(EventKind.allCases.contains { $0.rawValue == name }, "\(name) is a stored name of \(kept.version)")
        }
        if kept.book == "bijlage9" { #expect(!names.contains("question-answered")) }
    }

    @Test(arguments: Kept.all)
    func `lets in who worked there, and nobody who left`(kept: Kept) async throws {
        let school = try await kept.open()
        for account in school.facts.accounts {
            let visitor = try await school.signIn(account.name)
            // Somebody who left has an account and no school.
            let isIn = visitor.map { !$0.roles.isEmpty } ?? false
            #expect(isIn == (account.name != "fatma"), "\(account.name)")
            guard let visitor, isIn else { continue }
            let today = try await school.office.today(visitor)
            switch account.name {
            case "ineke":
                #expect(today.worries.count == 3 && today.dossiers.count == 3 && !today.tasks.isEmpty)
                #expect(!today.fresh.isEmpty && today.drafts.count == 1)
            case "jan":
                // The fourth is about one of the two who read worries about staff: he reads it in that one's place.
                #expect(today.worries.count == 4 && today.dossiers.count == 2 && !today.tasks.isEmpty)
            case "karin": #expect(today.worries.count == 1 && today.dossiers.isEmpty)
            case "marijke":
                #expect(today.own.count > 3 && today.roles.count > 0 && today.reading.count == 1)
            case "petra": #expect(today.questions.count == 1)
            default: #expect(today.worries.isEmpty && today.dossiers.isEmpty)
            }
        }
    }

    @Test(arguments: Kept.all)
    func `opens every dossier, takes in what waited, and folds it to the same state`(kept: Kept) async throws {
        let school = try await kept.open()
        let ineke = try await school.visitor("ineke")
        let rows = try await school.office.dossiers(ineke)
        #expect(rows.count == 3 && rows.count(where: \.isClosed) == 1)
        var waited = 0
        for row in rows {
            let before = try await school.office.loadCase(row.id, visitor: ineke, now: school.office.world.now())
            let file = try await school.office.dossier(row.id, visitor: ineke)
            waited += before.pending.count
            #expect(file.events.count == before.stream.events.count + before.pending.flatMap(\.events).count)
            #expect(file.state == CaseState.fold(file.events) && file.revision == file.events.count)
            #expect(file.book.identity.id == kept.book && file.state.isDossier)
            #expect(file.state.opening?.childName == row.name)
            let items = chronology(file.events, state: file.state)
            #expect(Set(items.map(\.id)) == Set(file.events.map(\.id)))
            #expect(!nextAction(file.state, context: file.context).title.isEmpty)
            let again = try await school.office.loadCase(row.id, visitor: ineke, now: school.office.world.now())
            #expect(again.pending.isEmpty)
        }
        #expect(waited == 2)
        // And work goes on: what is recorded now stands behind what was there.
        let open = try #require(rows.first { !$0.isClosed })
        let revision = try await school.office.dossier(open.id, visitor: ineke).revision
        _ = try await school.office.perform(
            Command(RecordEntry(kind: .observation, text: "Vandaag gezien")), on: open.id, by: ineke, once: "")
        let file = try await school.office.dossier(open.id, visitor: ineke)
        #expect(file.revision == revision + 1 && file.state == CaseState.fold(file.events))
    }

    @Test(arguments: Kept.all)
    func `takes in worries that nobody had read, and answers them`(kept: Kept) async throws {
        let school = try await kept.open()
        let ineke = try await school.visitor("ineke")
        let waiting = try await school.office.incomingWorries(ineke)
        #expect(Set(waiting.map(\.kind)) == ["worry", "report", "emergency"])
        let worry = try #require(waiting.first { $0.kind == "worry" })
        let opened = try await school.office.openDossier(
            OpenDossier(
                childName: worry.sent?.childName ?? "", protocolID: "", protocolVersion: 0, protocolDigest: ""),
            worry: worry.id, answer: "Gelezen", by: ineke, once: "")
        let file = try await school.office.dossier(opened.stream, visitor: ineke)
        #expect(file.events.contains { $0.event.kind.rawValue == "worry-added" })
        #expect(try await school.office.incomingWorries(ineke).count == waiting.count - 1)
    }

    @Test(arguments: Kept.all)
    func `opens a restricted dossier for who holds its list, and for nobody else`(kept: Kept) async throws {
        let school = try await kept.open()
        let restricted = try await school.restricted()
        let ineke = try await school.visitor("ineke")
        let file = try await school.office.dossier(restricted, visitor: ineke)
        #expect(file.isRestricted && file.readers == [ineke.account])
        for name in ["jan", "karin", "petra", "marijke", "beheer"] {
            let other = try await school.visitor(name)
            await #expect(throws: OfficeFailure.self, "\(name)") {
                try await school.office.dossier(restricted, visitor: other)
            }
        }
    }

    /// Fatma left, so the team has a second generation of keys, and dossiers have events under both.
    @Test(arguments: Kept.all)
    func `opens what was sealed before and after somebody left`(kept: Kept) async throws {
        let school = try await kept.open()
        let ineke = try await school.visitor("ineke")
        let held = Set(ineke.keyring.team.map { Array($0.generations.keys) } ?? [])
        #expect(held.isSuperset(of: [1, 2]))
        let generations = try await school.engine.read { [facts = school.facts] transaction throws(StorageError) in
            var all: [String: Set<Int>] = [:]
            for stream in try EventTable.streams(school: facts.school, in: transaction).map(\.stream) {
                all[stream] = Set(
                    try EventTable.load(school: facts.school, stream: stream, in: transaction).map(\.generation))
            }
            return all
        }
        #expect(generations.values.count { $0.count > 1 } >= 2, "\(generations)")
    }

    @Test(arguments: Kept.all)
    func `still has what somebody was writing`(kept: Kept) async throws {
        let school = try await kept.open()
        let marijke = try await school.visitor("marijke")
        let worry = try #require(try await school.office.draft("zorg", of: marijke))
        #expect(worry.fields["wat"]?.first?.hasPrefix("Verzonnen") == true)
        let ineke = try await school.visitor("ineke")
        let drafts = try await school.office.drafts(of: ineke)
        #expect(drafts.contains { $0.fields["nature"]?.first?.hasPrefix("Verzonnen") == true }, "\(drafts)")
        #expect(try await school.office.draft("zorg", of: ineke) == nil)
    }

    @Test(arguments: Kept.all)
    func `shows a writer what came of it, and lets a reader along as long as was agreed`(kept: Kept) async throws {
        let school = try await kept.open()
        let marijke = try await school.visitor("marijke")
        #expect(try await school.office.ownSubmissions(marijke).count > 3)
        let questions = try await school.office.questions(to: marijke)
        #expect(questions.count == 1 && questions[0].answer != nil)
        let grant = try #require(try await school.office.readingGrants(marijke).first)
        let file = try await school.office.readableDossier(grant.dossier, visitor: marijke)
        #expect(file.readsUntil != nil && file.state == CaseState.fold(file.events))
    }

    @Test(arguments: Kept.all)
    func `still has its pupils`(kept: Kept) async throws {
        let school = try await kept.open()
        let register = try await school.office.register(try await school.visitor("ineke"))
        #expect(register.pupils.count == 220)
        #expect(register.pupils.contains { !register.siblings(of: $0).isEmpty })
    }
}
