// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import ProtocolBook
import TestKit
import Testing

@Suite struct `Step 2: consultation` {
    @Test(.rule("S-069"), arguments: Books.both)
    func `S-069 a colleague and the coordinator are both asked`(book: ProtocolDefinition) {
        var story = Story.opened(book)
        #expect(story.does(School.coordinator, Facts.consult(.yes, .coordinator)).rules.contains("S-069"))
        #expect(story.status(.consultation) == "busy")
        #expect(!story.does(School.coordinator, Facts.consult(.yes, .colleague)).rules.contains("S-069"))
        let missing = story.steps.first { $0.step == .consultation }?.missing.map(\.evidence) ?? []
        #expect(!missing.contains(.colleagueConsultation) && !missing.contains(.coordinatorConsultation))
    }

    @Test(.rule("S-069")) func `S-069 another expert is asked when the coordinator started it`() {
        var story = Story()
        story.does(School.coordinator, .openDossier(story.opening()))
        story.does(School.coordinator, Facts.consult(.yes))
        let own = Consult(with: "iris", function: .coordinator, shared: .yes, why: "Ikzelf")
        #expect(
            story.does(School.coordinator, .consult(own)).from("S-069")?.text.contains("andere deskundige") ?? false)
        #expect(!story.does(School.coordinator, Facts.consult(.yes, .expert)).rules.contains("S-069"))
    }

    @Test(.rule("S-035")) func `S-035 a step can be skipped with a reason instead`() {
        var story = Story.opened()
        let notices = story.does(
            School.coordinator, .skipStep(SkipStep(step: "consultation", reason: "Geen tijd: acuut")))
        #expect(story.status(.consultation) == "skipped")
        #expect(notices.rules == ["S-035"])
        story.does(School.coordinator, .reopenStep(ReopenStep(step: "consultation", reason: "Nu wel tijd")))
        #expect(story.status(.consultation) == "not-started")
        #expect(story.steps.first { $0.step == .consultation }?.round == 2)
    }

    @Test(.rule("S-070")) func `S-070 the opposite is looked for too`() {
        var story = Story.opened()
        #expect(story.does(School.coordinator, Facts.consult(.yes)).rules.contains("S-070"))
    }

    @Test(.rule("S-072b", "S-079")) func `S-072b a no never closes, it asks for further inquiry`() {
        var story = Story.opened()
        let notices = story.does(School.colleague, Facts.consult(.no))
        #expect(notices.from("S-079")?.satisfiedBy.contains(.askAdvice) ?? false)
        #expect(story.state.isOpen)
        #expect(story.flags.contains(.disagreement) && story.flags.contains(.furtherInquiry))
        #expect(story.tasks("S-079").count == 1)
        #expect(story.next.callVeiligThuis)
        story.does(School.coordinator, Facts.advice)
        #expect(!story.flags.contains(.furtherInquiry) && story.flags.contains(.disagreement))
        #expect(story.tasks("S-079").isEmpty)
    }

    @Test(.rule("S-079")) func `S-079 closing after a disagreement shows the answer, and takes a second person`() {
        var story = Story.opened()
        story.does(School.teacher, .recordDissent(RecordDissent(text: "Ik vind het niet veilig")))
        #expect(story.does(School.coordinator, Facts.closing()).from("S-079")?.asksReason ?? false)
        #expect(story.refusal(School.coordinator, .confirmClosing(ConfirmClosing())) == .secondPersonNeeded)
        #expect(notices(before: .close, on: story.state, context: story.context).rules.contains("S-079"))
    }

    @Test(.rule("S-072")) func `S-072 a shared worry asks about brothers and sisters`() {
        var story = Story.opened()
        #expect(story.does(School.coordinator, Facts.consult(.yes)).rules.contains("S-072"))
        story.does(School.coordinator, .addPerson(AddPerson(person: "bo", name: "Bo", relation: .sibling)))
        #expect(!story.does(School.coordinator, Facts.consult(.yes)).rules.contains("S-072"))
    }

    @Test(.rule("S-073a")) func `S-073a the head hears of a substantiated suspicion, and that is no report`() {
        var story = Story.opened()
        #expect(story.tasks("S-073a").isEmpty)
        #expect(story.does(School.coordinator, Facts.consult(.yes)).rules.contains("S-073a"))
        #expect(story.tasks("S-073a").map(\.due) == [day("2026-11-24")])
        let told = story.does(School.coordinator, .informHead(InformHead(text: "Verteld")))
        #expect(told.from("S-073a")?.text.contains("geen melding") ?? false)
        #expect(story.tasks("S-073a").isEmpty)
    }

    @Test(.rule("S-074")) func `S-074 advice of Veilig Thuis is recommended in all cases and never blocks`() {
        var story = Story.opened()
        #expect(story.does(School.coordinator, Facts.consult(.yes)).rules.contains("S-074"))
        #expect(story.does(School.coordinator, Facts.consult(.unknown)).rules.contains("S-074"))
        story.does(School.teacher, Facts.advice)
        #expect(!story.does(School.coordinator, Facts.consult(.yes)).rules.contains("S-074"))
    }

    @Test(.rule("S-075", "S-106"))
    func `S-075 advice names the adviser, and advice that became a report is recorded as one`() {
        var story = Story.opened()
        let rules = story.does(School.teacher, .askAdvice(AskAdvice(becameReport: true))).rules
        #expect(rules == ["S-075", "S-106"])
    }

    @Test(.rule("S-077")) func `S-077 every line of a plan has somebody and a day, and one person coordinates`() {
        var story = Story.opened()
        let plan = DrawPlan(
            lines: [
                PlanLine(id: "L1", what: "Bellen", due: day("2026-12-01")),
                PlanLine(id: "L2", what: "Kijken", owner: "noor", due: day("2026-11-01")),
            ], coordinator: "niemand")
        let notices = story.does(School.coordinator, .drawPlan(plan))
        #expect(notices.filter { $0.rule == "S-077" }.count == 3)
        #expect(story.tasks("S-077").map(\.owner) == ["noor", "iris"])
        #expect(story.tasks("S-077").map(\.due) == [day("2026-11-01"), day("2026-12-01")])
        story.does(School.teacher, .completePlanLine(CompletePlanLine(line: "L2", result: "Gedaan")))
        #expect(story.tasks("S-077").map(\.key) == ["S-077/L1"])
        #expect(story.does(School.coordinator, .drawPlan(DrawPlan(lines: [], coordinator: "iris"))).rules == ["S-077"])
    }

    @Test(.rule("S-095")) func `S-095 after weighing the plan is for pupil, parents and school`() {
        var story = Story.opened()
        let line = PlanLine(id: "L1", what: "Praten", owner: "noor", due: day("2026-12-01"), target: .pupil)
        let plan = Command.drawPlan(DrawPlan(lines: [line], coordinator: "iris"))
        #expect(!story.does(School.coordinator, plan).rules.contains("S-095"))
        story.does(School.coordinator, Facts.weigh())
        #expect(story.does(School.coordinator, plan).rules.contains("S-095"))
    }

    @Test(.rule("S-078")) func `S-078 anybody may call Veilig Thuis and write it down, also without a dossier`() {
        for actor in School.everybody {
            #expect(Story().refusal(actor, Facts.advice) == nil)
            #expect(Story.opened().refusal(actor, Facts.advice) == nil)
        }
    }

    @Test(.rule("S-044", "S-073b")) func `S-044 sharing outside Veilig Thuis is without names, or with a reason`() {
        var story = Story.opened()
        func share(_ ground: SharingGround) -> Command {
            .consultExternal(ConsultExternal(party: "Wijkcoach", sharing: ground, outcome: "Meedenken"))
        }
        #expect(story.does(School.coordinator, share(.anonymous)).isEmpty)
        #expect(story.does(School.coordinator, share(.consent)).isEmpty)
        #expect(story.does(School.coordinator, share(.rightToReport)).rules == ["S-044"])
    }
}

