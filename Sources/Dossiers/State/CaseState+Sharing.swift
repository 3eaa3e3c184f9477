// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

/// A question to a colleague, with the answer when that came.
public struct CaseQuestion: Sendable, Hashable {
    /// The question as it was asked.
    public let asked: Kept<AskContribution>
    /// The first answer.
    public internal(set) var answered: Kept<AnswerContribution>?

    /// Its identity.
    public var id: QuestionID { asked.fact.question }

    /// Whether the answer came after the last day.
    public var isLate: Bool { answered.map { $0.at.day > asked.fact.due } ?? false }
}

extension CaseState {
    /// Who may read the dossier besides its list on a day, with the last grant of each.
    public func readers(on day: Day) -> [Kept<GrantReading>] {
        reading.filter { $0.fact.until >= day }
    }
}
