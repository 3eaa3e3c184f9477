// SPDX-License-Identifier: EUPL-1.2

import ProtocolBook

/// Decides with values: what happens because of a command, and what the person should know.
///
/// Notices never stop anybody. Refused is only what ``Refusal`` lists; sending a worry, recording a report and recording
/// an emergency call never are: not without a dossier, not when it is closed, not whatever is missing.
///
/// - Parameters:
///   - command: what somebody does.
///   - state: the fold of what was recorded.
///   - actor: who does it.
///   - context: protocol, calendar, people and moment.
/// - Returns: the events to record, in order, with what the person gets to see.
/// - Throws: `Refusal`, for the HARD rules alone.
public func decide(
    _ command: Command, on state: CaseState, by actor: Actor, context: Context
) throws(Refusal) -> Decision {
    let ruling = Ruling(state: state, actor: actor, context: context)
    if let always = ruling.neverRefused(command) { return always }
    guard Policy.may(actor, command.kind, on: state, book: context.book) else { throw .roleMayNot(command.kind) }
    switch command {
    case .takeWorry, .answerWorry, .joinWorry:
        return try ruling.settleWorry(command)
    case .openDossier(let facts):
        return try ruling.open(facts)
    case .reopen(let facts):
        return try ruling.reopen(facts)
    case .askAdvice(let facts):
        // Anybody may call Veilig Thuis and write it down, also where no dossier runs (S-078).
        return ruling.decision(.adviceAsked(facts))
    case .restrict, .revokeReading, .answerContribution:
        // Who may read also changes, and an answer also comes in, when the dossier is closed.
        return try ruling.share(command)
    default:
        break
    }
    guard state.isOpen else { throw .noOpenDossier }
    try ruling.checkVersion()
    try ruling.checkFacts(command)
    try ruling.checkReferences(command)
    if case .close(let facts) = command { try ruling.checkClosing(facts) }
    if case .confirmClosing = command { try ruling.checkSecondPerson() }
    guard let event = command.event else { throw .noOpenDossier }
    return ruling.decision(event)
}

/// A command being judged: on which state, by whom, in which context.
struct Ruling {
    let state: CaseState
    let actor: Actor
    let context: Context

    var book: ProtocolDefinition { context.book }

    /// What is recorded for everybody in every state.
    func neverRefused(_ command: Command) -> Decision? {
        switch command {
        case .sendWorry(let facts): decision(.worrySent(facts))
        case .report(let facts): decision(.reported(facts))
        case .recordEmergencyCall(let facts): decision(.emergencyCallRecorded(facts))
        default: nil
        }
    }

    /// The event with the notices that the state before and after it give.
    func decision(_ event: Event) -> Decision {
        var after = state
        after.apply(RecordedEvent(id: EventID("-"), at: context.now, by: actor.id, event: event))
        let moment = NoticeMoment(before: state, after: after, actor: actor, context: context)
        return Decision(events: [event], notices: moment.notices(for: event).map { $0.worded(in: context) })
    }

    func settleWorry(_ command: Command) throws(Refusal) -> Decision {
        guard let worry = state.worry else { throw .unknownReference("worry") }
        guard !worry.isSettled else { throw .worryAlreadySettled }
        guard let event = command.event else { throw .unknownReference("worry") }
        return decision(event)
    }

    func open(_ facts: OpenDossier) throws(Refusal) -> Decision {
        guard !state.isDossier else { throw .alreadyOpen }
        guard isOwnVersion(facts) else { throw .otherProtocolVersion }
        return decision(.dossierOpened(facts))
    }

    /// Opens a closed dossier again, or takes back a proposal to close.
    func reopen(_ facts: Reopen) throws(Refusal) -> Decision {
        guard state.isDossier else { throw .noOpenDossier }
        guard state.closed != nil || state.proposal != nil else { throw .alreadyOpen }
        return decision(.reopened(facts))
    }

