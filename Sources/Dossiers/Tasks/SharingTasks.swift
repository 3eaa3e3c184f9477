// SPDX-License-Identifier: EUPL-1.2

import CivilTime

/// Questions that wait for an answer.
extension TaskDesk {
    /// - Source: Rule S-041 of docs/regels.md.
    func questionTasks() -> [CaseTask] {
        state.questions.filter { $0.answered == nil }.map { question in
            task(
                question.id.text, "S-041", "Wacht op het antwoord van \(context.name(question.asked.fact.to))",
                from: question.asked.at.day, due: question.asked.fact.due, source: "Protocol, rollen",
                by: [.answerContribution, .completeTask])
        }
    }
}
