// SPDX-License-Identifier: EUPL-1.2

import Casework
import Components
import HTTPTypes
import Hummingbird
import Logging
import Markup
import NIOCore

extension Gate {
    /// Makes the bytes of an answer, with the frame for pages and the headers for all.
    func render(_ answer: Answer, for ask: Ask) async throws -> Response {
        switch answer {
        case .page(let page):
            return html(try await framed(page, for: ask), status: page.status)
        case .seeOther(let path):
            return finish(.init(status: .seeOther, headers: [.location: path.text]))
        case .bytes(let bytes, let mediaType, let caching):
            var headers: HTTPFields = [.contentType: mediaType]
            if caching { headers[.cacheControl] = "public, max-age=31536000, immutable" }
            return finish(.init(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes))))
        case .download(let bytes, let name, let mediaType):
            let headers: HTTPFields = [
                .contentType: mediaType, .contentDisposition: "attachment; filename=\"\(name)\"",
            ]
            return finish(.init(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes))))
        case .signedIn(let cookie, let path):
            var response = Response(status: .seeOther, headers: [.location: path.text])
            response.headers.append(HTTPField(name: .setCookie, value: cookieText(cookie)))
            return finish(response)
        case .signedOut(let path):
            var response = Response(status: .seeOther, headers: [.location: path.text])
            response.headers.append(HTTPField(name: .setCookie, value: cookieText("") + "; Max-Age=0"))
            if let name = HTTPField.Name("Clear-Site-Data") { response.headers[name] = "\"cache\", \"storage\"" }
            return finish(response)
        case .done(let text):
            return finish(
                .init(
                    status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
                    body: .init(byteBuffer: ByteBuffer(string: text))))
        }
    }

    /// The page for whatever went wrong; contents never reach the technical log.
    func failure(_ error: any Error, request: Request, route: Route?, incident: String) async -> Response {
        let wanted = request.uri.path
        var ask = Ask(
            parameters: [:], query: [:], form: [:], files: [:], path: wanted, visitor: nil,
            now: services.office.world.now(), formToken: services.office.publicFormToken, once: "",
            cookie: request.cookies[services.settings.cookieName]?.value, incident: incident)
        if let cookie = ask.cookie, let visitor = try? await services.office.visitor(cookie: cookie) {
            ask.visitor = visitor
            ask.formToken = services.office.formToken(cookie: cookie)
        }
        if case .signIn? = error as? Stop {
            let back: WebPath = request.method == .get ? "/inloggen?verder=\(wanted)" : "/inloggen?concept=ja"
            return finish(.init(status: .seeOther, headers: [.location: back.text]))
        }
        if case .first(let path)? = error as? Stop {
            return finish(.init(status: .seeOther, headers: [.location: path.text]))
        }
        let page = FailurePages.page(for: error, incident: incident)
        if page.status >= 500 {
            services.office.world.log.error(
                "unexpected error",
                metadata: [
                    "incident": "\(incident)", "kind": "\(FailurePages.kind(of: error))",
                    "route": "\(route?.path ?? "-")",
                ])
        }
        guard let framed = try? await framed(page, for: ask) else {
            return finish(.init(status: .internalServerError, headers: [.contentType: "text/html; charset=utf-8"]))
        }
        return html(framed, status: page.status)
    }

    private func framed(_ page: Page, for ask: Ask) async throws -> HTML {
        Shell.frame(page, ask: ask, settings: services.settings)
    }

    private func html(_ html: HTML, status: Int) -> Response {
        finish(
            .init(
                status: .init(code: status), headers: [.contentType: "text/html; charset=utf-8"],
                body: .init(byteBuffer: ByteBuffer(bytes: html.bytes))))
    }

    private func finish(_ response: Response) -> Response {
        var response = response
        SecurityHeaders.add(to: &response.headers, secure: services.settings.secure)
        return response
    }

    private func cookieText(_ value: String) -> String {
        let secure = services.settings.secure ? "; Secure" : ""
        return "\(services.settings.cookieName)=\(value); Path=/; HttpOnly; SameSite=Strict\(secure)"
    }
}
