// SPDX-License-Identifier: EUPL-1.2

/// The answer to such a question. A late one is taken too.
///
/// - Source: Rule S-041 of docs/regels.md.
public struct AnswerContribution: Hashable, Sendable, Codable {
    /// The question that it answers.
    public var question: QuestionID
    /// The answer, literally as typed.
    public var text: String

    /// Makes the fact from its parts.
    public init(question: QuestionID, text: String) {
        self.question = question
        self.text = text
    }
}

extension AnswerContribution: Act {
    package static let stored = "contribution-answered"
    package static let profile = ActProfile(
        "answer-contribution", demand: .answerer, stage: .dossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) throws(Refusal) {
        guard ruling.state.questions.contains(where: { $0.id == question }) else { throw .unknownReference("question") }
        guard text.isFilled else { throw .entryWithoutKind }
    }

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        if let index = state.questions.firstIndex(where: { $0.id == question }), state.questions[index].answered == nil
        {
            state.questions[index].answered = Kept(self, stamp)
        }
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    package func notices(at moment: NoticeMoment) -> [Notice] { [] }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        let question = writer.state.questions.first { $0.id == self.question }
        let from = question.map { " van \(writer.name($0.asked.fact.to))" } ?? ""
        var line = ChronologyLine(
            "Antwoord\(from)", .statement, nil, [("Gevraagd", question?.asked.fact.text)])
        line.quote = text
        line.correctable = true
        if question?.isLate == true { line.tags = ["kwam na de afgesproken dag"] }
        return line
    }
}

extension CommandKind {
    package static var answerContribution: CommandKind { CommandKind(AnswerContribution.self) }
}
