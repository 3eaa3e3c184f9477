// SPDX-License-Identifier: EUPL-1.2

import Casework
import Markup

/// Changing one's own passphrase.
enum PassphraseRoutes {
    static let all: [Route] = [
        Route(.get, "/account/wachtzin", access: .signedIn) { ask, services in
            let proposal = services.office.proposedPassphrase()
            return .page(PassphrasePage.page(proposal: proposal, problem: nil, token: ask.formToken))
        },
        Route(.post, "/account/wachtzin", access: .signedIn) { ask, services in
            let typed = ask.form["nieuwe-wachtzin"]?.first ?? ""
            let proposal = ask.field("_voorstel")
            func again(_ field: String, _ sentence: String, _ status: Int = 422) -> Answer {
                .page(
                    PassphrasePage.page(
                        proposal: proposal, typed: typed, problem: (field, sentence), status: status,
                        token: ask.formToken))
            }
            let old = ask.form["wachtzin"]?.first ?? ""
            let repeated = ask.form["nieuwe-wachtzin-weer"]?.first ?? ""
            if old.isEmpty { return again("wachtzin", AccountTexts.oldMissing) }
            if typed.isEmpty { return again("nieuwe-wachtzin", AccountTexts.newMissing) }
            if typed != repeated { return again("nieuwe-wachtzin-weer", AccountTexts.differs) }
            guard old.utf8.count <= 1024, typed.utf8.count <= 1024 else {
                return again("wachtzin", AccountTexts.wrongOld)
            }
            let outcome = try await services.office.changePassphrase(
                from: old, to: typed, by: try ask.requireVisitor())
            switch outcome {
            case .changed: return .seeOther("/account?gewijzigd=ja")
            case .wrong: return again("wachtzin", AccountTexts.wrongOld)
            case .slowDown(let seconds):
                return again("wachtzin", "Het ging een paar keer mis. Wacht \(seconds) seconden.", 429)
            case .refused(let sentence): return again("nieuwe-wachtzin", sentence)
            }
        },
    ]
}
