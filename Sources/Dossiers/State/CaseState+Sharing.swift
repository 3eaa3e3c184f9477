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

    mutating func applySharing(_ event: RecordedEvent) {
        switch event.event {
        case .contributionAsked(let fact):
            guard !questions.contains(where: { $0.id == fact.question }) else { return }
            questions.append(CaseQuestion(asked: Kept(sharing: fact, event, revision)))
        case .contributionAnswered(let fact):
            if let index = questions.firstIndex(where: { $0.id == fact.question }), questions[index].answered == nil {
                questions[index].answered = Kept(sharing: fact, event, revision)
            }
        case .restricted(let fact):
            restriction = fact.lifted ? nil : Kept(sharing: fact, event, revision)
            restrictions.append(Kept(sharing: fact, event, revision))
            for one in fact.involved where !involved.contains(one) { involved.append(one) }
            let outside = involved
            participants.removeAll { outside.contains($0.staff) }
            // A new key is made: whoever may go on reading gets that anew.
            reading = []
        case .readingGranted(let fact):
            reading.removeAll { $0.fact.staff == fact.staff }
            reading.append(Kept(sharing: fact, event, revision))
        case .readingRevoked(let fact):
            reading.removeAll { $0.fact.staff == fact.staff }
        default: return
        }
    }
}

extension Kept {
    fileprivate init(sharing fact: Fact, _ event: RecordedEvent, _ order: Int) {
        self.init(id: event.id, at: event.at, by: event.by, fact: fact, order: order)
    }
}
