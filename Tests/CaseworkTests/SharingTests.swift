// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
public import Dossiers
import ProtocolBook
import Storage
import TestKit
import Testing

/// A school with one dossier about Sanne, opened by Ineke from a worry of Marijke.
struct Case {
    let school: TestSchool
    let ineke: Visitor
    let jan: Visitor
    let marijke: Visitor
    let id: StreamID

    static func opened(pupil: PupilID? = nil) async throws -> Case {
        let school = try await TestSchool.make()
        let marijke = try await school.visitor("marijke")
        let ineke = try await school.visitor("ineke")
        let sent = try await school.office.sendWorry(
            SendWorry(pupil: pupil, childName: "Sanne", text: "Blauwe plek."), by: marijke, once: "zorg")
        let opened = try await school.office.openDossier(
            OpenDossier(
                pupil: pupil, childName: "Sanne", protocolID: "", protocolVersion: 0, protocolDigest: "",
                teacher: marijke.account),
            worry: sent.id, answer: nil, by: ineke, once: "dossier")
        return Case(
            school: school, ineke: ineke, jan: try await school.visitor("jan"), marijke: marijke, id: opened.stream)
    }

    var office: Office { school.office }

    /// Somebody anew, with the keys that are there for him or her now.
    func again(_ name: String) async throws -> Visitor { try await school.visitor(name) }

    func restrict(_ people: [Visitor], involved: [Visitor] = [], by visitor: Visitor) async throws {
        _ = try await office.perform(
            Command(
                Restrict(people: people.map(\.account), involved: involved.map(\.account), reason: "Eigen kind.")),
            on: id, by: visitor, once: "")
    }

    func isThere(for visitor: Visitor) async throws -> Bool {
        do {
            _ = try await office.readableDossier(id, visitor: visitor)
            return true
        } catch OfficeFailure.notFound {
            return false
        }
    }
}

private func entry(_ text: String) -> Command {
    Command(RecordEntry(kind: .observation, text: text, fits: .worry))
}

@Suite struct `A restricted dossier` {
    @Test func `is there for its list alone, whole, and for nobody else in any list, count, search or task`()
        async throws
    {
        let story = try await Case.opened()
        let karin = try await story.again("karin")
        #expect(try await !story.isThere(for: karin))
        try await story.restrict([story.jan, karin], involved: [story.ineke], by: story.jan)
        let (jan, newKarin, ineke) = (
            try await story.again("jan"), try await story.again("karin"), try await story.again("ineke")
        )
        for reader in [jan, newKarin] {
            let file = try await story.office.dossier(story.id, visitor: reader)
            #expect(file.state.worries.first?.fact.sent.text == "Blauwe plek.")
            #expect(file.isRestricted && file.state.flags(file.context).contains(.restricted))
            #expect(try await story.office.dossiers(reader, search: "sanne").map(\.id) == [story.id])
        }
        #expect(try await !story.isThere(for: ineke))
        #expect(try await story.office.dossiers(ineke).isEmpty)
        #expect(try await story.office.dossiers(ineke, search: "sanne").isEmpty)
        let today = try await story.office.today(ineke)
        #expect(today.dossiers.isEmpty && today.tasks.isEmpty && today.worries.isEmpty && today.roles.isEmpty)
        let lookers = try await story.office.lookers(story.id, visitor: jan)
        #expect(lookers.contains { $0.name == "ineke" })
    }

    @Test func `can be written in by a board member on its list, and its tasks belong to its list`() async throws {
        let story = try await Case.opened()
        let karin = try await story.again("karin")
        try await story.restrict([story.jan, karin], involved: [story.ineke], by: story.ineke)
        let reader = try await story.again("karin")
        _ = try await story.office.perform(entry("Nieuw."), on: story.id, by: reader, once: "")
        let file = try await story.office.dossier(story.id, visitor: reader)
        let owners = Set(tasks(file.state, context: file.context).compactMap(\.owner))
        #expect(owners.isSubset(of: [story.jan.account, karin.account]))
    }

