// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Ledger
import Persistence
import Storage
import TestKit
import Testing

/// A dossier with a task, of which what is kept beside the events can be spoiled.
private struct Spoilt {
    let school: TestSchool
    let id: StreamID

    static func make() async throws -> Spoilt {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        let opened = try await school.office.openDossier(
            OpenDossier(childName: "Sanne", protocolID: "", protocolVersion: 0, protocolDigest: ""), worry: nil,
            answer: nil, by: ineke, once: "a")
        _ = try await school.office.perform(
            Command(AssessSafety(safeNow: .unknown, safeHome: .unknown)), on: opened.stream, by: ineke, once: "b")
        return Spoilt(school: school, id: opened.stream)
    }

    func spoilSummary() async throws {
        try await school.engine.write { transaction throws(StorageError) in
            guard let old = try SummaryTable.find(school: "school", dossier: id.text, in: transaction) else { return }
            try SummaryTable.put(
                StoredSummary(
                    school: "school", dossier: id.text, revision: old.revision, generation: old.generation,
                    sealed: [1, 2, 3]), in: transaction)
        }
    }

    func spoilTasks() async throws {
        try await school.engine.write { transaction throws(StorageError) in
            for task in try TaskTable.ofStream(id.text, school: "school", in: transaction) {
                try TaskTable.put(
                    StoredTask(
                        school: "school", id: task.id, stream: id.text, owner: task.owner, startDay: task.startDay,
                        dueDay: task.dueDay, term: "", sealed: [0, 0, 0, 1, 9, 9]), in: transaction)
            }
        }
    }
}

@Suite struct `What is kept beside the events` {
    @Test func `never takes the list down, and is made anew when the dossier is opened`() async throws {
        let spoilt = try await Spoilt.make()
        let (school, id) = (spoilt.school, spoilt.id)
        let ineke = try await school.visitor("ineke")
        let second = try await school.office.openDossier(
            OpenDossier(childName: "Yousef", protocolID: "", protocolVersion: 0, protocolDigest: ""), worry: nil,
            answer: nil, by: ineke, once: "c")
        try await spoilt.spoilSummary()
        let rows = try await school.office.dossiers(ineke)
        #expect(Set(rows.map(\.name)) == ["Openen om bij te werken", "Yousef"])
        // Whose name is unknown may be the one that is sought.
        #expect(try await school.office.dossiers(ineke, search: "Sanne").map(\.id) == [id])
        #expect(try await school.office.dossiers(ineke, search: "Yousef").count == 2)
        #expect(try await school.office.today(ineke).dossiers.count == 2)

        let file = try await school.office.dossier(id, visitor: ineke)
        let after = try #require(try await school.office.dossiers(ineke).first { $0.id == id })
        #expect(after.summary == Summary.make(file.state, context: file.context))
        #expect(after.name == "Sanne")
        #expect(try await school.office.dossiers(ineke).contains { $0.id == second.stream && $0.name == "Yousef" })
    }

    @Test func `a task that cannot be read waits on the list, and comes back with its words`() async throws {
        let spoilt = try await Spoilt.make()
        let (school, id) = (spoilt.school, spoilt.id)
        let ineke = try await school.visitor("ineke")
        let before = Set(try await school.office.tasks(of: ineke).map(\.what))
        #expect(!before.isEmpty)
        try await spoilt.spoilTasks()
        let unreadable = try await school.office.tasks(of: ineke)
        #expect(unreadable.count == before.count)
        #expect(Set(unreadable.map(\.what)) == ["openen om bij te werken"])
        _ = try await school.office.dossier(id, visitor: ineke)
        #expect(Set(try await school.office.tasks(of: ineke).map(\.what)) == before)
    }

    @Test func `is left alone when it is as this program makes it`() async throws {
        let spoilt = try await Spoilt.make()
        let (school, id) = (spoilt.school, spoilt.id)
        let ineke = try await school.visitor("ineke")
        func sealed() async throws -> [UInt8]? {
            try await school.engine.read { transaction throws(StorageError) in
                try SummaryTable.find(school: "school", dossier: id.text, in: transaction)?.sealed
            }
        }
        let before = try await sealed()
        _ = try await school.office.dossier(id, visitor: ineke)
        #expect(try await sealed() == before)
    }

    @Test func `somebody who is involved leaves a dossier of which the summary cannot be read`() async throws {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        let pupil = PupilID("leerling")
        let opened = try await school.office.openDossier(
            OpenDossier(
                pupil: pupil, childName: "Sanne", protocolID: "", protocolVersion: 0, protocolDigest: ""),
            worry: nil, answer: nil, by: ineke, once: "a")
        try await Spoilt(school: school, id: opened.stream).spoilSummary()
        let moved = try await school.office.declareInvolvement(with: pupil, by: ineke, once: "b")
        #expect(moved == 1)
        let again = try await school.visitor("ineke")
        await #expect(throws: OfficeFailure.self) {
            _ = try await school.office.dossier(opened.stream, visitor: again)
        }
    }
}

@Suite struct `A summary of another version` {
    private func read(_ text: String) throws -> Summary {
        try Canonical.value(Summary.self, from: Array(text.utf8))
    }

    @Test func `of 0.1 is read as it was, and known to be old`() throws {
        let old = try read(
            #"{"closed":false,"flags":["acute"],"lastActivity":5,"name":"Sanne","openTasks":2,"step":"1","steps":["busy"]}"#
        )
        #expect(!old.isCurrent)
        #expect(old.name == "Sanne" && old.flags == [.acute] && old.openTasks == 2)
    }

    @Test func `of later is read as far as it goes`() throws {
        let later = try read(
            #"{"version":9,"name":"Sanne","lastActivity":5,"flags":["acute","of-later"],"steps":7,"new":{"a":1}}"#)
        #expect(!later.isCurrent)
        #expect(later.name == "Sanne" && later.flags == [.acute] && later.steps == [])
    }

    @Test func `without a name is none`() {
        #expect(throws: (any Error).self) { _ = try read(#"{"version":2,"lastActivity":5}"#) }
    }

    @Test func `of this program is the same after a round`() throws {
        let made = try read(
            #"{"version":2,"closed":true,"flags":["reported"],"lastActivity":3,"name":"Sanne","openTasks":0,"step":"1","steps":[]}"#
        )
        let bytes = try Canonical.bytes(of: made)
        #expect(try Canonical.value(Summary.self, from: bytes) == made)
        #expect(made.isCurrent)
    }
}
