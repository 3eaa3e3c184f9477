// SPDX-License-Identifier: EUPL-1.2

import CivilTime

/// Consultation, conversations, weighing.
extension ChronologyWriter {
    func lineOfTalk(_ event: Event) -> ChronologyLine {
        switch event {
        case .consulted(let facts): consulted(facts)
        case .headInformed(let facts): .init("Directeur ingelicht", .act, facts.happened, [(nil, facts.text)])
        case .externalConsulted(let facts): external(facts)
        case .adviceAsked(let facts): advice(facts)
        case .planDrawn(let facts): plan(facts)
        case .planLineCompleted(let facts): planLine(facts)
        case .conversationHeld(let facts): talk(facts)
        case .conversationSkipped(let facts): skipped(facts)
        case .conversationDelegated(let facts):
            .init(
                "Iemand anders voert het gesprek met \(with(facts.partner, facts.person))", .act, nil,
                [("Wie", staff(facts.to)), ("Naam", facts.toName), ("Waarom", facts.reason)])
        case .meetingHeld(let facts): meeting(facts)
        case .weighed(let facts): weighed(facts)
        case .questionAnswered(let facts): question(facts)
        default: lineOfDecision(event)
        }
    }

    func with(_ partner: Partner, _ id: PersonID?) -> String { person(id) ?? partner.words }

    private func consulted(_ facts: Consult) -> ChronologyLine {
        var line = ChronologyLine(
            "Overlegd met \(staff(facts.with) ?? facts.name ?? facts.function.words)", .view, facts.happened,
            [("Naam", facts.name), ("Waarom", facts.why)])
        line.tags = [facts.function.words, "zou ook aan mishandeling denken: \(facts.shared.words)"]
        line.correctable = true
        return line
    }

    private func external(_ facts: ConsultExternal) -> ChronologyLine {
        var line = ChronologyLine(
            "Overlegd buiten school: \(facts.party)", .act, facts.happened,
            [("Gedeeld", facts.shared), ("Uitkomst", facts.outcome)])
        line.tags = [facts.sharing.words]
        line.correctable = true
        return line
    }

    private func advice(_ facts: AskAdvice) -> ChronologyLine {
        var line = ChronologyLine(
            "Advies van Veilig Thuis", .act, facts.happened,
            [
                ("Gesproken met", facts.name), ("De signalen", facts.interpretation),
                ("Volgende stappen", facts.nextSteps), ("Meer te weten komen", facts.inquiry), ("Hulp", facts.help),
                ("Wie doet wat", facts.responsibilities),
            ])
        if facts.becameReport { line.tags = ["werd een melding"] }
        line.correctable = true
        return line
    }

    private func plan(_ facts: DrawPlan) -> ChronologyLine {
        let lines: [(String?, String?)] = facts.lines.map { line in
            let owner = staff(line.owner) ?? line.ownerName ?? "nog niemand"
            let also = line.owner == nil ? "" : line.ownerName.map { " (\($0))" } ?? ""
            return ("Voor \(line.target.words), \(owner)\(also), klaar op \(line.due.dutchDate)", line.what)
        }
        return ChronologyLine(
            "Plan gemaakt", .act, nil, lines + [("Houdt het plan bij elkaar", staff(facts.coordinator))])
    }

    private func planLine(_ facts: CompletePlanLine) -> ChronologyLine {
        let what = state.plans.flatMap(\.kept.fact.lines).last { $0.id == facts.line }?.what
        return ChronologyLine("Regel van het plan klaar", .act, nil, [("Wat", what), ("Resultaat", facts.result)])
    }

    private func talk(_ facts: HoldConversation) -> ChronologyLine {
        var line = ChronologyLine(
            "Gesprek met \(with(facts.partner, facts.person))", .act, facts.happened,
            [
                ("Doel uitgelegd", facts.explained), ("Feiten en waarnemingen", facts.facts),
                ("Reactie", facts.reaction), ("Daarna gezegd wat het kan betekenen", facts.interpretation),
                ("Gevoerd door", facts.heldBy), ("Ook aanwezig", facts.present),
            ])
        line.tags = [facts.purpose.words, facts.outcome.words]
        line.correctable = true
        return line
    }

    private func skipped(_ facts: SkipConversation) -> ChronologyLine {
        var line = ChronologyLine(
            "Geen gesprek met \(with(facts.partner, facts.person))", .act, nil,
            [
                ("Waarom", facts.reason), ("Om wiens veiligheid", facts.whose),
                ("Besloten door", staff(facts.decidedBy)),
                ("Overlegd met", facts.consulted),
            ])
        line.tags = [facts.ground.words]
        return line
    }

    private func meeting(_ facts: HoldMeeting) -> ChronologyLine {
        var line = ChronologyLine(
            "Bespreking", .act, facts.happened,
            [
                ("Soort", facts.kind), ("Wie", people(facts.participants)), ("Gedeeld", facts.shared),
                ("Conclusie", facts.conclusion),
            ])
        line.tags = [facts.sharing.words]
        line.correctable = true
        return line
    }

    func people(_ participants: [Participant]) -> String {
        participants.map { "\($0.name) (\($0.function))" }.joined(separator: ", ")
    }

    private func weighed(_ facts: Weigh) -> ChronologyLine {
        var line = ChronologyLine(
            "Gewogen", .view, nil,
            [
                ("Aard", facts.nature), ("Ernst", facts.seriousness), ("Risico", facts.risk),
                ("Wat beschermt", facts.protective ?? (facts.noProtection ? "gezocht, niets gevonden" : nil)),
                ("Steun voor het kind nu", facts.supportNow),
            ])
        if facts.unsure { line.tags = ["er is twijfel"] }
        line.correctable = true
        return line
    }

    private func question(_ facts: AnswerQuestion) -> ChronologyLine {
        var line = ChronologyLine(
            "Vraag van het afwegingskader beantwoord", .view, nil,
            [("Vraag", facts.question), ("Waarom", facts.why), ("Samen met", facts.with)])
        line.tags = [facts.answer.words]
        line.correctable = true
        return line
    }
}
