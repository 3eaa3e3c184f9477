// SPDX-License-Identifier: EUPL-1.2

import Dossiers

extension CommandForm {
    static let sendWorry = CommandForm(
        SendWorry.self, at: "zorg-versturen", "Ik maak me zorgen", button: "Zorg versturen",
        lead: "Schrijf op wat je zag of hoorde. Je hoeft niets te bewijzen.",
        guidance: [
            "Is er nu gevaar? Bel 112. Kan het niet wachten? Bel Veilig Thuis: 0800-2000.",
            "Schrijf op wat je zag en hoorde, niet wat je ervan vindt.",
            "Zei het kind iets? Schrijf de woorden letterlijk op.",
            "Een signaal is nog geen bewijs. Delen mag altijd.",
        ],
        neverRefused: true,
        fields: [
            Field("pupil", "Over welke leerling gaat het?", .one(.pupils)),
            Field(
                "child-name", "Naam van het kind", .text,
                hint: "Staat het kind niet in de lijst? Vul dan hier de naam in."),
            Field("group", "Groep", .text),
            Field("text", "Wat zag of hoorde je?", .longText, hint: "Zo precies als je kunt, in je eigen woorden."),
            Field("happened", "Wanneer was dat?", .moment),
            Field("safe-now", "Is het kind nu veilig?", .choice(Option.all(SafetyAnswer.self))),
            Field("safe-home", "Kan het kind straks veilig naar huis?", .choice(Option.all(SafetyAnswer.self))),
            Field("already-called", "Heb je al gebeld?", .choices(Option.all(CallTarget.self))),
            Field(
                "call-note", "Wat is er aan de telefoon gezegd?", .longText,
                showWhen: ShowWhen("already-called", "112", "veilig-thuis-advice", "veilig-thuis-report")),
            Field(
                "seen-by", "Wie zag het?", .text, hint: "Vul dit alleen in als iemand anders dan jij het zag."),
        ]
    ) { read in
        let pupil: PupilID? = read.id("pupil")
        let chosen = read.setting.lists[.pupils]?.first { $0.value == pupil?.text }?.label
        let childName = read.text("child-name") ?? chosen ?? ""
        let happened = read.moment("happened")
        let text = read.textWithLeftovers("text") ?? ""
        if childName.isEmpty, text.isEmpty {
            read.insist("text", "Schrijf op wat je zag of hoorde, of om welk kind het gaat.")
        }
        return SendWorry(
            pupil: pupil, childName: childName, group: read.text("group"), text: text, happened: happened,
            safeNow: read.word("safe-now"), safeHome: read.word("safe-home"),
            alreadyCalled: read.words("already-called"), seenBy: read.text("seen-by"),
            callNote: read.text("call-note"))
    }

    static let takeWorry = CommandForm(
        TakeWorry.self, at: "zorg-oppakken", "Zorg oppakken", button: "Zorg oppakken",
        lead: "Wie de zorg stuurde, ziet dat jij hem hebt gelezen.",
        fields: [
            Field(
                "answer", "Wat wil je meteen laten weten?", .longText,
                hint: "Bijvoorbeeld wat je gaat doen en wanneer je weer iets laat horen.")
        ]
    ) { read in
        TakeWorry(answer: read.text("answer"))
    }

    static let answerWorry = CommandForm(
        AnswerWorry.self, at: "zorg-beantwoorden", "Zorg beantwoorden zonder dossier", button: "Antwoord versturen",
        lead: "Er komt geen dossier. Leg uit waarom niet en laat de schrijver weten wat je doet.",
        guidance: [
            "Twijfel je? Open dan een dossier. Sluiten kan later altijd nog.",
            "Laat een collega meekijken voordat je een zorg weglegt.",
        ],
        consequences: [
            "De zorg blijft bewaard tot de dag die je kiest.",
            "De schrijver krijgt jouw antwoord te lezen.",
            "Komt er een nieuwe zorg over dit kind, dan zie je deze zorg erbij.",
        ],
        fields: [
            Field(
                "outcome", "Waarom is er geen dossier nodig?", .choice(Option.all(WorryOutcome.self)),
                missing: "Kies waarom er geen dossier nodig is."),
            Field(
                "reason", "Leg dat uit", .longText, missing: "Leg uit wat de zorg verklaart of wat je nu doet."),
            Field("explained-by", "Van wie komt die verklaring?", .text, showWhen: ShowWhen("outcome", "explained")),
            Field(
                "other-protocol", "Welk protocol volg je?", .text, hint: "Bijvoorbeeld het protocol tegen pesten.",
                showWhen: ShowWhen("outcome", "other-protocol")),
            Field(
                "answer", "Wat leest de schrijver van de zorg?", .longText,
                missing: "Schrijf een antwoord voor wie de zorg stuurde."),
            Field(
                "keep-until", "Tot en met welke dag bewaar je de zorg?", .day(.coming),
                missing: "Vul in tot en met welke dag je de zorg bewaart."),
        ]
    ) { read in
        AnswerWorry(
            outcome: read.needed("outcome", else: .explained), reason: read.needed("reason"),
            explainedBy: read.text("explained-by"), otherProtocol: read.text("other-protocol"),
            answer: read.needed("answer"), keepUntil: read.neededDay("keep-until"))
    }

    static let joinWorry = CommandForm(
        JoinWorry.self, at: "zorg-toevoegen", "Zorg bij een dossier voegen", button: "Zorg bij dossier voegen",
        lead: "De zorg komt in een dossier dat al loopt. De woorden blijven zoals ze zijn geschreven.",
        fields: [
            Field(
                "dossier", "Bij welk dossier hoort de zorg?", .one(.dossiers),
                missing: "Kies het dossier waar de zorg bij hoort."),
            Field("answer", "Wat wil je de schrijver laten weten?", .longText),
        ]
    ) { read in
        JoinWorry(dossier: read.neededID("dossier"), answer: read.text("answer"))
    }
}
