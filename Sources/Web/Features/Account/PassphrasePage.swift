// SPDX-License-Identifier: EUPL-1.2

import Markup

/// The page to change one's passphrase on.
enum PassphrasePage {
    static func page(
        proposal: String, typed: String = "", problem: (field: String, sentence: String)?, status: Int = 200,
        token: String
    ) -> Page {
        let errors = problem.map { [$0] } ?? []
        func field(_ name: String, _ label: String, hint: String?, autocomplete: String, value: String = "") -> HTML {
            let wrong = problem?.field == name
            let hintLine: HTML = hint.map { "<p class=\"hint\" id=\"\(name)-hint\">\($0)</p>" } ?? ""
            return """
                <div class="field"><label for="\(name)">\(label)</label>\(hintLine)\(ErrorBox.line(name, in: errors))\
                <input id="\(name)" name="\(name)" type="password" autocomplete="\(autocomplete)" value="\(value)" \
                autocapitalize="none" spellcheck="false" data-passphrase\(Attribute("aria-invalid", if: wrong))\
                \(Attribute("aria-describedby", words: [hint == nil ? nil : "\(name)-hint", wrong ? "\(name)-fout" : nil]))>\
                </div>
                """
        }
        return Page(
            title: problem == nil ? AccountTexts.passphraseTitle : "Fout: \(AccountTexts.passphraseTitle)",
            body: """
                \(ErrorBox.html(errors))<h1>\(AccountTexts.passphraseTitle)</h1>\
                <section class="card"><h2>Een voorstel: zes woorden</h2>\
                <p class="secret"><code translate="no">\(proposal)</code></p>\
                <p>Niemand koos deze woorden, dus niemand raadt ze. Schrijf ze op tot je ze kent.</p>\
                <p class="row"><a class="btn" href="/account/wachtzin">Stel andere woorden voor</a></p></section>\
                <form method="post" action="/account/wachtzin" novalidate>\
                <input type="hidden" name="_csrf" value="\(token)">\
                <input type="hidden" name="_voorstel" value="\(proposal)">\
                \(field("wachtzin", "Huidige wachtzin", hint: nil, autocomplete: "current-password"))\
                \(field(
                    "nieuwe-wachtzin", "Nieuwe wachtzin",
                    hint: "De zes woorden, of een eigen zin van minstens 16 tekens. Plakken mag.",
                    autocomplete: "new-password", value: typed))\
                \(field(
                    "nieuwe-wachtzin-weer", "Nieuwe wachtzin, nog een keer", hint: nil, autocomplete: "new-password"))\
                <p class="row"><button class="btn primary" type="submit">Wijzig mijn wachtzin</button>\
                <a class="btn" href="/account">Terug</a></p></form>\
                <section class="card pitfall"><h2>\(AccountTexts.stolen)</h2><p>\(AccountTexts.stolenText)</p>\
                <p><a href="/mensen/opnieuw">Opnieuw toelaten: zo gaat dat</a></p></section>
                """,
            status: status, narrow: true)
    }
}
