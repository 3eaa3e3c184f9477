// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Foundation
import Ledger
import Persistence
import StorageSQLite

/// `hoede verify`: checks a database, a whole log or an extract, without any key, also while the server runs.
///
/// Leaves with status 0 when everything fits, with 1 when something does not, with 64 when something is missing on the
/// command line, with 65 when a file is not what it should be, and with 66 when it cannot be opened.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Controleert het logboek en alles waar het over gaat.",
        discussion: """
            Zonder sleutels, ook terwijl de server draait. Geef een bestand (uitvoer of uittreksel), of --data of --database.
            Alleen een controlepunt dat buiten de server is bewaard, bewijst iets tegen de beheerder van de server.
            """)

    @Argument(help: ArgumentHelp("Een uitvoer of uittreksel van een logboek.", valueName: "bestand"))
    var file: String?

    @Option(help: "De map met de gegevens.")
    var data: String?

    @Option(help: "Een database, zoals een reservekopie.")
    var database: String?

    @Option(help: "Een bestand met controlepunten die buiten zijn bewaard; mag vaker.")
    var checkpoint: [String] = []

    @Option(help: "De openbare sleutel van de school, van papier of uit de mail.")
    var key: String?

    @Flag(help: "Het antwoord als JSON.")
    var json = false

    func run() async throws {
        guard [file, data, database].compactMap({ $0 }).count == 1 else {
            throw Log.stop("Geef één ding op: een bestand, --data MAP of --database BESTAND.", status: 64)
        }
        let publicKey = try key.map { text in
            guard let key = Log.key(text) else {
                throw Log.stop(
                    "--key is geen openbare sleutel: die heeft 64 hexcijfers, of 44 tekens base64.", status: 64)
            }
            return key
        }
        let notes = try checkpoint.flatMap { NoteText.notes(in: try Log.text(of: $0)) }
        let answer: VerifyAnswer
        if let file {
            answer = try VerifyAnswer.file(Log.bytes(of: file), outside: notes, key: publicKey)
        } else {
            let path = database ?? "\(data ?? "")/hoede.sqlite"
            answer = try await VerifyAnswer.database(path, outside: notes, key: publicKey)
        }
        print(json ? answer.json : answer.lines.joined(separator: "\n"))
        if !answer.isSound { throw ExitCode(1) }
    }
}

/// Small things that the commands about the log share.
enum Log {
    /// A public key as it is printed or mailed: hexadecimal digits, in groups or not, or base64.
    static func key(_ text: String) -> [UInt8]? {
        let plain = text.filter { !$0.isWhitespace }
        if plain.utf8.count == 64 {
            var bytes: [UInt8] = []
            var rest = plain[...]
            while let byte = UInt8(rest.prefix(2), radix: 16), rest.count >= 2 {
                bytes.append(byte)
                rest = rest.dropFirst(2)
            }
            return bytes.count == 32 ? bytes : nil
        }
        guard let data = Data(base64Encoded: plain), data.count == 32 else { return nil }
        return [UInt8](data)
    }

    static func bytes(of path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw stop("Het bestand \(path) is er niet of is niet te openen.", status: 66)
        }
        return [UInt8](data)
    }

    static func text(of path: String) throws -> String {
        guard let text = String(validating: try bytes(of: path), as: UTF8.self) else {
            throw stop("Het bestand \(path) is geen tekst.", status: 65)
        }
        return text
    }

    static func stop(_ sentence: String, status: Int32) -> ExitCode {
        FileHandle.standardError.write(Data((sentence + "\n").utf8))
        return ExitCode(status)
    }
}
