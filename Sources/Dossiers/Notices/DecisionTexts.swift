// SPDX-License-Identifier: EUPL-1.2

extension Notice {
    private static let norm = "Afwegingskader meldcode onderwijs 2019"

    static let twoDisciplines = Notice(
        rule: "S-092",
        text: "Weeg met ten minste twee verschillende functies aan tafel. Schrijf op waarom dat nu niet kan.",
        source: "Protocol, stap 4", satisfiedBy: [.holdMeeting], asksReason: true)
    static let doubtAsksVeiligThuis = Notice(
        rule: "S-074",
        text: "Bij twijfel vraag je altijd advies aan Veilig Thuis: 0800-2000.",
        source: "Besluit verplichte meldcode huiselijk geweld en kindermishandeling, art. 2",
        satisfiedBy: [.askAdvice])
    static let nameProtection = Notice(
        rule: "S-094",
        text: "Wat beschermt dit kind? Schrijf het op, of kies dat je niets vond.",
        source: "Protocol, stap 4", satisfiedBy: [.weigh])
    static let supportMeanwhile = Notice(
        rule: "S-100",
        text: "Wat helpt het kind nu al, op school? Schrijf dat er ook bij.",
        source: "Protocol, stap 4", satisfiedBy: [.weigh])
    static let earlierReport = Notice(
        rule: "S-099",
        text: "Er is eerder gemeld. Kijk wat daarop kwam. Ben je ontevreden? Bespreek dat met Veilig Thuis.",
        source: "Protocol, stap 4", satisfiedBy: [.recordFeedback, .askAdvice])
    static let newAnswer = Notice(
        rule: "S-036",
        text: "Dit is een nieuw antwoord. Het vorige blijft in het dossier staan.",
        source: "Protocol, stap 1")
    static let termAndCasemanager = Notice(
        rule: "S-103",
        text: "Spreek af wanneer de hulp moet werken, en wie alles bij elkaar houdt.",
        source: norm + ", vraag 4", satisfiedBy: [.arrangeHelp])
    static let whoKeepsWatching = Notice(
        rule: "S-122",
        text: "Leg vast wie op het kind blijft letten, en hoe lang.",
        source: norm + ", vraag 5", satisfiedBy: [.checkIn, .close])
    static let nowReport = Notice(
        rule: "S-106",
        text: "Bel Veilig Thuis en leg daarna de melding vast.",
        source: "Protocol, stap 5", satisfiedBy: [.report])
    static let nowArrangeHelp = Notice(
        rule: "S-103",
        text: "Leg de hulp vast, met de dag waarop jullie kijken of het werkt.",
        source: "Protocol, stap 5", satisfiedBy: [.arrangeHelp])
    static let neitherNor = Notice(
        rule: "S-102",
        text: "Niet melden en geen hulp past alleen als er geen vermoeden meer is. Schrijf op waarom dit genoeg is.",
        source: norm + ", beslissing 1 en 2", satisfiedBy: [.answerQuestion, .decide, .close], asksReason: true)
    static let finalDecider = Notice(
        rule: "I-14",
        text: "De directeur beslist uiteindelijk. Laat het besluit door hem of haar bevestigen.",
        source: "Besluit verplichte meldcode huiselijk geweld en kindermishandeling, art. 2",
        satisfiedBy: [.decide])
    static let weighFirst = Notice(
        rule: "S-092",
        text: "Er is nog niet gewogen. Doe dat alsnog, samen met anderen.",
        source: "Protocol, stap 4", satisfiedBy: [.holdMeeting, .weigh])
    static let whoWasAsked = Notice(
        rule: "S-102",
        text: "Schrijf op met wie je over dit besluit sprak.",
        source: "Protocol, stap 5", satisfiedBy: [.decide])
    static let hearTheChild = Notice(
        rule: "S-081",
        text: "Wat wil het kind zelf? Schrijf het op, of waarom het niet is gevraagd.",
        source: norm, satisfiedBy: [.decide, .holdConversation])
    static let helpNotAccepted = Notice(
        rule: "S-106",
        text: "Deze hulp wordt niet geaccepteerd. Dan is melden bij Veilig Thuis de beroepsnorm.",
        source: norm + ", vraag 4", satisfiedBy: [.report, .askAdvice], asksReason: true)
    static let reviewDayMissing = Notice(
        rule: "S-104",
        text: "Kies een dag waarop jullie kijken of de hulp werkt.",
        source: "Protocol, stap 5", satisfiedBy: [.reviewHelp])
    static let reportAfterAll = Notice(
        rule: "S-105",
        text: "Het is niet gestopt, of het begon opnieuw. Meld het bij Veilig Thuis, of schrijf op waarom niet.",
        source: "Protocol, stap 5; meldnorm 3", satisfiedBy: [.report], asksReason: true)
    static let noReportAfterReview = Notice(
        rule: "S-105",
        text: "Je meldt nu niet. Bespreek dat met Veilig Thuis, en kijk snel opnieuw.",
        source: "Protocol, stap 5; meldnorm 3", satisfiedBy: [.askAdvice, .report])
    static let adviceOnReview = Notice(
        rule: "S-105",
        text: "Je weet niet of het is gestopt. Vraag Veilig Thuis om advies.",
        source: norm + ", vraag 5", satisfiedBy: [.askAdvice])

    static func reportByPhone(_ question: String) -> Notice {
        Notice(
            rule: "S-106",
            text: "Het is nu of steeds weer onveilig, of je twijfelt daarover. Dan is melden de beroepsnorm. "
                + "Bel meteen 0800-2000 en beantwoord de andere vragen samen met Veilig Thuis.",
            source: norm + ", \(question)", satisfiedBy: [.report], asksReason: true)
    }

    static func reportIsNorm(_ question: String) -> Notice {
        Notice(
            rule: "S-106",
            text: "Met dit antwoord is melden bij Veilig Thuis de beroepsnorm. Jullie beslissen samen.",
            source: norm + ", \(question)", satisfiedBy: [.report, .decide], asksReason: true)
    }

    static func normNotFollowed(_ question: String) -> Notice {
        Notice(
            rule: "S-106",
            text: "Volgens jullie antwoorden is melden de beroepsnorm. Schrijf op waarom jullie het niet doen. "
                + "Iedereen mag zelf Veilig Thuis bellen.",
            source: norm + ", \(question)", satisfiedBy: [.report, .recordDissent, .decide], asksReason: true)
    }

    static func askAgain(_ question: String) -> Notice {
        Notice(
            rule: "S-105",
            text: "Beantwoord nu ook opnieuw of de hulp werkt.",
            source: norm + ", \(question)", satisfiedBy: [.answerQuestion])
    }
}
