// SPDX-License-Identifier: EUPL-1.2

import Dossiers

extension CommandForm {
    static let recordEntry = CommandForm(
        RecordEntry.self, at: "vastleggen", "Iets opschrijven", button: "Opschrijven",
        lead: "Schrijf één ding op: wat je zag, wat iemand zei, of wat jullie denken.",
        guidance: [
            "Zien, horen en denken zijn drie verschillende dingen. Maak er aparte stukjes van.",
            "Signalen zijn geen bewijs. Noteer ook wat ergens anders op wijst.",
            "De ouders en het kind mogen dit later lezen.",
        ],
        fields: [
            Field(
                "kind", "Wat schrijf je op?", .choice(Option.all(EntryKind.self)),
                missing: "Kies wat je opschrijft, zoals een waarneming."),
            Field(
                "text", "Wat is het?", .longText, missing: "Schrijf op wat je zag, hoorde of denkt.",
                hint: "Woorden van een kind schrijf je letterlijk op."),
            Field(
                "question", "Welke vraag ging eraan vooraf?", .text, showWhen: ShowWhen("kind", "child-words"),
                literal: true),
            Field("source", "Wie zei het?", .text, showWhen: ShowWhen("kind", "parent-statement", "other-statement")),
            Field(
                "interpretation", "Hoe staat het met deze gedachte?", .choice(Option.all(InterpretationStatus.self)),
                showWhen: ShowWhen("kind", "interpretation")),
            Field(
                "about", "Waar gaat deze gedachte over?", .one(.entries), showWhen: ShowWhen("kind", "interpretation")),
            Field("alerts", "Is er iets wat niet kan wachten?", .choices(Option.all(Alert.self))),
            Field("happened", "Wanneer was dat?", .moment),
            Field("place", "Waar was dat?", .text),
            Field("present", "Wie waren erbij?", .text),
            Field("subject", "Over wie of wat gaat het?", .choice(Option.all(Subject.self))),
            Field("fits", "Waar past het bij?", .choice(Option.all(Fit.self))),
            Field("other-explanation", "Welke andere verklaring is er?", .longText),
            Field("signals", "Welke signalen herken je?", .many(.signals)),
            Field("forms", "Aan welke vormen denk je?", .many(.forms), hint: "Dit mag altijd leeg blijven."),
            Field("changed-since", "Sinds wanneer is het anders, en hoe was het eerst?", .longText),
            Field("seen-by", "Wie zag of hoorde het?", .text, hint: "Alleen als dat iemand anders is dan jij."),
            Field("from", "De zorg waar dit uit komt", .hidden),
        ]
    ) { read in
        RecordEntry(
            kind: read.needed("kind", else: .observation), text: read.needed("text"),
            happened: read.moment("happened"), place: read.text("place"), present: read.text("present"),
            subject: read.word("subject"), fits: read.word("fits") ?? .unclear,
            signals: read.allListed("signals"), forms: read.allListed("forms"), alerts: read.words("alerts"),
            otherExplanation: read.text("other-explanation"), source: read.text("source"),
            question: read.text("question"), interpretation: read.word("interpretation"),
            about: read.id("about"), changedSince: read.text("changed-since"), seenBy: read.text("seen-by"),
            from: read.hiddenID("from"))
    }

    static let correctEntry = CommandForm(
        CorrectEntry.self, at: "verbeteren", "Iets verbeteren", button: "Verbetering vastleggen",
        lead: "De oude tekst blijft staan. Jouw verbetering komt ernaast.",
        fields: [
            Field("entry", "Wat wil je verbeteren?", .one(.entries), missing: "Kies wat je wilt verbeteren."),
            Field("text", "Hoe moet het zijn?", .longText, missing: "Schrijf op hoe het moet zijn."),
            Field("reason", "Waarom verbeter je dit?", .longText, missing: "Schrijf op waarom je dit verbetert."),
        ]
    ) { read in
        CorrectEntry(entry: read.neededID("entry"), text: read.needed("text"), reason: read.needed("reason"))
    }

    static let attachStatement = CommandForm(
        AttachStatement.self, at: "verklaring", "Eigen verklaring toevoegen", button: "Verklaring toevoegen",
        lead: "Een ouder of leerling mag zijn eigen verhaal bij het dossier laten doen.",
        guidance: ["Neem de woorden over zoals ze zijn gegeven. Verander niets."],
        fields: [
            Field("person", "Van wie is de verklaring?", .one(.persons)),
            Field("name", "Of vul een naam in", .text),
            Field("about", "Waar is het een antwoord op?", .one(.entries)),
            Field("text", "De verklaring", .longText, missing: "Neem de verklaring hier over.", literal: true),
        ]
    ) { read in
        let person: PersonID? = read.id("person")
        let name = read.text("name")
        if person == nil, name == nil, !read.has("person") {
            read.refuse("person", "Kies van wie de verklaring is, of vul een naam in.", .missing)
        }
        return AttachStatement(person: person, name: name, about: read.id("about"), text: read.needed("text"))
    }

    static let recordDisclosure = CommandForm(
        RecordDisclosure.self, at: "onthulling", "Het is zelf verteld", button: "Vastleggen wat is verteld",
        lead: "Een kind of ouder vertelt zelf wat er gebeurt. Schrijf de woorden letterlijk op.",
        guidance: [
            "Luister rustig en vraag niet uit. Wat je weet, is genoeg.",
            "Beloof geen geheimhouding. Vertel wat je nu gaat doen.",
            "Overleg eerst met Veilig Thuis, 0800-2000, voordat je met de ouders praat.",
        ],
        fields: [
            Field("who", "Wie vertelde het?", .choice(Option.all(Teller.self)), missing: "Kies wie het vertelde."),
            Field(
                "words", "Wat is er letterlijk gezegd?", .longText,
                missing: "Schrijf op wat er letterlijk is gezegd.", literal: true),
            Field("question", "Welke vraag ging eraan vooraf?", .text, literal: true),
            Field("present", "Wie waren erbij?", .text),
            Field("happened", "Wanneer was dat?", .moment),
            Field("promised", "Wat heb je daarna gezegd of beloofd?", .longText),
        ]
    ) { read in
        RecordDisclosure(
            who: read.needed("who", else: .child), words: read.needed("words"), question: read.text("question"),
            present: read.text("present"), happened: read.moment("happened"), promised: read.text("promised"))
    }

    static let assessSafety = CommandForm(
        AssessSafety.self, at: "veiligheid", "Veiligheid inschatten", button: "Inschatting vastleggen",
        lead: "Hoe veilig is het kind, zoals jij het nu ziet?",
        guidance: [
            "Weet je het niet? Zeg dat dan. Ook dat helpt.",
            "Nee of weet ik niet? Dan zie je meteen wie je kunt bellen.",
        ],
        fields: [
            Field(
                "safe-now", "Is het kind nu veilig?", .choice(Option.all(SafetyAnswer.self)),
                missing: "Kies of het kind nu veilig is."),
            Field(
                "safe-home", "Kan het kind straks veilig naar huis?", .choice(Option.all(SafetyAnswer.self)),
                missing: "Kies of het kind straks veilig naar huis kan."),
            Field("why", "Waar baseer je dat op?", .longText),
            Field("agreement", "Wat is er afgesproken om het kind te beschermen?", .longText),
        ]
    ) { read in
        AssessSafety(
            safeNow: read.needed("safe-now", else: .unknown), safeHome: read.needed("safe-home", else: .unknown),
            why: read.text("why"), agreement: read.text("agreement"))
    }
}
