// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Markup

/// The list of dossiers with search.
enum DossierListPage {
    /// - Parameter mayOpen: whether this person may open a dossier without a worry.
    static func page(_ rows: [DossierRow], search: String, closed: Bool, mayOpen: Bool, ask: Ask) -> Page {
        let shown = rows.filter { !search.isEmpty || $0.isClosed == closed }
            .sorted { $0.lastActivity > $1.lastActivity }
        let body: [HTML] = shown.map { row in
            let flags: [HTML] = (row.summary?.flags ?? []).map { "<span class=\"tag\">\($0.label)</span>" }
            let marks: HTML = flags.isEmpty ? "–" : "<div class=\"tags\">\(flags)</div>"
            return """
                <tr><th scope="row"><a href="/dossiers/\(row.id.text)">\(row.name)</a></th>\
                <td data-label="Groep">\(row.summary?.group ?? "–")</td>\
                <td data-label="Stap">\(row.summary?.step ?? "–")</td>\
                <td data-label="Let op">\(marks)</td>\
                <td data-label="Taken">\(row.summary.map { String($0.openTasks) } ?? "–")</td>\
                <td data-label="Laatst gewijzigd">\(row.changed)</td></tr>
                """
        }
        let empty: HTML =
            search.isEmpty
            ? closed
                ? "<p class=\"empty\">Er is nog geen dossier afgesloten.</p>"
                : "<p class=\"empty\">Er loopt nu geen dossier. Een zorg die binnenkomt, vind je onder Vandaag.</p>"
            : "<p class=\"empty\">Niets gevonden. Probeer een deel van de naam of de groep.</p>"
        let table: HTML =
            body.isEmpty
            ? empty
            : """
            <table class="table stacked"><caption>\(closed ? "Afgesloten dossiers" : search.isEmpty ? "Lopende dossiers" : "Gevonden dossiers")</caption>\
            <thead><tr><th scope="col">Naam</th><th scope="col">Groep</th><th scope="col">Stap</th>\
            <th scope="col">Let op</th><th scope="col">Taken</th><th scope="col">Laatst gewijzigd</th></tr></thead>\
            <tbody>\(body)</tbody></table>
            """
        let kinds: [(Bool, WebPath, String)] = [
            (false, "/dossiers", "Lopend"), (true, "/dossiers?afgesloten=ja", "Afgesloten"),
        ]
        let chips: [HTML] = kinds.map { isClosed, path, label in
            "<li><a href=\"\(path)\"\(isClosed == closed ? " aria-current=\"true\"" : "" as HTML)>\(label)</a></li>"
        }
        return Page(
            title: "Dossiers",
            body: """
                <div class="case"><h1>Dossiers</h1></div>\
                <form method="post" action="/dossiers/zoeken" class="search" role="search">\
                <input type="hidden" name="_csrf" value="\(ask.formToken)">\
                <label for="zoek">Zoek op naam of groep</label><div class="row">\
                <input id="zoek" name="zoek" type="search" value="\(search)" autocomplete="off">\
                <button class="btn" type="submit">Zoeken</button></div></form>\
                \(HTML.when(mayOpen, withoutWorry))\
                <nav aria-label="Soort dossier"><ul class="chips">\(chips)</ul></nav>\(table)
                """,
            section: .dossiers)
    }

    private static let withoutWorry: HTML = """
        <p class="row"><a class="btn" href="/dossiers/nieuw">Dossier openen zonder zorg</a></p>
        """
}

extension DossierRow {
    /// When something was last recorded, or since when it is there when that is all that is known.
    var changed: String { summary?.lastActivity.dutch ?? "dossier sinds \(openedAt.day.dutchDate)" }
}

/// What somebody who takes part in a dossier, but holds no key to it, sees.
enum ParticipantPage {
    static func page(
        id: StreamID, roles: [AgreedRole], own: [OwnSubmission], tasks: [TodayTask], reading: ReadingGrant?,
        status: DossierStatus?, today: Day, done: Bool
    ) -> Page {
        let agreed: [HTML] = roles.map {
            """
            <li><p><strong>\($0.role)</strong></p>\($0.answer.map { "<p>\($0)</p>" as HTML } ?? "")\
            <span class="soft small">\($0.by), \($0.at.dutch)</span></li>
            """
        }
        let waiting: [HTML] = tasks.map {
            let due: HTML = $0.due.map { "<b>\($0.dutchShort(from: today))</b>" } ?? ""
            return "<li><div class=\"due\"><span>\($0.what)</span>\(due)</div></li>"
        }
        let written: [HTML] = own.map { entry($0) }
        let acts: [HTML] = CommandsRoutes.contributions.map {
            "<li><a class=\"btn\" href=\"/deelname/\(id.text)/doen/\($0.slug)\">\(CommandTitles.short($0))</a></li>"
        }
        let name = roles.first?.child ?? reading?.child ?? "Deelname"
        let along: HTML =
            reading.map {
                """
                <section class="card"><h2>Je mag meelezen</h2><p>\($0.by) laat je dit dossier lezen \
                tot en met \($0.until.dutchDate).</p><p><a class="btn" href="/dossiers/\(id.text)">Lees het dossier</a></p></section>
                """ as HTML
            } ?? ""
        let stands: HTML =
            status.map { one in
                let word = one.stage == .closed ? "Afgesloten" : "Opnieuw geopend"
                return "<p class=\"notice\"><strong>\(word)</strong> op \(one.at.day.dutchDate).</p>" as HTML
            } ?? ""
        return Page(
            title: "Wat ik doe in een dossier",
            body: """
                <p><a href="/vandaag">Terug naar Vandaag</a></p>\
                \(done ? "<div class=\"panel\" role=\"status\"><p><strong>Vastgelegd.</strong> De IB'er leest het.</p></div>" as HTML : "")\
                <div class="case"><h1>\(name)</h1></div>\(stands)\(along)\
                <section class="card"><h2>Wat met jou is afgesproken</h2>\
                \(agreed.isEmpty ? "<p class=\"soft\">Er is nog niets afgesproken.</p>" as HTML : "<ul>\(agreed)</ul>" as HTML)</section>\
                \(waiting.isEmpty ? "" : "<section class=\"card\"><h2>Jouw taken</h2><ul>\(waiting)</ul></section>" as HTML)\
                <section class="card"><h2>Leg iets vast</h2><ul class="acts">\(acts)</ul></section>\
                \(written.isEmpty ? "" : "<section class=\"card\"><h2>Wat jij schreef</h2><ul>\(written)</ul></section>" as HTML)\
                <p class="soft small">Je leest hier wat voor jou is. De rest van het dossier leest het dossierteam.</p>
                """,
            narrow: true)
    }

    /// What somebody wrote, word for word, and that it was read.
    private static func entry(_ own: OwnSubmission) -> HTML {
        """
        <li><p class="small soft">\(own.sentAt.dutch): \(OwnWorriesPage.status(own))</p>\(OwnWorriesPage.words(own))</li>
        """
    }
}
