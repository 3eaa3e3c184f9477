// SPDX-License-Identifier: EUPL-1.2

public import ProtocolBook

/// Something to read, as far as access goes.
public enum Readable: Sendable, Hashable {
    /// A worry in its own stream.
    case worry
    /// The whole dossier.
    case dossier
    /// What a person recorded.
    case recorded(by: StaffID)
    /// What was agreed with a person.
    case agreedRole(of: StaffID)
    /// The closing proposal with its checklist, for the second person.
    case closing
    /// Figures without names.
    case figures
    /// Who looked at what.
    case log
}

/// Who may do and read what, from the abilities that the protocol gives to roles. Pure.
///
/// Restricted dossiers have a list of their own; whoever has no key to them never gets here.
public enum Policy {
    /// What a command asks of somebody's role.
    public enum Demand: Sendable, Hashable {
        /// Open to everybody, always.
        case nothing
        /// Anybody who works for the school.
        case staff
        /// A participant who may contribute, or a reader of dossiers.
        case participant
        /// A colleague who was asked, or anybody who may contribute.
        case asked
        /// A reader of dossiers.
        case reader
        /// Somebody who carries dossiers.
        case carrier
        /// Somebody who decides, or carries dossiers.
        case decider
        /// A second person, or somebody who carries dossiers.
        case second
    }

    /// What a command asks: the whole table.
    ///
    /// - Source: Rules S-029, S-040–S-043, S-078 of docs/regels.md.
    public static func demand(of kind: CommandKind) -> Demand {
        switch kind {
        case .sendWorry, .report, .recordEmergencyCall: .nothing
        case .askAdvice: .staff
        case .consult: .asked
        case .recordEntry, .correctEntry, .recordDisclosure, .assessSafety, .recordContact, .attachStatement,
            .holdConversation, .checkIn, .recordDissent, .completePlanLine, .completeTask:
            .participant
        case .takeWorry, .answerWorry, .joinWorry, .openDossier, .informHead, .answerRequest, .reopen: .reader
        case .agreeRole, .addPerson, .changePerson, .consultExternal, .drawPlan, .skipConversation,
            .delegateConversation, .holdMeeting, .weigh, .answerQuestion, .arrangeHelp, .reviewHelp,
            .informAboutReport, .recordResponse, .recordFeedback, .passOnSignal, .reconvene, .skipStep, .reopenStep,
            .close:
            .carrier
        case .decide: .decider
        case .confirmClosing: .second
        }
    }

    /// Whether somebody may do this in this dossier or worry.
    public static func may(
        _ actor: Actor, _ kind: CommandKind, on state: CaseState, book: ProtocolDefinition
    ) -> Bool {
        func has(_ ability: Ability) -> Bool { book.may(ability, actor.roles) }
        return switch demand(of: kind) {
        case .nothing: true
        case .staff: actor.roles.contains { book.role($0)?.isInternal ?? false }
        case .participant: has(.readDossiers) || has(.carryDossier) || (has(.contribute) && takesPart(actor, state))
        case .asked: has(.consult) || has(.contribute) || has(.readDossiers) || has(.carryDossier)
        case .reader: has(.readDossiers) || has(.carryDossier)
        case .carrier: has(.carryDossier)
        case .decider: has(.decide) || has(.carryDossier)
        case .second: has(.secondPerson) || has(.carryDossier)
        }
    }

    /// Whether somebody may correct what another recorded: a carrier everything, everybody else the own words.
    public static func mayCorrect(_ actor: Actor, recordedBy writer: StaffID?, book: ProtocolDefinition) -> Bool {
        writer == actor.id || book.may(.carryDossier, actor.roles)
    }

    /// Whether somebody may read this.
    public static func canRead(
        _ actor: Actor, _ what: Readable, in state: CaseState, book: ProtocolDefinition
    ) -> Bool {
        func has(_ ability: Ability) -> Bool { book.may(ability, actor.roles) }
        let reads = has(.readDossiers) || has(.carryDossier)
        return switch what {
        case .worry: reads || state.worry?.kept.by == actor.id
        case .dossier: reads
        case .recorded(let writer): reads || writer == actor.id
        case .agreedRole(let staff): reads || staff == actor.id
        case .closing: reads || has(.secondPerson)
        case .figures: has(.seeFigures)
        case .log: has(.readLog)
        }
    }

    /// Whether somebody takes part in this dossier.
    static func takesPart(_ actor: Actor, _ state: CaseState) -> Bool {
        state.participants.contains { $0.staff == actor.id } || state.opened?.by == actor.id
            || state.plan?.kept.fact.lines.contains { $0.owner == actor.id } ?? false
            || state.delegations.contains { $0.fact.to == actor.id }
    }
}
