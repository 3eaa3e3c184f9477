// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Markup
import ProtocolBook

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
    static func before(_ lookers: [LogEntry]) -> HTML {
        var seen: [String: Instant] = [:]
        for looker in lookers where !looker.isDenied && ["read", "append"].contains(looker.action) {
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

    /// On the pause before a restriction: who reads afterwards, who does not any more, and an alarm when that is you.
    static func after(_ facts: Restrict, _ file: DossierFile, account: StaffID, today: Day) -> HTML {
        let team = file.roster.staff.filter { file.book.may(.readDossiers, $0.roles) }.map(\.id)
        let staying = facts.lifted ? team : facts.people
        var leaving: [StaffID] = []
        for one in file.readers + file.state.readers(on: today).map(\.fact.staff)
        where !staying.contains(one) && !leaving.contains(one) {
            leaving.append(one)
        }
        let readers: [HTML] = staying.map { "<li>\(file.roster.name($0))</li>" }
        let lost: [HTML] = leaving.map { "<li>\(file.roster.name($0))</li>" }
        let alarm: HTML =
            facts.lifted || staying.contains(account)
            ? ""
            : """
            <div class="notice alarm" role="alert"><p><strong>Jij staat niet bij de lezers. \
            Straks kun je dit dossier zelf niet meer openen.</strong></p></div>
            """
        return """
            \(alarm)<h2>Wie dit dossier straks kan lezen</h2><ul>\(readers)</ul>\
            <h2>Wie er niet meer bij kan</h2>\
            \(lost.isEmpty ? "<p>Niemand verliest de toegang.</p>" : "<ul>\(lost)</ul>" as HTML)
            """
    }

    /// On the pause before somebody reads along: who, and until when.
    static func along(_ facts: GrantReading, _ file: DossierFile) -> HTML {
        """
        <h2>Wie er gaat meelezen</h2><p><strong>\(file.roster.name(facts.staff))</strong> leest mee \
        tot en met <strong>\(facts.until.dutchDate)</strong>.</p>
        """
    }

    /// What giving a dossier back to the team means; other acts have the words of their form.
    static func means(_ command: Command) -> [String]? {
        guard let facts = command.act as? Restrict, facts.lifted else { return nil }
        return [
            "Het hele dossierteam kan dit dossier weer openen.", "Het staat weer in de lijst van het team.",
            "Wie met toestemming meelas, leest niet meer mee.",
        ]
    }
}