    @Test func `needs two people, and never who is involved (HARD)`() async throws {
        let story = try await Case.opened()
        await #expect(throws: Refusal.listTooSmall) {
            try await story.restrict([story.jan], by: story.ineke)
        }
        await #expect(throws: Refusal.involvedOnList) {
            try await story.restrict([story.jan, story.ineke], involved: [story.ineke], by: story.jan)
        }
    }

    @Test func `can get one reader more, who reads everything, and lose one, who reads nothing`() async throws {
        let story = try await Case.opened()
        let (karin, hans) = (try await story.again("karin"), try await story.again("hans"))
        try await story.restrict([story.jan, karin], by: story.jan)
        try await story.restrict([story.jan, karin, hans], by: try await story.again("jan"))
        #expect(
            try await story.office.dossier(story.id, visitor: try await story.again("hans")).state.worries.count == 1)
        try await story.restrict([karin, hans], by: try await story.again("karin"))
        #expect(try await !story.isThere(for: try await story.again("jan")))
        // A session that was open before is out as well.
        #expect(try await !story.isThere(for: story.jan))
        await #expect(throws: OfficeFailure.self) {
            _ = try await story.office.perform(entry("Toch."), on: story.id, by: story.jan, once: "")
        }
        #expect(try await story.isThere(for: try await story.again("karin")))
    }

    @Test func `goes back to the team only when nobody in the team is involved`() async throws {
        let story = try await Case.opened()
        let karin = try await story.again("karin")
        try await story.restrict([story.jan, karin], by: story.jan)
        let lifted = Command(Restrict(people: [], reason: "Opgelost.", lifted: true))
        _ = try await story.office.perform(lifted, on: story.id, by: try await story.again("jan"), once: "")
        #expect(try await story.isThere(for: story.ineke))
        try await story.restrict([story.jan, karin], involved: [story.ineke], by: story.jan)
        await #expect(throws: Refusal.involvedOnList) {
            _ = try await story.office.perform(lifted, on: story.id, by: try await story.again("jan"), once: "")
        }
    }

    @Test func `still takes what a participant sends, and only its list reads that`() async throws {
        let story = try await Case.opened()
        let karin = try await story.again("karin")
        try await story.restrict([story.jan, karin], involved: [story.ineke], by: story.jan)
        _ = try await story.office.submit(entry("Weer een plek."), about: story.id, by: story.marijke, once: "")
        let reader = try await story.again("karin")
        #expect(try await story.office.dossier(story.id, visitor: reader).state.entries.count == 1)
        let own = try await story.office.ownSubmissions(story.marijke).first { $0.dossier == story.id }
        #expect(own?.statuses.map(\.stage) == [.taken])
    }
}

@Suite struct `Who is involved` {
    @Test func `says so in a dossier, and the others go on with it`() async throws {
        let story = try await Case.opened()
        try await story.office.leave(story.id, reason: "Mijn kind.", by: story.ineke, once: "")
        #expect(try await !story.isThere(for: try await story.again("ineke")))
        // Jan alone is too few: the list is filled up from who reads worries about staff.
        let file = try await story.office.dossier(story.id, visitor: try await story.again("jan"))
        #expect(file.readers.count == 2 && file.readers.contains(story.jan.account))
    }

