// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Markup

/// The log for the privacy officer: who, when, what coarsely, and a number; never a child's name.
enum LogbookPage {
    static func page(
        _ lines: LogLines, filter: LogFilter, showsEmpty: Bool, wrongDay: String?, office: Office
    ) -> Page {
        let shown = showsEmpty ? lines.entries : lines.entries.filter { !isEmptyList($0) }
        let days: [HTML] = byDay(shown).map { day, entries in dayHTML(day, entries, lines.roster, office) }
        let leftOut = leftOut(lines.entries.count - shown.count, filter)
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
                \(form(lines, filter, showsEmpty, wrongDay))\(more)\(leftOut)\(empty)\(days)
                """)
    }

    private static func isEmptyList(_ entry: LogEntry) -> Bool {
        entry.action == "list" && entry.count == 0 && !entry.isDenied
    }

    private static func leftOut(_ count: Int, _ filter: LogFilter) -> HTML {
        guard count > 0 else { return "" }
        let all = WebPath("/logboek").query("wie", optional: filter.account?.text)
            .query("dag", optional: filter.day?.iso).query("nummer", optional: filter.object)
            .query("soort", filter.kind.rawValue).query("leeg", "ja")
        return "<p class=\"soft\">\(LogbookTexts.leftOut(count)) <a href=\"\(all)\">Ook lege lijsten tonen</a></p>"
    }

    private static func byDay(_ entries: [LogEntry]) -> [(Day, [LogEntry])] {
        LookersPage.byDay(entries)
    }

    private static func form(
        _ lines: LogLines, _ filter: LogFilter, _ showsEmpty: Bool, _ wrongDay: String?
    ) -> HTML {
        let lists: HTML = showsEmpty ? "<input type=\"hidden\" name=\"leeg\" value=\"ja\">" : ""
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
            <form method="get" action="/logboek" class="card" role="search" aria-label="Kies wat je ziet">\
            \(lists)<div class="cells">\
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

    private static func dayHTML(_ day: Day, _ entries: [LogEntry], _ roster: Roster, _ office: Office) -> HTML {
        let rows: [HTML] = entries.map { entry in
            let denied: HTML = entry.isDenied ? " <span class=\"tag watch\">geweigerd</span>" : ""
            let odd: HTML =
                entry.account != nil && office.isOutsideHours(entry.at)
                ? " <span class=\"tag\">buiten schooltijd</span>" : ""
            return """
                <tr><th scope="row">\(entry.at.time.dutch)</th><td data-label="Wie">\(entry.name)</td>\
                <td data-label="Wat">\(LogbookTexts.act(entry))\(denied)\(odd)</td>\
                <td data-label="Waarover">\(object(entry, roster))</td></tr>
                """
        }
        return """
            <section class="card"><h2>\(day.dutch)</h2><table class="table stacked">\
            <caption class="sr">Regels van \(day.dutch)</caption><thead><tr>\
            <th scope="col">Tijd</th><th scope="col">Wie</th><th scope="col">Wat</th><th scope="col">Waarover</th></tr>\
            </thead><tbody>\(rows)</tbody></table></section>
            """
    }

    /// Words for what has no number, the name of a person, and for a dossier or worry only the number.
    private static func object(_ entry: LogEntry, _ roster: Roster) -> HTML {
        guard let object = entry.object else { return "" }
        if let thing = LogbookTexts.thing(object) { return "\(thing)" }
        // Also of who left; the roster has one and the same name for whoever it does not know.
        let name = roster.name(StaffID(object))
        let words = name == roster.name(StaffID("")) ? object : name
        return "<a href=\"\(WebPath("/logboek").query("nummer", object))\">\(words)</a>"
    }
}
