// SPDX-License-Identifier: EUPL-1.2

import CivilTime

/// Puts an event into the words of its line. Every event has its own: a new one does not compile without.
///
/// Every text that was filled in comes back here, word for word.
struct ChronologyWriter {
    let state: CaseState
    let name: (StaffID) -> String

    func line(_ event: Event) -> ChronologyLine {
        switch event {
        case .worrySent(let facts): worry(facts)
        case .worryTaken(let facts): .init("Zorg aangenomen", .act, nil, [("Antwoord aan de schrijver", facts.answer)])
        case .worryAnswered(let facts): answered(facts)
        case .worryJoined(let facts):
            .init("Zorg bij een dossier gevoegd", .act, nil, [("Antwoord aan de schrijver", facts.answer)])
        case .dossierOpened(let facts): opened(facts)
        case .worryAdded(let facts): added(facts)
        case .roleAgreed(let facts):
            .init(
                "Rol afgesproken met \(name(facts.staff))", .act, nil, [(nil, facts.role), ("Antwoord", facts.answer)])
        case .personAdded(let facts): person(facts)
        case .personChanged(let facts): changed(facts)
        case .entryRecorded(let facts): entry(facts)
        case .entryCorrected(let facts):
            .init("Verbetering", .act, nil, [("Er had moeten staan", facts.text), ("Reden", facts.reason)])
        case .statementAttached(let facts): statement(facts)
        case .disclosureRecorded(let facts): disclosure(facts)
        case .safetyAssessed(let facts): safety(facts)
        case .emergencyCallRecorded(let facts):
            .init("112 gebeld", .alarm, facts.happened, [("Waarom", facts.reason), ("Wat er gebeurde", facts.outcome)])
        case .contactRecorded(let facts): contact(facts)
        case .requestAnswered(let facts): request(facts)
        default: lineOfTalk(event)
        }
    }

    /// The name of a person of the dossier.
    func person(_ id: PersonID?) -> String? {
        guard let id else { return nil }
        return state.persons.first { $0.id == id }?.name ?? "iemand"
    }

    func staff(_ id: StaffID?) -> String? { id.map(name) }

    private func worry(_ facts: SendWorry) -> ChronologyLine {
        var line = ChronologyLine(
            "Zorg gestuurd", .fact, facts.happened,
            [
                (nil, facts.text), ("Over", [facts.childName, facts.group].compactMap { $0 }.joined(separator: ", ")),
                ("Over wie hier werkt of helpt", facts.colleague), ("Aan de telefoon gezegd", facts.callNote),
            ])
        line.seenBy = facts.seenBy
        line.tags = safetyTags(facts.safeNow, facts.safeHome) + facts.alreadyCalled.map(\.words)
        return line
    }

    private func added(_ facts: WorryAdded) -> ChronologyLine {
        var line = worry(facts.sent)
        line.title = "Zorg, zoals die is gestuurd"
        line.by = facts.writer
        line.sentAt = facts.sentAt
        return line
    }

    private func safetyTags(_ now: SafetyAnswer?, _ home: SafetyAnswer?) -> [String] {
        [now.map { "nu veilig: \($0.words)" }, home.map { "straks veilig thuis: \($0.words)" }].compactMap { $0 }
    }

    private func answered(_ facts: AnswerWorry) -> ChronologyLine {
        ChronologyLine(
            "Zorg beantwoord zonder dossier: \(facts.outcome.words)", .act, nil,
            [
                ("Reden", facts.reason), ("Verklaring van", facts.explainedBy), ("Ander protocol", facts.otherProtocol),
                ("Antwoord aan de schrijver", facts.answer), ("Bewaren tot en met", facts.keepUntil.dutchDate),
            ])
    }

    private func opened(_ facts: OpenDossier) -> ChronologyLine {
        ChronologyLine(
            "Dossier geopend", .act, nil,
            [
                ("Over", [facts.childName, facts.group].compactMap { $0 }.joined(separator: ", ")),
                ("Geboren", facts.born?.dutchDate), ("Reden", facts.reason), ("Leerkracht", staff(facts.teacher)),
                ("Protocol", "\(facts.protocolID), versie \(facts.protocolVersion)"),
            ])
    }

