// SPDX-License-Identifier: EUPL-1.2

/// The head is informed of a substantiated suspicion; not a report to Veilig Thuis.
///
/// - Source: Rules S-073a, I-10 of docs/regels.md.
public struct InformHead: Hashable, Sendable, Codable {
    /// What was told and what the head said.
    public var text: String?
    /// When.
    public var happened: Moment?

    /// Makes the fact from its parts.
    public init(text: String? = nil, happened: Moment? = nil) {
        self.text = text
        self.happened = happened
    }
}

extension InformHead: Act {
    package static let stored = "head-informed"
    package static let profile = ActProfile(
        "inform-head", demand: .reader, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) {}

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.headInformed.append(Kept(self, stamp))
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    package func notices(at moment: NoticeMoment) -> [Notice] {
        [.headIsNoReport]
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        ChronologyLine("Directeur ingelicht", .act, happened, [(nil, text)])
    }
}

extension CommandKind {
    package static var informHead: CommandKind { CommandKind(InformHead.self) }
}
