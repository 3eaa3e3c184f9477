// SPDX-License-Identifier: EUPL-1.2

import Markup

/// What everybody sees while there is no school yet.
enum WaitingPage {
    /// Whether a page is there before the school: style, the set-up itself, and what helps anybody at once.
    static func isOpen(_ path: String) -> Bool {
        path.hasPrefix("/a/") || path == "/begin" || path.hasPrefix("/begin/") || path == "/er-gebeurt-nu-iets"
            || path == "/meldcode" || path == "/verborgen"
    }

    static let page = Page(
        title: "Hoede wordt ingericht",
        body: """
            <h1>Hoede wordt nog ingericht</h1><p>Je school is hier nog niet. Wie Hoede inricht, gaat verder op de \
            pagina die bij het starten is getoond.</p>\
            <div class="notice"><p>Maak je je nu zorgen om een kind? Wacht niet op Hoede. \
            Bel Veilig Thuis: <a href="tel:08002000">0800-2000</a>, dag en nacht. Bij direct gevaar: \
            <a href="tel:112">112</a>.</p></div>\
            <p><a class="btn" href="/er-gebeurt-nu-iets">Er gebeurt nu iets</a></p>
            """,
        status: 503, narrow: true)
}
