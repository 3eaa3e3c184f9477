// SPDX-License-Identifier: EUPL-1.2

import Components
import Markup

/// The pages that ask for a second factor: after signing in, and again before weighty acts.
enum SecondStepPage {
    /// What a page shows.
    struct View {
        var onward = ""
        var problem: (field: String, sentence: String)?
        var kept = false
        var practice: String?
        var withPasskey = false
        var status = 200

        init(_ ask: Ask) {
            onward = ask.form.isEmpty ? ask.queried("verder") : ask.field("verder")
            kept = ask.queried("concept") == "ja"
        }

        func failing(_ field: String, _ sentence: String, status: Int = 422) -> View {
            var view = self
            view.problem = (field, sentence)
            view.status = status
            return view
        }
    }

    static func second(_ view: View, token: String) -> Page {
        page(
            view, title: SecondStepTexts.title, lead: SecondStepTexts.lead,
            form: """
                <form method="post" action="/inloggen/tweede-stap" novalidate>\(hidden(view, token))\
                \(SecondStepForm.fields(practice: view.practice))\
                <p class="row"><button class="btn primary" type="submit">\(SecondStepTexts.button)</button>\
                \(view.withPasskey ? PasskeyForm.button(SecondStepTexts.passkey, making: false) : "")\
                <a class="btn" href="/zorg">\(SecondStepTexts.worryOnly)</a></p></form>\
                <p class="soft small">\(SecondStepTexts.worryHint)</p><p class="soft small">\(SecondStepTexts.lost)</p>
                """)
    }

    static func again(_ view: View, withCode: Bool, token: String) -> Page {
        page(
            view, title: SecondStepTexts.againTitle, lead: SecondStepTexts.againLead,
            form: """
                <form method="post" action="/inloggen/opnieuw" novalidate>\(hidden(view, token))\
                <div class="field"><label for="wachtzin">\(SecondStepTexts.passphrase)</label>\
                <input id="wachtzin" name="wachtzin" type="password" autocomplete="current-password" data-passphrase>\
                </div>\(withCode ? SecondStepForm.fields(practice: view.practice) : "")\
                <p class="row"><button class="btn primary" type="submit">\(SecondStepTexts.button)</button>\
                \(view.withPasskey ? PasskeyForm.button(SecondStepTexts.passkey, making: false) : "")\
                <a class="btn" href="/vandaag">Niet nu</a></p></form>
                """)
    }

    private static func hidden(_ view: View, _ token: String) -> HTML {
        """
        <input type="hidden" name="_csrf" value="\(token)">\
        <input type="hidden" name="verder" value="\(view.onward)">
        """
    }

    private static func page(_ view: View, title: String, lead: String, form: HTML) -> Page {
        let kept: HTML = view.kept ? "<p class=\"notice\" role=\"status\">\(SecondStepTexts.keptDraft)</p>" : ""
        return Page(
            title: view.problem == nil ? title : "Fout: \(title)",
            body: """
                \(ErrorBox.html(view.problem.map { [$0] } ?? []))<h1>\(title)</h1><p class="lead">\(lead)</p>\(kept)\(form)
                """,
            status: view.status, narrow: true)
    }
}
