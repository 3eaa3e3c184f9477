// SPDX-License-Identifier: EUPL-1.2

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

extension SkipConversation: Act {
    package static let stored = "conversation-skipped"
    package static let profile = ActProfile(
        "skip-conversation", demand: .carrier, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) throws(Refusal) {
        try ruling.person(person)
    }

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.skips.append(Kept(self, stamp))
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    /// - Source: Rules S-081, S-086, S-091 of docs/regels.md.
    package func notices(at moment: NoticeMoment) -> [Notice] {
        var notices: [Notice] = []
        switch ground {
        case .safety:
            if !whose.isFilled { notices.append(.whoseSafety) }
        case .breakContact:
            notices.append(.findSomebodyElse)
        case .other, .unreachable, .refused:
            notices.append(.onlyTwoGrounds)
        case .veiligThuisFirst, .age:
            break
        }
        if decidedBy == nil { notices.append(.whoDecidedToSkip) }
        if !consulted.isFilled { notices.append(.whoWasConsulted) }
        return notices
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        var line = ChronologyLine(
            "Geen gesprek met \(writer.with(partner, person))", .act, nil,
            [
                ("Waarom", reason), ("Om wiens veiligheid", whose),
                ("Besloten door", writer.staff(decidedBy)),
                ("Overlegd met", consulted),
            ])
        line.tags = [ground.words]
        return line
    }
}

extension CommandKind {
    package static var skipConversation: CommandKind { CommandKind(SkipConversation.self) }
}
