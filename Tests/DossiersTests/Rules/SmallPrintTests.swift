// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import ProtocolBook
import TestKit
import Testing

/// What is easily lost when a rule changes and nobody misses at once.
@Suite struct `The small print` {
    private func tags(_ story: Story, _ fact: any Recordable.Type) -> [String] {
        chronology(story.events, state: story.state).first { $0.kind == EventKind(fact) }?.tags ?? []
    }

    @Test(.rule("S-077")) func `S-077 an empty plan offers to draw it, and a day that passed to finish its line`() {
        var story = Story.opened()
        let empty = story.does(School.coordinator, .drawPlan(DrawPlan(lines: [], coordinator: "iris")))
        #expect(empty.filter { $0.rule == "S-077" }.map(\.satisfiedBy) == [[.drawPlan]])
        let line = PlanLine(id: "L1", what: "Praten", due: day("2026-11-20"), target: .pupil)
        let late = story.does(School.coordinator, .drawPlan(DrawPlan(lines: [line], coordinator: "iris")))
        #expect(late.contains { $0.rule == "S-077" && $0.satisfiedBy == [.drawPlan, .completePlanLine] })
        #expect(late.contains { $0.rule == "S-077" && $0.satisfiedBy == [.drawPlan] })
    }

    @Test(.rule("S-039")) func `S-039 advice about a closed dossier is recorded, and asks to open it again`() {
        var story = Story.opened()
        #expect(!story.does(School.coordinator, Facts.advice).rules.contains("S-039"))
        story.does(School.coordinator, Facts.closing())
        story.does(School.head, .confirmClosing(ConfirmClosing()))
        #expect(story.does(School.coordinator, Facts.advice).from("S-039")?.satisfiedBy == [.reopen])
    }

    @Test(.rule("S-069"))
    func `S-069 one talk about it before a report is enough, with a colleague or with Veilig Thuis`() {
        for first in [Facts.advice, Facts.consult(.yes)] {
            var story = Story.opened()
            story.does(School.coordinator, first)
            #expect(!story.does(School.coordinator, Facts.report()).rules.contains("S-069"))
        }
        var story = Story.opened()
        #expect(story.does(School.coordinator, Facts.report()).rules.contains("S-069"))
    }

    @Test(.rule("S-074")) func `S-074 doubt asks for advice again after a new sign`() {
        var story = Story.opened()
        story.does(School.teacher, Facts.seen())
        #expect(story.does(School.coordinator, Facts.weigh(unsure: true)).rules.contains("S-074"))
        story.does(School.coordinator, Facts.advice)
        #expect(!story.does(School.coordinator, Facts.weigh(unsure: true)).rules.contains("S-074"))
        story.does(School.teacher, Facts.seen("Weer een blauwe plek"))
        #expect(story.does(School.coordinator, Facts.weigh(unsure: true)).rules.contains("S-074"))
    }

    @Test(.rule("S-104")) func `S-104 without an agreed day the help is looked at six weeks after the last look`() {
        var story = Story.opened(at: "2026-11-23T10:00")
        story.does(School.coordinator, Facts.help())
        #expect(story.tasks("S-104").map(\.due) == [day("2027-01-04")])
        for (now, due) in [("2026-12-21T10:00", "2027-02-01"), ("2027-01-18T10:00", "2027-03-01")] {
            story.at(now)
            story.does(
                School.coordinator,
                .reviewHelp(ReviewHelp(help: "H1", stopped: .yes, progress: .better, observed: "Gezien")))
            #expect(story.tasks("S-104").map(\.due) == [day(due)])
        }
    }

    @Test func `the chronology says what is secret, and only then`() {
        var story = Story.opened()
        story.parent()
        for secret in [true, false] {
            story.does(
                School.coordinator,
                .changePerson(
                    ChangePerson(
                        person: "mo", name: "Mo", relation: .mother, addressSecret: secret, reason: "Gebeld")))
            #expect(tags(story, ChangePerson.self).contains("adres geheim") == secret)
            story.does(
                School.coordinator,
                .report(
                    Report(
                        report: secret ? "M1" : "M2", confidential: secret, confidentialGround: nil,
                        agreedWithVeiligThuis: secret)))
            #expect(tags(story, Report.self).contains("naam geheim") == secret)
            #expect(tags(story, Report.self).contains("Veilig Thuis stemt in") == secret)
            story.does(School.coordinator, .askAdvice(AskAdvice(name: "Ans", becameReport: secret)))
            #expect(tags(story, AskAdvice.self).contains("werd een melding") == secret)
        }
    }

    @Test func `the chronology says who sought contact, and how an observation fits`() {
        var story = Story.opened()
        for incoming in [true, false] {
            story.does(
                School.coordinator,
                .recordContact(RecordContact(party: "Oma", medium: .phone, incoming: incoming, text: "Gebeld")))
            #expect(tags(story, RecordContact.self).contains(incoming ? "zij zochten contact" : "school zocht contact"))
        }
        story.does(School.teacher, Facts.seen(fits: .otherwise))
        let seen = chronology(story.events, state: story.state).first { $0.kind == EventKind(RecordEntry.self) }
        #expect(seen?.fits == .otherwise)
    }

    @Test(arguments: Books.both)
    func `the list names the first step that is not done`(book: ProtocolDefinition) {
        let story = Story.opened(book)
        let first = story.steps.first { !$0.status.isSettled }
        let summary = Summary.make(story.state, context: story.context)
        #expect(summary.step == first.map { "\($0.number). \($0.title)" })
        #expect(story.steps.last?.step != first?.step)
    }

    @Test(.rule("S-122")) func `S-122 the head is asked first to look along at closing`() {
        var story = Story.opened()
        story.does(School.coordinator, Facts.closing())
        #expect(story.tasks("S-122").map(\.owner) == ["hugo"])
    }
}
