// SPDX-License-Identifier: EUPL-1.2

/// The case is discussed with somebody outside the school, by default without names.
///
/// - Source: Rules S-073b, S-044 of docs/regels.md.
public struct ConsultExternal: Hashable, Sendable, Codable {
    /// With whom and of which organisation.
    public var party: String
    /// How it was shared.
    public var sharing: SharingGround
    /// What was shared.
    public var shared: String?
    /// What came out of it.
    public var outcome: String
    /// When.
    public var happened: Moment?

    /// Makes the fact from its parts.
    public init(
        party: String,
        sharing: SharingGround = .anonymous,
        shared: String? = nil,
        outcome: String,
        happened: Moment? = nil
    ) {
        self.party = party
        self.sharing = sharing
        self.shared = shared
        self.outcome = outcome
        self.happened = happened
    }
}

extension ConsultExternal: Act {
    package static let stored = "external-consulted"
    package static let profile = ActProfile(
        "consult-external", demand: .carrier, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) {}

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.external.append(Kept(self, stamp))
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    /// - Source: Rule S-044 of docs/regels.md.
    package func notices(at moment: NoticeMoment) -> [Notice] {
        switch sharing {
        case .anonymous, .consent, .legalDuty, .emergency: []
        case .rightToReport, .refused: [.sharingGround]
        }
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        var line = ChronologyLine(
            "Overlegd buiten school: \(party)", .act, happened,
            [("Gedeeld", shared), ("Uitkomst", outcome)])
        line.tags = [sharing.words]
        line.correctable = true
        return line
    }
}

extension CommandKind {
    package static var consultExternal: CommandKind { CommandKind(ConsultExternal.self) }
}
