// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser
import Assets
import Foundation
import ProtocolFiles

/// `hoede simulate FILE`: runs a scenario through the same rules as the pages, without a database.
///
/// Leaves with status 0 when the file was run, whatever was refused in it; with 64 when no file was named, and with 65
/// when the file could not be run.
struct SimulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Speelt een verhaal na en laat zien wat de regels ervan vinden.",
        discussion: """
            Het bestand beschrijft de mensen, het kind en wat er gebeurt; zie docs/simulate.md.
            Zo probeer je een protocol uit voordat de school ermee werkt.
            """)

    @Argument(help: ArgumentHelp("Het scenario, een YAML-bestand.", valueName: "bestand"))
    var file: String?

    @Flag(help: "De uitkomst als JSON.")
    var json = false

    func run() throws {
        guard let file else {
            throw Self.stop(["Geef het bestand op, zoals: hoede simulate verhaal.yaml"], status: 64)
        }
        let scenario = try Self.scenario(file)
        let outcome = scenario.run()
        print(json ? try outcome.json() : outcome.story(of: scenario).joined(separator: "\n"))
    }

    /// Reads the file, or stops with every fault on a line of its own.
    private static func scenario(_ file: String) throws -> Scenario {
        let bytes: [UInt8]
        do throws(ProtocolFileError) {
            bytes = try ProtocolFile.bytes(at: file)
        } catch {
            let told = error.findings.map { "\(file):\($0.line):\($0.column): \($0.text)" }
            throw stop(told.isEmpty ? ["Het bestand \(file) is er niet of is niet te openen."] : told, status: 65)
        }
        do throws(ScenarioFaults) {
            return try Scenario.read(bytes) { name in protocolBytes(name, beside: file) }
        } catch {
            throw stop(error.lines(file: file), status: 65)
        }
    }

    /// A shipped protocol by its name, or a protocol file by its path, seen from the scenario.
    private static func protocolBytes(_ name: String, beside file: String) -> [UInt8]? {
        if let shipped = Assets.protocols.first(where: { $0.name == name }) { return shipped.bytes }
        guard name.hasSuffix(".yaml") || name.hasSuffix(".yml") else { return nil }
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
        return try? ProtocolFile.bytes(at: URL(fileURLWithPath: name, relativeTo: folder).path)
    }

    private static func stop(_ lines: [String], status: Int32) -> ExitCode {
        FileHandle.standardError.write(Data((lines.joined(separator: "\n") + "\n").utf8))
        return ExitCode(status)
    }
}
