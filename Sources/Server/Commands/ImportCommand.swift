// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser
import Casework
import CivilTime
import Foundation
import SchoolFiles

/// `hoede import`: takes over pupils from a file of the school's administration.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Leerlingen overnemen uit een bestand van de school.",
        subcommands: [ImportEdexmlCommand.self])
}

/// `hoede import edexml FILE`: shows what a file holds, and takes it over into a school's register when that is asked.
///
/// Without `--data` it compares with an empty register and stores nothing. With `--data` somebody signs in; the pupils
/// about whom a person must decide stay as they are, and are shown on the page of the import.
///
/// Leaves with status 0, with 64 when something is missing on the command line, with 65 when the file is refused, with
/// 66 when it cannot be opened, with 77 when signing in fails and with 78 when the data folder is not one.
struct ImportEdexmlCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edexml", abstract: "Een EDEXML-bestand lezen, versie 1.03 tot en met 2.1, ook uit UWLR.")

    @Argument(help: ArgumentHelp("Het XML-bestand.", valueName: "bestand"))
    var path: String?

    @Flag(help: "Alleen laten zien wat er in het bestand staat; er wordt niets bewaard.")
    var dryRun = false

    @Flag(help: "De uitkomst als JSON, zonder namen.")
    var json = false

    @Flag(help: "De school is voor voortgezet onderwijs: lees jaargroep 1 tot 6 als leerjaar.")
    var secondary = false

    @Option(help: "De map met de gegevens van de school.")
    var data: String?

    @Option(name: .customLong("as"), help: "Het mailadres waarmee je inlogt; de wachtzin wordt gevraagd.")
    var mail: String?

    @Option(help: "Lees de wachtzin, en op de regel erna de code, van deze bestandsdescriptor.")
    var passphraseFd: Int32?

    func run() async throws {
        guard let path else {
            throw Self.stop("Geef het bestand op, zoals: hoede import edexml EDEX.XML --dry-run.", status: 64)
        }
        if let data { return try await takeOver(path, data: data) }
        guard dryRun else {
            throw Self.stop(
                "Geef --dry-run om te zien wat er in het bestand staat, of --data MAP --as MAILADRES om het over te nemen.",
                status: 64)
        }
        let file = try Self.file(at: path, kind: secondary ? .secondary : .primary)
        let today = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)).day
        let preview = Comparison.compare(file, register: [], groups: [], on: today) { UUID().uuidString }
        print(Self.report(preview, asJSON: json))
    }

    /// Compares with the school's own register, and takes the file over unless it is a dry run.
    private func takeOver(_ path: String, data: String) async throws {
        guard let mail else { throw Self.stop("Geef ook --as MAILADRES: wie neemt het bestand over?", status: 64) }
        guard FileManager.default.fileExists(atPath: data + "/hoede.sqlite") else {
            throw Self.stop("In \(data) staat geen school.", status: 78)
        }
        let file = try Self.file(at: path, kind: secondary ? .secondary : .primary)
        if let passphraseFd, !Passphrases.isOpen(passphraseFd) {
            throw Self.stop("Descriptor \(passphraseFd) van --passphrase-fd is niet open.", status: 64)
        }
        let office = try await Compose.office(data: data)
        let passphrase = try Passphrases.read(from: passphraseFd, for: mail)
        guard case .signedIn(var cookie) = try await office.signIn(mail: mail, passphrase: passphrase.first ?? ""),
            var visitor = try await office.visitor(cookie: cookie)
        else { throw Self.stop("Mailadres en wachtzin passen niet bij elkaar.", status: 77) }
        if visitor.secondFactor.waits {
            let code = passphrase.dropFirst().first ?? Passphrases.readCode()
            guard
                case .signedIn(let next) = try await office.passSecondStep(.code(code, practice: false), by: visitor),
                let passed = try await office.visitor(cookie: next)
            else {
                try await office.signOut(cookie: cookie)
                throw Self.stop("De code klopt niet. Wacht op een nieuwe code en probeer het opnieuw.", status: 77)
            }
            (cookie, visitor) = (next, passed)
        }
        guard visitor.mayKeepRegister else {
            try await office.signOut(cookie: cookie)
            throw Self.stop("Dit account mag de leerlingenlijst niet bijhouden.", status: 77)
        }
        let preview = try await office.previewImport(file, by: visitor)
        print(Self.report(preview, asJSON: json))
        if !dryRun {
            let done = try await office.commitImport(preview, choices: [:], by: visitor, once: "")
            if !json { print("Overgenomen: \(done.written). Nog door een mens te beslissen: \(done.undecided).") }
        }
        try await office.signOut(cookie: cookie)
    }

    /// Reads the file, or stops with one sentence.
    static func file(at path: String, kind: SchoolKind) throws -> SchoolFile {
        let bytes: [UInt8]
        do {
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            // One byte more than is allowed is enough to know that the file is too big.
            bytes = [UInt8](try handle.read(upToCount: SchoolFileReader.largestFile + 1) ?? Data())
        } catch {
            throw stop("Het bestand \(path) is er niet of is niet te openen.", status: 66)
        }
        do throws(SchoolFileRefusal) {
            return try SchoolFileReader.read(bytes: bytes, kind: kind)
        } catch {
            throw stop(error.sentence, status: 65)
        }
    }

    /// What a person reads before deciding: counts, and odd records by key. Never a name.
    static func report(_ preview: ImportPreview, asJSON: Bool) -> String {
        if asJSON { return preview.json }
        let counts = preview.counts
        var lines = [
            "School \(preview.school.brin ?? "onbekend"), schooljaar \(preview.school.schoolYear ?? "onbekend")",
            "  nieuw             \(counts.new)",
            "  gewijzigd         \(counts.changed)",
            "  ongewijzigd       \(counts.unchanged)",
            "  weg van school    \(counts.left)",
            "  jij beslist       \(counts.ambiguous)",
            "  niet ingelezen    \(counts.rejected)",
            "Groepen nieuw of gewijzigd: \(preview.groups.count). Medewerkers in het bestand: \(preview.staff.count).",
            "Onbekende velden overgeslagen: \(preview.skippedFields).",
            "Bewust weggelaten velden, zoals BSN, herkomst en adres: \(preview.discardedFields).",
        ]
        if preview.transcoded {
            lines.append("De tekens klopten niet met UTF-8. Het bestand is gelezen als windows-1252.")
        }
        if preview.manyWouldLeave {
            lines.append("Let op: veel leerlingen staan niet in dit bestand. Is het het goede bestand?")
        }
        lines += preview.remarks.map(\.sentence)
        return lines.joined(separator: "\n")
    }

    private static func stop(_ sentence: String, status: Int32) -> ExitCode {
        FileHandle.standardError.write(Data((sentence + "\n").utf8))
        return ExitCode(status)
    }
}
