// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Components
import Markup

/// "Voor de school" on Vandaag: what must be done about people and keys, and what happened with them.
enum SchoolCard {
    static func html(duties: [SchoolDuty], events: [SchoolEvent], inReserve: Bool, mustConfirm: Bool) -> HTML {
        var rows: [HTML] = duties.map { duty in
            let (path, words) = duty.kind.spoken
            let due: HTML = HTML.with(duty.due) { "<b>\($0.dutchShort)</b>" }
            let text: HTML = "<a href=\"\(path)\">\(words)</a>"
            let mark: HTML = HTML.when(duty.kind.isLoud, " <span class=\"tag alarm\">nu nodig</span>")
            return "<li><div class=\"due\"><span>\(text)\(mark)</span>\(due)</div></li>"
        }
        if mustConfirm {
            rows.append(
                "<li><a href=\"/herstel/bevestigen\">Er zijn nieuwe herstelbladen. Bevestig ze voor jouw lijst.</a></li>"
            )
        }
        if inReserve {
            rows.append(
                "<li>Je bent reserve in het dossierteam. <a href=\"/noodtoegang\">Moet je nu bij de dossiers?</a></li>")
        }
        let told: [HTML] = events.map { event in
            let reason: HTML = HTML.with(event.reason) { "<p class=\"soft\">Reden: \($0)</p>" }
            return "<li>\(event.spoken)\(reason)<p class=\"soft small\">\(event.at.dutch)</p></li>"
        }
        guard !rows.isEmpty || !told.isEmpty else { return "" }
        let tasks: HTML = HTML.when(!rows.isEmpty, "<ul class=\"tasks\">\(rows)</ul>")
        let news: HTML = HTML.when(!told.isEmpty, "<h3>Gebeurd met de sleutels</h3><ul class=\"tasks\">\(told)</ul>")
        return "<section class=\"card\"><h2>Voor de school</h2>\(tasks)\(news)</section>"
    }
}

extension SchoolDuty.Kind {
    /// Whether the school is at risk until it is done.
    fileprivate var isLoud: Bool {
        switch self {
        case .log, .tooFew, .fewReaders, .noSheets: true
        case .rekey, .admit, .review, .rehearse, .sheets: false
        }
    }

    /// Where to do it, and the words.
    fileprivate var spoken: (WebPath, String) {
        switch self {
        case .log: ("/logboek/getuigen", "Het logboek klopt niet. Kijk wat er is gevonden, en bel de beheerder.")
        case .tooFew(let list, let holders):
            (
                "/mensen",
                "Te weinig mensen op de lijst \(PeopleWords.list(list)): \(holders == 1 ? "nog één" : "niemand meer"). Laat iemand toe."
            )
        case .fewReaders:
            (
                "/dossiers",
                "Een beperkt dossier kan nog maar door één persoon worden gelezen. Open het dossier en kies Lezers wijzigen."
            )
        case .rekey(let list):
            (
                "/mensen/bewijs",
                "De lijst \(PeopleWords.list(list)) wacht op nieuwe sleutels, tot iemand van die lijst inlogt."
            )
        case .admit(let count):
            ("/mensen", count == 1 ? "Iemand wacht op toelating." : "\(count) mensen wachten op toelating.")
        case .review(let count):
            (
                "/mensen/controle",
                count == 1
                    ? "Eén collega is een half jaar niet nagekeken."
                    : "\(count) collega's zijn een half jaar niet nagekeken."
            )
        case .rehearse: ("/herstel/oefening", "Probeer twee herstelbladen. Dat doen jullie elk jaar in augustus.")
        case .sheets:
            ("/mensen/bewijs", "De herstelbladen openen nog niet elke lijst. Wie op die lijst staat, bevestigt ze.")
        case .noSheets: ("/herstel/nieuw", "Deze school heeft nog geen herstelbladen. Maak ze.")
        }
    }
}

extension SchoolEvent {
    /// What happened, in a sentence.
    fileprivate var spoken: String {
        let who = about ?? "iemand"
        return switch kind {
        case .emergency: "\(by) gebruikte noodtoegang tot de dossiers\(until.map { ", tot \($0.time.dutch)" } ?? "")."
        case .readmitted: "\(who) begint opnieuw met een nieuwe sleutel: de wachtzin was kwijt. Gedaan door \(by)."
        case .stolen: "\(who) begint opnieuw: de wachtzin is misschien gestolen. Gedaan door \(by)."
        case .left: "\(who) is vertrokken. Sleutels en sessies zijn weg."
        case .recovered: "\(by) opende de lijsten met twee herstelbladen. Er zijn nieuwe bladen."
        case .newSheets: "\(by) maakte nieuwe herstelbladen. De oude openen niets meer."
        case .rehearsed: "\(by) probeerde twee herstelbladen. Ze werken."
        }
    }
}