    private func person(_ facts: AddPerson) -> ChronologyLine {
        var line = ChronologyLine(
            "Persoon erbij: \(facts.name)", .act, nil,
            [
                ("Rol", facts.relation.words),
                ("Gezag", authority(facts.authority, facts.authoritySource, facts.authorityChecked)),
                ("Opmerking", facts.note),
            ])
        if facts.addressSecret { line.tags = ["adres geheim"] }
        return line
    }

    private func changed(_ facts: ChangePerson) -> ChronologyLine {
        var line = ChronologyLine(
            "Persoon gewijzigd: \(facts.name)", .act, nil,
            [
                ("Rol", facts.relation.words),
                ("Gezag", authority(facts.authority, facts.authoritySource, facts.authorityChecked)),
                ("Opmerking", facts.note), ("Reden", facts.reason),
            ])
        if facts.addressSecret { line.tags = ["adres geheim"] }
        return line
    }

    private func authority(_ value: Authority, _ source: String?, _ checked: Day?) -> String {
        [value.words, source, checked.map { "nagekeken op \($0.dutchDate)" }].compactMap { $0 }.joined(separator: ", ")
    }

    private func entry(_ facts: RecordEntry) -> ChronologyLine {
        let isQuote = facts.kind == .childWords
        var line = ChronologyLine(
            facts.kind.words, facts.kind.style, facts.happened,
            [
                (nil, isQuote ? nil : facts.text), ("Vraag daarvoor", facts.question), ("Van wie", facts.source),
                ("Waar", facts.place), ("Wie erbij was", facts.present), ("Anders sinds", facts.changedSince),
                ("Andere mogelijke verklaring", facts.otherExplanation),
            ])
        line.quote = isQuote ? facts.text : nil
        line.fits = facts.fits
        line.seenBy = facts.seenBy
        line.correctable = true
        line.tags = [facts.fits.words] + [facts.subject?.words, facts.interpretation?.words].compactMap { $0 }
        line.tags += facts.alerts.map(\.words)
        return line
    }

    private func statement(_ facts: AttachStatement) -> ChronologyLine {
        let who = person(facts.person) ?? facts.name
        var line = ChronologyLine(
            "Eigen verklaring" + (who.map { " van \($0)" } ?? ""), .statement, nil, [("Naam", facts.name)])
        line.quote = facts.text
        line.correctable = true
        return line
    }

    private func disclosure(_ facts: RecordDisclosure) -> ChronologyLine {
        var line = ChronologyLine(
            facts.who.words, facts.who == .child ? .child : .statement, facts.happened,
            [
                ("Vraag daarvoor", facts.question), ("Wie erbij was", facts.present),
                ("Wat daarna is gezegd", facts.promised),
            ])
        line.quote = facts.words
        line.correctable = true
        return line
    }

    private func safety(_ facts: AssessSafety) -> ChronologyLine {
        var line = ChronologyLine(
            "Veiligheid ingeschat", .view, nil, [("Waarom", facts.why), ("Afspraak", facts.agreement)])
        line.tags = safetyTags(facts.safeNow, facts.safeHome)
        return line
    }

    private func contact(_ facts: RecordContact) -> ChronologyLine {
        var line = ChronologyLine("Contact met \(facts.party)", .act, facts.happened, [(nil, facts.text)])
        line.tags = [facts.medium.words, facts.incoming ? "zij zochten contact" : "school zocht contact"]
        line.correctable = true
        return line
    }

    private func request(_ facts: AnswerRequest) -> ChronologyLine {
        var line = ChronologyLine(
            "Vraag om informatie van \(facts.party)", .act, facts.happened,
            [
                ("Gevraagd", facts.asked), ("Gegeven", facts.given ?? "niets"),
                ("Besloten door", staff(facts.decidedBy)),
            ])
        line.tags = [facts.ground.words, facts.calledBack ? "teruggebeld op het bekende nummer" : "niet teruggebeld"]
        return line
    }
}
