// SPDX-License-Identifier: EUPL-1.2
import Markup

/// Examples of all fields together.
enum Fields {
    static let examples = ExampleSet(
        "Field",
        accessibility:
            "Label or legend, help and error by aria-describedby, browser memory off, errors by words and icon.",
        [
            Example("one line", TextField(Asked("who", "Over wie?"), value: "Sanne van der Berg, groep 5A")),
            Example(
                "many lines with help",
                TextArea(
                    Asked(
                        "what", "Wat heb je gezien of gehoord?",
                        hint: "Schrijf op wat er gebeurde, zo letterlijk als je kunt. Wat je ervan denkt, komt later."),
                    value: "Sanne had een blauwe plek op haar linkerbovenarm. Ze trok haar mouw er snel overheen.")),
            Example(
                "literal words",
                TextArea(
                    Asked("words", "Wat zei Sanne precies?", hint: "Haar eigen woorden, ook als ze vreemd klinken."),
                    value: "Ik mag het niet zeggen.", rows: 2, literal: true)),
            Example(
                "wrong",
                TextField(Asked("wrongName", "Met wie heb je gesproken?", error: "Vul in met wie je hebt gesproken."))),
            Example("not required", TextField(Asked("place", "Waar was het?", optional: true), value: "De gang")),
            Example(
                "moment", MomentField(Asked("happened", "Wanneer was het?"), value: .init(when: "today", time: "8.35"))),
            Example(
                "moment on another day",
                MomentField(
                    Asked("happened2", "Wanneer was het?", error: "Vul ook de maand in."),
                    value: .init(when: "other", day: TypedDay(day: "9", year: "2026"), about: true))),
            Example(
                "date",
                DateField(
                    Asked("due", "Wanneer bekijken jullie dit opnieuw?", hint: "Bijvoorbeeld 27 3 2026"),
                    value: TypedDay(day: "27", month: "3", year: "2026"))),
            Example(
                "one of a few",
                RadioField(
                    Asked("safe", "Kan Sanne straks veilig naar huis?"),
                    [Choice("yes", "Ja"), Choice("unknown", "Weet ik niet"), Choice("no", "Nee")])),
            Example(
                "one of a few with explanation",
                RadioField(
                    Asked("route", "Over wie gaat het?", error: "Kies over wie het gaat."),
                    [
                        Choice(
                            "home", "Iemand thuis of in de familie", hint: "Ook een collega, als het om thuis gaat."),
                        Choice(
                            "staff", "Iemand die op school werkt of helpt",
                            hint: "Dan krijgt het dossierteam niets te zien."),
                    ])),
            Example(
                "any number",
                CheckboxField(
                    Asked("signals", "Wat past bij wat je zag?", optional: true),
                    [
                        Choice("bruise", "Blauwe plek"), Choice("quiet", "Stil of teruggetrokken"),
                        Choice("fear", "Bang"),
                    ],
                    chosen: ["bruise", "quiet"])),
            Example(
                "one box", TickField(Asked("read", "Ik heb het voorgelezen aan degene die het zag"), ticked: true)),
            Example(
                "long list",
                SelectField(
                    Asked("by", "Wie zag het?"),
                    [Choice("p1", "Marijke de Vries"), Choice("p2", "Jan Smit")], chosen: "p1")),
            Example(
                "time", TextField(Asked("time", "Hoe laat?", hint: "Bijvoorbeeld 8.35"), value: "8.35", kind: .time)),
            Example("passphrase", PassphraseField(Asked("secret", "Je wachtzin", hint: "Zes woorden met spaties."))),
            Example(
                "file",
                FileField(
                    Asked(
                        "attachment", "Voeg een bestand toe", hint: "Een foto of pdf van hooguit 20 MB.", optional: true
                    ),
                    accept: ".pdf,.jpg,.jpeg,.png")),
            Example(
                "rows",
                RowsField(
                    Asked("people", "Wie waren erbij?"), rowName: "Deelnemer",
                    rows: [1, 2].map { row in
                        """
                        \(TextField(Asked("people-\(row)-name", "Naam"), value: row == 1 ? "Ineke Bakker" : ""))\
                        \(TextField(Asked("people-\(row)-function", "Functie"), value: row == 1 ? "IB'er" : ""))
                        """
                    })),
        ])
}
