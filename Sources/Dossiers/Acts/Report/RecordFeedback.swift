// SPDX-License-Identifier: EUPL-1.2

/// Veilig Thuis told the school what came of it.
///
/// - Source: Rules S-113a of docs/regels.md.
public struct RecordFeedback: Hashable, Sendable, Codable {
    /// What was told.
    public var text: String
    /// By whom.
    public var name: String?
    /// When.
    public var happened: Moment?

    /// Makes the fact from its parts.
    public init(text: String, name: String? = nil, happened: Moment? = nil) {
        self.text = text
        self.name = name
        self.happened = happened
    }
}

extension RecordFeedback: Act {
    package static let stored = "feedback-recorded"
    package static let profile = ActProfile(
        "record-feedback", demand: .carrier, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) {}

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        // Answers of Veilig Thuis name no report: they belong to the last one that was recorded.
        if let last = state.reports.indices.last {
            state.reports[last].feedback.append(Kept(self, stamp))
        } else {
            state.looseFeedback.append(Kept(self, stamp))
        }
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    package func notices(at moment: NoticeMoment) -> [Notice] { [] }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        ChronologyLine("Bericht van Veilig Thuis", .act, happened, [(nil, text), ("Gesproken met", name)])
    }
}

extension CommandKind {
    package static var recordFeedback: CommandKind { CommandKind(RecordFeedback.self) }
}
