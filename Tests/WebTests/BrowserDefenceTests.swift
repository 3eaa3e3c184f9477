// SPDX-License-Identifier: EUPL-1.2

import Casework
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestKit
import Testing
import Web

/// A site with somebody signed in, as a browser sees it.
struct Visit {
    static let fetchSite = HTTPField.Name("Sec-Fetch-Site")!
    static let fetchMode = HTTPField.Name("Sec-Fetch-Mode")!
    static let fetchDestination = HTTPField.Name("Sec-Fetch-Dest")!
    static let form = "application/x-www-form-urlencoded"

    let school: TestSchool
    let client: any TestClientProtocol
    var cookies: [String] = []

    func fields(_ site: String? = nil, mode: String? = nil) -> HTTPFields {
        var fields: HTTPFields = [:]
        if !cookies.isEmpty { fields[.cookie] = cookies.joined(separator: "; ") }
        fields[Visit.fetchSite] = site
        fields[Visit.fetchMode] = mode
        return fields
    }

    func get(_ path: String, _ fields: HTTPFields? = nil) async throws -> TestResponse {
        try await client.execute(uri: path, method: .get, headers: fields ?? self.fields())
    }

    func post(
        _ path: String, _ body: String, site: String? = "same-origin", origin: String? = nil
    ) async throws -> TestResponse {
        var fields = fields(site)
        fields[.contentType] = Visit.form
        fields[.origin] = origin
        return try await client.execute(uri: path, method: .post, headers: fields, body: ByteBuffer(string: body))
    }

    static func run(
        _ name: String? = nil, secure: Bool = false, _ body: @Sendable @escaping (Visit) async throws -> Void
    ) async throws {
        let school = try await TestSchool.make()
        let cookie = if let name { try await school.cookie(name) } else { String?.none }
        let settings = SiteSettings(secure: secure, demo: false, development: true)
        let app = Application(router: Site(office: school.office, settings: settings).router())
        try await app.test(.router) { client in
            let name = secure ? "__Host-hoede" : "hoede"
            try await body(Visit(school: school, client: client, cookies: cookie.map { ["\(name)=\($0)"] } ?? []))
        }
    }

    static func token(in page: TestResponse) -> String? {
        let text = String(buffer: page.body)
        guard let start = text.firstRange(of: "name=\"_csrf\" value=\"") else { return nil }
        return String(text[start.upperBound...].prefix { $0 != "\"" })
    }

    static func ticket(of page: TestResponse) -> String? {
        page.headers[values: .setCookie].first { $0.contains("-formulier=") }.map { String($0.prefix { $0 != ";" }) }
    }

    static func path(_ route: (method: String, path: String, access: Access)) -> String {
        "/"
            + route.path.split(separator: "/").map { $0.hasPrefix(":") ? "x-1" : String($0) }
            .joined(separator: "/")
    }
}

@Suite struct `A form from elsewhere` {
    @Test func `is refused on every route: of another site, of a sister site, without any word, without a token`()
        async throws
    {
        try await Visit.run("ineke") { visit in
            let leaving: Set = ["/uitloggen", "/verbergen"]
            for route in Site.table where route.method == "POST" && !leaving.contains(route.path) {
                let path = Visit.path(route)
                for (site, origin) in [
                    ("cross-site", nil), ("same-site", nil), ("none", nil), (nil, "https://elders.example"),
                    (nil, "null"), (nil, nil),
                ] as [(String?, String?)] {
                    let answer = try await visit.post(path, "a=b", site: site, origin: origin)
                    #expect(answer.status == .forbidden, "\(path) \(site ?? "-") \(origin ?? "-")")
                }
                let tokenless = try await visit.post(path, "a=b")
                #expect(tokenless.status == .unprocessableContent, "\(path)")
            }
        }
    }

    @Test func `does not sign anybody out, and our own does so without a token`() async throws {
        try await Visit.run("ineke") { visit in
            for path in ["/uitloggen", "/verbergen"] {
                let status1 = try await visit.post(path, "", site: "cross-site").status
                #expect(status1 == .forbidden)
            }
            let status2 = try await visit.get("/vandaag").status
            #expect(status2 == .ok)
            let out = try await visit.post("/verbergen", "")
            #expect(out.status == .seeOther)
            #expect(
                out.headers[HTTPField.Name("Clear-Site-Data")!] == "\"cache\", \"cookies\", \"storage\"")
            let status3 = try await visit.get("/vandaag").status
            #expect(status3 == .seeOther)
        }
    }
}

