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
            var view = SignInPage.View(ask)
            if let visitor = ask.visitor {
                return .seeOther(onward(visitor, view.onward))
            }
            if let cookie = ask.cookie { view.locked = try await services.office.lockedSession(cookie: cookie) }
            return .page(SignInPage.page(view, token: ask.formToken))
        },
        Route(.post, "/inloggen", access: .everyone, stale: .showAgain) { ask, services in
            try await signIn(ask, services)
        },
        Route(.post, "/inloggen/passkey/vraag", access: .everyone) { ask, services in
            let question = try await services.office.askPasskey(making: false, of: ask.visitor)
            return try PasskeyForm.question(question, for: ask, services.settings)
        },
        Route(.post, "/inloggen/passkey", access: .everyone) { ask, services in
            try await signInWithPasskey(ask, services)
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
        Route(.post, "/sessie/op-slot", access: .signedIn) { ask, services in
            try await services.office.lock(try ask.requireVisitor())
            return .done("op slot")
        },
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
        let slot = ask.field("slot") == "ja"
        if slot, let cookie = ask.cookie { view.locked = try await services.office.lockedSession(cookie: cookie) }
        func again(_ problem: String, _ status: Int = 422) -> Answer {
            view.problem = problem
            return .page(SignInPage.page(view, token: ask.formToken, status: status))
        }
        if ask.isStale { return again(SignInTexts.staleForm) }
        if slot, view.locked == nil { return again(SignInTexts.over) }
        if mail.isEmpty, !slot { return again(SignInTexts.mailMissing) }
        if passphrase.isEmpty { return again(SignInTexts.passphraseMissing) }
        guard passphrase.utf8.count <= 1024, mail.utf8.count <= 320 else { return again(SignInTexts.wrong) }
        let outcome: SignInOutcome?
        if slot, let cookie = ask.cookie {
            outcome = try await services.office.unlock(cookie: cookie, passphrase: passphrase)
        } else {
            outcome = try await services.office.signIn(mail: mail, passphrase: passphrase)
        }
        switch outcome {
        case .signedIn(let cookie):
            // One browser, one session: the one before it ends. After an unlock it is gone already.
            if let old = ask.cookie { try await services.office.signOut(cookie: old) }
            guard let visitor = try await services.office.visitor(cookie: cookie) else {
                return again(slot ? SignInTexts.over : SignInTexts.noSchool)
            }
            return .signedIn(cookie: cookie, onward(visitor, view.onward))
        case .wrong: return again(slot ? SignInTexts.wrongPassphrase : SignInTexts.wrong)
        case .slowDown(let seconds): return again(SignInTexts.slowDown(seconds), 429)
        case nil: return again(SignInTexts.over)
        }
    }

    private static func signInWithPasskey(_ ask: Ask, _ services: Services) async throws -> Answer {
        var view = SignInPage.View(ask)
        view.onward = ask.field("verder")
        if let answer = PasskeyForm.answer(ask, services.settings),
            case .signedIn(let cookie) = try await services.office.signIn(passkey: answer, cookie: ask.cookie),
            let visitor = try await services.office.visitor(cookie: cookie)
        {
            if let old = ask.cookie { try await services.office.signOut(cookie: old) }
            return .signedIn(cookie: cookie, onward(visitor, view.onward))
        }
        view.problem = SignInTexts.wrongPasskey
        if let cookie = ask.cookie { view.locked = try await services.office.lockedSession(cookie: cookie) }
        return .page(SignInPage.page(view, token: ask.formToken, status: 422))
    }

    /// Where somebody goes who has just signed in: to the second step when there is one, and then on.
    private static func onward(_ visitor: Visitor, _ wanted: String) -> WebPath {
        guard visitor.secondFactor.waits else { return SignInPage.destination(wanted) }
        return StepUp.page(for: visitor).query("verder", optional: wanted.isEmpty ? nil : wanted)
    }
}