    @Test func `says so for a pupil: what runs and what comes later goes to the others`() async throws {
        let story = try await Case.opened(pupil: "kind-1")
        let waiting = try await story.office.sendWorry(
            SendWorry(pupil: "kind-1", childName: "Sanne", text: "Nog iets."), by: story.marijke, once: "2")
        #expect(try await story.office.declareInvolvement(with: "kind-1", by: story.ineke, once: "") == 2)
        let (ineke, jan) = (try await story.again("ineke"), try await story.again("jan"))
        #expect(try await !story.isThere(for: ineke))
        #expect(try await story.office.incomingWorries(ineke).isEmpty)
        #expect(try await story.office.incomingWorries(jan).map(\.id) == [waiting.id])
        let later = try await story.office.sendWorry(
            SendWorry(pupil: "kind-1", childName: "Sanne", text: "Later."), by: story.marijke, once: "3")
        #expect(later.plan.reader?.name == "jan")
        #expect(try await story.office.incomingWorries(ineke).isEmpty)
        await #expect(throws: Refusal.involvedOnList) {
            _ = try await story.office.openDossier(
                OpenDossier(
                    pupil: "kind-1", childName: "Sanne", protocolID: "", protocolVersion: 0, protocolDigest: ""),
                worry: nil, answer: nil, by: ineke, once: "")
        }
    }

    @Test func `is chosen by who sends a worry: it is sealed to the others, and opens as a restricted dossier`()
        async throws
    {
        let school = try await TestSchool.make()
        let (marijke, ineke, jan) = (
            try await school.visitor("marijke"), try await school.visitor("ineke"), try await school.visitor("jan")
        )
        let sent = try await school.office.sendWorry(
            SendWorry(childName: "Sanne", text: "Thuis bij Ineke.", involved: [ineke.account]), by: marijke, once: "")
        #expect(sent.plan.reader?.name == "jan")
        #expect(try await school.office.incomingWorries(ineke).isEmpty)
        await #expect(throws: OfficeFailure.self) { _ = try await school.office.worry(sent.id, visitor: ineke) }
        let reader = try await school.visitor("jan")
        #expect(try await school.office.worry(sent.id, visitor: reader).isRestricted)
        let opened = try await school.office.openDossier(
            OpenDossier(childName: "Sanne", protocolID: "", protocolVersion: 0, protocolDigest: ""), worry: sent.id,
            answer: "We doen iets.", by: reader, once: "")
        let file = try await school.office.dossier(opened.stream, visitor: reader)
        #expect(file.isRestricted && file.state.involved == [ineke.account] && !file.readers.contains(ineke.account))
        _ = jan
        let own = try await school.office.ownSubmission(sent.id, visitor: marijke)
        #expect(own.statuses.map(\.answer) == ["We doen iets."])
    }
}

@Suite struct `A worry about somebody who works here` {
    @Test func `goes to the list for that and not to the team, and opens there as a dossier`() async throws {
        let school = try await TestSchool.make()
        let marijke = try await school.visitor("marijke")
        let sent = try await school.office.sendWorry(
            SendWorry(childName: "onbekend", text: "Ik zag iets.", colleague: "Jan"), by: marijke, once: "")
        for name in ["ineke", "jan", "bas", "petra"] {
            #expect(try await school.office.incomingWorries(try await school.visitor(name)).isEmpty)
        }
        let karin = try await school.visitor("karin")
        #expect(try await school.office.today(karin).worries.map(\.id) == [sent.id])
        let opened = try await school.office.openDossier(
            OpenDossier(
                childName: "onbekend", protocolID: "", protocolVersion: 0, protocolDigest: "",
                teacher: marijke.account),
            worry: sent.id, answer: nil, by: karin, once: "")
        for name in ["karin", "hans"] {
            let file = try await school.office.dossier(opened.stream, visitor: try await school.visitor(name))
            #expect(file.isRestricted)
        }
        await #expect(throws: OfficeFailure.self) {
            _ = try await school.office.dossier(opened.stream, visitor: try await school.visitor("jan"))
        }
    }

    @Test func `goes to the others when it is about one of them`() async throws {
        let school = try await TestSchool.make()
        let karin = try await school.visitor("karin")
        let sent = try await school.office.sendWorry(
            SendWorry(childName: "onbekend", text: "x", colleague: "Karin", colleagueID: karin.account),
            by: try await school.visitor("marijke"), once: "")
        #expect(try await school.office.incomingWorries(try await school.visitor("karin")).isEmpty)
        // The board is Karin and Hans: the head fills the list up to two.
        for name in ["hans", "jan"] {
            #expect(try await school.office.incomingWorries(try await school.visitor(name)).map(\.id) == [sent.id])
        }
    }

    @Test func `names for a call only who reads it, and never whom it is about`() async throws {
        let school = try await TestSchool.make()
        let marijke = try await school.visitor("marijke")
        let readers = try await school.office.staffWorryReaders(marijke)
        #expect(readers.chosen && !readers.people.isEmpty)
        let about = try #require(readers.people.first)
        let sent = try await school.office.sendWorry(
            SendWorry(childName: "Sanne", text: "Iets gezien.", colleague: "Zie lijst", colleagueID: about),
            by: marijke, once: "")
        let own = try await school.office.ownSubmission(sent.id, visitor: marijke)
        let callable = try await school.office.callable(marijke, about: own)
        #expect(!callable.isEmpty && !callable.contains(about))
        #expect(try await school.office.callable(marijke, about: nil) == school.office.callable(marijke))
    }

    @Test func `is taken from somebody without the key of the register too`() async throws {
        let school = try await TestSchool.make()
        let (bas, karin) = (try await school.visitor("bas"), try await school.visitor("karin"))
        let sent = try await school.office.sendWorry(
            SendWorry(childName: "onbekend", text: "x", colleague: "Karin", colleagueID: karin.account), by: bas,
            once: "")
        #expect(try await school.office.incomingWorries(try await school.visitor("hans")).map(\.id) == [sent.id])
    }
}

