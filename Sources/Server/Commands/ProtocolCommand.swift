// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser
import Foundation
import ProtocolBook
import ProtocolFiles

/// `hoede protocol …`: what can be done with protocol files.
struct ProtocolCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "protocol",
        abstract: "Werkt met protocolbestanden.",
        subcommands: [Check.self])

    /// `hoede protocol check FILE`: every fault and warning with its line and column.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Kijkt of een protocolbestand klopt.",
            discussion: """
                Elke regel noemt bestand, regel, kolom, en wat er is.
                Een waarschuwing houdt niets tegen; een fout wel. Na een fout is de afsluitcode 65.
                """)

        @Argument(help: ArgumentHelp("Het protocolbestand.", valueName: "bestand"))
        var file: String

        func run() throws {
            let found: [LocatedFinding]
            do throws(ProtocolFileError) {
                found = try ProtocolFile.read(ProtocolFile.bytes(at: file)).findings
            } catch {
                if case .unreadable = error {
                    FileHandle.standardError.write(Data("\(file) is er niet of kan niet worden gelezen.\n".utf8))
                    throw ExitCode(66)
                }
                found = error.findings
            }
            for line in Check.lines(found, file) { print(line) }
            if found.contains(where: { $0.severity == .error }) { throw ExitCode(65) }
        }

        /// One line for each finding, and a last one that counts them.
        static func lines(_ findings: [LocatedFinding], _ file: String) -> [String] {
            let errors = findings.count { $0.severity == .error }
            let warnings = findings.count - errors
            return findings.map { finding in
                let word = finding.severity == .error ? "fout" : "waarschuwing"
                return "\(file):\(finding.line):\(finding.column): \(word): \(finding.text) [\(finding.code)]"
            } + [
                "\(file): \(errors) \(errors == 1 ? "fout" : "fouten"), "
                    + "\(warnings) \(warnings == 1 ? "waarschuwing" : "waarschuwingen")."
            ]
        }
    }
}
