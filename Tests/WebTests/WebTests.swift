// SPDX-License-Identifier: EUPL-1.2

import Casework
import Hummingbird
import HummingbirdTesting
import TestKit
import Testing
import Web

private let settings = SiteSettings(secure: false, demo: true, development: true)

@Suite struct `Every address of the site` {
    @Test func `asks for signing in unless it is for everyone`() async throws {
        let school = try await TestSchool.make()
        let app = Application(router: Site(office: school.office, settings: settings).router())
        try await app.test(.router) { client in
            for route in Site.table where route.method == "GET" {
                let path = route.path.split(separator: "/").map { $0.hasPrefix(":") ? "x-1" : String($0) }
                    .joined(separator: "/")
                let answer = try await client.execute(uri: "/" + path, method: .get)
                switch route.access {
                case .everyone, .development:
                    #expect(answer.status != .internalServerError, "\(route.path)")
                default:
                    #expect(answer.status == .seeOther, "\(route.path)")
                    #expect(answer.headers[.location]?.hasPrefix("/inloggen") == true, "\(route.path)")
                }
            }
        }
    }

    @Test(.rule("S-124")) func `shows 112 and Veilig Thuis, also when it does not exist`() async throws {
        let school = try await TestSchool.make()
        let app = Application(router: Site(office: school.office, settings: settings).router())
        let cookie = try await school.cookie("ineke")
        try await app.test(.router) { client in
            for route in Site.table where route.method == "GET" && !route.path.contains(":") && route.path != "/" {
                let answer = try await client.execute(
                    uri: route.path, method: .get, headers: [.cookie: "hoede=\(cookie)"])
                let page = Driven.page(String(buffer: answer.body))
                guard answer.status == .ok else { continue }
                #expect(page.contains("tel:112") && page.contains("tel:08002000"), "\(route.path)")
            }
            let missing = try await client.execute(uri: "/bestaat/niet", method: .get)
            #expect(missing.status == .notFound)
            #expect(Driven.page(String(buffer: missing.body)).contains("0800-2000"))
        }
    }
}
