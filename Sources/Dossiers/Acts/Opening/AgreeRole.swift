// SPDX-License-Identifier: EUPL-1.2

/// What is agreed with a participant: the role that he or she keeps.
///
/// - Source: Rules S-029 of docs/regels.md.
public struct AgreeRole: Hashable, Sendable, Codable {
    /// The participant.
    public var staff: StaffID
    /// What this person does and does not do.
    public var role: String
    /// What this person gets to read at once.
    public var answer: String?

    /// Makes the fact from its parts.
    public init(staff: StaffID, role: String, answer: String? = nil) {
        self.staff = staff
        self.role = role
        self.answer = answer
    }
}

extension AgreeRole: Act {
    package static let stored = "role-agreed"
    package static let profile = ActProfile(
        "agree-role", demand: .carrier, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) {}

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.join(staff, stamp, noticed: false)
        if let index = state.participants.firstIndex(where: { $0.staff == staff }) {
            state.participants[index].agreed = Kept(self, stamp)
        }
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    package func notices(at moment: NoticeMoment) -> [Notice] { [] }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        ChronologyLine(
            "Rol afgesproken met \(writer.name(staff))", .act, nil, [(nil, role), ("Antwoord", answer)])
    }
}

extension CommandKind {
    package static var agreeRole: CommandKind { CommandKind(AgreeRole.self) }
}
