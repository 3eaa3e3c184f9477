// SPDX-License-Identifier: EUPL-1.2

import CivilTime

/// Decision, help, report, aftercare, closing.
extension ChronologyWriter {
    func lineOfDecision(_ event: Event) -> ChronologyLine {
        switch event {
        case .decided(let facts): decided(facts)
        case .dissentRecorded(let facts): .init("Iemand denkt er anders over", .view, nil, [(nil, facts.text)])
        case .helpArranged(let facts): help(facts)
        case .helpReviewed(let facts): reviewed(facts)
        case .reported(let facts): reported(facts)
        case .informedAboutReport(let facts): informed(facts)
        case .responseRecorded(let facts): response(facts)
        case .feedbackRecorded(let facts):
            .init("Bericht van Veilig Thuis", .act, facts.happened, [(nil, facts.text), ("Gesproken met", facts.name)])
        case .signalPassedOn(let facts): passedOn(facts)
        default: lineOfClosing(event)
        }
    }

    /// The last part is exhaustive, so that an event without a line does not compile.
    private func lineOfClosing(_ event: Event) -> ChronologyLine {
        switch event {
        case .checkedIn(let facts): checkedIn(facts)
        case .reconvened(let facts): reconvened(facts)
        case .stepSkipped(let facts):
            .init("Stap overgeslagen", .act, nil, [("Stap", facts.step), ("Waarom", facts.reason)])
        case .stepReopened(let facts):
            .init("Stap opnieuw begonnen", .act, nil, [("Stap", facts.step), ("Waarom", facts.reason)])
        case .closingProposed(let facts): closing(facts)
        case .closed(let facts): .init("Dossier gesloten", .act, nil, [("Van de tweede persoon", facts.note)])
        case .reopened(let facts): .init("Dossier opnieuw geopend", .act, nil, [("Waarom", facts.reason)])
        case .taskCompleted(let facts):
            .init("Taak afgerond", .act, nil, [("Taak", facts.task), ("Wat is gedaan", facts.note)])
        case .contributionAsked, .contributionAnswered, .restricted, .readingGranted, .readingRevoked:
            lineOfSharing(event)
        case .worrySent, .worryTaken, .worryAnswered, .worryJoined, .dossierOpened, .worryAdded, .roleAgreed,
            .personAdded, .personChanged, .entryRecorded, .entryCorrected, .statementAttached, .disclosureRecorded,
            .safetyAssessed, .emergencyCallRecorded, .contactRecorded, .requestAnswered, .consulted, .headInformed,
            .externalConsulted, .adviceAsked, .planDrawn, .planLineCompleted, .conversationHeld, .conversationSkipped,
            .conversationDelegated, .meetingHeld, .weighed, .questionAnswered, .decided, .dissentRecorded,
            .helpArranged, .helpReviewed, .reported, .informedAboutReport, .responseRecorded, .feedbackRecorded,
            .signalPassedOn:
            .init(event.kind.rawValue)
        }
    }

    private func decided(_ facts: Decide) -> ChronologyLine {
        var line = ChronologyLine(
            "Besluit", .act, nil,
            [
                ("Waarom", facts.reason), ("Wat het kind wil", facts.childHeard), ("Overlegd met", facts.consulted),
                ("Namens", staff(facts.onBehalfOf)),
            ])
        line.tags = [facts.report ? "wel melden" : "niet melden", facts.help ? "wel hulp" : "geen hulp"]
        return line
    }

    private func help(_ facts: ArrangeHelp) -> ChronologyLine {
        var line = ChronologyLine(
            "Hulp afgesproken", .act, nil,
            [
                (nil, facts.what), ("Door", facts.provider), ("Vanaf", facts.start.dutchDate),
                ("Wat dan beter moet zijn", facts.expected), ("Wanneer we kijken", facts.reviewOn?.dutchDate),
                ("Houdt alles bij elkaar", facts.caseManager),
            ])
        line.tags = [
            "ouders willen dit: \(facts.acceptedByParents.words)", "kind wil dit: \(facts.acceptedByChild.words)",
        ]
        return line
    }

