// SPDX-License-Identifier: EUPL-1.2

import Dossiers

extension CommandForm {
    static let holdMeeting = CommandForm(
        HoldMeeting.self, at: "bespreking", "Bespreking vastleggen", button: "Bespreking vastleggen",
        lead: "Leg vast wie erbij waren, wat is gedeeld en wat jullie besloten.",
        guidance: [
            "Praat met mensen uit minstens twee vakgebieden.",
            "Deel alleen wat anderen nodig hebben.",
            "Wacht niet op de volgende vaste bespreking als het haast heeft.",
        ],
        fields: [
            Field("kind", "Welke bespreking was het?", .one(.meetings), missing: "Kies welke bespreking het was."),
            Field("participants", "Wie waren erbij?", .participants, missing: "Vul in wie erbij waren."),
            Field("sharing", "Hoe is het gedeeld met mensen van buiten?", .choice(Option.all(SharingGround.self))),
            Field("shared", "Wat is er gedeeld?", .longText),
            Field("conclusion", "Wat was de conclusie?", .longText, missing: "Schrijf op wat de conclusie was."),
            Field("happened", "Wanneer was dat?", .moment),
        ]
    ) { read in
        HoldMeeting(
            kind: read.listed("kind") ?? "", participants: read.participants("participants"),
            sharing: read.word("sharing") ?? .anonymous, shared: read.text("shared"),
            conclusion: read.needed("conclusion"), happened: read.moment("happened"))
    }

    static let weigh = CommandForm(
        Weigh.self, at: "wegen", "Wegen", button: "Weging vastleggen",
        lead: "Weeg samen wat er aan de hand kan zijn en wat het kind beschermt. Er komt geen score uit.",
        guidance: [
            "Zoek ook naar wat goed gaat en wie veilig is voor het kind.",
            "Denk aan de leeftijd van het kind, hoe lang het duurt en hoe ernstig het is.",
            "Twijfelen jullie? Vraag dan advies aan Veilig Thuis: 0800-2000.",
        ],
        fields: [
            Field(
                "nature", "Wat is er volgens jullie aan de hand?", .longText,
                missing: "Schrijf op wat er volgens jullie aan de hand is."),
            Field("seriousness", "Hoe ernstig is het?", .longText, missing: "Schrijf op hoe ernstig het is."),
            Field(
                "risk", "Welk gevaar loopt het kind?", .longText,
                missing: "Schrijf op welk gevaar het kind loopt."),
            Field("protective", "Wat beschermt het kind?", .longText),
            Field("no-protection", "We hebben gezocht, maar niets gevonden wat beschermt", .tick),
            Field("support-now", "Wat helpt het kind nu al?", .longText),
            Field("unsure", "We twijfelen", .tick),
        ]
    ) { read in
        let protective = read.text("protective")
        let none = read.ticked("no-protection")
        if protective == nil, !none {
            read.refuse(
                "protective", "Schrijf op wat het kind beschermt, of kruis aan dat jullie niets vonden.", .missing)
        }
        return Weigh(
            nature: read.needed("nature"), seriousness: read.needed("seriousness"), risk: read.needed("risk"),
            protective: protective, noProtection: none, supportNow: read.text("support-now"),
            unsure: read.ticked("unsure"))
    }

    static let answerQuestion = CommandForm(
        AnswerQuestion.self, at: "afwegingsvraag", "Vraag van het afwegingskader", button: "Antwoord vastleggen",
        lead: "Beantwoord één vraag. Een nieuw antwoord komt naast het oude te staan.",
        guidance: ["Denk je aan gevaar, of twijfel je? Bel dan Veilig Thuis: 0800-2000."],
        fields: [
            Field("question", "Welke vraag?", .one(.questions), missing: "Kies welke vraag je beantwoordt."),
            Field("answer", "Wat is het antwoord?", .choice(Option.all(Opinion.self)), missing: "Kies een antwoord."),
            Field("why", "Waarom?", .longText, missing: "Schrijf op waarom dit het antwoord is."),
            Field("with", "Met wie beantwoordde je de vraag?", .text),
        ]
    ) { read in
        AnswerQuestion(
            question: read.listed("question") ?? "", answer: read.needed("answer", else: .unknown),
            why: read.needed("why"), with: read.text("with"))
    }
}
