// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Forms
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestKit
import Testing

/// Which acts ask passphrase and second factor again: each says so itself, and the one address of all acts obeys.
@Suite struct `An act that changes who holds a key` {
    private static func opened(_ visit: Visit) async throws -> String {
        let ineke = try await visit.school.visitor("ineke")
        return try await visit.school.office.openDossier(
            OpenDossier(childName: "Sanne", protocolID: "", protocolVersion: 0, protocolDigest: ""),
            worry: nil, answer: nil, by: ineke, once: "a"
        ).stream.text
    }

    private static func asksAgain(_ answer: TestResponse) -> Bool {
        answer.status == .seeOther && answer.headers[.location]?.hasPrefix("/inloggen/opnieuw?") == true
    }

    @Test func `shows its form only to who proved just before who it is; no other act asks that`() async throws {
        try await Visit.run("ineke") { visit in
            let dossier = try await Self.opened(visit)
            visit.school.clock.move(minutes: 11)
            for kind in CommandKind.allCases {
                let answer = try await visit.get("/dossiers/\(dossier)/doen/\(CommandForm.of(kind).address)")
                #expect(Self.asksAgain(answer) == kind.stepUp, "\(kind)")
                if !kind.stepUp { #expect(answer.status == .ok, "\(kind)") }
            }
        }
    }

    @Test func `is not carried out either without that proof`() async throws {
        try await Visit.run("ineke") { visit in
            let dossier = try await Self.opened(visit)
            let page = "/dossiers/\(dossier)/doen/"
            let token = try #require(Visit.token(in: try await visit.get(page + "contact")))
            visit.school.clock.move(minutes: 11)
            _ = try await visit.get("/dossiers/\(dossier)")
            visit.school.clock.move(minutes: 5)
            let fields = "_csrf=\(token)&_bevestigd=ja&staff=a-marijke&reason=x"
            for kind in [CommandKind.grantReading, .restrict] {
                #expect(Self.asksAgain(try await visit.post(page + CommandForm.of(kind).address, fields)), "\(kind)")
            }
            #expect(!Self.asksAgain(try await visit.post(page + "contact", "_csrf=\(token)&party=x&text=x")))
        }
    }

    @Test func `asks nothing at an address that is no act`() async throws {
        try await Visit.run("ineke") { visit in
            let dossier = try await Self.opened(visit)
            visit.school.clock.move(minutes: 11)
            #expect(try await visit.get("/dossiers/\(dossier)/doen/onzin").status == .notFound)
        }
    }
}

@Suite struct `An act of a dossier` {
    /// The addresses of the acts that a page leads to.
    private static func offered(on page: String) -> Set<String> {
        Set(page.matches(of: #/\/doen\/([a-z0-9-]+)/#).map { String($0.output.1) })
    }

    @Test func `has its button on the page of the dossier, open, half closed or closed`() async throws {
        try await Visit.run("ineke") { visit in
            let office = visit.school.office
            let (ineke, jan) = (try await visit.school.visitor("ineke"), try await visit.school.visitor("jan"))
            let dossier = try await office.openDossier(
                OpenDossier(childName: "Sanne", protocolID: "", protocolVersion: 0, protocolDigest: ""), worry: nil,
                answer: nil, by: ineke, once: "a"
            ).stream
            _ = try await office.perform(
                Command(
                    AddPerson(person: PersonID("mo"), name: "Mo", relation: .mother, authority: .yes)), on: dossier,
                by: ineke,
                once: "p")
            var offered = Self.offered(on: String(buffer: try await visit.get("/dossiers/\(dossier.text)").body))
            let close = Close(
                outcome: .explained, reason: "x", safe: .yes, safeAccordingTo: "Ineke", watcher: "Marijke",
                keepUntil: TestSchool.morning.day.adding(days: 900), keepBasis: "Beleid", toldWriter: true)
            _ = try await office.perform(Command(close), on: dossier, by: ineke, once: "b")
            offered.formUnion(Self.offered(on: String(buffer: try await visit.get("/dossiers/\(dossier.text)").body)))
            _ = try await office.perform(Command(ConfirmClosing()), on: dossier, by: jan, once: "c")
            offered.formUnion(Self.offered(on: String(buffer: try await visit.get("/dossiers/\(dossier.text)").body)))
            // A worry has a page of its own, and so has opening a dossier.
            let elsewhere: Set<CommandKind> = [.sendWorry, .takeWorry, .answerWorry, .joinWorry, .openDossier]
            for kind in CommandKind.allCases where !elsewhere.contains(kind) {
                #expect(offered.contains(CommandForm.of(kind).address), "\(kind) has no button")
            }
        }
    }
}
