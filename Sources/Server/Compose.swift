// SPDX-License-Identifier: EUPL-1.2

import Assets
import Casework
import CivilTime
import Crypto
import Foundation
import Ledger
import Logging
import Persistence
import ProtocolBook
import ProtocolFiles
import Storage
import StorageSQLite
import Vault

/// Puts the program together. Time and identities come from the world here, and nowhere else.
enum Compose {
    /// Why the program cannot start, in a sentence for who started it.
    struct Problem: Error, CustomStringConvertible {
        let description: String
    }

    /// The office on a data folder; the folder, its database and its key file are made when they are not there.
    static func office(data folder: String) async throws -> Office {
        SecretFiles.beCareful()
        try SecretFiles.prepare(folder: folder)
        let keys = try keyFile(keyPath(folder), beside: folder + "/hoede.sqlite")
        let engine: SQLiteEngine
        do {
            engine = try SQLiteEngine(path: folder + "/hoede.sqlite")
            try await Migrations.apply(to: engine, dialect: .sqlite, at: world().now())
        } catch {
            throw Problem(description: "De database in \(folder) is niet te openen (\(error)).")
        }
        let last = LastCheckpoint(folder: folder)
        let office = Office(
            world: world { last.keep($0) }, engine: engine, server: ServerKeys(keys), shelf: try shelf())
        try await office.publishKey()
        return office
    }

    /// The real clock, real randomness, and a log that goes to standard error.
    static func world(keepNote: @escaping @Sendable (String) -> Void = { _ in }) -> World {
        var log = Logger(label: "hoede") { StreamLogHandler.standardError(label: $0) }
        log.logLevel = .notice
        return World(
            now: { Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))) },
            newID: { prefix in "\(prefix)-\(randomText())" }, log: log, keepNote: keepNote)
    }

    /// The protocols that come with the program.
    static func shelf() throws -> ProtocolShelf {
        var shelved: [ShelvedProtocol] = []
        for asset in Assets.protocols {
            do {
                let read = try ProtocolFile.read(asset.bytes)
                let digest = SHA256.hash(data: asset.bytes).map { byte in
                    let text = String(byte, radix: 16)
                    return text.count == 1 ? "0" + text : text
                }.joined()
                shelved.append(ShelvedProtocol(book: read.definition, digest: digest))
            } catch {
                throw Problem(description: "Het protocol \(asset.name) in dit programma is niet te lezen.")
            }
        }
        return ProtocolShelf(shelved)
    }

    private static func randomText() -> String {
        let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
        var generator = SystemRandomNumberGenerator()
        return String(
            decoding: (0..<26).map { _ in letters[Int(generator.next() & 31)] }, as: UTF8.self)
    }

    /// Where the server's own keys lie.
    static func keyPath(_ folder: String) -> String {
        URL(fileURLWithPath: folder).standardizedFileURL.path + "/server.key"
    }

    private static func keyFile(_ path: String, beside database: String) throws -> ServerKeyFile {
        if let data = FileManager.default.contents(atPath: path) {
            try SecretFiles.check(path)
            guard let keys = ServerKeyFile(text: String(decoding: data, as: UTF8.self)) else {
                throw Problem(description: "Het sleutelbestand \(path) is beschadigd. Zet het terug vanaf papier.")
            }
            return keys
        }
        guard !FileManager.default.fileExists(atPath: database) else {
            throw Problem(
                description: "Bij de database ontbreekt het sleutelbestand \(path). Zonder dat logt niemand in. "
                    + "Zet het terug, of typ het afschrift van papier over in dat bestand.")
        }
        let keys = ServerKeyFile.make()
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(keys.text.utf8), attributes: [.posixPermissions: 0o600])
        else { throw Problem(description: "Het sleutelbestand \(path) kan niet worden geschreven.") }
        return keys
    }
}
