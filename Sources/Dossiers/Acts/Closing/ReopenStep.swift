// SPDX-License-Identifier: EUPL-1.2

import ProtocolBook

/// A step is done again: a new round, the history stays.
///
/// - Source: Rules S-039 of docs/regels.md.
public struct ReopenStep: Hashable, Sendable, Codable {
    /// Key of the step.
    public var step: String
    /// Why.
    public var reason: String

    /// Makes the fact from its parts.
    public init(step: String, reason: String) {
        self.step = step
        self.reason = reason
    }
}

extension ReopenStep: Act {
    package static let stored = "step-reopened"
    package static let profile = ActProfile(
        "reopen-step", demand: .carrier, stage: .openDossier, dependsOnState: true, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) throws(Refusal) {
        try ruling.found(ruling.book.step(StepKey(step)) != nil, "step")
    }

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.reopenedSteps.append(Kept(self, stamp))
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    package func notices(at moment: NoticeMoment) -> [Notice] { [] }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        ChronologyLine("Stap opnieuw begonnen", .act, nil, [("Stap", step), ("Waarom", reason)])
    }
}

extension CommandKind {
    package static var reopenStep: CommandKind { CommandKind(ReopenStep.self) }
}
