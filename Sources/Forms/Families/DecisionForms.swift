// SPDX-License-Identifier: EUPL-1.2

import Dossiers

extension CommandForm {
    static let decide = CommandForm(
        Decide.self, at: "beslissen", "Beslissen", button: "Beslissing vastleggen",
        lead: "Er zijn twee vragen: is een melding nodig, en is hulp nodig? Allebei kan ook.",
        guidance: [
            "Melden en helpen sluiten elkaar niet uit.",
            "Is er gevaar, nu of steeds weer? Dan hoort daar een melding bij.",
            "Beslis niet alleen. Vraag bij twijfel advies aan Veilig Thuis: 0800-2000.",
        ],
        consequences: [
            "De beslissing komt met naam en tijd in het dossier.",
            "Bij een melding: bel Veilig Thuis en leg de melding daarna vast.",
            "Bij hulp: leg vast welke hulp er komt en wanneer jullie het effect bekijken.",
            "Wie het niet eens is, kan dat erbij schrijven.",
        ],
        fields: [
            Field(
                "report", "Is een melding bij Veilig Thuis nodig?", .yesNo,
                missing: "Kies of een melding nodig is."),
            Field("help", "Bieden of regelen jullie hulp?", .yesNo, missing: "Kies of jullie hulp bieden of regelen."),
            Field("reason", "Waarom?", .longText, missing: "Schrijf op waarom jullie dit beslissen."),
            Field("consulted", "Met wie is er overlegd?", .text),
            Field(
                "child-heard", "Wat wil het kind zelf?", .longText,
                hint: "Is het niet gevraagd? Schrijf dan op waarom niet."),
            Field("on-behalf-of", "Wie nam de beslissing?", .one(.staff), hint: "Alleen als jij dat niet was."),
        ]
    ) { read in
        Decide(
            report: read.yes("report"), help: read.yes("help"), reason: read.needed("reason"),
            consulted: read.text("consulted"), childHeard: read.text("child-heard"),
            onBehalfOf: read.id("on-behalf-of"))
    }

    static let recordDissent = CommandForm(
        RecordDissent.self, at: "andere-mening", "Ik ben het niet eens", button: "Mijn mening vastleggen",
        lead: "Schrijf op wat jij vindt en waarom. Dat blijft in het dossier staan.",
        guidance: ["Het kind mag er niet onder lijden dat jullie het niet eens zijn."],
        fields: [
            Field("text", "Wat vind jij, en waarom?", .longText, missing: "Schrijf op wat jij vindt en waarom.")
        ]
    ) { read in
        RecordDissent(text: read.needed("text"))
    }

    static let arrangeHelp = CommandForm(
        ArrangeHelp.self, at: "hulp-afspreken", "Hulp vastleggen", button: "Hulp vastleggen",
        lead: "Leg vast welke hulp er komt, wat die moet opleveren en wanneer jullie dat bekijken.",
        guidance: ["Kies een dag waarop jullie bekijken of de hulp werkt. Zonder die dag zakt het weg."],
        fields: [
            Field("what", "Welke hulp?", .longText, missing: "Schrijf op welke hulp er komt."),
            Field("provider", "Van wie?", .text, missing: "Vul in van wie de hulp komt."),
            Field("start", "Wanneer begint de hulp?", .day(.any), missing: "Vul in wanneer de hulp begint."),
            Field("accepted-by-parents", "Willen de ouders deze hulp?", .choice(Option.all(Opinion.self))),
            Field("accepted-by-child", "Wil het kind deze hulp?", .choice(Option.all(Opinion.self))),
            Field("expected", "Wat moet er beter gaan?", .longText, missing: "Schrijf op wat er beter moet gaan."),
            Field("review-on", "Wanneer bekijken jullie het effect?", .day(.coming)),
            Field("case-manager", "Wie houdt alles bij elkaar?", .text),
        ]
    ) { read in
        ArrangeHelp(
            help: read.fresh(), what: read.needed("what"), provider: read.needed("provider"),
            start: read.neededDay("start"), acceptedByParents: read.word("accepted-by-parents") ?? .unknown,
            acceptedByChild: read.word("accepted-by-child") ?? .unknown, expected: read.needed("expected"),
            reviewOn: read.day("review-on"), caseManager: read.text("case-manager"))
    }

    static let reviewHelp = CommandForm(
        ReviewHelp.self, at: "hulp-bekijken", "Kijken of de hulp werkt", button: "Effect vastleggen",
        lead: "Is het gestopt, en gaat het beter met het kind?",
        guidance: [
            "Stopt het niet, of begint het weer? Dan is een melding alsnog de volgende stap.",
            "Verandering kost tijd. Kijk wel of het kind er iets van merkt.",
        ],
        fields: [
            Field("help", "Welke hulp?", .one(.helps), missing: "Kies om welke hulp het gaat."),
            Field("stopped", "Is het gestopt?", .choice(Option.all(Stopped.self)), missing: "Kies of het is gestopt."),
            Field(
                "progress", "Hoe gaat het met het kind?", .choice(Option.all(Progress.self)),
                missing: "Kies hoe het met het kind gaat."),
            Field("observed", "Waar zie je dat aan?", .longText, missing: "Schrijf op waar je dat aan ziet."),
            Field(
                "no-report-reason", "Waarom komt er geen melding?", .longText,
                showWhen: ShowWhen("stopped", "no", "again")),
            Field("next-review", "Wanneer bekijken jullie het weer?", .day(.coming)),
            Field("ended", "De hulp is afgelopen", .tick),
        ]
    ) { read in
        ReviewHelp(
            help: read.neededID("help"), stopped: read.needed("stopped", else: .unknown),
            progress: read.needed("progress", else: .same), observed: read.needed("observed"),
            nextReview: read.day("next-review"), ended: read.ticked("ended"),
            noReportReason: read.text("no-report-reason"))
    }
}
