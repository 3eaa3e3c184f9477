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
            return html(framed(page, for: ask), status: page.status, ask: ask)
        case .seeOther(let path):
            return finish(.init(status: .seeOther, headers: [.location: path.text]))
        case .bytes(let bytes, let mediaType, let caching):
            var headers: HTTPFields = [.contentType: mediaType]
            if caching { headers[.cacheControl] = "public, max-age=31536000, immutable" }
            return finish(.init(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes))))
        case .signedIn(let cookie, let path):
            var response = Response(status: .seeOther, headers: [.location: path.text])
            response.headers.append(HTTPField(name: .setCookie, value: cookieText(cookie)))
            return finish(response)
        case .signedOut(let path):
            var response = Response(status: .seeOther, headers: [.location: path.text])
            response.headers.append(HTTPField(name: .setCookie, value: cookieText("") + "; Max-Age=0"))
            SecurityHeaders.set("Clear-Site-Data", SecurityHeaders.clearing, in: &response.headers)
            return finish(response)
        case .done(let text):
            return finish(
                .init(
                    status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
                    body: .init(byteBuffer: ByteBuffer(string: text))))
        }
    }

    /// The page for whatever went wrong; contents never reach the technical log.
    func failure(_ error: any Error, ask: Ask, isGet: Bool, route: Route?) async -> Response {
        var ask = ask
        if ask.visitor == nil, let cookie = ask.cookie, let token = services.office.formToken(cookie: cookie),
            let visitor = try? await services.office.visitor(cookie: cookie)
        {
            ask.visitor = visitor
            ask.formToken = token
        }
        if case .signIn? = error as? Stop {
            let back: WebPath = isGet ? "/inloggen?verder=\(ask.path)" : "/inloggen?concept=ja"
            return finish(.init(status: .seeOther, headers: [.location: back.text]))
        }
        if case .first(let path)? = error as? Stop {
            return finish(.init(status: .seeOther, headers: [.location: path.text]))
        }
        let page = FailurePages.page(for: error, incident: ask.incident)
        if page.status >= 500 {
            services.office.world.log.error(
                "unexpected error",
                metadata: [
                    "incident": "\(ask.incident)", "kind": "\(FailurePages.kind(of: error))",
                    "route": "\(route?.path ?? "-")",
                ])
        }
        return html(framed(page, for: ask), status: page.status, ask: ask)
    }

    private func framed(_ page: Page, for ask: Ask) -> HTML {
        Shell.frame(page, ask: ask, settings: services.settings)
    }

    private func html(_ html: HTML, status: Int, ask: Ask) -> Response {
        let bytes = html.bytes
        var response = Response(
            status: .init(code: status), headers: [.contentType: "text/html; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
        // Only a page with a form on it needs the cookie.
        if let ticket = ask.freshTicket, holds(ask.formToken, in: bytes) {
            response.headers.append(
                HTTPField(name: .setCookie, value: cookieText(ticket, name: services.settings.ticketName)))
        }
        return finish(response)
    }

    private func holds(_ token: String, in bytes: [UInt8]) -> Bool {
        !token.isEmpty && bytes.firstRange(of: Array(token.utf8)) != nil
    }

    private func finish(_ response: Response) -> Response {
        var response = response
        SecurityHeaders.add(to: &response.headers, secure: services.settings.secure)
        return response
    }

    private func cookieText(_ value: String, name: String? = nil) -> String {
        let secure = services.settings.secure ? "; Secure" : ""
        return "\(name ?? services.settings.cookieName)=\(value); Path=/; HttpOnly; SameSite=Strict\(secure)"
    }
}
