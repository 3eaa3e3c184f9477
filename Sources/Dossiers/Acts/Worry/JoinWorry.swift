// SPDX-License-Identifier: EUPL-1.2

/// The worry goes to a dossier that already runs.
public struct JoinWorry: Hashable, Sendable, Codable {
    /// The dossier that receives it.
    public var dossier: StreamID
    /// What the writer gets to read.
    public var answer: String?

    /// Makes the fact from its parts.
    public init(dossier: StreamID, answer: String? = nil) {
        self.dossier = dossier
        self.answer = answer
    }
}

extension JoinWorry: Act {
    package static let stored = "worry-joined"
    package static let profile = ActProfile(
        "join-worry", demand: .reader, stage: .worry, dependsOnState: true, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) {}

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        if state.worry?.isSettled == false { state.worry?.joined = Kept(self, stamp) }
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    package func notices(at moment: NoticeMoment) -> [Notice] { [] }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        ChronologyLine("Zorg bij een dossier gevoegd", .act, nil, [("Antwoord aan de schrijver", answer)])
    }
}

extension CommandKind {
    package static var joinWorry: CommandKind { CommandKind(JoinWorry.self) }
}
