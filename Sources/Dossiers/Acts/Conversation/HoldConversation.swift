// SPDX-License-Identifier: EUPL-1.2

import ProtocolBook

/// A conversation with child or parents was held.
///
/// - Source: Rules S-058, S-059, S-080–S-084 of docs/regels.md.
public struct HoldConversation: Hashable, Sendable, Codable {
    /// Exploratory (step 1: no suspicion voiced) or concern (step 3).
    public var purpose: ConversationPurpose
    /// With whom.
    public var partner: Partner
    /// With which person of the dossier.
    public var person: PersonID?
    /// Who held it, when not the writer alone.
    public var heldBy: String?
    /// How the purpose was explained.
    public var explained: String?
    /// Which facts and observations were described.
    public var facts: String
    /// What the other said.
    public var reaction: String
    /// What was then said about its meaning, kept apart from the facts.
    public var interpretation: String?
    /// What it changed.
    public var outcome: ConversationOutcome
    /// When.
    public var happened: Moment?
    /// Who else was there.
    public var present: String?

    /// Makes the fact from its parts.
    public init(
        purpose: ConversationPurpose,
        partner: Partner,
        person: PersonID? = nil,
        heldBy: String? = nil,
        explained: String? = nil,
        facts: String,
        reaction: String,
        interpretation: String? = nil,
        outcome: ConversationOutcome,
        happened: Moment? = nil,
        present: String? = nil
    ) {
        self.purpose = purpose
        self.partner = partner
        self.person = person
        self.heldBy = heldBy
        self.explained = explained
        self.facts = facts
        self.reaction = reaction
        self.interpretation = interpretation
        self.outcome = outcome
        self.happened = happened
        self.present = present
    }
}

extension HoldConversation: Act {
    package static let stored = "conversation-held"
    package static let profile = ActProfile(
        "hold-conversation", demand: .participant, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: true)

    package func check(_ ruling: Ruling) throws(Refusal) {
        try ruling.person(person)
    }

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.conversations.append(Kept(self, stamp))
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] {
        [.exploreOrName] + beforeParents(state, context)
    }

    /// - Source: Rules S-059, S-063, S-082–S-084, S-088 of docs/regels.md.
    package func notices(at moment: NoticeMoment) -> [Notice] {
        var notices: [Notice] = []
        if outcome == .disclosure { notices.append(partner == .child ? .childTells : .parentTells) }
        if partner == .parent {
            if moment.before.isVeiligThuisFirst(moment.book) { notices.append(.talkedTooSoon) }
            if moment.before.specialHandling(moment.book).contains(.bothParentsApart) { notices.append(.parentsApart) }
        }
        switch purpose {
        case .exploratory: if interpretation.isFilled { notices.append(.noSuspicionYet) }
        case .concern:
            if partner == .parent, !explained.isFilled { notices.append(.explainFirst) }
            if partner == .parent, !moment.otherParents(than: person).isEmpty { notices.append(.otherParent) }
        }
        if outcome == .explained || outcome == .ordinarySupport { notices.append(.closingNeedsTwo) }
        if outcome == .disclosure { notices += moment.worrying() }
        return notices
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        var line = ChronologyLine(
            "Gesprek met \(writer.with(partner, person))", .act, happened,
            [
                ("Doel uitgelegd", explained), ("Feiten en waarnemingen", facts),
                ("Reactie", reaction), ("Daarna gezegd wat het kan betekenen", interpretation),
                ("Gevoerd door", heldBy), ("Ook aanwezig", present),
            ])
        line.tags = [purpose.words, outcome.words]
        line.correctable = true
        return line
    }
}

extension CommandKind {
    package static var holdConversation: CommandKind { CommandKind(HoldConversation.self) }
}

extension NoticeMoment {
    /// Parents with whom nothing was settled yet.
    ///
    /// - Source: Rule S-087 of docs/regels.md.
    fileprivate func otherParents(than person: PersonID?) -> [CasePerson] {
        after.parents.filter { $0.id != person && !after.isSettledTalk(.parent, with: $0.id) }
    }
}
