// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Casework
import Foundation
import Persistence
import Storage
import StorageSQLite

/// `hoede export`: what may leave the server without a key.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Maakt een uitvoer van het logboek, of van de tijdstempels.",
        subcommands: [ExportLogCommand.self, ExportStampsCommand.self])
}

/// `hoede export log --data DIR [--school ID] FILE`: a whole log, to be checked elsewhere. It holds no content.
struct ExportLogCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Een heel logboek, om ergens anders te controleren.")

    @Argument(help: ArgumentHelp("Het bestand dat wordt gemaakt.", valueName: "bestand"))
    var file: String?

    @Option(help: "De map met de gegevens.")
    var data = "./data"

    @Option(help: "De school; zonder deze de enige.")
    var school: String?

    @Option(help: "De reeks; zonder deze de nieuwste.")
    var epoch: Int?

    func run() async throws {
        guard let file else { throw Log.stop("Geef een bestand op, zoals: hoede export log logboek.json", status: 64) }
        guard FileManager.default.fileExists(atPath: data + "/hoede.sqlite") else {
            throw Log.stop("In \(data) staat geen database.", status: 66)
        }
        let office = try await Compose.office(data: data)
        let schools = try await office.schoolIDs()
        guard let school = school ?? (schools.count == 1 ? schools[0] : nil) else {
            throw Log.stop("Geef de school op met --school: \(schools.joined(separator: ", ")).", status: 64)
        }
        do {
            let bytes = try await office.logExport(school: school, epoch: epoch)
            guard
                FileManager.default.createFile(
                    atPath: file, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
            else { throw Log.stop("\(file) kan niet worden geschreven.", status: 73) }
        } catch OfficeFailure.notFound {
            throw Log.stop("Die school of reeks is er niet. Scholen: \(schools.joined(separator: ", ")).", status: 64)
        }
        print("Logboek van \(school) in \(file). Controleer het met: hoede verify \(file)")
    }
}

/// `hoede export stamps --data DIR FOLDER`: each stamped checkpoint with its token, for `openssl ts -verify`.
struct ExportStampsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stamps", abstract: "Tijdstempels met hun controlepunten, om met openssl te controleren.")

    @Argument(help: ArgumentHelp("De map waarin de bestanden komen.", valueName: "map"))
    var folder: String?

    @Option(help: "De map met de gegevens.")
    var data = "./data"

    func run() async throws {
        guard let folder else { throw Log.stop("Geef een map op, zoals: hoede export stamps stempels", status: 64) }
        do {
            let reader = try SQLiteReader(path: data + "/hoede.sqlite")
            let found = try await reader.read { transaction throws(StorageError) in
                var found: [(name: String, note: String, token: [UInt8])] = []
                for school in try Schools.all(in: transaction) {
                    for stamp in try TimestampTable.all(school: school.id, in: transaction) {
                        guard
                            let row = try CheckpointTable.find(
                                school: school.id, epoch: stamp.epoch, size: stamp.size, in: transaction)
                        else { continue }
                        found.append(("\(school.id)-\(stamp.epoch)-\(stamp.size)", row.note, stamp.token))
                    }
                }
                return found
            }
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            for item in found {
                try Data(item.note.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(item.name).txt"))
                try Data(item.token).write(to: URL(fileURLWithPath: "\(folder)/\(item.name).tsr"))
            }
            print("\(found.count) tijdstempels in \(folder).")
            print("Controleren: openssl ts -verify -data X.txt -in X.tsr -CAfile CA.pem")
        } catch let failure as CocoaError {
            throw Log.stop("De tijdstempels kunnen niet in \(failure.filePath ?? folder) worden gezet.", status: 73)
        } catch is TransactionFailure<StorageError> {
            throw Log.stop("In \(data) staat geen database die te lezen is.", status: 66)
        } catch is StorageError {
            throw Log.stop("In \(data) staat geen database die te lezen is.", status: 66)
        }
    }
}
