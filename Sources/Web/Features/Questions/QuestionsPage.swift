// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Markup

/// The pages of a question to a colleague.
enum QuestionsPage {
    static func list(_ questions: [OwnQuestion], today: Day) -> Page {
        let rows: [HTML] = questions.map { row($0, today: today) }
        return Page(
            title: "Vragen aan mij",
            body: """
                <p><a href="/vandaag">Terug naar Vandaag</a></p><div class="case"><h1>Vragen aan mij</h1></div>\
                \(rows.isEmpty
                    ? "<p class=\"empty\">Niemand heeft je iets gevraagd.</p>" as HTML
                    : "<ul class=\"tasks\">\(rows)</ul>" as HTML)
                """,
            narrow: true, section: .today)
    }

    /// One row, as lists show it: who asks and when, never about whom.
    static func row(_ question: OwnQuestion, today: Day) -> HTML {
        let state: HTML =
            question.answer != nil
            ? "<span class=\"tag\">beantwoord</span>"
            : question.asked.due < today
                ? "<span class=\"tag\">dag is voorbij</span>" : "<b>\(question.asked.due.dutchShort(from: today))</b>"
        return """
            <li><div class="due"><a href="/vragen/\(question.asked.id.text)"><strong>Vraag van \(question.asked.by)</strong> \
            <span class="soft">\(question.asked.at.dutch)</span></a>\(state)</div></li>
            """
    }

    /// - Parameter unsent: what was typed while the question was answered already; given back, to copy.
    static func one(
        _ question: OwnQuestion, typed: String = "", unsent: String = "", kept: String? = nil,
        errors: [(field: String, sentence: String)] = [], ask: Ask
    ) -> Page {
        let asked = question.asked
        let late: HTML =
            question.answer == nil && asked.due < ask.now.day
            ? "<div class=\"notice\"><p>\(QuestionsTexts.late)</p></div>" : ""
        let only: HTML =
            question.readsDossier ? "" : "<p class=\"soft small\">\(QuestionsTexts.only)</p>"
        return Page(
            title: errors.isEmpty ? "Vraag van een collega" : "Fout: vraag van een collega",
            body: """
                <p><a href="/vragen">Alle vragen aan mij</a></p>\(ErrorBox.html(errors))\(notSent(unsent))\
                <div class="case"><h1>Vraag van \(asked.by)</h1><div class="meta"><span>\(asked.at.dutch)</span>\
                <span>antwoord graag tot en met \(asked.due.dutchDate)</span></div></div>\
                <section class="card"><blockquote class="pre">\(asked.text)</blockquote>\
                \(only)</section>\(late)\
                \(question.answer.map { answered($0) } ?? form(question, typed: typed, kept: kept, errors: errors, ask: ask))
                """,
            status: errors.isEmpty ? unsent.isEmpty ? 200 : 409 : 422, narrow: true, section: .today)
    }

    private static func notSent(_ text: String) -> HTML {
        guard !text.isEmpty else { return "" }
        return """
            <div class="notice watch" role="alert"><p><strong>\(QuestionsTexts.again)</strong> \(QuestionsTexts.copy)</p></div>\
            <div class="field"><label for="niet-verstuurd">\(QuestionsTexts.unsent)</label>\
            <textarea id="niet-verstuurd" rows="6" readonly>\(text)</textarea></div>
            """
    }

    private static func answered(_ answer: (text: String, at: Instant)) -> HTML {
        """
        <section class="card"><h2>Jouw antwoord</h2><p class="pre">\(answer.text)</p>\
        <p class="soft small">Verstuurd: \(answer.at.dutch)</p></section>\
        <p>Weet je later nog iets? <a href="/zorg">Schrijf het op als zorg.</a></p>
        """
    }

    private static func form(
        _ question: OwnQuestion, typed: String, kept: String?, errors: [(field: String, sentence: String)], ask: Ask
    ) -> HTML {
        let key = QuestionsRoutes.draftKey(question)
        let bad: HTML =
            errors.isEmpty ? "" : " aria-describedby=\"text-hint text-fout\" aria-invalid=\"true\""
        return """
            <form method="post" action="/vragen/\(question.asked.id.text)" novalidate autocomplete="off" data-draft="\(key)">\
            <input type="hidden" name="_csrf" value="\(ask.formToken)">\
            <input type="hidden" name="_eenmalig" value="\(ask.once)">\
            <input type="hidden" name="_concept" value="\(key)">\
            <input type="hidden" name="_adres" value="/vragen/\(question.asked.id.text)">\
            <div class="field"><label for="text">Jouw antwoord</label>\
            <p class="hint" id="text-hint">Schrijf op wat je zelf zag of hoorde. Weet je niets? Dat is ook een antwoord.</p>\
            \(ErrorBox.line("text", in: errors))<textarea id="text" name="text" rows="6"\(bad)>\(typed)</textarea></div>\
            <p class="saved" data-draft-status aria-live="polite">\(kept.map { "Concept bewaard om \($0)" as HTML } ?? "")</p>\
            <p><button class="btn primary" type="submit">Antwoord versturen</button></p></form>
            """
    }
}
