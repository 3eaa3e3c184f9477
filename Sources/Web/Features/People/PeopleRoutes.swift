// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Markup
import ProtocolBook

/// Who works at the school: inviting, admitting, changing, looking at everybody twice a year.
enum PeopleRoutes {
    static let all: [Route] = [
        Route(.get, "/mensen", access: .signedIn) { ask, services in
            let visitor = try ask.requireVisitor()
            return .page(PeoplePage.list(try await services.office.people(visitor), visitor: visitor, ask: ask))
        },
        Route(.get, "/mensen/nieuw", access: .signedIn) { ask, services in
            let visitor = try keeper(ask)
            return .page(
                PersonPage.invite(
                    PersonPage.Invitation(), people: try await services.office.people(visitor), roles: roles(visitor),
                    ask: ask))
        },
        Route(.post, "/mensen/nieuw", access: .signedIn) { ask, services in try await invite(ask, services) },
        Route(.post, "/mensen/uitnodigingen/:uitnodiging/intrekken", access: .signedIn) { ask, services in
            try await services.office.withdraw(ask["uitnodiging"], by: try ask.requireVisitor())
            return .seeOther(Done.withdrawn.on("/mensen"))
        },
        Route(.get, "/mensen/controle", access: .signedIn) { ask, services in
            let visitor = try keeper(ask)
            return .page(PeoplePage.review(try await services.office.people(visitor), visitor: visitor, ask: ask))
        },
        Route(.post, "/mensen/controle", access: .signedIn) { ask, services in
            let visitor = try keeper(ask)
            let chosen = (ask.form["klopt"] ?? []).map { StaffID($0) }
            guard !chosen.isEmpty else {
                return .page(
                    PeoplePage.review(
                        try await services.office.people(visitor), visitor: visitor, ask: ask,
                        FormFaults([("klopt", "Vink aan wie klopt.")])))
            }
            try await services.office.review(chosen, by: visitor)
            return .seeOther(Done.reviewed.on("/mensen/controle"))
        },
        Route(.get, "/mensen/bewijs", access: .signedIn) { ask, services in
            .page(PeoplePage.proof(try await services.office.holdings(try ask.requireVisitor())))
        },
        Route(.get, "/mijn-woorden", access: .signedIn) { ask, services in
            .page(PeoplePage.words(services.office.wordCode(of: try ask.requireVisitor())))
        },
        Route(.get, "/mensen/:account", access: .signedIn) { ask, services in try await show(ask, services) },
        Route(.post, "/mensen/:account", access: .signedIn, stepUp: true) { ask, services in
            try await change(ask, services)
        },
        Route(.post, "/mensen/:account/toelaten", access: .team, stepUp: true) { ask, services in
            let visitor = try ask.requireVisitor()
            return try await attempt(ask, services, at: "woorden") {
                try await services.office.admit(
                    StaffID(ask["account"]), words: ask.field("woorden"), by: visitor)
            }
        },
        Route(.post, "/mensen/:account/personeelslijst", access: .signedIn, stepUp: true) { ask, services in
            let visitor = try ask.requireVisitor()
            return try await attempt(ask, services, at: "woorden-staf") {
                try await services.office.admitToStaffList(
                    StaffID(ask["account"]), words: ask.field("woorden-staf"), by: visitor)
            }
        },
        Route(.post, "/mensen/:account/afwezig", access: .signedIn) { ask, services in try await away(ask, services) },
        Route(.post, "/mensen/:account/terug", access: .signedIn) { ask, services in
            guard let day = Day(iso: ask.field("dag")) else { throw Stop.notFound }
            try await services.office.setBack(StaffID(ask["account"]), from: day, by: try ask.requireVisitor())
            return .seeOther(Done.back.on("/mensen/\(ask["account"])"))
        },
    ]

    /// Who keeps people; for who only sees them, the pages to change something do not exist.
    private static func keeper(_ ask: Ask) throws -> Visitor {
        let visitor = try ask.requireVisitor()
        guard visitor.keepsPeople else { throw Stop.notFound }
        return visitor
    }

