// SPDX-License-Identifier: EUPL-1.2

import Casework
import Dossiers
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestKit
import Testing
import Web

private let fetchSite = HTTPField.Name("Sec-Fetch-Site")!
private let type = "application/x-www-form-urlencoded"

private func site(_ school: TestSchool, demo: Bool = false) -> Application<RouterResponder<BasicRequestContext>> {
    Application(
        router: Site(
            office: school.office, settings: SiteSettings(secure: false, demo: demo, development: false)
        ).router())
}

extension TestClientProtocol {
    func page(_ path: String, _ cookie: String) async throws -> TestResponse {
        try await execute(uri: path, method: .get, headers: [.cookie: "hoede=\(cookie)"])
    }

    func send(_ path: String, _ cookie: String, _ school: TestSchool, _ fields: String, from: String? = nil)
        async throws -> TestResponse
    {
        let token = school.office.formToken(cookie: cookie) ?? ""
        var headers: HTTPFields = [
            .cookie: "hoede=\(cookie)", .contentType: type, fetchSite: "same-origin",
        ]
        if let from { headers[.referer] = "http://localhost\(from)" }
        return try await execute(
            uri: path, method: .post, headers: headers, body: .init(string: "_csrf=\(token)&\(fields)"))
    }
}

@Suite struct `The second step in the browser` {
    @Test func `comes before every page that needs a key or an ability, and leads back`() async throws {
        let school = try await TestSchool.make()
        let half = try await school.halfway("ineke")
        try await site(school).test(.router) { client in
            for path in ["/dossiers", "/dossiers/nieuw", "/dossiers/d-1", "/zorgen/z-1", "/leerlingen/inlezen"] {
                let answer = try await client.page(path, half)
                #expect(answer.status == .seeOther, "\(path)")
                let encoded = path.replacing("/", with: "%2F")
                #expect(answer.headers[.location] == "/inloggen/tweede-stap?verder=\(encoded)", "\(path)")
            }
        }
    }

    @Test(arguments: [
        "/vandaag", "/zorg", "/zorg/thuis", "/zorg/school", "/mijn-zorgen", "/bellen", "/deelname/los/doen/melding",
        "/deelname/los/doen/112-gebeld", "/account", "/account/wachtzin", "/meldcode",
    ])
    func `is not asked for sending a worry, or recording a report or a call`(path: String) async throws {
        let school = try await TestSchool.make()
        let half = try await school.halfway("ineke")
        try await site(school).test(.router) { client in
            let answer = try await client.page(path, half)
            #expect(answer.status == .ok)
        }
    }

    @Test func `keeps what was typed in a form, and leads back to it`() async throws {
        let school = try await TestSchool.make()
        let half = try await school.halfway("ineke")
        try await site(school).test(.router) { client in
            let answer = try await client.send(
                "/dossiers/d-1/doen/vastleggen", half, school,
                "_concept=d-1/vastleggen&_adres=/dossiers/d-1/doen/vastleggen&text=Blauw")
            #expect(
                answer.headers[.location]
                    == "/inloggen/tweede-stap?verder=%2Fdossiers%2Fd-1%2Fdoen%2Fvastleggen&concept=ja")
            let ineke = try await school.visitor("ineke")
            #expect(try await school.office.draft("d-1/vastleggen", of: ineke)?.fields["text"] == ["Blauw"])
        }
    }

    @Test func `shows the code in the practice school, and never in a real one`() async throws {
        let school = try await TestSchool.make()
        let half = try await school.halfway("ineke")
        let code = school.code(of: "ineke")
        for path in ["/inloggen/tweede-stap", "/inloggen/opnieuw"] {
            try await site(school, demo: false).test(.router) { client in
                let page = String(buffer: try await client.page(path, half).body)
                #expect(!page.contains(code) && !page.contains("Oefenschool: de code"))
                #expect(page.contains("name=\"code\""))
            }
            try await site(school, demo: true).test(.router) { client in
                let page = String(buffer: try await client.page(path, half).body)
                #expect(page.contains("value=\"\(code)\""))
            }
        }
    }

    @Test func `takes a code twice in the practice school alone`() async throws {
        for demo in [false, true] {
            let school = try await TestSchool.make()
            _ = try await school.cookie("ineke")
            let half = try await school.halfway("ineke")
            try await site(school, demo: demo).test(.router) { client in
                let answer = try await client.send(
                    "/inloggen/tweede-stap", half, school, "code=\(school.code(of: "ineke"))&verder=/dossiers")
                #expect(answer.status == (demo ? .seeOther : .unprocessableContent))
                if demo { #expect(answer.headers[.location] == "/dossiers") }
            }
        }
    }

    @Test func `must be made first by somebody who needs one and has none`() async throws {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        try await school.office.resetSecondFactor(of: ineke.account, by: try await school.visitor("jan"))
        let half = try await school.halfway("ineke")
        try await site(school).test(.router) { client in
            let answer = try await client.page("/dossiers", half)
            #expect(answer.headers[.location] == "/account/tweede-stap/instellen?verder=%2Fdossiers")
            let page = String(buffer: try await client.page("/account/tweede-stap/instellen", half).body)
            #expect(page.contains("otpauth://totp/Hoede:ineke@school.example"))
            #expect(page.contains("Alleen een zorg sturen"))
        }
    }

    @Test func `is not changed by who knows the passphrase alone`() async throws {
        let school = try await TestSchool.make()
        let half = try await school.halfway("ineke")
        try await site(school).test(.router) { client in
            for path in ["/account/tweede-stap/instellen", "/account/codes"] {
                #expect(
                    try await client.page(path, half).headers[.location]?.hasPrefix("/inloggen/tweede-stap") == true)
            }
            for path in [
                "/account/tweede-stap/instellen", "/account/codes", "/account/tweede-stap/app/weg", "/account/passkey",
                "/account/passkey/vraag", "/mensen/m-1/tweede-stap",
            ] {
                let answer = try await client.send(path, half, school, "code=000000")
                #expect(answer.status == .seeOther, "\(path)")
                #expect(answer.headers[.location]?.hasPrefix("/inloggen/") == true, "\(path)")
            }
        }
    }
}

