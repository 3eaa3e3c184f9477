// SPDX-License-Identifier: EUPL-1.2

import Dossiers

extension CommandForm {
    static let checkIn = CommandForm(
        CheckIn.self, at: "kijken-hoe-het-gaat", "Hoe gaat het nu?", button: "Vastleggen",
        lead: "Kijk kort hoe het met het kind gaat. Een minuut is genoeg.",
        guidance: ["Hulp is een begin. Let op of het kind er echt iets van merkt."],
        fields: [
            Field(
                "progress", "Hoe gaat het met het kind?", .choice(Option.all(Progress.self)),
                missing: "Kies hoe het met het kind gaat."),
            Field("text", "Waar zie je dat aan?", .longText, missing: "Schrijf op waar je dat aan ziet."),
            Field("happened", "Wanneer was dat?", .moment),
            Field("next-on", "Wanneer kijk je weer?", .day(.coming)),
        ]
    ) { read in
        CheckIn(
            progress: read.needed("progress", else: .same), text: read.needed("text"),
            happened: read.moment("happened"), nextOn: read.day("next-on"))
    }

    static let reconvene = CommandForm(
        Reconvene.self, at: "opnieuw-bij-elkaar", "Weer bij elkaar komen", button: "Overleg vastleggen",
        lead: "Het gaat niet beter. Bespreek samen twee vragen: moet de hulp anders, en moet er meer bij?",
        guidance: ["Verandering kost tijd. Houd vol, maar blijf kijken naar het kind."],
        fields: [
            Field("participants", "Wie waren erbij?", .participants, missing: "Vul in wie erbij waren."),
            Field("adapt-help", "Moet de hulp anders?", .longText, missing: "Schrijf op of de hulp anders moet."),
            Field(
                "more-support", "Heeft het kind meer steun nodig?", .longText,
                missing: "Schrijf op of het kind meer steun nodig heeft."),
            Field("conclusion", "Wat was de conclusie?", .longText, missing: "Schrijf op wat de conclusie was."),
            Field("happened", "Wanneer was dat?", .moment),
        ]
    ) { read in
        Reconvene(
            participants: read.participants("participants"), adaptHelp: read.needed("adapt-help"),
            moreSupport: read.needed("more-support"), conclusion: read.needed("conclusion"),
            happened: read.moment("happened"))
    }

    static let skipStep = CommandForm(
        SkipStep.self, at: "stap-overslaan", "Stap overslaan", button: "Stap overslaan",
        lead: "Je mag een stap overslaan. Schrijf wel op waarom.",
        fields: [
            Field("step", "Welke stap?", .one(.steps), missing: "Kies welke stap je overslaat."),
            Field("reason", "Waarom?", .longText, missing: "Schrijf op waarom je de stap overslaat."),
        ]
    ) { read in
        SkipStep(step: read.listed("step") ?? "", reason: read.needed("reason"))
    }

    static let reopenStep = CommandForm(
        ReopenStep.self, at: "stap-opnieuw", "Stap opnieuw doen", button: "Stap opnieuw doen",
        lead: "Je begint een nieuwe ronde. Wat er eerder gebeurde, blijft staan.",
        fields: [
            Field("step", "Welke stap?", .one(.steps), missing: "Kies welke stap je opnieuw doet."),
            Field("reason", "Waarom?", .longText, missing: "Schrijf op waarom je de stap opnieuw doet."),
        ]
    ) { read in
        ReopenStep(step: read.listed("step") ?? "", reason: read.needed("reason"))
    }

    static let close = CommandForm(
        Close.self, at: "afsluiten", "Voorstellen om te sluiten", button: "Sluiten voorstellen",
        lead: "Jij stelt voor om het dossier te sluiten. Een tweede persoon kijkt mee en stemt in.",
        guidance: [
            "Is het kind niet veilig, of weet iemand het niet zeker? Sluit dan niet.",
            "Wie blijft op het kind letten als het dossier dicht is?",
        ],
        consequences: [
            "Een tweede persoon krijgt de vraag om in te stemmen.",
            "Tot die tijd blijft het dossier open en lopen de taken door.",
            "Een gesloten dossier kan later weer open.",
        ],
        fields: [
            Field(
                "outcome", "Waarom kan het dossier dicht?", .choice(Option.all(ClosingOutcome.self)),
                missing: "Kies waarom het dossier dicht kan."),
            Field("reason", "Leg dat uit", .longText, missing: "Leg uit waarom het dossier dicht kan."),
            Field(
                "safe", "Is het kind nu veilig?", .choice(Option.all(SafetyAnswer.self)),
                missing: "Kies of het kind nu veilig is."),
            Field("safe-according-to", "Wie vindt dat?", .text, missing: "Vul in wie dat vindt."),
            Field(
                "watcher", "Wie blijft op het kind letten?", .text,
                missing: "Vul in wie op het kind blijft letten."),
            Field(
                "keep-until", "Tot en met welke dag blijft het dossier bewaard?", .day(.coming),
                missing: "Vul in tot en met welke dag het dossier bewaard blijft."),
            Field("keep-basis", "Waarom zo lang?", .text, missing: "Vul in waarom het zo lang bewaard blijft."),
            Field("told-writer", "Wie de zorg zag, weet hoe het afliep", .tick),
        ]
    ) { read in
        Close(
            outcome: read.needed("outcome", else: .other), reason: read.needed("reason"),
            safe: read.needed("safe", else: .unknown), safeAccordingTo: read.needed("safe-according-to"),
            watcher: read.needed("watcher"), keepUntil: read.neededDay("keep-until"),
            keepBasis: read.needed("keep-basis"), toldWriter: read.ticked("told-writer"))
    }

    static let confirmClosing = CommandForm(
        ConfirmClosing.self, at: "afsluiten-bevestigen", "Instemmen met sluiten", button: "Dossier sluiten",
        lead: "Jij bent de tweede persoon. Kijk of je het eens bent met het voorstel.",
        consequences: [
            "Het dossier gaat dicht en de taken stoppen.",
            "Het blijft bewaard tot de afgesproken dag. Daarna kijkt iemand er weer naar.",
        ],
        fields: [Field("note", "Wat wil je erbij schrijven?", .longText)]
    ) { read in
        ConfirmClosing(note: read.text("note"))
    }

    static let reopen = CommandForm(
        Reopen.self, at: "heropenen", "Dossier weer openen", button: "Dossier weer openen",
        lead: "Er is iets nieuws. Het dossier gaat verder waar het was.",
        fields: [Field("reason", "Waarom?", .longText, missing: "Schrijf op waarom het dossier weer open gaat.")]
    ) { read in
        Reopen(reason: read.needed("reason"))
    }

    static let completeTask = CommandForm(
        CompleteTask.self, at: "taak-afronden", "Taak afronden", button: "Taak afronden",
        lead: "Leg vast dat een taak klaar is.",
        fields: [
            Field("task", "Welke taak?", .one(.tasks), missing: "Kies welke taak klaar is."),
            Field("note", "Wat heb je gedaan?", .longText),
        ]
    ) { read in
        CompleteTask(task: read.listed("task") ?? "", note: read.text("note"))
    }
}
