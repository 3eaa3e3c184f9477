// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Markup

/// A dossier for a participant who may read it for a while: everything to read, nothing to do.
enum ReadAlongPage {
    static func page(_ view: DossierView, until: Day) -> Page {
        let items: [HTML] = view.items.map { TimelineItem.html($0) }
        let people: [HTML] = view.people.map { "<li><b>\($0.name)</b> <span class=\"soft\">\($0.note)</span></li>" }
        return Page(
            title: "Dossier",
            body: """
                <p><a href="/deelname/\(view.id)">Terug naar wat ik hier doe</a></p>\(DossierPage.head(view))\
                <div class="notice"><p>Je mag dit dossier lezen tot en met \(until.dutchDate). \
                Elke keer dat je kijkt, staat in het logboek.</p></div>\
                <section class="safety\(view.safety.alarm ? " alarm" : "" as HTML)" aria-label="Veiligheid"><div>\
                <strong>\(view.safety.headline)</strong><br><span class="soft small">\(view.safety.detail)</span></div>\
                </section>\(DossierPage.protocolText(view.protocolFit))\(DossierPage.path(view))<div class="cols"><section class="card" id="tijdlijn"><h2>Tijdlijn</h2>\
                <ol class="line">\(items)</ol></section><aside class="side"><section class="card"><h2>Mensen</h2>\
                \(people.isEmpty ? "<p class=\"soft\">Nog niemand toegevoegd.</p>" as HTML : "<ul>\(people)</ul>" as HTML)\
                </section></aside></div>
                """,
            section: .today)
    }
}
