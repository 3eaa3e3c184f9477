// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Markup

/// "Wie kan dit lezen": who holds the key, who reads along until when, who takes part; and who read it already.
enum ReadersPage {
    static func panel(_ view: DossierView) -> HTML {
        let readers: [HTML] = view.readers.map { "<li>\($0)</li>" }
        let along: [HTML] = view.alongReaders.map { one in
            "<li>\(one.name) <span class=\"soft\">tot en met \(one.until.dutchDate)</span></li>"
        }
        let parts: [HTML] = view.participants.map { "<li>\($0)</li>" }
        let taking: HTML =
            parts.isEmpty
            ? ""
            : """
            <h3>Doet mee, zonder het dossier</h3><ul>\(parts)</ul>\
            <p class="small soft">Leest alleen wat voor hem of haar is.</p>
            """
        let who: HTML =
            view.restricted
            ? "<p><span class=\"tag\">beperkt dossier</span> Alleen deze mensen:</p>"
            : "<p class=\"small soft\">Het dossierteam:</p>"
        return """
            <section class="card" id="lezers"><h2>Wie kan dit lezen</h2>\(who)<ul>\(readers)</ul>\
            \(along.isEmpty ? "" : "<h3>Leest een tijd mee</h3><ul>\(along)</ul>" as HTML)\
            \(taking)\
            <ul class="small"><li><a href="\(view.act(.askContribution))">Een vraag stellen aan een collega</a></li>\
            <li><a href="\(view.act(.grantReading))">Iemand laten meelezen</a></li>\
            \(along.isEmpty ? "" : "<li><a href=\"\(view.act(.revokeReading))\">Meelezen stoppen</a></li>" as HTML)\
            <li><a href="\(view.act(.restrict))">\(view.restricted ? "Lezers wijzigen" : "Dossier beperken")</a></li>\
            <li><a href="/betrokken/dossier/\(view.id)">Ik ben hierbij betrokken</a></li></ul></section>
            """
    }

    /// Above the form that restricts: older text may have been read, and by whom.
    static func before(_ lookers: [Looker]) -> HTML {
        var seen: [String: Instant] = [:]
        for looker in lookers where !looker.denied && ["read", "append"].contains(looker.action) {
            seen[looker.name] = max(seen[looker.name] ?? looker.at, looker.at)
        }
        let rows: [HTML] = seen.sorted { $0.key < $1.key }.map { name, at in
            "<li>\(name) <span class=\"soft\">laatst op \(at.dutch)</span></li>"
        }
        return """
            <div class="notice watch"><h2>Wat er al staat, kan zijn gelezen</h2>\
            <p>Een slot werkt alleen vanaf nu. Dit zijn de mensen die dit dossier tot nu toe openden:</p>\
            <ul>\(rows)</ul></div>
            """
    }
}
