// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import ProtocolBook
import TestKit
import Testing

@Suite struct `Step 1: signals` {
    @Test(.rule("S-023")) func `S-023 a signal is no proof, and another explanation is asked for`() {
        var story = Story.opened()
        #expect(story.does(School.teacher, Facts.seen()).rules.contains("S-023"))
        let other = RecordEntry(
            kind: .observation, text: "Plek", fits: .worry, otherExplanation: "Gevallen van de fiets")
        #expect(!story.does(School.teacher, .recordEntry(other)).rules.contains("S-023"))
        #expect(!story.does(School.teacher, Facts.seen(fits: .otherwise)).rules.contains("S-023"))
        var worry = Story()
        let sent = worry.does(School.teacher, .sendWorry(SendWorry(childName: "Kim", text: "Stil")))
        #expect(sent.rules.contains("S-023"))
    }

    @Test(.rule("S-027")) func `S-027 open safety questions are no bar, somebody asks later`() {
        var story = Story()
        #expect(story.does(School.teacher, .sendWorry(SendWorry(childName: "Kim", text: ""))).rules.contains("S-027"))
        let full = SendWorry(childName: "Kim", text: "", safeNow: .yes, safeHome: .yes)
        #expect(!story.does(School.teacher, .sendWorry(full)).rules.contains("S-027"))
    }

    @Test(.rule("S-021"), arguments: [SafetyAnswer.no, .unknown])
    func `S-021 a child that may not be safe opens the call, with or without a dossier`(answer: SafetyAnswer) {
        var worry = Story()
        let sent = SendWorry(childName: "Kim", text: "Bang", safeNow: .yes, safeHome: answer)
        #expect(worry.does(School.teacher, .sendWorry(sent)).rules.contains("S-021"))
        #expect(worry.next.urgent && worry.next.callVeiligThuis)
        var story = Story.opened()
        let notices = story.does(School.teacher, Facts.safety(answer, .yes))
        #expect(notices.from("S-021")?.satisfiedBy.contains(.report) ?? false)
        #expect(story.next.urgent)
        #expect(story.flags.contains(answer == .no ? .acute : .safetyUnknown))
        story.does(School.teacher, Facts.advice)
        #expect(!story.next.urgent)
    }

    @Test(.rule("S-021"), arguments: Alert.allCases)
    func `S-021 what cannot wait goes above any talk with parents`(alert: Alert) {
        var story = Story.opened()
        let notices = story.does(School.teacher, Facts.seen(fits: .unclear, alerts: [alert]))
        #expect(notices.from("S-021")?.text.contains("veilig naar huis") ?? false)
        #expect(story.next.urgent && story.next.callVeiligThuis)
        #expect(story.next.why.contains("bepaal of het kind straks veilig naar huis kan"))
        #expect(!story.next.acts.contains(.holdConversation))
        story.does(School.coordinator, Facts.consult(.yes, .colleague))
        #expect(story.next.urgent)
        story.does(School.coordinator, Facts.safety(.yes, .yes))
        #expect(!story.next.urgent)
    }

    @Test(.rule("S-063"), arguments: Teller.allCases)
    func `S-063 who tells by themselves opens the acute way, and other steps may wait`(who: Teller) {
        var story = Story.opened()
        let told = story.does(School.teacher, .recordDisclosure(RecordDisclosure(who: who, words: "Hij slaat mij")))
        #expect(told.from("S-063")?.text.contains("Andere stappen mogen wachten") ?? false)
        #expect(story.flags.contains(.disclosure))
        #expect(story.next.urgent)
        story.does(School.coordinator, .skipStep(SkipStep(step: "conversation", reason: "Eerst Veilig Thuis")))
        #expect(story.status(.conversation) == "skipped")
        story.does(School.teacher, Facts.report())
        #expect(!story.next.urgent)
    }

