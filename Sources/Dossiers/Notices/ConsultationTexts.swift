// SPDX-License-Identifier: EUPL-1.2

extension Notice {
    static let inquireFurther = Notice(
        rule: "S-079",
        text: "Niet iedereen is overtuigd. Een nee sluit niets af. "
            + "Zoek verder uit tot iedereen vindt dat het kind veilig is. Vraag zo nodig Veilig Thuis of het wijkteam.",
        source: "Protocol, stap 2", satisfiedBy: [.askAdvice, .consultExternal, .consult])
    static let disagreementStays = Notice(
        rule: "S-079",
        text: "Je mening blijft zichtbaar in het dossier. Je mag zelf altijd Veilig Thuis bellen: 0800-2000.",
        source: "Protocol, stap 2", satisfiedBy: [.askAdvice, .consultExternal, .report])
    static let adviceInDoubt = Notice(
        rule: "S-074",
        text: "Weet je collega het niet? Vraag Veilig Thuis om advies. Dat kan zonder naam.",
        source: "Protocol, stap 2", satisfiedBy: [.askAdvice])
    static let adviceNotAsked = Notice(
        rule: "S-074",
        text: "Er is nog geen advies gevraagd aan Veilig Thuis. Dat helpt bijna altijd en kan zonder naam.",
        source: "Protocol, stap 2", satisfiedBy: [.askAdvice])
    static let askAboutSiblings = Notice(
        rule: "S-072",
        text: "Zijn er broers of zussen op school? Vraag hun leerkracht alleen: heb jij zorgen?",
        source: "Protocol, stap 2", satisfiedBy: [.addPerson, .consult])
    static let informTheHead = Notice(
        rule: "S-073a",
        text: "Een collega deelt het vermoeden. Vertel het nu aan de directeur. Dat is nog geen melding.",
        source: "Protocol, stap 2", satisfiedBy: [.informHead])
    static let headIsNoReport = Notice(
        rule: "S-073a",
        text: "De directeur weet het. Dit is geen melding bij Veilig Thuis.",
        source: "Protocol, stap 2", satisfiedBy: [.report])
    static let askAColleague = Notice(
        rule: "S-069",
        text: "Er is nog geen collega gevraagd. Vraag er een, of sla de stap over met een reden.",
        source: "Protocol, stap 2", satisfiedBy: [.consult, .skipStep])
    static let askTheCoordinator = Notice(
        rule: "S-069",
        text: "Bespreek het ook met de IB'er, of sla de stap over met een reden.",
        source: "Protocol, stap 2", satisfiedBy: [.consult, .skipStep])
    static let askAnotherExpert = Notice(
        rule: "S-069",
        text: "De IB'er begon dit dossier zelf. Vraag daarom nog een andere deskundige.",
        source: "Protocol, stap 2", satisfiedBy: [.consult, .skipStep])
    static let lookForTheOpposite = Notice(
        rule: "S-070",
        text: "Zoek samen ook naar wat het tegendeel laat zien.",
        source: "Protocol, stap 2", satisfiedBy: [.recordEntry])
    static let sharingGround = Notice(
        rule: "S-044",
        text: "Buiten Veilig Thuis deel je een naam alleen met toestemming. Schrijf op waarom het nu anders ging.",
        source: "AVG, art. 6; protocol, stap 2", asksReason: true)
    static let adviceBecameReport = Notice(
        rule: "S-106",
        text: "Het gesprek werd een melding. Leg de melding nu ook vast.",
        source: "Protocol, stap 5", satisfiedBy: [.report])
    static let nameOfAdviser = Notice(
        rule: "S-075",
        text: "Schrijf de naam op van wie je sprak bij Veilig Thuis. Dan kun je later verder met dezelfde persoon.",
        source: "Protocol, stap 2", satisfiedBy: [.recordContact])
    static let emptyPlan = Notice(
        rule: "S-077",
        text: "In het plan staat nog niets. Schrijf op wat er moet gebeuren.",
        source: "Protocol, stap 2", satisfiedBy: [.drawPlan])
    static let planNeedsOwners = Notice(
        rule: "S-077",
        text: "Bij een regel van het plan staat nog niet wie het doet.",
        source: "Protocol, stap 2", satisfiedBy: [.drawPlan])
    static let planDayPassed = Notice(
        rule: "S-077",
        text: "Bij een regel van het plan is de dag al voorbij. Kies een nieuwe dag.",
        source: "Protocol, stap 2", satisfiedBy: [.drawPlan, .completePlanLine])
    static let planNeedsCoordinator = Notice(
        rule: "S-077",
        text: "Kies één persoon van school die het plan bij elkaar houdt.",
        source: "Protocol, stap 2", satisfiedBy: [.drawPlan])
    static let planForThree = Notice(
        rule: "S-095",
        text: "Na het wegen is er een plan voor het kind, voor de ouders en voor de school. Een van de drie ontbreekt.",
        source: "Protocol, stap 4", satisfiedBy: [.drawPlan])
}
