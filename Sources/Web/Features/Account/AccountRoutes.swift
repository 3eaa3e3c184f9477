// SPDX-License-Identifier: EUPL-1.2

import Casework
import Markup

/// Somebody's own account and sessions.
enum AccountRoutes {
    static let all: [Route] =
        [
            Route(.get, "/account", access: .signedIn) { ask, services in
                .page(try await page(ask, services, changed: ask.queried("gewijzigd") == "ja"))
            },
            Route(.post, "/account/sessies/weg", access: .signedIn) { ask, services in
                try await services.office.endSession(ask.field("sessie"), of: try ask.requireVisitor())
                return .seeOther("/account")
            },
            Route(.post, "/account/sessies/alle-weg", access: .signedIn) { ask, services in
                try await services.office.endAllSessions(of: try ask.requireVisitor())
                return .signedOut("/inloggen?uit=ja")
            },
            Route(.post, "/account/nieuws/gezien", access: .signedIn) { ask, services in
                try await services.office.seeAccountNews(try ask.requireVisitor())
                return .seeOther("/vandaag")
            },
        ] + EnrolRoutes.all + PassphraseRoutes.all

    static func page(_ ask: Ask, _ services: Services, problem: String? = nil, changed: Bool = false) async throws
        -> Page
    {
        let visitor = try ask.requireVisitor()
        return AccountPage.page(
            visitor, try await services.office.secondFactors(of: visitor),
            try await services.office.sessions(of: visitor), problem: problem, changed: changed, token: ask.formToken)
    }
}
