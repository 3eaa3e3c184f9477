// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Persistence
import ProtocolBook
import Storage
import TestKit
import Testing

private func opening(_ name: String) -> OpenDossier {
    OpenDossier(childName: name, protocolID: "", protocolVersion: 0, protocolDigest: "")
}

private func typed(_ sheets: [PrintedSheet]) -> [TypedSheet] {
    sheets.map { sheet in
        TypedSheet(number: sheet.number, text: sheet.lines.map { "\($0.groups) \($0.word)" }.joined(separator: "\n"))
    }
}

@Suite struct `Starting somebody anew` {
    @Test(arguments: [true, false])
    func `ends old passphrase, sessions and keys, and a colleague admits the new key (stolen: )`(stolen: Bool)
        async throws
    {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        let opened = try await school.office.openDossier(
            opening("Sanne"), worry: nil, answer: nil, by: ineke, once: "a")
        let cookie = try await school.cookie("jan")
        let jan = try await school.visitor("jan").account
        let link = try await school.office.readmit(jan, stolen: stolen, by: ineke)
        #expect(try await school.office.visitor(cookie: cookie) == nil)
        guard
            case .wrong = try await school.office.signIn(
                mail: "jan@school.example", passphrase: "wachtzin van jan zelf")
        else {
            Issue.record("the old passphrase still opens something")
            return
        }
        #expect(try await school.office.rekeyIfNeeded(ineke) == stolen)
        let words = try await school.office.accept(link, passphrase: "nieuwe wachtzin van de directeur")
        guard
            case .signedIn(let fresh) = try await school.office.signIn(
                mail: "jan@school.example", passphrase: "nieuwe wachtzin van de directeur"),
            let waiting = try await school.office.visitor(cookie: fresh)
        else {
            Issue.record("the new passphrase does not open the account")
            return
        }
        #expect(waiting.account == jan && !waiting.isTeam)
        try await school.office.admit(
            jan, words: words.joined(separator: " "), by: try await school.visitor("ineke"))
        // The second factor is gone too: the dossiers wait for a new one.
        let halfway = try #require(try await school.office.visitor(cookie: fresh))
        #expect(!halfway.isTeam && halfway.belongsToTeam && !halfway.secondFactor.enrolled)
        try await school.giveApp("jan")
        guard
            case .signedIn(let whole) = try await school.office.passSecondStep(
                .code(school.code(of: "jan"), practice: false), by: halfway)
        else {
            Issue.record("the new app does not fit")
            return
        }
        let back = try #require(try await school.office.visitor(cookie: whole))
        _ = try await school.office.dossier(opened.stream, visitor: back)
        let events = try await school.office.schoolEvents(ineke)
        #expect(events.contains { $0.kind == (stolen ? .stolen : .readmitted) && $0.about == "jan" })
    }

    @Test func `is done by the team, and never by somebody for himself`() async throws {
        let school = try await TestSchool.make()
        let jan = try await school.visitor("jan")
        await #expect(throws: PeopleFault.oneself) {
            _ = try await school.office.readmit(jan.account, stolen: true, by: jan)
        }
        let bas = try await school.visitor("bas")
        await #expect(throws: PeopleFault.notAHolder) {
            _ = try await school.office.readmit(jan.account, stolen: true, by: bas)
        }
    }
}

/// A school in which nobody opens the lists any more: Jan lost his passphrase, and then Ineke left.
private func locked() async throws -> (school: TestSchool, jan: Visitor, dossier: StreamID) {
    let school = try await TestSchool.make()
    let ineke = try await school.visitor("ineke")
    let opened = try await school.office.openDossier(opening("Sanne"), worry: nil, answer: nil, by: ineke, once: "a")
    let link = try await school.office.readmit(
        try await school.visitor("jan").account, stolen: false, by: ineke)
    try await school.office.leave(ineke.account, by: try await school.visitor("bas"))
    _ = try await school.office.accept(link, passphrase: "wachtzin van jan zelf")
    try await school.giveApp("jan")
    return (school, try await school.visitor("jan"), opened.stream)
}

