// SPDX-License-Identifier: EUPL-1.2

extension Notice {
    static let reportWithoutDossier = Notice(
        rule: "S-106",
        text: "De melding is vastgelegd. De IB'er opent er een dossier bij. Alles wat nog ontbreekt, kan later.",
        source: "Protocol, stap 5", satisfiedBy: [.openDossier])
    static let acuteReport = Notice(
        rule: "S-021",
        text: "Volg wat Veilig Thuis zegt. Laat het kind niet alleen en bel 112 bij direct gevaar.",
        source: "Afwegingskader, acute onveiligheid", satisfiedBy: [.recordEmergencyCall, .assessSafety])
    static let reopenClosed = Notice(
        rule: "S-039",
        text: "Dit dossier is gesloten. Het is toch vastgelegd. Open het dossier opnieuw.",
        source: "Protocol, stap 6", satisfiedBy: [.reopen])
    static let groundBeforeReport = Notice(
        rule: "S-086",
        text: "Er is nog niet met kind of ouders gesproken. Melden mag altijd. Schrijf daarna op waarom het zo moest.",
        source: "Protocol, stap 3", satisfiedBy: [.holdConversation, .skipConversation, .report])
    static let groundAfterReport = Notice(
        rule: "S-086",
        text: "Er is niet eerst met kind of ouders gesproken. Schrijf binnen 24 uur op waarom, en wie dat besloot.",
        source: "Protocol, stap 3", satisfiedBy: [.skipConversation, .holdConversation], asksReason: true)
    static let tellInConsultation = Notice(
        rule: "I-23",
        text: "Spreek met Veilig Thuis af wie het de ouders en het kind vertelt, en wanneer.",
        source: "Protocol, stap 5", satisfiedBy: [.informAboutReport])
    static let confidentialGround = Notice(
        rule: "S-030",
        text: "Je naam geheim houden kan alleen op een van drie gronden. Kies welke.",
        source: "Uitvoeringsbesluit Wmo 2015, art. 4.1.8, derde lid", asksReason: true)
    static let confidentialAgreed = Notice(
        rule: "S-030",
        text: "Veilig Thuis moet ermee instemmen dat je naam geheim blijft. Leg vast wat is afgesproken.",
        source: "Uitvoeringsbesluit Wmo 2015, art. 4.1.8, derde lid", satisfiedBy: [.recordContact])
    static let consultAfterReport = Notice(
        rule: "S-069",
        text: "Er is nog met niemand overlegd. Doe dat alsnog, en leg het vast.",
        source: "Protocol, stap 2", satisfiedBy: [.consult])
    static let whenReceived = Notice(
        rule: "S-107",
        text: "Wanneer kreeg Veilig Thuis de melding? Vanaf dat moment tellen de werkdagen. Nu telt vandaag.",
        source: "Uitvoeringsbesluit Wmo 2015, art. 4.1.7", satisfiedBy: [.recordContact])
    static let expectDecision = Notice(
        rule: "S-107",
        text: "Veilig Thuis beslist naar verwachting binnen vijf werkdagen. Het kan langer duren. Hoor je niets? Bel.",
        source: "Uitvoeringsbesluit Wmo 2015, art. 4.1.7", satisfiedBy: [.recordResponse])
    static let schoolKeepsCaring = Notice(
        rule: "S-109",
        text: "Veilig Thuis let nu op de veiligheid. De school blijft het kind steunen en volgen. "
            + "Dit dossier blijft open.",
        source: "Protocol, stap 5", satisfiedBy: [.checkIn])
    static let whyNotTold = Notice(
        rule: "S-086",
        text: "Schrijf op waarom je het nog niet vertelt, en wie dat besloot.",
        source: "Protocol, stap 3 en 5", satisfiedBy: [.informAboutReport], asksReason: true)
    static let agreeOnTelling = Notice(
        rule: "I-23",
        text: "Overleg met Veilig Thuis of je het mag en moet vertellen.",
        source: "Protocol, stap 5", satisfiedBy: [.informAboutReport])
    static let tellLater = Notice(
        rule: "I-23",
        text: "Het vertellen blijft als taak staan.",
        source: "Protocol, stap 5", satisfiedBy: [.informAboutReport])
    static let tellInPerson = Notice(
        rule: "S-086",
        text: "Alleen een mail is te weinig. Vertel het in een gesprek, het liefst met twee mensen.",
        source: "Klachtencommissie onderwijs (LKC)", satisfiedBy: [.informAboutReport])
    static let tellTheChild = Notice(
        rule: "I-23",
        text: "Vertel het ook aan het kind, in woorden die passen. Vanaf twaalf jaar hoort dat altijd.",
        source: "PO-Raad, toelichting op de meldcode", satisfiedBy: [.informAboutReport])
    static let schoolDecidesOnClosing = Notice(
        rule: "S-110",
        text: "Veilig Thuis ziet geen mishandeling. De school besluit zelf of het dossier dicht kan, met twee mensen.",
        source: "Protocol, stap 5", satisfiedBy: [.close])
    static let stayAlert = Notice(
        rule: "S-111",
        text: "Het is niet bevestigd. Blijf letten op het kind. Veilig Thuis houdt de regie.",
        source: "Protocol, stap 5", satisfiedBy: [.checkIn])
    static let handedOver = Notice(
        rule: "S-112b",
        text: "De zorg ging naar een andere instelling. Vraag wie dat is en hoe die de school bereikt.",
        source: "Protocol, stap 5", satisfiedBy: [.addPerson, .checkIn])
    static let becameAdvice = Notice(
        rule: "S-112b",
        text: "Veilig Thuis maakte er advies van. De school houdt dus zelf zicht op de veiligheid.",
        source: "Protocol, stap 5", satisfiedBy: [.assessSafety, .drawPlan])
    static let whileItRuns = Notice(
        rule: "S-108",
        text: "Dit duurt weken. Blijf intussen kijken of het kind veilig is op school en thuis.",
        source: "Protocol, stap 5 en 6", satisfiedBy: [.checkIn, .assessSafety])
    static let followTheHelp = Notice(
        rule: "S-112",
        text: "Het is bevestigd. Vraag welke hulp er komt, en volg of het kind daar iets van merkt.",
        source: "Protocol, stap 5 en 6", satisfiedBy: [.arrangeHelp, .checkIn])
    static let callVeiligThuis = Notice(
        rule: "S-113a",
        text: "Bel Veilig Thuis en vraag welke stappen zijn gezet. Zij moeten dat vertellen aan wie meldde.",
        source: "Wmo 2015, art. 4.1.1, tweede lid, onder g", satisfiedBy: [.recordResponse, .recordFeedback])
    static let refusedByVeiligThuis = Notice(
        rule: "S-112b",
        text: "Veilig Thuis nam dit niet aan. Vraag waarom. Ben je het niet eens? Vraag een vertrouwensarts.",
        source: "Protocol, stap 5", satisfiedBy: [.askAdvice, .consultExternal, .report])
    static let passOn = Notice(
        rule: "S-119",
        text: "Er is al gemeld. Geef dit nieuwe signaal door aan Veilig Thuis, of schrijf op waarom niet.",
        source: "Protocol, stap 6", satisfiedBy: [.passOnSignal], asksReason: true)
    static let whyNotPassedOn = Notice(
        rule: "S-119",
        text: "Schrijf op waarom je dit signaal niet doorgeeft.",
        source: "Protocol, stap 6", satisfiedBy: [.passOnSignal], asksReason: true)
}
