// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import ProtocolBook
import TestKit
import Testing

@Suite struct `About somebody who works at the school` {
    private func dossier(safeNow: SafetyAnswer = .yes, about colleague: String? = "Een invaller") -> Story {
        var story = Story()
        story.record(.dossierOpened(story.opening()), by: School.board)
        story.record(
            .worryAdded(
                WorryAdded(
                    worry: "Z1", writer: "noor", sentAt: story.now,
                    sent: SendWorry(
                        childName: "Kim", text: "Hij pakte Kim hard vast.", safeNow: safeNow, safeHome: .yes,
                        colleague: colleague))), by: School.board)
        return story
    }

    private let call = Command.consultExternal(
        ConsultExternal(party: "Vertrouwensinspecteur", outcome: "De inspecteur belt morgen terug."))

    @Test func `the vertrouwensinspecteur is called first, and the parents are not spoken to`() {
        let story = dossier()
        #expect(story.next.primary == .consultExternal)
        #expect(story.next.title.contains("0900-1113111"))
        #expect(story.next.callInspector && !story.next.callVeiligThuis, "the number is the first button")
        #expect(!story.next.acts.contains(.holdConversation) && !story.next.acts.contains(.informHead))
        #expect(story.tasks("S-008").map(\.due) == [story.now.day])
    }

    @Test func `after that call the agreements are written down`() {
        var story = dossier()
        story.does(School.board.onRestrictedList(), call)
        #expect(story.next.primary == .recordEntry && !story.next.callInspector)
        #expect(story.tasks("S-008").isEmpty)
    }

    @Test(
        .rule("S-021"),
        arguments: [
            (SafetyAnswer.no, CommandKind.recordEmergencyCall), (.unknown, .assessSafety),
        ])
    func `a child that may not be safe goes before it`(answer: SafetyAnswer, act: CommandKind) {
        let story = dossier(safeNow: answer)
        #expect(story.next.primary == act && story.next.urgent && story.next.callInspector)
        #expect(story.next.acts.contains(.report), "a report to Veilig Thuis is never refused")
    }

    @Test func `no task of the six steps runs: not the head, not the talks, not the decision`() {
        var story = dossier()
        story.at("2027-02-01T09:00")
        let rules = Set(story.tasks.map(\.rule))
        #expect(rules.isDisjoint(with: ["S-029", "S-073a", "S-086", "S-102", "S-114", "I-21"]), "\(rules)")
        #expect(rules.contains("S-008"))
    }

    @Test func `a dossier about home stays one when such a worry is added to it`() {
        var story = Story.opened()
        story.record(
            .worryAdded(
                WorryAdded(
                    worry: "Z2", writer: "noor", sentAt: story.now,
                    sent: SendWorry(childName: "Kim", text: "Ook dit.", colleague: "Een invaller"))),
            by: School.coordinator)
        #expect(!story.state.isAboutStaff)
        #expect(!dossier(about: nil).state.isAboutStaff)
    }
}
