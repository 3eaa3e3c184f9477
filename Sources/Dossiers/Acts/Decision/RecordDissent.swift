// SPDX-License-Identifier: EUPL-1.2

/// Somebody disagrees, and that stays visible.
///
/// - Source: Rules S-079 of docs/regels.md.
public struct RecordDissent: Hashable, Sendable, Codable {
    /// What this person thinks and why.
    public var text: String

    /// Makes the fact from its parts.
    public init(text: String) {
        self.text = text
    }
}

extension RecordDissent: Act {
    package static let stored = "dissent-recorded"
    package static let profile = ActProfile(
        "record-dissent", demand: .participant, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: true)

    package func check(_ ruling: Ruling) {}

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.dissents.append(Kept(self, stamp))
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    package func notices(at moment: NoticeMoment) -> [Notice] {
        [.disagreementStays]
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        ChronologyLine("Iemand denkt er anders over", .view, nil, [(nil, text)])
    }
}

extension CommandKind {
    package static var recordDissent: CommandKind { CommandKind(RecordDissent.self) }
}
