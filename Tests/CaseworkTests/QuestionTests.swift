// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import TestKit
import Testing

@Suite struct `An answer to a question` {
    private func ask(_ story: Case, _ who: Visitor) async throws {
        _ = try await story.office.perform(
            Command(
                AskContribution(
                    question: "q1", to: who.account, text: "Zag jij iets op het plein?",
                    due: TestSchool.morning.day.adding(days: 5))), on: story.id, by: story.ineke, once: "")
    }

    @Test func `that is the second one is not sent, and whoever typed it hears that`() async throws {
        let story = try await Case.opened()
        let bas = try await story.again("bas")
        try await ask(story, bas)
        #expect(try await story.office.answer("q1", text: "Ze stond alleen.", by: bas, once: "a"))
        #expect(try await !story.office.answer("q1", text: "Ze huilde.", by: bas, once: "b"))
        #expect(
            try await story.office.answer("q1", text: "Ze stond alleen.", by: bas, once: "a"),
            "the same words are the answer that was sent")
        let file = try await story.office.dossier(story.id, visitor: story.ineke)
        let quotes = chronology(file.events, state: file.state).filter { $0.kind == EventKind(AnswerContribution.self) }
            .compactMap(\.quote)
        #expect(quotes == ["Ze stond alleen."])
    }

    @Test func `is news to the others, and not to who wrote it`() async throws {
        let story = try await Case.opened()
        try await ask(story, story.jan)
        _ = try await story.office.answer("q1", text: "Ze stond alleen.", by: story.jan, once: "")
        #expect(try await story.office.today(story.jan).fresh.isEmpty)
        #expect(try await story.office.today(story.ineke).fresh.map(\.id) == [story.id])
    }

    @Test func `is asked of who reads the dossier too, and of who sees nothing else of it`() async throws {
        let story = try await Case.opened()
        let bas = try await story.again("bas")
        try await ask(story, bas)
        #expect(try await !story.office.question("q1", to: bas).readsDossier)
        let other = try await Case.opened()
        try await ask(other, other.jan)
        #expect(try await other.office.question("q1", to: other.jan).readsDossier)
    }
}

@Suite struct `A dossier that is opened from a worry` {
    private func opened(_ facts: OpenDossier) async throws -> DossierFile {
        let school = try await TestSchool.make()
        let sent = try await school.office.sendWorry(
            SendWorry(pupil: "kind-1", childName: "Sem", group: "5", text: "Blauwe plek."),
            by: try await school.visitor("marijke"), once: "")
        let ineke = try await school.visitor("ineke")
        let done = try await school.office.openDossier(facts, worry: sent.id, answer: nil, by: ineke, once: "")
        return try await school.office.dossier(done.stream, visitor: ineke)
    }

    @Test func `has the pupil and the group that the writer chose, where nothing is said of them`() async throws {
        let facts = OpenDossier(childName: "Sem", protocolID: "", protocolVersion: 0, protocolDigest: "")
        let opening = try await opened(facts).state.opening
        #expect(opening?.pupil == PupilID("kind-1"))
        #expect(opening?.group == "5")
    }

    @Test func `has its own group where that is said, and nothing of another pupil`() async throws {
        let moved = OpenDossier(
            pupil: "kind-1", childName: "Sem", group: "6", protocolID: "", protocolVersion: 0, protocolDigest: "")
        #expect(try await opened(moved).state.opening?.group == "6")
        let other = OpenDossier(
            pupil: "kind-2", childName: "Tim", protocolID: "", protocolVersion: 0, protocolDigest: "")
        let opening = try await opened(other).state.opening
        #expect(opening?.pupil == PupilID("kind-2"))
        #expect(opening?.group == nil)
    }
}

@Suite struct `A proposal to close` {
    @Test func `says in the timeline what its form said`() async throws {
        let story = try await Case.opened()
        let close = Close(
            outcome: .handedOver, reason: "Het wijkteam gaat verder.", safe: .yes, safeAccordingTo: "Ineke",
            watcher: "Marijke", keepUntil: TestSchool.morning.day.adding(days: 900), keepBasis: "Beleid",
            toldWriter: true)
        _ = try await story.office.perform(Command(close), on: story.id, by: story.ineke, once: "")
        let file = try await story.office.dossier(story.id, visitor: story.ineke)
        let titles = chronology(file.events, state: file.state).map(\.title)
        #expect(titles.contains("Voorstel om te sluiten: overgedragen aan anderen"))
    }
}
