// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Markup
import SchoolFiles

/// The list of pupils, and the page of one.
enum PupilsPage {
    static func list(_ register: Register, search: String, group: String, mayImport: Bool, ask: Ask) -> Page {
        var pupils = search.isEmpty ? register.pupils : register.search(search)
        if !group.isEmpty { pupils = pupils.filter { $0.groupID == group } }
        let here = pupils.filter { $0.status == .enrolled }
        let gone = pupils.filter { $0.status != .enrolled }
        let groups: [HTML] = register.groups.filter(\.isCurrent).map { one in
            let current: HTML = one.id == group ? " aria-current=\"true\"" : ""
            return "<li><a href=\"\(WebPath("/leerlingen").query("groep", one.id))\"\(current)>\(one.name)</a></li>"
        }
        let importLink: HTML =
            mayImport ? "<p><a class=\"btn\" href=\"/leerlingen/inlezen\">Schoolbestand inlezen</a></p>" : ""
        let shown = search.isEmpty && group.isEmpty && here.count > 60 ? [] : here
        let empty: HTML =
            register.pupils.isEmpty
            ? "<p class=\"empty\">Er staan nog geen leerlingen in. Lees het bestand van je leerlingadministratie in.</p>"
            : shown.isEmpty && here.isEmpty && gone.isEmpty
                ? "<p class=\"empty\">Niemand gevonden. Probeer een deel van de naam of de groep.</p>"
                : shown.isEmpty && !here.isEmpty
                    ? "<p class=\"empty\">Zoek op naam, of kies een groep. Er staan \(here.count) leerlingen in.</p>"
                    : ""
        return Page(
            title: "Leerlingen",
            body: """
                <div class="case"><h1>Leerlingen</h1></div>\
                <form method="post" action="/leerlingen/zoeken" class="search" role="search">\
                <input type="hidden" name="_csrf" value="\(ask.formToken)">\
                <label for="zoek">Zoek een leerling</label>\
                <div class="row"><input id="zoek" name="zoek" type="search" value="\(search)" autocomplete="off">\
                <button class="btn" type="submit">Zoeken</button></div></form>\
                \(importLink)<nav aria-label="Groepen"><ul class="chips">\(groups)</ul></nav>\
                \(empty)\(table(shown, register: register, caption: "Leerlingen op school"))\
                \(search.isEmpty ? "" : table(gone, register: register, caption: "Niet meer op school"))
                """,
            section: .pupils)
    }

    private static func table(_ pupils: [RegisterPupil], register: Register, caption: String) -> HTML {
        guard !pupils.isEmpty else { return "" }
        let rows: [HTML] = pupils.map { pupil in
            """
            <tr><th scope="row"><a href="/leerlingen/\(pupil.id)">\(pupil.displayName)</a></th>\
            <td data-label="Groep">\(register.groupName(pupil) ?? "geen groep")</td>\
            <td data-label="Geboren">\(pupil.birth?.dutchDate ?? "onbekend")</td>\
            <td data-label="Op school">\(pupil.status.label)</td></tr>
            """
        }
        return """
            <table class="table stacked"><caption>\(caption)</caption><thead><tr><th scope="col">Naam</th>\
            <th scope="col">Groep</th><th scope="col">Geboren</th><th scope="col">Op school</th></tr></thead>\
            <tbody>\(rows)</tbody></table>
            """
    }

    static func one(_ pupil: RegisterPupil, register: Register, dossiers: [DossierRow], ask: Ask, isTeam: Bool) -> Page
    {
        let siblings: [HTML] = register.siblings(of: pupil).map {
            "<li><a href=\"/leerlingen/\($0.id)\">\($0.displayName)</a>, \(register.groupName($0) ?? "geen groep")</li>"
        }
        let suggestions: [HTML] =
            isTeam ? register.suggestions(for: pupil).prefix(12).map { suggestion(pupil, $0, register, ask) } : []
        let files: [HTML] = dossiers.map {
            guard $0.summary != nil else {
                return
                    "<li><a href=\"/dossiers/\($0.id.text)\">Openen om bij te werken</a> (misschien over deze leerling)</li>"
                    as HTML
            }
            let state = $0.isClosed ? "afgesloten" : "open"
            return
                "<li><a href=\"/dossiers/\($0.id.text)\">Dossier sinds \($0.openedAt.day.dutchDate)</a> (\(state))</li>"
        }
        let away: HTML =
            pupil.status == .enrolled
            ? ""
            : """
            <div class="notice watch"><p>\(pupil.displayName): \(pupil.status.label). \
            Loopt er een dossier of een zorg, dan blijft die gewoon staan.</p></div>
            """
        return Page(
            title: "Leerling",
            body: """
                <p><a href="/leerlingen">Terug naar leerlingen</a></p>\
                <div class="case"><h1>\(pupil.displayName)</h1><div class="meta">\
                <span>\(register.groupName(pupil) ?? "geen groep")</span>\
                <span>geboren \(pupil.birth?.dutchDate ?? "onbekend")</span></div></div>\(away)\
                <p class="row"><a class="btn primary" href="\(WebPath("/zorg/thuis").query("leerling", pupil.id))">\
                Ik maak me zorgen</a> <a class="btn" href="/betrokken/leerling/\(pupil.id)">\
                Ik ben hierbij betrokken</a></p>\
                \(isTeam ? section("Dossiers", files, empty: "Er is geen dossier over deze leerling.") : "")\
                \(section("Broers en zussen", siblings, empty: "Er zijn nog geen broers of zussen bevestigd."))\
                \(suggestions.isEmpty ? "" : section("Misschien broer of zus (zelfde achternaam)", suggestions, empty: ""))
                """,
            section: .pupils)
    }

    private static func section(_ title: String, _ items: [HTML], empty: String) -> HTML {
        """
        <section class="card"><h2>\(title)</h2>\
        \(items.isEmpty ? "<p class=\"soft\">\(empty)</p>" as HTML : "<ul>\(items)</ul>" as HTML)</section>
        """
    }

    private static func suggestion(
        _ pupil: RegisterPupil, _ other: RegisterPupil, _ register: Register, _ ask: Ask
    ) -> HTML {
        """
        <li><form method="post" action="/leerlingen/\(pupil.id)/broer-of-zus" class="inline">\
        <input type="hidden" name="_csrf" value="\(ask.formToken)">\
        <input type="hidden" name="ander" value="\(other.id)">\
        <span>\(other.displayName), \(register.groupName(other) ?? "geen groep")</span> \
        <button class="btn small" name="antwoord" value="ja">Ja, broer of zus<span class="sr">: \(other.displayName)</span>\
        </button> <button class="btn small quiet" name="antwoord" value="nee">Nee\
        <span class="sr">, \(other.displayName) niet</span></button></form></li>
        """
    }
}
