// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import ProtocolBook
import TestKit
import Testing

@Suite struct `A report to Veilig Thuis` {
    @Test(.rule("S-086")) func `S-086 without a conversation asks for ground and reasons within 24 hours`() {
        var story = Story.opened(at: "2026-11-23T16:00")
        #expect(notices(before: .report, on: story.state, context: story.context).rules.contains("S-086"))
        #expect(story.does(School.teacher, Facts.report()).from("S-086")?.asksReason ?? false)
        #expect(story.tasks("S-086").map(\.due) == [day("2026-11-24")])
        #expect(story.next.primary == .skipConversation)
        let skip = SkipConversation(
            partner: .parent, ground: .safety, whose: "Kim", reason: "Gevaar", decidedBy: "iris", consulted: "VT")
        story.does(School.coordinator, .skipConversation(skip))
        #expect(story.tasks("S-086").isEmpty)
    }

    @Test(.rule("S-086")) func `S-086 asks nothing when there was a talk or the ground came with it`() {
        var talked = Story.opened()
        talked.does(School.coordinator, Facts.talk(.parent))
        #expect(!talked.does(School.teacher, Facts.report()).rules.contains("S-086"))
        var grounded = Story.opened()
        let report = Report(report: "M1", noConversationGround: .safety, noConversationReason: "Vader dreigt")
        #expect(!grounded.does(School.teacher, .report(report)).rules.contains("S-086"))
        #expect(grounded.tasks("S-086").isEmpty)
    }

    @Test(
        .rule("S-107"),
        arguments: [
            ("2026-12-24", "2027-01-04"), ("2026-11-23", "2026-11-30"), ("2027-05-04", "2027-05-14"),
            ("2026-04-02", "2026-04-13"),
        ])
    func `S-107 is expected to be judged within five working days`(received: String, due: String) {
        var story = Story.opened(at: "\(received)T10:00")
        let notices = story.does(School.coordinator, Facts.report(received: Moment(day: day(received))))
        #expect(notices.from("S-107")?.text.contains("naar verwachting") ?? false)
        #expect(story.tasks("S-107").map(\.due) == [day(due)])
        story.at("\(due)T23:00")
        #expect(story.next.primary != .recordResponse)
        story.now = day(due).adding(days: 1).start
        story.does(School.coordinator, .informAboutReport(InformAboutReport(partner: .parent, timing: .after)))
        story.does(School.coordinator, Facts.talk(.parent))
        #expect(story.next.primary == .recordResponse && story.next.callVeiligThuis)
    }

    @Test(.rule("S-107", "S-113a")) func `S-107 asks again when nothing was heard, and stops with an answer`() {
        var story = Story.opened(at: "2026-11-23T10:00")
        story.does(School.coordinator, Facts.report())
        story.at("2026-12-01T10:00")
        let nothing = story.does(School.coordinator, .recordResponse(RecordResponse(outcome: .nothingHeard)))
        #expect(nothing.rules == ["S-113a"])
        #expect(story.tasks("S-107").map(\.due) == [day("2026-12-08")])
        story.does(School.coordinator, .recordResponse(RecordResponse(outcome: .handedOver)))
        #expect(story.tasks("S-107").isEmpty)
        #expect(story.tasks("S-113a").map(\.due) == [day("2026-12-15")])
        story.does(School.coordinator, .recordFeedback(RecordFeedback(text: "Het wijkteam is begonnen")))
        #expect(story.tasks("S-113a").isEmpty)
    }

    @Test(.rule("S-107", "S-113a"), arguments: Books.both)
    func `S-107 an investigation is expected within ten weeks, and then feedback is due`(book: ProtocolDefinition) {
        var story = Story.opened(book, at: "2026-11-30T10:00")
        story.does(School.coordinator, Facts.report())
        story.does(School.coordinator, .recordResponse(RecordResponse(outcome: .investigation)))
        #expect(story.tasks("S-107").map(\.due) == [day("2027-02-08")])
        #expect(story.tasks("S-113a").isEmpty)
        story.at("2027-02-01T10:00")
        story.does(School.coordinator, .recordResponse(RecordResponse(outcome: .notConfirmed)))
        #expect(story.tasks("S-107").isEmpty)
        #expect(story.tasks("S-113a").map(\.due) == [day("2027-02-08")])
    }

    @Test(.rule("S-109", "S-113")) func `S-109 never closes the dossier, and the teacher keeps following the child`() {
        var story = Story.opened()
        #expect(story.does(School.coordinator, Facts.report()).from("S-109")?.text.contains("blijft open") ?? false)
        #expect(story.state.isOpen && story.flags.contains(.reported))
        let check = story.tasks("S-114").first
        #expect(check?.owner == "noor" && check?.role == .teacher)
    }

