// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

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

extension ChangePerson: Act {
    package static let stored = "person-changed"
    package static let profile = ActProfile(
        "change-person", demand: .carrier, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) throws(Refusal) {
        try ruling.person(person)
    }

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        if let index = state.persons.firstIndex(where: { $0.id == person }) {
            state.persons[index].changes.append(Kept(self, stamp))
        }
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    package func notices(at moment: NoticeMoment) -> [Notice] { [] }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        var line = ChronologyLine(
            "Persoon gewijzigd: \(name)", .act, nil,
            [
                ("Rol", relation.words),
                ("Gezag", writer.authority(authority, authoritySource, authorityChecked)),
                ("Opmerking", note), ("Reden", reason),
            ])
        if addressSecret { line.tags = ["adres geheim"] }
        return line
    }
}

extension CommandKind {
    package static var changePerson: CommandKind { CommandKind(ChangePerson.self) }
}
