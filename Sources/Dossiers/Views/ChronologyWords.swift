// SPDX-License-Identifier: EUPL-1.2

import CivilTime

/// Reads an event into the words of its line. Each event has its own; a new one does not compile without.
struct ChronologyWords {
    let state: CaseState
    var title = ""
    var style = ChronologyItem.Style.act
    var quote: String?
    var parts: [(String?, String?)] = []
    var tags: [String] = []
    var happened: Moment?
    var at: Instant?
    var by: StaffID?
    var seenBy: String?
    var fits: Fit?
    var correctable = false

    init(state: CaseState) {
        self.state = state
    }

    private mutating func set(
        _ title: String, _ style: ChronologyItem.Style = .act, _ happened: Moment? = nil, _ parts: [(String?, String?)]
    ) {
        self.title = title
        self.style = style
        self.happened = happened
        self.parts = parts
    }

    private func name(_ person: PersonID?) -> String? {
        person.flatMap { id in state.persons.first { $0.id == id }?.now.name }
    }

    private func with(_ partner: Partner, _ person: PersonID?) -> String {
        name(person) ?? (partner == .child ? "het kind" : partner == .parent ? "de ouders" : "iemand anders")
    }

    mutating func read(_ event: Event) {
        switch event {
        case .worrySent(let fact):
            set("Zorg", .fact, fact.happened, [(nil, fact.text), ("Aan de telefoon", fact.callNote)])
            seenBy = fact.seenBy
        case .worryTaken(let fact): set("Zorg opgepakt", .act, nil, [("Antwoord", fact.answer)])
        case .worryAnswered(let fact):
            set(
                "Zorg beantwoord", .act, nil,
                [(nil, fact.reason), ("Uitleg van", fact.explainedBy), ("Antwoord", fact.answer)])
        case .worryJoined(let fact): set("Zorg naar een dossier", .act, nil, [("Antwoord", fact.answer)])
        case .worryAdded(let fact):
            set("Zorg", .fact, fact.sent.happened, [(nil, fact.sent.text), ("Aan de telefoon", fact.sent.callNote)])
            at = fact.sentAt
            by = fact.writer
            seenBy = fact.sent.seenBy
            tags = ["zoals verstuurd"]
        case .dossierOpened(let fact):
            set(
                "Dossier geopend", .act, nil,
                [("Reden", fact.reason), ("Protocol", "\(fact.protocolID) versie \(fact.protocolVersion)")])
        case .roleAgreed(let fact): set("Rol afgesproken", .act, nil, [(nil, fact.role), ("Antwoord", fact.answer)])
        case .personAdded(let fact):
            set("Persoon toegevoegd", .act, nil, [(nil, fact.name), ("Opmerking", fact.note)])
        case .personChanged(let fact):
            set("Persoon gewijzigd", .act, nil, [(nil, fact.name), ("Reden", fact.reason), ("Opmerking", fact.note)])
        case .entryRecorded(let fact): entry(fact)
        case .entryCorrected(let fact): set("Verbetering", .act, nil, [(nil, fact.text), ("Reden", fact.reason)])
        case .statementAttached(let fact):
            set("Eigen verklaring", .statement, nil, [(nil, fact.text), ("Van", name(fact.person) ?? fact.name)])
        case .disclosureRecorded(let fact):
            set(
                "Vertelde zelf", .child, fact.happened,
                [("Vraag daarvoor", fact.question), ("Wie erbij was", fact.present), ("Daarna gezegd", fact.promised)])
            quote = fact.words
        case .safetyAssessed(let fact):
            set(
                "Veiligheid ingeschat", fact.safeNow == .yes && fact.safeHome == .yes ? .act : .alarm, nil,
                [
                    ("Nu veilig", word(fact.safeNow)), ("Straks veilig naar huis", word(fact.safeHome)),
                    ("Waarom", fact.why),
                    ("Afspraak", fact.agreement),
                ])
        case .emergencyCallRecorded(let fact):
            set("112 gebeld", .alarm, fact.happened, [("Waarom", fact.reason), ("Wat er gebeurde", fact.outcome)])
        case .contactRecorded(let fact):
            set(
                "Contact met \(fact.party)", .act, fact.happened,
                [(nil, fact.text), (nil, fact.incoming ? "Zij zochten contact." : nil)])
        case .requestAnswered(let fact):
            set(
                "Vraag om informatie van \(fact.party)", .act, fact.happened,
                [
                    ("Gevraagd", fact.asked), ("Gegeven", fact.given ?? "niets"),
                    (nil, fact.calledBack ? "Teruggebeld op het bekende nummer." : nil),
                ])
        case .consulted(let fact):
            set(
                "Overleg met een collega", .act, fact.happened,
                [("Met", fact.name), ("Zou ook aan mishandeling denken", word(fact.shared)), ("Waarom", fact.why)])
        case .headInformed(let fact): set("Directeur geïnformeerd", .act, fact.happened, [(nil, fact.text)])
        case .externalConsulted(let fact):
            set(
                "Overleg buiten school: \(fact.party)", .act, fact.happened,
                [("Gedeeld", fact.shared), ("Uitkomst", fact.outcome)])
        default: readLater(event)
        }
    }

