// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import ProtocolBook
import TestKit
import Testing

@Suite struct `Step 4: weighing` {
    @Test(.rule("S-092")) func `S-092 two disciplines weigh, or there is a reason`() {
        var story = Story.opened()
        #expect(
            story.does(School.coordinator, Facts.meeting(["IB'er", "ib'er"], kind: "care-team")).rules == ["S-092"])
        #expect(story.does(School.coordinator, Facts.meeting(["IB'er", "Jeugdarts"], kind: "care-team")).isEmpty)
    }

    @Test(.rule("S-094", "S-098", "S-100")) func `S-094 protective factors are named, or not found`() {
        var story = Story.opened()
        #expect(story.does(School.coordinator, Facts.weigh(protective: nil)).rules.contains("S-094"))
        #expect(!story.does(School.coordinator, Facts.weigh()).rules.contains("S-094"))
        let none = Weigh(nature: "A", seriousness: "E", risk: "R", noProtection: true)
        let rules = story.does(School.coordinator, .weigh(none)).rules
        #expect(!rules.contains("S-094") && rules.contains("S-100"))
    }

    @Test(.rule("S-074"), arguments: Books.both)
    func `S-074 in doubt Veilig Thuis is always asked, by law`(book: ProtocolDefinition) {
        var story = Story.opened(book)
        let notice = story.does(School.coordinator, Facts.weigh(unsure: true)).from("S-074")
        #expect(notice?.source.contains("Besluit verplichte meldcode") ?? false)
        story.does(School.coordinator, Facts.advice)
        #expect(story.does(School.coordinator, Facts.weigh(unsure: true)).from("S-074") == nil)
    }

    @Test(.rule("S-099")) func `S-099 an earlier report is looked at`() {
        var story = Story.opened()
        story.does(School.teacher, Facts.report())
        #expect(story.does(School.coordinator, Facts.weigh()).rules.contains("S-099"))
    }

    @Test func `a plan of before does not count for weighing`() {
        var story = Story.opened()
        let plan = Command.drawPlan(DrawPlan(lines: [], coordinator: "iris"))
        story.does(School.coordinator, plan)
        #expect(story.status(.weighing) == "not-started")
        story.does(School.coordinator, Facts.weigh())
        #expect(story.status(.weighing) == "busy")
    }
}

@Suite struct `Step 5: deciding` {
    // domain 2.2, 2.3
    @Test(
        .rule("S-106"),
        arguments: [
            ("q1", Opinion.yes, false), ("q1", .no, false), ("q1", .unknown, false), ("q2", .yes, true),
            ("q2", .no, false),
            ("q2", .unknown, true), ("q3", .yes, false), ("q3", .no, true), ("q4", .yes, false), ("q4", .no, true),
            ("q5", .yes, false), ("q5", .no, true),
        ])
    func `S-106 which answers make a report the norm`(question: String, answer: Opinion, reports: Bool) {
        var story = Story.opened(Books.po)
        let notice = story.does(School.coordinator, Facts.answer(question, answer)).from("S-106")
        #expect((notice?.satisfiedBy.contains(.report) ?? false) == reports)
    }

    @Test(.rule("S-106")) func `S-106 doubt at the question of safety means calling at once`() {
        var story = Story.opened(Books.po)
        let notice = story.does(School.coordinator, Facts.answer("q2", .unknown)).from("S-106")
        #expect(notice?.text.contains("0800-2000") ?? false)
    }

    @Test(.rule("S-106")) func `S-106 deciding against the norm asks for a reason, and anybody may still call`() {
        var story = Story.opened(Books.po)
        story.does(School.coordinator, Facts.answer("q1", .yes))
        story.does(School.coordinator, Facts.answer("q2", .yes))
        let notice = story.does(School.head, Facts.decision(report: false, help: true)).from("S-106")
        #expect(notice?.asksReason ?? false)
        #expect(notice?.satisfiedBy.contains(.recordDissent) ?? false)
        story.does(School.coordinator, Facts.answer("q2", .no))
        #expect(story.does(School.head, Facts.decision(report: false, help: true)).from("S-106") == nil)
    }

    @Test(.rule("S-102"), arguments: [(Opinion.no, false), (.yes, true), (.unknown, true)])
    func `S-102 neither report nor help is only for a suspicion that is gone`(first: Opinion, warns: Bool) {
        var story = Story.opened(Books.po)
        story.does(School.coordinator, Facts.answer("q1", first))
        let rules = story.does(School.head, Facts.decision(report: false, help: false)).rules
        #expect(rules.contains("S-102") == warns)
        #expect(!story.does(School.head, Facts.decision(report: true, help: true)).rules.contains("S-102"))
    }

