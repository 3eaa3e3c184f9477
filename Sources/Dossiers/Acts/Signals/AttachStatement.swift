// SPDX-License-Identifier: EUPL-1.2

/// The own statement of a parent or pupil, added to the file.
public struct AttachStatement: Hashable, Sendable, Codable {
    /// Whose statement, when known as a person in the dossier.
    public var person: PersonID?
    /// Whose statement otherwise.
    public var name: String?
    /// The entry that it answers.
    public var about: EventID?
    /// The statement, literally.
    public var text: String

    /// Makes the fact from its parts.
    public init(person: PersonID? = nil, name: String? = nil, about: EventID? = nil, text: String) {
        self.person = person
        self.name = name
        self.about = about
        self.text = text
    }
}

extension AttachStatement: Act {
    package static let stored = "statement-attached"
    package static let profile = ActProfile(
        "attach-statement", demand: .participant, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) throws(Refusal) {
        try ruling.event(about)
        try ruling.person(person)
    }

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        if let index = state.entries.firstIndex(where: { $0.id == about }) {
            state.entries[index].statements.append(Kept(self, stamp))
        } else {
            state.statements.append(Kept(self, stamp))
        }
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    package func notices(at moment: NoticeMoment) -> [Notice] { [] }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        let who = writer.person(person) ?? name
        var line = ChronologyLine(
            "Eigen verklaring" + (who.map { " van \($0)" } ?? ""), .statement, nil, [("Naam", name)])
        line.quote = text
        line.correctable = true
        return line
    }
}

extension CommandKind {
    package static var attachStatement: CommandKind { CommandKind(AttachStatement.self) }
}
