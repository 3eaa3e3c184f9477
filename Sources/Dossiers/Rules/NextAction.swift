// SPDX-License-Identifier: EUPL-1.2

import ProtocolBook

/// The one thing to do now, with why.
public struct NextAction: Sendable, Hashable {
    /// What to do, as a heading.
    public let title: String
    /// Why, in a sentence or two.
    public let why: String
    /// Where that comes from.
    public let source: String
    /// Whether it goes before everything else.
    public let urgent: Bool
    /// Whether calling Veilig Thuis is the first thing to do.
    public let callVeiligThuis: Bool
    /// The acts that settle it, the best first.
    public let acts: [CommandKind]
}

/// What to do next; computed anew after every entry, and always exactly one thing.
///
/// A new injury, fear, or a child that may not speak goes before any talk with parents: a fixed prompt from what the
/// writer ticked, without any scoring.
///
/// - Source: Rules S-021, S-063, S-079, S-106, S-122 of docs/regels.md.
public func nextAction(_ state: CaseState, context: Context) -> NextAction {
    if state.closed != nil { return closedAction }
    if let urgent = urgentAction(state, context) { return urgent }
    if state.proposal != nil { return proposedAction }
    if let decided = afterDecision(state) { return decided }
    if state.specials(context.book).contains(.veiligThuisFirst), state.advices.isEmpty {
        return NextAction(
            title: "Vraag eerst advies aan Veilig Thuis",
            why: "Iemand denkt aan een bijzondere vorm. Dan bel je Veilig Thuis voordat je met de ouders praat.",
            source: "Protocol, bijzondere vormen", urgent: false, callVeiligThuis: true, acts: [.askAdvice])
    }
    return stepAction(state, context)
}

private let closedAction = NextAction(
    title: "Dit dossier is afgesloten",
    why: "Komt er een nieuw signaal? Heropen het dossier, of begin een nieuwe zorg.",
    source: "Protocol, stap 6", urgent: false, callVeiligThuis: false, acts: [.reopen])

private let proposedAction = NextAction(
    title: "Laat een tweede collega meekijken",
    why: "Er is voorgesteld om af te sluiten. Dat kan alleen met twee mensen.",
    source: "Protocol, stap 6", urgent: false, callVeiligThuis: false, acts: [.confirmClosing])

private func urgentAction(_ state: CaseState, _ context: Context) -> NextAction? {
    let view = state.safetyView(now: context.now)
    if let last = view.last, last.fact.safeNow == .no || last.fact.safeHome == .no,
        !state.reports.contains(where: { $0.at >= last.at }), !state.emergencies.contains(where: { $0.at >= last.at })
    {
        return NextAction(
            title: "Bel nu: het kind is niet veilig",
            why: "Iemand schatte in dat het kind nu of straks niet veilig is. Laat het kind niet alleen en bel.",
            source: "Afwegingskader, acute onveiligheid", urgent: true, callVeiligThuis: true,
            acts: [.report, .recordEmergencyCall, .assessSafety])
    }
    guard state.urgent(now: context.now) else { return nil }
    return NextAction(
        title: "Overleg nu, voordat het kind naar huis gaat",
        why: "Er is iets dat niet kan wachten. Bespreek het nu met de IB'er of Veilig Thuis. "
            + "Bepaal samen of het kind straks veilig naar huis kan.",
        source: "Protocol, stap 2 en 3: dit gaat vóór elk gesprek met ouders", urgent: true, callVeiligThuis: true,
        acts: [.assessSafety, .consult, .askAdvice])
}

/// What follows from a decision that was not carried out yet.
private func afterDecision(_ state: CaseState) -> NextAction? {
    guard let decision = state.decisions.last else { return nil }
    if decision.fact.report, !state.reports.contains(where: { $0.at >= decision.at || state.decisions.count == 1 }) {
        return NextAction(
            title: "Bel Veilig Thuis en leg de melding vast", why: "Jullie besloten te melden.",
            source: "Protocol, stap 5",
            urgent: false, callVeiligThuis: true, acts: [.report])
    }
    if decision.fact.help, state.helps.isEmpty {
        return NextAction(
            title: "Spreek de hulp af",
            why: "Jullie besloten hulp te geven of te regelen. Kies ook wanneer je kijkt of het werkt.",
            source: "Protocol, stap 5", urgent: false, callVeiligThuis: false, acts: [.arrangeHelp])
    }
    return nil
}

private func stepAction(_ state: CaseState, _ context: Context) -> NextAction {
    guard let current = state.currentStep(context.book), let step = context.book.step(current.step) else {
        return NextAction(
            title: "Leg vast wat er is gebeurd", why: "Zo blijft het verhaal compleet.", source: "Protocol, stap 1",
            urgent: false, callVeiligThuis: false, acts: [.recordEntry])
    }
    let missing =
        current.missing.first
        ?? step.usedActions.first { state.evidence($0.evidence, step: step.key, book: context.book).isEmpty }
    guard let action = missing else {
        return NextAction(
            title: "Blijf kijken hoe het gaat", why: "Alle stappen zijn gedaan. Opletten stopt nooit.",
            source: "Protocol, stap 6", urgent: false, callVeiligThuis: false, acts: [.checkIn, .close])
    }
    return NextAction(
        title: action.title, why: action.text, source: "Protocol, stap \(step.number): \(step.title)", urgent: false,
        callVeiligThuis: action.evidence == .veiligThuisAdvice, acts: acts(for: action.evidence))
}

/// The acts that count for a kind of evidence.
func acts(for evidence: Evidence) -> [CommandKind] {
    switch evidence {
    case .entry: [.recordEntry]
    case .exploratoryTalk: [.holdConversation]
    case .colleagueConsultation, .coordinatorConsultation: [.consult]
    case .headInformed: [.informHead]
    case .externalConsultation: [.consultExternal]
    case .veiligThuisAdvice: [.askAdvice]
    case .plan: [.drawPlan]
    case .childConversation, .parentConversation, .otherAction: [.holdConversation, .skipConversation]
    case .meeting: [.holdMeeting]
    case .weighing: [.weigh]
    case .answers: [.answerQuestion]
    case .decision: [.decide]
    case .helpArranged: [.arrangeHelp]
    case .helpReview: [.reviewHelp]
    case .report: [.report]
    case .informedAboutReport: [.informAboutReport]
    case .feedback: [.recordResponse, .recordFeedback]
    case .checkIn: [.checkIn]
    case .signalPassedOn: [.passOnSignal]
    case .reconvened: [.reconvene]
    }
}
