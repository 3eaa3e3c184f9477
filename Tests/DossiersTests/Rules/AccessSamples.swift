// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import ProtocolBook
import Testing

/// The people of the matrix, each with a letter.
struct MatrixPerson {
    let letter: Character
    let dutch: String
    let actor: Actor

    static let reader = Actor(id: "rosa", name: "Rosa", roles: [.teacher])
    static let involved = School.second
    static let listed = Actor(id: "bea", name: "Bea", roles: [.board])
    static let outsider = Actor(id: "olga", name: "Olga", roles: [])

    static let all: [MatrixPerson] = [
        .init(letter: "T", dutch: "leerkracht die meewerkt aan het dossier", actor: School.teacher),
        .init(letter: "t", dutch: "leerkracht die niet meewerkt", actor: School.other),
        .init(letter: "R", dutch: "leerkracht die meewerkt en een tijd mag meelezen", actor: reader),
        .init(letter: "c", dutch: "collega aan wie een vraag is gesteld", actor: School.colleague),
        .init(letter: "I", dutch: "IB'er; staat op de lijst van het beperkte dossier", actor: School.coordinator),
        .init(letter: "V", dutch: "IB'er; bij het beperkte dossier zelf betrokken", actor: involved),
        .init(letter: "H", dutch: "directeur; staat niet op de lijst van het beperkte dossier", actor: School.head),
        .init(letter: "L", dutch: "bestuurslid; staat op de lijst van het beperkte dossier", actor: listed),
        .init(letter: "B", dutch: "bestuurslid", actor: School.board),
        .init(letter: "A", dutch: "functioneel beheerder", actor: School.administrator),
        .init(letter: "P", dutch: "functionaris gegevensbescherming", actor: School.privacy),
        .init(letter: "X", dutch: "iemand van een andere school", actor: outsider),
    ]
}

/// The states of the matrix.
enum MatrixState: String, CaseIterable {
    case worry, open, skipped, closed, restricted

    var dutch: String {
        switch self {
        case .worry: "zorg"
        case .open: "open dossier"
        case .skipped: "stap overgeslagen"
        case .closed: "gesloten"
        case .restricted: "beperkt"
        }
    }

    func story(_ book: ProtocolDefinition) -> Story {
        var story = self == .worry ? Story(book) : AccessSamples.opened(book)
        switch self {
        case .worry: story.record(.worrySent(SendWorry(childName: "Kim", text: "Stil")), by: School.teacher)
        case .open: story.record(.closingProposed(AccessSamples.close), by: AccessSamples.nobody)
        case .skipped:
            story.record(.stepSkipped(SkipStep(step: AccessSamples.step(book), reason: "x")), by: School.coordinator)
        case .closed:
            story.record(.closingProposed(AccessSamples.close), by: AccessSamples.nobody)
            story.record(.closed(ConfirmClosing()), by: School.head)
        case .restricted:
            story.record(
                .restricted(
                    Restrict(
                        people: [School.coordinator.id, MatrixPerson.listed.id],
                        involved: [MatrixPerson.involved.id], reason: "x")), by: School.coordinator)
            story.record(.closingProposed(AccessSamples.close), by: AccessSamples.nobody)
        }
        return story
    }

    /// Whoever is on the list of a restricted dossier gets the abilities of the list, as the office hands them over.
    func actor(_ person: MatrixPerson) -> Actor {
        let listed = [School.coordinator.id, MatrixPerson.listed.id].contains(person.actor.id)
        return self == .restricted && listed ? person.actor.onRestrictedList() : person.actor
    }
}

/// A dossier in which everything is there that a command can refer to, and one sound command of each kind.
enum AccessSamples {
    /// Somebody who is none of the people of the matrix.
    static let nobody = Actor(id: "vera", name: "Vera", roles: [.coordinator])
    static let close = Close(
        outcome: .explained, reason: "Uitgelegd", safe: .yes, safeAccordingTo: "Iris", watcher: "Noor",
        keepUntil: day("2029-01-01"), keepBasis: "Beleid", toldWriter: true)

    static func step(_ book: ProtocolDefinition) -> String { book.steps.first?.key.text ?? "" }

    static func opened(_ book: ProtocolDefinition) -> Story {
        var story = Story.opened(book)
        story.record(.roleAgreed(AgreeRole(staff: MatrixPerson.reader.id, role: "Let op")), by: School.coordinator)
        story.record(
            .readingGranted(GrantReading(staff: MatrixPerson.reader.id, until: day("2027-01-01"), reason: "x")),
            by: School.coordinator)
        story.record(
            .personAdded(AddPerson(person: "mo", name: "Mo", relation: .mother)), by: School.coordinator)
        story.record(
            .planDrawn(
                DrawPlan(
                    lines: [PlanLine(id: "l1", what: "Kijken", owner: nil, due: day("2026-12-01"), target: .pupil)],
                    coordinator: School.coordinator.id)), by: School.coordinator)
        story.does(School.coordinator, Facts.help())
        story.record(
            .contributionAsked(
                AskContribution(question: "q1", to: School.colleague.id, text: "Zag je iets?", due: day("2026-12-01"))),
            by: School.coordinator)
        story.does(School.coordinator, Facts.report())
        return story
    }

