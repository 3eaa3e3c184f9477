// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Markup

/// Making a second factor, printing codes, and taking away what was lost.
enum EnrolRoutes {
    static let all: [Route] = [
        Route(.get, "/account/tweede-stap/instellen", access: .signedIn) { ask, services in
            let visitor = try proved(ask)
            return .page(try await page(ask, services, visitor))
        },
        Route(.post, "/account/tweede-stap/instellen", access: .signedIn) { ask, services in
            let visitor = try proved(ask)
            switch try await services.office.confirmTOTP(ask.field("code"), by: visitor) {
            case .signedIn(let cookie):
                return .signedIn(cookie: cookie, WebPath("/account/codes").query("verder", ask.field("verder")))
            case .wrong, .slowDown:
                return .page(try await page(ask, services, visitor, problem: AccountTexts.enrolWrong))
            }
        },
        Route(.post, "/account/tweede-stap/app/weg", access: .signedIn, stepUp: true) { ask, services in
            let done = try await services.office.removeTOTP(by: try ask.requireVisitor())
            if done { return .seeOther("/account") }
            return .page(try await AccountRoutes.page(ask, services, problem: AccountTexts.lastOne))
        },
        Route(.post, "/account/tweede-stap/passkey/weg", access: .signedIn, stepUp: true) { ask, services in
            let done = try await services.office.removePasskey(
                ask.field("passkey-id"), by: try ask.requireVisitor())
            if done { return .seeOther("/account") }
            return .page(try await AccountRoutes.page(ask, services, problem: AccountTexts.lastOne))
        },
        Route(.get, "/account/codes", access: .signedIn) { ask, services in
            let visitor = try proved(ask)
            guard visitor.secondFactor.passedAt != nil else { return .seeOther("/account") }
            let factors = try await services.office.secondFactors(of: visitor)
            return .page(EnrolPage.beforeCodes(factors, onward: ask.queried("verder"), token: ask.formToken))
        },
        Route(.post, "/account/codes", access: .signedIn, stepUp: true) { ask, services in
            let visitor = try ask.requireVisitor()
            guard visitor.secondFactor.passedAt != nil else { return .seeOther("/account") }
            let codes = try await services.office.newCodes(for: visitor)
            return .page(EnrolPage.codes(codes, of: visitor, onward: ask.field("verder"), now: ask.now))
        },
        Route(.get, "/mensen/:account/tweede-stap", access: .team, stepUp: true) { ask, services in
            let roster = try await services.office.roster(try ask.requireVisitor())
            guard let person = roster.staff.first(where: { $0.id.text == ask["account"] }) else { throw Stop.notFound }
            return .page(EnrolPage.reset(person, token: ask.formToken))
        },
        Route(.post, "/mensen/:account/tweede-stap", access: .team, stepUp: true) { ask, services in
            try await services.office.resetSecondFactor(
                of: StaffID(ask["account"]), by: try ask.requireVisitor())
            return .seeOther("/vandaag")
        },
    ]

    /// Whoever has a second factor shows it before changing it; with the passphrase alone nobody could be kept out.
    private static func proved(_ ask: Ask) throws -> Visitor {
        let visitor = try ask.requireVisitor()
        guard visitor.secondFactor.enrolled else { return visitor }
        if visitor.secondFactor.passedAt == nil { throw Stop.first(StepUp.second.query("verder", ask.path)) }
        guard StepUp.isFresh(visitor, now: ask.now, posting: !ask.form.isEmpty) else {
            throw Stop.first(StepUp.again.query("verder", ask.path))
        }
        return visitor
    }

    private static func page(_ ask: Ask, _ services: Services, _ visitor: Visitor, problem: String? = nil)
        async throws -> Page
    {
        EnrolPage.app(
            try await services.office.offerTOTP(to: visitor), visitor: visitor,
            onward: ask.form.isEmpty ? ask.queried("verder") : ask.field("verder"),
            kept: ask.queried("concept") == "ja", problem: problem, token: ask.formToken)
    }
}
