// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

/// One line of a plan.
///
/// - Source: Rules S-077 of docs/regels.md.
public struct PlanLine: Hashable, Sendable, Codable {
    /// Its identity.
    public var id: PlanLineID
    /// What must happen.
    public var what: String
    /// Who does it, when he or she has an account.
    public var owner: StaffID?
    /// Who does it otherwise.
    public var ownerName: String?
    /// When it must be done.
    public var due: Day
    /// For whom.
    public var target: PlanTarget

    /// Makes the fact from its parts.
    public init(
        id: PlanLineID,
        what: String,
        owner: StaffID? = nil,
        ownerName: String? = nil,
        due: Day,
        target: PlanTarget = .pupil
    ) {
        self.id = id
        self.what = what
        self.owner = owner
        self.ownerName = ownerName
        self.due = due
        self.target = target
    }
}
