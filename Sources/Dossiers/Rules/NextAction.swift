// SPDX-License-Identifier: EUPL-1.2

import CivilTime
public import ProtocolBook

/// The one thing to do now, with why. Always exactly one, computed anew after every entry.
public struct NextAction: Sendable, Hashable {
    /// What to do, as a heading.
    public let title: String
    /// Why, in a few sentences.
    public let why: String
    /// Where that comes from: a step of the protocol, an article of law.
    public let source: String
    /// The act that settles it; nothing when there is nothing to fill in.
    public let primary: CommandKind?
    /// Whether calling Veilig Thuis is part of it, so that the page shows the number here.
    public let callVeiligThuis: Bool
    /// Whether calling the vertrouwensinspecteur is part of it, so that the page shows that number here.
    public let callInspector: Bool
    /// Other acts that fit.
    public let others: [CommandKind]
    /// Whether it goes before everything else.
    public let urgent: Bool

    /// All acts that fit, the best first.
    public var acts: [CommandKind] { [primary].compactMap { $0 } + others }

    init(
        _ title: String, why: String, source: String, primary: CommandKind?, callVeiligThuis: Bool = false,
        callInspector: Bool = false, others: [CommandKind] = [], urgent: Bool = false
    ) {
        self.title = title
        self.why = why
        self.source = source
        self.primary = primary
        self.callVeiligThuis = callVeiligThuis
        self.callInspector = callInspector
        self.others = others
        self.urgent = urgent
    }
}

/// What to do next.
///
/// What cannot wait goes before any talk with parents: a fixed prompt from what writers ticked or answered, without
/// scoring.
///
/// - Source: design §3; Rules S-021, S-028, S-063, S-079, S-085, S-105, S-117, S-119 of docs/regels.md.
public func nextAction(_ state: CaseState, context: Context) -> NextAction {
    let found = findNext(state, context)
    return NextAction(
        context.worded(found.title), why: context.worded(found.why), source: found.source, primary: found.primary,
        callVeiligThuis: found.callVeiligThuis, callInspector: found.callInspector, others: found.others,
        urgent: found.urgent)
}

private func findNext(_ state: CaseState, _ context: Context) -> NextAction {
    let compass = Compass(state: state, context: context)
    if state.closed != nil { return compass.whenClosed }
    if state.isAboutStaff, state.isDossier {
        return NextAction.staffRoute(state, at: context.now) ?? compass.carryOut ?? .writeWhatBoardDoes
    }
    if let urgent = compass.urgent { return urgent }
    if !state.isDossier { return compass.withoutDossier }
    return compass.carryOut ?? compass.lookFurther ?? compass.step
}

/// Finds the next action of one state at one moment.
private struct Compass {
    let state: CaseState
    let context: Context

    var book: ProtocolDefinition { context.book }

    var whenClosed: NextAction {
        let desk = TaskDesk(state: state, context: context)
        return desk.closedTasks().contains { $0.settledBy == [.reopen] } ? NextAction.reopenIt : .isClosed
    }

    var urgent: NextAction? {
        switch urgency(state, at: context.now) {
        case .notSafe: .notSafe
        case .wasNotSafe: .wasNotSafe
        case .disclosure: .somebodyTells(coordinator)
        case .alerts: .discussNow(coordinator)
        case .unsure: .unsure(coordinator)
        case nil: nil
        }
    }

    private var coordinator: String { book.role(.coordinator)?.name ?? "IB'er" }

    var withoutDossier: NextAction {
        if let worry = state.worry, !worry.isSettled { return worry.taken == nil ? .readIt : .settleIt }
        if state.worry == nil, !(state.reports.isEmpty && state.emergencies.isEmpty) { return .openForReport }
        return .worryIsSettled
    }

    /// What was decided, reported or proposed and is not carried out yet.
    var carryOut: NextAction? {
        let open = tasks(state, context: context)
        func waits(_ rule: String, overdue: Bool = false) -> Bool {
            open.contains { $0.rule == rule && (!overdue || ($0.due.map { $0 < context.today } ?? false)) }
        }
        if waits("S-106") { return .reportNow }
        if waits("S-119") { return .passItOn }
        if waits("S-105") { return .reportAfterReview }
        if waits("S-086") { return .writeTheGround }
        if state.proposal != nil { return .lookAtProposal }
        if waits("I-23") { return .tellTheFamily }
        if waits("S-107", overdue: true) || waits("S-113a", overdue: true) { return .askVeiligThuis }
        if waits("S-103") { return .arrangeTheHelp }
        if waits("S-117") { return .comeTogether }
        if waits("S-104", overdue: true) { return .reviewTheHelp }
        return nil
    }

    /// What has to be found out first.
    var lookFurther: NextAction? {
        if state.isVeiligThuisFirst(book) { return .veiligThuisFirst }
        if state.needsFurtherInquiry { return .inquireFurther }
        let view = state.safety(at: context.now)
        if !state.worryingMoments.isEmpty, view == nil || view?.lapsed == .newerEntry { return .lookAtSafety }
        return nil
    }

    var step: NextAction {
        guard let current = state.currentStep(book), let step = book.step(current.step) else { return .write }
        guard let action = current.missing.first ?? (current.status.isSettled ? nil : current.advised.first) else {
            return current.step == .aftercare || state.reports.count + state.helps.count > 0 ? .keepLooking : .write
        }
        let acts = action.evidence.acts
        return NextAction(
            action.title, why: action.text, source: "Stap \(step.number): \(step.title)", primary: acts.first,
            callVeiligThuis: action.evidence == .veiligThuisAdvice || action.evidence == .report,
            others: Array(acts.dropFirst()) + (current.status.isSettled ? [] : [.skipStep]))
    }
}

extension Evidence {
    /// The acts that record this evidence, the usual one first.
    public var acts: [CommandKind] {
        switch self {
        case .entry: [.recordEntry]
        case .exploratoryTalk: [.holdConversation]
        case .colleagueConsultation, .coordinatorConsultation: [.consult]
        case .headInformed: [.informHead]
        case .externalConsultation: [.consultExternal]
        case .veiligThuisAdvice: [.askAdvice]
        case .plan: [.drawPlan]
        case .childConversation, .parentConversation, .otherAction:
            [.holdConversation, .delegateConversation, .skipConversation]
        case .meeting: [.holdMeeting]
        case .weighing: [.weigh]
        case .answers: [.answerQuestion]
        case .decision: [.decide]
        case .helpArranged: [.arrangeHelp]
        case .helpReview: [.reviewHelp]
        case .report: [.report]
        case .informedAboutReport: [.informAboutReport]
        case .feedback: [.recordFeedback, .recordResponse]
        case .checkIn: [.checkIn]
        case .signalPassedOn: [.passOnSignal]
        case .reconvened: [.reconvene]
        }
    }
}
