// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Markup

/// Keeping what somebody is typing, sealed to that person.
enum DraftsRoutes {
    static let all: [Route] = [
        Route(.post, "/concepten", access: .signedIn) { ask, services in
            let visitor = try ask.requireVisitor()
            let key = ask.field("_concept")
            guard !key.isEmpty else { throw Stop.refused(GateTexts.unreadable) }
            try await services.office.keepDraft(key, address: ask.field("_adres"), fields: ask.form, by: visitor)
            return .done("Concept bewaard om \(ask.now.time.dutch)")
        },
        Route(.post, "/concepten/weg", access: .signedIn) { ask, services in
            let visitor = try ask.requireVisitor()
            try await services.office.dropDraft(ask.field("_concept"), of: visitor)
            return .seeOther("/vandaag")
        },
    ]
}
