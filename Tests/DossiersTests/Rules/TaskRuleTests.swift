// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import ProtocolBook
import TestKit
import Testing

@Suite struct `Tasks` {
    static func worry(at text: String) -> Story {
        var story = Story(at: text)
        story.does(School.teacher, .sendWorry(SendWorry(childName: "Kim", text: "Stil")))
        return story
    }

    // design §3
    @Test(
        .rule("S-029", "S-042"),
        arguments: [
            ("2026-11-23T09:00", ["iris"]), ("2026-11-23T10:59", ["iris"]), ("2026-11-23T11:00", ["hugo"]),
            ("2026-11-23T13:00", ["hugo", "hugo"]),
        ])
    func `an unread worry goes to the deputy, then to the head`(at: String, owners: [StaffID]) {
        var story = Self.worry(at: "2026-11-23T09:00")
        story.at(at)
        #expect(story.tasks.map(\.owner) == owners)
        story.does(School.head, .takeWorry(TakeWorry(answer: "Gelezen")))
        #expect(story.tasks.map(\.settledBy) == [[.answerWorry, .joinWorry]])
    }

    @Test(.rule("S-029")) func `school hours do not run at night, in the weekend or in holidays`() {
        var story = Self.worry(at: "2026-11-27T14:30")
        story.at("2026-11-29T12:00")
        #expect(story.tasks.map(\.owner) == ["iris"])
        story.at("2026-11-30T10:00")
        #expect(story.tasks.map(\.owner) == ["hugo"])
        story.does(School.coordinator, .joinWorry(JoinWorry(dossier: "D1")))
        #expect(story.tasks.isEmpty)
    }

    @Test func `go to the deputy when the owner is away, and never to nobody`() {
        var story = Story.opened()
        story.does(School.coordinator, Facts.report())
        #expect(story.tasks("S-107").map(\.owner) == ["iris"])
        story.away = ["iris": DaySpan(day("2026-11-01"), day("2026-12-31"))]
        #expect(story.tasks("S-107").map(\.owner) == ["hugo"])
        story.away["hugo"] = DaySpan(day("2026-11-01"), day("2026-12-31"))
        #expect(story.tasks("S-107").map(\.owner) == ["iris"])
        story.at("2026-11-27T09:00")
        #expect(story.tasks("S-107").map(\.owner) == ["ilse"])
        story.away["noor"] = DaySpan(day("2026-11-01"), day("2026-12-31"))
        #expect(story.tasks("S-114").first?.owner != nil)
    }

    @Test func `are settled by the act, not by a note beside it`() {
        var story = Story.opened()
        story.does(School.coordinator, Facts.report())
        let task = story.tasks("S-107").first
        let notices = story.does(School.coordinator, .completeTask(CompleteTask(task: task?.key ?? "", note: "Gebeld")))
        #expect(notices.map(\.rule) == ["S-107"])
        #expect(story.tasks("S-107").map(\.key) == [task?.key])
    }

    @Test func `keep their keys while time goes on`() {
        var story = Story.opened()
        story.parent()
        story.does(School.coordinator, Facts.report())
        story.does(School.coordinator, Facts.help(reviewOn: day("2026-12-20")))
        let keys = Set(story.tasks.map(\.key))
        story.at("2026-12-10T10:00")
        #expect(Set(story.tasks.map(\.key)) == keys)
    }

    // The protocol's own terms, or Hoede's where it has none.
    @Test func `have a term, too, in a protocol without terms`() {
        var book = Books.po
        book.timeLimits = []
        var story = Story.opened(book)
        story.does(School.coordinator, Facts.report())
        #expect(Set(story.tasks.map(\.rule)).isSuperset(of: ["S-107", "S-086", "S-114", "S-033", "I-23"]))
        #expect(story.tasks("S-107").map(\.due) == [day("2026-11-30")])
    }

    @Test func `follow a term that the school set for a step of its own`() {
        var book = Books.po
        book.timeLimits = [
            TimeLimit(
                key: "talk", from: .dossierOpened, to: .stepDone, value: 10, unit: .workingDay, step: .conversation,
                owner: .coordinator, text: "Voer het gesprek", source: "School")
        ]
        var story = Story.opened(book)
        #expect(story.tasks("I-21").map(\.due) == [day("2026-12-07")])
        story.does(School.coordinator, .skipStep(SkipStep(step: "conversation", reason: "Acuut")))
        #expect(story.tasks("I-21").isEmpty)
    }
}

@Suite struct `Steps` {
    @Test(arguments: Books.both)
    func `begin with nothing done, and noticing goes on for ever`(book: ProtocolDefinition) {
        #expect(Story(book).steps.allSatisfy { $0.status == .notStarted && $0.since == nil })
        let story = Story.opened(book)
        #expect(story.status(.signals) == "done")
        #expect(story.steps.first?.goesOn ?? false)
        #expect(story.steps.first?.since == day("2026-11-23"))
    }

    @Test(.rule("S-039")) func `S-039 a new round asks for new evidence and keeps the old`() {
        var story = Story.opened()
        story.does(School.coordinator, Facts.talk(.parent))
        #expect(story.status(.conversation) == "done")
        story.does(School.coordinator, .reopenStep(ReopenStep(step: "conversation", reason: "Nieuw signaal")))
        let again = story.steps.first { $0.step == .conversation }
        #expect(again?.status == .notStarted && again?.round == 2 && again?.reopenedBecause == "Nieuw signaal")
        story.does(School.coordinator, Facts.talk(.parent))
        #expect(story.status(.conversation) == "done")
        #expect(story.state.conversations.count == 2)
    }

    @Test(.rule("S-035"), arguments: Books.both)
    func `S-035 no step locks another`(book: ProtocolDefinition) {
        var story = Story.opened(book)
        story.does(School.head, Facts.decision(report: false, help: true))
        story.does(School.coordinator, Facts.help(reviewOn: day("2026-12-20")))
        #expect(story.status(.consultation) == "not-started")
        #expect(["busy", "done"].contains(story.status(.decision) ?? ""))
    }

    @Test func `aftercare is over when the dossier is closed, not before`() {
        var story = Story.opened(Books.bijlage9)
        story.does(School.teacher, Facts.check(.better))
        #expect(story.status(.aftercare) == "busy")
        story.does(School.coordinator, Facts.closing())
        story.does(School.head, .confirmClosing(ConfirmClosing()))
        #expect(story.status(.aftercare) == "done")
    }
}
