// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
import ProtocolBook

/// The effect of help is looked at.
///
/// - Source: Rules S-104, S-105, S-115 of docs/regels.md.
public struct ReviewHelp: Hashable, Sendable, Codable {
    /// Which help.
    public var help: HelpID
    /// Has it stopped?
    public var stopped: Stopped
    /// Better, same or worse for the child.
    public var progress: Progress
    /// What that is based on.
    public var observed: String
    /// When it is looked at again.
    public var nextReview: Day?
    /// The help is finished.
    public var ended: Bool
    /// When it did not stop: why no report is made.
    public var noReportReason: String?

    /// Makes the fact from its parts.
    public init(
        help: HelpID,
        stopped: Stopped,
        progress: Progress,
        observed: String,
        nextReview: Day? = nil,
        ended: Bool = false,
        noReportReason: String? = nil
    ) {
        self.help = help
        self.stopped = stopped
        self.progress = progress
        self.observed = observed
        self.nextReview = nextReview
        self.ended = ended
        self.noReportReason = noReportReason
    }
}

extension ReviewHelp: Act {
    package static let stored = "help-reviewed"
    package static let profile = ActProfile(
        "review-help", demand: .carrier, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) throws(Refusal) {
        try ruling.found(ruling.state.helps.contains { $0.id == help }, "help")
    }

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        if let index = state.helps.firstIndex(where: { $0.id == help }) {
            state.helps[index].reviews.append(Kept(self, stamp))
        }
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    /// - Source: Rules S-104, S-105, S-115, S-117, S-121 of docs/regels.md.
    package func notices(at moment: NoticeMoment) -> [Notice] {
        var notices: [Notice] = []
        if stopped == .no || stopped == .again {
            notices.append(noReportReason.isFilled ? .noReportAfterReview : .reportAfterAll)
        }
        if stopped == .unknown { notices.append(.adviceOnReview) }
        if !ended, nextReview == nil { notices.append(.reviewDayMissing) }
        if let again = moment.book.questions.first(where: \.repeats) { notices.append(.askAgain(again.key)) }
        return notices + moment.progress(progress) + (stopped == .again ? moment.worrying() : [])
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        let help = writer.state.helps.first { $0.id == self.help }?.kept.fact.what
        var line = ChronologyLine(
            "Gekeken of de hulp werkt", .fact, nil,
            [
                ("Hulp", help), (nil, observed), ("Waarom geen melding", noReportReason),
                ("Wanneer we weer kijken", nextReview?.dutchDate),
            ])
        line.tags = ["gestopt: \(stopped.words)", progress.words] + (ended ? ["hulp klaar"] : [])
        return line
    }
}

extension CommandKind {
    package static var reviewHelp: CommandKind { CommandKind(ReviewHelp.self) }
}
