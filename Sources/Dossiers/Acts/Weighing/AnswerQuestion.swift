// SPDX-License-Identifier: EUPL-1.2

import ProtocolBook

/// One question of the assessment framework is answered.
public struct AnswerQuestion: Hashable, Sendable, Codable {
    /// Key of the question.
    public var question: String
    /// Yes, no or don't know.
    public var answer: Opinion
    /// The reasons.
    public var why: String
    /// Who answered it together.
    public var with: String?

    /// Makes the fact from its parts.
    public init(question: String, answer: Opinion, why: String, with: String? = nil) {
        self.question = question
        self.answer = answer
        self.why = why
        self.with = with
    }
}

extension AnswerQuestion: Act {
    package static let stored = "question-answered"
    package static let profile = ActProfile(
        "answer-question", demand: .carrier, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) throws(Refusal) {
        try ruling.found(ruling.book.question(question) != nil, "question")
    }

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.answers.append(Kept(self, stamp))
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    /// What the protocol says about this answer.
    ///
    /// - Source: Rule S-106 of docs/regels.md; domain 2.2, 2.3.
    package func notices(at moment: NoticeMoment) -> [Notice] {
        guard let question = moment.book.question(self.question), let given = question.answer(answer.choice) else {
            return []
        }
        var notices: [Notice] = []
        if given.effects.contains(.reportByPhone) {
            notices.append(.reportByPhone(question.key))
        } else if given.effects.contains(.adviseReport) {
            notices.append(.reportIsNorm(question.key))
        }
        if given.effects.contains(.askAdvice) { notices.append(.doubtAsksVeiligThuis) }
        if given.effects.contains(.setTerm) || given.effects.contains(.nameCasemanager) {
            notices.append(.termAndCasemanager)
        }
        if given.effects.contains(.close) || given.effects.contains(.ordinarySupport) {
            notices.append(.closingNeedsTwo)
        }
        if given.effects.contains(.monitor) { notices.append(.whoKeepsWatching) }
        if moment.after.answers.count(where: { $0.fact.question == self.question }) > 1 { notices.append(.newAnswer) }
        return notices
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        var line = ChronologyLine(
            "Vraag van het afwegingskader beantwoord", .view, nil,
            [("Vraag", question), ("Waarom", why), ("Samen met", with)])
        line.tags = [answer.words]
        line.correctable = true
        return line
    }
}

extension CommandKind {
    package static var answerQuestion: CommandKind { CommandKind(AnswerQuestion.self) }
}
