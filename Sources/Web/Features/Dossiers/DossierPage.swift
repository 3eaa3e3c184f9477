// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Markup

/// One dossier: safety, six steps, one next action, the pitfalls of this step, people, and the chronology.
enum DossierPage {
    static func page(_ view: DossierView, lookers: [LogEntry], notices: [KeptNotice], done: Bool) -> Page {
        Page(
            title: "Dossier",
            body: """
                <p><a href="/dossiers">Terug naar dossiers</a></p>\(saved(done, notices))\(head(view))\(safety(view))\(protocolText(view.protocolFit))\
                \(path(view))<div class="cols"><div>\(next(view))\(pitfall(view))\(view.aboutStaff ? routesAboutStaff : routes)\(timeline(view))</div>\
                <aside class="side">\(tasks(view))\(people(view))\(ReadersPage.panel(view))\(acts(view))\(papers(view))\(watchers(lookers, view))</aside></div>
                """,
            section: .dossiers)
    }

    /// A dossier follows the text that it began with. Whoever reads it is told when this program shows another.
    static func protocolText(_ fit: ProtocolFit) -> HTML {
        switch fit {
        case .exact: ""
        case .otherText:
            """
            <div class="notice watch"><p>Dit dossier begon met een andere tekst van dit protocol dan dit programma heeft. \
            De uitleg bij de stappen kan anders zijn dan toen. Vraag de beheerder om dit na te kijken.</p></div>
            """
        case .otherVersion:
            """
            <div class="notice watch"><p>Dit dossier volgt een versie van het protocol die dit programma niet heeft. \
            Je kunt alles lezen, en een melding of een telefoontje vastleggen. Vraag de beheerder om de nieuwste versie van \
            Hoede.</p></div>
            """
        }
    }

    private static func saved(_ done: Bool, _ notices: [KeptNotice]) -> HTML {
        guard done else { return "" }
        let lines: [HTML] = notices.map { notice in
            "<li>\(notice.text) <span class=\"soft small\">\(notice.source)</span></li>"
        }
        return """
            <div class="panel" role="status"><p><strong>Vastgelegd.</strong></p>\
            \(lines.isEmpty ? "" : "<p>Let hierop:</p><ul>\(lines)</ul>" as HTML)</div>
            """
    }

    static func head(_ view: DossierView) -> HTML {
        let meta: [HTML] = view.meta.map { "<span>\($0)</span>" }
        let flags: [HTML] = view.flags.map { "<span class=\"tag\">\($0)</span>" }
        return """
            <div class="case"><h1>\(view.name)</h1><div class="meta">\(meta)</div>\
            \(flags.isEmpty ? "" : "<p>\(flags)</p>" as HTML)</div>
            """
    }

    private static func safety(_ view: DossierView) -> HTML {
        """
        <section class="safety\(view.safety.alarm ? " alarm" : "" as HTML)" aria-label="Veiligheid"><div>\
        <strong>\(view.safety.headline)</strong><br><span class="soft small">\(view.safety.detail)</span></div>\
        <span class="push row">\(view.safety.alarm ? "<a class=\"btn\" href=\"/bellen?dossier=\(view.id)\">Bel nu</a>" as HTML : "")\
        <a class="btn" href="\(view.act(.assessSafety))">Nu inschatten</a></span></section>
        """
    }

    static func path(_ view: DossierView) -> HTML {
        guard !view.aboutStaff else {
            return """
                <section class="notice watch"><p><strong>Over iemand die hier werkt of helpt.</strong> Hier gelden de zes \
                stappen van de meldcode niet. Het bestuur overlegt met de vertrouwensinspecteur. Wie het \
                betreft, hoort nog niets.</p></section>
                """
        }
        let steps: [HTML] = view.steps.map { step in
            let current: HTML = step.current ? " aria-current=\"step\"" : ""
            return """
                <li class="\(step.style)" data-n="\(step.number)"\(current)><h3>\(step.title)</h3><span>\(step.note)</span></li>
                """
        }
        return "<h2 class=\"sr\">Zes stappen</h2><ol class=\"path\">\(steps)</ol>"
    }

    private static func next(_ view: DossierView) -> HTML {
        let call: HTML =
            view.next.callVeiligThuis
            ? "<a class=\"btn primary\" href=\"tel:08002000\">Bel Veilig Thuis: 0800-2000</a>"
            : view.next.callInspector
                ? callInspector(view.next.urgent) : ""
        let calls = view.next.callVeiligThuis || view.next.callInspector
        let buttons: [HTML] = view.next.acts.enumerated().map { index, act in
            let primary: HTML = index == 0 && !calls ? " primary" : ""
            return "<a class=\"btn\(primary)\" href=\"\(act.path)\">\(act.label)</a> "
        }
        return """
            <section class="card next\(view.next.urgent ? " urgent" : "" as HTML)"><span class="eyebrow">Nu te doen</span>\
            <h2>\(view.next.title)</h2><p>\(view.next.why)</p><div class="row">\(call)\(buttons)</div>\
            <details><summary>Waarom zie ik dit?</summary><p>\(view.next.source)</p></details></section>
            """
    }

    private static func callInspector(_ urgent: Bool) -> HTML {
        let inspector: HTML = "<a class=\"btn primary\" href=\"tel:09001113111\">Bel 0900-1113111</a> "
        return urgent ? "<a class=\"btn primary\" href=\"tel:112\">Bel 112</a> \(inspector)" : inspector
    }

