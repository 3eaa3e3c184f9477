// SPDX-License-Identifier: EUPL-1.2

import Casework
import Dossiers
import Markup
import SchoolFiles

/// "Ik ben hierbij betrokken": from then on the keys keep this person out.
enum InvolvementRoutes {
    static let all: [Route] = [
        Route(.get, "/betrokken/leerling/:leerling", access: .signedIn) { ask, services in
            _ = try await pupil(ask, services)
            return .page(
                InvolvementPage.ask(
                    action: "/betrokken/leerling/\(ask["leerling"])", back: "/leerlingen/\(ask["leerling"])",
                    effects: InvolvementTexts.pupil, ask: ask))
        },
        Route(.post, "/betrokken/leerling/:leerling", access: .signedIn) { ask, services in
            let id = try await pupil(ask, services)
            _ = try await services.office.declareInvolvement(
                with: id, by: try ask.requireVisitor(), once: ask.once)
            return .seeOther("/betrokken/gedaan")
        },
        Route(.get, "/betrokken/dossier/:dossier", access: .dossier) { ask, services in
            let visitor = try ask.requireVisitor()
            let file = try await services.office.dossier(StreamID(ask["dossier"]), visitor: visitor)
            return .page(
                InvolvementPage.ask(
                    action: "/betrokken/dossier/\(file.id.text)", back: "/dossiers/\(file.id.text)",
                    effects: InvolvementTexts.dossier, ask: ask))
        },
        Route(.post, "/betrokken/dossier/:dossier", access: .dossier) { ask, services in
            let visitor = try ask.requireVisitor()
            let file = try await services.office.dossier(StreamID(ask["dossier"]), visitor: visitor)
            let why = String(ask.field("waarom").prefix(2_000))
            try await services.office.leave(
                file.id, reason: why.isEmpty ? InvolvementTexts.noReason : why, by: visitor, once: ask.once)
            return .seeOther("/betrokken/gedaan")
        },
        Route(.get, "/betrokken/gedaan", access: .signedIn) { _, _ in .page(InvolvementPage.done) },
    ]

    private static func pupil(_ ask: Ask, _ services: Services) async throws -> PupilID {
        let register = try await services.office.register(try ask.requireVisitor())
        guard let pupil = register.pupil(PupilID(ask["leerling"])) else { throw Stop.notFound }
        return PupilID(pupil.id)
    }
}

enum InvolvementTexts {
    static let noReason = "Een collega is hierbij betrokken."
    static let pupil = [
        "Zorgen en dossiers over dit kind gaan naar anderen van het dossierteam, of naar het bestuur.",
        "Jij kunt ze niet openen, ook niet later. Ook de beheerder kan dat niet veranderen.",
        "Zie of hoor je zelf iets? Dan kun je altijd een zorg sturen.",
    ]
    static let dossier = [
        "De anderen van het dossierteam gaan verder met dit dossier. Is er te weinig team over? Dan kijkt het bestuur mee.",
        "Jij kunt het niet meer openen, ook niet later. Ook de beheerder kan dat niet veranderen.",
        "Wat je al las, is niet terug te halen. In het dossier staat wie wanneer keek.",
    ]
}
