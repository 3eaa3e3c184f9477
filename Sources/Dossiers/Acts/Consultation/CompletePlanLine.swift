// SPDX-License-Identifier: EUPL-1.2

/// A line of the plan is done.
///
/// - Source: Rules S-077 of docs/regels.md.
public struct CompletePlanLine: Hashable, Sendable, Codable {
    /// Which line.
    public var line: PlanLineID
    /// What came of it.
    public var result: String?

    /// Makes the fact from its parts.
    public init(line: PlanLineID, result: String? = nil) {
        self.line = line
        self.result = result
    }
}

extension CompletePlanLine: Act {
    package static let stored = "plan-line-completed"
    package static let profile = ActProfile(
        "complete-plan-line", demand: .participant, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) throws(Refusal) {
        try ruling.found(ruling.state.plan?.kept.fact.lines.contains { $0.id == line } ?? false, "line")
    }

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        let holds = state.plans.lastIndex { plan in plan.kept.fact.lines.contains { $0.id == line } }
        if let holds, state.plans[holds].done[line] == nil { state.plans[holds].done[line] = Kept(self, stamp) }
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    package func notices(at moment: NoticeMoment) -> [Notice] { [] }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        let what = writer.state.plans.flatMap(\.kept.fact.lines).last { $0.id == line }?.what
        return ChronologyLine("Regel van het plan klaar", .act, nil, [("Wat", what), ("Resultaat", result)])
    }
}

extension CommandKind {
    package static var completePlanLine: CommandKind { CommandKind(CompletePlanLine.self) }
}