    @Test(
        .rule("S-108", "S-110", "S-111", "S-112", "S-112b", "S-113a"),
        arguments: [
            (ResponseOutcome.noAbuse, "S-110"), (.notConfirmed, "S-111"), (.confirmedVoluntary, "S-112"),
            (.confirmedBoard, "S-112"), (.handedOver, "S-112b"), (.turnedIntoAdvice, "S-112b"), (.refused, "S-112b"),
            (.running, "S-108"), (.investigation, "S-108"), (.nothingHeard, "S-113a"), (.childProtectionBoard, "S-108"),
        ])
    func `S-110 every outcome says what the school does now, and none closes`(outcome: ResponseOutcome, rule: String) {
        var story = Story.opened()
        story.does(School.coordinator, Facts.report())
        #expect(story.does(School.coordinator, .recordResponse(RecordResponse(outcome: outcome))).rules == [rule])
        #expect(story.state.isOpen)
    }

    // I-23
    @Test func `I-23 leaves a task for each parent, and for a child of twelve and older`() {
        var story = Story.opened()
        story.parent("mo", "Mo")
        story.parent("pa", "Pa")
        #expect(story.does(School.coordinator, Facts.report()).rules.contains("I-23"))
        #expect(story.tasks("I-23").map(\.key) == ["I-23/M1/parent-mo", "I-23/M1/parent-pa"])
        let later = InformAboutReport(partner: .parent, person: "mo", timing: .notYet)
        let notices = story.does(School.coordinator, .informAboutReport(later))
        #expect(notices.rules.isSuperset(of: ["S-086", "I-23"]))
        #expect(story.tasks("I-23").count == 2)
        story.does(
            School.coordinator, .informAboutReport(InformAboutReport(partner: .parent, person: "mo", timing: .after)))
        #expect(story.tasks("I-23").map(\.key) == ["I-23/M1/parent-pa"])
    }

    // I-23
    @Test(arguments: [("2014-11-23", true), ("2014-11-24", false), (nil, true)])
    func `I-23 a child of twelve is told too`(born: String?, told: Bool) {
        var story = Story(at: "2026-11-23T09:00")
        story.record(.dossierOpened(story.opening(born: born.map(day))), by: School.coordinator)
        story.does(School.coordinator, Facts.report())
        #expect(story.tasks("I-23").contains { $0.key.hasSuffix("/child") } == told)
        let inform = story.does(
            School.coordinator, .informAboutReport(InformAboutReport(partner: .parent, timing: .after)))
        #expect(inform.contains { $0.text.contains("ook aan het kind") } == told)
    }

    @Test(.rule("S-030")) func `S-030 keeping a name secret has one of three grounds, and Veilig Thuis agrees`() {
        var story = Story.opened()
        let bare = Report(report: "M1", confidential: true)
        #expect(story.does(School.teacher, .report(bare)).filter { $0.rule == "S-030" }.count == 2)
        let full = Report(
            report: "M2", confidential: true, confidentialGround: .threatToReporter, agreedWithVeiligThuis: true)
        #expect(!story.does(School.teacher, .report(full)).rules.contains("S-030"))
    }

    @Test(.rule("S-119")) func `S-119 a new signal after a report is passed on, or there is a reason`() {
        var story = Story.opened()
        story.does(School.teacher, Facts.seen("Van vóór de melding"))
        story.does(School.coordinator, Facts.report())
        #expect(story.tasks("S-119").isEmpty)
        #expect(story.does(School.teacher, Facts.seen("Nieuw")).rules.contains("S-119"))
        let entry = story.events.last?.id
        #expect(story.tasks("S-119").map(\.due) == [day("2026-11-24")])
        #expect(story.next.primary == .passOnSignal)
        let bare = PassOnSignal(entry: entry, choice: .no)
        #expect(story.does(School.coordinator, .passOnSignal(bare)).rules == ["S-119"])
        #expect(story.tasks("S-119").isEmpty)
        #expect(!story.does(School.teacher, Facts.seen("Anders", fits: .otherwise)).rules.contains("S-119"))
    }

    @Test(.rule("S-106")) func `made first in an emergency carries out a decision that follows`() {
        var story = Story()
        story.does(School.teacher, .sendWorry(SendWorry(childName: "Kim", text: "Weggelopen", safeNow: .no)))
        story.does(School.teacher, Facts.report(acute: true))
        story.later(minutes: 30)
        story.does(School.coordinator, .openDossier(story.opening()))
        let sent = SendWorry(childName: "Kim", text: "Weggelopen")
        story.record(
            .worryAdded(WorryAdded(worry: "Z1", writer: "noor", sentAt: moment("2026-11-23T08:00"), sent: sent)),
            by: School.coordinator)
        #expect(story.tasks("S-119").isEmpty)
        story.at("2026-11-24T09:00")
        story.does(School.head, Facts.decision(report: true, help: false))
        #expect(story.tasks("S-106").isEmpty)
        #expect(story.tasks("S-073a").isEmpty)
        story.does(School.head, Facts.decision(report: true, help: false))
        #expect(story.tasks("S-106").count == 1)
    }