@Suite struct `A participant` {
    @Test func `may read along until a day, sees no list, writes nothing, and it ends by itself`() async throws {
        let story = try await Case.opened()
        let until = TestSchool.morning.day.adding(days: 2)
        #expect(try await !story.isThere(for: story.marijke))
        _ = try await story.office.perform(
            Command(GrantReading(staff: story.marijke.account, until: until, reason: "Gesprek.")), on: story.id,
            by: story.ineke, once: "")
        let file = try await story.office.readableDossier(story.id, visitor: story.marijke)
        #expect(file.readsUntil == until && file.state.worries.count == 1)
        await #expect(throws: OfficeFailure.self) { _ = try await story.office.dossiers(story.marijke) }
        await #expect(throws: OfficeFailure.self) {
            _ = try await story.office.perform(entry("x"), on: story.id, by: story.marijke, once: "")
        }
        let lookers = try await story.office.lookers(story.id, visitor: story.ineke)
        #expect(lookers.contains { $0.name == "marijke" && $0.action == "read" })
        story.school.clock.move(minutes: 3 * 24 * 60)
        #expect(try await !story.isThere(for: story.marijke))
        let swept = try await story.office.dossier(story.id, visitor: try await story.again("ineke"))
        #expect(swept.state.reading.isEmpty)
    }

    @Test func `who read along reads nothing that comes after it was stopped`() async throws {
        let story = try await Case.opened()
        let until = TestSchool.morning.day.adding(days: 20)
        _ = try await story.office.perform(
            Command(GrantReading(staff: story.marijke.account, until: until, reason: "x")), on: story.id,
            by: story.ineke, once: "")
        _ = try await story.office.perform(
            Command(RevokeReading(staff: story.marijke.account)), on: story.id, by: story.ineke, once: "")
        _ = try await story.office.perform(entry("Daarna."), on: story.id, by: story.ineke, once: "")
        #expect(try await !story.isThere(for: story.marijke))
        #expect(try await story.office.readingGrants(story.marijke).isEmpty)
        #expect(try await story.office.dossier(story.id, visitor: story.jan).state.entries.count == 1)
    }

    @Test func `only somebody who takes part can be let in`() async throws {
        let story = try await Case.opened()
        let bas = try await story.again("bas")
        await #expect(throws: Refusal.unknownReference("staff")) {
            _ = try await story.office.perform(
                Command(GrantReading(staff: bas.account, until: TestSchool.morning.day, reason: "x")),
                on: story.id, by: story.ineke, once: "")
        }
    }

    @Test func `sees that it was closed, and nothing of why`() async throws {
        let story = try await Case.opened()
        let close = Close(
            outcome: .explained, reason: "Geheim.", safe: .yes, safeAccordingTo: "Ineke", watcher: "Marijke",
            keepUntil: TestSchool.morning.day.adding(days: 900), keepBasis: "Beleid", toldWriter: true)
        _ = try await story.office.perform(Command(close), on: story.id, by: story.ineke, once: "")
        _ = try await story.office.perform(
            Command(ConfirmClosing()), on: story.id, by: story.jan, once: "")
        #expect(try await story.office.dossierStatuses(story.marijke)[story.id]?.stage == .closed)
    }
}

