// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import ProtocolBook
import TestKit
import Testing

/// Rules that ask for something to be written down: it stands in the chronology in the words that were typed.
@Suite struct `What is written down stands in the record` {
    /// Everything that the line of the newest event says.
    private static func line(_ command: Command) -> String {
        var story = Story.opened()
        story.later(minutes: 1)
        story.does(School.coordinator, command)
        guard let item = chronology(story.events, state: story.state).first else { return "" }
        let parts = item.parts.map { "\($0.label ?? ""): \($0.text)" }
        return ([item.title] + parts + item.tags).joined(separator: "\n")
    }

    @Test(.rule("S-046"))
    func `S-046 advice of Veilig Thuis, from whom and what was agreed`() {
        let line = Self.line(
            .askAdvice(AskAdvice(name: "Ans", nextSteps: "Eerst praten", responsibilities: "Iris belt vrijdag")))
        for text in ["Advies van Veilig Thuis", "Ans", "Eerst praten", "Iris belt vrijdag"] {
            #expect(line.contains(text))
        }
    }

    @Test(.rule("S-120"))
    func `S-120 Veilig Thuis that calls the school itself`() {
        let line = Self.line(
            .recordContact(
                RecordContact(party: "Veilig Thuis", medium: .phone, incoming: true, text: "Wil het gezin spreken")))
        #expect(line.contains("Veilig Thuis") && line.contains("Wil het gezin spreken"))
    }

    @Test(.rule("S-055"), arguments: [Fit.worry, .otherwise, .unclear])
    func `S-055 whether something fits the worry, fits otherwise, or is unclear`(fits: Fit) {
        var story = Story.opened()
        story.later(minutes: 1)
        story.does(School.teacher, Facts.seen(fits: fits))
        #expect(chronology(story.events, state: story.state).first?.fits == fits)
    }

    @Test(.rule("S-071"), arguments: [(Opinion.yes, "ja"), (.no, "nee"), (.unknown, "weet")])
    func `S-071 whether a colleague thinks so too, and why`(answer: Opinion, word: String) {
        let line = Self.line(Facts.consult(answer))
        #expect(line.contains("zou ook aan mishandeling denken: \(word)") && line.contains("Waarom: Daarom"))
    }

    @Test(.rule("S-045"))
    func `S-045 a meeting, with who was there in which function and what came out`() {
        let line = Self.line(Facts.meeting(["IB'er", "Jeugdarts"], kind: "care-team"))
        for text in ["IB'er", "Jeugdarts", "Verder"] { #expect(line.contains(text)) }
    }

    @Test(.rule("S-093"))
    func `S-093 nature, seriousness and risk in words, and no figure`() {
        let line = Self.line(Facts.weigh())
        for text in ["Aard: Aard", "Ernst: Ernst", "Risico: Risico"] { #expect(line.contains(text)) }
        #expect(!line.contains { $0.isNumber })
    }

    @Test(.rule("S-116"))
    func `S-116 who came together again, and what they concluded`() {
        let line = Self.line(
            .reconvene(
                Reconvene(
                    participants: [Participant(name: "Wil", function: "Wijkteam")], adaptHelp: "Ja", moreSupport: "Nee",
                    conclusion: "Andere hulp")))
        #expect(line.contains("Opnieuw bij elkaar") && line.contains("Wil") && line.contains("Andere hulp"))
    }
}

@Suite struct `At any moment` {
    @Test(.rule("S-118"))
    func `S-118 Veilig Thuis is called again after a report`() {
        var story = Story.opened()
        story.does(School.coordinator, Facts.report())
        story.does(School.coordinator, .recordResponse(RecordResponse(outcome: .noAbuse)))
        for actor in School.everybody {
            #expect(story.refusal(actor, Facts.advice) == nil)
            #expect(story.refusal(actor, Facts.report("M2")) == nil)
        }
    }

    @Test(.rule("S-038"))
    func `S-038 a worry that is gone ends with a reason, whichever step was reached`() {
        let acts = [
            Facts.consult(.yes), Facts.talk(.parent), Facts.weigh(), Facts.decision(report: false, help: true),
            Facts.help(reviewOn: day("2026-12-20")),
        ]
        for reached in 0...acts.count {
            var story = Story.opened()
            for act in acts.prefix(reached) { story.does(School.coordinator, act) }
            #expect(story.refusal(School.coordinator, Facts.closing()) == nil)
            let bare = Close(
                outcome: .explained, reason: " ", safe: .yes, safeAccordingTo: "Iris", watcher: "Noor",
                keepUntil: day("2029-01-01"), keepBasis: "Beleid", toldWriter: true)
            #expect(story.refusal(School.coordinator, .close(bare)) == .checklistIncomplete(["reason"]))
        }
    }

    @Test(.rule("S-058"))
    func `S-058 an exploratory talk is advised in step 1, until it was held`() {
        var story = Story.opened()
        func isAdvised() -> Bool {
            story.steps.first { $0.step == .signals }?.advised.contains { $0.evidence == .exploratoryTalk } ?? false
        }
        #expect(isAdvised())
        story.does(
            School.teacher,
            .holdConversation(
                HoldConversation(
                    purpose: .exploratory, partner: .child, explained: "Ik zie je vaak alleen", facts: "Vaak hoofdpijn",
                    reaction: "Haalde op", outcome: .remains)))
        #expect(story.steps.contains { $0.step == .signals } && !isAdvised())
    }

    @Test(.rule("S-076"), arguments: Books.both)
    func `S-076 a suspicion that stays asks for a plan`(book: ProtocolDefinition) {
        var story = Story.opened(book)
        story.does(School.coordinator, Facts.consult(.yes, .colleague))
        story.does(School.coordinator, Facts.consult(.yes, .coordinator))
        story.does(School.coordinator, .informHead(InformHead(text: "Verteld")))
        story.does(School.coordinator, Facts.safety(.yes, .yes))
        #expect(story.next.acts.contains(.drawPlan))
        story.does(School.coordinator, .drawPlan(DrawPlan(lines: [], coordinator: "iris")))
        #expect(!story.next.acts.contains(.drawPlan))
    }
}
