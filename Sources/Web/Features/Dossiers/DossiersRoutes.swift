// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Forms
import Markup

/// The list of dossiers, one dossier, what is printed of it, and what a participant sees.
enum DossiersRoutes {
    static let all: [Route] = [
        Route(.get, "/dossiers", access: .list) { ask, services in
            let visitor = try ask.requireVisitor()
            let rows = try await services.office.dossiers(visitor)
            return .page(
                DossierListPage.page(
                    rows, search: "", closed: ask.queried("afgesloten") == "ja", mayOpen: visitor.isTeam, ask: ask))
        },
        // A post, because a name does not belong in an address.
        Route(.post, "/dossiers/zoeken", access: .list) { ask, services in
            let visitor = try ask.requireVisitor()
            let search = String(ask.field("zoek").prefix(100))
            let rows = try await services.office.dossiers(visitor, search: search)
            let closed = !rows.isEmpty && rows.allSatisfy(\.isClosed)
            return .page(
                DossierListPage.page(rows, search: search, closed: closed, mayOpen: visitor.isTeam, ask: ask))
        },
        Route(.get, "/dossiers/nieuw", access: .team) { ask, services in
            .page(try await newDossier(ask, services, filled: FilledForm(ask.query), errors: nil))
        },
        Route(.post, "/dossiers/nieuw", access: .team) { ask, services in
            let visitor = try ask.requireVisitor()
            let filled = FilledForm(ask.form)
            let setting = try await FormSettings.withPupils(services, visitor, now: ask.now)
            switch CommandForm.of(.openDossier).read(filled, setting: setting) {
            case .failure(let errors):
                return .page(try await newDossier(ask, services, filled: filled, errors: errors))
            case .success(let command):
                guard let facts = command.act as? OpenDossier else { throw Stop.notFound }
                let done = try await services.office.openDossier(
                    facts, worry: nil, answer: nil, by: visitor, once: ask.once)
                return .seeOther("/dossiers/\(done.stream.text)")
            }
        },
        Route(.get, "/dossiers/:dossier", access: .dossier) { ask, services in
            let visitor = try ask.requireVisitor()
            let file = try await services.office.readableDossier(StreamID(ask["dossier"]), visitor: visitor)
            let view = DossierView(file, filter: ask.queried("soort"), fit: ask.queried("past"))
            if let until = file.readsUntil { return .page(ReadAlongPage.page(view, until: until)) }
            let lookers = try await services.office.lookers(file.id, visitor: visitor)
            let notices =
                ask.queried("gedaan") == "ja" ? try await services.office.notices(about: file.id, for: visitor) : []
            return .page(
                DossierPage.page(view, lookers: lookers, notices: notices, done: ask.queried("gedaan") == "ja"))
        },
        Route(.get, "/dossiers/:dossier/bespreking", access: .dossier) { ask, services in
            let visitor = try ask.requireVisitor()
            let file = try await services.office.dossier(StreamID(ask["dossier"]), visitor: visitor)
            let note = try await services.office.newestNote(visitor)
            return .page(
                MeetingPrintPage.page(
                    DossierView(file, filter: "", fit: ""), by: visitor.name, now: ask.now, note: note))
        },
        Route(.get, "/deelname/:dossier", access: .signedIn) { ask, services in
            let visitor = try ask.requireVisitor()
            let id = StreamID(ask["dossier"])
            let roles = try await services.office.agreedRoles(visitor).filter { $0.dossier == id }
            let own = try await services.office.ownSubmissions(visitor).filter { $0.dossier == id }
            let tasks = try await services.office.tasks(of: visitor).filter { $0.stream == id }
            let reading = try await services.office.readingGrants(visitor).first { $0.dossier == id }?.grant
            let status = try await services.office.dossierStatuses(visitor)[id]
            guard !roles.isEmpty || !own.isEmpty || !tasks.isEmpty || reading != nil else { throw Stop.notFound }
            return .page(
                ParticipantPage.page(
                    id: id, roles: roles.map(\.agreed), own: own, tasks: tasks, reading: reading, status: status,
                    today: ask.now.day, done: ask.queried("gedaan") == "ja"))
        },
    ]

    private static func newDossier(
        _ ask: Ask, _ services: Services, filled: FilledForm, errors: FieldErrors?
    ) async throws -> Page {
        let visitor = try ask.requireVisitor()
        return CommandsPage.form(
            .of(.openDossier), filled: filled, errors: errors,
            setting: try await FormSettings.withPupils(services, visitor, now: ask.now),
            place: .init(
                action: "/dossiers/nieuw", back: "/dossiers", backLabel: "Terug naar dossiers",
                draftKey: "dossier-nieuw", revision: 0), ask: ask)
    }
}
