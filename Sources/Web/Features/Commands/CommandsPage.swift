// SPDX-License-Identifier: EUPL-1.2

import Dossiers
import Forms
import Markup

/// The page of one act: what it is for, help, the fields, and for weighty acts a pause before it is saved.
enum CommandsPage {
    /// Where a form is used and where it goes.
    struct Place {
        /// The address that the form is posted to.
        let action: WebPath
        /// The page to go back to.
        let back: WebPath
        /// The words of that link.
        let backLabel: String
        /// Names the draft.
        let draftKey: String
        /// The revision that the person saw.
        let revision: Int
    }

    static func form(
        _ form: CommandForm, filled: FilledForm, errors: FieldErrors?, setting: FormSetting, place: Place, ask: Ask,
        above: HTML = "", below: HTML = "", kept: String? = nil, status: Int? = nil
    ) -> Page {
        let drawer = FieldHTML(filled: filled, errors: errors, setting: setting)
        let fields: [HTML] = form.fields.map { drawer.html($0) }
        let guidance: [HTML] = form.guidance.map { "<li>\($0)</li>" }
        let help: HTML =
            guidance.isEmpty ? "" : "<aside class=\"notice\" aria-label=\"Let op\"><ul>\(guidance)</ul></aside>"
        let summary = ErrorBox.html(errors?.list.map { ($0.key, $0.text) } ?? [])
        let saved: HTML = kept.map { "Concept bewaard om \($0)" } ?? ""
        return Page(
            title: errors == nil ? form.title : "Fout: \(form.title)",
            body: """
                <p><a href="\(place.back)">\(place.backLabel)</a></p>\(summary)\(above)\
                <h1>\(form.title)</h1><p>\(form.lead)</p>\(help)\
                <form method="post" action="\(place.action)" novalidate autocomplete="off" data-draft="\(place.draftKey)">\
                \(hidden(place, ask))\(fields)\
                <p class="saved" data-draft-status aria-live="polite">\(saved)</p>\(below)\
                <p><button class="btn primary" type="submit">\(form.button)</button></p></form>
                """,
            status: status ?? (errors == nil ? 200 : 422), narrow: true, section: .dossiers)
    }

    /// A pause before a weighty act: whom it touches, what it means, what follows, and two ways on.
    static func pause(
        _ form: CommandForm, filled: FilledForm, place: Place, ask: Ask, above: HTML = "", means: [String]? = nil
    ) -> Page {
        let consequences: [HTML] = (means ?? form.consequences).map { "<li>\($0)</li>" }
        let again: [HTML] = filled.values.filter { !$0.key.hasPrefix("_") }.sorted { $0.key < $1.key }
            .flatMap { name, values in
                values.map { "<input type=\"hidden\" name=\"\(name)\" value=\"\($0)\">" as HTML }
            }
        return Page(
            title: "\(form.title): weet je het zeker?",
            body: """
                <div class="pause"><h1>\(form.title)</h1>\(above)<h2>Wat dit betekent</h2><ul>\(consequences)</ul>\
                <form method="post" action="\(place.action)">\(hidden(place, ask))\(again)\
                <p class="row"><button class="btn primary" type="submit" name="_bevestigd" value="ja">\(form.button)</button> \
                <button class="btn" type="submit" name="_bevestigd" value="terug">Terug naar het formulier</button></p>\
                </form></div>
                """,
            narrow: true, section: .dossiers)
    }

    private static func hidden(_ place: Place, _ ask: Ask) -> HTML {
        """
        <input type="hidden" name="_csrf" value="\(ask.formToken)">\
        <input type="hidden" name="_eenmalig" value="\(ask.once)">\
        <input type="hidden" name="_concept" value="\(place.draftKey)">\
        <input type="hidden" name="_adres" value="\(place.action)">\
        <input type="hidden" name="_stand" value="\(place.revision)">
        """
    }
}
