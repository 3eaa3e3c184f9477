// SPDX-License-Identifier: EUPL-1.2

import Casework
import Markup

/// Pages for a form or a person that arrives too late or from elsewhere. What was typed is shown wherever it can be.
enum LatePages {
    /// Somebody followed a link in a mail: the browser keeps the cookie back until the first click within the site.
    ///
    /// - Source: standards.md 3.7, side effect of `SameSite=Strict`.
    static func onward(to path: WebPath) -> Page {
        Page(
            title: LateTexts.onwardTitle,
            body: """
                <h1>\(LateTexts.onwardTitle)</h1><p>\(LateTexts.onward)</p>\
                <p><a class="btn primary" href="\(path)">\(LateTexts.onwardButton)</a></p>
                """,
            narrow: true)
    }

    /// The session lives and the form is of an earlier one: everything stands ready to be sent again.
    static func again(_ ask: Ask, name: String) -> Page {
        guard ask.files.isEmpty, !holdsSecret(ask.form), let path = WebPath(local: ask.path) else {
            return Page(
                title: LateTexts.againTitle,
                body: """
                    <h1>\(LateTexts.againTitle)</h1><p>\(LateTexts.againByHand)</p>\(typed(ask.form))\
                    <p><a class="btn primary" href="/vandaag">Naar Vandaag</a></p>
                    """,
                status: 422, narrow: true)
        }
        let hidden: [HTML] = ask.form.filter { $0.key != "_csrf" }.sorted { $0.key < $1.key }.flatMap { field in
            field.value.map { "<input type=\"hidden\" name=\"\(field.key)\" value=\"\($0)\">" as HTML }
        }
        return Page(
            title: LateTexts.againTitle,
            body: """
                <h1>\(LateTexts.againTitle)</h1><p>\(LateTexts.again(name))</p>\(typed(ask.form))\
                <form method="post" action="\(path)"><input type="hidden" name="_csrf" value="\(ask.formToken)">\
                \(hidden)<p><button class="btn primary" type="submit">\(LateTexts.againButton)</button></p></form>
                """,
            status: 422, narrow: true)
    }

    /// Nobody is signed in and nothing tells whose form this was: it cannot be kept, so it is given back.
    static func givenBack(_ form: FormFields) -> Page {
        let texts = typed(form)
        return Page(
            title: LateTexts.lostTitle,
            body: """
                <h1>\(LateTexts.lostTitle)</h1><p>\(texts.bytes.isEmpty ? LateTexts.lostNothing : LateTexts.lost)</p>\(texts)\
                <p><a class="btn primary" href="/inloggen">Inloggen</a></p>
                """,
            status: 401, narrow: true)
    }

    /// The texts somebody typed, to read and to copy. Choices and passphrases are not shown.
    static func typed(_ form: FormFields) -> HTML {
        let texts = form.filter { !$0.key.hasPrefix("_") && !isSecret($0.key) }.sorted { $0.key < $1.key }
            .flatMap { field in field.value.filter { !$0.isEmpty && !isChoice($0, of: field.key) } }
        guard !texts.isEmpty else { return "" }
        let areas: [HTML] = texts.enumerated().map { number, text in
            """
            <div class="field"><label for="getypt-\(number)">\(LateTexts.typed)</label>\
            <textarea id="getypt-\(number)" rows="6" readonly>\(text)</textarea></div>
            """
        }
        return "\(areas)"
    }

    /// Short words of one piece in fields that hold a key of ours, such as `yes` and `vandaag`: no words of the writer.
    private static func isChoice(_ text: String, of field: String) -> Bool {
        let isWord = text.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
        return isWord && text.utf8.count <= 24 && !["wie", "wat", "text", "answer"].contains(field)
    }

    private static func holdsSecret(_ form: FormFields) -> Bool {
        form.contains { isSecret($0.key) && $0.value.contains { !$0.isEmpty } }
    }

    /// Fields that are never shown again.
    private static func isSecret(_ name: String) -> Bool {
        ["wachtzin", "code", "herstel", "geheim"].contains { name.contains($0) }
    }
}

/// What these pages say.
enum LateTexts {
    static let onwardTitle = "Verder naar je taken"
    static let onward = "Je komt van een link buiten Hoede. Voor de zekerheid vragen we één klik."
    static let onwardButton = "Verder"
    static let againTitle = "Verstuur dit nog een keer"
    static let againByHand =
        "Je logde intussen opnieuw in. Vul het formulier daarom opnieuw in. Wat je typte, staat hieronder."
    static let againButton = "Verstuur alsnog"
    static let typed = "Dit typte je"
    static let lostTitle = "Je bent niet meer ingelogd"
    static let lost = "Wat je typte, konden we niet bewaren. Kopieer het hieronder. Log dan in en plak het."
    static let lostNothing = "Er is niets bewaard. Log in en doe het opnieuw."

    static func again(_ name: String) -> String {
        "Je logde intussen opnieuw in. Er is niets weg. Verstuur je dit nu als \(name)?"
    }
}
