// SPDX-License-Identifier: EUPL-1.2

/// A contact that is none of the other acts.
///
/// - Source: Rules S-046 of docs/regels.md.
public struct RecordContact: Hashable, Sendable, Codable {
    /// With whom.
    public var party: String
    /// How.
    public var medium: Medium
    /// Whether they sought contact with the school.
    public var incoming: Bool
    /// What was said.
    public var text: String
    /// When.
    public var happened: Moment?

    /// Makes the fact from its parts.
    public init(
        party: String, medium: Medium = .phone, incoming: Bool = false, text: String, happened: Moment? = nil
    ) {
        self.party = party
        self.medium = medium
        self.incoming = incoming
        self.text = text
        self.happened = happened
    }
}

extension RecordContact: Act {
    package static let stored = "contact-recorded"
    package static let profile = ActProfile(
        "record-contact", demand: .participant, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) {}

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.contacts.append(Kept(self, stamp))
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    package func notices(at moment: NoticeMoment) -> [Notice] { [] }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        var line = ChronologyLine("Contact met \(party)", .act, happened, [(nil, text)])
        line.tags = [medium.words, incoming ? "zij zochten contact" : "school zocht contact"]
        line.correctable = true
        return line
    }
}

extension CommandKind {
    package static var recordContact: CommandKind { CommandKind(RecordContact.self) }
}
