// SPDX-License-Identifier: EUPL-1.2

import Dossiers

extension CommandForm {
    static let recordEmergencyCall = CommandForm(
        RecordEmergencyCall.self, at: "112-gebeld", "112 is gebeld", button: "Vastleggen",
        lead: "Leg vast dat 112 is gebeld. Alles mag later worden aangevuld.",
        guidance: ["Is er nog gevaar? Bel dan eerst weer 112."],
        neverRefused: true,
        fields: [
            Field("happened", "Wanneer is er gebeld?", .moment),
            Field("reason", "Waarom is er gebeld?", .longText),
            Field("outcome", "Wat gebeurde er daarna?", .longText),
        ]
    ) { read in
        let happened = read.moment("happened")
        return RecordEmergencyCall(
            happened: happened, reason: read.textWithLeftovers("reason"), outcome: read.text("outcome"))
    }

    static let recordContact = CommandForm(
        RecordContact.self, at: "contact", "Contact vastleggen", button: "Contact vastleggen",
        lead: "Leg vast wie je sprak en wat er is gezegd.",
        fields: [
            Field(
                "party", "Met wie?", .text, missing: "Vul in met wie je contact had.",
                hint: "Naam en organisatie."),
            Field("medium", "Hoe?", .choice(Option.all(Medium.self))),
            Field("incoming", "Zij namen contact op met ons", .tick),
            Field("text", "Wat is er gezegd?", .longText, missing: "Schrijf op wat er is gezegd."),
            Field("happened", "Wanneer was dat?", .moment),
        ]
    ) { read in
        RecordContact(
            party: read.needed("party"), medium: read.word("medium") ?? .phone, incoming: read.ticked("incoming"),
            text: read.needed("text"), happened: read.moment("happened"))
    }

    static let answerRequest = CommandForm(
        AnswerRequest.self, at: "vraag-om-informatie", "Vraag om informatie beantwoorden",
        button: "Antwoord vastleggen",
        lead: "Iemand vraagt de school om informatie over het kind of het gezin.",
        guidance: [
            "Geef nog niets. Bel eerst terug op een nummer dat de school al kent.",
            "Geef alleen wat nodig is, en alleen feiten.",
        ],
        fields: [
            Field("party", "Wie vraagt het?", .text, missing: "Vul in wie het vraagt.", hint: "Naam en organisatie."),
            Field("asked", "Wat is de vraag?", .longText, missing: "Schrijf op wat er is gevraagd."),
            Field("called-back", "We hebben teruggebeld op een nummer dat we kennen", .tick),
            Field("given", "Wat is er gegeven?", .longText, hint: "Laat dit leeg als er niets is gegeven."),
            Field(
                "ground", "Op welke grond?", .choice(Option.all(SharingGround.self)),
                missing: "Kies op welke grond je wel of niets gaf."),
            Field("decided-by", "Wie besloot dat?", .one(.staff)),
            Field("happened", "Wanneer was dat?", .moment),
        ]
    ) { read in
        AnswerRequest(
            party: read.needed("party"), asked: read.needed("asked"), given: read.text("given"),
            ground: read.needed("ground", else: .refused), decidedBy: read.id("decided-by"),
            calledBack: read.ticked("called-back"), happened: read.moment("happened"))
    }
}
