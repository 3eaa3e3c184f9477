// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import ProtocolBook

/// The same numbers for the same seed, everywhere.
struct SplitMix: RandomNumberGenerator {
    var seed: UInt64

    mutating func next() -> UInt64 {
        seed &+= 0x9E37_79B9_7F4A_7C15
        var mixed = seed
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Random acts of random people, sensible and senseless ones alike.
struct RandomActs {
    var random: SplitMix
    let book: ProtocolDefinition
    private var count = 0

    init(seed: UInt64, book: ProtocolDefinition) {
        random = SplitMix(seed: seed)
        self.book = book
    }

    mutating func pick<Choices: Collection>(_ choices: Choices) -> Choices.Element? {
        choices.randomElement(using: &random)
    }
    mutating func one<Word: CaseIterable>(_ type: Word.Type, else other: Word) -> Word {
        type.allCases.randomElement(using: &random) ?? other
    }
    mutating func yes(_ chance: Int = 2) -> Bool { Int.random(in: 0..<chance, using: &random) == 0 }
    mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

    /// A text that occurs nowhere else.
    mutating func text() -> String {
        count += 1
        return "woorden \(count) einde"
    }
    mutating func perhaps() -> String? { yes() ? text() : nil }
    mutating func someDay() -> Day { day("2026-11-01").adding(days: number(200)) }
    mutating func someMoment() -> Moment? {
        guard yes() else { return nil }
        return Moment(day: someDay(), time: yes() ? ClockTime(minutes: number(1440)) : nil, about: yes(4))
    }
    mutating func staff() -> StaffID? { yes() ? pick(School.everybody)?.id : nil }
    mutating func person() -> PersonID? { yes() ? PersonID("p\(number(4))") : nil }
    mutating func event() -> EventID? { yes(3) ? EventID("e\(number(30))") : nil }
    mutating func people() -> [Participant] {
        (0..<number(4)).map { _ in Participant(name: text(), function: text()) }
    }
    mutating func step() -> String { pick(book.steps)?.key.text ?? "signals" }
    mutating func question() -> String { pick(book.questions)?.key ?? "q1" }
    mutating func actor() -> Actor { pick(School.everybody) ?? School.teacher }
    mutating func command() -> Command {
        command(of: CommandKind.allCases.sorted { $0.rawValue < $1.rawValue })
    }
    mutating func command(of kinds: [CommandKind]) -> Command {
        let kind = pick(kinds) ?? .sendWorry
        return early(kind) ?? middle(kind) ?? late(kind)
    }
}

extension RandomActs {
    private mutating func early(_ kind: CommandKind) -> Command? {
        switch kind {
        case .sendWorry: .sendWorry(worry())
        case .takeWorry: .takeWorry(TakeWorry(answer: perhaps()))
        case .answerWorry:
            .answerWorry(
                AnswerWorry(
                    outcome: one(WorryOutcome.self, else: .explained), reason: text(), explainedBy: perhaps(),
                    otherProtocol: perhaps(), answer: text(), keepUntil: someDay()))
        case .joinWorry: .joinWorry(JoinWorry(dossier: "D2", answer: perhaps()))
        case .openDossier:
            .openDossier(
                OpenDossier(
                    childName: text(), group: perhaps(), born: yes() ? day("2015-02-03") : nil,
                    protocolID: book.identity.id, protocolVersion: yes(9) ? 9 : book.identity.version,
                    protocolDigest: "0", teacher: staff(), reason: perhaps()))
        case .agreeRole: .agreeRole(AgreeRole(staff: actor().id, role: text(), answer: perhaps()))
        case .addPerson:
            .addPerson(
                AddPerson(
                    person: PersonID("p\(number(4))"), name: text(), relation: one(Relation.self, else: .mother),
                    authority: one(Authority.self, else: .yes), authoritySource: perhaps(), addressSecret: yes(),
                    note: perhaps()))
        case .changePerson:
            .changePerson(
                ChangePerson(
                    person: PersonID("p\(number(4))"), name: text(), relation: one(Relation.self, else: .father),
                    note: perhaps(), reason: text()))
        case .recordEntry: .recordEntry(entry())
        case .correctEntry: .correctEntry(CorrectEntry(entry: EventID("e\(number(30))"), text: text(), reason: text()))
        case .attachStatement:
            .attachStatement(AttachStatement(person: person(), name: perhaps(), about: event(), text: text()))
        case .recordDisclosure:
            .recordDisclosure(
                RecordDisclosure(
                    who: one(Teller.self, else: .child), words: text(), question: perhaps(), present: perhaps(),
                    happened: someMoment(), promised: perhaps()))
        case .assessSafety:
            .assessSafety(
                AssessSafety(
                    safeNow: one(SafetyAnswer.self, else: .yes), safeHome: one(SafetyAnswer.self, else: .yes),
                    why: perhaps(), agreement: perhaps()))
        case .recordEmergencyCall:
            .recordEmergencyCall(RecordEmergencyCall(happened: someMoment(), reason: perhaps(), outcome: perhaps()))
        case .recordContact:
            .recordContact(
                RecordContact(
                    party: text(), medium: one(Medium.self, else: .phone), incoming: yes(), text: text(),
                    happened: someMoment()))
        case .answerRequest:
            .answerRequest(
                AnswerRequest(
                    party: text(), asked: text(), given: perhaps(), ground: one(SharingGround.self, else: .consent),
                    decidedBy: staff(), calledBack: yes(), happened: someMoment()))
        default: nil
        }
    }

    mutating func worry() -> SendWorry {
        SendWorry(
            childName: text(), group: perhaps(), text: text(), happened: someMoment(),
            safeNow: yes() ? one(SafetyAnswer.self, else: .no) : nil,
            safeHome: yes() ? one(SafetyAnswer.self, else: .no) : nil,
            alreadyCalled: yes(4) ? [one(CallTarget.self, else: .emergency)] : [], seenBy: perhaps(),
            callNote: perhaps())
    }

    private mutating func entry() -> RecordEntry {
        RecordEntry(
            kind: one(EntryKind.self, else: .observation), text: text(), happened: someMoment(), place: perhaps(),
            present: perhaps(), subject: yes() ? one(Subject.self, else: .child) : nil,
            fits: one(Fit.self, else: .worry), forms: yes(4) ? [pick(book.forms)?.key ?? "-"] : [],
            alerts: yes(4) ? [one(Alert.self, else: .fear)] : [], otherExplanation: perhaps(), source: perhaps(),
            question: perhaps(), interpretation: yes(4) ? one(InterpretationStatus.self, else: .open) : nil,
            about: event(), changedSince: perhaps(), seenBy: perhaps())
    }

    private mutating func middle(_ kind: CommandKind) -> Command? {
        switch kind {
        case .consult:
            .consult(
                Consult(
                    with: staff(), name: perhaps(), function: one(ConsultFunction.self, else: .colleague),
                    shared: one(Opinion.self, else: .yes), why: text(), happened: someMoment()))
        case .informHead: .informHead(InformHead(text: perhaps(), happened: someMoment()))
        case .consultExternal:
            .consultExternal(
                ConsultExternal(
                    party: text(), sharing: one(SharingGround.self, else: .anonymous), shared: perhaps(),
                    outcome: text(), happened: someMoment()))
        case .askAdvice:
            .askAdvice(
                AskAdvice(
                    name: perhaps(), happened: someMoment(), interpretation: perhaps(), nextSteps: perhaps(),
                    inquiry: perhaps(), help: perhaps(), responsibilities: perhaps(), becameReport: yes(4)))
        case .drawPlan:
            .drawPlan(
                DrawPlan(
                    lines: (0..<number(4)).map { _ in
                        PlanLine(
                            id: PlanLineID("l\(number(9))"), what: text(), owner: staff(), ownerName: perhaps(),
                            due: someDay(), target: one(PlanTarget.self, else: .pupil))
                    }, coordinator: actor().id))
        case .completePlanLine:
            .completePlanLine(CompletePlanLine(line: PlanLineID("l\(number(9))"), result: perhaps()))
        case .holdConversation: .holdConversation(conversation())
        case .skipConversation:
            .skipConversation(
                SkipConversation(
                    partner: one(Partner.self, else: .parent), person: person(),
                    ground: one(SkipGround.self, else: .safety), whose: perhaps(), reason: text(), decidedBy: staff(),
                    consulted: perhaps()))
        case .delegateConversation:
            .delegateConversation(
                DelegateConversation(
                    partner: one(Partner.self, else: .parent), person: person(), to: staff(), toName: perhaps(),
                    reason: text()))
        case .holdMeeting:
            .holdMeeting(
                HoldMeeting(
                    kind: pick(book.meetings)?.key ?? "-", participants: people(), shared: perhaps(),
                    conclusion: text(), happened: someMoment()))
        case .weigh:
            .weigh(
                Weigh(
                    nature: text(), seriousness: text(), risk: text(), protective: perhaps(), noProtection: yes(),
                    supportNow: perhaps(), unsure: yes()))
        case .answerQuestion:
            .answerQuestion(
                AnswerQuestion(
                    question: question(), answer: one(Opinion.self, else: .yes), why: text(), with: perhaps()))
        default: nil
        }
    }

    private mutating func conversation() -> HoldConversation {
        HoldConversation(
            purpose: one(ConversationPurpose.self, else: .concern), partner: one(Partner.self, else: .parent),
            person: person(), heldBy: perhaps(), explained: perhaps(), facts: text(), reaction: text(),
            interpretation: perhaps(), outcome: one(ConversationOutcome.self, else: .remains), happened: someMoment(),
            present: perhaps())
    }

    private mutating func late(_ kind: CommandKind) -> Command {
        switch kind {
        case .decide:
            .decide(
                Decide(
                    report: yes(), help: yes(), reason: text(), consulted: perhaps(), childHeard: perhaps(),
                    onBehalfOf: staff()))
        case .recordDissent: .recordDissent(RecordDissent(text: text()))
        case .arrangeHelp:
            .arrangeHelp(
                ArrangeHelp(
                    help: HelpID("h\(number(3))"), what: text(), provider: text(), start: someDay(),
                    acceptedByParents: one(Opinion.self, else: .yes), expected: text(),
                    reviewOn: yes() ? someDay() : nil, caseManager: perhaps()))
        case .reviewHelp:
            .reviewHelp(
                ReviewHelp(
                    help: HelpID("h\(number(3))"), stopped: one(Stopped.self, else: .yes),
                    progress: one(Progress.self, else: .same), observed: text(), nextReview: yes() ? someDay() : nil,
                    ended: yes(3), noReportReason: perhaps()))
        case .report: .report(report())
        case .informAboutReport:
            .informAboutReport(
                InformAboutReport(
                    partner: one(Partner.self, else: .parent), person: person(),
                    timing: one(InformTiming.self, else: .after), by: perhaps(), how: perhaps(), reaction: perhaps(),
                    ground: yes() ? one(SkipGround.self, else: .safety) : nil, reason: perhaps(),
                    agreedWithVeiligThuis: yes(), happened: someMoment()))
        case .recordResponse:
            .recordResponse(
                RecordResponse(
                    outcome: one(ResponseOutcome.self, else: .running), text: perhaps(), name: perhaps(),
                    happened: someMoment()))
        case .recordFeedback: .recordFeedback(RecordFeedback(text: text(), name: perhaps(), happened: someMoment()))
        case .passOnSignal:
            .passOnSignal(
                PassOnSignal(
                    entry: event(), choice: one(PassOnChoice.self, else: .no), reason: perhaps(), name: perhaps(),
                    happened: someMoment()))
        default: last(kind)
        }
    }

    private mutating func report() -> Report {
        Report(
            report: ReportID("m\(number(3))"), received: someMoment(), channel: one(Channel.self, else: .phone),
            name: perhaps(), reference: perhaps(), text: perhaps(), acute: yes(), confidential: yes(),
            confidentialGround: yes() ? one(ConfidentialGround.self, else: .trust) : nil, agreedWithVeiligThuis: yes(),
            noConversationGround: yes() ? one(SkipGround.self, else: .safety) : nil, noConversationReason: perhaps(),
            agreements: perhaps())
    }

    private mutating func last(_ kind: CommandKind) -> Command {
        switch kind {
        case .checkIn:
            .checkIn(
                CheckIn(
                    progress: one(Progress.self, else: .same), text: text(), happened: someMoment(),
                    nextOn: yes() ? someDay() : nil))
        case .reconvene:
            .reconvene(
                Reconvene(
                    participants: people(), adaptHelp: text(), moreSupport: text(), conclusion: text(),
                    happened: someMoment()))
        case .skipStep: .skipStep(SkipStep(step: step(), reason: text()))
        case .reopenStep: .reopenStep(ReopenStep(step: step(), reason: text()))
        case .close:
            .close(
                Close(
                    outcome: one(ClosingOutcome.self, else: .other), reason: text(),
                    safe: one(SafetyAnswer.self, else: .yes), safeAccordingTo: text(), watcher: text(),
                    keepUntil: day("2030-01-01"), keepBasis: text(), toldWriter: yes()))
        case .confirmClosing: .confirmClosing(ConfirmClosing(note: perhaps()))
        case .reopen: .reopen(Reopen(reason: text()))
        case .completeTask: .completeTask(CompleteTask(task: text(), note: perhaps()))
        default: sharing(kind)
        }
    }

    private mutating func sharing(_ kind: CommandKind) -> Command {
        switch kind {
        case .askContribution:
            .askContribution(
                AskContribution(
                    question: QuestionID("q\(number(3))"), to: actor().id, text: text(), due: someDay()))
        case .answerContribution:
            .answerContribution(AnswerContribution(question: QuestionID("q\(number(3))"), text: text()))
        case .grantReading: .grantReading(GrantReading(staff: actor().id, until: someDay(), reason: text()))
        case .revokeReading: .revokeReading(RevokeReading(staff: actor().id, reason: perhaps()))
        default:
            .restrict(
                Restrict(
                    people: (0..<number(4)).map { _ in actor().id }, involved: yes() ? [actor().id] : [],
                    reason: text(), lifted: yes(3)))
        }
    }
}
