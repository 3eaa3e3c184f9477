// SPDX-License-Identifier: EUPL-1.2

import Casework
import Markup

/// The fields in which somebody shows a second factor.
enum SecondStepForm {
    /// What was shown; nothing when both fields are empty.
    static func proof(_ ask: Ask, _ settings: SiteSettings) -> SecondProof? {
        if let answer = PasskeyForm.answer(ask, settings) { return .passkey(answer) }
        let paper = ask.field("papier")
        let typed = paper.isEmpty ? ask.field("code") : paper
        guard !typed.isEmpty, typed.utf8.count <= 64 else { return nil }
        return .code(typed, practice: settings.demo)
    }

    /// Whether what stands in the field for the app looks like a printed code, which has its own field below.
    static func looksPrinted(_ ask: Ask) -> Bool {
        let typed = ask.field("code")
        guard ask.field("papier").isEmpty else { return false }
        return typed.contains(where: \.isLetter) || typed.filter { !$0.isWhitespace && $0 != "-" }.count == 10
    }

    /// In the practice school the page shows the code of now, so that trying costs one click.
    ///
    /// Never outside it: a real school's page knows no code.
    static func practice(_ visitor: Visitor, _ services: Services) async throws -> String? {
        guard services.settings.demo else { return nil }
        return try await services.office.practiceCode(of: visitor)
    }

    static func fields(practice: String?) -> HTML {
        let hint: HTML =
            practice.map { "<p class=\"notice info\" role=\"note\">\(SecondStepTexts.practice($0))</p>" } ?? ""
        return """
            \(hint)<div class="field"><label for="code">\(SecondStepTexts.code)</label>\
            <p class="hint" id="code-hint">\(SecondStepTexts.codeHint)</p>\
            <input id="code" name="code" class="short" inputmode="numeric" autocomplete="one-time-code" maxlength="12" \
            value="\(practice ?? "")" aria-describedby="code-hint"></div>\
            <details class="more"><summary>\(SecondStepTexts.noPhone)</summary><div class="field">\
            <label for="papier">\(SecondStepTexts.paper)</label>\
            <p class="hint" id="papier-hint">\(SecondStepTexts.paperHint)</p>\
            <input id="papier" name="papier" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="20" \
            aria-describedby="papier-hint"></div></details>
            """
    }
}
