// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import CivilTime
import Foundation
import Ledger
import Persistence
import Storage
import StorageSQLite

/// `hoede backup FILE --data DIR`: a consistent copy while the server runs. No keys are needed and none are copied.
///
/// Beside it come `FILE.destroyed`, what may not come back, and `FILE.checkpoints`, where the logs stood.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Maakt een reservekopie, ook terwijl de server draait.",
        discussion: """
            Het sleutelbestand server.key gaat niet mee: dat heeft een eigen kopie op papier.
            De lijst BESTAND.destroyed hoort bij de kopie en noemt wat vernietigd is. Bewaar die erbij, en vernieuw haar.
            """)

    @Argument(help: ArgumentHelp("De reservekopie die wordt gemaakt.", valueName: "bestand"))
    var file: String?

    @Option(help: "De map met de gegevens.")
    var data = "./data"

    func run() async throws {
        guard let file else { throw Log.stop("Geef een bestand op, zoals: hoede backup kopie.hoede", status: 64) }
        let files = FileManager.default
        guard ![file, file + ".destroyed", file + ".checkpoints"].contains(where: { files.fileExists(atPath: $0) })
        else { throw Log.stop("\(file) bestaat al. Een reservekopie overschrijft nooit iets.", status: 73) }
        do {
            let reader = try SQLiteReader(path: data + "/hoede.sqlite")
            try reader.backup(to: file)
            // What is listed comes from the copy itself, so that they say the same.
            let copy = try SQLiteReader(path: file)
            let (destroyed, notes) = try await copy.read { transaction throws(StorageError) in
                try Extras.of(transaction)
            }
            try write(Extras.text(destroyed), to: file + ".destroyed")
            try write(
                (notes + LastCheckpoint(folder: data).notes).joined(separator: "\n"), to: file + ".checkpoints")
            print("Reservekopie gemaakt: \(file), met \(destroyed.count) vernietigde stukken op de lijst.")
        } catch {
            let failure = (error as? StorageError) ?? (error as? TransactionFailure<StorageError>)?.storageError
            guard let failure else { throw error }
            try? files.removeItem(atPath: file)
            throw Log.stop("De reservekopie is niet gelukt (\(failure)). Staat er een database in \(data)?", status: 66)
        }
    }

    private func write(_ text: String, to path: String) throws {
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        else { throw Log.stop("\(path) kan niet worden geschreven.", status: 73) }
    }
}

/// What lies beside a copy: the list of what was destroyed, and the newest checkpoint of each school.
enum Extras {
    private static let title = "hoede-destroyed/1"

    static func of(_ transaction: any Transaction) throws(StorageError) -> ([DestroyedObject], [String]) {
        var destroyed: [DestroyedObject] = []
        var notes: [String] = []
        for school in try Schools.all(in: transaction) {
            destroyed += try Destruction.all(school: school.id, in: transaction)
            if let latest = try CheckpointTable.latest(school: school.id, in: transaction) { notes.append(latest.note) }
        }
        return (destroyed, notes)
    }

    /// One line for each: school, object, kind, moment, account.
    static func text(_ destroyed: [DestroyedObject]) -> String {
        ([title]
            + destroyed.map { "\($0.school) \($0.object) \($0.kind.rawValue) \($0.at.milliseconds) \($0.byAccount)" })
            .joined(separator: "\n") + "\n"
    }

    /// Reads the list; nothing when it is not one.
    static func destroyed(_ text: String) -> [DestroyedObject]? {
        var lines = text.split(separator: "\n").map { String($0) }
        guard lines.first == title else { return nil }
        lines.removeFirst()
        var found: [DestroyedObject] = []
        for line in lines {
            let parts = line.split(separator: " ").map { String($0) }
            guard parts.count == 5, let kind = DestroyedObject.Kind(rawValue: parts[2]), let at = Int64(parts[3])
            else { return nil }
            found.append(
                DestroyedObject(
                    school: parts[0], object: parts[1], kind: kind, at: .init(milliseconds: at), byAccount: parts[4]))
        }
        return found
    }
}
