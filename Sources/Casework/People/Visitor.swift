// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
public import Dossiers
public import ProtocolBook

/// Somebody who is signed in, at one school, with the keys that this session opened.
public struct Visitor: Sendable {
    /// The account.
    public let account: StaffID
    /// The name as shown.
    public let name: String
    /// The school in use.
    public let school: SchoolID
    /// Its name.
    public let schoolName: String
    /// All schools of this account, for choosing another.
    public let schools: [SchoolSeat]
    /// Keys of roles in the school's protocol.
    public let roles: [RoleKey]
    /// The protocol that the school follows now.
    public let shelved: ShelvedProtocol
    /// How it stands with the second factor.
    public let secondFactor: SecondFactorStand
    /// When everything that this account has to prove was last shown; nothing when something was not.
    public let provedAt: Instant?
    /// Whether this person is on the list of the dossier team, also while its key is still closed.
    public let belongsToTeam: Bool
    let keyring: Keyring

    /// The protocol that the school follows now.
    public var book: ProtocolDefinition { shelved.book }

    /// Whether this person holds the key of the dossier team.
    public var isTeam: Bool { keyring.team != nil }

    /// Whether this person holds the key of the register of pupils.
    public var seesRegister: Bool { keyring.register != nil }

    /// Whether this person may import and change the register of pupils.
    public var mayKeepRegister: Bool {
        keyring.register != nil && (isTeam || can(.managePupils))
    }

    /// This person as the rules know him or her.
    public var actor: Actor { Actor(id: account, name: name, roles: roles) }

    /// Whether one of this person's roles has the ability.
    public func can(_ ability: Ability) -> Bool {
        roles.contains { book.role($0)?.abilities.contains(ability) ?? false }
    }
}

/// Whether somebody has to show a second factor, has one, and has shown it.
public struct SecondFactorStand: Sendable, Hashable {
    /// Whether this account holds keys that open dossiers.
    public let needed: Bool
    /// Whether it has a second factor.
    public let enrolled: Bool
    /// When it was last shown in this session.
    public let passedAt: Instant?

    /// Whether it has still to be shown in this session.
    public var waits: Bool { passedAt == nil && (needed || enrolled) }
}

/// A school that an account belongs to.
public struct SchoolSeat: Sendable, Hashable {
    /// The school.
    public let id: SchoolID
    /// Its name.
    public let name: String
}