    private static func pitfall(_ view: DossierView) -> HTML {
        guard !view.pitfalls.isEmpty else { return "" }
        let first = view.pitfalls[0]
        let rest: [HTML] = view.pitfalls.dropFirst().map { pitfall in
            "<blockquote>“\(pitfall.dilemma)”</blockquote><p>\(pitfall.answer)</p>"
        }
        let more: HTML =
            rest.isEmpty ? "" : "<details><summary>Meer twijfels bij deze stap</summary>\(rest)</details>"
        return """
            <section class="card pitfall" aria-label="Herken je dit?"><span class="small soft">Herken je dit?</span>\
            <blockquote>“\(first.dilemma)”</blockquote><p>\(first.answer)</p>\(more)</section>
            """
    }

    private static let routes: HTML = """
        <section class="card" aria-label="Drie wegen"><h2>Drie wegen staan altijd open</h2><ul class="columns">\
        <li>Praat met de ouders, als dat veilig kan.</li><li>Overleg met de wijkcoach, ook zonder naam.</li>\
        <li>Bel Veilig Thuis voor advies: <a href="tel:08002000">0800-2000</a>.</li></ul></section>
        """

    private static let routesAboutStaff: HTML = """
        <section class="card" aria-label="Wie je altijd kunt bellen"><h2>Deze wegen staan altijd open</h2><ul class="columns">\
        <li>Bel de vertrouwensinspecteur: <a href="tel:09001113111">0900-1113111</a>.</li>\
        <li>Bel de politie bij direct gevaar: <a href="tel:112">112</a>.</li>\
        <li>Gaat het ook over thuis? Bel Veilig Thuis voor advies: <a href="tel:08002000">0800-2000</a>.</li></ul></section>
        """

    private static func timeline(_ view: DossierView) -> HTML {
        let filters: [HTML] = view.filters.map { filter in
            "<li><a href=\"\(filter.path)\"\(filter.current ? " aria-current=\"true\"" : "" as HTML)>\(filter.label)</a></li>"
        }
        let items: [HTML] = view.items.map { TimelineItem.html($0) }
        let empty: HTML = items.isEmpty ? "<p class=\"soft\">Niets van deze soort.</p>" : ""
        return """
            <section class="card" id="tijdlijn"><h2>Tijdlijn</h2>\
            <p class="row"><a class="btn" href="\(view.act(.recordEntry))">Iets vastleggen</a></p>\
            \(TimePicture.html(view.picture))\
            <nav aria-label="Wat je ziet in de tijdlijn"><ul class="chips">\(filters)</ul></nav>\(empty)\
            <ol class="line">\(items)</ol></section>
            """
    }

    private static func tasks(_ view: DossierView) -> HTML {
        let rows: [HTML] = view.tasks.map { task in
            """
            <li><div class="due"><span>\(task.what)</span><b>\(task.due)</b></div><span class="small soft">\(task.owner)</span></li>
            """
        }
        return """
            <section class="card"><h2>Termijnen en taken</h2>\
            \(rows.isEmpty ? "<p class=\"soft\">Er staat nu niets open.</p>" as HTML : "<ul>\(rows)</ul>" as HTML)\
            <p><a href="\(view.act(.completeTask))">Een taak afronden</a></p></section>
            """
    }

    private static func people(_ view: DossierView) -> HTML {
        let rows: [HTML] = view.people.map { person in
            """
            <li><b>\(person.name)</b> <span class="soft">\(person.note)</span> \
            <a class="small" href="\(person.change)">Wijzigen<span class="sr">: \(person.name)</span></a></li>
            """
        }
        return """
            <section class="card"><h2>Mensen</h2>\
            \(rows.isEmpty ? "<p class=\"soft\">Nog niemand toegevoegd.</p>" as HTML : "<ul>\(rows)</ul>" as HTML)\
            <p><a href="\(view.act(.addPerson))">Iemand toevoegen</a></p></section>
            """
    }

    private static func acts(_ view: DossierView) -> HTML {
        let groups: [HTML] = view.actGroups.map { group in
            let links: [HTML] = group.acts.map { "<li><a href=\"\($0.path)\">\($0.label)</a></li>" }
            return
                "<details\(group.open ? " open" : "" as HTML)><summary>\(group.title)</summary><ul>\(links)</ul></details>"
        }
        return "<section class=\"card\" id=\"doen\"><h2>Alles wat je kunt doen</h2>\(groups)</section>"
    }

    private static func papers(_ view: DossierView) -> HTML {
        """
        <section class="card"><h2>Papier</h2><p><a href="/dossiers/\(view.id)/bespreking">Blad voor een bespreking</a></p>\
        <p class="small soft">Zonder naam en met zo weinig mogelijk gegevens.</p></section>
        """
    }

    private static func watchers(_ lookers: [LogEntry], _ view: DossierView) -> HTML {
        var names: [String] = []
        for looker in lookers where !looker.isDenied && !names.contains(looker.name) { names.append(looker.name) }
        return """
            <section class="card"><h2>Wie heeft gekeken</h2><p class="small soft">\
            \(names.isEmpty ? "Nog niemand." : "Laatst: \(names.prefix(4).joined(separator: ", ")).") \
            <a href="/dossiers/\(view.id)/kijkers">Alles zien</a></p></section>
            """
    }
}
