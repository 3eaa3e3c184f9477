// SPDX-License-Identifier: EUPL-1.2

import Casework
import Dossiers
import Markup
import ProtocolBook

/// The frame around every page: emergency numbers, navigation, quick hide, and the foot.
enum Shell {
    /// The whole document. The emergency numbers stand on every page; nothing switches them off.
    static func frame(_ page: Page, ask: Ask, settings: SiteSettings) -> HTML {
        """
        <!doctype html><html lang="nl"><head><meta charset="utf-8">\
        <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">\
        <title>\(page.title) · Hoede</title><link rel="stylesheet" href="\(AssetRoutes.path("site.css"))">\
        <script src="\(AssetRoutes.path("site.js"))" defer></script>\
        <link rel="icon" href="\(AssetRoutes.path("icon.svg"))" type="image/svg+xml"></head>\
        <body\(ask.visitor == nil ? "" : " data-signed-in" as HTML)\(page.paper ? " class=\"paper\"" : "" as HTML)>\
        <a class="skip" href="#inhoud">Naar de inhoud</a>\(help)\(settings.demo ? demo : "")\
        \(header(page, ask))\
        <main id="inhoud" class="wrap\(page.narrow ? " narrow" : "" as HTML)" tabindex="-1">\(Done.html(ask))\(page.body)</main>\(footer)\
        </body></html>
        """
    }

    private static let help: HTML = """
        <div class="help" role="region" aria-label="Direct hulp"><div class="wrap">\
        <span>Direct gevaar? Bel <a href="tel:112">112</a></span>\
        <span><span class="only-wide">Advies of melden: </span>Veilig Thuis <a href="tel:08002000">0800-2000</a>\
        <span class="only-wide">, dag en nacht</span></span></div></div>
        """

    private static let demo: HTML = """
        <div class="demo" role="region" aria-label="Oefenschool"><div class="wrap">Dit is een oefenschool. \
        Alle namen zijn verzonnen. Typ hier geen echte gegevens.</div></div>
        """

    private static func header(_ page: Page, _ ask: Ask) -> HTML {
        guard let visitor = ask.visitor else {
            return """
                <header class="top"><div class="wrap"><a class="brand" href="/">Hoede<b>.</b></a>\
                <nav aria-label="Hoofdmenu"><a href="/meldcode"\(current(page, .protocolBook))>Meldcode</a>\
                <a href="/er-gebeurt-nu-iets">Er gebeurt nu iets</a></nav>\
                <div class="push"><a class="btn" href="/inloggen">Inloggen</a></div></div></header>
                """
        }
        var items: [(Page.Section, WebPath, String)] = [
            (.today, "/vandaag", "Vandaag"), (.worry, "/zorg", "Ik maak me zorgen"),
        ]
        if visitor.belongsToTeam || visitor.readsDossiers { items.append((.dossiers, "/dossiers", "Dossiers")) }
        if visitor.seesRegister { items.append((.pupils, "/leerlingen", "Leerlingen")) }
        items.append((.protocolBook, "/meldcode", "Meldcode"))
        let links: [HTML] = items.map { section, path, label in
            "<a href=\"\(path)\"\(current(page, section))>\(label)</a>"
        }
        return """
            <header class="top"><div class="wrap"><a class="brand" href="/vandaag">Hoede<b>.</b></a>\
            <nav aria-label="Hoofdmenu">\(links)</nav><div class="push">\
            <form method="post" action="/verbergen" data-hide><input type="hidden" name="_csrf" value="\(ask.formToken)">\
            <button class="btn" type="submit">Scherm verbergen</button></form>\(account(visitor, ask))</div></div></header>
            """
    }

    private static func account(_ visitor: Visitor, _ ask: Ask) -> HTML {
        let schools: [HTML] =
            visitor.schools.count < 2
            ? []
            : visitor.schools.filter { $0.id != visitor.school }.map { seat in
                """
                <form method="post" action="/school"><input type="hidden" name="_csrf" value="\(ask.formToken)">\
                <button class="btn small" name="school" value="\(seat.id.text)">Naar \(seat.name)</button></form>
                """
            }
        return """
            <details class="account"><summary>\(visitor.name)</summary><div class="card"><p class="small soft">\(visitor.schoolName)</p>\
            \(schools)<ul>\(accountLinks(visitor))</ul>\
            <form method="post" action="/uitloggen"><input type="hidden" name="_csrf" value="\(ask.formToken)">\
            <button class="btn" type="submit">Uitloggen</button></form></div></details>
            """
    }

    /// The pages about somebody's own account and about the school's people, each for who may see it.
    private static func accountLinks(_ visitor: Visitor) -> HTML {
        var links: [(WebPath, String)] = [
            ("/mijn-zorgen", "Mijn zorgen"), ("/account", "Mijn account"), ("/mijn-woorden", "Mijn zes woorden"),
        ]
        if visitor.seesPeople { links.append(("/mensen", "Mensen")) }
        if visitor.isTeamByRole { links.append(("/herstel", "Herstelbladen")) }
        if visitor.can(.readLog) { links.append(("/logboek", "Logboek")) }
        if visitor.isTeam || visitor.can(.readLog) { links.append(("/logboek/getuigen", "Getuigen van het logboek")) }
        let items: [HTML] = links.map { path, label in "<li><a href=\"\(path)\">\(label)</a></li>" }
        return "\(items)"
    }

    private static func current(_ page: Page, _ section: Page.Section) -> HTML {
        page.section == section ? " aria-current=\"page\"" : ""
    }

    private static let footer: HTML = """
        <footer class="foot"><div class="wrap"><nav aria-label="Voet"><a href="/er-gebeurt-nu-iets">Er gebeurt nu iets</a> \
        <a href="/meldcode">Onze meldcode</a> <a href="/deelname/los/doen/melding">Ik heb gemeld bij Veilig Thuis</a> \
        <a href="/deelname/los/doen/112-gebeld">Ik heb 112 gebeld</a></nav>\
        <p class="small soft">Snel weg? Druk drie keer op Shift.</p></div></footer>
        """
}
