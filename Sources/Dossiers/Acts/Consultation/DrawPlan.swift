// SPDX-License-Identifier: EUPL-1.2

import CivilTime

/// What must happen, who does it, who coordinates.
///
/// - Source: Rules S-076, S-077, S-095 of docs/regels.md.
public struct DrawPlan: Hashable, Sendable, Codable {
    /// Every line has an owner and a due day.
    public var lines: [PlanLine]
    /// Exactly one person coordinates.
    public var coordinator: StaffID

    /// Makes the fact from its parts.
    public init(lines: [PlanLine], coordinator: StaffID) {
        self.lines = lines
        self.coordinator = coordinator
    }
}

extension DrawPlan: Act {
    package static let stored = "plan-drawn"
    package static let profile = ActProfile(
        "draw-plan", demand: .carrier, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) {}

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.plans.append(CasePlan(kept: Kept(self, stamp)))
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    /// - Source: Rules S-076, S-077, S-095 of docs/regels.md.
    package func notices(at moment: NoticeMoment) -> [Notice] {
        var notices: [Notice] = []
        if lines.isEmpty { notices.append(.emptyPlan) }
        if lines.contains(where: { $0.owner == nil && !$0.ownerName.isFilled }) {
            notices.append(.planNeedsOwners)
        }
        if lines.contains(where: { $0.due < moment.context.today }) { notices.append(.planDayPassed) }
        if moment.context.member(coordinator) == nil { notices.append(.planNeedsCoordinator) }
        if !moment.after.weighings.isEmpty, Set(lines.map(\.target)).count < PlanTarget.allCases.count {
            notices.append(.planForThree)
        }
        return notices
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        let lines: [(String?, String?)] = self.lines.map { line in
            let owner = writer.staff(line.owner) ?? line.ownerName ?? "nog niemand"
            let also = line.owner == nil ? "" : line.ownerName.map { " (\($0))" } ?? ""
            return ("Voor \(line.target.words), \(owner)\(also), klaar op \(line.due.dutchDate)", line.what)
        }
        return ChronologyLine(
            "Plan gemaakt", .act, nil, lines + [("Houdt het plan bij elkaar", writer.staff(coordinator))])
    }
}

extension CommandKind {
    package static var drawPlan: CommandKind { CommandKind(DrawPlan.self) }
}
