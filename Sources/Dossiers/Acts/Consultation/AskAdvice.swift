// SPDX-License-Identifier: EUPL-1.2

/// Veilig Thuis is asked for advice; nothing about the family is recorded there.
///
/// - Source: Rules S-074, S-075 of docs/regels.md.
public struct AskAdvice: Hashable, Sendable, Codable {
    /// The name of the adviser.
    public var name: String?
    /// When.
    public var happened: Moment?
    /// How the signals can be read.
    public var interpretation: String?
    /// Which steps come next.
    public var nextSteps: String?
    /// How to find out more.
    public var inquiry: String?
    /// Diagnosis and help.
    public var help: String?
    /// Who does what.
    public var responsibilities: String?
    /// The call turned into a report.
    public var becameReport: Bool

    /// Makes the fact from its parts.
    public init(
        name: String? = nil,
        happened: Moment? = nil,
        interpretation: String? = nil,
        nextSteps: String? = nil,
        inquiry: String? = nil,
        help: String? = nil,
        responsibilities: String? = nil,
        becameReport: Bool = false
    ) {
        self.name = name
        self.happened = happened
        self.interpretation = interpretation
        self.nextSteps = nextSteps
        self.inquiry = inquiry
        self.help = help
        self.responsibilities = responsibilities
        self.becameReport = becameReport
    }
}

extension AskAdvice: Act {
    package static let stored = "advice-asked"
    package static let profile = ActProfile(
        "ask-advice", demand: .staff, stage: .anywhere, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: true)

    package func check(_ ruling: Ruling) {}

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.advices.append(Kept(self, stamp))
        state.noteSinceClosing(stamp)
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    /// - Source: Rules S-074, S-075, S-106 of docs/regels.md.
    package func notices(at moment: NoticeMoment) -> [Notice] {
        var notices: [Notice] = []
        if becameReport { notices.append(.adviceBecameReport) }
        if !name.isFilled { notices.append(.nameOfAdviser) }
        if moment.before.closed != nil { notices.append(.reopenClosed) }
        return notices
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        var line = ChronologyLine(
            "Advies van Veilig Thuis", .act, happened,
            [
                ("Gesproken met", name), ("De signalen", interpretation),
                ("Volgende stappen", nextSteps), ("Meer te weten komen", inquiry), ("Hulp", help),
                ("Wie doet wat", responsibilities),
            ])
        if becameReport { line.tags = ["werd een melding"] }
        line.correctable = true
        return line
    }
}

extension CommandKind {
    package static var askAdvice: CommandKind { CommandKind(AskAdvice.self) }
}