@Suite struct `Step 3: conversation` {
    private static func talk(_ purpose: ConversationPurpose, said: String?, explained: String? = "Doel") -> Command {
        .holdConversation(
            HoldConversation(
                purpose: purpose, partner: .parent, explained: explained, facts: "Gezien", reaction: "Schrok",
                interpretation: said, outcome: .remains))
    }

    @Test(.rule("S-059")) func `S-059 in step 1 no suspicion is voiced`() {
        var story = Story.opened()
        #expect(story.does(School.teacher, Self.talk(.exploratory, said: "Mishandeling?")).rules.contains("S-059"))
        #expect(!story.does(School.teacher, Self.talk(.exploratory, said: nil)).rules.contains("S-059"))
        #expect(!story.does(School.teacher, Self.talk(.concern, said: "Mishandeling?")).rules.contains("S-059"))
    }

    @Test(.rule("S-082")) func `S-082 the form says the difference with step 1`() {
        let story = Story.opened()
        #expect(notices(before: .holdConversation, on: story.state, context: story.context).rules.contains("S-082"))
    }

    @Test(.rule("S-084")) func `S-084 the purpose comes first, and fact and meaning stay apart`() {
        var story = Story.opened()
        #expect(story.does(School.teacher, Self.talk(.concern, said: nil, explained: nil)).rules.contains("S-084"))
        #expect(!story.does(School.teacher, Self.talk(.concern, said: "Zorg")).rules.contains("S-084"))
        let item = chronology(story.events, state: story.state).first
        #expect(item?.parts.map(\.label).contains("Feiten en waarnemingen") ?? false)
        #expect(item?.parts.last?.text == "Zorg")
    }

