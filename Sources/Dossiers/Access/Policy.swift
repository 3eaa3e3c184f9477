// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
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
    /// A question that was asked of a person.
    case question(to: StaffID)
    /// Figures without names.
    case figures
    /// Who looked at what.
    case log
}

/// Who may do and read what, from the abilities that the protocol gives to roles. Pure.
///
/// Restricted dossiers have a list of their own, and its people carry abilities from it (``Actor/granted``). The keys
/// keep everybody else out; these rules say the same once more.
public enum Policy {
    /// What an act asks of somebody's role; which act asks what, stands with the act and in docs/toegang.md.
    ///
    /// - Source: Rules S-029, S-040, S-041, S-042, S-043, S-078 of docs/regels.md.
    public enum Demand: String, Sendable, Hashable, CaseIterable {
        /// Open to everybody, always.
        case nothing
        /// Anybody who works for the school.
        case staff
        /// A participant who may contribute, or a reader of dossiers.
        case participant
        /// A colleague who was asked, or anybody who may contribute.
        case asked
        /// Who was asked a question in this dossier, or a reader who writes the answer down.
        case answerer
        /// A reader of dossiers.
        case reader
        /// Somebody who carries dossiers.
        case carrier
        /// Somebody who decides, or carries dossiers.
        case decider
        /// A second person, or somebody who carries dossiers.
        case second
    }

    /// Whether somebody may do this in this dossier or worry.
    public static func may(
        _ actor: Actor, _ kind: CommandKind, on state: CaseState, book: ProtocolDefinition
    ) -> Bool {
        func has(_ ability: Ability) -> Bool { actor.has(ability, in: book) }
        // Who is involved does nothing but what everybody may, whatever the role says.
        let open: Set<Demand> = [.nothing, .staff]
        guard !state.involved.contains(actor.id) || open.contains(kind.demand) else { return false }
        let listed = state.restriction.map { $0.fact.people.contains(actor.id) } ?? true
        return switch kind.demand {
        case .nothing: true
        case .staff: actor.roles.contains { book.role($0)?.isInternal ?? false }
        case .participant:
            listed && (has(.readDossiers) || has(.carryDossier)) || (has(.contribute) && takesPart(actor, state))
        case .asked: has(.consult) || has(.contribute) || has(.readDossiers) || has(.carryDossier)
        case .answerer:
            listed && (has(.readDossiers) || has(.carryDossier))
                || state.questions.contains { $0.asked.fact.to == actor.id }
        case .reader: listed && (has(.readDossiers) || has(.carryDossier))
        case .carrier: listed && has(.carryDossier)
        case .decider: listed && (has(.decide) || has(.carryDossier))
        case .second: listed && (has(.secondPerson) || has(.carryDossier))
        }
    }

    /// Whether somebody may correct what another recorded: a carrier everything, everybody else the own words.
    public static func mayCorrect(_ actor: Actor, recordedBy writer: StaffID?, book: ProtocolDefinition) -> Bool {
        writer == actor.id || actor.has(.carryDossier, in: book)
    }

    /// Whether somebody may read this, on a day: a grant of reading ends.
    public static func canRead(
        _ actor: Actor, _ what: Readable, in state: CaseState, book: ProtocolDefinition, on day: Day
    ) -> Bool {
        func has(_ ability: Ability) -> Bool { actor.has(ability, in: book) }
        let listed = state.restriction.map { $0.fact.people.contains(actor.id) } ?? true
        let reads = listed && !state.involved.contains(actor.id) && (has(.readDossiers) || has(.carryDossier))
        return switch what {
        case .worry: reads || state.worry?.kept.by == actor.id
        case .dossier: reads || state.readers(on: day).contains { $0.fact.staff == actor.id }
        case .recorded(let writer): reads || writer == actor.id
        case .agreedRole(let staff): reads || staff == actor.id
        case .closing: reads || (listed && has(.secondPerson))
        case .question(let staff): reads || staff == actor.id
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

extension Context {
    /// Whether this person's role puts him or her in the dossier team.
    func readsForTheTeam(_ id: StaffID) -> Bool {
        member(id).map { book.may(.readDossiers, $0.roles) } ?? false
    }
}
