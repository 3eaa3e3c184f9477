// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Markup

/// The log for the privacy officer: who, when, what coarsely, and a number; never a child's name.
enum LogbookPage {
    static func page(_ lines: LogLines, filter: LogFilter, wrongDay: String?, office: Office) -> Page {
        let days: [HTML] = byDay(lines.entries).map { day, entries in dayHTML(day, entries, office) }
        let empty: HTML = lines.entries.isEmpty ? "<p class=\"soft\">Er zijn geen regels die hierbij passen.</p>" : ""
        let more: HTML =
            lines.hasMore
            ? "<p class=\"notice watch\">Er zijn meer regels. Kies een dag of een persoon om ze te zien.</p>" : ""
        return Page(
            title: "Logboek",
            body: """
                <div class="case"><h1>Logboek</h1><div class="meta"><span>Wie deed wat, en wanneer</span></div></div>\
                <p>\(LogbookTexts.privacy) Dat jij hier kijkt, staat er ook in.</p>\
                <p class="row noprint"><a class="btn" href="/logboek/getuigen">Getuigen</a> \
                <a class="btn" href="/logboek/controlepunt">Controlepunt afdrukken</a></p>\
                \(form(lines, filter, wrongDay))\(more)\(empty)\(days)
                """)
    }

    private static func byDay(_ entries: [LogEntry]) -> [(Day, [LogEntry])] {
        LookersPage.byDay(entries)
    }

    private static func form(_ lines: LogLines, _ filter: LogFilter, _ wrongDay: String?) -> HTML {
        let people: [HTML] = lines.roster.staff.map { member in
            let chosen: HTML = member.id == filter.account ? " selected" : ""
            return "<option value=\"\(member.id.text)\"\(chosen)>\(member.name)</option>"
        }
        let kinds: [HTML] = LogFilter.Kind.allCases.map { kind in
            let chosen: HTML = kind == filter.kind ? " selected" : ""
            return "<option value=\"\(kind.rawValue)\"\(chosen)>\(label(kind))</option>"
        }
        let error: HTML =
            wrongDay == nil ? "" : "<p class=\"error\" id=\"dag-fout\">Schrijf de dag als 2026-11-24.</p>"
        let invalid: HTML = wrongDay == nil ? "" : " aria-invalid=\"true\" aria-describedby=\"dag-fout\""
        return """
            <form method="get" action="/logboek" class="card" role="search" aria-label="Kies wat je ziet"><div class="cells">\
            <div><label for="wie">Wie</label><select id="wie" name="wie"><option value="">Iedereen</option>\(people)</select></div>\
            <div>\(error)<label for="dag">Dag</label>\
            <input id="dag" name="dag" type="date" value="\(wrongDay ?? filter.day?.iso ?? "")"\(invalid)></div>\
            <div><label for="soort">Soort</label><select id="soort" name="soort">\(kinds)</select></div>\
            <div><label for="nummer">Nummer</label>\
            <input id="nummer" name="nummer" autocomplete="off" value="\(filter.object ?? "")"></div></div>\
            <div class="row"><button class="btn primary" type="submit">Tonen</button> \
            <a class="btn quiet" href="/logboek">Alles tonen</a></div></form>
            """
    }

    private static func label(_ kind: LogFilter.Kind) -> String {
        switch kind {
        case .everything: "Alles"
        case .denied: "Geweigerd"
        case .outsideHours: "Nacht, weekend en feestdag"
        }
    }

    private static func dayHTML(_ day: Day, _ entries: [LogEntry], _ office: Office) -> HTML {
        let rows: [HTML] = entries.map { entry in
            let denied: HTML = entry.isDenied ? " <span class=\"tag watch\">geweigerd</span>" : ""
            let odd: HTML =
                entry.account != nil && office.isOutsideHours(entry.at)
                ? " <span class=\"tag\">buiten schooltijd</span>" : ""
            return """
                <tr><th scope="row">\(entry.at.time.dutch)</th><td data-label="Wie">\(entry.name)</td>\
                <td data-label="Wat">\(LogbookTexts.act(entry))\(denied)\(odd)</td>\
                <td data-label="Nummer">\(object(entry))</td></tr>
                """
        }
        return """
            <section class="card"><h2>\(day.dutch)</h2><table class="table stacked">\
            <caption class="sr">Regels van \(day.dutch)</caption><thead><tr>\
            <th scope="col">Tijd</th><th scope="col">Wie</th><th scope="col">Wat</th><th scope="col">Nummer</th></tr>\
            </thead><tbody>\(rows)</tbody></table></section>
            """
    }

    private static func object(_ entry: LogEntry) -> HTML {
        guard let object = entry.object else { return "<span class=\"soft\">geen</span>" }
        return "<a href=\"\(WebPath("/logboek").query("nummer", object))\">\(object)</a>"
    }
}
