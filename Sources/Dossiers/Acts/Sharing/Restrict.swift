// SPDX-License-Identifier: EUPL-1.2

/// From here on only a few named people hold the key of this dossier, or the whole team again.
///
/// - Source: design §6, restricted dossier.
public struct Restrict: Hashable, Sendable, Codable {
    /// Who may open it from now on. Empty when the restriction is lifted.
    public var people: [StaffID]
    /// Who is involved and never gets the key: the own child, partner, neighbour, or whom it is about.
    public var involved: [StaffID]
    /// Why.
    public var reason: String
    /// The dossier goes back to the whole team.
    public var lifted: Bool

    /// Makes the fact from its parts.
    public init(people: [StaffID], involved: [StaffID] = [], reason: String, lifted: Bool = false) {
        self.people = people
        self.involved = involved
        self.reason = reason
        self.lifted = lifted
    }
}

extension Restrict: Act {
    package static let stored = "restricted"
    package static let profile = ActProfile(
        "restrict", demand: .reader, stage: .dossier, dependsOnState: true, stepUp: true,
        checkpoint: false, withoutKey: false)

    /// At least two people, and never who is involved.
    ///
    /// - Source: Rule S-041 of docs/regels.md; design §6, restricted dossier.
    package func check(_ ruling: Ruling) throws(Refusal) {
        if lifted {
            guard ruling.state.restriction != nil else { throw .unknownReference("lifted") }
            // The team would hold the key again: nobody in it may be involved.
            let everybody = ruling.state.involved + involved
            guard !everybody.contains(where: { ruling.context.readsForTheTeam($0) }) else { throw .involvedOnList }
            return
        }
        let readers = Set(people)
        guard readers.count >= 2 else { throw .listTooSmall }
        guard readers.isDisjoint(with: involved + ruling.state.involved) else { throw .involvedOnList }
    }

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.restriction = lifted ? nil : Kept(self, stamp)
        state.restrictions.append(Kept(self, stamp))
        for one in involved where !state.involved.contains(one) { state.involved.append(one) }
        let outside = state.involved
        state.participants.removeAll { outside.contains($0.staff) }
        // A new key is made: whoever may go on reading gets that anew.
        state.reading = []
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    /// - Source: design §6, restricted dossier.
    package func notices(at moment: NoticeMoment) -> [Notice] {
        lifted ? [] : [.readBeforeRestriction]
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        guard !lifted else {
            return ChronologyLine("Dossier weer voor het hele dossierteam", .act, nil, [("Waarom", reason)])
        }
        return ChronologyLine(
            "Dossier beperkt", .act, nil,
            [
                ("Wie het mag lezen", people.map(writer.name).joined(separator: ", ")),
                ("Wie erbij betrokken is", involved.map(writer.name).joined(separator: ", ")), ("Waarom", reason),
            ])
    }
}

extension CommandKind {
    package static var restrict: CommandKind { CommandKind(Restrict.self) }
}
