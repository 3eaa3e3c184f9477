// SPDX-License-Identifier: EUPL-1.2

import Assets
public import Casework
import HTTPTypes
public import Hummingbird
import Markup

/// The whole site: every route of every feature, and what answers them.
public struct Site: Sendable {
    private let gate: Gate
    private let routes: [Route]

    /// Makes the site for an office.
    public init(office: Office, settings: SiteSettings) {
        gate = Gate(services: Services(office: office, settings: settings))
        routes = Site.routes
    }

    /// Every address of the site. A feature that is not named here does not exist.
    static let routes: [Route] = [
        AssetRoutes.all, SignInRoutes.all, SecondStepRoutes.all, AccountRoutes.all, TodayRoutes.all, WorryRoutes.all,
        OwnWorriesRoutes.all,
        TeamWorriesRoutes.all, DossiersRoutes.all, CommandsRoutes.all, CallPageRoutes.all, DraftsRoutes.all,
        PupilsRoutes.all, ImportRoutes.all, ProtocolPageRoutes.all, NowCardsRoutes.all, GalleryRoutes.all,
    ].flatMap { $0 }

    /// The table of addresses with their access, for tests and documents.
    public static var table: [(method: String, path: String, access: Access)] {
        routes.map { ($0.method.rawValue, $0.path, $0.access) }
    }

    /// The router that serves the site.
    public func router() -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self)
        let gate = gate
        router.addMiddleware { OutsidePages(gate: gate) }
        for route in routes {
            let method: HTTPRequest.Method = route.method == .get ? .get : .post
            router.on(RouterPath(route.path), method: method) { request, context in
                var parameters: [String: String] = [:]
                for (name, value) in context.parameters { parameters[String(name)] = String(value) }
                return await gate.respond(to: request, on: route, parameters: parameters)
            }
            if route.method == .get {
                router.on(RouterPath(route.path), method: .head) { request, context in
                    var parameters: [String: String] = [:]
                    for (name, value) in context.parameters { parameters[String(name)] = String(value) }
                    var response = await gate.respond(to: request, on: route, parameters: parameters)
                    response.body = .init()
                    return response
                }
            }
        }
        return router
    }
}

/// Turns an address that nobody answers into a page of ours, with the emergency numbers on it.
private struct OutsidePages: RouterMiddleware {
    typealias Context = BasicRequestContext
    let gate: Gate

    // The framework's protocol comes from before nonisolated functions stayed with their caller.
    @concurrent
    func handle(
        _ request: Request, context: BasicRequestContext,
        next: @concurrent (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as any HTTPResponseError where error.status == .notFound {
            return await gate.notFound(request)
        } catch {
            return await gate.outside(error, request)
        }
    }
}
