// SPDX-License-Identifier: EUPL-1.2

import ProtocolBook

/// Decides with values: what happens because of a command, and what the person should know.
///
/// Warnings never stop anybody. Only what `Refusal` lists is refused; sending a worry, recording a report and recording
/// an emergency call never are.
///
/// - Throws: `Refusal`, for the HARD rules alone.
public func decide(
    _ command: Command, on state: CaseState, by actor: Actor, context: Context
) throws(Refusal) -> Decision {
    switch command {
    case .sendWorry(let fact):
        return Decision(events: [.worrySent(fact)], notices: Notices.worry(fact))
    case .report(let fact):
        return Decision(events: [.reported(fact)], notices: Notices.report(fact, state, context))
    case .recordEmergencyCall(let fact):
        return Decision(events: [.emergencyCallRecorded(fact)], notices: Notices.emergency(state))
    default:
        break
    }
    guard Policy.may(actor, command.kind, book: context.book) else { throw .roleMayNot(command.kind) }
    switch command {
    case .takeWorry, .answerWorry, .joinWorry:
        return try decideWorry(command, state)
    case .openDossier(let fact):
        guard state.opened == nil else { throw .alreadyOpen }
        return Decision(events: [.dossierOpened(fact)], notices: Notices.opening(fact))
    case .reopen(let fact):
        guard state.opened != nil, state.closed != nil else { throw .noOpenDossier }
        return Decision(events: [.reopened(fact)])
    default:
        break
    }
    guard state.isOpen else { throw .noOpenDossier }
    guard
        state.opening?.protocolID == context.book.identity.id,
        state.opening?.protocolVersion == context.book.identity.version
    else { throw .otherProtocolVersion }
    try checkReferences(command, state, context)
    return try decideOpen(command, state, actor, context)
}

private func decideWorry(_ command: Command, _ state: CaseState) throws(Refusal) -> Decision {
    guard let worry = state.worry else { throw .unknownReference("worry") }
    guard !worry.isSettled else { throw .worryAlreadySettled }
    switch command {
    case .takeWorry(let fact): return Decision(events: [.worryTaken(fact)])
    case .answerWorry(let fact): return Decision(events: [.worryAnswered(fact)], notices: Notices.answered(fact))
    case .joinWorry(let fact): return Decision(events: [.worryJoined(fact)])
    default: throw .unknownReference("worry")
    }
}

private func decideOpen(
    _ command: Command, _ state: CaseState, _ actor: Actor, _ context: Context
) throws(Refusal) -> Decision {
    switch command {
    case .recordEntry(let fact):
        guard !fact.text.isEmpty else { throw .entryWithoutKind }
        return Decision(events: [.entryRecorded(fact)], notices: Notices.entry(fact, state, context))
    case .recordDisclosure(let fact):
        return Decision(events: [.disclosureRecorded(fact)], notices: Notices.disclosure(fact))
    case .assessSafety(let fact):
        return Decision(events: [.safetyAssessed(fact)], notices: Notices.safety(fact))
    case .close(let fact):
        return try decideClosing(fact, state, context)
    case .confirmClosing(let fact):
        guard let proposal = state.proposal else { throw .nothingProposed }
        guard proposal.by != actor.id else { throw .secondPersonNeeded }
        return Decision(events: [.closed(fact)])
    default:
        return Decision(events: [plainEvent(command)].compactMap { $0 }, notices: Notices.act(command, state, context))
    }
}

/// - Source: Rule S-122 of docs/regels.md.
private func decideClosing(_ fact: Close, _ state: CaseState, _ context: Context) throws(Refusal) -> Decision {
    var missing: [String] = []
    if fact.reason.isEmpty { missing.append("reason") }
    if fact.safeAccordingTo.isEmpty { missing.append("safe-according-to") }
    if fact.watcher.isEmpty { missing.append("watcher") }
    if fact.keepBasis.isEmpty { missing.append("keep-basis") }
    guard missing.isEmpty else { throw .checklistIncomplete(missing) }
    return Decision(events: [.closingProposed(fact)], notices: Notices.closing(fact, state))
}

