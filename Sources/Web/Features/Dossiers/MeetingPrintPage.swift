// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Markup

/// A sheet for a meeting within the hour: no names, as few details as possible.
enum MeetingPrintPage {
    static func page(_ view: DossierView, by name: String, now: Instant, note: PrintedNote?) -> Page {
        // Only fixed words here: what people typed, also in tasks and reasons, can hold a name.
        let words = ["open": "nog niet begonnen", "busy": "bezig", "done": "gedaan", "skipped": "overgeslagen"]
        let steps: [HTML] = view.steps.map { "<li>\($0.title): \(words[$0.style] ?? "bezig")</li>" }
        let flags: [HTML] = view.flags.map { "<li>\($0)</li>" }
        let counts = Dictionary(grouping: view.items, by: \.style).sorted { $0.key < $1.key }
        let kinds: [HTML] = counts.map { "<li>\(MeetingPrintPage.word($0.key)): \($0.value.count)</li>" }
        return Page(
            title: "Blad voor een bespreking",
            body: """
                <p class="noprint"><a href="/dossiers/\(view.id)">Terug naar het dossier</a> \
                <span class="soft">Druk dit blad af met de afdrukknop van je browser.</span></p>\
                <p class="print-head">VERTROUWELIJK. Afgedrukt door \(name) op \(now.dutch). Na de bespreking vernietigen.</p>\
                <h1>Bespreking van een leerling</h1><p>Geen naam op dit blad. Noem alleen wat nodig is.</p>\
                <h2>Waar het om gaat</h2><p>\(view.safety.headline)</p><ul>\(kinds)</ul>\
                <h2>Wat is gedaan</h2><ol>\(steps)</ol><h2>Let op</h2><ul>\(flags)</ul>\
                <h2>Vragen voor deze bespreking</h2><ul><li>Wat weten we zeker, en wat denken we?</li>\
                <li>Wat laat zien dat het ook anders kan zijn?</li><li>Wie doet wat, en wanneer is het klaar?</li></ul>\
                <h2>Afspraken</h2><p class="writing-lines">&nbsp;</p>\(foot(note))
                """,
            paper: true)
    }

    /// Whoever keeps this paper is a witness of the log.
    private static func foot(_ note: PrintedNote?) -> HTML {
        guard let note else { return "" }
        return """
            <p class="print-head">Logboek bij \(note.size) regels, \(note.at.dutch): \
            <span class="note-text">\(note.root)</span></p>
            """
    }

    private static func word(_ style: String) -> String {
        switch style {
        case "fact": "Waarnemingen en zorgen"
        case "child": "Woorden van het kind"
        case "statement": "Uitspraken en stukken"
        case "view": "Wat wij denken"
        case "alarm": "Meldingen en telefoontjes"
        default: "Wat we deden"
        }
    }
}
