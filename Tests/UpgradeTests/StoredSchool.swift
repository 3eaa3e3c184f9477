// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Foundation
import Ledger
import Logging
import Persistence
import Storage
import StorageSQLite
import TestKit
import Testing
import Vault

@testable import Casework

/// A school as an earlier version stored it, in a folder under `Tests/Upgrades`.
struct Kept: Sendable, CustomTestStringConvertible {
    let version: String
    let book: String

    static let all = [Kept(version: "0.1", book: "bijlage9"), Kept(version: "0.1", book: "po-2019")]

    var testDescription: String { "\(version) \(book)" }

    var folder: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Upgrades/\(version)/\(book)")
    }

    struct Account: Decodable {
        let name: String
        let mail: String
        let passphrase: String
    }

    struct Facts: Decodable {
        let school: String
        let madeAt: Int64
        let accounts: [Account]
    }

    func facts() throws -> Facts {
        try JSONDecoder().decode(Facts.self, from: Data(contentsOf: folder.appending(path: "school.json")))
    }

    /// The text of everything that was sealed about children, line by line.
    func lines() throws -> [String] {
        try String(contentsOf: folder.appending(path: "events.jsonl"), encoding: .utf8)
            .split(separator: "\n").map(String.init)
    }

    /// The copy, unpacked in a folder of its own and opened by the program of today, some minutes after it was made.
    func open() async throws -> StoredSchool {
        let facts = try facts()
        let place = FileManager.default.temporaryDirectory.appending(path: "hoede-upgrade-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let file = place.appending(path: "hoede.sqlite")
        _ = FileManager.default.createFile(
            atPath: file.path, contents: nil, attributes: [.posixPermissions: 0o600])
        let unpack = Process()
        unpack.executableURL = URL(filePath: "/bin/gzip")
        unpack.arguments = ["-dc", folder.appending(path: "school.db.gz").path]
        unpack.standardOutput = try FileHandle(forWritingTo: file)
        try unpack.run()
        unpack.waitUntilExit()
        try #require(unpack.terminationStatus == 0)
        let clock = TestWorld(Instant(milliseconds: facts.madeAt).adding(minutes: 5))
        let engine = try SQLiteEngine(path: file.path)
        try await Migrations.apply(to: engine, dialect: .sqlite, at: clock.world.now())
        let keys = try #require(
            ServerKeyFile(text: try String(contentsOf: folder.appending(path: "server.key"), encoding: .utf8)))
        let office = Office(
            world: clock.world, engine: engine, server: ServerKeys(keys), shelf: try TestSchool.shelf())
        return StoredSchool(
            kept: self, facts: facts, folder: place, engine: engine, office: office, checkpointKey: keys.checkpointKey)
    }
}

/// The copy as it runs in a test.
final class StoredSchool: Sendable {
    let kept: Kept
    let facts: Kept.Facts
    let engine: any StorageEngine
    let office: Office
    let checkpointKey: [UInt8]
    private let folder: URL

    init(
        kept: Kept, facts: Kept.Facts, folder: URL, engine: any StorageEngine, office: Office, checkpointKey: [UInt8]
    ) {
        self.kept = kept
        self.facts = facts
        self.folder = folder
        self.engine = engine
        self.office = office
        self.checkpointKey = checkpointKey
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Somebody who signs in with the passphrase and the code of that moment; nothing when that does not open.
    func signIn(_ name: String) async throws -> Visitor? {
        let account = try #require(facts.accounts.first { $0.name == name })
        guard
            case .signedIn(let cookie) = try await office.signIn(mail: account.mail, passphrase: account.passphrase),
            let visitor = try await office.visitor(cookie: cookie)
        else { return nil }
        guard visitor.secondFactor.waits, let code = try await office.practiceCode(of: visitor) else { return visitor }
        guard case .signedIn(let passed) = try await office.passSecondStep(.code(code, practice: true), by: visitor)
        else { return nil }
        return try await office.visitor(cookie: passed)
    }

    func visitor(_ name: String) async throws -> Visitor { try #require(try await signIn(name), "\(name)") }

    /// The restricted dossier: the only one that is not on the list of the team.
    func restricted() async throws -> StreamID {
        try await engine.read { transaction in
            let streams = try EventTable.streams(school: self.facts.school, in: transaction).map(\.stream)
            let hidden = try streams.filter { stream in
                try DossierTable.find(school: self.facts.school, id: stream, in: transaction)
                    .map { $0.list != TeamList.name } ?? false
            }
            return StreamID(try #require(hidden.first))
        }
    }
}
