// SPDX-License-Identifier: EUPL-1.2

@testable import Casework
import Dossiers
import Hummingbird
import HummingbirdTesting
import ProtocolBook
import TestKit
import Testing
import Web

/// The page of a dossier that was opened at a school, drawn by a program with other protocols.
private func page(_ others: ([ShelvedProtocol]) -> [ShelvedProtocol]) async throws -> String {
    let school = try await TestSchool.make()
    let ineke = try await school.visitor("ineke")
    let opened = try await school.office.openDossier(
        OpenDossier(childName: "Sanne", protocolID: "", protocolVersion: 0, protocolDigest: ""), worry: nil,
        answer: nil, by: ineke, once: "a")
    let office = Office(
        world: school.office.world, engine: school.engine, server: school.office.server,
        shelf: ProtocolShelf(others(school.office.shelf.all)))
    let cookie = try await school.cookie("ineke")
    let app = Application(
        router: Site(office: office, settings: SiteSettings(secure: false, demo: false, development: false)).router())
    return try await app.test(.router) { client in
        let answer = try await client.execute(
            uri: "/dossiers/\(opened.stream.text)", method: .get, headers: [.cookie: "hoede=\(cookie)"])
        #expect(answer.status == .ok)
        return String(buffer: answer.body)
    }
}

@Suite struct `The page of a dossier` {
    @Test func `says nothing of its protocol when that is the text it began with`() async throws {
        let text = try await page { $0 }
        #expect(text.contains("Sanne"))
        #expect(!text.contains("Dit dossier begon met een andere tekst"))
        #expect(!text.contains("Dit dossier volgt een versie"))
    }

    @Test func `says that the text of its protocol is another than it began with`() async throws {
        let text = try await page { $0.map { ShelvedProtocol(book: $0.book, digest: "another text") } }
        #expect(text.contains("Sanne"))
        #expect(text.contains("Dit dossier begon met een andere tekst van dit protocol"))
    }

    @Test func `stays readable in a program that lacks its version, and says so`() async throws {
        let text = try await page { all in
            all.map { one in
                var book = one.book
                book.identity.version = 2
                return ShelvedProtocol(book: book, digest: "digest of the second")
            }
        }
        #expect(text.contains("Sanne"))
        #expect(text.contains("Dit dossier volgt een versie van het protocol die dit programma niet heeft"))
    }
}
