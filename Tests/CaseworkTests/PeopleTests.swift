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

private func opening(_ name: String) -> OpenDossier {
    OpenDossier(childName: name, protocolID: "", protocolVersion: 0, protocolDigest: "")
}

private let week: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]

@Suite struct `An invitation` {
    @Test func `carries no key, and lets its reader send a worry at once`() async throws {
        let school = try await TestSchool.make()
        let words = try await school.newcomer("noor", [.coordinator])
        let noor = try await school.visitor("noor")
        #expect(words.count == 6)
        #expect(school.office.wordCode(of: noor) == words)
        #expect(!noor.isTeam && !noor.seesRegister)
        let sent = try await school.office.sendWorry(
            SendWorry(childName: "Sanne", text: "Blauwe plek."), by: noor, once: "a")
        #expect(try await school.office.ownSubmission(sent.id, visitor: noor).worry?.text == "Blauwe plek.")
    }

    @Test func `works once`() async throws {
        let school = try await TestSchool.make()
        let link = try await school.office.invite(
            name: "noor", mail: "noor@school.example", as: Position(roles: [.teacher], weekdays: week),
            by: try await school.visitor("bas"))
        #expect(try await school.office.invitation(link)?.name == "noor")
        _ = try await school.office.accept(link, passphrase: "zes woorden van noor hier")
        #expect(try await school.office.invitation(link) == nil)
        await #expect(throws: PeopleFault.linkSpent) {
            _ = try await school.office.accept(link, passphrase: "zes woorden van een ander")
        }
    }

    @Test func `is worth nothing after seven days, or when it was withdrawn`() async throws {
        let school = try await TestSchool.make()
        let bas = try await school.visitor("bas")
        let position = Position(roles: [.teacher], weekdays: week)
        let late = try await school.office.invite(name: "a", mail: "a@school.example", as: position, by: bas)
        let gone = try await school.office.invite(name: "b", mail: "b@school.example", as: position, by: bas)
        let people = try await school.office.people(bas)
        let id = try #require(people.invited.first { $0.mail == "b@school.example" }?.id)
        try await school.office.withdraw(id, by: bas)
        #expect(try await school.office.invitation(gone) == nil)
        school.clock.move(minutes: 7 * 24 * 60 + 1)
        #expect(try await school.office.invitation(late) == nil)
        await #expect(throws: PeopleFault.linkSpent) {
            _ = try await school.office.accept(late, passphrase: "zes woorden van een ander")
        }
    }

    @Test func `is refused for a mail address that works here: nobody shares an account`() async throws {
        let school = try await TestSchool.make()
        let bas = try await school.visitor("bas")
        await #expect(throws: PeopleFault.mailTaken) {
            _ = try await school.office.invite(
                name: "x", mail: "Ineke@School.example", as: Position(roles: [.teacher], weekdays: week), by: bas)
        }
    }

    @Test func `takes the place of the link that an address has already, which the inviter can know`() async throws {
        let school = try await TestSchool.make()
        let bas = try await school.visitor("bas")
        let position = Position(roles: [.teacher], weekdays: week)
        #expect(try await !school.office.people(bas).isInvited("noor@school.example"))
        let first = try await school.office.invite(name: "noor", mail: "noor@school.example", as: position, by: bas)
        #expect(try await school.office.people(bas).isInvited(" Noor@School.example"))
        let second = try await school.office.invite(name: "noor", mail: "Noor@school.example", as: position, by: bas)
        #expect(try await school.office.invitation(first) == nil)
        #expect(try await school.office.invitation(second)?.name == "noor")
        school.clock.move(minutes: 7 * 24 * 60 + 1)
        #expect(try await !school.office.people(bas).isInvited("noor@school.example"))
    }

    @Test func `is refused when the last day has passed, and not on that day itself`() async throws {
        let school = try await TestSchool.make()
        let bas = try await school.visitor("bas")
        let today = TestSchool.morning.day
        func invite(until last: Day) async throws {
            _ = try await school.office.invite(
                name: "noor", mail: "noor@school.example",
                as: Position(roles: [.teacher], weekdays: week, lastDay: last), by: bas)
        }
        await #expect(throws: DayFault.lastDayOver) { try await invite(until: today.adding(days: -1)) }
        #expect(try await school.office.people(bas).invited.isEmpty)
        try await invite(until: today)
        #expect(try await school.office.people(bas).invited.count == 1)
    }

    @Test func `gives an account of another school a place here too, with the same passphrase`() async throws {
        let school = try await TestSchool.make()
        let shelved = try #require(school.office.shelf.all.first { $0.book.identity.id == "po-2019" })
        try await school.office.found(
            school: SchoolID("buren"), name: "Buren", shelved: shelved,
            people: ["els", "tom"].map {
                Founder(
                    mail: "\($0)@buren.example", name: $0, roles: [.coordinator], passphrase: "wachtzin van \($0) zelf")
            })
        let link = try await school.office.invite(
            name: "els", mail: "els@buren.example", as: Position(roles: [.teacher], weekdays: week),
            by: try await school.visitor("bas"))
        #expect(try await school.office.invitation(link)?.hasAccount == true)
        await #expect(throws: PeopleFault.wrongPassphrase) {
            _ = try await school.office.accept(link, existing: "niet die van els, echt niet")
        }
        _ = try await school.office.accept(link, existing: "wachtzin van els zelf")
        guard
            case .signedIn(let cookie) = try await school.office.signIn(
                mail: "els@buren.example", passphrase: "wachtzin van els zelf")
        else {
            Issue.record("the account does not open any more")
            return
        }
        #expect(try await school.office.visitor(cookie: cookie)?.schools.count == 2)
    }

    @Test func `lets somebody who left come back with a new passphrase`() async throws {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        let jan = try await school.visitor("jan").account
        try await school.office.leave(jan, by: ineke)
        let link = try await school.office.invite(
            name: "jan", mail: "jan@school.example", as: Position(roles: [.head], weekdays: week), by: ineke)
        #expect(try await school.office.invitation(link)?.hasAccount == false)
        let words = try await school.office.accept(link, passphrase: "een heel andere wachtzin dan eerst")
        guard
            case .signedIn(let cookie) = try await school.office.signIn(
                mail: "jan@school.example", passphrase: "een heel andere wachtzin dan eerst"),
            let back = try await school.office.visitor(cookie: cookie)
        else {
            Issue.record("who came back cannot sign in")
            return
        }
        #expect(back.account == jan && !back.isTeam && school.office.wordCode(of: back) == words)
    }

    @Test func `is made by who keeps accounts or is in the team, and by nobody else`() async throws {
        let school = try await TestSchool.make()
        for name in ["marijke", "karin", "petra"] {
            let visitor = try await school.visitor(name)
            await #expect(throws: OfficeFailure.self) {
                _ = try await school.office.invite(
                    name: "x", mail: "x@school.example", as: Position(roles: [.teacher], weekdays: week), by: visitor)
            }
        }
    }
}

