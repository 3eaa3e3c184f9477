// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import HTTPTypes
import Hummingbird
import Markup

extension Gate {
    /// Whether the person may use the route now; else a reason to stop, or the page that comes first.
    func admit(_ ask: Ask, to route: Route, _ request: Request) async throws {
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
        if route.stepUp(ask), !StepUp.isFresh(visitor, now: ask.now, posting: route.method == .post) {
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
    func place(of ask: Ask, _ request: Request?) -> String {
        if let named = WebPath(local: ask.field("_adres")) { return named.text }
        let referrer = request?.headers[.referer] ?? ""
        if let scheme = referrer.firstRange(of: "://") {
            let path = referrer[scheme.upperBound...].drop { $0 != "/" }.prefix { $0 != "?" && $0 != "#" }
            if let named = WebPath(local: String(path)) { return named.text }
        }
        return ask.path
    }

    /// Somebody who is signed in and is refused stands in the log with what he or she asked for. What the office itself
    /// refused (`OfficeFailure.notFound`) stands there already.
    func keepDenial(_ error: any Error, _ ask: Ask, _ route: Route) async throws {
        guard let visitor = ask.visitor else { return }
        switch error {
        case Stop.notFound, Stop.forbidden, OfficeFailure.forbidden: break
        default: return
        }
        let named = ["dossier", "zorg", "leerling"].compactMap { ask.parameters[$0] }.first
        let first = route.path.split(separator: "/").first.map { String($0) } ?? "adres"
        try await services.office.logDenied(named, place: first, by: visitor)
    }
}
