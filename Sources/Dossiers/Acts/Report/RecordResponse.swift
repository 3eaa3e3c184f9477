// SPDX-License-Identifier: EUPL-1.2

/// What Veilig Thuis decided to do with the report.
///
/// - Source: Rules S-108–S-112b of docs/regels.md.
public struct RecordResponse: Hashable, Sendable, Codable {
    /// The outcome.
    public var outcome: ResponseOutcome
    /// In words.
    public var text: String?
    /// Who told it.
    public var name: String?
    /// When.
    public var happened: Moment?

    /// Makes the fact from its parts.
    public init(
        outcome: ResponseOutcome, text: String? = nil, name: String? = nil, happened: Moment? = nil
    ) {
        self.outcome = outcome
        self.text = text
        self.name = name
        self.happened = happened
    }
}

extension RecordResponse: Act {
    package static let stored = "response-recorded"
    package static let profile = ActProfile(
        "record-response", demand: .carrier, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) {}

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        // Answers of Veilig Thuis name no report: they belong to the last one that was recorded.
        if let last = state.reports.indices.last {
            state.reports[last].responses.append(Kept(self, stamp))
        } else {
            state.looseResponses.append(Kept(self, stamp))
        }
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    /// - Source: Rules S-108–S-113 of docs/regels.md.
    package func notices(at moment: NoticeMoment) -> [Notice] {
        switch outcome {
        case .noAbuse: [.schoolDecidesOnClosing]
        case .notConfirmed: [.stayAlert]
        case .handedOver: [.handedOver]
        case .turnedIntoAdvice: [.becameAdvice]
        case .investigation, .running, .childProtectionBoard: [.whileItRuns]
        case .confirmedVoluntary, .confirmedBoard: [.followTheHelp]
        case .nothingHeard: [.callVeiligThuis]
        case .refused: [.refusedByVeiligThuis]
        }
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        ChronologyLine(
            "Veilig Thuis: \(outcome.words)", .act, happened,
            [(nil, text), ("Gesproken met", name)])
    }
}

extension CommandKind {
    package static var recordResponse: CommandKind { CommandKind(RecordResponse.self) }
}