@Suite struct `A question to a colleague` {
    private func ask(_ story: Case, _ who: Visitor, days: Int = 5) async throws {
        _ = try await story.office.perform(
            Command(
                AskContribution(
                    question: "q1", to: who.account, text: "Zag jij iets op het plein?",
                    due: TestSchool.morning.day.adding(days: days))), on: story.id, by: story.ineke, once: "")
    }

    @Test(.rule("S-041"))
    func `is all that the colleague reads, and the answer comes into the dossier`() async throws {
        let story = try await Case.opened()
        let bas = try await story.again("bas")
        try await ask(story, bas)
        #expect(try await story.office.today(bas).questions.map(\.asked.text) == ["Zag jij iets op het plein?"])
        #expect(try await !story.isThere(for: bas))
        #expect(try await story.office.today(story.ineke).fresh.isEmpty)
        try await story.office.answer("q1", text: "Ze stond alleen.", by: bas, once: "")
        #expect(try await story.office.today(bas).questions.isEmpty)
        #expect(try await story.office.today(story.ineke).fresh.map(\.id) == [story.id], "who asked sees that it came")
        let file = try await story.office.dossier(story.id, visitor: story.jan)
        #expect(try await story.office.today(story.ineke).fresh.isEmpty, "until somebody read it")
        let line = Driven.chronology(chronology(file.events, state: file.state)).first {
            $0.kind == EventKind(AnswerContribution.self)
        }
        #expect(line?.quote == "Ze stond alleen." && line?.by == bas.account)
        #expect(try await story.office.question("q1", to: bas).answer?.text == "Ze stond alleen.")
    }

    @Test func `that is late disappears from the day, is still taken, and is marked`() async throws {
        let story = try await Case.opened()
        let bas = try await story.again("bas")
        try await ask(story, bas, days: 1)
        story.school.clock.move(minutes: 2 * 24 * 60)
        let later = try await story.again("bas")
        #expect(try await story.office.today(later).questions.isEmpty)
        try await story.office.answer("q1", text: "Te laat.", by: later, once: "")
        let file = try await story.office.dossier(story.id, visitor: try await story.again("ineke"))
        #expect(file.state.questions.first?.isLate == true)
    }

    @Test func `is nobody else's, and the attempt is in the log`() async throws {
        let story = try await Case.opened()
        try await ask(story, try await story.again("bas"))
        await #expect(throws: OfficeFailure.self) {
            _ = try await story.office.question("q1", to: story.marijke)
        }
        await #expect(throws: OfficeFailure.self) {
            _ = try await story.office.submit(
                Command(AnswerContribution(question: "q1", text: "x")), about: story.id,
                by: try await story.again("petra"), once: "")
        }
    }
}

@Suite struct `Somebody of another school` {
    @Test func `finds nothing here, not even with the right address`() async throws {
        let story = try await Case.opened()
        let other = try await story.school.otherSchool()
        #expect(try await !story.isThere(for: other))
        #expect(try await story.office.dossiers(other).isEmpty)
        #expect(try await story.office.incomingWorries(other).isEmpty)
    }
}

extension ID: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self.init(text) }
}
