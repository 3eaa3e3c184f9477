// SPDX-License-Identifier: EUPL-1.2

extension NextAction {
    static let notSafe = NextAction(
        "Bel nu: het kind is niet veilig",
        why: "Bij direct gevaar bel je 112. Anders bel je Veilig Thuis: 0800-2000. Laat het kind niet alleen. "
            + "Praat nog niet met de ouders.",
        source: "Afwegingskader, acute onveiligheid", primary: .report, callVeiligThuis: true,
        others: [.recordEmergencyCall, .askAdvice, .assessSafety], urgent: true)

    static let wasNotSafe = NextAction(
        "Kijk nu opnieuw: het kind was niet veilig",
        why: "De laatste inschatting was dat het kind niet veilig is. Daarna keek niemand meer. "
            + "Bel 112 bij direct gevaar, anders Veilig Thuis: 0800-2000.",
        source: "Afwegingskader, acute onveiligheid", primary: .assessSafety, callVeiligThuis: true,
        others: [.report, .askAdvice, .recordEmergencyCall], urgent: true)

    static func discussNow(_ coordinator: String) -> NextAction {
        NextAction(
            "Overleg nu, vóór een gesprek met de ouders",
            why: "Bespreek nu met \(coordinator) of Veilig Thuis, en bepaal of het kind straks veilig naar huis kan.",
            source: "Protocol, stap 1 en 2", primary: .assessSafety, callVeiligThuis: true,
            others: [.consult, .askAdvice, .report, .recordEmergencyCall], urgent: true)
    }

    static func somebodyTells(_ coordinator: String) -> NextAction {
        NextAction(
            "Overleg nu: er is iets verteld",
            why: "Bespreek nu met \(coordinator) of Veilig Thuis, en bepaal of het kind straks veilig naar huis kan. "
                + "De ouders horen nog niets. Andere stappen mogen wachten.",
            source: "Protocol, stap 1; afwegingskader, onthulling", primary: .assessSafety, callVeiligThuis: true,
            others: [.askAdvice, .report, .consult, .recordEmergencyCall], urgent: true)
    }

    static func unsure(_ coordinator: String) -> NextAction {
        NextAction(
            "Overleg nu: het is niet zeker of het kind veilig is",
            why: "Bespreek nu met \(coordinator) of Veilig Thuis, en bepaal of het kind straks veilig naar huis kan.",
            source: "Afwegingskader, acute onveiligheid", primary: .assessSafety, callVeiligThuis: true,
            others: [.consult, .askAdvice, .report, .recordEmergencyCall], urgent: true)
    }

