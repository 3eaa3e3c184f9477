// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import ProtocolBook

extension Notices {
    /// Notices of acts that are always recorded as they are.
    static func act(_ command: Command, _ state: CaseState, _ context: Context) -> [Notice] {
        switch command {
        case .consult(let fact): consulted(fact, state)
        case .consultExternal(let fact): external(fact)
        case .drawPlan(let fact): plan(fact)
        case .holdConversation(let fact): conversation(fact, state, context)
        case .skipConversation(let fact): skipped(fact)
        case .delegateConversation(let fact): delegated(fact)
        case .holdMeeting(let fact): meeting(fact)
        case .weigh(let fact): weighed(fact, state)
        case .answerQuestion(let fact): answered(fact, context)
        case .decide(let fact): decided(fact, state, context)
        case .arrangeHelp(let fact): help(fact)
        case .reviewHelp(let fact): reviewed(fact, state)
        case .informAboutReport(let fact): informed(fact, context)
        case .passOnSignal(let fact): passedOn(fact)
        case .checkIn(let fact): checked(fact.progress, state)
        case .recordResponse(let fact): response(fact)
        default: []
        }
    }

    private static func one(
        _ rule: String, _ text: String, _ source: String, _ kinds: [CommandKind] = [], asksReason: Bool = false
    ) -> Notice {
        Notice(rule: rule, text: text, source: source, satisfiedBy: kinds, asksReason: asksReason)
    }

    private static func consulted(_ fact: Consult, _ state: CaseState) -> [Notice] {
        switch fact.shared {
        case .no:
            [
                one(
                    "S-079",
                    "Jullie zijn het niet eens. Een 'nee' sluit niets af: zoek verder uit, zo nodig met Veilig Thuis.",
                    "Protocol, stap 2", [.askAdvice, .consultExternal])
            ]
        case .yes:
            [
                one(
                    "S-072", "Vraag of collega's met broers of zussen in de groep ook zorgen hebben.",
                    "Protocol, stap 2",
                    [.addPerson])
            ]
        case .unknown:
            [
                one(
                    "S-074", "Weten jullie het samen niet? Vraag Veilig Thuis om advies, zonder naam.",
                    "Protocol, stap 2", [.askAdvice])
            ]
        }
    }

    private static func external(_ fact: ConsultExternal) -> [Notice] {
        fact.sharing == .anonymous || fact.sharing == .consent
            ? []
            : [
                one(
                    "S-044",
                    "Met naam delen buiten school mag met toestemming, of als de veiligheid het vraagt. Schrijf op waarom.",
                    "AVG; protocol, stap 2", asksReason: true)
            ]
    }

    private static func plan(_ fact: DrawPlan) -> [Notice] {
        fact.lines.contains { $0.owner == nil && ($0.ownerName ?? "").isEmpty }
            ? [
                one(
                    "S-077", "Elke regel van het plan heeft iemand nodig die het doet.", "Protocol, stap 2", [.drawPlan]
                )
            ] : []
    }

    private static func conversation(_ fact: HoldConversation, _ state: CaseState, _ context: Context) -> [Notice] {
        var notices: [Notice] = []
        if fact.purpose == .exploratory, fact.interpretation != nil {
            notices.append(
                one("S-059", "In dit eerste gesprek spreek je je vermoeden nog niet uit.", "Protocol, stap 1"))
        }
        if fact.purpose == .concern, fact.partner == .parent, state.specials(context.book).contains(.veiligThuisFirst),
            state.advices.isEmpty
        {
            notices.append(
                one(
                    "S-085", "Bel hierover nu Veilig Thuis. Bij deze vorm komt dat vóór een gesprek met ouders.",
                    "Protocol, bijzondere vormen", [.askAdvice]))
        }
        if fact.outcome == .explained {
            notices.append(
                one(
                    "S-088", "Is de zorg weg? Laat een tweede collega meekijken voordat je afsluit.",
                    "Protocol, stap 3", [.close]))
        }
        if fact.outcome == .disclosure {
            notices.append(
                one(
                    "S-063", "Leg de woorden letterlijk vast, en bel Veilig Thuis.", "Afwegingskader, onthulling",
                    [.recordDisclosure, .askAdvice]))
        }
        return notices
    }

