// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Markup

/// A sheet for a meeting within the hour: no names, as few details as possible.
enum MeetingPrintPage {
    static func page(_ view: DossierView, by name: String, now: Instant) -> Page {
        let steps: [HTML] = view.steps.map { "<li>Stap \($0.number), \($0.title): \($0.note)</li>" }
        let tasks: [HTML] = view.tasks.map { "<li>\($0.what) (\($0.due))</li>" }
        let counts = Dictionary(grouping: view.items, by: \.kind).sorted { $0.key < $1.key }
        let kinds: [HTML] = counts.map { "<li>\($0.key): \($0.value.count)</li>" }
        return Page(
            title: "Blad voor een bespreking",
            body: """
                <p class="noprint"><a href="/dossiers/\(view.id)">Terug naar het dossier</a> \
                <span class="soft">Druk dit blad af met de afdrukknop van je browser.</span></p>\
                <p class="print-head">VERTROUWELIJK. Afgedrukt door \(name) op \(now.dutch). Na de bespreking vernietigen.</p>\
                <h1>Bespreking van een leerling</h1><p>Geen naam op dit blad. Noem alleen wat nodig is.</p>\
                <h2>Waar het om gaat</h2><p>\(view.safety.headline)</p><ul>\(kinds)</ul>\
                <h2>Wat is gedaan</h2><ol>\(steps)</ol><h2>Wat er nog moet gebeuren</h2><ul>\(tasks)</ul>\
                <h2>Vragen voor deze bespreking</h2><ul><li>\(view.next.title)</li><li>Wat weten we zeker, en wat denken we?</li>\
                <li>Wat laat zien dat het ook anders kan zijn?</li><li>Wie doet wat, en wanneer is het klaar?</li></ul>\
                <h2>Afspraken</h2><p class="writing-lines">&nbsp;</p>
                """,
            paper: true)
    }
}
