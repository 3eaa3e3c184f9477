// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import HTTPTypes
import Hummingbird
import Logging
import Markup
import NIOCore

/// The one way from a request to an answer: who asks, may they, does the form come from us, then the feature.
struct Gate: Sendable {
    let services: Services

    /// Answers one request for one route. Never throws: whatever happens becomes a page.
    func respond(to request: Request, on route: Route, parameters: [String: String]) async -> Response {
        let incident = services.office.world.newID("storing")
        do {
            var ask = Ask(
                parameters: parameters, query: [:], form: [:], files: [:], path: request.uri.path, visitor: nil,
                now: services.office.world.now(), formToken: "", once: services.office.world.newID("eens"),
                cookie: cookie(of: request), incident: incident)
            ask.host = request.head.authority ?? ask.host
            ask.query = URLEncoded.fields(Array((request.uri.query ?? "").utf8)) ?? [:]
            try await identify(&ask)
            if services.settings.settingUp, !WaitingPage.isOpen(request.uri.path),
                try await !services.office.hasSchool()
            {
                return try await render(.page(WaitingPage.page), for: ask)
            }
            if route.method == .post { try await readForm(&ask, request, route) }
            try await admit(ask, to: route, request)
            return try await render(try await route.answer(ask, services), for: ask)
        } catch {
            return await failure(error, request: request, route: route, incident: incident)
        }
    }

    /// The page for an address that does not exist.
    func notFound(_ request: Request) async -> Response {
        await failure(Stop.notFound, request: request, route: nil, incident: "")
    }

    private func cookie(of request: Request) -> String? {
        request.cookies[services.settings.cookieName]?.value
    }

    private func identify(_ ask: inout Ask) async throws {
        guard let cookie = ask.cookie else {
            ask.formToken = services.office.publicFormToken
            return
        }
        ask.visitor = try await services.office.visitor(cookie: cookie)
        ask.formToken =
            ask.visitor == nil ? services.office.publicFormToken : services.office.formToken(cookie: cookie)
    }

    /// Reads the body within its limit and within a minute, and checks that the form is ours.
    private func readForm(_ ask: inout Ask, _ request: Request, _ route: Route) async throws {
        guard
            CrossSite.allows(
                fetchSite: request.headers[Gate.fetchSite], origin: request.headers[.origin],
                host: request.head.authority)
        else { throw Stop.forbidden(GateTexts.otherSite) }
        let body = try await collect(request, limit: route.bodyLimit)
        let type = request.headers[.contentType] ?? ""
        if let boundary = Multipart.boundary(of: type) {
            guard let form = Multipart(body, boundary: boundary) else { throw Stop.refused(GateTexts.unreadable) }
            ask.form = form.fields
            ask.files = form.files
        } else {
            guard let fields = URLEncoded.fields(body) else { throw Stop.refused(GateTexts.unreadable) }
            ask.form = fields
        }
        let given = ask.field("_formulier")
        if given != ask.formToken {
            // Signed out meanwhile, or another cookie: what was typed becomes a draft before anything else is said.
            if let visitor = ask.visitor {
                try await keep(ask, of: route, by: visitor)
                throw Stop.refused(ask.field("_concept").isEmpty ? GateTexts.oldForm : GateTexts.oldFormKept)
            }
            if let cookie = ask.cookie {
                try await services.office.keepDraft(
                    ofExpired: cookie, formKey: route.path, address: ask.path, fields: ask.form)
            }
            if route.access != .everyone {
                throw Stop.first(
                    WebPath("/inloggen").query("verder", place(of: ask, request)).query("concept", "ja"))
            }
            throw Stop.refused(GateTexts.oldForm)
        }
        let once = ask.field("_eenmalig")
        if !once.isEmpty, once.utf8.count <= 64 { ask.once = once }
    }

    private func collect(_ request: Request, limit: Int) async throws -> [UInt8] {
        try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
            group.addTask {
                var request = request
                let buffer = try await request.collectBody(upTo: limit)
                return [UInt8](buffer: buffer)
            }
            group.addTask {
                try await Task.sleep(for: .seconds(60))
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let body = first else { throw Stop.refused(GateTexts.tooSlow) }
            return body
        }
    }

    private func admit(_ ask: Ask, to route: Route, _ request: Request) async throws {
        switch route.access {
        case .everyone:
            return
        case .development:
            guard services.settings.development else { throw Stop.notFound }
            return
        case .signedIn, .dossier, .list, .team, .register, .ability:
            break
        }
        guard let visitor = ask.visitor else { throw Stop.signIn }
        // What anybody who is signed in may do, stays possible with the passphrase alone.
        if route.access != .signedIn, visitor.secondFactor.waits {
            try await lead(to: StepUp.page(for: visitor), ask, route, request, visitor)
        }
        switch route.access {
        case .everyone, .development, .signedIn, .dossier:
            break
        case .list:
            guard visitor.readsDossiers else { throw Stop.notFound }
        case .team:
            guard visitor.isTeam else { throw Stop.notFound }
        case .register:
            guard visitor.mayKeepRegister else { throw Stop.forbidden(GateTexts.registerOnly) }
        case .ability(let ability):
            guard visitor.can(ability) else { throw Stop.notFound }
        }
        if route.stepUp, !StepUp.isFresh(visitor, now: ask.now, posting: route.method == .post) {
            let enrolment = visitor.secondFactor.needed && !visitor.secondFactor.enrolled
            try await lead(to: enrolment ? StepUp.enrolment : StepUp.again, ask, route, request, visitor)
        }
    }

    /// Keeps what was typed and sends somebody to a page that comes first; that page leads back to the form.
    private func lead(
        to page: WebPath, _ ask: Ask, _ route: Route, _ request: Request, _ visitor: Visitor
    ) async throws {
        guard route.method == .post else { throw Stop.first(page.query("verder", ask.path)) }
        try await keep(ask, of: route, by: visitor)
        throw Stop.first(page.query("verder", place(of: ask, request)).query("concept", "ja"))
    }

    private func keep(_ ask: Ask, of route: Route, by visitor: Visitor) async throws {
        guard !ask.field("_concept").isEmpty else { return }
        try await services.office.keepDraft(
            ask.field("_concept"), address: place(of: ask, nil), fields: ask.form, by: visitor)
    }

    /// The page on which a posted form stands: as it says itself, else as the browser says, else its own address.
    private func place(of ask: Ask, _ request: Request?) -> String {
        if let named = WebPath(local: ask.field("_adres")) { return named.text }
        let referrer = request?.headers[.referer] ?? ""
        if let scheme = referrer.firstRange(of: "://") {
            let path = referrer[scheme.upperBound...].drop { $0 != "/" }.prefix { $0 != "?" && $0 != "#" }
            if let named = WebPath(local: String(path)) { return named.text }
        }
        return ask.path
    }

    static let fetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .origin
}