    @Test(.rule("S-087")) func `S-087 each parent has a status of its own`() {
        var story = Story.opened()
        story.parent("mo", "Mo")
        story.parent("pa", "Pa")
        #expect(story.does(School.coordinator, Facts.talk(.parent, "mo")).rules.contains("S-087"))
        #expect(story.status(.conversation) == "busy")
        #expect(story.state.isSettledTalk(.parent, with: "mo") && !story.state.isSettledTalk(.parent, with: "pa"))
        let skip = SkipConversation(
            partner: .parent, person: "pa", ground: .safety, whose: "Kim", reason: "Dreigt", decidedBy: "iris",
            consulted: "Veilig Thuis")
        #expect(story.does(School.coordinator, .skipConversation(skip)).isEmpty)
        #expect(story.status(.conversation) == "done")
    }

    @Test(.rule("S-086")) func `S-086 leaving a conversation out asks whose safety, who decided and who was asked`() {
        var story = Story.opened()
        let bare = SkipConversation(partner: .parent, ground: .safety, reason: "Gevaar")
        #expect(story.does(School.coordinator, .skipConversation(bare)).filter { $0.rule == "S-086" }.count == 3)
        let other = SkipConversation(
            partner: .child, ground: .other, reason: "Lastig", decidedBy: "iris", consulted: "VT")
        #expect(story.does(School.coordinator, .skipConversation(other)).rules == ["S-086"])
    }

    @Test(.rule("S-091")) func `S-091 who does not hold the talk finds somebody else, and it stays a task`() {
        var story = Story.opened()
        story.parent()
        let broken = SkipConversation(
            partner: .parent, ground: .breakContact, reason: "Ze vertrouwt mij", decidedBy: "iris", consulted: "VT")
        #expect(story.does(School.coordinator, .skipConversation(broken)).rules == ["S-091"])
        let nobody = DelegateConversation(partner: .parent, person: "mo", reason: "Iemand anders")
        #expect(
            story.does(School.coordinator, .delegateConversation(nobody)).from("S-091")?.satisfiedBy == [
                .delegateConversation
            ])
        let head = DelegateConversation(partner: .parent, person: "mo", to: "hugo", reason: "Iemand anders")
        story.does(School.coordinator, .delegateConversation(head))
        #expect(story.tasks("S-091").map(\.owner) == ["hugo"])
        #expect(story.tasks("S-091").first?.what.contains("Mo") ?? false)
        story.does(School.head, Facts.talk(.parent, "mo"))
        #expect(story.tasks("S-091").isEmpty)
    }

    @Test(.rule("S-088"), arguments: [ConversationOutcome.explained, .ordinarySupport])
    func `S-088 a worry that is gone is closed by two people`(outcome: ConversationOutcome) {
        var story = Story.opened()
        #expect(
            story.does(School.coordinator, Facts.talk(.parent, nil, outcome)).from("S-088")?.satisfiedBy == [.close])
    }

    @Test(.rule("S-063")) func `S-063 a talk in which somebody tells goes the acute way`() {
        var story = Story.opened()
        #expect(story.does(School.teacher, Facts.talk(.child, nil, .disclosure)).rules.contains("S-063"))
        #expect(story.flags.contains(.disclosure) && story.next.urgent)
    }

    // domain 2.8
    @Test(
        .rule("S-086"),
        arguments: [
            ("2026-11-27T13:00", true), ("2026-11-27T10:00", false), ("2026-11-26T13:00", false),
            ("2026-12-24T09:00", true), ("2027-03-25T09:00", true),
        ])
    func `before a weekend or holiday parents are better told another day`(at: String, warns: Bool) {
        let story = Story.opened(at: at)
        let rules = notices(before: .informAboutReport, on: story.state, context: story.context).rules
        #expect(rules.contains("S-086") == warns)
        #expect(story.refusal(School.teacher, Facts.report()) == nil)
    }
}
