// SPDX-License-Identifier: EUPL-1.2

import CivilTime
public import Dossiers
import ProtocolBook
import ProtocolFiles
import TestKit
import Testing

/// The shipped protocols, read once through the real reader.
enum Books {
    static let po = book("po-2019")
    static let bijlage9 = book("bijlage9")
    static let both = [bijlage9, po]

    private static func book(_ id: String) -> ProtocolDefinition {
        guard let bytes = Shipped.bytes("protocols/\(id)/1.yaml"),
            let read = try? ProtocolFile.read(bytes)
        else {
            Issue.record("the shipped protocol \(id) cannot be read")
            return ProtocolDefinition(
                identity: .init(id: id, version: 1, name: id, sector: "PO"),
                records: RecordRules(writes: [], readers: [], texts: [], retentionYears: 2, retentionSource: ""))
        }
        return read.definition
    }
}

/// A small school of invented people.
enum School {
    static let teacher = Actor(id: "noor", name: "Noor", roles: [.teacher])
    static let other = Actor(id: "daan", name: "Daan", roles: [.teacher])
    static let colleague = Actor(id: "sam", name: "Sam", roles: [.colleague])
    static let coordinator = Actor(id: "iris", name: "Iris", roles: [.coordinator])
    static let second = Actor(id: "ilse", name: "Ilse", roles: [.coordinator])
    static let head = Actor(id: "hugo", name: "Hugo", roles: [.head])
    static let board = Actor(id: "bram", name: "Bram", roles: [.board])
    static let administrator = Actor(id: "ada", name: "Ada", roles: [.administrator])
    static let privacy = Actor(id: "fien", name: "Fien", roles: [.privacyOfficer])
    static let everybody = [
        teacher, other, colleague, coordinator, second, head, board, administrator, privacy,
    ]

    /// Ilse works on Fridays only; her colleague Iris has the head as deputy.
    static func roster(away: [StaffID: DaySpan] = [:]) -> [StaffMember] {
        everybody.map { actor in
            StaffMember(
                id: actor.id, name: actor.name, roles: actor.roles, deputy: actor.id == "iris" ? "hugo" : nil,
                availability: Availability(
                    weekdays: actor.id == "ilse" ? [.friday] : [.monday, .tuesday, .wednesday, .thursday, .friday],
                    absences: [away[actor.id]].compactMap { $0 }))
        }
    }
}

extension ID: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self.init(text) }
}

func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

/// `2026-11-23T09:00`; a Monday in the first weeks of the tests.
func moment(_ text: String) -> Instant { Instant(local: text) ?? Instant(milliseconds: 0) }

/// Given what was recorded, when somebody does something, then this is what the rules say.
struct Story {
    var book: ProtocolDefinition
    var now: Instant
    var away: [StaffID: DaySpan] = [:]
    var hours: SchoolHours?
    private(set) var events: [RecordedEvent] = []
    private(set) var state = CaseState()

    init(_ book: ProtocolDefinition = Books.po, at now: String = "2026-11-23T09:00") {
        self.book = book
        self.now = moment(now)
    }

    /// A dossier that Iris opened with a worry of Noor.
    static func opened(_ book: ProtocolDefinition = Books.po, at now: String = "2026-11-23T09:00") -> Story {
        var story = Story(book, at: now)
        story.record(.dossierOpened(story.opening()), by: School.coordinator)
        story.record(
            .worryAdded(
                WorryAdded(
                    worry: "Z1", writer: "noor", sentAt: story.now,
                    sent: SendWorry(childName: "Kim", text: "Kim is zo stil."))),
            by: School.coordinator)
        return story
    }

    func opening(born: Day? = day("2018-05-01")) -> OpenDossier {
        OpenDossier(
            childName: "Kim", group: "5", born: born, protocolID: book.identity.id,
            protocolVersion: book.identity.version, protocolDigest: "0", teacher: "noor")
    }

    var context: Context {
        Context(book: book, calendar: .shipped, roster: School.roster(away: away), now: now, hours: hours)
    }
    var flags: [Flag] { Driven.flags(Dossiers.flags(state, context: context)) }
    var tasks: [CaseTask] { Driven.tasks(Dossiers.tasks(state, context: context)) }
    var next: NextAction {
        Driven.next(nextAction(state, context: context), elsewhere: nextAction(CaseState(), context: context))
    }
    var steps: [StepProgress] { Driven.steps(state.steps(book)) }
    func status(_ step: StepKey) -> String? { steps.first { $0.step == step }?.status.name }
    func tasks(_ rule: String) -> [CaseTask] { tasks.filter { $0.rule == rule } }

    mutating func record(_ event: Event, by actor: Actor) {
        let recorded = RecordedEvent(id: EventID("e\(events.count + 1)"), at: now, by: actor.id, event: event)
        events.append(recorded)
        state.apply(recorded)
    }

