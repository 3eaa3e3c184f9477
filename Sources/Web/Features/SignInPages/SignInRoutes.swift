// SPDX-License-Identifier: EUPL-1.2

import Casework
import Components
import Dossiers
import Markup

/// Signing in and out, hiding the screen, and choosing a school.
enum SignInRoutes {
    static let all: [Route] = [
        Route(.get, "/", access: .everyone) { ask, _ in
            .seeOther(ask.visitor == nil ? "/inloggen" : "/vandaag")
        },
        Route(.get, "/inloggen", access: .everyone) { ask, services in
            if ask.visitor != nil { return .seeOther("/vandaag") }
            return .page(SignInPage.page(.init(ask), token: ask.formToken))
        },
        Route(.post, "/inloggen", access: .everyone, stale: .showAgain) { ask, services in
            try await signIn(ask, services)
        },
        Route(.post, "/uitloggen", access: .everyone, stale: .carryOut) { ask, services in
            if let cookie = ask.cookie { try await services.office.signOut(cookie: cookie) }
            return .signedOut("/inloggen?uit=ja")
        },
        Route(.get, "/verborgen", access: .everyone) { _, _ in
            // Outside the frame of the site: neither the tab nor the page says what this is.
            .bytes(
                NeutralPage(style: AssetRoutes.path("site.css"), icon: AssetRoutes.path("empty.svg")).html.bytes,
                mediaType: "text/html; charset=utf-8", caching: false)
        },
        Route(.post, "/verbergen", access: .everyone, stale: .carryOut) { ask, services in
            if let cookie = ask.cookie { try await services.office.signOut(cookie: cookie) }
            return .signedOut("/verborgen")
        },
        Route(.post, "/sessie/verleng", access: .signedIn) { _, _ in .done("verlengd") },
        Route(.post, "/school", access: .signedIn) { ask, services in
            try await services.office.choose(SchoolID(ask.field("school")), by: try ask.requireVisitor())
            return .seeOther("/vandaag")
        },
    ]

    private static func signIn(_ ask: Ask, _ services: Services) async throws -> Answer {
        let mail = ask.field("mail")
        let passphrase = ask.form["wachtzin"]?.first ?? ""
        var view = SignInPage.View(ask)
        view.mail = mail
        view.onward = ask.field("verder")
        if ask.isStale {
            view.problem = SignInTexts.staleForm
            return .page(SignInPage.page(view, token: ask.formToken, status: 422))
        }
        if mail.isEmpty || passphrase.isEmpty {
            view.problem = mail.isEmpty ? SignInTexts.mailMissing : SignInTexts.passphraseMissing
            return .page(SignInPage.page(view, token: ask.formToken, status: 422))
        }
        guard passphrase.utf8.count <= 1024, mail.utf8.count <= 320 else {
            view.problem = SignInTexts.wrong
            return .page(SignInPage.page(view, token: ask.formToken, status: 422))
        }
        switch try await services.office.signIn(mail: mail, passphrase: passphrase) {
        case .signedIn(let cookie):
            return .signedIn(cookie: cookie, SignInPage.destination(view.onward))
        case .wrong:
            view.problem = SignInTexts.wrong
            return .page(SignInPage.page(view, token: ask.formToken, status: 422))
        case .slowDown(let seconds):
            view.problem = SignInTexts.slowDown(seconds)
            return .page(SignInPage.page(view, token: ask.formToken, status: 429))
        }
    }
}
