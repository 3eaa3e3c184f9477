// SPDX-License-Identifier: EUPL-1.2

/// A correction: the old text stays visible beside the new.
public struct CorrectEntry: Hashable, Sendable, Codable {
    /// The entry that is corrected.
    public var entry: EventID
    /// What should have stood there.
    public var text: String
    /// Why.
    public var reason: String

    /// Makes the fact from its parts.
    public init(entry: EventID, text: String, reason: String) {
        self.entry = entry
        self.text = text
        self.reason = reason
    }
}

extension CorrectEntry: Act {
    package static let stored = "entry-corrected"
    package static let profile = ActProfile(
        "correct-entry", demand: .participant, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    /// Nothing that stands is emptied, and everybody corrects the own words only; a carrier all.
    package func check(_ ruling: Ruling) throws(Refusal) {
        guard text.isFilled else { throw .cannotAlter }
        guard Policy.mayCorrect(ruling.actor, recordedBy: ruling.state.recorded[entry], book: ruling.book) else {
            throw .roleMayNot(.correctEntry)
        }
        try ruling.event(entry)
    }

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        // Whatever was recorded can be corrected; an entry carries its own corrections.
        state.corrections[entry, default: []].append(Kept(self, stamp))
        if let index = state.entries.firstIndex(where: { $0.id == entry }) {
            state.entries[index].corrections.append(Kept(self, stamp))
        }
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    package func notices(at moment: NoticeMoment) -> [Notice] { [] }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        ChronologyLine("Verbetering", .act, nil, [("Er had moeten staan", text), ("Reden", reason)])
    }
}

extension CommandKind {
    package static var correctEntry: CommandKind { CommandKind(CorrectEntry.self) }
}