    /// Does something that must not be refused, and gives the notices.
    @discardableResult
    mutating func does(
        _ actor: Actor, _ command: Command, sourceLocation: SourceLocation = #_sourceLocation
    ) -> [Notice] {
        do throws(Refusal) {
            let decision = Driven.decision(try decide(command, on: state, by: actor, context: context))
            for event in decision.events { record(event, by: actor) }
            return decision.notices
        } catch {
            if !Driven.isSpoiled { Issue.record("refused: \(error)", sourceLocation: sourceLocation) }
            return []
        }
    }

    /// The refusal of something, or nothing when it is recorded.
    func refusal(_ actor: Actor, _ command: Command) -> Refusal? {
        do throws(Refusal) {
            _ = try decide(command, on: state, by: actor, context: context)
            return Driven.refusal(nil)
        } catch {
            return Driven.refusal(error)
        }
    }

    mutating func at(_ text: String) { now = moment(text) }
    mutating func later(minutes: Int) { now = now.adding(minutes: minutes) }

    /// The dossier with a parent, Mo.
    mutating func parent(_ id: PersonID = "mo", _ name: String = "Mo") {
        does(School.coordinator, .addPerson(AddPerson(person: id, name: name, relation: .mother, authority: .yes)))
    }
}

extension [Notice] {
    /// The rules that spoke.
    var rules: Set<String> { Set(map(\.rule)) }

    func from(_ rule: String) -> Notice? { first { $0.rule == rule } }
}

/// Usual facts, with only what a test is about filled in by hand.
enum Facts {
    static func seen(_ text: String = "Een blauwe plek", fits: Fit = .worry, alerts: [Alert] = []) -> Command {
        .recordEntry(RecordEntry(kind: .observation, text: text, fits: fits, alerts: alerts))
    }
    static func form(_ form: String) -> Command {
        .recordEntry(RecordEntry(kind: .observation, text: "Gezien", forms: [form]))
    }
    static func consult(_ shared: Opinion, _ function: ConsultFunction = .colleague) -> Command {
        .consult(Consult(name: "Een ander", function: function, shared: shared, why: "Daarom"))
    }
    static func talk(_ partner: Partner, _ person: PersonID? = nil, _ outcome: ConversationOutcome = .remains)
        -> Command
    {
        .holdConversation(
            HoldConversation(
                purpose: .concern, partner: partner, person: person, explained: "Waarvoor", facts: "Wat ik zag",
                reaction: "Wat gezegd is", outcome: outcome))
    }
    static func report(_ id: ReportID = "M1", acute: Bool = false, received: Moment? = nil) -> Command {
        .report(Report(report: id, received: received, acute: acute))
    }
    static func help(_ id: HelpID = "H1", reviewOn: Day? = nil, accepted: Opinion = .yes) -> Command {
        .arrangeHelp(
            ArrangeHelp(
                help: id, what: "Gesprekken", provider: "Wijkteam", start: day("2026-11-23"),
                acceptedByParents: accepted, acceptedByChild: .yes, expected: "Kim slaapt weer",
                reviewOn: reviewOn, caseManager: "Wil"))
    }
    static func review(_ stopped: Stopped, _ progress: Progress = .same, reason: String? = nil) -> Command {
        .reviewHelp(
            ReviewHelp(
                help: "H1", stopped: stopped, progress: progress, observed: "Gezien", nextReview: day("2027-02-01"),
                noReportReason: reason))
    }
    static func check(_ progress: Progress) -> Command { .checkIn(CheckIn(progress: progress, text: "Zo gaat het")) }
    static func safety(_ now: SafetyAnswer, _ home: SafetyAnswer) -> Command {
        .assessSafety(AssessSafety(safeNow: now, safeHome: home))
    }
    static func closing(_ safe: SafetyAnswer = .yes, told: Bool = true) -> Command {
        .close(
            Close(
                outcome: .explained, reason: "Uitgelegd", safe: safe, safeAccordingTo: "Iris", watcher: "Noor",
                keepUntil: day("2029-01-01"), keepBasis: "Beleid", toldWriter: told))
    }
    static func decision(report: Bool, help: Bool, childHeard: String? = "Wil rust") -> Command {
        .decide(Decide(report: report, help: help, reason: "Daarom", consulted: "Iris", childHeard: childHeard))
    }
    static func answer(_ question: String, _ answer: Opinion) -> Command {
        .answerQuestion(AnswerQuestion(question: question, answer: answer, why: "Daarom"))
    }
    static func weigh(protective: String? = "Oma", unsure: Bool = false) -> Command {
        .weigh(
            Weigh(
                nature: "Aard", seriousness: "Ernst", risk: "Risico", protective: protective, supportNow: "Praten",
                unsure: unsure))
    }
    static func meeting(_ functions: [String], kind: String) -> Command {
        .holdMeeting(
            HoldMeeting(
                kind: kind, participants: functions.map { Participant(name: $0, function: $0) }, conclusion: "Verder"))
    }
    static let advice = Command.askAdvice(AskAdvice(name: "Ans", nextSteps: "Praten"))
}