@Suite struct `Showing again who you are` {
    @Test func `is asked ten minutes after the proof, fifteen for a form that was opened in time`() async throws {
        let school = try await TestSchool.make()
        let cookie = try await school.cookie("jan")
        let ineke = try await school.visitor("ineke")
        let path = "/mensen/\(ineke.account.text)/tweede-stap"
        try await site(school).test(.router) { client in
            #expect(try await client.page(path, cookie).status == .ok)
            school.clock.move(minutes: 10)
            let late = try await client.page(path, cookie)
            #expect(late.headers[.location]?.hasPrefix("/inloggen/opnieuw?verder=%2Fmensen%2F") == true)
            school.clock.move(minutes: 4)
            _ = try await client.page("/vandaag", cookie)
            let inTime = try await client.send("/account/tweede-stap/app/weg", cookie, school, "a=b", from: "/account")
            #expect(inTime.status == .unprocessableContent)
            school.clock.move(minutes: 1)
            let over = try await client.send("/account/tweede-stap/app/weg", cookie, school, "a=b", from: "/account")
            #expect(over.headers[.location] == "/inloggen/opnieuw?verder=%2Faccount&concept=ja")
        }
    }

    @Test func `gives another cookie and leads back, and a wrong one does not`() async throws {
        let school = try await TestSchool.make()
        let cookie = try await school.cookie("jan")
        school.clock.move(minutes: 12)
        let code = school.code(of: "jan")
        try await site(school).test(.router) { client in
            let wrong = try await client.send(
                "/inloggen/opnieuw", cookie, school, "wachtzin=mis&code=\(code)&verder=/account")
            #expect(wrong.status == .unprocessableContent)
            let right = try await client.send(
                "/inloggen/opnieuw", cookie, school, "wachtzin=wachtzin+van+jan+zelf&code=\(code)&verder=/account")
            #expect(right.headers[.location] == "/account")
            #expect(right.headers[.setCookie]?.contains(cookie) == false)
            #expect(try await client.page("/account", cookie).status == .seeOther)
        }
    }
}

@Suite struct `A locked session in the browser` {
    @Test func `asks for the passphrase alone, and goes on where it was`() async throws {
        let school = try await TestSchool.make()
        let cookie = try await school.cookie("ineke")
        school.clock.move(minutes: 16)
        try await site(school).test(.router) { client in
            let away = try await client.page("/dossiers", cookie)
            #expect(away.headers[.location] == "/inloggen?verder=%2Fdossiers")
            let page = String(buffer: try await client.page("/inloggen?verder=/dossiers", cookie).body)
            #expect(page.contains("Wachtzin van ineke") && !page.contains("id=\"mail\""))
            let proof = school.office.formProof(ticket: nil, renewing: false)
            let back = try await client.execute(
                uri: "/inloggen", method: .post,
                headers: [
                    .cookie: "hoede=\(cookie); hoede-formulier=\(proof.freshCookie ?? "")", .contentType: type,
                    fetchSite: "same-origin",
                ],
                body: .init(
                    string: "_csrf=\(proof.token)&slot=ja&verder=/dossiers&wachtzin=wachtzin+van+ineke+zelf"))
            #expect(back.status == .seeOther)
            #expect(back.headers[.location] == "/dossiers")
        }
    }

    @Test func `keeps a form that came too late, and goes back to it`() async throws {
        let school = try await TestSchool.make()
        let cookie = try await school.cookie("marijke")
        school.clock.move(minutes: 16)
        try await site(school).test(.router) { client in
            let late = try await client.send(
                "/zorg/thuis", cookie, school, "_concept=zorg&_adres=/zorg/thuis&wat=Iets+gezien")
            #expect(late.headers[.location] == "/inloggen?verder=%2Fzorg%2Fthuis&concept=ja")
        }
        #expect(try await school.office.draft("zorg", of: try await school.visitor("marijke")) != nil)
    }
}
