// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers

extension CommandForm {
    /// Working days in which an answer is expected when no day was chosen.
    static let daysForAnswer = 5

    static let askContribution = CommandForm(
        AskContribution.self, at: "vraag-stellen", "Vraag stellen aan een collega", button: "Vraag versturen",
        lead: "Stel één vraag. Je collega leest alleen die vraag, niet het dossier.",
        guidance: [
            "Noem de naam van het kind alleen als het niet anders kan.",
            "Vraag naar wat je collega zelf zag of hoorde.",
        ],
        fields: [
            Field("to", "Aan wie?", .one(.everyone), missing: "Kies aan wie je dit vraagt."),
            Field("text", "Wat wil je vragen?", .longText, missing: "Schrijf je vraag op."),
            Field(
                "due", "Wanneer heb je het antwoord nodig?", .day(.coming), hint: "Anders: binnen vijf werkdagen."),
        ]
    ) { read in
        let days = DutchCalendar.shipped.adding(workingDays: daysForAnswer, to: read.setting.today).due
        return AskContribution(
            question: read.fresh(), to: read.neededID("to"), text: read.needed("text"),
            due: read.day("due") ?? days)
    }

    static let answerContribution = CommandForm(
        AnswerContribution.self, at: "antwoord-geven", "Antwoord geven op een vraag", button: "Antwoord versturen",
        lead: "Schrijf op wat je zelf zag of hoorde. Je antwoord gaat naar wie het dossier draagt.",
        guidance: ["Weet je niets? Dat is ook een antwoord."],
        fields: [
            Field("question", "Welke vraag?", .one(.asked), missing: "Kies welke vraag je beantwoordt."),
            Field("text", "Wat is het antwoord?", .longText, missing: "Schrijf je antwoord op."),
        ]
    ) { read in
        AnswerContribution(question: read.neededID("question"), text: read.needed("text"))
    }

    private static let tooFewReaders = "Kies minstens twee mensen die het dossier mogen lezen."

    static let restrict = CommandForm(
        Restrict.self, at: "beperken", "Dossier beperken", button: "Zo instellen",
        lead: "Kies wie dit dossier nog mag openen. Alle anderen kunnen er dan niet meer bij.",
        guidance: [
            "Kies minstens twee mensen.",
            "Gaat het over het kind, de partner of de buren van een collega? Dan leest die collega niet mee.",
            "Dit werkt door tot in de sleutels: ook de beheerder kan het niet terugdraaien.",
        ],
        consequences: [
            "Alleen wie je kiest, kan dit dossier nog openen.",
            "Het dossier staat niet meer in de lijst van anderen. Zij vinden het ook niet met zoeken.",
            "Wie er eerder bij kon, kan de oudere tekst al hebben gelezen.",
            "Wie met toestemming meelas, leest niet meer mee.",
        ],
        fields: [
            Field(
                "people", "Wie mag het lezen?", .many(.everyone), missing: tooFewReaders,
                hint: "Geef je het dossier terug aan het team? Dan hoef je hier niets te kiezen."),
            Field("involved", "Wie is erbij betrokken?", .many(.everyone), hint: "Deze mensen lezen nooit mee."),
            Field("reason", "Waarom?", .longText, missing: "Schrijf op waarom dit nodig is."),
            Field("lifted", "Geef het dossier terug aan het hele dossierteam", .tick),
        ]
    ) { read in
        let lifted = read.ticked("lifted")
        let people: [StaffID] = read.allListed("people").map { StaffID($0) }
        if !lifted, people.count < 2 { read.refuse("people", tooFewReaders, .missing) }
        return Restrict(
            people: lifted ? [] : people, involved: read.allListed("involved").map { StaffID($0) },
            reason: read.needed("reason"), lifted: lifted)
    }

    static let grantReading = CommandForm(
        GrantReading.self, at: "laten-meelezen", "Iemand laten meelezen", button: "Laten meelezen",
        lead: "Een betrokkene mag het hele dossier een tijd lezen. Schrijven in het dossier kan daarmee niet.",
        guidance: ["Is één vraag genoeg? Stel dan een vraag. Dan hoeft je collega het dossier niet te lezen."],
        consequences: [
            "Je collega leest alles wat in dit dossier staat, ook wat er nog bij komt.",
            "Elke keer lezen staat in het logboek.",
            "Na de laatste dag stopt het vanzelf.",
        ],
        fields: [
            Field("staff", "Wie mag meelezen?", .one(.participants), missing: "Kies wie er mag meelezen."),
            Field("until", "Tot en met welke dag?", .day(.coming), missing: "Vul de laatste dag in."),
            Field("reason", "Waarom is dit nodig?", .longText, missing: "Schrijf op waarom dit nodig is."),
        ]
    ) { read in
        GrantReading(staff: read.neededID("staff"), until: read.neededDay("until"), reason: read.needed("reason"))
    }

    static let revokeReading = CommandForm(
        RevokeReading.self, at: "meelezen-stoppen", "Meelezen stoppen", button: "Meelezen stoppen",
        lead: "Je collega kan het dossier hierna niet meer openen. Wat al is gelezen, is niet terug te halen.",
        fields: [
            Field("staff", "Wie leest niet meer mee?", .one(.participants), missing: "Kies wie niet meer meeleest."),
            Field("reason", "Waarom?", .longText),
        ]
    ) { read in
        RevokeReading(staff: read.neededID("staff"), reason: read.text("reason"))
    }
}