    private static func skipped(_ fact: SkipConversation) -> [Notice] {
        fact.ground == .safety || fact.ground == .breakContact || fact.ground == .veiligThuisFirst
            ? []
            : [
                one(
                    "S-086", "Melden zonder gesprek mag alleen om veiligheid, of als het contact zou breken.",
                    "Protocol, stap 3", [.holdConversation], asksReason: true)
            ]
    }

    private static func delegated(_ fact: DelegateConversation) -> [Notice] {
        fact.to == nil && (fact.toName ?? "").isEmpty
            ? [
                one(
                    "S-091", "Zoek iemand anders die dit gesprek voert. Het gesprek blijft als taak staan.",
                    "Protocol, stap 3",
                    [.delegateConversation])
            ] : []
    }

    private static func meeting(_ fact: HoldMeeting) -> [Notice] {
        Set(fact.participants.map { $0.function.lowercased() }).count < 2
            ? [
                one(
                    "S-092",
                    "Wegen doe je met ten minste twee soorten kennis aan tafel. Schrijf op waarom dat nu niet kon.",
                    "Protocol, stap 4", [.holdMeeting], asksReason: true)
            ] : []
    }

    private static func weighed(_ fact: Weigh, _ state: CaseState) -> [Notice] {
        var notices: [Notice] = []
        if fact.protective == nil, !fact.noProtection {
            notices.append(
                one("S-094", "Noem ook wat het kind beschermt, of dat je niets vond.", "Protocol, stap 4", [.weigh]))
        }
        if fact.unsure, state.advices.isEmpty {
            notices.append(
                one(
                    "S-074", "Bij twijfel vraag je altijd advies aan Veilig Thuis.",
                    "Besluit verplichte meldcode art. 2",
                    [.askAdvice]))
        }
        if !state.reports.isEmpty {
            notices.append(
                one(
                    "S-099", "Er is eerder gemeld. Kijk wat daarvan kwam, en bespreek onvrede met Veilig Thuis.",
                    "Protocol, stap 4", [.recordFeedback]))
        }
        return notices
    }

    private static func answered(_ fact: AnswerQuestion, _ context: Context) -> [Notice] {
        guard let question = context.book.question(fact.question),
            let choice = Question.Choice(rawValue: fact.answer.rawValue),
            let answer = question.answer(choice), !answer.effects.isEmpty
        else { return [] }
        var text = answer.advice ?? answer.text
        if answer.effects.contains(.reportByPhone) { text += " Bel meteen: 0800-2000." }
        let reports = answer.effects.contains(.adviseReport) || answer.effects.contains(.reportByPhone)
        return [one("S-106", text, "Afwegingskader, \(question.key)", reports ? [.report] : [.decide])]
    }

    private static func decided(_ fact: Decide, _ state: CaseState, _ context: Context) -> [Notice] {
        var notices: [Notice] = []
        let first = state.answers.last { $0.fact.question == context.book.questions.first?.key }
        if !fact.report, !fact.help, first?.fact.answer != .no {
            notices.append(
                one(
                    "S-102",
                    "Niet melden en geen hulp past alleen als de zorg weg is. Schrijf op waarom dit genoeg is.",
                    "Afwegingskader; protocol, stap 5", [.decide, .close], asksReason: true))
        }
        if state.weighings.isEmpty {
            notices.append(one("S-092", "Er is nog niet gewogen. Doe dat alsnog, samen.", "Protocol, stap 4", [.weigh]))
        }
        if fact.report {
            notices.append(
                one("S-106", "Bel Veilig Thuis en leg daarna de melding vast.", "Protocol, stap 5", [.report]))
        }
        if fact.help {
            notices.append(
                one(
                    "S-103", "Spreek de hulp af, met een dag waarop jullie kijken of het werkt.", "Protocol, stap 5",
                    [.arrangeHelp]))
        }
        return notices
    }

