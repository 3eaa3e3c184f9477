// SPDX-License-Identifier: EUPL-1.2

extension Notice {
    static let exploreOrName = Notice(
        rule: "S-082",
        text: "In stap 1 vertel je alleen wat je zag, en noem je geen vermoeden. "
            + "In stap 3 noem je wel waar je aan denkt.",
        source: "Protocol, stap 1 en 3")
    static let noSuspicionYet = Notice(
        rule: "S-059",
        text: "In een eerste gesprek spreek je je vermoeden nog niet uit. Houd het bij wat je zag.",
        source: "Protocol, stap 1", satisfiedBy: [.holdConversation])
    static let explainFirst = Notice(
        rule: "S-084",
        text: "Vertel eerst waarvoor het gesprek is, dan wat je zag. Vraag een reactie. "
            + "Zeg pas daarna wat het kan betekenen.",
        source: "Protocol, stap 3", satisfiedBy: [.holdConversation])
    static let otherParent = Notice(
        rule: "S-087",
        text: "Met de andere ouder is nog niet gesproken. Spreek die ook, of leg vast waarom niet.",
        source: "Protocol, stap 3", satisfiedBy: [.holdConversation, .skipConversation])
    static let parentsApart = Notice(
        rule: "S-083",
        text: "Bij strijd tussen ouders: spreek elke ouder apart, met dezelfde feiten. Kies geen kant. "
            + "Schrijf niets voor een advocaat of rechter.",
        source: "Protocol, stap 3, vechtscheiding", satisfiedBy: [.holdConversation])
    static let veiligThuisBeforeParents = Notice(
        rule: "S-085",
        text: "Bij deze vorm bel je eerst Veilig Thuis. Praat nog niet met de ouders.",
        source: "Protocol, bijzondere vormen", satisfiedBy: [.askAdvice, .report])
    static let talkedTooSoon = Notice(
        rule: "S-085",
        text: "Bij deze vorm hoort Veilig Thuis vóór het gesprek met ouders. "
            + "Bel nu, en bespreek of het kind veilig is.",
        source: "Protocol, bijzondere vormen", satisfiedBy: [.askAdvice, .report, .assessSafety])
    static let breakAhead = Notice(
        rule: "S-086",
        text: "Straks is er een paar dagen niemand op school. Kies liever een ander moment om ouders te spreken. "
            + "Met melden wacht je nooit.",
        source: "Werkwijze Veilig Thuis: informeer ouders niet vlak voor het weekend")
    static let closingNeedsTwo = Notice(
        rule: "S-088",
        text: "Is de zorg weg? Stel voor om te sluiten. Een tweede persoon kijkt altijd mee.",
        source: "Protocol, stap 3", satisfiedBy: [.close])
    static let whoseSafety = Notice(
        rule: "S-086",
        text: "Schrijf op om wiens veiligheid het gaat: van het kind, van jezelf of van een ander.",
        source: "Protocol, stap 3", satisfiedBy: [.skipConversation], asksReason: true)
    static let findSomebodyElse = Notice(
        rule: "S-091",
        text: "Ben je bang voor het contact met de ouders? Zoek dan iemand anders voor dit gesprek.",
        source: "Protocol, stap 3", satisfiedBy: [.delegateConversation])
    static let onlyTwoGrounds = Notice(
        rule: "S-086",
        text: "Wil je straks melden zonder gesprek? Dat kan alleen om veiligheid, of omdat het contact breekt.",
        source: "Protocol, stap 3", satisfiedBy: [.holdConversation, .delegateConversation], asksReason: true)
    static let whoDecidedToSkip = Notice(
        rule: "S-086",
        text: "Schrijf op wie besloot om dit gesprek niet te voeren.",
        source: "Protocol, stap 3", satisfiedBy: [.skipConversation], asksReason: true)
    static let whoWasConsulted = Notice(
        rule: "S-086",
        text: "Overleg hierover met Veilig Thuis of een deskundige, en schrijf op met wie.",
        source: "Protocol, stap 3", satisfiedBy: [.askAdvice, .skipConversation])
    static let whoTakesOver = Notice(
        rule: "S-091",
        text: "Kies wie het gesprek wel voert. Tot dan blijft het een open taak.",
        source: "Protocol, stap 3", satisfiedBy: [.delegateConversation])
    static let talkStaysOpen = Notice(
        rule: "S-091",
        text: "Het gesprek staat nu als taak bij je collega.",
        source: "Protocol, stap 3", satisfiedBy: [.holdConversation])
}
