// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Forms
import Markup
import ProtocolBook

extension DossierView {
    /// The view of a dossier, with the timeline filtered by kind (`soort`) and by what it fits (`past`).
    init(_ file: DossierFile, filter: String, fit: String) {
        let state = file.state
        let context = file.context
        let now = context.now
        let id = file.id.text
        self.id = id
        name = state.opening?.childName ?? "Dossier"
        var meta: [String] = []
        if let born = state.opening?.born { meta.append("\(DossierView.age(born, on: now.day)) jaar") }
        if let group = state.opening?.group { meta.append("groep \(group)") }
        if let opened = state.opened { meta.append("dossier sinds \(opened.at.day.dutchDayAndMonth)") }
        if let holder = context.carrier(of: state) {
            // On a restricted list everybody carries, whatever their role at school is.
            let role = file.roster.holding(.coordinator).contains { $0.id == holder } ? "IB'er" : "in handen van"
            meta.append("\(role) \(file.roster.name(holder))")
        }
        protocolFit = file.fit
        aboutStaff = state.isAboutStaff
        if !aboutStaff { meta.append("\(file.book.identity.name), versie \(file.book.identity.version)") }
        self.meta = meta
        flags = state.flags(context).map(\.label)
        safety = DossierView.safety(state, now: now, roster: file.roster)
        let current = state.currentStep(file.book)
        steps = aboutStaff ? [] : state.steps(file.book).map { DossierView.step($0, current: current?.step) }
        let next = nextAction(state, context: context)
        self.next = Next(
            title: next.title, why: next.why, source: next.source, urgent: next.urgent,
            callVeiligThuis: next.callVeiligThuis, callInspector: next.callInspector,
            acts: next.acts.map { Act(label: CommandTitles.short($0), path: DossierView.act($0, id)) })
        let doubts = aboutStaff ? nil : current.map { file.book.pitfalls(of: $0.step) }
        pitfalls = (doubts ?? []).map { ($0.dilemma, $0.answer ?? "") }
        tasks = Dossiers.tasks(state, context: context).map { task in
            TaskLine(
                what: task.what, owner: task.owner.map { file.roster.name($0) } ?? "nog niemand",
                due: task.due.map { ($0 < now.day ? "te laat: " : "") + $0.dutchShort(from: now.day) } ?? "")
        }
        people = state.persons.map { person in
            let authority =
                person.now.authority == .unknown
                ? "gezag onbekend" : person.now.authority == .yes ? "gezag" : "geen gezag"
            let note = [
                person.now.relation.label, person.now.relation.isParent ? authority : nil,
                person.now.addressSecret ? "adres geheim" : nil,
            ].compactMap { $0 }.joined(separator: " · ")
            return Person(
                name: person.now.name, note: note,
                change: DossierView.act(.changePerson, id).query("person", person.id.text))
        }
        actGroups = DossierView.groups(
            id, current: current?.step, closed: state.closed != nil, proposed: state.proposal != nil,
            aboutStaff: aboutStaff)
        let all = chronology(file.events, state: state, name: file.roster.name)
        filters = DossierView.filters(id, filter: filter, fit: fit)
        items = all.filter { item in
            (filter.isEmpty || item.style.rawValue == filter) && (fit.isEmpty || item.fits?.rawValue == fit)
        }.map { DossierView.shown($0, file.roster, id, open: state.isOpen && file.readsUntil == nil) }
        readers = file.readers.map(file.roster.name).sorted()
        alongReaders = state.readers(on: now.day).map { (file.roster.name($0.fact.staff), $0.fact.until) }
        participants = state.participants.map(\.staff).filter { !file.readers.contains($0) }.map(file.roster.name)
        restricted = file.isRestricted
        picture = TimePicture.Content(
            dots: all.map { .init(day: $0.moment.day, label: $0.title, style: $0.style.rawValue) }, today: now.day)
    }

    private static func age(_ born: Day, on day: Day) -> Int {
        let (year, month, date) = born.parts
        let (nowYear, nowMonth, nowDate) = day.parts
        return nowYear - year - ((nowMonth, nowDate) < (month, date) ? 1 : 0)
    }

    private static func safety(_ state: CaseState, now: Instant, roster: Roster) -> Safety {
        guard let view = state.safety(at: now) else {
            return Safety(
                headline: "Kan het kind straks veilig naar huis? Nog niet ingeschat.",
                detail: "Schat het in, en doe dat opnieuw als er iets verandert.", alarm: false)
        }
        func word(_ answer: SafetyAnswer?) -> String { answer?.label.lowercased() ?? "niet ingevuld" }
        let answers = "nu \(word(view.safeNow)), straks thuis \(word(view.safeHome))"
        return Safety(
            headline: view.lapsed == nil
                ? "Nu veilig: \(word(view.safeNow)). Straks veilig naar huis: \(word(view.safeHome))."
                : "Schat de veiligheid opnieuw in.",
            detail: "\(roster.name(view.by)) schatte op \(view.at.dutch) in: \(answers).",
            alarm: view.saysNo || view.isUnsure)
    }