    static let isClosed = NextAction(
        "Dit dossier is gesloten", why: "Zie je iets nieuws? Stuur een zorg, of open het dossier opnieuw.",
        source: "Protocol, stap 6", primary: nil, others: [.reopen, .report, .recordEmergencyCall])
    static let reopenIt = NextAction(
        "Open dit dossier opnieuw", why: "Er kwam iets bij nadat het gesloten was.", source: "Protocol, stap 6",
        primary: .reopen, others: [.report, .recordEmergencyCall])
    static let readIt = NextAction(
        "Lees de zorg en neem hem aan", why: "Wie dit schreef, wacht op een teken dat iemand het leest.",
        source: "Protocol, algemeen deel", primary: .takeWorry, others: [.openDossier, .answerWorry, .joinWorry])
    static let settleIt = NextAction(
        "Kies wat er met de zorg gebeurt",
        why: "Open een dossier, voeg de zorg bij een dossier, of geef antwoord met een reden.",
        source: "Protocol, stap 1", primary: .openDossier, others: [.joinWorry, .answerWorry])
    static let openForReport = NextAction(
        "Open een dossier bij deze melding", why: "Zo blijven de termijnen en afspraken in beeld.",
        source: "Protocol, stap 5", primary: .openDossier)
    static let worryIsSettled = NextAction(
        "Deze zorg is behandeld", why: "Zie je iets nieuws? Stuur dan een nieuwe zorg.", source: "Protocol, stap 1",
        primary: .sendWorry)
    static let reportNow = NextAction(
        "Bel Veilig Thuis en leg de melding vast", why: "Jullie hebben besloten om te melden.",
        source: "Protocol, stap 5", primary: .report, callVeiligThuis: true, others: [.informAboutReport])
    static let passItOn = NextAction(
        "Geef het nieuwe signaal door aan Veilig Thuis", why: "Er is al gemeld. Veilig Thuis moet ook dit weten.",
        source: "Protocol, stap 6", primary: .passOnSignal, callVeiligThuis: true, others: [.assessSafety])
    static let reportAfterReview = NextAction(
        "Meld bij Veilig Thuis, of schrijf op waarom niet", why: "De hulp hielp niet genoeg: het is niet gestopt.",
        source: "Protocol, stap 5; meldnorm 3", primary: .report, callVeiligThuis: true, others: [.reviewHelp])
    static let writeTheGround = NextAction(
        "Schrijf op waarom er niet eerst is gesproken", why: "Er is gemeld zonder gesprek. De reden mag achteraf.",
        source: "Protocol, stap 3", primary: .skipConversation, others: [.holdConversation])
    static let lookAtProposal = NextAction(
        "Laat een tweede persoon meekijken", why: "Er is voorgesteld om te sluiten. Dat doe je met twee mensen.",
        source: "Protocol, stap 6", primary: .confirmClosing, others: [.reopen])
    static let tellTheFamily = NextAction(
        "Vertel van de melding, samen met Veilig Thuis",
        why: "Nog niet iedereen weet het. Spreek met Veilig Thuis af wie het vertelt, en wanneer.",
        source: "Protocol, stap 5", primary: .informAboutReport, callVeiligThuis: true)
    static let askVeiligThuis = NextAction(
        "Bel Veilig Thuis: wat is er gedaan?", why: "De verwachte dag is voorbij en er is nog niets gehoord.",
        source: "Uitvoeringsbesluit Wmo 2015, art. 4.1.7", primary: .recordResponse, callVeiligThuis: true,
        others: [.recordFeedback, .assessSafety])
    static let arrangeTheHelp = NextAction(
        "Regel de hulp en leg die vast", why: "Jullie hebben besloten om hulp te geven of te regelen.",
        source: "Protocol, stap 5", primary: .arrangeHelp)
    static let comeTogether = NextAction(
        "Kom weer bij elkaar",
        why: "Twee keer geen verbetering. Bespreek: moet de hulp anders, heeft het kind meer steun nodig?",
        source: "Protocol, stap 6", primary: .reconvene)
    static let reviewTheHelp = NextAction(
        "Kijk of de hulp werkt", why: "De afgesproken dag is voorbij. De vraag is: is het gestopt?",
        source: "Protocol, stap 5", primary: .reviewHelp)
    static let veiligThuisFirst = NextAction(
        "Bel eerst Veilig Thuis, praat nog niet met de ouders",
        why: "Iemand denkt aan een bijzondere vorm. Een gesprek met de ouders kan het kind dan in gevaar brengen.",
        source: "Protocol, bijzondere vormen", primary: .askAdvice, callVeiligThuis: true, others: [.report])
    static let inquireFurther = NextAction(
        "Zoek verder uit, zo nodig met hulp van buiten",
        why: "Niet iedereen is overtuigd dat het kind veilig is. Daar mag het kind geen last van hebben.",
        source: "Protocol, stap 2", primary: .askAdvice, callVeiligThuis: true, others: [.consultExternal, .consult])
    static let lookAtSafety = NextAction(
        "Kijk of het kind nu en straks thuis veilig is", why: "Er kwam iets nieuws bij na de laatste inschatting.",
        source: "Afwegingskader, acute onveiligheid", primary: .assessSafety, others: [.consult, .askAdvice])
    static let keepLooking = NextAction(
        "Blijf kijken hoe het met het kind gaat", why: "Opletten houdt niet op. Hulp is een begin.",
        source: "Protocol, stap 6", primary: .checkIn, others: [.reviewHelp, .reconvene, .close])
    static let write = NextAction(
        "Schrijf op wat je ziet en hoort", why: "Opletten houdt niet op. Ook wat niet past bij de zorg telt mee.",
        source: "Protocol, stap 1", primary: .recordEntry, others: [.checkIn, .close])
}
