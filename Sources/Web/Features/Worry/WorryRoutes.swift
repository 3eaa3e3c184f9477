// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Markup
import SchoolFiles

/// Sending a worry: the route first, then one page, then who reads it and when.
enum WorryRoutes {
    static let draftKey = "zorg"

    /// A long story in a script of many bytes still fits.
    private static let longestForm = 4 * 1024 * 1024

    static let all: [Route] = [
        Route(.get, "/zorg", access: .signedIn) { _, _ in .page(WorryPage.route) },
        Route(.get, "/zorg/betrokken", access: .signedIn) { ask, services in
            let visitor = try ask.requireVisitor()
            let roster = try await services.office.roster(visitor)
            return .page(WorryPage.involved(roster, book: visitor.book, asked: ask.query["gekozen"] != nil))
        },
        Route(.get, "/zorg/school", access: .signedIn) { ask, services in
            try await show(.school, ask, services)
        },
        Route(.post, "/zorg/school", access: .signedIn, bodyLimit: longestForm) { ask, services in
            try await send(.school, ask, services)
        },
        Route(.get, "/zorg/thuis", access: .signedIn) { ask, services in
            // Nobody chosen on the page before: back to it, with what to do.
            if ask.query["gekozen"] != nil, ask.query["betrokken"] == nil {
                return .seeOther("/zorg/betrokken?gekozen=niemand")
            }
            return try await show(.home, ask, services)
        },
        Route(.post, "/zorg/thuis", access: .signedIn, bodyLimit: longestForm) { ask, services in
            try await send(.home, ask, services)
        },
        Route(.get, "/zorg/verstuurd/:zorg", access: .signedIn) { ask, services in
            let visitor = try ask.requireVisitor()
            let own = try await services.office.ownSubmission(StreamID(ask["zorg"]), visitor: visitor)
            let plan = try await services.office.readingPlan(for: own, visitor: visitor)
            return .page(
                WorryPage.sent(
                    own, plan: plan, readers: try await services.office.namedReaders(of: own, visitor: visitor),
                    roster: try await services.office.roster(visitor), now: ask.now))
        },
    ]

    /// The two routes: home, and somebody who works or helps at the school.
    enum Way {
        case home, school

        var path: WebPath { self == .home ? "/zorg/thuis" : "/zorg/school" }
        var draftKey: String { self == .home ? WorryRoutes.draftKey : "zorg-school" }
    }

    private static func show(_ way: Way, _ ask: Ask, _ services: Services) async throws -> Answer {
        let visitor = try ask.requireVisitor()
        var form = WorryForm()
        var kept: String?
        if let draft = try await services.office.draft(way.draftKey, of: visitor) {
            form = WorryForm(draft.fields)
            kept = draft.at.time.dutch
        }
        if !ask.queried("leerling").isEmpty { form.pupil = ask.queried("leerling") }
        if way == .home, let involved = ask.query["betrokken"] { form.involved = involved }
        return .page(try await page(way, form, ask, services, kept: kept))
    }

    private static func send(_ way: Way, _ ask: Ask, _ services: Services) async throws -> Answer {
        let visitor = try ask.requireVisitor()
        var form = WorryForm(ask.form)
        form.isAboutStaff = way == .school
        if way == .school { form.involved = [] }
        let register = try? await services.office.register(visitor)
        let staff = try await services.office.roster(visitor).staff
        let (worry, errors) = form.read(
            now: ask.now, pupils: register?.pupils ?? [], staff: staff, groupName: { register?.groupName($0) })
        guard let worry else { return .page(try await page(way, form, ask, services, errors: errors)) }
        let sent = try await services.office.sendWorry(worry, by: visitor, once: ask.once)
        try await services.office.dropDraft(way.draftKey, of: visitor)
        let unsafe = [worry.safeNow, worry.safeHome].contains { $0 == .no || $0 == .unknown }
        if unsafe { return .seeOther(WebPath("/bellen").query("zorg", sent.id.text)) }
        return .seeOther("/zorg/verstuurd/\(sent.id.text)")
    }

    private static func page(
        _ way: Way, _ form: WorryForm, _ ask: Ask, _ services: Services, kept: String? = nil,
        errors: [(field: String, sentence: String)] = []
    ) async throws -> Page {
        let visitor = try ask.requireVisitor()
        let register = try? await services.office.register(visitor)
        let roster = try await services.office.roster(visitor)
        var form = form
        form.isAboutStaff = way == .school
        if let pupil = register?.pupils.first(where: { $0.id == form.pupil }), form.who.isEmpty {
            form.who = [pupil.displayName, register?.groupName(pupil)].compactMap { $0 }.joined(separator: ", ")
        }
        let involved = form.involved.map { StaffID($0) }
        let plan: String
        if way == .school {
            let readers = try await services.office.staffWorryReaders(visitor)
            plan = WorryTexts.staffPlan(readers.people.map(roster.name), chosen: readers.chosen)
        } else {
            plan = WorryTexts.plan(
                try await services.office.readingPlan(visitor, without: involved), now: ask.now)
        }
        return WorryPage.form(
            form, way: way, register: register, roster: roster, plan: plan, ask: ask, kept: kept, errors: errors)
    }
}
