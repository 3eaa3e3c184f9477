// SPDX-License-Identifier: EUPL-1.2

import Casework
import Markup

/// Showing the second factor, and showing both again before weighty acts.
enum SecondStepRoutes {
    static let all: [Route] = [
        Route(.get, "/inloggen/tweede-stap", access: .signedIn) { ask, services in
            let visitor = try ask.requireVisitor()
            guard visitor.secondFactor.waits else { return .seeOther(onward(ask.queried("verder"))) }
            guard visitor.secondFactor.enrolled else {
                return .seeOther(StepUp.enrolment.query("verder", ask.queried("verder")))
            }
            let view = try await view(ask, services, visitor)
            return .page(SecondStepPage.second(view, token: ask.formToken))
        },
        Route(.post, "/inloggen/tweede-stap", access: .signedIn) { ask, services in
            let visitor = try ask.requireVisitor()
            let view = try await view(ask, services, visitor)
            guard let proof = SecondStepForm.proof(ask, services.settings) else {
                return .page(
                    SecondStepPage.second(view.failing("code", SecondStepTexts.codeMissing), token: ask.formToken))
            }
            switch try await services.office.passSecondStep(proof, by: visitor) {
            case .signedIn(let cookie):
                return .signedIn(cookie: cookie, onward(view.onward))
            case .wrong:
                let isPrinted = SecondStepForm.looksPrinted(ask)
                let sentence = isPrinted ? SecondStepTexts.printedBelow : SecondStepTexts.wrong
                return .page(SecondStepPage.second(view.failing("code", sentence), token: ask.formToken))
            case .slowDown(let seconds):
                let failing = view.failing("code", SecondStepTexts.slowDown(seconds), status: 429)
                return .page(SecondStepPage.second(failing, token: ask.formToken))
            }
        },
        Route(.get, "/inloggen/opnieuw", access: .signedIn) { ask, services in
            let visitor = try ask.requireVisitor()
            let view = try await view(ask, services, visitor)
            return .page(
                SecondStepPage.again(view, withCode: visitor.secondFactor.enrolled, token: ask.formToken))
        },
        Route(.post, "/inloggen/opnieuw", access: .signedIn) { ask, services in
            try await proveAgain(ask, services)
        },
    ]

    private static func view(_ ask: Ask, _ services: Services, _ visitor: Visitor) async throws -> SecondStepPage.View {
        var view = SecondStepPage.View(ask)
        view.practice = try await SecondStepForm.practice(visitor, services)
        view.withPasskey = try await !services.office.secondFactors(of: visitor).passkeys.isEmpty
        return view
    }

    private static func proveAgain(_ ask: Ask, _ services: Services) async throws -> Answer {
        let visitor = try ask.requireVisitor()
        let withCode = visitor.secondFactor.enrolled
        let view = try await view(ask, services, visitor)
        func again(_ field: String, _ sentence: String, _ status: Int = 422) -> Answer {
            .page(
                SecondStepPage.again(
                    view.failing(field, sentence, status: status), withCode: withCode, token: ask.formToken))
        }
        let passphrase = ask.form["wachtzin"]?.first ?? ""
        let proof = SecondStepForm.proof(ask, services.settings)
        let alone = if case .passkey? = proof { true } else { false }
        guard !passphrase.isEmpty || alone, passphrase.utf8.count <= 1024 else {
            return again("wachtzin", SecondStepTexts.passphraseMissing)
        }
        if withCode, proof == nil { return again("code", SecondStepTexts.codeMissing) }
        switch try await services.office.proveAgain(passphrase: passphrase, proof, by: visitor) {
        case .signedIn(let cookie): return .signedIn(cookie: cookie, onward(view.onward))
        case .wrong:
            // The passphrase may be what was wrong, so this comes after it.
            let isPrinted = withCode && SecondStepForm.looksPrinted(ask)
            let below = isPrinted ? " \(SecondStepTexts.printedBelow)" : ""
            return again("wachtzin", SecondStepTexts.againWrong + below)
        case .slowDown(let seconds): return again("wachtzin", SecondStepTexts.slowDown(seconds), 429)
        }
    }

    /// Where somebody was going: only pages of this site.
    static func onward(_ text: String) -> WebPath { WebPath(local: text) ?? "/vandaag" }
}
