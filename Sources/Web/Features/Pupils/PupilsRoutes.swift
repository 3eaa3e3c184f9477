// SPDX-License-Identifier: EUPL-1.2

import Casework
import Dossiers
import Markup
import SchoolFiles

/// The pupils and groups of the school.
enum PupilsRoutes {
    static let all: [Route] = [
        Route(.get, "/leerlingen", access: .signedIn) { ask, services in
            let visitor = try ask.requireVisitor()
            let register = try await services.office.register(visitor)
            return .page(
                PupilsPage.list(
                    register, search: ask.queried("zoek"), group: ask.queried("groep"),
                    mayImport: visitor.mayKeepRegister))
        },
        Route(.get, "/leerlingen/:leerling", access: .signedIn) { ask, services in
            let visitor = try ask.requireVisitor()
            let register = try await services.office.register(visitor)
            guard let pupil = register.pupil(PupilID(ask["leerling"])) else { throw Stop.notFound }
            let dossiers = visitor.isTeam ? try await services.office.dossiers(of: PupilID(pupil.id), visitor) : []
            return .page(
                PupilsPage.one(pupil, register: register, dossiers: dossiers, ask: ask, isTeam: visitor.isTeam))
        },
        Route(.post, "/leerlingen/:leerling/broer-of-zus", access: .team) { ask, services in
            let visitor = try ask.requireVisitor()
            let other = ask.field("ander")
            let register = try await services.office.register(visitor)
            guard register.pupil(PupilID(ask["leerling"])) != nil, register.pupil(PupilID(other)) != nil else {
                throw Stop.notFound
            }
            try await services.office.settleSiblings(
                PupilPair(ask["leerling"], other), are: ask.field("antwoord") == "ja", by: visitor)
            return .seeOther("/leerlingen/\(ask["leerling"])")
        },
    ]
}
