// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import ProtocolBook
import TestKit
import Testing

/// What everybody can always do, in every state of a dossier.
@Suite struct `Help is never refused` {
    static let always: [Command] = [
        .sendWorry(SendWorry(childName: "Kim", text: "")), .report(Report(report: "M9")),
        .recordEmergencyCall(RecordEmergencyCall()),
    ]

    static func states() -> [Story] {
        var closed = Story.opened()
        closed.does(School.coordinator, Facts.closing())
        closed.does(School.head, .confirmClosing(ConfirmClosing()))
        var wrong = Story.opened(Books.po)
        wrong.book = Books.bijlage9
        return [Story(), Story.opened(), closed, wrong]
    }

    @Test(.rule("S-034", "S-106"), arguments: always)
    func `to anybody, with or without a dossier, open or closed`(command: Command) {
        for story in Self.states() {
            for actor in School.everybody + [Actor(id: "x", name: "Onbekend", roles: [])] {
                #expect(story.refusal(actor, command) == nil)
            }
        }
    }

    @Test(.rule("S-039")) func `when the dossier is closed, and asks to open it again`() {
        var story = Self.states()[2]
        let notices = story.does(School.other, Facts.report())
        #expect(notices.from("S-039")?.satisfiedBy == [.reopen])
        #expect(story.state.reports.count == 1)
        #expect(story.tasks("S-039").map(\.settledBy) == [[.reopen]])
        #expect(story.next.primary == .reopen)
        story.does(School.coordinator, .reopen(Reopen(reason: "Melding")))
        #expect(story.state.isOpen)
        #expect(story.tasks("S-039").isEmpty)
    }

    @Test(.rule("S-106")) func `and a report without a dossier asks somebody to open one`() {
        var story = Story()
        story.does(School.colleague, Facts.report())
        #expect(story.tasks("S-106").map(\.settledBy) == [[.openDossier, .joinWorry]])
        #expect(story.next.primary == .openDossier)
    }
}

@Suite struct `Refused is only` {
    @Test func `an entry with nothing written`() {
        let story = Story.opened()
        #expect(story.refusal(School.teacher, Facts.seen("  ")) == .entryWithoutKind)
        let told = Command.recordDisclosure(RecordDisclosure(who: .child, words: ""))
        #expect(story.refusal(School.teacher, told) == .entryWithoutKind)
    }

    @Test(.rule("S-036")) func `altering or emptying what was recorded`() {
        var story = Story.opened()
        story.does(School.teacher, Facts.seen("Eerst"))
        let entry = story.events.last?.id ?? "-"
        let empty = Command.correctEntry(CorrectEntry(entry: entry, text: " ", reason: "Weg ermee"))
        #expect(story.refusal(School.teacher, empty) == .cannotAlter)
        story.parent()
        let again = Command.addPerson(AddPerson(person: "mo", name: "Iemand anders", relation: .father))
        #expect(story.refusal(School.coordinator, again) == .cannotAlter)
        story.does(School.coordinator, Facts.help())
        #expect(story.refusal(School.coordinator, Facts.help()) == .cannotAlter)
        story.does(School.teacher, .correctEntry(CorrectEntry(entry: entry, text: "Daarna", reason: "Verschreven")))
        #expect(story.state.entries.last?.fact.text == "Eerst")
        #expect(story.state.entries.last?.text == "Daarna")
    }

    @Test(.rule("S-122")) func `closing without the whole checklist`() {
        let story = Story.opened()
        let bare = Command.close(
            Close(
                outcome: .other, reason: "", safe: .yes, safeAccordingTo: " ", watcher: "", keepUntil: story.now.day,
                keepBasis: ""))
        let missing = ["reason", "safe-according-to", "watcher", "keep-until", "keep-basis"]
        #expect(story.refusal(School.coordinator, bare) == .checklistIncomplete(missing))
    }