    private mutating func readLater(_ event: Event) {
        switch event {
        case .adviceAsked(let fact):
            set(
                "Advies van Veilig Thuis", .act, fact.happened,
                [
                    ("Gesproken met", fact.name), ("Signalen duiden", fact.interpretation),
                    ("Volgende stappen", fact.nextSteps),
                    ("Verder uitzoeken", fact.inquiry), ("Hulp", fact.help), ("Wie doet wat", fact.responsibilities),
                ])
        case .planDrawn(let fact):
            set("Plan gemaakt", .act, nil, fact.lines.map { ("Klaar op \($0.due.dutchDate)", $0.what) })
        case .planLineCompleted(let fact): set("Regel van het plan klaar", .act, nil, [(nil, fact.result)])
        case .conversationHeld(let fact):
            set(
                "Gesprek met \(with(fact.partner, fact.person))", .act, fact.happened,
                [
                    ("Doel uitgelegd", fact.explained), ("Feiten en waarnemingen", fact.facts),
                    ("Reactie", fact.reaction),
                    ("Daarna gezegd wat het kan betekenen", fact.interpretation), ("Gevoerd door", fact.heldBy),
                    ("Ook aanwezig", fact.present),
                ])
            tags = [fact.purpose == .exploratory ? "verkennend" : "zorgen voorgelegd"]
        case .conversationSkipped(let fact):
            set(
                "Geen gesprek met \(with(fact.partner, fact.person))", .act, nil,
                [("Waarom", fact.reason), ("Om wiens veiligheid", fact.whose), ("Overlegd met", fact.consulted)])
        case .conversationDelegated(let fact):
            set(
                "Gesprek overgedragen", .act, nil,
                [("Met", with(fact.partner, fact.person)), ("Aan", fact.toName), ("Waarom", fact.reason)])
        case .meetingHeld(let fact):
            set(
                "Bespreking", .act, fact.happened,
                [
                    ("Wie", fact.participants.map { "\($0.name) (\($0.function))" }.joined(separator: ", ")),
                    ("Gedeeld", fact.shared),
                    ("Conclusie", fact.conclusion),
                ])
        case .weighed(let fact):
            set(
                "Gewogen", .view, nil,
                [
                    ("Aard", fact.nature), ("Ernst", fact.seriousness), ("Risico", fact.risk),
                    ("Wat beschermt", fact.protective ?? (fact.noProtection ? "niets gevonden" : nil)),
                    ("Steun nu", fact.supportNow),
                ])
        case .questionAnswered(let fact):
            set(
                "Afwegingsvraag beantwoord", .view, nil,
                [(fact.question, word(fact.answer)), ("Waarom", fact.why), ("Samen met", fact.with)])
        case .decided(let fact):
            set(
                "Besluit", .act, nil,
                [
                    ("Melden", fact.report ? "ja" : "nee"), ("Hulp", fact.help ? "ja" : "nee"), ("Waarom", fact.reason),
                    ("Wat het kind wil", fact.childHeard), ("Overlegd met", fact.consulted),
                ])
        case .dissentRecorded(let fact): set("Andere mening", .view, nil, [(nil, fact.text)])
        case .helpArranged(let fact):
            set(
                "Hulp afgesproken", .act, nil,
                [
                    (nil, fact.what), ("Door", fact.provider), ("Vanaf", fact.start.dutchDate),
                    ("Verwacht", fact.expected),
                ])
        case .helpReviewed(let fact):
            set(
                "Gekeken of de hulp werkt", .act, nil,
                [(nil, fact.observed), ("Waarom niet melden", fact.noReportReason)])
            tags = [word(fact.progress)]
        case .reported(let fact):
            set(
                "Melding bij Veilig Thuis", .alarm, fact.received,
                [
                    (nil, fact.text), ("Gesproken met", fact.name), ("Nummer", fact.reference),
                    ("Geen gesprek vooraf", fact.noConversationReason),
                    ("Afspraken", fact.agreements),
                ])
        default: readLast(event)
        }
    }