    @Test(.rule("S-102")) func `S-102 without questions a conversation that explained it is enough`() {
        var story = Story.opened(Books.bijlage9)
        #expect(story.does(School.head, Facts.decision(report: false, help: false)).rules.contains("S-102"))
        story.does(School.coordinator, Facts.talk(.parent, nil, .explained))
        #expect(!story.does(School.head, Facts.decision(report: false, help: false)).rules.contains("S-102"))
    }

    // I-14
    @Test(.rule("S-043")) func `I-14 the final decider decides, or somebody on his behalf`() {
        var story = Story.opened()
        #expect(story.does(School.coordinator, Facts.decision(report: true, help: false)).rules.contains("I-14"))
        #expect(!story.does(School.head, Facts.decision(report: true, help: false)).rules.contains("I-14"))
        let behalf = Decide(report: true, help: false, reason: "Daarom", onBehalfOf: "hugo")
        #expect(!story.does(School.coordinator, .decide(behalf)).rules.contains("I-14"))
    }

    @Test(.rule("S-081", "S-092", "S-069")) func `S-081 a decision asks what the child wants and what was left out`() {
        var story = Story.opened()
        let rules = story.does(School.head, Facts.decision(report: true, help: false, childHeard: nil)).rules
        #expect(rules.isSuperset(of: ["S-081", "S-092", "S-069"]))
    }

    @Test(.rule("S-103", "S-106")) func `S-103 what was decided stays a task until it is done`() {
        var story = Story.opened()
        story.does(School.head, Facts.decision(report: true, help: true))
        #expect(story.tasks("S-106").map(\.settledBy) == [[.report]])
        #expect(story.tasks("S-103").map(\.settledBy) == [[.arrangeHelp]])
        #expect(story.next.primary == .report && story.next.callVeiligThuis)
        #expect(story.status(.decision) == "busy")
        story.does(School.coordinator, Facts.report())
        story.does(School.coordinator, Facts.help(reviewOn: day("2026-12-20")))
        #expect(story.tasks("S-106").isEmpty && story.tasks("S-103").isEmpty)
    }

    @Test(.rule("S-104")) func `S-104 help without a day of review is asked for one, and reviewed all the same`() {
        var story = Story.opened()
        #expect(story.does(School.coordinator, Facts.help()).rules.contains("S-104"))
        #expect(story.tasks("S-104").map(\.due) == [day("2027-01-04")])
        story.does(School.coordinator, Facts.review(.yes, .better))
        #expect(story.tasks("S-104").map(\.due) == [day("2027-02-01")])
        let ended = ReviewHelp(help: "H1", stopped: .yes, progress: .better, observed: "Klaar", ended: true)
        story.does(School.coordinator, .reviewHelp(ended))
        #expect(story.tasks("S-104").isEmpty && !story.flags.contains(.helpRunning))
    }

    @Test(.rule("S-106")) func `S-106 help that nobody accepts makes a report the norm`() {
        var story = Story.opened()
        #expect(story.does(School.coordinator, Facts.help(accepted: .no)).rules.contains("S-106"))
    }

    @Test(.rule("S-105"), arguments: [Stopped.no, .again])
    func `S-105 when it did not stop a report is proposed, or a reason is written`(stopped: Stopped) {
        var story = Story.opened()
        story.does(School.coordinator, Facts.help(reviewOn: day("2026-12-01")))
        let notice = story.does(School.coordinator, Facts.review(stopped)).from("S-105")
        #expect(notice?.satisfiedBy == [.report])
        #expect(story.tasks("S-105").count == 1)
        #expect(story.next.primary == .report)
        story.does(School.coordinator, Facts.review(stopped, reason: "Veilig Thuis raadt het af"))
        #expect(story.tasks("S-105").isEmpty)
    }

    @Test(.rule("S-105")) func `S-105 the question whether help works is asked again at each review`() {
        var story = Story.opened(Books.po)
        story.does(School.coordinator, Facts.help())
        let repeats = Books.po.questions.contains(where: \.repeats)
        let asks = story.does(School.coordinator, Facts.review(.yes, .better)).contains {
            $0.satisfiedBy == [.answerQuestion]
        }
        #expect(asks == repeats)
    }
}