    func checkVersion() throws(Refusal) {
        guard let opening = state.opening, isOwnVersion(opening) else { throw .otherProtocolVersion }
    }

    private func isOwnVersion(_ facts: OpenDossier) -> Bool {
        facts.protocolID == book.identity.id && facts.protocolVersion == book.identity.version
    }
}

extension Command {
    /// The event that a command becomes when nothing stands in its way. None becomes two.
    var event: Event? {
        earlyEvent ?? middleEvent ?? lateEvent
    }

    private var earlyEvent: Event? {
        switch self {
        case .sendWorry(let facts): .worrySent(facts)
        case .takeWorry(let facts): .worryTaken(facts)
        case .answerWorry(let facts): .worryAnswered(facts)
        case .joinWorry(let facts): .worryJoined(facts)
        case .openDossier(let facts): .dossierOpened(facts)
        case .agreeRole(let facts): .roleAgreed(facts)
        case .addPerson(let facts): .personAdded(facts)
        case .changePerson(let facts): .personChanged(facts)
        case .recordEntry(let facts): .entryRecorded(facts)
        case .correctEntry(let facts): .entryCorrected(facts)
        case .attachStatement(let facts): .statementAttached(facts)
        case .recordDisclosure(let facts): .disclosureRecorded(facts)
        case .assessSafety(let facts): .safetyAssessed(facts)
        case .recordEmergencyCall(let facts): .emergencyCallRecorded(facts)
        case .recordContact(let facts): .contactRecorded(facts)
        case .answerRequest(let facts): .requestAnswered(facts)
        default: nil
        }
    }

    private var middleEvent: Event? {
        switch self {
        case .consult(let facts): .consulted(facts)
        case .informHead(let facts): .headInformed(facts)
        case .consultExternal(let facts): .externalConsulted(facts)
        case .askAdvice(let facts): .adviceAsked(facts)
        case .drawPlan(let facts): .planDrawn(facts)
        case .completePlanLine(let facts): .planLineCompleted(facts)
        case .holdConversation(let facts): .conversationHeld(facts)
        case .skipConversation(let facts): .conversationSkipped(facts)
        case .delegateConversation(let facts): .conversationDelegated(facts)
        case .holdMeeting(let facts): .meetingHeld(facts)
        case .weigh(let facts): .weighed(facts)
        case .answerQuestion(let facts): .questionAnswered(facts)
        case .decide(let facts): .decided(facts)
        case .recordDissent(let facts): .dissentRecorded(facts)
        default: nil
        }
    }

    private var lateEvent: Event? {
        switch self {
        case .arrangeHelp(let facts): .helpArranged(facts)
        case .reviewHelp(let facts): .helpReviewed(facts)
        case .report(let facts): .reported(facts)
        case .informAboutReport(let facts): .informedAboutReport(facts)
        case .recordResponse(let facts): .responseRecorded(facts)
        case .recordFeedback(let facts): .feedbackRecorded(facts)
        case .passOnSignal(let facts): .signalPassedOn(facts)
        case .checkIn(let facts): .checkedIn(facts)
        case .reconvene(let facts): .reconvened(facts)
        case .skipStep(let facts): .stepSkipped(facts)
        case .reopenStep(let facts): .stepReopened(facts)
        case .close(let facts): .closingProposed(facts)
        case .confirmClosing(let facts): .closed(facts)
        case .reopen(let facts): .reopened(facts)
        case .completeTask(let facts): .taskCompleted(facts)
        default: sharingEvent
        }
    }

    private var sharingEvent: Event? {
        switch self {
        case .askContribution(let facts): .contributionAsked(facts)
        case .answerContribution(let facts): .contributionAnswered(facts)
        case .restrict(let facts): .restricted(facts)
        case .grantReading(let facts): .readingGranted(facts)
        case .revokeReading(let facts): .readingRevoked(facts)
        default: nil
        }
    }
}
