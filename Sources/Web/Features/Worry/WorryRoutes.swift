// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Markup
import SchoolFiles

/// Sending a worry: the route first, then one page, then who reads it and when.
enum WorryRoutes {
    static let draftKey = "zorg"

    static let all: [Route] = [
        Route(.get, "/zorg", access: .signedIn) { _, _ in .page(WorryPage.route) },
        Route(.get, "/zorg/school", access: .signedIn) { ask, _ in
            .page(WorryPage.staffRoute(try ask.requireVisitor().book))
        },
        Route(.get, "/zorg/thuis", access: .signedIn) { ask, services in
            let visitor = try ask.requireVisitor()
            var form = WorryForm()
            var kept: String?
            if let draft = try await services.office.draft(draftKey, of: visitor) {
                form = WorryForm(draft.fields)
                kept = draft.at.time.dutch
            }
            if !ask.queried("leerling").isEmpty { form.pupil = ask.queried("leerling") }
            return .page(try await page(form, ask, services, kept: kept))
        },
        Route(.post, "/zorg/thuis", access: .signedIn) { ask, services in
            try await send(ask, services)
        },
        Route(.get, "/zorg/verstuurd/:zorg", access: .signedIn) { ask, services in
            let visitor = try ask.requireVisitor()
            let own = try await services.office.ownSubmission(StreamID(ask["zorg"]), visitor: visitor)
            let plan = try await services.office.readingPlan(visitor)
            return .page(
                WorryPage.sent(own, plan: plan, roster: try await services.office.roster(visitor), now: ask.now))
        },
    ]

    private static func send(_ ask: Ask, _ services: Services) async throws -> Answer {
        let visitor = try ask.requireVisitor()
        let form = WorryForm(ask.form)
        let register = try? await services.office.register(visitor)
        let (worry, errors) = form.read(
            now: ask.now, pupils: register?.pupils ?? [], groupName: { register?.groupName($0) })
        guard let worry else { return .page(try await page(form, ask, services, errors: errors)) }
        let sent = try await services.office.sendWorry(worry, by: visitor, once: ask.once)
        try await services.office.dropDraft(draftKey, of: visitor)
        let unsafe = [worry.safeNow, worry.safeHome].contains { $0 == .no || $0 == .unknown }
        if unsafe { return .seeOther(WebPath("/bellen").query("zorg", sent.id.text)) }
        return .seeOther("/zorg/verstuurd/\(sent.id.text)")
    }

    private static func page(
        _ form: WorryForm, _ ask: Ask, _ services: Services, kept: String? = nil,
        errors: [(field: String, sentence: String)] = []
    ) async throws -> Page {
        let visitor = try ask.requireVisitor()
        let register = try? await services.office.register(visitor)
        let plan = try await services.office.readingPlan(visitor)
        var form = form
        if let pupil = register?.pupils.first(where: { $0.id == form.pupil }), form.who.isEmpty {
            form.who = [pupil.displayName, register?.groupName(pupil)].compactMap { $0 }.joined(separator: ", ")
        }
        return WorryPage.form(form, register: register, plan: plan, ask: ask, kept: kept, errors: errors)
    }
}