    @Test(.rule("S-063", "S-032"))
    func `S-063 the words of a child ask for the question, and a statement for its source`() {
        var story = Story.opened()
        let words = RecordEntry(kind: .childWords, text: "Papa is boos")
        #expect(story.does(School.teacher, .recordEntry(words)).rules.contains("S-063"))
        let statement = RecordEntry(kind: .otherStatement, text: "Ik hoorde iets")
        #expect(story.does(School.teacher, .recordEntry(statement)).rules.contains("S-032"))
        let sourced = RecordEntry(kind: .otherStatement, text: "Ik hoorde iets", source: "De buurvrouw")
        #expect(!story.does(School.teacher, .recordEntry(sourced)).rules.contains("S-032"))
    }

    @Test(.rule("S-029")) func `S-029 who noticed hears what is agreed`() {
        var story = Story()
        let notices = story.does(School.coordinator, .openDossier(story.opening()))
        #expect(notices.from("S-029")?.satisfiedBy == [.agreeRole])
        #expect(story.tasks("S-029").map(\.settledBy) == [[.agreeRole]])
        story.does(School.coordinator, .agreeRole(AgreeRole(staff: "noor", role: "Kijkt en schrijft op")))
        #expect(story.tasks("S-029").isEmpty)
        #expect(story.state.participants.first?.agreed?.fact.role == "Kijkt en schrijft op")
    }

    @Test(.rule("S-060", "S-061")) func `S-060 an answer without a dossier says who explained, or which protocol`() {
        var story = Story()
        story.does(School.teacher, .sendWorry(SendWorry(childName: "Kim", text: "Stil", safeNow: .no, safeHome: .yes)))
        let bare = AnswerWorry(outcome: .explained, reason: "Oma is ziek", answer: "Dank", keepUntil: day("2027-11-01"))
        let rules = story.does(School.coordinator, .answerWorry(bare)).rules
        #expect(rules == ["S-060", "S-027"])
        var bully = Story()
        bully.does(School.teacher, .sendWorry(SendWorry(childName: "Kim", text: "Geplaagd")))
        let other = AnswerWorry(outcome: .otherProtocol, reason: "Pesten", answer: "Dank", keepUntil: day("2027-11-01"))
        #expect(bully.does(School.coordinator, .answerWorry(other)).rules.contains("S-061"))
    }

    @Test(.rule("S-085")) func `S-085 a special form means Veilig Thuis first, and not yet the parents`() {
        var story = Story.opened()
        #expect(story.does(School.teacher, Facts.form("genital-mutilation")).rules.contains("S-085"))
        #expect(story.flags.contains(.specialForm))
        #expect(story.next.primary == .askAdvice)
        #expect(notices(before: .holdConversation, on: story.state, context: story.context).rules.contains("S-085"))
        #expect(story.does(School.coordinator, Facts.talk(.parent)).rules.contains("S-085"))
        story.does(School.coordinator, Facts.advice)
        #expect(story.tasks("S-085").isEmpty)
        #expect(!notices(before: .holdConversation, on: story.state, context: story.context).rules.contains("S-085"))
    }

    @Test(.rule("S-085")) func `S-085 a special form is switched off with a reason, and comes back with a new tick`() {
        var story = Story.opened()
        story.does(School.teacher, Facts.form("honour-based-violence"))
        let key = story.tasks("S-085").first?.key ?? ""
        #expect(story.does(School.teacher, .completeTask(CompleteTask(task: key))).rules.contains("S-085"))
        #expect(!story.flags.contains(.specialForm))
        story.does(School.teacher, Facts.form("honour-based-violence"))
        #expect(story.flags.contains(.specialForm))
    }

    @Test(.rule("S-083")) func `S-083 a high-conflict divorce asks for both parents apart`() {
        var story = Story.opened()
        #expect(story.does(School.teacher, Facts.form("high-conflict-divorce")).rules.contains("S-083"))
        #expect(story.flags.contains(.divorce) && !story.flags.contains(.specialForm))
        #expect(story.does(School.coordinator, Facts.talk(.parent)).rules.contains("S-083"))
    }

