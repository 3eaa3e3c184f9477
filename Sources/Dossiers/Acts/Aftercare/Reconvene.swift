// SPDX-License-Identifier: EUPL-1.2

/// Those involved come together again.
///
/// - Source: Rules S-116, S-117 of docs/regels.md.
public struct Reconvene: Hashable, Sendable, Codable {
    /// Who.
    public var participants: [Participant]
    /// Must the help be changed?
    public var adaptHelp: String
    /// Does the child need more support?
    public var moreSupport: String
    /// The conclusion.
    public var conclusion: String
    /// When.
    public var happened: Moment?

    /// Makes the fact from its parts.
    public init(
        participants: [Participant],
        adaptHelp: String,
        moreSupport: String,
        conclusion: String,
        happened: Moment? = nil
    ) {
        self.participants = participants
        self.adaptHelp = adaptHelp
        self.moreSupport = moreSupport
        self.conclusion = conclusion
        self.happened = happened
    }
}

extension Reconvene: Act {
    package static let stored = "reconvened"
    package static let profile = ActProfile(
        "reconvene", demand: .carrier, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) {}

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.reconvened.append(Kept(self, stamp))
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    package func notices(at moment: NoticeMoment) -> [Notice] { [] }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        ChronologyLine(
            "Opnieuw bij elkaar", .act, happened,
            [
                ("Wie", writer.people(participants)), ("Moet de hulp anders", adaptHelp),
                ("Heeft het kind meer steun nodig", moreSupport), ("Conclusie", conclusion),
            ])
    }
}

extension CommandKind {
    package static var reconvene: CommandKind { CommandKind(Reconvene.self) }
}