    private func reviewed(_ facts: ReviewHelp) -> ChronologyLine {
        let help = state.helps.first { $0.id == facts.help }?.kept.fact.what
        var line = ChronologyLine(
            "Gekeken of de hulp werkt", .fact, nil,
            [
                ("Hulp", help), (nil, facts.observed), ("Waarom geen melding", facts.noReportReason),
                ("Wanneer we weer kijken", facts.nextReview?.dutchDate),
            ])
        line.tags = ["gestopt: \(facts.stopped.words)", facts.progress.words] + (facts.ended ? ["hulp klaar"] : [])
        return line
    }

    private func reported(_ facts: Report) -> ChronologyLine {
        var line = ChronologyLine(
            "Gemeld bij Veilig Thuis", .alarm, facts.received,
            [
                (nil, facts.text), ("Gesproken met", facts.name), ("Nummer van de melding", facts.reference),
                ("Waarom zonder gesprek vooraf", facts.noConversationReason), ("Afspraken", facts.agreements),
            ])
        line.tags = [facts.channel.words] + (facts.acute ? ["acuut gevaar"] : [])
        if let ground = facts.noConversationGround { line.tags.append(ground.words) }
        if facts.confidential {
            line.tags.append("naam geheim")
            line.tags += [facts.confidentialGround?.words].compactMap { $0 }
            line.tags.append(facts.agreedWithVeiligThuis ? "Veilig Thuis stemt in" : "nog niet afgestemd")
        }
        return line
    }

    private func informed(_ facts: InformAboutReport) -> ChronologyLine {
        let whom = with(facts.partner, facts.person)
        var line = ChronologyLine(
            facts.timing == .notYet ? "Melding nog niet verteld aan \(whom)" : "Melding verteld aan \(whom)", .act,
            facts.happened,
            [
                ("Door", facts.by), ("Hoe", facts.how), ("Reactie", facts.reaction), ("Waarom", facts.reason),
            ])
        line.tags = [facts.timing.words] + [facts.ground?.words].compactMap { $0 }
        if facts.agreedWithVeiligThuis { line.tags.append("afgesproken met Veilig Thuis") }
        return line
    }

    private func response(_ facts: RecordResponse) -> ChronologyLine {
        ChronologyLine(
            "Veilig Thuis: \(facts.outcome.words)", .act, facts.happened,
            [(nil, facts.text), ("Gesproken met", facts.name)])
    }

    private func passedOn(_ facts: PassOnSignal) -> ChronologyLine {
        ChronologyLine(
            facts.choice == .no ? "Signaal niet doorgegeven aan Veilig Thuis" : "Signaal doorgegeven aan Veilig Thuis",
            .act, facts.happened,
            [
                ("Hoe", facts.choice == .alreadyDone ? "was al gedaan" : nil), ("Waarom", facts.reason),
                ("Gesproken met", facts.name),
            ])
    }

    private func checkedIn(_ facts: CheckIn) -> ChronologyLine {
        var line = ChronologyLine(
            "Gekeken hoe het gaat", .fact, facts.happened,
            [(nil, facts.text), ("Wanneer we weer kijken", facts.nextOn?.dutchDate)])
        line.tags = [facts.progress.words]
        line.correctable = true
        return line
    }

    private func reconvened(_ facts: Reconvene) -> ChronologyLine {
        ChronologyLine(
            "Opnieuw bij elkaar", .act, facts.happened,
            [
                ("Wie", people(facts.participants)), ("Moet de hulp anders", facts.adaptHelp),
                ("Heeft het kind meer steun nodig", facts.moreSupport), ("Conclusie", facts.conclusion),
            ])
    }

    private func closing(_ facts: Close) -> ChronologyLine {
        var line = ChronologyLine(
            "Voorstel om te sluiten: \(facts.outcome.words)", .act, nil,
            [
                ("Waarom", facts.reason), ("Volgens", facts.safeAccordingTo), ("Blijft opletten", facts.watcher),
                ("Bewaren tot en met", facts.keepUntil.dutchDate), ("Waarom zo lang", facts.keepBasis),
            ])
        line.tags = ["nu veilig: \(facts.safe.words)"]
        line.tags.append(facts.toldWriter ? "schrijver weet het" : "schrijver weet het nog niet")
        return line
    }
}
