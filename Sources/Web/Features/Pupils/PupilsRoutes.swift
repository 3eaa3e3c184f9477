// SPDX-License-Identifier: EUPL-1.2

import Casework
import Dossiers
import Markup
import SchoolFiles

/// The pupils and groups of the school.
enum PupilsRoutes {
    static let all: [Route] = [
        Route(.get, "/leerlingen", access: .signedIn) { ask, services in
            try await list(ask, services, search: "")
        },
        // A post, because a name does not belong in an address.
        Route(.post, "/leerlingen/zoeken", access: .signedIn) { ask, services in
            try await list(ask, services, search: String(ask.field("zoek").prefix(100)))
        },
        Route(.get, "/leerlingen/:leerling", access: .signedIn) { ask, services in
            let visitor = try ask.requireVisitor()
            let register = try await services.office.register(visitor, about: PupilID(ask["leerling"]))
            // The attempt stands in the log already.
            guard let pupil = register.pupil(PupilID(ask["leerling"])) else { throw OfficeFailure.notFound }
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

    private static func list(_ ask: Ask, _ services: Services, search: String) async throws -> Answer {
        let visitor = try ask.requireVisitor()
        let register = try await services.office.register(visitor)
        return .page(
            PupilsPage.list(
                register, search: search, group: ask.queried("groep"), mayImport: visitor.mayKeepRegister, ask: ask))
    }
}
