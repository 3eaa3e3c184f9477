// SPDX-License-Identifier: EUPL-1.2

import Markup

/// The one page that is shown when the database was put back to an earlier moment and nobody said so.
///
/// Working on would write other lines where signed ones stood. The emergency numbers stand on this page too.
enum AlarmPage {
    /// What helps anybody at once stays there, for nobody in particular: who asks is not looked up, nothing is written.
    static func isOpen(_ path: String) -> Bool {
        path.hasPrefix("/a/") || path == "/er-gebeurt-nu-iets" || path == "/meldcode" || path == "/verborgen"
    }

    static let page = Page(
        title: "Hoede staat stil",
        body: """
            <h1>Hoede staat stil</h1>\
            <div class="notice alarm" role="alert"><p><strong>De gegevens zijn ouder dan het laatste bewijs in het logboek.</strong></p>\
            <p>Misschien is een reservekopie teruggezet. Misschien is er iets weggehaald.</p></div>\
            <h2>Wat je nu doet</h2><ul><li>Gaat het om een kind? Bel <a href="tel:112">112</a> of \
            Veilig Thuis <a href="tel:08002000">0800-2000</a>. Schrijf op papier wat je zag. \
            <a href="/er-gebeurt-nu-iets">Kijk wat je kunt doen.</a></li>\
            <li>Bel de beheerder. Die ziet op de server wat er moet gebeuren.</li></ul>
            """,
        status: 503, narrow: true)
}
