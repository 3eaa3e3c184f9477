// SPDX-License-Identifier: EUPL-1.2

extension Inspection {
    /// From the first step and question everything can be reached, and everything leads somewhere.
    mutating func flow() {
        stepsFlow()
        questionsFlow()
    }

    private mutating func stepsFlow() {
        var reached: Set<StepKey> = []
        var waiting = definition.steps.first.map { [$0.key] } ?? []
        while let key = waiting.popLast() {
            guard reached.insert(key).inserted, let step = definition.step(key) else { continue }
            waiting += step.outcomes.compactMap { following($0, of: step)?.key }
        }
        for (index, step) in definition.steps.enumerated() {
            let path = root["stappen"][index]
            if !reached.contains(step.key) {
                add(.unreachableStep, path, "Geen enkele uitkomst leidt naar de stap '\(step.title)'.")
            }
            let isLast = index == definition.steps.count - 1
            if step.outcomes.isEmpty {
                add(.deadEnd, path, "De stap '\(step.title)' heeft geen uitkomst.")
            } else if isLast, !step.outcomes.contains(where: \.effect.offersClosing) {
                add(.deadEnd, path["uitkomsten"], "Na de laatste stap kan het dossier nooit worden afgesloten.")
            }
            for (place, outcome) in step.outcomes.enumerated()
            where isLast && outcome.effect == .nextStep && outcome.to == nil {
                add(
                    .deadEnd, path["uitkomsten"][place],
                    "De uitkomst '\(outcome.title)' gaat verder, maar er komt geen stap meer.")
            }
        }
    }

    private func following(_ outcome: Step.Outcome, of step: Step) -> Step? {
        if outcome.effect.offersClosing { return nil }
        if let key = outcome.to { return definition.step(key) }
        return definition.step(after: step.key)
    }

    private mutating func questionsFlow() {
        var reached: Set<String> = []
        var waiting = definition.questions.first.map { [$0.key] } ?? []
        waiting += definition.questions.filter(\.alwaysVisible).map(\.key)
        while let key = waiting.popLast() {
            guard reached.insert(key).inserted, let question = definition.question(key) else { continue }
            waiting += question.answers.compactMap(\.next)
        }
        for (index, question) in definition.questions.enumerated() {
            let path = root["vragen"][index]
            if !reached.contains(question.key) {
                add(.unreachableQuestion, path, "Geen enkel antwoord leidt naar de vraag '\(question.key)'.")
            }
            if question.answers.isEmpty {
                add(.deadEnd, path, "De vraag '\(question.key)' heeft geen antwoorden.")
            }
            for (place, answer) in question.answers.enumerated() where answer.next == nil && answer.effects.isEmpty {
                add(.deadEnd, path["antwoorden"][place], "Na het antwoord '\(answer.text)' gebeurt er niets.")
            }
            if returns(to: question.key) {
                add(.questionLoop, path, "De antwoorden op '\(question.key)' leiden weer naar dezelfde vraag.")
            }
        }
    }

    /// Whether following the answers of a question can come back to it.
    private func returns(to start: String) -> Bool {
        var seen: Set<String> = []
        var waiting = definition.question(start)?.answers.compactMap(\.next) ?? []
        while let key = waiting.popLast() {
            if key == start { return true }
            guard seen.insert(key).inserted, let question = definition.question(key) else { continue }
            waiting += question.answers.compactMap(\.next)
        }
        return false
    }
}
