// SPDX-License-Identifier: EUPL-1.2

import CivilTime

/// Questions to colleagues, and who may read.
extension ChronologyWriter {
    func lineOfSharing(_ event: Event) -> ChronologyLine {
        switch event {
        case .contributionAsked(let facts):
            .init(
                "Vraag aan \(name(facts.to))", .act, nil,
                [(nil, facts.text), ("Antwoord verwacht tot en met", facts.due.dutchDate)])
        case .contributionAnswered(let facts): answer(facts)
        case .restricted(let facts): restricted(facts)
        case .readingGranted(let facts):
            .init(
                "\(name(facts.staff)) mag meelezen", .act, nil,
                [("Tot en met", facts.until.dutchDate), ("Waarom", facts.reason)])
        case .readingRevoked(let facts):
            .init("\(name(facts.staff)) leest niet meer mee", .act, nil, [("Waarom", facts.reason)])
        default: .init(event.kind.rawValue)
        }
    }

    /// The words are the colleague's own: shown as what somebody said, with who was asked as the source.
    private func answer(_ facts: AnswerContribution) -> ChronologyLine {
        let question = state.questions.first { $0.id == facts.question }
        let from = question.map { " van \(name($0.asked.fact.to))" } ?? ""
        var line = ChronologyLine(
            "Antwoord\(from)", .statement, nil, [("Gevraagd", question?.asked.fact.text)])
        line.quote = facts.text
        line.correctable = true
        if question?.isLate == true { line.tags = ["kwam na de afgesproken dag"] }
        return line
    }

    private func restricted(_ facts: Restrict) -> ChronologyLine {
        guard !facts.lifted else {
            return .init("Dossier weer voor het hele dossierteam", .act, nil, [("Waarom", facts.reason)])
        }
        return .init(
            "Dossier beperkt", .act, nil,
            [
                ("Wie het mag lezen", facts.people.map(name).joined(separator: ", ")),
                ("Wie erbij betrokken is", facts.involved.map(name).joined(separator: ", ")), ("Waarom", facts.reason),
            ])
    }
}
