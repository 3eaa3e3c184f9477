// SPDX-License-Identifier: EUPL-1.2

extension Notice {
    static let notAProof = Notice(
        rule: "S-023",
        text: "Een signaal bewijst nog niets. Schrijf op wat je zag en hoorde. Bewijzen hoef je het niet.",
        source: "Protocol, stap 1")
    static let safetyLeftOpen = Notice(
        rule: "S-027",
        text: "Je liet een vraag over veiligheid open. Dat mag. Wie dit leest, vraagt er zo snel mogelijk naar.",
        source: "Protocol, stap 1", satisfiedBy: [.assessSafety])
    static let recordTheReport = Notice(
        rule: "S-106",
        text: "Je hebt al gemeld. Leg de melding ook vast, dan lopen de termijnen vanaf nu.",
        source: "Protocol, stap 5", satisfiedBy: [.report])
    static let whoExplained = Notice(
        rule: "S-060",
        text: "Schrijf op wie de verklaring gaf. Dan is later te volgen waarom dit genoeg was.",
        source: "Protocol, stap 1", satisfiedBy: [.answerWorry], asksReason: true)
    static let whichProtocol = Notice(
        rule: "S-061",
        text: "Schrijf op welk ander protocol jullie volgen, en wie dat doet.",
        source: "Protocol, stap 1", satisfiedBy: [.answerWorry], asksReason: true)
    static let answeredWhileUnsafe = Notice(
        rule: "S-027",
        text: "De schrijver was niet zeker van de veiligheid. Spreek hem of haar vandaag nog, ook zonder dossier.",
        source: "Protocol, stap 1", satisfiedBy: [.openDossier])
    static let agreeOnRole = Notice(
        rule: "S-029",
        text: "Spreek met de leerkracht af wat die doet en niet doet. Laat ook weten dat de zorg gelezen is.",
        source: "Protocol, algemeen deel", satisfiedBy: [.agreeRole])
    static let discussNow = Notice(
        rule: "S-021",
        text: "Bespreek dit nu met de IB'er of Veilig Thuis. Bepaal samen of het kind straks veilig naar huis kan.",
        source: "Protocol, stap 1 en 2", satisfiedBy: [.assessSafety, .consult, .askAdvice])
    static let noteTheQuestion = Notice(
        rule: "S-063",
        text: "Welke vraag ging eraan vooraf? Schrijf die erbij, of dat er geen vraag was.",
        source: "Protocol, stap 1", satisfiedBy: [.correctEntry])
    static let noteTheSource = Notice(
        rule: "S-032",
        text: "Van wie komt deze uitspraak? Zonder bron kan niemand die later nagaan.",
        source: "Protocol, algemeen deel", satisfiedBy: [.correctEntry])
    static let otherExplanation = Notice(
        rule: "S-023",
        text: "Kan er ook een andere verklaring zijn? Schrijf die op, ook als je er niet in gelooft.",
        source: "Protocol, stap 1", satisfiedBy: [.recordEntry])
    static let childTells = Notice(
        rule: "S-063",
        text: "Het kind vertelt het zelf. Luister, beloof geen geheim en vraag niet door. "
            + "Bel daarna Veilig Thuis, nog voordat de ouders iets horen. Andere stappen mogen wachten.",
        source: "Protocol, stap 1; afwegingskader, onthulling",
        satisfiedBy: [.assessSafety, .askAdvice, .report, .consult])
    static let parentTells = Notice(
        rule: "S-063",
        text: "Iemand van thuis vertelt het zelf. Bespreek vandaag met Veilig Thuis wat nu veilig is voor iedereen. "
            + "Andere stappen mogen wachten.",
        source: "Protocol, stap 1; afwegingskader, onthulling",
        satisfiedBy: [.assessSafety, .askAdvice, .report, .consult])
    static let callNow = Notice(
        rule: "S-021",
        text: "Bel nu. Bij direct gevaar 112, anders Veilig Thuis 0800-2000. Laat het kind niet alleen.",
        source: "Afwegingskader, acute onveiligheid",
        satisfiedBy: [.recordEmergencyCall, .report, .askAdvice])
    static let callWhenUnsure = Notice(
        rule: "S-021",
        text: "Je weet het niet zeker. Bel voor het einde van de dag met de IB'er of Veilig Thuis 0800-2000.",
        source: "Afwegingskader, acute onveiligheid", satisfiedBy: [.consult, .askAdvice, .report])
    static let onlyAnEstimate = Notice(
        rule: "S-021",
        text: "Dit is een inschatting van nu. Kijk opnieuw na een nieuw signaal, en anders de volgende schooldag.",
        source: "Afwegingskader, acute onveiligheid", satisfiedBy: [.assessSafety])
    static let alsoVeiligThuis = Notice(
        rule: "S-106",
        text: "Bel hierna ook Veilig Thuis, en leg vast wat daar is gezegd.",
        source: "Afwegingskader, acute onveiligheid", satisfiedBy: [.report, .askAdvice])
    static let callBack = Notice(
        rule: "S-046",
        text: "Bel iemand die informatie vraagt altijd terug op het nummer dat de school kent.",
        source: "Wmo 2015, art. 5.2.6", asksReason: true)
    static let whoDecidedToGive = Notice(
        rule: "S-046",
        text: "Schrijf op wie besloot om dit te geven.",
        source: "Wmo 2015, art. 5.2.6", asksReason: true)
}
