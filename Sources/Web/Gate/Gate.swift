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

    /// Longer addresses than this are none of ours.
    static let longestAddress = 4096

    /// Answers one request for one route. Never throws: whatever happens becomes a page.
    func respond(to request: Request, on route: Route, parameters: [String: String]) async -> Response {
        var ask = plainAsk(request)
        ask.parameters = parameters
        do {
            if services.settings.stopped {
                guard AlarmPage.isOpen(route.path) else { return try await render(.page(AlarmPage.page), for: ask) }
                return try await render(try await route.answer(ask, services), for: ask)
            }
            guard request.uri.string.utf8.count <= Gate.longestAddress else { throw Stop.tooLong }
            let provenance = Provenance(request.head)
            if route.method == .get, !provenance.mayRead { throw Stop.forbidden(GateTexts.otherSite) }
            ask.query = URLEncoded.fields(Array((request.uri.query ?? "").utf8)) ?? [:]
            try await identify(&ask, request, renewing: route.method == .get)
            if route.method == .get, ask.cookie == nil, provenance.isLinkFromElsewhere, route.asksWho {
                throw Stop.show(LatePages.onward(to: WebPath(local: ask.path) ?? "/"))
            }
            if services.settings.settingUp, !WaitingPage.isOpen(request.uri.path),
                try await !services.office.hasSchool()
            {
                return try await render(.page(WaitingPage.page), for: ask)
            }
            if route.method == .post { try await readForm(&ask, request, route, from: provenance) }
            do {
                try await admit(ask, to: route, request)
                return try await render(try await route.answer(ask, services), for: ask)
            } catch {
                try await keepDenial(error, ask, route)
                throw error
            }
        } catch {
            return await failure(error, ask: ask, isGet: request.method != .post, route: route)
        }
    }

    /// The page for an address that does not exist.
    func notFound(_ request: Request) async -> Response {
        await failure(Stop.notFound, ask: plainAsk(request), isGet: request.method != .post, route: nil)
    }

    /// The page for an error that came up outside every feature.
    func outside(_ error: any Error, _ request: Request) async -> Response {
        await failure(error, ask: plainAsk(request), isGet: false, route: nil)
    }

    private func plainAsk(_ request: Request) -> Ask {
        var ask = Ask(
            parameters: [:], query: [:], form: [:], files: [:], path: request.uri.path, visitor: nil,
            now: services.office.world.now(), formToken: "", once: services.office.world.newID("eens"),
            cookie: CookieHeader.value(services.settings.cookieName, in: request.headers),
            incident: services.office.world.newID("storing"))
        ask.host = request.head.authority ?? ask.host
        ask.cameFromHere = Provenance(request.head).isFromHere
        return ask
    }

    private func identify(_ ask: inout Ask, _ request: Request, renewing: Bool) async throws {
        if let cookie = ask.cookie, let token = services.office.formToken(cookie: cookie),
            let visitor = try await services.office.visitor(cookie: cookie)
        {
            ask.visitor = visitor
            ask.formToken = token
            return
        }
        let proof = services.office.formProof(ticket: ticket(of: request), renewing: renewing)
        ask.formToken = proof.token
        ask.freshTicket = proof.freshCookie
    }

    private func ticket(of request: Request) -> String? {
        CookieHeader.value(services.settings.ticketName, in: request.headers)
    }

    /// Reads the body within its limit and its time, and checks that the form is ours.
    private func readForm(
        _ ask: inout Ask, _ request: Request, _ route: Route, from provenance: Provenance
    ) async throws {
        guard provenance.mayPost(secure: services.settings.secure) else {
            // The pattern of the route alone: its address may hold what belongs in no log.
            services.office.world.log.warning("form from elsewhere refused", metadata: ["route": "\(route.path)"])
            throw Stop.forbidden(
                provenance.site == nil && provenance.origin == nil ? GateTexts.unknownOrigin : GateTexts.otherSite)
        }
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
        if !carriesToken(ask, request, route) { try await late(&ask, route, request) }
        let once = ask.field("_eenmalig")
        if !once.isEmpty, once.utf8.count <= 64 { ask.once = once }
    }

    /// Whether the form carries the token of this session. A form that is for everyone may also carry that of before
    /// signing in: the other tab still shows the sign-in page.
    private func carriesToken(_ ask: Ask, _ request: Request, _ route: Route) -> Bool {
        let given = ask.field("_csrf")
        if Office.sameToken(given, ask.formToken) { return ask.freshTicket == nil }
        guard route.access == .everyone, let ticket = ticket(of: request) else { return false }
        let proof = services.office.formProof(ticket: ticket, renewing: false)
        return proof.freshCookie == nil && Office.sameToken(given, proof.token)
    }

    /// A form of our own pages whose token is old: nothing is carried out, and nothing that was typed is lost.
    private func late(_ ask: inout Ask, _ route: Route, _ request: Request) async throws {
        switch route.stale {
        case .carryOut:
            return
        case .showAgain:
            ask.isStale = true
            return
        case .keepTyped:
            if let visitor = ask.visitor { throw Stop.show(LatePages.again(ask, name: visitor.name)) }
            if let cookie = ask.cookie,
                try await services.office.keepDraft(
                    ofExpired: cookie, formKey: route.path, address: ask.path, fields: ask.form)
            {
                throw Stop.first(
                    WebPath("/inloggen").query("verder", place(of: ask, request)).query("concept", "ja"))
            }
            throw Stop.show(LatePages.givenBack(ask.form))
        }
    }

    private func collect(_ request: Request, limit: Int) async throws -> [UInt8] {
        let seconds = services.settings.bodySeconds
        return try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
            group.addTask {
                var request = request
                do {
                    return [UInt8](buffer: try await request.collectBody(upTo: limit))
                } catch let error as any HTTPResponseError {
                    throw error
                } catch {
                    // What arrived is no HTTP, or the other side went away.
                    throw Stop.refused(GateTexts.unreadable)
                }
            }
            group.addTask {
                try await Task.sleep(for: .seconds(seconds))
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let body = first else { throw Stop.tooSlow }
            return body
        }
    }
}
