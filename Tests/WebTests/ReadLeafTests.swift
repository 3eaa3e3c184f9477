// SPDX-License-Identifier: EUPL-1.2

import Casework
import Dossiers
import Hummingbird
import HummingbirdTesting
import TestKit
import Testing
import Web

/// What a page must leave in the log before its first byte; or why it leaves nothing.
private enum Leaves: Sendable {
    /// Each of these lines, at least.
    case lines([String])
    /// Nothing: the page opens nothing that is sealed about a child.
    case none(String)
}

private let page = "the page opens nothing sealed"
private let open = "for everyone, without a session"
private let staff = "staff and their keys; nothing about a child"
private let setUp = "before there is a school"
private let own = "only what the person is typing, sealed to that person alone"

/// Every GET address, who asks in this test, and what the log must say. `D`, `Z` and `L` are a dossier, a worry of
/// marijke and a pupil.
private let table: [String: (who: String, leaves: Leaves)] = [
    "/": ("ineke", .none("leads to another page")), "/a/:digest/:name": ("ineke", .none(open)),
    "/inloggen": ("ineke", .none(open)), "/meldcode": ("ineke", .none(open)),
    "/er-gebeurt-nu-iets": ("ineke", .none(open)), "/verborgen": ("ineke", .none(open)),
    "/ontwikkel/onderdelen": ("ineke", .none(open)), "/bellen": ("ineke", .none("numbers of colleagues and services")),
    "/zorg": ("marijke", .none(page)), "/zorg/school": ("marijke", .lines(["list ok leerlingen"])),
    "/zorg/betrokken": ("marijke", .none(page)),
    "/zorg/thuis": ("marijke", .lines(["list ok leerlingen"])),
    "/zorg/verstuurd/:zorg": ("marijke", .lines(["list ok eigen-zorgen"])),
    "/vandaag": ("ineke", .lines(["list ok zorgen", "list ok dossiers", "list ok taken", "list ok eigen-zorgen"])),
    "/mijn-zorgen": ("marijke", .lines(["list ok eigen-zorgen"])),
    "/mijn-zorgen/:zorg": ("marijke", .lines(["list ok eigen-zorgen"])),
    "/zorgen/:zorg": ("ineke", .lines(["read ok Z"])),
    "/zorgen/:zorg/beantwoorden": ("ineke", .lines(["read ok Z"])),
    "/dossiers": ("ineke", .lines(["list ok dossiers"])),
    "/dossiers/nieuw": ("ineke", .lines(["list ok leerlingen"])),
    "/dossiers/:dossier": ("ineke", .lines(["read ok D"])),
    "/dossiers/:dossier/kijkers": ("ineke", .lines(["read ok D"])),
    "/dossiers/:dossier/bespreking": ("ineke", .lines(["read ok D"])),
    "/dossiers/:dossier/logboek-uittreksel": ("ineke", .lines(["read ok D"])),
    "/dossiers/:dossier/doen/:handeling": ("ineke", .lines(["read ok D"])),
    "/deelname/:dossier": ("marijke", .lines(["list ok eigen-zorgen", "list ok rollen", "list ok taken"])),
    "/deelname/:dossier/doen/:handeling": ("marijke", .none(own)),
    "/leerlingen": ("ineke", .lines(["list ok leerlingen"])),
    "/leerlingen/:leerling": ("ineke", .lines(["read denied onbekend"])),
    "/leerlingen/inlezen": ("ineke", .none(page)),
    "/leerlingen/inlezen/:voorbeeld": ("ineke", .none("shows a file that the same person just gave")),
    "/logboek": ("petra", .lines(["list ok logboek"])),
    "/logboek/getuigen": ("petra", .none("addresses of witnesses, nothing about children")),
    "/account": ("marijke", .none(staff)), "/account/codes": ("marijke", .none(staff)),
    "/account/tweede-stap/instellen": ("marijke", .none(staff)), "/account/wachtzin": ("marijke", .none(staff)),
    "/inloggen/opnieuw": ("marijke", .none(staff)), "/inloggen/tweede-stap": ("marijke", .none(staff)),
    "/mensen/:account/tweede-stap": ("ineke", .none(staff)),
    "/begin": ("marijke", .none(setUp)), "/begin/bladen": ("marijke", .none(setUp)),
    "/begin/bladen/:blad": ("marijke", .none(setUp)), "/begin/personeel": ("marijke", .none(setUp)),
    "/begin/school": ("marijke", .none(setUp)), "/begin/sleutelbestand": ("marijke", .none(setUp)),
    "/begin/team": ("marijke", .none(setUp)), "/begin/wachtzin": ("marijke", .none(setUp)),
    "/betrokken/dossier/:dossier": ("ineke", .lines(["read ok D"])), "/betrokken/gedaan": ("ineke", .none(page)),
    "/betrokken/leerling/:leerling": ("ineke", .lines(["list ok leerlingen"])),
    "/herstel": ("ineke", .none(staff)), "/herstel/bevestigen": ("ineke", .none(staff)),
    "/herstel/bladen": ("ineke", .none(staff)), "/herstel/bladen/:blad": ("ineke", .none(staff)),
    "/herstel/nieuw": ("ineke", .none(staff)), "/herstel/oefening": ("ineke", .none(staff)),
    "/herstel/openen": ("ineke", .none(staff)), "/mensen": ("ineke", .none(staff)),
    "/mensen/:account": ("ineke", .none(staff)), "/mensen/:account/opnieuw": ("ineke", .none(staff)),
    "/mensen/:account/vertrek": ("ineke", .none(staff)), "/mensen/bewijs": ("ineke", .none(staff)),
    "/mensen/controle": ("ineke", .none(staff)), "/mensen/nieuw": ("ineke", .none(staff)),
    "/mijn-woorden": ("marijke", .none(staff)), "/noodtoegang": ("ineke", .none(staff)),
    "/uitnodiging/:geheim": ("marijke", .none(open)),
    "/vragen": ("marijke", .lines(["list ok vragen"])),
    "/vragen/:vraag": ("marijke", .lines(["read denied onbekend"])),
    "/logboek/controlepunt": ("petra", .none("the checkpoint itself, nothing about children")),
]

