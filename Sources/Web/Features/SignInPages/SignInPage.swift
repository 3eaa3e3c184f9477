// SPDX-License-Identifier: EUPL-1.2

import Casework
import Components
import Markup

/// The page to sign in on.
enum SignInPage {
    /// What the page shows.
    struct View {
        var mail = ""
        var onward = ""
        var problem: String?
        var message: String?
        /// A session of this browser that only asks for its passphrase.
        var locked: LockedSession?

        init(_ ask: Ask) {
            onward = ask.queried("verder")
            if ask.queried("uit") == "ja" { message = SignInTexts.signedOut }
            if ask.queried("concept") == "ja" { message = SignInTexts.keptDraft }
        }
    }

    static func page(_ view: View, token: String, status: Int = 200) -> Page {
        if let locked = view.locked { return self.locked(locked, view, token: token, status: status) }
        let problem: HTML =
            view.problem.map {
                """
                <div class="errors" role="alert" tabindex="-1"><h2>Er is een probleem</h2>\
                <ul><li><a href="#mail">\($0)</a></li></ul></div>
                """
            } ?? ""
        let message: HTML = view.message.map { "<p class=\"notice\" role=\"status\">\($0)</p>" } ?? ""
        return Page(
            title: view.problem == nil ? SignInTexts.title : "Fout: \(SignInTexts.title)",
            body: """
                \(problem)<h1>\(SignInTexts.title)</h1><p>\(SignInTexts.lead)</p>\(message)\
                <form method="post" action="/inloggen" novalidate>\
                <input type="hidden" name="_csrf" value="\(token)">\
                <input type="hidden" name="verder" value="\(view.onward)">\
                <div class="field"><label for="mail">\(SignInTexts.mail)</label>\
                <input id="mail" name="mail" type="email" autocomplete="username" value="\(view.mail)"></div>\
                <div class="field"><label for="wachtzin">\(SignInTexts.passphrase)</label>\
                <p class="hint" id="wachtzin-hint">\(SignInTexts.passphraseHint)</p>\
                <input id="wachtzin" name="wachtzin" type="password" autocomplete="current-password" \
                aria-describedby="wachtzin-hint" data-passphrase></div>\
                <p><button class="btn primary" type="submit">\(SignInTexts.button)</button></p></form>\(passkey(view, token))\
                <p class="soft">\(SignInTexts.notIn)</p>
                """,
            status: status, narrow: true)
    }

    /// For authenticators that give a secret of their own; the button shows where the browser knows passkeys.
    private static func passkey(_ view: View, _ token: String) -> HTML {
        """
        <form method="post" action="/inloggen/passkey"><input type="hidden" name="_csrf" value="\(token)">\
        <input type="hidden" name="verder" value="\(view.onward)">\
        <p>\(PasskeyForm.button(SignInTexts.passkey, making: false))</p></form>
        """
    }

    /// The same page for somebody who was away for a quarter of an hour.
    private static func locked(_ locked: LockedSession, _ view: View, token: String, status: Int) -> Page {
        let title = SignInTexts.lockedTitle
        return Page(
            title: view.problem == nil ? title : "Fout: \(title)",
            body: """
                \(ErrorBox.html(view.problem.map { [("wachtzin", $0)] } ?? []))<h1>\(title)</h1>\
                <p class="lead">\(SignInTexts.lockedHint)</p>\
                <form method="post" action="/inloggen" novalidate>\
                <input type="hidden" name="_csrf" value="\(token)">\
                <input type="hidden" name="verder" value="\(view.onward)"><input type="hidden" name="slot" value="ja">\
                <input type="text" name="mail" autocomplete="username" value="\(locked.mail)" hidden readonly>\
                <div class="field"><label for="wachtzin">Wachtzin van \(locked.name)</label>\
                <input id="wachtzin" name="wachtzin" type="password" autocomplete="current-password" data-passphrase>\
                </div><p class="row"><button class="btn primary" type="submit">\(SignInTexts.unlock)</button></p></form>\(passkey(view, token))\
                <form method="post" action="/uitloggen"><input type="hidden" name="_csrf" value="\(token)">\
                <button class="btn quiet" type="submit">\(SignInTexts.someoneElse)</button></form>\
                <p class="soft">\(SignInTexts.notIn)</p>
                """,
            status: status, narrow: true)
    }

    /// Where to go after signing in: only pages of this site.
    static func destination(_ onward: String) -> WebPath {
        WebPath(local: onward) ?? "/vandaag"
    }
}
