// SPDX-License-Identifier: EUPL-1.2

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

extension DelegateConversation: Act {
    package static let stored = "conversation-delegated"
    package static let profile = ActProfile(
        "delegate-conversation", demand: .carrier, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) throws(Refusal) {
        try ruling.person(person)
    }

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.delegations.append(Kept(self, stamp))
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] {
        [.exploreOrName] + beforeParents(state, context)
    }

    /// - Source: Rule S-091 of docs/regels.md.
    package func notices(at moment: NoticeMoment) -> [Notice] {
        to == nil && !toName.isFilled ? [.whoTakesOver] : [.talkStaysOpen]
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        ChronologyLine(
            "Iemand anders voert het gesprek met \(writer.with(partner, person))", .act, nil,
            [("Wie", writer.staff(to)), ("Naam", toName), ("Waarom", reason)])
    }
}

extension CommandKind {
    package static var delegateConversation: CommandKind { CommandKind(DelegateConversation.self) }
}
