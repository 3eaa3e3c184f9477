// SPDX-License-Identifier: EUPL-1.2

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

    /// Whether this person holds the key of any list: the team's, that for worries about staff, or a restricted one.
    public var readsDossiers: Bool { !keyring.listNames.isEmpty }

    /// This person on a dossier or worry of a list: on a restricted one the list decides, not the role.
    func actor(on list: String) -> Actor {
        list == TeamList.name ? actor : actor.onRestrictedList()
    }

    /// Whether one of this person's roles has the ability.
    public func can(_ ability: Ability) -> Bool {
        roles.contains { book.role($0)?.abilities.contains(ability) ?? false }
    }
}

/// A school that an account belongs to.
public struct SchoolSeat: Sendable, Hashable {
    /// The school.
    public let id: SchoolID
    /// Its name.
    public let name: String
}