@Suite struct `Admitting` {
    @Test func `takes the six words of the key, typed by somebody in the team`() async throws {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        let opened = try await school.office.openDossier(
            opening("Sanne"), worry: nil, answer: nil, by: ineke, once: "a")
        let words = try await school.newcomer("noor", [.coordinator])
        let noor = try await school.visitor("noor").account
        await #expect(throws: PeopleFault.wrongWords) {
            try await school.office.admit(noor, words: "aap noot mies wim zus jet", by: ineke)
        }
        #expect(try await !school.visitor("noor").isTeam)
        try await school.office.admit(noor, words: words.joined(separator: ", ").uppercased(), by: ineke)
        let admitted = try await school.visitor("noor")
        #expect(admitted.isTeam && admitted.seesRegister)
        #expect(try await school.office.dossier(opened.stream, visitor: admitted).state.opening?.childName == "Sanne")
    }

    @Test func `is never done by who only keeps accounts`() async throws {
        let school = try await TestSchool.make()
        let words = try await school.newcomer("noor", [.head])
        let noor = try await school.visitor("noor").account
        let bas = try await school.visitor("bas")
        await #expect(throws: PeopleFault.notAHolder) {
            try await school.office.admit(noor, words: words.joined(separator: " "), by: bas)
        }
    }

    @Test func `gives no keys that the roles do not ask for`() async throws {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        for (name, role) in [("tess", RoleKey.teacher), ("bo", .board)] {
            let words = try await school.newcomer(name, [role])
            try await school.office.admit(
                try await school.visitor(name).account, words: words.joined(separator: " "), by: ineke)
            let admitted = try await school.visitor(name)
            #expect(!admitted.isTeam)
            #expect(admitted.seesRegister == (role == .teacher))
        }
    }

    @Test func `brings the answer to a worry that was sent before it`() async throws {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        let words = try await school.newcomer("noor", [.teacher])
        let noor = try await school.visitor("noor")
        let sent = try await school.office.sendWorry(SendWorry(childName: "Sanne", text: "x"), by: noor, once: "a")
        _ = try await school.office.settle(
            Command(TakeWorry(answer: "Ik kom langs.")), worry: sent.id, expecting: nil, by: ineke, once: "b")
        #expect(try await school.office.ownSubmission(sent.id, visitor: noor).statuses.isEmpty)
        try await school.office.admit(noor.account, words: words.joined(separator: " "), by: ineke)
        let statuses = try await school.office.ownSubmission(sent.id, visitor: noor).statuses
        #expect(statuses.map(\.answer) == ["Ik kom langs."])
    }
}