    @Test(.rule("S-119")) func `S-119 passing a signal on is speaking with Veilig Thuis about it`() {
        var story = Story.opened()
        story.does(School.coordinator, Facts.report())
        story.does(School.teacher, Facts.seen(alerts: [.fear]))
        #expect(story.next.urgent)
        story.does(School.coordinator, .passOnSignal(PassOnSignal(choice: .passedOn)))
        #expect(!story.next.urgent)
    }

    @Test func `two reports both stay, each with its own answers`() {
        var story = Story.opened()
        story.does(School.coordinator, Facts.report("M1"))
        story.does(School.coordinator, .recordResponse(RecordResponse(outcome: .handedOver)))
        story.does(School.teacher, Facts.report("M2"))
        #expect(story.state.reports.map(\.isAnswered) == [true, false])
        #expect(story.tasks("S-107").map { $0.key.hasSuffix("/M2") } == [true])
    }
}

@Suite struct `Step 6: aftercare and closing` {
    @Test(.rule("S-114")) func `S-114 somebody looks how the child does, on the agreed day`() {
        var story = Story.opened(at: "2026-11-23T09:00")
        #expect(story.tasks("S-114").isEmpty)
        story.does(School.coordinator, Facts.help(reviewOn: day("2027-01-04")))
        #expect(story.tasks("S-114").map(\.due) == [day("2026-12-07")])
        story.does(School.teacher, .checkIn(CheckIn(progress: .better, text: "Vrolijk", nextOn: day("2026-12-18"))))
        #expect(story.tasks("S-114").map(\.due) == [day("2026-12-18")])
    }

    @Test(.rule("S-115", "S-117", "S-121"))
    func `S-117 twice no improvement brings people together with two questions`() {
        var story = Story.opened()
        #expect(story.does(School.teacher, Facts.check(.same)).rules == ["S-121"])
        let twice = story.does(School.teacher, Facts.check(.worse))
        #expect(twice.from("S-117")?.text.contains("Heeft het kind meer steun nodig?") ?? false)
        #expect(story.tasks("S-117").count == 1)
        let meeting = Reconvene(participants: [], adaptHelp: "Ja", moreSupport: "Nee", conclusion: "Anders")
        story.does(School.coordinator, .reconvene(meeting))
        #expect(story.tasks("S-117").isEmpty)
        #expect(story.does(School.teacher, Facts.check(.better)).isEmpty)
        #expect(!story.does(School.teacher, Facts.check(.same)).rules.contains("S-117"))
    }

    @Test(.rule("S-117")) func `S-117 counts reviews of help and check-ins together`() {
        var story = Story.opened()
        story.does(School.coordinator, Facts.help(reviewOn: day("2026-12-01")))
        story.does(School.teacher, Facts.check(.same))
        #expect(story.does(School.coordinator, Facts.review(.yes, .same)).rules.contains("S-117"))
    }

    @Test(.rule("S-122")) func `S-122 closing shows what is still open, and waits for a second person`() {
        var story = Story.opened()
        story.does(School.coordinator, Facts.report())
        story.does(School.coordinator, Facts.help())
        let rules = story.does(School.coordinator, Facts.closing(.unknown, told: false)).rules
        #expect(rules == ["S-122", "S-109", "S-104", "S-029"])
        #expect(story.state.isOpen && story.flags.contains(.closingProposed))
        #expect(story.tasks("S-122").map(\.owner) == ["hugo"])
        story.does(School.teacher, Facts.seen("Weer een plek"))
        let agreed = story.does(School.head, .confirmClosing(ConfirmClosing(note: "Akkoord")))
        #expect(agreed.first?.satisfiedBy.contains(.reopen) ?? false)
        #expect(story.flags.contains(.closed))
    }

    @Test(.rule("S-039")) func `S-039 a proposal is taken back, a closed dossier opens again with its history`() {
        var story = Story.opened()
        story.does(School.coordinator, Facts.closing())
        story.does(School.head, .reopen(Reopen(reason: "Nog niet")))
        #expect(story.state.proposal == nil && story.state.reopened.isEmpty)
        story.does(School.coordinator, Facts.closing())
        story.does(School.head, .confirmClosing(ConfirmClosing()))
        #expect(story.tasks.map(\.due) == [day("2029-01-01")])
        story.does(School.coordinator, .reopen(Reopen(reason: "Nieuw signaal")))
        #expect(story.state.isOpen && story.flags.contains(.reopened))
        #expect(chronology(story.events, state: story.state).count == story.events.count)
    }

    @Test(.rule("S-033")) func `S-033 a dossier that lies still asks how the child does`() {
        var story = Story.opened(at: "2026-11-23T09:00")
        #expect(story.tasks("S-033").map(\.due) == [day("2026-12-07")])
        story.at("2026-12-04T09:00")
        story.does(School.teacher, Facts.seen())
        #expect(story.tasks("S-033").map(\.due) == [day("2026-12-18")])
    }
}