@Suite struct `Every page that opens something sealed` {
    private struct Story {
        let school: TestSchool
        let dossier: String
        let worry: String

        init() async throws {
            school = try await TestSchool.make()
            let marijke = try await school.visitor("marijke")
            let ineke = try await school.visitor("ineke")
            let first = try await school.office.sendWorry(
                SendWorry(childName: "Sanne", text: "x"), by: marijke, once: "a")
            let opened = try await school.office.openDossier(
                OpenDossier(childName: "Sanne", protocolID: "", protocolVersion: 0, protocolDigest: ""),
                worry: first.id, answer: nil, by: ineke, once: "b")
            dossier = opened.stream.text
            worry = try await school.office.sendWorry(
                SendWorry(childName: "Tim", text: "y"), by: marijke, once: "c"
            ).id.text
        }

        func path(_ route: String) -> String {
            "/"
                + route.split(separator: "/").map { part in
                    switch part {
                    case ":dossier": dossier
                    case ":zorg": worry
                    case ":leerling": "l-1"
                    case ":handeling": "vastleggen"
                    default: part.hasPrefix(":") ? "x-1" : String(part)
                    }
                }.joined(separator: "/")
        }

        func line(_ text: String) -> String {
            text.split(separator: " ").map { part in
                switch part {
                case "D": dossier
                case "Z": worry
                case "L": "l-1"
                default: String(part)
                }
            }.joined(separator: " ")
        }
    }

    @Test func `has a row here, and no row is left over`() {
        let routes = Set(Site.table.filter { $0.method == "GET" }.map(\.path))
        #expect(routes.subtracting(table.keys).sorted() == [])
        #expect(Set(table.keys).subtracting(routes).sorted() == [], "rows of pages that are gone")
    }

    @Test func `leaves its lines in the log before its first byte, and others leave none`() async throws {
        let story = try await Story()
        let app = Application(
            router: Site(
                office: story.school.office, settings: SiteSettings(secure: false, demo: true, development: true)
            ).router())
        var cookies: [String: String] = [:]
        for who in Set(table.values.map(\.who)) { cookies[who] = try await story.school.cookie(who) }
        let jar = cookies
        try await app.test(.router) { client in
            for (route, row) in table.sorted(by: { $0.key < $1.key }) {
                let before = try await story.school.logSize()
                _ = try await client.execute(
                    uri: story.path(route), method: .get, headers: [.cookie: "hoede=\(jar[row.who] ?? "")"])
                let grown = try await story.school.logLines(from: before)
                switch row.leaves {
                case .lines(let wanted):
                    for line in wanted { #expect(grown.contains(story.line(line)), "\(route): \(grown)") }
                case .none:
                    // A denial may be logged: the page did not exist with these parts.
                    #expect(grown.allSatisfy { $0.contains(" denied ") }, "\(route): \(grown)")
                }
            }
        }
    }

    @Test func `leaves a denial when it is not for this person`() async throws {
        let story = try await Story()
        let app = Application(
            router: Site(
                office: story.school.office, settings: SiteSettings(secure: false, demo: true, development: true)
            ).router())
        let cookie = try await story.school.cookie("marijke")
        let mine = try await story.school.office.ownSubmissions(try await story.school.visitor("marijke"))
        #expect(mine.count == 2)
        try await app.test(.router) { client in
            let closed = Site.table.filter { route in
                guard route.method == "GET" else { return false }
                switch route.access {
                case .team, .list, .dossier, .ability: return true
                default: return false
                }
            }
            #expect(closed.count > 8)
            for route in closed {
                let before = try await story.school.logSize()
                let answer = try await client.execute(
                    uri: story.path(route.path), method: .get, headers: [.cookie: "hoede=\(cookie)"])
                #expect(answer.status == .notFound, "\(route.path)")
                let grown = try await story.school.logLines(from: before)
                #expect(grown.count == 1 && grown[0].hasPrefix("read denied "), "\(route.path): \(grown)")
                if route.path.contains(":dossier") { #expect(grown == ["read denied \(story.dossier)"]) }
            }
        }
    }

    @Test func `stands there with every failed sign-in of an account`() async throws {
        let story = try await Story()
        let before = try await story.school.logSize()
        _ = try await story.school.office.signIn(mail: "ineke@school.example", passphrase: "verkeerd")
        _ = try await story.school.office.signIn(mail: "niemand@school.example", passphrase: "verkeerd")
        #expect(try await story.school.logLines(from: before) == ["sign-in denied -"])
    }
}
