// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Components
import Markup

/// Recovery sheets on the screen and on paper, and the fields to type them in again.
enum SheetHTML {
    /// One sheet, as it comes on its own page of paper.
    static func sheet(_ sheet: PrintedSheet) -> HTML {
        let lines: [HTML] = sheet.lines.enumerated().map { index, line in
            """
            <tr><th scope="row">\(index + 1)</th><td class="digits">\(line.groups)</td><td><b>\(line.word)</b></td></tr>
            """
        }
        return """
            <section class="sheet card"><p class="eyebrow">Herstelblad \(sheet.number) van 3</p>\
            <h2>\(sheet.school)</h2><p>Gemaakt op \(sheet.madeOn.dutchDate), reeks \(sheet.generation). \
            Twee van de drie bladen samen openen de lijsten van deze school. Eén blad opent niets.</p>\
            <table class="table"><caption class="sr">De regels van herstelblad \(sheet.number)</caption><thead><tr>\
            <th scope="col">Regel</th><th scope="col">Tekens</th><th scope="col">Controlewoord</th></tr></thead>\
            <tbody>\(lines)</tbody></table>\
            <p>Woord van dit blad: <strong>\(sheet.word)</strong></p>\
            <p>Woorden van deze reeks: <strong>\(sheet.setWords.joined(separator: " "))</strong></p>\
            <p class="small soft">Sleutel waarmee je de controlepunten van het logboek controleert:<br>\
            <span class="digits">\(sheet.checkpointKey)</span></p>\
            <p class="small">Bewaar dit blad in een gesloten envelop, apart van de andere twee. \
            Maak er geen foto van en typ het nergens over, behalve in Hoede.</p></section>
            """
    }

    /// The words of the three sheets, to show that they are on paper.
    static func wordFields(_ faults: FormFaults) -> HTML {
        let fields: [HTML] = (1...3).map { number in
            TextField(
                Asked("woord-\(number)", "Woord van blad \(number)", error: number == 1 ? faults["woord-1"] : nil)
            ).html
        }
        return "\(fields)"
    }

    static func words(_ ask: Ask) -> [String] { (1...3).map { ask.field("woord-\($0)") } }

    /// The fields for two sheets from paper.
    static func typingFields(_ ask: Ask, _ faults: FormFaults, optional: Bool = false) -> HTML {
        let fields: [HTML] = (1...2).map { place in
            let number = "blad-\(place)"
            let text = "tekst-\(place)"
            return """
                <fieldset class="card"><legend>\(place == 1 ? "Eerste blad" : "Tweede blad" as HTML)</legend><div class="cells">\
                <div class="whole">\(SelectField(Asked(number, "Nummer van het blad", error: faults[number], optional: optional),
                    (1...3).map { Choice(String($0), "Blad \($0)") }, chosen: ask.field(number)))</div>\
                <div class="whole">\(TextArea(Asked(text, "De zes regels", hint: hint, error: faults[text], optional: optional),
                    value: ask.field(text), rows: 6))</div></div></fieldset>
                """
        }
        return "\(fields)"
    }

    private static let hint =
        "Typ ook de controlewoorden: dan zie je welke regel niet klopt. Hoofdletters maken niet uit."

    /// The two sheets as typed; nothing with a sentence when one is missing.
    static func typed(_ ask: Ask) -> (sheets: [TypedSheet]?, faults: FormFaults) {
        var faults = FormFaults()
        var sheets: [TypedSheet] = []
        for place in 1...2 {
            guard let number = Int(ask.field("blad-\(place)")) else {
                faults.add("blad-\(place)", "Kies welk blad dit is.")
                continue
            }
            let text = ask.field("tekst-\(place)")
            if text.isEmpty { faults.add("tekst-\(place)", "Typ de zes regels van dit blad.") }
            sheets.append(TypedSheet(number: number, text: text))
        }
        return (faults.isEmpty ? sheets : nil, faults)
    }

    /// Where the sentence about a fault belongs.
    static func faults(_ fault: SheetFault) -> FormFaults {
        switch fault {
        case .line(let sheet, let line):
            FormFaults([("tekst-\(sheet)", "Regel \(line) van dit blad klopt niet. Kijk hem teken voor teken na.")])
        case .length(let sheet):
            FormFaults([("tekst-\(sheet)", "Dit blad is niet compleet. Het heeft zes regels van drie groepjes.")])
        case .whole(let sheet):
            FormFaults([
                (
                    "tekst-\(sheet)",
                    "Deze regels horen niet bij dit blad. Kijk naar het nummer van het blad, en of geen regel dubbel is."
                )
            ])
        case .same:
            FormFaults([("blad-2", "Dit is twee keer hetzelfde blad. Neem een ander blad erbij.")])
        }
    }
}