@Suite struct `Somebody's place at the school` {
    @Test func `ends after the last day, without anybody doing anything`() async throws {
        let school = try await TestSchool.make()
        let bas = try await school.visitor("bas")
        let jan = try await school.visitor("jan").account
        let cookie = try await school.cookie("jan")
        try await school.office.change(
            jan, to: Position(roles: [.head], weekdays: week, lastDay: TestSchool.morning.day), by: bas)
        #expect(try await school.office.visitor(cookie: cookie) != nil)
        school.clock.move(minutes: 24 * 60)
        #expect(try await school.office.visitor(cookie: try await school.cookie("jan")) == nil)
        #expect(try await school.office.rekeyIfNeeded(try await school.visitor("ineke")))
        let people = try await school.office.people(try await school.visitor("ineke"))
        #expect(people.person(jan) == nil)
    }

    @Test func `loses the team's keys with the role that reads dossiers, and the list is renewed`() async throws {
        let school = try await TestSchool.make()
        let jan = try await school.visitor("jan").account
        try await school.office.change(
            jan, to: Position(roles: [.teacher], weekdays: week), by: try await school.visitor("ineke"))
        #expect(try await !school.visitor("jan").isTeam)
        #expect(try await school.visitor("jan").seesRegister)
        #expect(try await school.office.rekeyIfNeeded(try await school.visitor("ineke")))
        let holdings = try await school.office.holdings(try await school.visitor("ineke"))
        #expect(holdings.first { $0.list == "team" }?.generations.first?.holders == ["ineke"])
    }

    @Test func `never gets another role from the person who has it`() async throws {
        let school = try await TestSchool.make()
        let bas = try await school.visitor("bas")
        await #expect(throws: PeopleFault.oneself) {
            try await school.office.change(
                bas.account, to: Position(roles: [.administrator, .privacyOfficer], weekdays: week), by: bas)
        }
    }

    @Test func `is looked at twice a year, with date and name`() async throws {
        let school = try await TestSchool.make()
        func due() async throws -> Bool {
            try await school.office.duties(try await school.visitor("ineke")).contains {
                if case .review = $0.kind { true } else { false }
            }
        }
        #expect(try await !due())
        school.clock.move(minutes: 183 * 24 * 60)
        #expect(try await due())
        let ineke = try await school.visitor("ineke")
        let everybody = try await school.office.people(ineke).persons.map(\.id)
        try await school.office.review(everybody, by: ineke)
        #expect(try await !due())
        let looked = try await school.office.people(ineke).persons
        #expect(looked.allSatisfy { $0.reviewedBy == ineke.account && $0.reviewedAt == school.clock.world.now() })
    }

    @Test func `shows a restricted list to nobody who is not on it: not who is on it, and not that it is there`()
        async throws
    {
        let story = try await Case.opened()
        let karin = try await story.again("karin")
        try await story.restrict([story.jan, karin], involved: [story.ineke], by: story.jan)
        for (name, count) in [("ineke", 0), ("bas", 0), ("hans", 0), ("jan", 2), ("karin", 2)] {
            let lists = try await story.office.people(try await story.again(name)).persons.flatMap(\.lists)
            #expect(lists.filter { $0.hasPrefix("beperkt") }.count == count, "\(name)")
            #expect(lists.contains("team"), "\(name)")
        }
    }

    @Test func `ends with one loud task for the last reader of restricted dossiers, and for nobody else`()
        async throws
    {
        let story = try await Case.opened()
        let karin = try await story.again("karin")
        try await story.restrict([story.jan, karin], by: story.jan)
        let other = try await story.office.openDossier(
            opening("Bo"), worry: nil, answer: nil, by: story.ineke, once: "b")
        _ = try await story.office.perform(
            Command(Restrict(people: [story.jan.account, karin.account], reason: "x")), on: other.stream,
            by: try await story.again("jan"), once: "c")
        #expect(try await !story.office.duties(try await story.again("jan")).contains { $0.kind == .fewReaders })
        try await story.office.leave(karin.account, by: story.ineke)
        for (name, count) in [("jan", 1), ("ineke", 0), ("bas", 0)] {
            let kinds = try await story.office.duties(try await story.again(name)).map(\.kind)
            #expect(kinds.filter { $0 == .fewReaders }.count == count, "\(name)")
            #expect(
                kinds.allSatisfy { kind in
                    if case .tooFew(let list, _) = kind { list == "staff" } else { true }
                }, "\(name)")
        }
    }
}

