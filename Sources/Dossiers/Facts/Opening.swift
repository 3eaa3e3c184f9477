// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

/// A dossier is opened for one child.
///
/// - Source: Rules S-051 of docs/regels.md.
public struct OpenDossier: Hashable, Sendable, Codable {
    /// The pupil in the register.
    public var pupil: PupilID?
    /// The child's full name.
    public var childName: String
    /// The child's group.
    public var group: String?
    /// Date of birth, when known.
    public var born: Day?
    /// Which protocol the dossier follows.
    public var protocolID: String
    /// Its version; the dossier stays on it.
    public var protocolVersion: Int
    /// SHA-256 of the protocol file, so that the text of that day can be proved.
    public var protocolDigest: String
    /// The present group teacher, a participant.
    public var teacher: StaffID?
    /// Why it is opened, when no worry is the reason.
    public var reason: String?

    /// Makes the fact from its parts.
    public init(
        pupil: PupilID? = nil,
        childName: String,
        group: String? = nil,
        born: Day? = nil,
        protocolID: String,
        protocolVersion: Int,
        protocolDigest: String,
        teacher: StaffID? = nil,
        reason: String? = nil
    ) {
        self.pupil = pupil
        self.childName = childName
        self.group = group
        self.born = born
        self.protocolID = protocolID
        self.protocolVersion = protocolVersion
        self.protocolDigest = protocolDigest
        self.teacher = teacher
        self.reason = reason
    }
}

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

/// A person in or around the family.
///
/// - Source: Rules S-049, S-087 of docs/regels.md.
public struct AddPerson: Hashable, Sendable, Codable {
    /// A new identity for this person.
    public var person: PersonID
    /// Name, or a description when the name is unknown ("vriend van moeder").
    public var name: String
    /// The role in this dossier.
    public var relation: Relation
    /// Parental authority (gezag).
    public var authority: Authority
    /// Where that was checked.
    public var authoritySource: String?
    /// When that was checked.
    public var authorityChecked: Day?
    /// The address must not reach another parent.
    public var addressSecret: Bool
    /// Anything else, such as language or phone.
    public var note: String?
    /// The pupil in the register, for a brother or sister at this school.
    public var sibling: PupilID?

    /// Makes the fact from its parts.
    public init(
        person: PersonID,
        name: String,
        relation: Relation,
        authority: Authority = .unknown,
        authoritySource: String? = nil,
        authorityChecked: Day? = nil,
        addressSecret: Bool = false,
        note: String? = nil,
        sibling: PupilID? = nil
    ) {
        self.person = person
        self.name = name
        self.relation = relation
        self.authority = authority
        self.authoritySource = authoritySource
        self.authorityChecked = authorityChecked
        self.addressSecret = addressSecret
        self.note = note
        self.sibling = sibling
    }
}

/// What is known about a person changes; the old text stays visible.
public struct ChangePerson: Hashable, Sendable, Codable {
    /// Whom it concerns.
    public var person: PersonID
    /// The name now.
    public var name: String
    /// The role now.
    public var relation: Relation
    /// Parental authority now.
    public var authority: Authority
    /// Where that was checked.
    public var authoritySource: String?
    /// When that was checked.
    public var authorityChecked: Day?
    /// The address must not reach another parent.
    public var addressSecret: Bool
    /// Anything else.
    public var note: String?
    /// Why it changed.
    public var reason: String

    /// Makes the fact from its parts.
    public init(
        person: PersonID,
        name: String,
        relation: Relation,
        authority: Authority = .unknown,
        authoritySource: String? = nil,
        authorityChecked: Day? = nil,
        addressSecret: Bool = false,
        note: String? = nil,
        reason: String
    ) {
        self.person = person
        self.name = name
        self.relation = relation
        self.authority = authority
        self.authoritySource = authoritySource
        self.authorityChecked = authorityChecked
        self.addressSecret = addressSecret
        self.note = note
        self.reason = reason
    }
}
