// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

/// The worry is answered without a dossier.
///
/// - Source: Rules S-060, S-061 of docs/regels.md.
public struct AnswerWorry: Hashable, Sendable, Codable {
    /// Why no dossier is needed.
    public var outcome: WorryOutcome
    /// What explains the worry or what is done instead.
    public var reason: String
    /// Who gave the explanation.
    public var explainedBy: String?
    /// Which other protocol is followed, such as the one on bullying.
    public var otherProtocol: String?
    /// What the writer gets to read.
    public var answer: String
    /// The last day on which the worry is kept.
    public var keepUntil: Day

    /// Makes the fact from its parts.
    public init(
        outcome: WorryOutcome,
        reason: String,
        explainedBy: String? = nil,
        otherProtocol: String? = nil,
        answer: String,
        keepUntil: Day
    ) {
        self.outcome = outcome
        self.reason = reason
        self.explainedBy = explainedBy
        self.otherProtocol = otherProtocol
        self.answer = answer
        self.keepUntil = keepUntil
    }
}

extension AnswerWorry: Act {
    package static let stored = "worry-answered"
    package static let profile = ActProfile(
        "answer-worry", demand: .reader, stage: .worry, dependsOnState: true, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) {}

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        if state.worry?.isSettled == false { state.worry?.answered = Kept(self, stamp) }
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    /// - Source: Rules S-060, S-061 of docs/regels.md.
    package func notices(at moment: NoticeMoment) -> [Notice] {
        var notices: [Notice] = []
        if outcome == .explained, !explainedBy.isFilled { notices.append(.whoExplained) }
        if outcome == .otherProtocol, !otherProtocol.isFilled { notices.append(.whichProtocol) }
        if let view = moment.before.safety(at: moment.context.now), view.saysNo || view.isUnsure {
            notices.append(.answeredWhileUnsafe)
        }
        return notices
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        ChronologyLine(
            "Zorg beantwoord zonder dossier: \(outcome.words)", .act, nil,
            [
                ("Reden", reason), ("Verklaring van", explainedBy), ("Ander protocol", otherProtocol),
                ("Antwoord aan de schrijver", answer), ("Bewaren tot en met", keepUntil.dutchDate),
            ])
    }
}

extension CommandKind {
    package static var answerWorry: CommandKind { CommandKind(AnswerWorry.self) }
}
