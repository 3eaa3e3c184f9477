// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Markup
import ProtocolBook

/// Who gets the daily checkpoint, and the checkpoint on paper.
enum WitnessPage {
    /// Under which what was typed is kept.
    static let draftKey = "getuigen"

    static func page(
        _ stand: WitnessStand, typed: [String], wrong: [String] = [], twice: Bool = false, saved: Bool = false, ask: Ask
    ) -> Page {
        var errors: [(field: String, sentence: String)] = typed.enumerated()
            .filter { wrong.contains($0.element) }
            .map { ("getuige-\($0.offset + 1)", LogbookTexts.wrongAddress) }
        if twice { errors.append(("getuige-2", LogbookTexts.sameAddress)) }
        let back: HTML =
            ask.visitor?.can(.readLog) ?? false
            ? "<a href=\"/logboek\">Terug naar het logboek</a>" : "<a href=\"/vandaag\">Terug naar Vandaag</a>"
        let fields: [HTML] = (0..<2).map { index in
            let field = "getuige-\(index + 1)"
            let invalid: HTML =
                errors.contains { $0.field == field }
                ? " aria-invalid=\"true\" aria-describedby=\"\(field)-fout\"" : ""
            return """
                <div class="field"><label for="\(field)">\(index == 0 ? "Eerste getuige" : "Tweede getuige")</label>\
                \(ErrorBox.line(field, in: errors))\
                <input id="\(field)" name="\(field)" type="email" autocomplete="off" \
                value="\(index < typed.count ? typed[index] : "")"\(invalid)></div>
                """
        }
        return Page(
            title: "Getuigen van het logboek",
            body: """
                <p>\(back)</p>\(ErrorBox.html(errors))\(alarms(stand))\
                \(saved ? "<div class=\"panel\" role=\"status\"><p><strong>Opgeslagen.</strong></p></div>" : "" as HTML)\
                <h1>Getuigen van het logboek</h1>\
                <p>Twee mensen krijgen elke dag een mail met een controlepunt. \
                Verandert iemand later het logboek, dan is dat met hun mail te bewijzen.</p>\
                <p>Kies mensen die de server niet beheren. In de mail staat alleen de naam van de school en het controlepunt.</p>\
                <form method="post" action="/logboek/getuigen">\
                <input type="hidden" name="_csrf" value="\(ask.formToken)">\
                <input type="hidden" name="_concept" value="\(draftKey)">\
                <input type="hidden" name="_adres" value="/logboek/getuigen">\(fields)\
                <p><button class="btn primary" type="submit">Opslaan</button></p></form>\(mails(stand))\
                <section class="card"><h2>Op papier</h2><p>Een afgedrukt controlepunt werkt ook. Bewaar het buiten school.</p>\
                <p><a class="btn" href="/logboek/controlepunt">Controlepunt afdrukken</a></p></section>
                """,
            status: errors.isEmpty ? 200 : 422, narrow: true)
    }

    private static func alarms(_ stand: WitnessStand) -> HTML {
        guard !stand.alarms.isEmpty else { return "" }
        let items: [HTML] = stand.alarms.map { alarm in
            "<li>\(alarm.at.dutchWithYear), bij \(alarm.size) regels: \(LogbookTexts.alarm(alarm.kind))</li>"
        }
        return """
            <div class="notice alarm" role="alert"><h2>Het logboek klopt niet</h2><ul>\(items)</ul>\
            <p>Er wordt niets meer ondertekend. Bel de beheerder en laat het logboek controleren met \
            <b>hoede verify</b>. Gooi niets weg.</p></div>
            """
    }

    private static func mails(_ stand: WitnessStand) -> HTML {
        guard !stand.mails.isEmpty else { return "" }
        let rows: [HTML] = stand.mails.map { mail in
            let state: HTML =
                mail.sentAt.map { "<span class=\"tag calm\">verstuurd \($0.time.dutch)</span>" as HTML }
                ?? "<span class=\"tag watch\">wacht, \(mail.tries) keer geprobeerd</span>"
            return """
                <tr><th scope="row">\(mail.at.day.dutch)</th><td data-label="Aan">\(mail.recipient)</td>\
                <td data-label="Stand">\(state)</td></tr>
                """
        }
        return """
            <section class="card"><h2>Laatste mails</h2><table class="table stacked">\
            <caption class="sr">Laatste mails aan getuigen</caption><thead><tr>\
            <th scope="col">Dag</th><th scope="col">Aan</th><th scope="col">Stand</th></tr></thead><tbody>\(rows)</tbody>\
            </table></section>
            """
    }

    /// The checkpoint for paper: as it is, to type in again, and in groups, to compare by eye.
    static func paper(_ note: PrintedNote?, school: String, by name: String, now: Instant) -> Page {
        guard let note else {
            return Page(title: "Controlepunt", body: "<h1>Er is nog geen controlepunt</h1>", paper: true)
        }
        return Page(
            title: "Controlepunt van het logboek",
            body: """
                <p class="noprint"><a href="/logboek/getuigen">Terug</a> \
                <span class="soft">Druk dit blad af met de afdrukknop van je browser.</span></p>\
                <p class="print-head">Afgedrukt door \(name) op \(now.dutch). Op dit blad staat niets over leerlingen.</p>\
                <h1>Controlepunt van het logboek</h1>\
                <p>\(school). Zo zag het logboek eruit op \(note.at.dutchWithYear): \(note.size) regels.</p>\
                <h2>Het controlepunt</h2><p class="pre note-text">\(note.note)</p>\
                <h2>Om met het oog te vergelijken</h2><p class="note-text">\(note.root)</p>\
                <h2>Sleutel van deze school</h2><p class="note-text">\(note.key)</p>\
                <h2>Hoe je controleert</h2><p>Bewaar dit blad buiten school. Typ het controlepunt over in een tekstbestand. \
                Spaties tussen de tekens mogen. Geef daarna:</p>\
                <p class="note-text">hoede verify UITVOER --checkpoint BESTAND --key SLEUTEL</p>
                """,
            paper: true)
    }
}
