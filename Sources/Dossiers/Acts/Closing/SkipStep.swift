// SPDX-License-Identifier: EUPL-1.2

import ProtocolBook

/// A step is skipped, with the reason.
public struct SkipStep: Hashable, Sendable, Codable {
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

extension SkipStep: Act {
    package static let stored = "step-skipped"
    package static let profile = ActProfile(
        "skip-step", demand: .carrier, stage: .openDossier, dependsOnState: true, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) throws(Refusal) {
        try ruling.found(ruling.book.step(StepKey(step)) != nil, "step")
    }

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.skippedSteps.append(Kept(self, stamp))
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    package func notices(at moment: NoticeMoment) -> [Notice] {
        guard let step = moment.book.step(StepKey(self.step)), !step.legalElements.isEmpty else { return [] }
        return reason.isFilled ? [.legalStepSkipped] : [.legalStepSkipped, .reasonForSkipping]
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        ChronologyLine("Stap overgeslagen", .act, nil, [("Stap", step), ("Waarom", reason)])
    }
}

extension CommandKind {
    package static var skipStep: CommandKind { CommandKind(SkipStep.self) }
}
