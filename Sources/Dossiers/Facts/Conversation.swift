// SPDX-License-Identifier: EUPL-1.2

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

/// A conversation was not held, with the ground.
///
/// - Source: Rules S-081, S-086, S-087, S-091 of docs/regels.md.
public struct SkipConversation: Hashable, Sendable, Codable {
    /// With whom.
    public var partner: Partner
    /// With which person of the dossier.
    public var person: PersonID?
    /// On which ground.
    public var ground: SkipGround
    /// Whose safety is at stake, for that ground.
    public var whose: String?
    /// Why, in words.
    public var reason: String
    /// Who decided.
    public var decidedBy: StaffID?
    /// Who was consulted about it.
    public var consulted: String?

    /// Makes the fact from its parts.
    public init(
        partner: Partner,
        person: PersonID? = nil,
        ground: SkipGround,
        whose: String? = nil,
        reason: String,
        decidedBy: StaffID? = nil,
        consulted: String? = nil
    ) {
        self.partner = partner
        self.person = person
        self.ground = ground
        self.whose = whose
        self.reason = reason
        self.decidedBy = decidedBy
        self.consulted = consulted
    }
}

/// Somebody else holds the conversation.
///
/// - Source: Rules S-091 of docs/regels.md.
public struct DelegateConversation: Hashable, Sendable, Codable {
    /// With whom.
    public var partner: Partner
    /// With which person of the dossier.
    public var person: PersonID?
    /// Who will hold it.
    public var to: StaffID?
    /// Who will hold it, without an account.
    public var toName: String?
    /// Why.
    public var reason: String

    /// Makes the fact from its parts.
    public init(
        partner: Partner, person: PersonID? = nil, to: StaffID? = nil, toName: String? = nil, reason: String
    ) {
        self.partner = partner
        self.person = person
        self.to = to
        self.toName = toName
        self.reason = reason
    }
}
