// SPDX-License-Identifier: EUPL-1.2

import Markup

/// The pages on which somebody says to be involved.
enum InvolvementPage {
    /// A pause: what it means, and two ways on.
    static func ask(action: WebPath, back: WebPath, effects: [String], ask: Ask) -> Page {
        let lines: [HTML] = effects.map { "<li>\($0)</li>" }
        return Page(
            title: "Ik ben hierbij betrokken",
            body: """
                <p><a href="\(back)">Terug</a></p>\
                <div class="pause"><h1>Ben je hier zelf bij betrokken?</h1>\
                <p>Bijvoorbeeld omdat het je eigen kind is, het kind van je partner, of van de buren.</p>\
                <h2>Wat dit betekent</h2><ul>\(lines)</ul>\
                <form method="post" action="\(action)" autocomplete="off">\
                <input type="hidden" name="_csrf" value="\(ask.formToken)">\
                <input type="hidden" name="_eenmalig" value="\(ask.once)">\
                <div class="field"><label for="waarom">Hoe ben je betrokken? <span class="soft">(niet verplicht)</span></label>\
                <textarea id="waarom" name="waarom" rows="3"></textarea></div>\
                <p class="row"><button class="btn primary" type="submit">Ja, ik ben betrokken</button> \
                <a class="btn" href="\(back)">Nee, terug</a></p></form></div>
                """,
            narrow: true)
    }

    static let done = Page(
        title: "Je leest niet meer mee",
        body: """
            <div class="panel" role="status"><h1>Goed dat je dit zegt</h1>\
            <p>Anderen gaan hiermee verder. Jij kunt het niet meer openen.</p></div>\
            <p>Zie of hoor je zelf iets? Stuur dan een zorg. Wordt het onveilig? \
            Bel <a href="tel:112">112</a> of Veilig Thuis <a href="tel:08002000">0800-2000</a>.</p>\
            <p class="row"><a class="btn primary" href="/vandaag">Naar Vandaag</a></p>
            """,
        narrow: true)
}
