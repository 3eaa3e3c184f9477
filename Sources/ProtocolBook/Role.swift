// SPDX-License-Identifier: EUPL-1.2

/// Who takes part in the protocol, inside the school or outside.
///
/// What a role may do is data of the protocol, not code.
public struct Role: Sendable, Hashable {
    /// Name by which actions, limits and scenarios mean it.
    public var key: RoleKey
    /// Name on the screen, such as IB'er.
    public var name: String
    /// Name for more than one, when it is not obvious.
    public var plural: String?
    /// Works for the school or its board; others have no account.
    public var isInternal: Bool
    /// What this role does in the protocol.
    public var text: String?
    /// What somebody with this role may do.
    public var abilities: Set<Ability>

    /// Makes the value from its parts.
    public init(
        key: RoleKey,
        name: String,
        plural: String? = nil,
        isInternal: Bool,
        text: String? = nil,
        abilities: Set<Ability> = []
    ) {
        self.key = key
        self.name = name
        self.plural = plural
        self.isInternal = isInternal
        self.text = text
        self.abilities = abilities
    }

    /// Whether this role may do something.
    public func may(_ ability: Ability) -> Bool {
        abilities.contains(ability)
    }
}

/// What a role may do. Sending a worry and recording a report or an emergency call need no ability at all.
public enum Ability: String, Sendable, Hashable, CaseIterable {
    /// Send a worry; here so that a page can tell it, never asked for.
    case sendWorry = "send-worry"
    /// Write entries and hold conversations in a dossier that he or she takes part in.
    case contribute
    /// Answer the question of a colleague.
    case consult
    /// Belongs to the dossierteam: reads every dossier that is not restricted.
    case readDossiers = "read-dossiers"
    /// Opens dossiers, carries them, grants reading and asks others.
    case carryDossier = "carry-dossier"
    /// Takes the final decision to report or not.
    case decide
    /// May be the second person at closing and destroying.
    case secondPerson = "second-person"
    /// Makes papers that leave the school.
    case export
    /// Reads in pupils and groups.
    case managePupils = "manage-pupils"
    /// Invites people and ends accounts; opens no dossier.
    case manageAccounts = "manage-accounts"
    /// Reads who looked at what; opens no dossier.
    case readLog = "read-log"
    /// Sees suppressed figures; opens no dossier.
    case seeFigures = "see-figures"
    /// Prepares a new version of the protocol.
    case editProtocol = "edit-protocol"
}
