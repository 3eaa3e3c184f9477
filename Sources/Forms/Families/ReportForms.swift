// SPDX-License-Identifier: EUPL-1.2

import Dossiers

extension CommandForm {
    static let report = CommandForm(
        Report.self, at: "melding", "Melding bij Veilig Thuis vastleggen", button: "Melding vastleggen",
        lead: "Leg vast dat er is gemeld. Alles mag leeg blijven; aanvullen kan later.",
        guidance: [
            "Nog niet gemeld? Bel 0800-2000. Bij direct gevaar bel je 112.",
            "Melden is niet het einde. Jij blijft het kind steunen en volgen.",
            "Je mag melden, ook als je een beroepsgeheim hebt.",
        ],
        neverRefused: true,
        fields: [
            Field("received", "Wanneer nam Veilig Thuis de melding aan?", .moment),
            Field("channel", "Hoe is er gemeld?", .choice(Option.all(Channel.self))),
            Field("name", "Wie nam de melding aan?", .text),
            Field("reference", "Nummer van Veilig Thuis", .text),
            Field("text", "Wat is er gemeld?", .longText),
            Field("acute", "Er was direct gevaar", .tick),
            Field("confidential", "Het gezin mag niet weten wie heeft gemeld", .tick),
            Field(
                "confidential-ground", "Waarom mag het gezin dat niet weten?",
                .choice(Option.all(ConfidentialGround.self)), showWhen: ShowWhen("confidential", "yes")),
            Field(
                "agreed-with-veilig-thuis", "Veilig Thuis is het daarmee eens", .tick,
                showWhen: ShowWhen("confidential", "yes")),
            Field(
                "no-conversation-ground", "Is er nog niet met het gezin gepraat? Waarom niet?",
                .choice(Option.all(SkipGround.self))),
            Field(
                "no-conversation-reason", "Leg dat uit", .longText,
                hint: "Alleen nodig als er nog geen gesprek was."),
            Field(
                "agreements", "Wat is er afgesproken met Veilig Thuis?", .longText,
                hint: "Bijvoorbeeld over veiligheid en wanneer je iets hoort."),
        ]
    ) { read in
        let received = read.moment("received")
        return Report(
            report: read.fresh(), received: received, channel: read.word("channel") ?? .phone,
            name: read.text("name"), reference: read.text("reference"), text: read.textWithLeftovers("text"),
            acute: read.ticked("acute"), confidential: read.ticked("confidential"),
            confidentialGround: read.word("confidential-ground"),
            agreedWithVeiligThuis: read.ticked("agreed-with-veilig-thuis"),
            noConversationGround: read.word("no-conversation-ground"),
            noConversationReason: read.text("no-conversation-reason"), agreements: read.text("agreements"))
    }

    static let informAboutReport = CommandForm(
        InformAboutReport.self, at: "over-melding-vertellen", "Gezin vertellen over de melding", button: "Vastleggen",
        lead: "Leg per ouder en voor het kind vast of zij het weten. Je vraagt geen toestemming.",
        guidance: [
            "Overleg met Veilig Thuis of jij het veilig kunt vertellen.",
            "Doe het met twee mensen, en liever niet op vrijdagmiddag.",
        ],
        fields: [
            Field("partner", "Wie?", .choice(Option.all(Partner.self)), missing: "Kies om wie het gaat."),
            Field("person", "Welke persoon?", .one(.persons)),
            Field(
                "timing", "Wanneer hoorde deze persoon het?", .choice(Option.all(InformTiming.self)),
                missing: "Kies wanneer deze persoon het hoorde."),
            Field("told-by", "Wie vertelde het?", .text, showWhen: ShowWhen("timing", "before", "after")),
            Field("how", "Hoe is het verteld?", .text, showWhen: ShowWhen("timing", "before", "after")),
            Field("reaction", "Hoe reageerde de ander?", .longText, showWhen: ShowWhen("timing", "before", "after")),
            Field(
                "ground", "Waarom nog niet?", .choice(Option.all(SkipGround.self)),
                showWhen: ShowWhen("timing", "not-yet")),
            Field("reason", "Leg dat uit", .longText, showWhen: ShowWhen("timing", "not-yet")),
            Field("agreed-with-veilig-thuis", "Dit is afgesproken met Veilig Thuis", .tick),
            Field("happened", "Wanneer was dat?", .moment),
        ]
    ) { read in
        InformAboutReport(
            partner: read.needed("partner", else: .other), person: read.id("person"),
            timing: read.needed("timing", else: .notYet), by: read.text("told-by"), how: read.text("how"),
            reaction: read.text("reaction"), ground: read.word("ground"), reason: read.text("reason"),
            agreedWithVeiligThuis: read.ticked("agreed-with-veilig-thuis"), happened: read.moment("happened"))
    }

    static let recordResponse = CommandForm(
        RecordResponse.self, at: "besluit-veilig-thuis", "Besluit van Veilig Thuis", button: "Besluit vastleggen",
        lead: "Leg vast wat Veilig Thuis met de melding doet, of wat het onderzoek opleverde.",
        guidance: [
            "Nog niets gehoord? Leg ook dat vast, en bel.",
            "Het dossier blijft open. Sluiten beslist de school zelf.",
        ],
        fields: [
            Field(
                "outcome", "Wat is het besluit?", .choice(Option.all(ResponseOutcome.self)),
                missing: "Kies wat het besluit is."),
            Field("text", "Wat zei Veilig Thuis erbij?", .longText),
            Field("name", "Wie vertelde het?", .text),
            Field("happened", "Wanneer was dat?", .moment),
        ]
    ) { read in
        RecordResponse(
            outcome: read.needed("outcome", else: .nothingHeard), text: read.text("text"),
            name: read.text("name"), happened: read.moment("happened"))
    }

    static let recordFeedback = CommandForm(
        RecordFeedback.self, at: "terugkoppeling", "Terugkoppeling van Veilig Thuis",
        button: "Terugkoppeling vastleggen",
        lead: "Leg vast wat Veilig Thuis na de melding heeft gedaan.",
        guidance: ["Veilig Thuis hoort dit te vertellen aan wie meldde. Bel gerust als het uitblijft."],
        fields: [
            Field("text", "Wat is er verteld?", .longText, missing: "Schrijf op wat Veilig Thuis vertelde."),
            Field("name", "Wie vertelde het?", .text),
            Field("happened", "Wanneer was dat?", .moment),
        ]
    ) { read in
        RecordFeedback(text: read.needed("text"), name: read.text("name"), happened: read.moment("happened"))
    }

    static let passOnSignal = CommandForm(
        PassOnSignal.self, at: "signaal-doorgeven", "Nieuw signaal doorgeven", button: "Vastleggen",
        lead: "Er is een nieuw signaal na de melding. Geef het door aan Veilig Thuis: 0800-2000.",
        fields: [
            Field("entry", "Welk signaal?", .one(.entries)),
            Field(
                "choice", "Is het doorgegeven?", .choice(Option.all(PassOnChoice.self)),
                missing: "Kies of het signaal is doorgegeven."),
            Field("reason", "Waarom niet?", .longText, showWhen: ShowWhen("choice", "no")),
            Field("name", "Wie sprak je bij Veilig Thuis?", .text, showWhen: ShowWhen("choice", "passed-on")),
            Field("happened", "Wanneer was dat?", .moment),
        ]
    ) { read in
        PassOnSignal(
            entry: read.id("entry"), choice: read.needed("choice", else: .no), reason: read.text("reason"),
            name: read.text("name"), happened: read.moment("happened"))
    }
}
