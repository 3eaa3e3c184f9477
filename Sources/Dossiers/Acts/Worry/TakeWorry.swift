// SPDX-License-Identifier: EUPL-1.2

/// Somebody of the team reads the worry and takes it on; the writer sees "gelezen".
public struct TakeWorry: Hashable, Sendable, Codable {
    /// A first word to the writer.
    public var answer: String?

    /// Makes the fact from its parts.
    public init(answer: String? = nil) {
        self.answer = answer
    }
}

extension TakeWorry: Act {
    package static let stored = "worry-taken"
    package static let profile = ActProfile(
        "take-worry", demand: .reader, stage: .worry, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) {}

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        if state.worry?.taken == nil { state.worry?.taken = Kept(self, stamp) }
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    package func notices(at moment: NoticeMoment) -> [Notice] { [] }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        ChronologyLine("Zorg aangenomen", .act, nil, [("Antwoord aan de schrijver", answer)])
    }
}

extension CommandKind {
    package static var takeWorry: CommandKind { CommandKind(TakeWorry.self) }
}