    static func command(_ kind: CommandKind, in story: Story) -> Command {
        early(kind, story) ?? middle(kind, story) ?? late(kind, story)
    }

    private static func early(_ kind: CommandKind, _ story: Story) -> Command? {
        switch kind {
        case .sendWorry: .sendWorry(SendWorry(childName: "Kim", text: "x"))
        case .takeWorry: .takeWorry(TakeWorry())
        case .answerWorry:
            .answerWorry(AnswerWorry(outcome: .explained, reason: "x", answer: "x", keepUntil: day("2027-01-01")))
        case .joinWorry: .joinWorry(JoinWorry(dossier: "D2"))
        case .openDossier: .openDossier(story.opening())
        case .agreeRole: .agreeRole(AgreeRole(staff: "daan", role: "x"))
        case .addPerson: .addPerson(AddPerson(person: "pa", name: "Pa", relation: .father))
        case .changePerson: .changePerson(ChangePerson(person: "mo", name: "Mo", relation: .mother, reason: "x"))
        case .recordEntry: Facts.seen()
        case .correctEntry: .correctEntry(CorrectEntry(entry: "e1", text: "x", reason: "x"))
        case .attachStatement: .attachStatement(AttachStatement(text: "x"))
        case .recordDisclosure: .recordDisclosure(RecordDisclosure(who: .child, words: "x"))
        case .assessSafety: Facts.safety(.yes, .yes)
        case .recordEmergencyCall: .recordEmergencyCall(RecordEmergencyCall())
        case .recordContact: .recordContact(RecordContact(party: "x", medium: .phone, incoming: true, text: "x"))
        case .answerRequest:
            .answerRequest(AnswerRequest(party: "x", asked: "x", ground: .consent, calledBack: true))
        default: nil
        }
    }

    private static func middle(_ kind: CommandKind, _ story: Story) -> Command? {
        switch kind {
        case .consult: Facts.consult(.yes)
        case .informHead: .informHead(InformHead())
        case .consultExternal:
            .consultExternal(ConsultExternal(party: "x", sharing: .anonymous, outcome: "x"))
        case .askAdvice: Facts.advice
        case .drawPlan: .drawPlan(DrawPlan(lines: [], coordinator: School.coordinator.id))
        case .completePlanLine: .completePlanLine(CompletePlanLine(line: "l1"))
        case .holdConversation: Facts.talk(.parent, "mo")
        case .skipConversation:
            .skipConversation(SkipConversation(partner: .parent, ground: .safety, reason: "x"))
        case .delegateConversation: .delegateConversation(DelegateConversation(partner: .parent, reason: "x"))
        case .holdMeeting: Facts.meeting(["IB'er"], kind: story.book.meetings.first?.key ?? "")
        case .weigh: Facts.weigh()
        case .answerQuestion: Facts.answer(story.book.questions.first?.key ?? "", .yes)
        case .decide: Facts.decision(report: false, help: true)
        case .recordDissent: .recordDissent(RecordDissent(text: "x"))
        case .arrangeHelp: Facts.help("H2")
        case .reviewHelp: Facts.review(.yes)
        default: nil
        }
    }

    private static func late(_ kind: CommandKind, _ story: Story) -> Command {
        switch kind {
        case .report: Facts.report("M2")
        case .informAboutReport:
            .informAboutReport(InformAboutReport(partner: .parent, person: "mo", timing: .after))
        case .recordResponse: .recordResponse(RecordResponse(outcome: .nothingHeard))
        case .recordFeedback: .recordFeedback(RecordFeedback(text: "x"))
        case .passOnSignal: .passOnSignal(PassOnSignal(choice: .passedOn))
        case .checkIn: Facts.check(.same)
        case .reconvene:
            .reconvene(Reconvene(participants: [], adaptHelp: "x", moreSupport: "x", conclusion: "x"))
        case .skipStep: .skipStep(SkipStep(step: step(story.book), reason: "x"))
        case .reopenStep: .reopenStep(ReopenStep(step: step(story.book), reason: "x"))
        case .close: .close(close)
        case .confirmClosing: .confirmClosing(ConfirmClosing())
        case .reopen: .reopen(Reopen(reason: "x"))
        case .askContribution:
            .askContribution(AskContribution(question: "q2", to: "daan", text: "x", due: day("2026-12-01")))
        case .answerContribution: .answerContribution(AnswerContribution(question: "q1", text: "x"))
        case .restrict:
            .restrict(Restrict(people: [School.coordinator.id, MatrixPerson.listed.id], reason: "x"))
        case .grantReading:
            .grantReading(GrantReading(staff: MatrixPerson.reader.id, until: day("2027-01-01"), reason: "x"))
        case .revokeReading: .revokeReading(RevokeReading(staff: MatrixPerson.reader.id))
        default: .completeTask(CompleteTask(task: story.tasks.first?.key ?? ""))
        }
    }
}