/// What a command refers to must stand in the dossier.
private func checkReferences(_ command: Command, _ state: CaseState, _ context: Context) throws(Refusal) {
    func entry(_ id: EventID?) throws(Refusal) {
        guard let id else { return }
        guard state.entries.contains(where: { $0.kept.id == id }) else { throw .unknownReference("entry") }
    }
    func person(_ id: PersonID?) throws(Refusal) {
        guard let id else { return }
        guard state.persons.contains(where: { $0.id == id }) else { throw .unknownReference("person") }
    }
    switch command {
    case .correctEntry(let fact): try entry(fact.entry)
    case .attachStatement(let fact):
        try entry(fact.about)
        try person(fact.person)
    case .recordEntry(let fact): try entry(fact.about)
    case .changePerson(let fact): try person(fact.person)
    case .holdConversation(let fact): try person(fact.person)
    case .skipConversation(let fact): try person(fact.person)
    case .delegateConversation(let fact): try person(fact.person)
    case .informAboutReport(let fact): try person(fact.person)
    case .passOnSignal(let fact): try entry(fact.entry)
    case .reviewHelp(let fact):
        guard state.helps.contains(where: { $0.kept.fact.help == fact.help }) else { throw .unknownReference("help") }
    case .completePlanLine(let fact):
        guard state.plans.contains(where: { $0.fact.lines.contains { $0.id == fact.line } }) else {
            throw .unknownReference("line")
        }
    case .answerQuestion(let fact):
        guard context.book.question(fact.question) != nil else { throw .unknownReference("question") }
    case .skipStep(let fact):
        guard context.book.step(StepKey(fact.step)) != nil else { throw .unknownReference("step") }
    case .reopenStep(let fact):
        guard context.book.step(StepKey(fact.step)) != nil else { throw .unknownReference("step") }
    default: break
    }
}

/// The event of a command that needs nothing but its facts.
private func plainEvent(_ command: Command) -> Event? {
    switch command {
    case .agreeRole(let fact): .roleAgreed(fact)
    case .addPerson(let fact): .personAdded(fact)
    case .changePerson(let fact): .personChanged(fact)
    case .correctEntry(let fact): .entryCorrected(fact)
    case .attachStatement(let fact): .statementAttached(fact)
    case .recordContact(let fact): .contactRecorded(fact)
    case .answerRequest(let fact): .requestAnswered(fact)
    case .consult(let fact): .consulted(fact)
    case .informHead(let fact): .headInformed(fact)
    case .consultExternal(let fact): .externalConsulted(fact)
    case .askAdvice(let fact): .adviceAsked(fact)
    case .drawPlan(let fact): .planDrawn(fact)
    case .completePlanLine(let fact): .planLineCompleted(fact)
    case .holdConversation(let fact): .conversationHeld(fact)
    case .skipConversation(let fact): .conversationSkipped(fact)
    case .delegateConversation(let fact): .conversationDelegated(fact)
    case .holdMeeting(let fact): .meetingHeld(fact)
    case .weigh(let fact): .weighed(fact)
    case .answerQuestion(let fact): .questionAnswered(fact)
    case .decide(let fact): .decided(fact)
    case .recordDissent(let fact): .dissentRecorded(fact)
    case .arrangeHelp(let fact): .helpArranged(fact)
    case .reviewHelp(let fact): .helpReviewed(fact)
    case .informAboutReport(let fact): .informedAboutReport(fact)
    case .recordResponse(let fact): .responseRecorded(fact)
    case .recordFeedback(let fact): .feedbackRecorded(fact)
    case .passOnSignal(let fact): .signalPassedOn(fact)
    case .checkIn(let fact): .checkedIn(fact)
    case .reconvene(let fact): .reconvened(fact)
    case .skipStep(let fact): .stepSkipped(fact)
    case .reopenStep(let fact): .stepReopened(fact)
    case .completeTask(let fact): .taskCompleted(fact)
    default: nil
    }
}
