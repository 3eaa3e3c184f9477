// SPDX-License-Identifier: EUPL-1.2

import ProtocolBook

/// What the rules have to say about one event: the state before it, the state after it, and who did it.
struct NoticeMoment {
    let before: CaseState
    let after: CaseState
    let actor: Actor
    let context: Context

    var book: ProtocolDefinition { context.book }

    /// The notices of an event, the most urgent first. Each names its rule; none stops anybody.
    func notices(for event: Event) -> [Notice] {
        switch event {
        case .worrySent(let facts): worry(facts)
        case .worryTaken: []
        case .worryAnswered(let facts): answered(facts)
        case .worryJoined, .worryAdded: []
        case .dossierOpened(let facts): opened(facts)
        case .roleAgreed, .personAdded, .personChanged: []
        case .entryRecorded(let facts): entry(facts)
        case .entryCorrected, .statementAttached: []
        case .disclosureRecorded(let facts): disclosure(facts)
        case .safetyAssessed(let facts): safety(facts)
        case .emergencyCallRecorded: emergency()
        case .contactRecorded: []
        case .requestAnswered(let facts): request(facts)
        case .consulted(let facts): consulted(facts)
        case .headInformed: [.headIsNoReport]
        case .externalConsulted(let facts): external(facts)
        case .adviceAsked(let facts): advice(facts)
        case .planDrawn(let facts): plan(facts)
        case .planLineCompleted: []
        default: lateNotices(for: event)
        }
    }

    private func lateNotices(for event: Event) -> [Notice] {
        switch event {
        case .conversationHeld(let facts): talk(facts)
        case .conversationSkipped(let facts): skipped(facts)
        case .conversationDelegated(let facts): delegated(facts)
        case .meetingHeld(let facts): meeting(facts)
        case .weighed(let facts): weighed(facts)
        case .questionAnswered(let facts): question(facts)
        case .decided(let facts): decided(facts)
        case .dissentRecorded: [.disagreementStays]
        case .helpArranged(let facts): help(facts)
        case .helpReviewed(let facts): reviewed(facts)
        case .reported(let facts): reported(facts)
        case .informedAboutReport(let facts): informed(facts)
        case .responseRecorded(let facts): response(facts)
        case .feedbackRecorded: []
        case .signalPassedOn(let facts): passedOn(facts)
        case .checkedIn(let facts): checkedIn(facts)
        case .reconvened: []
        case .stepSkipped(let facts): stepSkipped(facts)
        case .stepReopened: []
        case .closingProposed(let facts): closing(facts)
        case .closed: closed()
        case .reopened: []
        case .taskCompleted(let facts): taskCompleted(facts)
        case .contributionAsked(let facts): asked(facts)
        case .contributionAnswered: []
        case .restricted(let facts): restricted(facts)
        case .readingGranted: [.readingIsLogged]
        case .readingRevoked: [.readMayBeKnown]
        default: []
        }
    }

    /// Notices that hold for anything worrying, whatever it came in with.
    func worrying() -> [Notice] {
        var notices: [Notice] = []
        if !after.signalsAfterReport.isEmpty { notices.append(.passOn) }
        if before.closed != nil { notices.append(.reopenClosed) }
        if before.proposal != nil, before.closed == nil { notices.append(.newAfterProposal) }
        return notices
    }
}

/// What somebody should know before an act, on its form: what the dossier asks to be careful with.
///
/// - Source: Rules S-059, S-082, S-083, S-085, S-086, S-099 of docs/regels.md; domain 2.8.
public func notices(before kind: CommandKind, on state: CaseState, context: Context) -> [Notice] {
    var notices: [Notice] = []
    switch kind {
    case .holdConversation, .delegateConversation:
        notices.append(.exploreOrName)
        notices += beforeParents(state, context)
    case .informAboutReport:
        notices += beforeParents(state, context)
    case .report:
        if state.talks(with: .parent).isEmpty && state.talks(with: .child).isEmpty && state.skips.isEmpty {
            notices.append(.groundBeforeReport)
        }
    case .weigh, .decide:
        if !state.reports.isEmpty { notices.append(.earlierReport) }
        if state.isDisputed { notices.append(.inquireFurther) }
    case .close, .confirmClosing:
        if state.isDisputed { notices.append(.disputedClosing) }
    default:
        break
    }
    return notices.map { $0.worded(in: context) }
}

/// What to be careful with before parents hear anything: special forms, divorce, a weekend or holiday ahead.
func beforeParents(_ state: CaseState, _ context: Context) -> [Notice] {
    var notices: [Notice] = []
    if state.isVeiligThuisFirst(context.book) { notices.append(.veiligThuisBeforeParents) }
    if state.specialHandling(context.book).contains(.bothParentsApart) { notices.append(.parentsApart) }
    if context.isBeforeBreak { notices.append(.breakAhead) }
    return notices
}

extension Notice {
    /// The same notice with the names that this protocol gives to its roles.
    func worded(in context: Context) -> Notice {
        Notice(
            rule: rule, text: context.worded(text), source: source, satisfiedBy: satisfiedBy, asksReason: asksReason)
    }
}