    private mutating func readLast(_ event: Event) {
        switch event {
        case .informedAboutReport(let fact):
            set(
                "Over de melding vertellen: \(with(fact.partner, fact.person))", .act, fact.happened,
                [
                    (nil, fact.timing == .notYet ? "Nog niet verteld." : "Verteld."), ("Hoe", fact.how),
                    ("Reactie", fact.reaction),
                    ("Waarom nog niet", fact.reason),
                ])
        case .responseRecorded(let fact):
            set("Besluit van Veilig Thuis", .act, fact.happened, [(nil, fact.text), ("Van", fact.name)])
        case .feedbackRecorded(let fact):
            set("Terugkoppeling van Veilig Thuis", .act, fact.happened, [(nil, fact.text), ("Van", fact.name)])
        case .signalPassedOn(let fact):
            set(
                "Nieuw signaal en Veilig Thuis", .act, fact.happened,
                [
                    (nil, fact.choice == .no ? "Niet doorgegeven." : "Doorgegeven."), ("Waarom niet", fact.reason),
                    ("Aan", fact.name),
                ])
        case .checkedIn(let fact):
            set("Gekeken hoe het gaat", .act, fact.happened, [(nil, fact.text)])
            tags = [word(fact.progress)]
        case .reconvened(let fact):
            set(
                "Opnieuw bij elkaar", .act, fact.happened,
                [("Hulp anders", fact.adaptHelp), ("Meer steun", fact.moreSupport), ("Conclusie", fact.conclusion)])
        case .stepSkipped(let fact): set("Stap overgeslagen", .act, nil, [("Waarom", fact.reason)])
        case .stepReopened(let fact): set("Stap opnieuw begonnen", .act, nil, [("Waarom", fact.reason)])
        case .closingProposed(let fact):
            set(
                "Voorstel om af te sluiten", .act, nil,
                [
                    (nil, fact.reason), ("Wie blijft kijken", fact.watcher),
                    ("Bewaren tot en met", fact.keepUntil.dutchDate),
                ])
        case .closed(let fact): set("Afgesloten", .act, nil, [(nil, fact.note)])
        case .reopened(let fact): set("Heropend", .act, nil, [("Waarom", fact.reason)])
        case .taskCompleted(let fact): set("Taak afgerond", .act, nil, [(nil, fact.note)])
        default: break
        }
    }

    private mutating func entry(_ fact: RecordEntry) {
        let titles: [EntryKind: (String, ChronologyItem.Style)] = [
            .observation: ("Waarneming", .fact), .childWords: ("Woorden van het kind", .child),
            .parentStatement: ("Uitspraak van een ouder", .statement),
            .otherStatement: ("Uitspraak van iemand anders", .statement),
            .document: ("Document", .statement), .interpretation: ("Wat wij denken", .view),
        ]
        let (title, style) = titles[fact.kind] ?? ("Vastgelegd", .fact)
        let isQuote = fact.kind == .childWords
        set(
            title, style, fact.happened,
            [
                (nil, isQuote ? nil : fact.text), ("Vraag die gesteld is", fact.question), ("Waar", fact.place),
                ("Wie erbij was", fact.present),
                ("Van wie", fact.source), ("Sinds wanneer anders", fact.changedSince),
                ("Andere verklaring", fact.otherExplanation),
            ])
        quote = isQuote ? fact.text : nil
        fits = fact.fits
        seenBy = fact.seenBy
        correctable = true
        switch fact.fits {
        case .worry: tags.append("past bij de zorg")
        case .otherwise: tags.append("past bij andere uitleg")
        case .unclear: break
        }
        if let status = fact.interpretation {
            tags.append(status == .open ? "open" : status == .confirmed ? "bevestigd" : "weerlegd")
        }
        let alerts: [Alert: String] = [
            .injury: "verwonding", .fear: "angst", .mayNotSpeak: "mag niet praten",
            .afraidToGoHome: "bang om naar huis te gaan",
        ]
        tags += fact.alerts.compactMap { alerts[$0] }
    }

    private func word(_ answer: SafetyAnswer) -> String {
        answer == .yes ? "ja" : answer == .no ? "nee" : "weet ik niet"
    }
    private func word(_ answer: Opinion) -> String { answer == .yes ? "ja" : answer == .no ? "nee" : "weet ik niet" }
    private func word(_ progress: Progress) -> String {
        progress == .better ? "beter" : progress == .same ? "gelijk" : "slechter"
    }
}
