// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Persistence
import ProtocolBook
import Storage
import TestKit
import Testing

@Suite struct `Somebody whom nobody admitted yet` {
    @Test func `is not named as the reader of a worry, nor as somebody to call`() async throws {
        let school = try await TestSchool.make()
        _ = try await school.newcomer("aafke", [.coordinator])
        let marijke = try await school.visitor("marijke")
        let plan = try await school.office.readingPlan(marijke)
        #expect(["ineke", "jan"].contains(plan.reader?.name) && ["ineke", "jan"].contains(plan.deputy?.name))
        let aafke = try await school.visitor("aafke").account
        #expect(try await !school.office.callable(marijke).contains(aafke))
        #expect(try await school.office.callable(marijke).count == 2)
    }

    @Test func `knows that he or she waits, until the six words were typed`() async throws {
        let school = try await TestSchool.make()
        let words = try await school.newcomer("aafke", [.coordinator])
        let aafke = try await school.visitor("aafke")
        #expect(try await school.office.waitsForAdmission(aafke))
        try await school.office.admit(
            aafke.account, words: words.joined(separator: " "), by: try await school.visitor("ineke"))
        #expect(try await !school.office.waitsForAdmission(aafke))
    }
}

@Suite struct `A reader of worries about staff` {
    @Test func `sees who works here to put somebody on the list, and changes nothing else`() async throws {
        let school = try await TestSchool.make()
        let karin = try await school.visitor("karin")
        #expect(try await school.office.people(karin).persons.contains { $0.name == "ineke" })
        await #expect(throws: OfficeFailure.self) {
            _ = try await school.office.invite(
                name: "x", mail: "x@school.example", as: Position(roles: [.teacher], weekdays: [.monday]), by: karin)
        }
        await #expect(throws: OfficeFailure.self) {
            try await school.office.leave(try await school.visitor("marijke").account, by: karin)
        }
    }
}

@Suite struct `Checkpoints that keep up` {
    @Test func `are made where the log grew, and not again while it stands still`() async throws {
        let school = try await TestSchool.make()
        func sizes() async throws -> [Int] {
            try await school.engine.read { transaction throws(StorageError) in
                try CheckpointTable.all(school: "school", in: transaction).map(\.size)
            }
        }
        let before = try await sizes().count
        _ = try await school.office.sendWorry(
            SendWorry(childName: "Sanne", text: "x"), by: try await school.visitor("marijke"), once: "a")
        try await school.office.regularCheckpoints("regular")
        let after = try await sizes()
        #expect(after.count == before + 1)
        #expect(after.last == (try await school.logSize()))
        try await school.office.regularCheckpoints("regular")
        #expect(try await sizes() == after)
    }
}