    /// The roles that somebody with an account can have.
    private static func roles(_ visitor: Visitor) -> [Role] {
        visitor.book.roles.filter(\.isInternal)
    }

    private static func invite(_ ask: Ask, _ services: Services) async throws -> Answer {
        let visitor = try keeper(ask)
        let people = try await services.office.people(visitor)
        let form = PersonPage.Invitation(
            name: ask.field("naam"), mail: ask.field("mail"), position: PositionForm(ask))
        var faults = FormFaults()
        if form.name.isEmpty || form.name.count > 100 { faults.add("naam", "Vul een naam in, van hooguit 100 tekens.") }
        if !MailAddress.isPlausible(form.mail) { faults.add("mail", MailAddress.wanted) }
        let position = form.position.read(roles: roles(visitor), people: people.persons, faults: &faults)
        if let position {
            do {
                let secret = try await services.office.invite(
                    name: form.name, mail: form.mail, as: position, by: visitor)
                return .page(
                    PersonPage.link(
                        form.name, address: services.address("/uitnodiging/\(secret)", ask), readmission: false,
                        replaces: people.isInvited(form.mail)))
            } catch let fault as PeopleFault {
                faults.add("mail", PeopleWords.sentence(fault))
            } catch let fault as DayFault {
                faults.add("tot", PeopleWords.sentence(fault))
            }
        }
        return .page(PersonPage.invite(form, people: people, roles: roles(visitor), ask: ask, faults))
    }

    private static func show(
        _ ask: Ask, _ services: Services, form: PositionForm? = nil, _ faults: FormFaults = FormFaults()
    ) async throws -> Answer {
        let visitor = try ask.requireVisitor()
        let people = try await services.office.people(visitor)
        guard let person = people.person(StaffID(ask["account"])) else { throw Stop.notFound }
        return .page(
            PersonPage.one(
                person, people: people, visitor: visitor, roles: roles(visitor), form: form ?? PositionForm(person),
                ask: ask, faults))
    }

    private static func change(_ ask: Ask, _ services: Services) async throws -> Answer {
        let visitor = try keeper(ask)
        let people = try await services.office.people(visitor)
        let form = PositionForm(ask)
        var faults = FormFaults()
        guard let position = form.read(roles: roles(visitor), people: people.persons, faults: &faults) else {
            return try await show(ask, services, form: form, faults)
        }
        do {
            try await services.office.change(StaffID(ask["account"]), to: position, by: visitor)
        } catch let fault as PeopleFault {
            faults.add("rollen", PeopleWords.sentence(fault))
            return try await show(ask, services, form: form, faults)
        }
        return .seeOther(Done.changed.on("/mensen/\(ask["account"])"))
    }

    private static func attempt(
        _ ask: Ask, _ services: Services, at field: String, _ work: () async throws -> Void
    ) async throws -> Answer {
        do {
            try await work()
        } catch let fault as PeopleFault {
            return try await show(ask, services, FormFaults([(field, PeopleWords.sentence(fault))]))
        }
        return .seeOther(Done.admitted.on("/mensen/\(ask["account"])"))
    }

    private static func away(_ ask: Ask, _ services: Services) async throws -> Answer {
        var faults = FormFaults()
        func day(_ name: String) -> Day? {
            do throws(TypedDayProblem) {
                return try Day(
                    typedDay: ask.field("\(name)-day"), month: ask.field("\(name)-month"),
                    year: ask.field("\(name)-year"))
            } catch {
                faults.add(name, error.dutch)
                return nil
            }
        }
        guard let first = day("weg"), let last = day("terug") else { return try await show(ask, services, faults) }
        do {
            let deputy = try await services.office.setAway(
                StaffID(ask["account"]), from: first, through: last, by: try ask.requireVisitor())
            let done: Done = deputy == nil ? .awayAlone : .away
            return .seeOther(done.on("/mensen/\(ask["account"])"))
        } catch let fault as DayFault {
            faults.add("terug", PeopleWords.sentence(fault))
            return try await show(ask, services, faults)
        }
    }
}
