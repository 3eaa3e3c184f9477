// SPDX-License-Identifier: EUPL-1.2

import Dossiers
import Foundation
import HummingbirdTesting
import TestKit
import Testing
import Web

/// Runs a chapter: a school of its own, a clock that stands on a Tuesday morning, and its pages.
func chapter(
    _ name: String, _ school: TestSchool,
    settings: SiteSettings = SiteSettings(secure: false, demo: false, development: false),
    _ body: @escaping @Sendable (any TestClientProtocol, PageAlbum) async throws -> Void
) async throws {
    try await school.online(settings) { client in
        let album = PageAlbum(name)
        try await body(client, album)
        try album.close()
    }
}

extension Person {
    /// The day on which the clock of every chapter stands.
    static let today = (day: 24, month: 11, year: 2026)

    /// Sends a worry about the situation at home, with these answers besides.
    func sendWorry(_ child: String, _ fields: [(String, String?)] = []) async throws -> String {
        try await get("/zorg/thuis")
        try await post(
            "/zorg/thuis",
            [
                ("wie", child), ("wat", "Verzonnen: ze is zo stil, zei \"Riet\" & ik zag <niets>."),
                ("wanneer", "vandaag"), ("tijd", "08:15"), ("nu-veilig", "yes"), ("straks-veilig", "yes"),
            ] + fields)
        return try #require(path.firstMatch(of: #/z-\d+/#).map { String($0.output) }, "\(path)")
    }

    /// Opens a dossier out of a worry.
    func openDossier(from worry: String) async throws -> String {
        try await get("/zorgen/\(worry)")
        try await post("/zorgen/\(worry)/dossier", [("dossier", "nieuw"), ("answer", "Dank je, ik pak het op.")])
        return try #require(path.firstMatch(of: #/d-\d+/#).map { String($0.output) }, "\(path)")
    }

    /// Fills in a whole form, with some answers given, and sends it through the pause when there is one.
    func does(_ dossier: String, _ act: String, _ given: [(String, String?)] = []) async throws {
        let path = dossier.hasPrefix("/") ? "\(dossier)/doen/\(act)" : "/dossiers/\(dossier)/doen/\(act)"
        try await get(path)
        let fields = answers(path, given)
        try await post(path, fields)
        if page.contains("class=\"pause\"") { try await post(path, fields + [("_bevestigd", "ja")]) }
        try #require(status == 200 && !self.path.contains("/doen/"), "\(act): \(status) \(self.path)")
    }

    /// Every field of the open form filled in, these answers in the place of the usual ones.
    func answers(_ path: String, _ given: [(String, String?)]) -> [(String, String?)] {
        let names = Set(given.map(\.0))
        return filled(path, today: Person.today).filter { !names.contains($0.0) } + given
    }
}
