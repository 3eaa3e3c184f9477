// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

/// A short look at how the child is doing.
///
/// - Source: Rules S-114, S-115 of docs/regels.md.
public struct CheckIn: Hashable, Sendable, Codable {
    /// Better, same or worse.
    public var progress: Progress
    /// What that is based on.
    public var text: String
    /// When.
    public var happened: Moment?
    /// When the next one is.
    public var nextOn: Day?

    /// Makes the fact from its parts.
    public init(progress: Progress, text: String, happened: Moment? = nil, nextOn: Day? = nil) {
        self.progress = progress
        self.text = text
        self.happened = happened
        self.nextOn = nextOn
    }
}

extension CheckIn: Act {
    package static let stored = "checked-in"
    package static let profile = ActProfile(
        "check-in", demand: .participant, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: true)

    package func check(_ ruling: Ruling) {}

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.checkIns.append(Kept(self, stamp))
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    /// - Source: Rules S-114, S-117, S-119, S-121 of docs/regels.md.
    package func notices(at moment: NoticeMoment) -> [Notice] {
        moment.progress(progress) + (progress == .worse ? moment.worrying() : [])
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        var line = ChronologyLine(
            "Gekeken hoe het gaat", .fact, happened,
            [(nil, text), ("Wanneer we weer kijken", nextOn?.dutchDate)])
        line.tags = [progress.words]
        line.correctable = true
        return line
    }
}

extension CommandKind {
    package static var checkIn: CommandKind { CommandKind(CheckIn.self) }
}