@Suite struct `Two of three sheets` {
    @Test(arguments: [(0, 1), (0, 2), (1, 2)])
    func `open the lists for somebody who holds no key, and new sheets belong to it`(pair: (Int, Int)) async throws {
        let (school, jan, dossier) = try await locked()
        await #expect(throws: OfficeFailure.self) { _ = try await school.office.dossier(dossier, visitor: jan) }
        try await school.office.startRecovery(school.sheets[pair.1], school.sheets[pair.0], by: jan)
        // Nothing is open before the new sheets are on paper.
        #expect(try await !school.visitor("jan").isTeam)
        let fresh = try #require(await school.office.pendingSheets(jan))
        await #expect(throws: PeopleFault.wrongSheetWord) {
            try await school.office.confirmSheets(words: ["a", "b", "c"], by: jan)
        }
        try await school.office.confirmSheets(words: fresh.map(\.word), by: jan)
        let back = try await school.visitor("jan")
        #expect(back.isTeam && back.seesRegister)
        #expect(try await school.office.dossier(dossier, visitor: back).state.opening?.childName == "Sanne")
        #expect(try await school.office.schoolEvents(back).contains { $0.kind == .recovered })
        await #expect(throws: PeopleFault.wrongSheets) {
            _ = try await school.office.rehearse(school.sheets[0], school.sheets[1], by: back)
        }
        #expect(try await school.office.rehearse(typed(fresh)[2], typed(fresh)[0], by: back) == [1, 3])
        let holdings = try await school.office.holdings(back)
        #expect(holdings.allSatisfy { $0.waitsSince == nil && $0.generations.allSatisfy(\.isRecoverable) })
        // Who reads worries about staff kept that list, and its newest keys are in the new sheets as well.
        #expect(holdings.contains { $0.list == "staff" && $0.generations.first?.holders == ["hans", "karin"] })
    }

    @Test func `open nothing for somebody who is not in the team by role`() async throws {
        let (school, _, _) = try await locked()
        let bas = try await school.visitor("bas")
        await #expect(throws: OfficeFailure.self) {
            try await school.office.startRecovery(school.sheets[0], school.sheets[1], by: bas)
        }
    }

    @Test func `are not needed by who holds the keys`() async throws {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        await #expect(throws: PeopleFault.nothingToRecover) {
            try await school.office.startRecovery(school.sheets[0], school.sheets[1], by: ineke)
        }
    }

    @Test func `say which line was typed wrong`() async throws {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        var lines = school.sheets[1].text.split(separator: "\n").map(String.init)
        lines[3] = (lines[3].hasPrefix("0") ? "1" : "0") + lines[3].dropFirst()
        let wrong = TypedSheet(number: 2, text: lines.joined(separator: "\n"))
        await #expect(throws: SheetFault.line(sheet: 2, line: 4)) {
            _ = try await school.office.rehearse(school.sheets[0], wrong, by: ineke)
        }
        await #expect(throws: SheetFault.same) {
            _ = try await school.office.rehearse(school.sheets[0], school.sheets[0], by: ineke)
        }
    }
}

@Suite struct `New sheets` {
    @Test func `without the old ones open a list only after somebody on it vouched for them`() async throws {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        try await school.office.startNewSheets([], by: ineke)
        let fresh = try #require(await school.office.pendingSheets(ineke))
        try await school.office.confirmSheets(words: fresh.map(\.word), by: ineke)
        #expect(try await school.office.duties(ineke).contains { $0.kind == .sheets })
        let karin = try await school.visitor("karin")
        _ = try await school.office.rekeyIfNeeded(karin)
        #expect(try await school.office.mustConfirmSheets(karin))
        await #expect(throws: PeopleFault.wrongSheetWord) {
            try await school.office.confirmSheets(setWords: "aap noot mies wim zus jet", by: karin)
        }
        try await school.office.confirmSheets(
            setWords: fresh.first?.setWords.joined(separator: " ") ?? "", by: karin)
        #expect(try await school.office.duties(ineke).isEmpty)
    }

    @Test func `get nothing from a recovery key that was put into the database by hand`() async throws {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        let other = try await TestSchool.make()
        let forged = try #require(
            try await other.engine.read { transaction throws(StorageError) in
                try RecoveryTable.latest(school: "school", in: transaction)
            })
        try await school.engine.write { transaction throws(StorageError) in
            try RecoveryTable.add(
                StoredRecoverySet(
                    school: "school", generation: 2, publicKey: forged.publicKey, locks: forged.locks,
                    canary: forged.canary, createdAt: forged.createdAt), in: transaction)
        }
        try await school.office.leave(try await school.visitor("jan").account, by: ineke)
        #expect(try await school.office.rekeyIfNeeded(ineke))
        let stolen = try await school.engine.read { transaction throws(StorageError) in
            try RecoveryTable.sealed(to: 2, school: "school", in: transaction)
        }
        #expect(stolen.isEmpty)
    }
}

@Suite struct `The rehearsal` {
    @Test func `is a task from the last week of August, and is over when two sheets were proved`() async throws {
        let school = try await TestSchool.make()
        func due() async throws -> Day? {
            try await school.office.duties(try await school.visitor("ineke")).first { $0.kind == .rehearse }?.due
        }
        #expect(try await due() == nil)
        let august = try #require(Instant(local: "2027-08-25T09:00"))
        school.clock.move(minutes: Int((august.milliseconds - TestSchool.morning.milliseconds) / 60_000))
        #expect(try await due() == Day(iso: "2027-08-31"))
        let ineke = try await school.visitor("ineke")
        #expect(try await school.office.rehearse(school.sheets[2], school.sheets[1], by: ineke) == [2, 3])
        #expect(try await due() == nil)
        #expect(try await school.office.schoolEvents(ineke).contains { $0.kind == .rehearsed })
    }
}