    @Test(.rule("S-036")) func `S-036 a correction stands beside the old text, with who, when and why`() {
        var story = Story.opened()
        story.does(School.teacher, Facts.seen("Rood"))
        let entry = story.events.last?.id ?? "-"
        story.later(minutes: 5)
        story.does(School.teacher, .correctEntry(CorrectEntry(entry: entry, text: "Blauw", reason: "Verkeerd gezien")))
        let item = chronology(story.events, state: story.state).first { $0.id == entry }
        #expect(item?.parts.first?.text == "Rood")
        #expect(item?.corrections.map(\.fact.text) == ["Blauw"])
        #expect(item?.corrections.first?.by == "noor")
    }

    @Test(.rule("S-053")) func `S-053 the chronology is sorted by when it happened, not by when it was written`() {
        var story = Story.opened()
        story.does(School.teacher, .recordEntry(RecordEntry(kind: .observation, text: "Vandaag")))
        let old = RecordEntry(kind: .observation, text: "Eerder", happened: Moment(day: day("2026-09-01")))
        story.does(School.teacher, .recordEntry(old))
        let items = chronology(story.events, state: story.state)
        #expect(items.last?.parts.first?.text == "Eerder")
        #expect(items.last?.dayOnly ?? false)
    }

    @Test func `information leaves the school with a ground, after calling back`() {
        var story = Story.opened()
        let given = AnswerRequest(party: "Politie", asked: "Adres", given: "Het adres", ground: .legalDuty)
        #expect(story.does(School.coordinator, .answerRequest(given)).filter { $0.rule == "S-046" }.count == 2)
        let nothing = AnswerRequest(party: "Politie", asked: "Adres", ground: .refused)
        #expect(story.does(School.coordinator, .answerRequest(nothing)).isEmpty)
    }

    @Test func `a no of yesterday asks to look again, still before everything else`() {
        var story = Story.opened()
        story.does(School.teacher, Facts.safety(.no, .no))
        #expect(story.next.primary == .report)
        story.at("2026-11-24T08:30")
        #expect(story.next.primary == .assessSafety && story.next.urgent && story.next.callVeiligThuis)
    }

    @Test func `the roles are called as the protocol calls them`() {
        var book = Books.po
        book.roles = book.roles.map { role in
            var role = role
            if role.key == .coordinator { role.name = "kwaliteitscoördinator" }
            return role
        }
        var story = Story.opened(book)
        let said = story.does(School.teacher, Facts.seen(alerts: [.injury])).map(\.text) + [story.next.why]
        #expect(said.contains { $0.contains("kwaliteitscoördinator") } && !said.contains { $0.contains("IB'er") })
    }

    @Test func `a view of safety lapses with something new, and when school is over`() {
        var story = Story.opened(at: "2026-11-23T09:00")
        story.later(minutes: 1)
        story.does(School.teacher, Facts.safety(.yes, .yes))
        #expect(story.state.safety(at: story.now)?.lapsed == nil)
        #expect(story.state.safety(at: moment("2026-11-23T14:59"))?.lapsed == nil)
        #expect(story.state.safety(at: moment("2026-11-23T15:00"))?.lapsed == .dayOver)
        #expect(!story.flags.contains(.safetyLapsed))
        story.does(School.teacher, Facts.seen())
        #expect(story.state.safety(at: story.now)?.lapsed == .newerEntry)
        #expect(story.flags.contains(.safetyLapsed))
        #expect(story.next.primary == .assessSafety)
        story.at("2026-11-23T16:30")
        story.does(School.coordinator, Facts.safety(.yes, .yes))
        #expect(story.state.safety(at: story.now)?.lapsed == nil)
        #expect(story.state.safety(at: moment("2026-11-24T00:00"))?.lapsed == .dayOver)
    }
}
