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
    let kind = command.kind
    guard kind.stage != .always else { return ruling.decision(command.act) }
    guard Policy.may(actor, kind, on: state, book: context.book) else { throw .roleMayNot(kind) }
    try ruling.stands(kind.stage)
    try command.act.check(ruling)
    return ruling.decision(command.act)
}

/// A command being judged: on which state, by whom, in which context.
package struct Ruling {
    let state: CaseState
    let actor: Actor
    let context: Context

    var book: ProtocolDefinition { context.book }

    /// Whether the worry or dossier stands where an act can be done.
    func stands(_ stage: Stage) throws(Refusal) {
        switch stage {
        case .always, .anywhere: return
        case .worry:
            guard let worry = state.worry else { throw .unknownReference("worry") }
            guard !worry.isSettled else { throw .worryAlreadySettled }
        case .dossier:
            guard state.isDossier else { throw .noOpenDossier }
        case .openDossier:
            guard state.isOpen, let opening = state.opening else { throw .noOpenDossier }
            try ownVersion(opening)
        }
    }

    /// The event with the notices that the state before and after it give. None becomes two.
    func decision(_ act: any Act) -> Decision {
        let event = Event(act)
        var after = state
        after.apply(RecordedEvent(id: EventID("-"), at: context.now, by: actor.id, event: event))
        let moment = NoticeMoment(before: state, after: after, actor: actor, context: context)
        return Decision(events: [event], notices: act.notices(at: moment).map { $0.worded(in: context) })
    }
}

/// What acts check, each what it needs.
extension Ruling {
    /// Whether the dossier follows the version of the protocol that is looked at.
    func ownVersion(_ facts: OpenDossier) throws(Refusal) {
        guard facts.protocolID == book.identity.id, facts.protocolVersion == book.identity.version else {
            throw .otherProtocolVersion
        }
    }

    /// What is referred to was recorded here.
    func event(_ id: EventID?) throws(Refusal) {
        guard let id else { return }
        try found(state.recorded[id] != nil, "entry")
    }

    /// Who is referred to is a person of the dossier.
    func person(_ id: PersonID?) throws(Refusal) {
        guard let id else { return }
        try found(state.persons.contains { $0.id == id }, "person")
    }

    /// What is referred to stands in the dossier or in the protocol; the field by its key.
    func found(_ isThere: Bool, _ field: String) throws(Refusal) {
        guard isThere else { throw .unknownReference(field) }
    }
}