    private static func step(_ progress: StepProgress, current: StepKey?) -> Step {
        let round = progress.round > 1 ? ", ronde \(progress.round)" : ""
        let note: String =
            switch progress.status {
            case .notStarted: progress.status.label + round
            case .busy: "bezig\(progress.since.map { " sinds \($0.dutchDayAndMonth)" } ?? "")\(round)"
            case .done: "gedaan\(progress.finished.map { " op \($0.dutchDayAndMonth)" } ?? "")\(round)"
            case .skipped(let reason): "overgeslagen: \(reason)"
            }
        return Step(
            number: progress.number, title: progress.title, note: note + (progress.goesOn ? ", gaat door" : ""),
            style: progress.status == .notStarted ? "open" : progress.status.name, current: progress.step == current)
    }

    private static func groups(
        _ id: String, current: StepKey?, closed: Bool, proposed: Bool, aboutStaff: Bool
    ) -> [Group] {
        func group(_ title: String, _ kinds: [CommandKind], open: Bool) -> Group {
            Group(title: title, acts: kinds.map { Act(label: CommandTitles.short($0), path: act($0, id)) }, open: open)
        }
        if closed { return [group("Afgesloten", [.reopen, .report, .recordEmergencyCall, .restrict], open: true)] }
        let sharing = group(
            "Wie leest en denkt mee",
            [.askContribution, .answerContribution, .grantReading, .revokeReading, .restrict], open: false)
        if aboutStaff {
            return [
                group(
                    "Altijd",
                    [
                        .recordEntry, .consultExternal, .assessSafety, .recordDisclosure, .recordEmergencyCall,
                        .recordContact, .addPerson, .correctEntry, .attachStatement, .askAdvice, .report,
                        .answerRequest,
                    ], open: true),
                sharing, group("Afsluiten", [.close] + (proposed ? [.confirmClosing] : []), open: proposed),
            ]
        }
        return [
            group(
                "Altijd",
                [
                    .recordEntry, .assessSafety, .recordDisclosure, .askAdvice, .report, .recordEmergencyCall,
                    .recordContact, .answerRequest,
                ], open: true),
            group(
                "Stap 1: signalen",
                [.recordEntry, .holdConversation, .addPerson, .correctEntry, .attachStatement, .agreeRole],
                open: current == .signals),
            group(
                "Stap 2: overleg",
                [.consult, .informHead, .consultExternal, .askAdvice, .drawPlan, .completePlanLine, .recordDissent],
                open: current == .consultation),
            group(
                "Stap 3: gesprek", [.holdConversation, .skipConversation, .delegateConversation],
                open: current == .conversation),
            group(
                "Stap 4: wegen", [.holdMeeting, .weigh, .answerQuestion, .recordDissent], open: current == .weighing),
            group(
                "Stap 5: beslissen",
                [
                    .answerQuestion, .decide, .arrangeHelp, .report, .informAboutReport, .recordResponse,
                    .recordFeedback,
                ], open: current == .decision),
            group("Stap 6: nazorg", [.checkIn, .reviewHelp, .passOnSignal, .reconvene], open: current == .aftercare),
            sharing,
            group(
                "Stappen en afsluiten", [.skipStep, .reopenStep, .close] + (proposed ? [.confirmClosing] : []),
                open: proposed),
        ]
    }

    private static func filters(_ id: String, filter: String, fit: String) -> [Filter] {
        let base: WebPath = "/dossiers/\(id)"
        let kinds = [
            ("", "Alles"), ("fact", "Waarnemingen"), ("child", "Woorden van het kind"), ("statement", "Uitspraken"),
            ("view", "Wat wij denken"), ("act", "Wat we deden"),
        ]
        let fits = [("worry", "Past bij de zorg"), ("otherwise", "Past bij andere uitleg")]
        return kinds.map { value, label in
            Filter(
                label: label, path: (value.isEmpty ? base : base.query("soort", value)).fragment("tijdlijn"),
                current: filter == value && fit.isEmpty)
        }
            + fits.map { value, label in
                Filter(label: label, path: base.query("past", value).fragment("tijdlijn"), current: fit == value)
            }
    }

    private static func shown(
        _ item: ChronologyItem, _ roster: Roster, _ id: String, open: Bool
    ) -> ShownItem {
        let when = item.dayOnly ? item.moment.day.dutch : item.moment.dutchWithYear
        let seen =
            item.seenBy.map { "gezien door \($0), geschreven door \(roster.name(item.by))" } ?? roster.name(item.by)
        return ShownItem(
            id: item.id.text, kind: item.title, style: item.style.rawValue, when: when, by: seen, quote: item.quote,
            paragraphs: item.parts.map { ($0.label, $0.text) }, tags: item.tags,
            corrections: item.corrections.map {
                ($0.at.dutch, roster.name($0.by), $0.fact.text, $0.fact.reason)
            },
            correct: open && item.correctable ? act(.correctEntry, id).query("entry", item.id.text) : nil)
    }
}
