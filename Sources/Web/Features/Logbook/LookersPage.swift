// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Markup

/// Who looked at one dossier: by day, and on a day by person.
enum LookersPage {
    /// Which lines to show.
    enum Filter: String, CaseIterable {
        case all = "alles", read = "lezen", written = "vastleggen", denied = "geweigerd"

        var label: String {
            switch self {
            case .all: "Alles"
            case .read: "Lezen"
            case .written: "Vastleggen"
            case .denied: "Geweigerd"
            }
        }

        func keeps(_ entry: LogEntry) -> Bool {
            switch self {
            case .all: true
            case .read: !entry.isDenied && ["read", "list", "export"].contains(entry.action)
            case .written: !entry.isDenied && ["append", "submit", "open"].contains(entry.action)
            case .denied: entry.isDenied
            }
        }
    }

    static func page(_ entries: [LogEntry], id: StreamID, child: String, filter: Filter, limit: Int) -> Page {
        let kept = entries.filter { filter.keeps($0) }
        let chips: [HTML] = Filter.allCases.map { item in
            let path = WebPath("/dossiers/\(id.text)/kijkers").query("soort", item.rawValue)
            return
                "<li><a href=\"\(path)\"\(item == filter ? " aria-current=\"true\"" : "" as HTML)>\(item.label)</a></li>"
        }
        let days: [HTML] = byDay(kept).map { day, entries in dayHTML(day, entries) }
        let empty: HTML = kept.isEmpty ? "<p class=\"soft\">Niets van deze soort.</p>" : ""
        let more: HTML =
            entries.count >= limit ? "<p class=\"soft small\">Je ziet de laatste \(limit) regels.</p>" : ""
        return Page(
            title: "Wie heeft gekeken",
            body: """
                <p class="noprint"><a href="/dossiers/\(id.text)">Terug naar het dossier</a></p>\
                <div class="case"><h1>Wie heeft gekeken</h1><div class="meta"><span>\(child)</span></div></div>\
                <p>Elke keer dat iemand dit dossier opent, staat hier. Ook wie het probeerde en niet mocht.</p>\
                <nav aria-label="Wat je ziet"><ul class="chips">\(chips)</ul></nav>\(empty)\(days)\(more)\
                \(extract(id))
                """,
            section: .dossiers)
    }

    static func byDay(_ entries: [LogEntry]) -> [(Day, [LogEntry])] {
        var days: [(Day, [LogEntry])] = []
        for entry in entries {
            if days.last?.0 == entry.at.day {
                days[days.count - 1].1.append(entry)
            } else {
                days.append((entry.at.day, [entry]))
            }
        }
        return days
    }

    private static func dayHTML(_ day: Day, _ entries: [LogEntry]) -> HTML {
        var people: [String] = []
        for entry in entries where !people.contains(key(entry)) { people.append(key(entry)) }
        let rows: [HTML] = people.map { person in row(entries.filter { key($0) == person }) }
        return """
            <section class="card"><h2>\(day.dutch)</h2><table class="table stacked">\
            <caption class="sr">Wie er keek op \(day.dutch)</caption><thead><tr>\
            <th scope="col">Wie</th><th scope="col">Wat</th><th scope="col">Wanneer</th></tr></thead>\
            <tbody>\(rows)</tbody></table></section>
            """
    }

    private static func key(_ entry: LogEntry) -> String { entry.account?.text ?? "" }

    private static func row(_ entries: [LogEntry]) -> HTML {
        var acts: [(String, Int)] = []
        for entry in entries.reversed() {
            let act = LogbookTexts.act(entry)
            if let place = acts.firstIndex(where: { $0.0 == act }) { acts[place].1 += 1 } else { acts.append((act, 1)) }
        }
        let words = acts.map { act, count in count > 1 ? "\(count) keer \(act)" : act }.joined(separator: ", ")
        let (first, last) = (entries.last?.at.time.dutch ?? "", entries.first?.at.time.dutch ?? "")
        let denied: HTML = entries.contains(where: \.isDenied) ? " <span class=\"tag watch\">geweigerd</span>" : ""
        return """
            <tr><th scope="row">\(entries.first?.name ?? "")\(denied)</th><td data-label="Wat">\(words)</td>\
            <td data-label="Wanneer">\(first == last ? first : "\(first) tot \(last)")</td></tr>
            """
    }

    private static func extract(_ id: StreamID) -> HTML {
        """
        <section class="card noprint"><h2>Bewijs meenemen</h2>\
        <p>Een uittreksel bewijst aan een ander dat dit dossier zo is vastgelegd. De inhoud staat erin, dus bewaar het goed.</p>\
        <p><a class="btn" href="/dossiers/\(id.text)/logboek-uittreksel">Uittreksel maken</a></p></section>
        """
    }

    static func confirm(_ id: StreamID, ask: Ask) -> Page {
        Page(
            title: "Uittreksel maken",
            body: """
                <p><a href="/dossiers/\(id.text)/kijkers">Terug</a></p><h1>Uittreksel van het logboek</h1>\
                <p>Het bestand bevat alles wat in dit dossier is vastgelegd, met het bewijs erbij. Het is niet op slot.</p>\
                <p>Dat je dit maakt, komt in het logboek.</p>\
                <form method="post" action="/dossiers/\(id.text)/logboek-uittreksel">\
                <input type="hidden" name="_csrf" value="\(ask.formToken)">\
                <p><button class="btn primary" type="submit">Uittreksel maken</button></p></form>
                """,
            narrow: true, section: .dossiers)
    }
}