    @Test(.rule("S-122")) func `closing alone, or without a proposal`() {
        var story = Story.opened()
        #expect(story.refusal(School.head, .confirmClosing(ConfirmClosing())) == .nothingProposed)
        story.does(School.head, Facts.closing())
        #expect(story.refusal(School.head, .confirmClosing(ConfirmClosing())) == .secondPersonNeeded)
        story.record(.closed(ConfirmClosing()), by: School.head)
        #expect(story.state.isOpen)
        story.does(School.coordinator, .confirmClosing(ConfirmClosing()))
        #expect(!story.state.isOpen)
    }

    @Test func `what your role may not do`() {
        let story = Story.opened()
        #expect(story.refusal(School.teacher, Facts.decision(report: true, help: false)) == .roleMayNot(.decide))
        #expect(story.refusal(School.other, Facts.seen()) == .roleMayNot(.recordEntry))
        #expect(story.refusal(School.administrator, Facts.advice) == nil)
    }

    @Test func `correcting the words of somebody else, unless you carry the dossier`() {
        var story = Story.opened()
        story.does(School.coordinator, Facts.seen("Van Iris"))
        let change = Command.correctEntry(CorrectEntry(entry: story.events.last?.id ?? "-", text: "X", reason: "Y"))
        #expect(story.refusal(School.teacher, change) == .roleMayNot(.correctEntry))
        #expect(story.refusal(School.head, change) == nil)
    }

    @Test(.rule("S-127")) func `a protocol version other than the dossier's own`() {
        var story = Story.opened(Books.po)
        story.book = Books.bijlage9
        #expect(story.refusal(School.head, Facts.decision(report: true, help: true)) == .otherProtocolVersion)
        #expect(
            Story(Books.po).refusal(School.coordinator, .openDossier(Story(Books.bijlage9).opening()))
                == .otherProtocolVersion)
    }

    @Test func `what does not stand in the dossier`() {
        let story = Story.opened()
        let rows: [(Command, String)] = [
            (.correctEntry(CorrectEntry(entry: "e99", text: "X", reason: "Y")), "entry"),
            (.reviewHelp(ReviewHelp(help: "H9", stopped: .yes, progress: .better, observed: "X")), "help"),
            (.completePlanLine(CompletePlanLine(line: "L9")), "line"),
            (Facts.talk(.parent, "p9"), "person"), (Facts.answer("q99", .yes), "question"),
            (.skipStep(SkipStep(step: "nergens", reason: "X")), "step"),
            (.reopenStep(ReopenStep(step: "nergens", reason: "X")), "step"),
            (.completeTask(CompleteTask(task: "geen")), "task"),
            (Facts.meeting(["IB'er"], kind: "geen"), "kind"),
        ]
        for (command, field) in rows {
            #expect(
                story.refusal(School.coordinator, command)
                    == (field == "entry" ? .unknownReference("entry") : .unknownReference(field)))
        }
    }

    @Test func `working in a dossier that is not there or closed`() {
        #expect(Story().refusal(School.coordinator, Facts.seen()) == .noOpenDossier)
        let closed = `Help is never refused`.states()[2]
        #expect(closed.refusal(School.coordinator, Facts.seen()) == .noOpenDossier)
        #expect(Story().refusal(School.coordinator, .reopen(Reopen(reason: "X"))) == .noOpenDossier)
        #expect(Story.opened().refusal(School.coordinator, .reopen(Reopen(reason: "X"))) == .alreadyOpen)
    }

    @Test func `opening twice, and settling a worry twice`() {
        let story = Story.opened()
        #expect(story.refusal(School.coordinator, .openDossier(story.opening())) == .alreadyOpen)
        var worry = Story()
        #expect(worry.refusal(School.coordinator, .takeWorry(TakeWorry())) == .unknownReference("worry"))
        worry.does(School.teacher, .sendWorry(SendWorry(childName: "Kim", text: "Stil")))
        worry.does(School.coordinator, .joinWorry(JoinWorry(dossier: "D1")))
        #expect(worry.refusal(School.coordinator, .takeWorry(TakeWorry())) == .worryAlreadySettled)
    }
}