    private static func help(_ fact: ArrangeHelp) -> [Notice] {
        var notices: [Notice] = []
        if fact.reviewOn == nil {
            notices.append(
                one("S-104", "Kies een dag waarop jullie kijken of de hulp werkt.", "Protocol, stap 5", [.reviewHelp]))
        }
        if fact.acceptedByParents == .no {
            notices.append(
                one(
                    "S-106", "De ouders willen deze hulp niet. Dan is melden volgens de beroepsnorm nodig.",
                    "Afwegingskader, vraag 4", [.report], asksReason: true))
        }
        return notices
    }

    private static func reviewed(_ fact: ReviewHelp, _ state: CaseState) -> [Notice] {
        var notices = checked(fact.progress, state)
        if fact.stopped == .no || fact.stopped == .again, fact.noReportReason == nil {
            notices.append(
                one(
                    "S-105", "Het stopte niet of begon opnieuw. Meld bij Veilig Thuis, of schrijf op waarom niet.",
                    "Protocol, stap 5; meldnorm 3", [.report], asksReason: true))
        }
        return notices
    }

    private static func checked(_ progress: Progress, _ state: CaseState) -> [Notice] {
        let before =
            (state.helps.flatMap { $0.reviews.map { ($0.at, $0.fact.progress) } }
            + state.checkIns.map { ($0.at, $0.fact.progress) }).max { $0.0 < $1.0 }?.1
        guard progress != .better, let before, before != .better else { return [] }
        return [
            one(
                "S-117",
                "Twee keer geen verbetering. Roep iedereen weer bij elkaar: moet de hulp anders, heeft het kind meer nodig?",
                "Protocol, stap 6", [.reconvene])
        ]
    }

    private static func informed(_ fact: InformAboutReport, _ context: Context) -> [Notice] {
        if fact.timing == .notYet, fact.ground == nil {
            return [
                one(
                    "S-086", "Schrijf op waarom je het nog niet vertelt, en spreek dat af met Veilig Thuis.",
                    "Protocol, stap 5",
                    [.informAboutReport], asksReason: true)
            ]
        }
        let hours = SchoolHours(calendar: context.calendar)
        guard fact.timing == .before, hours.isLastBeforeBreak(context.now.day) else { return [] }
        return [
            one(
                "S-086", "Morgen is er geen school. Spreek af wie het kind ziet. Stel de melding zelf niet uit.",
                "Voorbeeldpraktijk Veilig Thuis: niet op vrijdag informeren")
        ]
    }

    private static func passedOn(_ fact: PassOnSignal) -> [Notice] {
        fact.choice == .no && (fact.reason ?? "").isEmpty
            ? [
                one(
                    "S-119", "Schrijf op waarom je dit signaal niet doorgeeft.", "Protocol, stap 6", [.passOnSignal],
                    asksReason: true)
            ]
            : []
    }

    private static func response(_ fact: RecordResponse) -> [Notice] {
        switch fact.outcome {
        case .noAbuse:
            [
                one(
                    "S-110", "De school beslist zelf of het dossier dicht kan, met twee mensen.", "Protocol, stap 5",
                    [.close])
            ]
        case .nothingHeard, .refused:
            [
                one(
                    "S-113a", "Bel Veilig Thuis en vraag wat er met de melding gebeurt.", "Wmo 2015 art. 4.1.1",
                    [.recordFeedback])
            ]
        default:
            [
                one(
                    "S-111", "Blijf opletten. Spreek af wie wanneer kijkt hoe het met het kind gaat.",
                    "Protocol, stap 5 en 6", [.checkIn])
            ]
        }
    }
}
