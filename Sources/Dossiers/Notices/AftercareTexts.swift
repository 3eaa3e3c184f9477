// SPDX-License-Identifier: EUPL-1.2

extension Notice {
    static let reconvene = Notice(
        rule: "S-117",
        text: "Twee keer achter elkaar geen verbetering. Kom weer bij elkaar met twee vragen: "
            + "moet de hulp anders? Heeft het kind meer steun nodig?",
        source: "Protocol, stap 6", satisfiedBy: [.reconvene])
    static let patience = Notice(
        rule: "S-121",
        text: "Verandering kost tijd, en soms zie je lang niets. Houd vol en blijf kijken naar het kind.",
        source: "Protocol, stap 6", satisfiedBy: [.checkIn])
    static let closingUnsafe = Notice(
        rule: "S-122",
        text: "Je weet niet zeker dat het kind veilig is. Bel Veilig Thuis voordat je sluit.",
        source: "Protocol, stap 6", satisfiedBy: [.askAdvice, .assessSafety])
    static let closingUnsafeAboutStaff = Notice(
        rule: "S-122",
        text: "Je weet niet zeker dat het kind veilig is. Bel de vertrouwensinspecteur voordat je sluit: 0900-1113111.",
        source: "Wet op het primair onderwijs, artikel 4a", satisfiedBy: [.consultExternal, .assessSafety])
    static let disputedClosing = Notice(
        rule: "S-079",
        text: "Niet iedereen was overtuigd dat het kind veilig is. Zoek dan eerst verder uit. "
            + "Het kind mag geen last hebben van een verschil van mening.",
        source: "Protocol, stap 2", satisfiedBy: [.askAdvice, .consultExternal, .consult], asksReason: true)
    static let closingWhileOpen = Notice(
        rule: "S-109",
        text: "Veilig Thuis gaf nog geen antwoord op een melding. Melden alleen is geen reden om te sluiten.",
        source: "Protocol, stap 5", satisfiedBy: [.recordResponse])
    static let closingWithHelp = Notice(
        rule: "S-104",
        text: "Er loopt nog hulp. Kijk eerst of die werkt.",
        source: "Protocol, stap 5", satisfiedBy: [.reviewHelp])
    static let tellTheWriter = Notice(
        rule: "S-029",
        text: "Laat wie de zorg zag weten hoe het afloopt.",
        source: "Protocol, algemeen deel", satisfiedBy: [.agreeRole])
    static let secondPerson = Notice(
        rule: "S-122",
        text: "Een tweede persoon moet instemmen. Tot dan blijft het dossier open.",
        source: "Protocol, stap 6", satisfiedBy: [.confirmClosing])
    static let closedNow = Notice(
        rule: "S-122",
        text: "Het dossier is gesloten. Komt er een nieuw signaal? Dan gaat het weer open.",
        source: "Protocol, stap 6", satisfiedBy: [.reopen])
    static let newAfterProposal = Notice(
        rule: "S-122",
        text: "Na het voorstel om te sluiten kwam er iets bij. Kijk of het voorstel nog klopt.",
        source: "Protocol, stap 6", satisfiedBy: [.reopen, .confirmClosing])
    static let legalStepSkipped = Notice(
        rule: "S-035",
        text: "De wet noemt deze stap. Als er later een klacht komt, telt de reden die je opschreef.",
        source: "Besluit verplichte meldcode huiselijk geweld en kindermishandeling, art. 2",
        satisfiedBy: [.reopenStep])
    static let reasonForSkipping = Notice(
        rule: "S-035",
        text: "Schrijf op waarom je de stap overslaat.",
        source: "Protocol, stappen", satisfiedBy: [.skipStep], asksReason: true)
    static let whySwitchedOff = Notice(
        rule: "S-085",
        text: "Schrijf op waarom deze bijzondere aanpak niet nodig is.",
        source: "Protocol, bijzondere vormen", satisfiedBy: [.completeTask], asksReason: true)
}
