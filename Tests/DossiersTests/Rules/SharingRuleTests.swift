// SPDX-License-Identifier: EUPL-1.2

import Dossiers
import Forms
import TestKit
import Testing

@Suite struct `Who may read` {
    private func question(_ text: String = "Zag je iets?") -> Command {
        .askContribution(
            AskContribution(question: "q1", to: School.colleague.id, text: text, due: day("2026-11-30")))
    }

    @Test(.rule("S-041")) func `a question waits as a task until the answer is there`() {
        var story = Story.opened()
        story.does(School.coordinator, question())
        #expect(story.tasks("S-041").map(\.due) == [day("2026-11-30")])
        story.does(School.colleague, .answerContribution(AnswerContribution(question: "q1", text: "Ja.")))
        #expect(story.tasks("S-041").isEmpty)
        #expect(story.state.questions.first?.isLate == false)
    }

    @Test(.rule("S-041")) func `a question that names the child gets a warning, and is sent`() {
        var story = Story.opened()
        #expect(story.does(School.coordinator, question("Zag je Kim?")).rules == ["S-041"])
        #expect(Story.opened().refusal(School.coordinator, question()) == nil)
    }

    @Test(.rule("S-041")) func `a late answer is taken and marked, also when the dossier is closed`() {
        var story = Story.opened()
        story.does(School.coordinator, question())
        story.at("2026-12-07T09:00")
        story.does(School.coordinator, Facts.closing())
        story.does(School.head, .confirmClosing(ConfirmClosing()))
        story.does(School.colleague, .answerContribution(AnswerContribution(question: "q1", text: "Ja.")))
        let line = chronology(story.events, state: story.state).first { $0.kind == .contributionAnswered }
        #expect(line?.tags == ["kwam na de afgesproken dag"])
    }

    @Test(.rule("S-041")) func `only who was asked answers, or who carries the dossier`() {
        var story = Story.opened()
        story.does(School.coordinator, question())
        let answer = Command.answerContribution(AnswerContribution(question: "q1", text: "Ja."))
        #expect(story.refusal(School.teacher, answer) == .roleMayNot(.answerContribution))
        #expect(story.refusal(School.coordinator, answer) == nil)
        #expect(
            story.refusal(School.coordinator, .answerContribution(AnswerContribution(question: "q9", text: "x")))
                == .unknownReference("question"))
    }

    @Test func `a restriction takes at least two people, and none who is involved (HARD)`() {
        let story = Story.opened()
        let alone = Command.restrict(Restrict(people: ["iris", "iris"], reason: "x"))
        #expect(story.refusal(School.coordinator, alone) == .listTooSmall)
        let both = Command.restrict(Restrict(people: ["iris", "ilse"], involved: ["ilse"], reason: "x"))
        #expect(story.refusal(School.coordinator, both) == .involvedOnList)
    }

    @Test func `who is involved takes no part any more, and never comes back by a later list (HARD)`() {
        var story = Story.opened()
        story.does(
            School.coordinator, .restrict(Restrict(people: ["iris", "hugo"], involved: ["noor"], reason: "Eigen kind")))
        #expect(!story.state.participants.contains { $0.staff == "noor" })
        #expect(
            story.refusal(School.coordinator, .restrict(Restrict(people: ["iris", "noor"], reason: "x")))
                == .involvedOnList)
        #expect(story.flags.contains(.restricted))
        #expect(
            story.refusal(
                School.coordinator,
                .askContribution(
                    AskContribution(
                        question: "q", to: "noor", text: "x", due: day("2026-12-01")))) == .involvedOnList)
    }

    @Test func `a restriction is not lifted while somebody of the team is involved (HARD)`() {
        var story = Story.opened()
        let lifted = Command.restrict(Restrict(people: [], reason: "x", lifted: true))
        #expect(story.refusal(School.coordinator, lifted) == .unknownReference("lifted"))
        story.does(School.coordinator, .restrict(Restrict(people: ["iris", "hugo"], involved: ["ilse"], reason: "x")))
        #expect(story.refusal(School.coordinator, lifted) == .involvedOnList)
    }

    @Test func `reading along is for who takes part, ends on its day, and ends when a list is made`() {
        var story = Story.opened()
        let grant = Command.grantReading(GrantReading(staff: "noor", until: day("2026-11-25"), reason: "x"))
        let other = Command.grantReading(GrantReading(staff: "daan", until: day("2026-11-25"), reason: "x"))
        #expect(story.refusal(School.coordinator, other) == .unknownReference("staff"))
        story.does(School.coordinator, grant)
        #expect(story.state.readers(on: day("2026-11-25")).count == 1)
        #expect(story.state.readers(on: day("2026-11-26")).isEmpty)
        story.does(School.coordinator, .restrict(Restrict(people: ["iris", "hugo"], reason: "x")))
        #expect(story.state.reading.isEmpty)
    }

    @Test func `an answer is expected within five working days when no day was chosen`() throws {
        let filled = FilledForm(single: ["to": "everyone-a", "text": "Zag je iets?"])
        let command = try CommandForm.of(.askContribution).read(filled, setting: .test).get()
        guard let facts = command.act as? AskContribution else { return #expect(Bool(false)) }
        #expect(facts.due == day("2026-11-30"))
    }
}
