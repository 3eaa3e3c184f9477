// SPDX-License-Identifier: EUPL-1.2

import Casework
import Dossiers
import Markup

/// Somebody leaves, or starts anew after a lost or stolen passphrase.
enum LeavingRoutes {
    static let all: [Route] = [
        Route(.get, "/mensen/:account/vertrek", access: .signedIn) { ask, services in
            let (person, people) = try await find(ask, services)
            return .page(LeavingPage.leave(person, people: people, ask: ask))
        },
        Route(.post, "/mensen/:account/vertrek", access: .signedIn, stepUp: true) { ask, services in
            do {
                try await services.office.leave(StaffID(ask["account"]), by: try ask.requireVisitor())
            } catch let fault as PeopleFault {
                throw Stop.refused(PeopleWords.sentence(fault))
            }
            return .seeOther(Done.left.on("/mensen"))
        },
        Route(.get, "/mensen/:account/opnieuw", access: .team) { ask, services in
            .page(LeavingPage.anew(try await find(ask, services).person, ask: ask))
        },
        Route(.post, "/mensen/:account/opnieuw", access: .team, stepUp: true) { ask, services in
            let person = try await find(ask, services).person
            let what = ask.field("wat")
            guard what == "kwijt" || what == "gestolen" else {
                return .page(
                    LeavingPage.anew(person, ask: ask, FormFaults([("wat", "Kies wat er is gebeurd.")])))
            }
            do {
                let secret = try await services.office.readmit(
                    person.id, stolen: what == "gestolen", by: try ask.requireVisitor())
                return .page(
                    LeavingPage.link(person.name, address: services.address("/uitnodiging/\(secret)", ask)))
            } catch let fault as PeopleFault {
                return .page(LeavingPage.anew(person, ask: ask, FormFaults([("wat", PeopleWords.sentence(fault))])))
            }
        },
    ]

    private static func find(_ ask: Ask, _ services: Services) async throws -> (person: Person, people: People) {
        let visitor = try ask.requireVisitor()
        guard visitor.keepsPeople else { throw Stop.notFound }
        let people = try await services.office.people(visitor)
        guard let person = people.person(StaffID(ask["account"])) else { throw Stop.notFound }
        return (person, people)
    }
}
