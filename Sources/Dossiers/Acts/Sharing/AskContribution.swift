// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

/// One question to a colleague, who answers it without seeing the dossier.
///
/// - Source: Rule S-041 of docs/regels.md; design §2.
public struct AskContribution: Hashable, Sendable, Codable {
    /// A new identity for the question.
    public var question: QuestionID
    /// Who is asked; anybody with an account at the school.
    public var to: StaffID
    /// The question itself. This is all that the colleague reads.
    public var text: String
    /// The last day on which the answer is expected.
    public var due: Day

    /// Makes the fact from its parts.
    public init(question: QuestionID, to: StaffID, text: String, due: Day) {
        self.question = question
        self.to = to
        self.text = text
        self.due = due
    }
}

extension AskContribution: Act {
    package static let stored = "contribution-asked"
    package static let profile = ActProfile(
        "ask-contribution", demand: .carrier, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) throws(Refusal) {
        guard !ruling.state.involved.contains(to) else { throw .involvedOnList }
    }

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        guard !state.questions.contains(where: { $0.id == question }) else { return }
        state.questions.append(CaseQuestion(asked: Kept(self, stamp)))
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    /// - Source: Rule S-041 of docs/regels.md.
    package func notices(at moment: NoticeMoment) -> [Notice] {
        guard let child = moment.after.opening?.childName, !child.isEmpty else { return [] }
        let parts = child.split(separator: " ").filter { $0.count > 2 && ($0.first?.isUppercase ?? false) }
        return parts.contains { text.contains($0) } ? [.questionNamesChild] : []
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        ChronologyLine(
            "Vraag aan \(writer.name(to))", .act, nil,
            [(nil, text), ("Antwoord verwacht tot en met", due.dutchDate)])
    }
}

extension CommandKind {
    package static var askContribution: CommandKind { CommandKind(AskContribution.self) }
}
