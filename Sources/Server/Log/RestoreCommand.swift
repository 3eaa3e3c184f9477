// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Casework
import Foundation
import Ledger
import Persistence
import Storage
import StorageSQLite

/// `hoede restore FILE --data DIR`: puts a copy back. It is checked first, everybody is signed out, what was destroyed is
/// destroyed again, and the log goes on in a new epoch that names the last known checkpoint.
///
/// `hoede restore --accept --data DIR` does the last for a database that was put back by other means.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Zet een reservekopie terug. Stop eerst de server.")

    @Argument(help: ArgumentHelp("De reservekopie.", valueName: "bestand"))
    var file: String?

    @Option(help: "De map met de gegevens.")
    var data = "./data"

    @Option(help: "De lijst van wat sindsdien is vernietigd; zonder deze BESTAND.destroyed.")
    var destroyed: String?

    @Flag(help: "Vervang wat er in de map staat; het oude blijft ernaast liggen.")
    var replace = false

    @Flag(help: "Ga verder met de database zoals zij er nu ligt, in een nieuwe reeks.")
    var accept = false

    @Flag(help: "Alleen controleren of de kopie klopt.")
    var verify = false

    private var database: String { data + "/hoede.sqlite" }

    func run() async throws {
        guard accept != (file != nil) else {
            throw Log.stop("Geef een reservekopie op, of --accept voor de database zoals die er ligt.", status: 64)
        }
        let files = FileManager.default
        guard verify || files.fileExists(atPath: data + "/server.key") else {
            throw Log.stop("In \(data) ligt geen server.key. Leg die er eerst in, van papier.", status: 78)
        }
        guard let file else {
            guard files.fileExists(atPath: database) else {
                throw Log.stop("In \(data) staat geen database.", status: 66)
            }
            return try await goOn(try destroyed.map { try list($0) } ?? [], LastCheckpoint(folder: data).notes)
        }
        var gone = try destroyed.map { try list($0) } ?? []
        var notes = LastCheckpoint(folder: data).notes
        try await check(file)
        if verify { return }
        if destroyed == nil, files.fileExists(atPath: file + ".destroyed") { gone += try list(file + ".destroyed") }
        if files.fileExists(atPath: file + ".checkpoints") {
            notes += NoteText.notes(in: try Log.text(of: file + ".checkpoints"))
        }
        let old = try await putBack(file)
        do {
            try await goOn(gone + old.destroyed, notes + old.notes)
        } catch let failure as OfficeFailure {
            throw Log.stop(
                "De kopie ligt op haar plaats, maar de nieuwe reeks begon niet (\(failure.kind)); "
                    + "voer uit: hoede restore --accept --data \(data).", status: 74)
        }
    }

    private func goOn(_ gone: [DestroyedObject], _ notes: [String]) async throws {
        let office = try await Compose.office(data: data)
        let lost = try await office.rolledBack(notes)
        try await office.startEpochs(after: notes, destroyed: gone)
        for school in lost where school.found < school.known {
            print(
                "School \(school.school): na regel \(school.found) zijn minstens \(school.known - school.found) "
                    + "regels weg, met wat daarin is vastgelegd.")
        }
        print("Klaar. Het logboek gaat verder in een nieuwe reeks, en iedereen moet opnieuw inloggen.")
        print("Kijk na wie er sinds de reservekopie is vertrokken: diens toegang is ook teruggezet.")
    }

    /// Checks the copy before anything is touched.
    private func check(_ file: String) async throws {
        let beside = FileManager.default.fileExists(atPath: file + ".checkpoints")
        let notes = beside ? NoteText.notes(in: try Log.text(of: file + ".checkpoints")) : []
        let answer = try await VerifyAnswer.database(file, outside: [], key: nil)
        guard answer.isSound else {
            print(answer.lines.joined(separator: "\n"))
            throw Log.stop("De reservekopie klopt niet. Er is niets teruggezet.", status: 1)
        }
        print("De reservekopie klopt: \(answer.size) regels, \(notes.count) controlepunten ernaast.")
    }

    /// Puts the copy in place; what was there lies beside it afterwards.
    private func putBack(_ file: String) async throws -> (destroyed: [DestroyedObject], notes: [String]) {
        let files = FileManager.default
        var old: (destroyed: [DestroyedObject], notes: [String]) = ([], [])
        if files.fileExists(atPath: database) {
            guard replace else {
                throw Log.stop("In \(data) staat al een database. Geef --replace om die te vervangen.", status: 73)
            }
            // A broken old database is no reason not to put the copy back.
            if let reader = try? SQLiteReader(path: database),
                let found = try? await reader.read({ transaction throws(StorageError) in try Extras.of(transaction) })
            {
                old = (found.0, found.1)
                try? reader.close()
            }
        }
        try exchange(for: file)
        return old
    }

    /// The copy is made beside what is there before that is put aside: until the end everything can be as it was.
    private func exchange(for file: String) throws {
        let current = DatabaseFiles(path: database)
        let isThere = FileManager.default.fileExists(atPath: database)
        let fresh = DatabaseFiles(path: current.free("nieuw"))
        let aside = current.free("oud")
        do {
            try SQLiteReader(path: file).backup(to: fresh.path)
        } catch {
            fresh.remove()
            throw Log.stop("De kopie kan niet worden gemaakt in \(data) (\(error)); er is niets veranderd.", status: 73)
        }
        do {
            try current.move(to: aside)
        } catch {
            fresh.remove()
            throw Log.stop(
                "De oude database kan niet opzij worden gezet in \(data); er is niets veranderd.", status: 73)
        }
        do {
            try fresh.move(to: database)
        } catch {
            try DatabaseFiles(path: aside).move(to: database)
            fresh.remove()
            throw Log.stop("De kopie kan niet op haar plaats worden gezet; er is niets veranderd.", status: 73)
        }
        if isThere { print("De oude database ligt nu in \(aside).") }
    }

    private func list(_ path: String) throws -> [DestroyedObject] {
        guard let found = Extras.destroyed(try Log.text(of: path)) else {
            throw Log.stop("\(path) is geen lijst van wat vernietigd is.", status: 65)
        }
        return found
    }
}
