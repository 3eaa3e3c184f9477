// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

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

extension AddPerson: Act {
    package static let stored = "person-added"
    package static let profile = ActProfile(
        "add-person", demand: .carrier, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    /// Nothing that stands is overwritten.
    package func check(_ ruling: Ruling) throws(Refusal) {
        guard !ruling.state.persons.contains(where: { $0.id == person }) else { throw .cannotAlter }
    }

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        guard !state.persons.contains(where: { $0.id == person }) else { return }
        state.persons.append(CasePerson(id: person, added: Kept(self, stamp)))
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    package func notices(at moment: NoticeMoment) -> [Notice] { [] }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        var line = ChronologyLine(
            "Persoon erbij: \(name)", .act, nil,
            [
                ("Rol", relation.words),
                ("Gezag", writer.authority(authority, authoritySource, authorityChecked)),
                ("Opmerking", note),
            ])
        if addressSecret { line.tags = ["adres geheim"] }
        return line
    }
}

extension CommandKind {
    package static var addPerson: CommandKind { CommandKind(AddPerson.self) }
}
