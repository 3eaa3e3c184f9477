// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestKit
import Testing
import Web

/// Every address of a dossier and a worry, asked for by each kind of person, over the router.
@Suite struct `The door of a restricted dossier` {
    /// Who asks: on its list, in the team but involved, taking part, reading along elsewhere, and with no part at all.
    static let people = ["karin", "ineke", "marijke", "bas", "petra"]

    private static func story() async throws -> (TestSchool, dossier: String, worry: String, team: String) {
        let school = try await TestSchool.make()
        let (marijke, ineke, jan, karin) = (
            try await school.visitor("marijke"), try await school.visitor("ineke"), try await school.visitor("jan"),
            try await school.visitor("karin")
        )
        func open(_ once: String) async throws -> StreamID {
            try await school.office.openDossier(
                OpenDossier(
                    childName: "Sanne", protocolID: "", protocolVersion: 0, protocolDigest: "",
                    teacher: marijke.account),
                worry: nil, answer: nil, by: ineke, once: once
            ).stream
        }
        let (restricted, team) = (try await open("a"), try await open("b"))
        _ = try await school.office.perform(
            Command(
                Restrict(people: [jan.account, karin.account], involved: [ineke.account], reason: "Eigen kind.")),
            on: restricted, by: jan, once: "c")
        let sent = try await school.office.sendWorry(
            SendWorry(childName: "x", text: "x", colleague: "Jan"), by: marijke, once: "d")
        return (school, restricted.text, sent.id.text, team.text)
    }

    private static func paths(_ table: [String], dossier: String, worry: String) -> [String] {
        table.map { path in
            path.replacing(":dossier", with: dossier).replacing(":zorg", with: worry)
                .replacing(":handeling", with: "vastleggen")
        }
    }

    static let asked = Site.table.filter {
        $0.method == "GET"
            && ($0.path.contains("/dossiers/:dossier") || $0.path.contains("/zorgen/:zorg")
                || $0.path.contains("/betrokken/dossier/:dossier"))
    }.map(\.path)

    @Test func `opens for its list, and for everybody else is the page that does not exist`() async throws {
        let (school, dossier, worry, team) = try await Self.story()
        let app = Application(
            router: Site(
                office: school.office, settings: SiteSettings(secure: false, demo: true, development: true)
            ).router())
        var cookies: [String: String] = [:]
        for name in Self.people { cookies[name] = try await school.cookie(name) }
        let signedIn = cookies
        try await app.test(.router) { client in
            func status(_ path: String, _ name: String) async throws -> (HTTPResponse.Status, String) {
                let answer = try await client.execute(
                    uri: path, method: .get, headers: [.cookie: "hoede=\(signedIn[name] ?? "")"])
                return (answer.status, String(buffer: answer.body))
            }
            let missing = try await status("/dossiers/d-bestaat-niet", "ineke")
            #expect(missing.0 == .notFound)
            for path in Self.paths(Self.asked, dossier: dossier, worry: worry) {
                #expect(try await status(path, "karin").0 == .ok, "karin \(path)")
                for name in Self.people.dropFirst() {
                    let answer = try await status(path, name)
                    #expect(answer.0 == .notFound, "\(name) \(path)")
                    // The same words as for an address that was never there.
                    if name == "ineke" { #expect(Self.stable(answer.1) == Self.stable(missing.1), "\(path)") }
                }
                let nobody = try await client.execute(uri: path, method: .get)
                #expect(nobody.status == .seeOther, "\(path)")
            }
            // A dossier of the whole team: the team reads it, the board does not.
            #expect(try await status("/dossiers/\(team)", "ineke").0 == .ok)
            for name in ["karin", "marijke", "bas", "petra"] {
                #expect(try await status("/dossiers/\(team)", name).0 == .notFound, "\(name)")
            }
            for name in ["ineke", "karin"] { #expect(try await status("/dossiers", name).0 == .ok) }
            for name in ["marijke", "bas", "petra"] { #expect(try await status("/dossiers", name).0 == .notFound) }
            #expect(try await !status("/dossiers", "ineke").1.contains(dossier))
            #expect(try await !status("/vandaag", "ineke").1.contains(dossier))
            #expect(try await status("/deelname/\(dossier)", "ineke").0 == .notFound)
        }
    }

    @Test func `leaves a line in the log for every attempt`() async throws {
        let (school, dossier, _, _) = try await Self.story()
        let app = Application(
            router: Site(
                office: school.office, settings: SiteSettings(secure: false, demo: true, development: true)
            ).router())
        let names = ["ineke", "marijke", "petra"]
        for name in names {
            let cookie = try await school.cookie(name)
            try await app.test(.router) { client in
                _ = try await client.execute(
                    uri: "/dossiers/\(dossier)/kijkers", method: .get, headers: [.cookie: "hoede=\(cookie)"])
            }
        }
        let karin = try await school.visitor("karin")
        let seen = try await school.office.lookers(StreamID(dossier), visitor: karin).map(\.name)
        #expect(Set(seen).isSuperset(of: names))
    }

    /// The page without what differs each time: tokens, and who is signed in.
    private static func stable(_ page: String) -> String {
        guard let start = page.firstRange(of: "<main"), let end = page.firstRange(of: "</main>") else { return page }
        return String(page[start.lowerBound..<end.lowerBound])
    }
}
