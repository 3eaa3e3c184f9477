// SPDX-License-Identifier: EUPL-1.2

import Casework
import Markup

/// What pages and the script say to each other about passkeys.
enum PasskeyForm {
    /// A button that only shows where the browser knows passkeys; its answer goes with the form that it stands in.
    static func button(_ label: String, making: Bool) -> HTML {
        let ask: WebPath = making ? "/account/passkey/vraag" : "/inloggen/passkey/vraag"
        return """
            <button class="btn" type="button" data-passkey="\(making ? "make" : "use")" \
            data-ask="\(ask)" hidden>\(label)</button>\
            <script src="\(AssetRoutes.path("passkey.js"))" defer></script>
            """
    }

    /// The question, for the script alone.
    static func question(_ question: PasskeyQuestion, for ask: Ask, _ settings: SiteSettings) throws -> Answer {
        guard let text = question.text(authority: ask.host, secure: settings.secure) else {
            throw Stop.refused(GateTexts.unreadable)
        }
        return .done(text)
    }

    /// The answer in a posted form; nothing when there is none, or it is not in the form that the script sends.
    static func answer(_ ask: Ask, _ settings: SiteSettings) -> PasskeyAnswer? {
        PasskeyAnswer(authority: ask.host, secure: settings.secure) { ask.field($0) }
    }
}