@Suite struct `A page that is asked from elsewhere` {
    @Test func `comes as a page and never as a picture, script or frame`() async throws {
        try await Visit.run("ineke") { visit in
            var frame = visit.fields("cross-site", mode: "navigate")
            frame[Visit.fetchDestination] = "iframe"
            for fields in [visit.fields("cross-site", mode: "no-cors"), visit.fields("same-site", mode: "cors"), frame]
            {
                let status4 = try await visit.get("/vandaag", fields).status
                #expect(status4 == .forbidden)
            }
            let status5 = try await visit.get("/vandaag", visit.fields("cross-site", mode: "navigate")).status
            #expect(status5 == .ok)
        }
    }

    @Test func `asks one click of who follows a link from a mail, on every page that is for somebody`() async throws {
        try await Visit.run { visit in
            for route in Site.table where route.method == "GET" {
                let answer = try await visit.get(Visit.path(route), visit.fields("cross-site", mode: "navigate"))
                let asks = String(buffer: answer.body).contains("Verder naar je taken")
                switch route.access {
                case .everyone, .development: #expect(asks == ["/", "/inloggen"].contains(route.path), "\(route.path)")
                default: #expect(asks && answer.status == .ok, "\(route.path)")
                }
            }
        }
    }
}

@Suite struct `The form before signing in` {
    @Test func `carries a token that belongs to this browser alone, and two tabs share it`() async throws {
        try await Visit.run { visit in
            let first = try await visit.get("/inloggen")
            let other = try await visit.get("/inloggen")
            let token = try #require(Visit.token(in: first))
            #expect(token != Visit.token(in: other), "each browser has its own")
            var same = visit
            same.cookies = [try #require(Visit.ticket(of: first))]
            let tab = try await same.get("/inloggen")
            #expect(Visit.token(in: tab) == token)
            #expect(Visit.ticket(of: tab) == nil)
            let words = "mail=ineke%40school.example&wachtzin=wachtzin+van+ineke+zelf"
            let status6 = try await visit.post("/inloggen", "_csrf=\(token)&\(words)").status
            #expect(status6 == .unprocessableContent)
            var stranger = visit
            stranger.cookies = [try #require(Visit.ticket(of: other))]
            let status7 = try await stranger.post("/inloggen", "_csrf=\(token)&\(words)").status
            #expect(status7 == .unprocessableContent)
            let status8 = try await same.post("/inloggen", "_csrf=\(token)&\(words)").status
            #expect(status8 == .seeOther)
        }
    }

    @Test func `of a page that lay open too long asks again and keeps the mail address`() async throws {
        try await Visit.run { visit in
            let page = try await visit.get("/inloggen")
            var late = visit
            late.cookies = [try #require(Visit.ticket(of: page))]
            let token = try #require(Visit.token(in: page))
            visit.school.clock.move(minutes: 12 * 60)
            let answer = try await late.post("/inloggen", "_csrf=\(token)&mail=ineke%40school.example&wachtzin=x")
            #expect(answer.status == .unprocessableContent)
            let text = String(buffer: answer.body)
            #expect(text.contains("stond te lang open") && text.contains("value=\"ineke@school.example\""))
            #expect(Visit.ticket(of: answer) != nil, "with a fresh ticket, so that the next try works")
        }
    }

    @Test func `a ticket that was tampered with is no ticket`() async throws {
        try await Visit.run { visit in
            let ticket = try #require(Visit.ticket(of: try await visit.get("/inloggen")))
            for forged in [ticket + "0", String(ticket.dropLast()) + "g", "hoede-formulier=1-2-3", ticket.uppercased()]
            {
                var liar = visit
                liar.cookies = [forged]
                let page = try await liar.get("/inloggen")
                #expect(Visit.ticket(of: page) != nil)
            }
        }
    }
}

@Suite struct `A form that comes late` {
    @Test func `of an earlier session stands ready to be sent again, and is then carried out`() async throws {
        try await Visit.run("marijke") { visit in
            let typed =
                "wie=Noor&wat=Noor+vertelde+iets+dat+ik+wil+bewaren.&wanneer=vandaag&nu-veilig=yes&straks-veilig=yes"
            let answer = try await visit.post("/zorg/thuis", "_csrf=0123&_eenmalig=eens-oud&\(typed)")
            #expect(answer.status == .unprocessableContent)
            let text = String(buffer: answer.body)
            #expect(text.contains("Noor vertelde iets dat ik wil bewaren.") && text.contains("Verstuur alsnog"))
            #expect(text.contains("als marijke?"))
            let token = try #require(Visit.token(in: answer))
            let sent = try await visit.post("/zorg/thuis", "_csrf=\(token)&_eenmalig=eens-oud&\(typed)")
            #expect(sent.headers[.location]?.hasPrefix("/zorg/verstuurd/") == true)
        }
    }

    @Test func `on a session that ran out becomes a draft`() async throws {
        try await Visit.run("marijke") { visit in
            let token = try #require(Visit.token(in: try await visit.get("/zorg/thuis")))
            visit.school.clock.move(minutes: 16)
            let answer = try await visit.post(
                "/zorg/thuis", "_csrf=\(token)&_concept=zorg&wat=Dit+mag+niet+weg+zijn.")
            #expect(answer.headers[.location] == "/inloggen?verder=%2Fzorg%2Fthuis&concept=ja")
            let drafts = try await visit.school.office.drafts(of: try await visit.school.visitor("marijke"))
            #expect(drafts.first?.fields["wat"] == ["Dit mag niet weg zijn."])
        }
    }

    @Test func `on a session that is unknown is given back, and nothing is promised`() async throws {
        try await Visit.run { visit in
            for cookies in [[], ["hoede=" + String(repeating: "ab", count: 32)]] {
                var lost = visit
                lost.cookies = cookies
                let answer = try await lost.post(
                    "/zorg/thuis", "_csrf=x&wat=Dit+mag+niet+weg+zijn.&wachtzin=geheime+zin")
                #expect(answer.status == .unauthorized)
                let text = String(buffer: answer.body)
                #expect(text.contains("Dit mag niet weg zijn.") && text.contains("konden we niet bewaren"))
                #expect(!text.contains("geheime zin"))
            }
        }
    }
}

@Suite struct `Cookies and headers` {
    @Test func `are for this host alone, by TLS alone, out of reach of scripts and other sites`() async throws {
        try await Visit.run(secure: true) { visit in
            let page = try await visit.get("/inloggen")
            let ticket = try #require(page.headers[values: .setCookie].first)
            var browser = visit
            browser.cookies = [try #require(Visit.ticket(of: page))]
            let token = try #require(Visit.token(in: page))
            let signed = try await browser.post(
                "/inloggen",
                "_csrf=\(token)&mail=ineke%40school.example&wachtzin=wachtzin+van+ineke+zelf")
            let session = try #require(signed.headers[values: .setCookie].first)
            for cookie in [ticket, session] {
                #expect(cookie.hasPrefix("__Host-hoede"))
                for part in ["; Path=/", "; HttpOnly", "; SameSite=Strict", "; Secure"] {
                    #expect(cookie.contains(part))
                }
                #expect(!cookie.contains("Domain"))
            }
        }
    }

    @Test func `of the same name twice are not believed`() async throws {
        try await Visit.run("ineke") { visit in
            var two = visit
            two.cookies.append("hoede=" + String(repeating: "0", count: 64))
            let status9 = try await two.get("/vandaag").status
            #expect(status9 == .seeOther)
            two.cookies = visit.cookies + ["iets=anders"]
            let status10 = try await two.get("/vandaag").status
            #expect(status10 == .ok)
        }
    }

    @Test func `of the site go along with every answer`() async throws {
        for secure in [true, false] {
            try await Visit.run("ineke", secure: secure) { visit in
                for path in ["/vandaag", "/inloggen", "/bestaat-niet", "/verborgen", "/dossiers/x-1"] {
                    let headers = try await visit.get(path).headers
                    func value(_ name: String) -> String { HTTPField.Name(name).flatMap { headers[$0] } ?? "" }
                    let policy = value("Content-Security-Policy")
                    #expect(!policy.contains("unsafe") && !policy.contains("data:"))
                    for part in [
                        "default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'",
                        "object-src 'none'", "form-action 'self'", "require-trusted-types-for 'script'",
                    ] {
                        #expect(policy.contains(part), "\(path): \(part)")
                    }
                    #expect(policy.contains("upgrade-insecure-requests") == secure)
                    #expect(value("Strict-Transport-Security").isEmpty == !secure)
                    #expect(value("Cache-Control") == "no-store")
                    #expect(value("X-Content-Type-Options") == "nosniff")
                    #expect(value("Referrer-Policy") == "same-origin")
                    #expect(value("Cross-Origin-Opener-Policy") == "same-origin")
                    #expect(value("Cross-Origin-Resource-Policy") == "same-origin")
                    #expect(value("X-Robots-Tag").contains("noindex"))
                    #expect(value("Vary").contains("Sec-Fetch-Site"))
                    #expect(value("Permissions-Policy").contains("camera=()"))
                }
            }
        }
    }
}