@Suite struct `Days away` {
    @Test func `are not turned round, and not noted when all have passed`() async throws {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        let jan = try await school.visitor("jan").account
        let today = TestSchool.morning.day
        await #expect(throws: DayFault.backBeforeAway) {
            _ = try await school.office.setAway(jan, from: today.adding(days: 9), through: today, by: ineke)
        }
        await #expect(throws: DayFault.awayOver) {
            _ = try await school.office.setAway(
                jan, from: today.adding(days: -3), through: today.adding(days: -1), by: ineke)
        }
        #expect(try await school.office.people(ineke).person(jan)?.absences == [])
        _ = try await school.office.setAway(jan, from: today.adding(days: -3), through: today, by: ineke)
        #expect(
            try await school.office.people(ineke).person(jan)?.absences == [DaySpan(today.adding(days: -3), today)])
    }

    @Test func `are answered with who is asked meanwhile, when that person still works here`() async throws {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        let jan = try await school.visitor("jan").account
        let marijke = try await school.visitor("marijke").account
        let today = TestSchool.morning.day
        #expect(try await school.office.setAway(jan, from: today, through: today, by: ineke) == nil)
        try await school.office.change(
            jan, to: Position(roles: [.head], weekdays: week, deputy: marijke), by: ineke)
        #expect(try await school.office.setAway(jan, from: today, through: today, by: ineke) == marijke)
        try await school.office.leave(marijke, by: ineke)
        #expect(try await school.office.setAway(jan, from: today, through: today, by: ineke) == nil)
    }
}

@Suite struct `Somebody in reserve` {
    @Test func `opens no dossier before giving a reason, which the others see; for eight hours`() async throws {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        let opened = try await school.office.openDossier(
            opening("Sanne"), worry: nil, answer: nil, by: ineke, once: "a")
        let jan = try await school.visitor("jan").account
        try await school.office.change(
            jan, to: Position(roles: [.head], weekdays: week, isReserve: true), by: ineke)
        let reserve = try await school.visitor("jan")
        #expect(!reserve.isTeam)
        await #expect(throws: OfficeFailure.self) {
            _ = try await school.office.dossier(opened.stream, visitor: reserve)
        }
        _ = try await school.office.sendWorry(SendWorry(childName: "Bo", text: "x"), by: reserve, once: "b")
        try await school.office.openInEmergency(reason: "Ineke is ziek.", by: reserve)
        #expect(try await school.visitor("jan").isTeam)
        let event = try #require(try await school.office.schoolEvents(ineke).first)
        #expect(event.kind == .emergency && event.reason == "Ineke is ziek." && event.by == "jan")
        school.clock.move(minutes: 8 * 60 + 1)
        #expect(try await !school.visitor("jan").isTeam)
    }

    @Test func `is made by the team, not by who keeps accounts`() async throws {
        let school = try await TestSchool.make()
        let jan = try await school.visitor("jan").account
        try await school.office.change(
            jan, to: Position(roles: [.head], weekdays: week, isReserve: true), by: try await school.visitor("bas"))
        #expect(try await school.visitor("jan").isTeam)
    }
}
