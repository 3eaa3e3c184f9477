// SPDX-License-Identifier: EUPL-1.2

import Dossiers

extension CommandForm {
    static let consult = CommandForm(
        Consult.self, at: "overleg-collega", "Overleg met een collega vastleggen", button: "Overleg vastleggen",
        lead: "Vraag een collega: zou jij, met dit signaal, ook aan mishandeling denken?",
        guidance: [
            "Zoek samen ook naar wat het tegendeel laat zien.",
            "Zijn jullie het niet eens? Dan is verder onderzoek nodig; het kind mag er niet onder lijden.",
            "Er mag ook ruimte zijn voor wat het met jou doet.",
        ],
        fields: [
            Field("with", "Met wie?", .one(.staff)),
            Field("name", "Of vul een naam in", .text),
            Field(
                "function", "In welke functie?", .choice(Option.all(ConsultFunction.self)),
                missing: "Kies in welke functie je deze collega sprak."),
            Field(
                "shared", "Denkt deze collega ook aan mishandeling?", .choice(Option.all(Opinion.self)),
                missing: "Kies wat de collega antwoordde."),
            Field("why", "Waarom?", .longText, missing: "Schrijf op waarom de collega dat vindt."),
            Field("happened", "Wanneer was dat?", .moment),
        ]
    ) { read in
        let with: StaffID? = read.id("with")
        let name = read.text("name")
        if with == nil, name == nil, !read.has("with") {
            read.refuse("with", "Kies met wie je overlegde, of vul een naam in.", .missing)
        }
        return Consult(
            with: with, name: name, function: read.needed("function", else: .colleague),
            shared: read.needed("shared", else: .unknown), why: read.needed("why"),
            happened: read.moment("happened"))
    }

    static let informHead = CommandForm(
        InformHead.self, at: "directeur-informeren", "Directeur informeren", button: "Vastleggen",
        lead: "Leg vast dat de directeur van de zorg weet. Dit is geen melding bij Veilig Thuis.",
        fields: [
            Field("text", "Wat is er verteld, en wat zei de directeur?", .longText),
            Field("happened", "Wanneer was dat?", .moment),
        ]
    ) { read in
        InformHead(text: read.text("text"), happened: read.moment("happened"))
    }

    static let consultExternal = CommandForm(
        ConsultExternal.self, at: "overleg-buiten-school", "Overleg met iemand buiten school",
        button: "Overleg vastleggen",
        lead: "Bespreek de zorg met de wijkcoach of een andere deskundige, het liefst zonder namen.",
        guidance: ["Wil je wel een naam noemen? Vraag dan eerst toestemming, behalve bij gevaar."],
        fields: [
            Field("party", "Met wie?", .text, missing: "Vul in met wie je overlegde.", hint: "Naam en organisatie."),
            Field("sharing", "Hoe is het gedeeld?", .choice(Option.all(SharingGround.self))),
            Field("shared", "Wat is er gedeeld?", .longText),
            Field("outcome", "Wat kwam eruit?", .longText, missing: "Schrijf op wat eruit kwam."),
            Field("happened", "Wanneer was dat?", .moment),
        ]
    ) { read in
        ConsultExternal(
            party: read.needed("party"), sharing: read.word("sharing") ?? .anonymous, shared: read.text("shared"),
            outcome: read.needed("outcome"), happened: read.moment("happened"))
    }

    static let askAdvice = CommandForm(
        AskAdvice.self, at: "advies-veilig-thuis", "Advies van Veilig Thuis", button: "Advies vastleggen",
        lead: "Bel 0800-2000 en vraag advies. Je hoeft geen namen te noemen.",
        guidance: [
            "Advies vragen mag iedereen, altijd. Je hebt van niemand toestemming nodig.",
            "Loop deze vijf punten langs tijdens het gesprek.",
            "Bij advies blijft de zorg voor de veiligheid bij jullie. Bij een melding gaat Veilig Thuis meekijken.",
        ],
        fields: [
            Field("name", "Wie sprak je bij Veilig Thuis?", .text),
            Field("happened", "Wanneer was dat?", .moment),
            Field("interpretation", "Hoe kun je de signalen lezen?", .longText),
            Field("next-steps", "Wat zijn goede volgende stappen?", .longText),
            Field("inquiry", "Hoe kom je meer te weten?", .longText),
            Field("help", "Welk onderzoek of welke hulp past?", .longText),
            Field("responsibilities", "Wie doet wat?", .longText),
            Field("became-report", "Het gesprek werd een melding", .tick),
        ]
    ) { read in
        AskAdvice(
            name: read.text("name"), happened: read.moment("happened"),
            interpretation: read.text("interpretation"), nextSteps: read.text("next-steps"),
            inquiry: read.text("inquiry"), help: read.text("help"),
            responsibilities: read.text("responsibilities"), becameReport: read.ticked("became-report"))
    }

    static let drawPlan = CommandForm(
        DrawPlan.self, at: "plan", "Plan maken", button: "Plan vastleggen",
        lead: "Spreek af wat er gebeurt, wie het doet en wanneer het klaar is.",
        guidance: [
            "Denk aan het kind, aan de ouders en aan de school.",
            "Eén persoon houdt het overzicht.",
        ],
        fields: [
            Field("lines", "Wat spreken jullie af?", .planLines, missing: "Schrijf minstens één afspraak op."),
            Field("coordinator", "Wie houdt het overzicht?", .one(.staff), missing: "Kies wie het overzicht houdt."),
        ]
    ) { read in
        DrawPlan(lines: read.planLines("lines"), coordinator: read.neededID("coordinator"))
    }

    static let completePlanLine = CommandForm(
        CompletePlanLine.self, at: "planregel-afronden", "Afspraak afronden", button: "Afspraak afronden",
        lead: "Een afspraak uit het plan is klaar.",
        fields: [
            Field("line", "Welke afspraak?", .one(.planLines), missing: "Kies welke afspraak klaar is."),
            Field("result", "Wat kwam eruit?", .longText),
        ]
    ) { read in
        CompletePlanLine(line: read.neededID("line"), result: read.text("result"))
    }
}
