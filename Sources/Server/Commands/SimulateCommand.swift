// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser
import Assets
import Forms
import Foundation
import ProtocolFiles

/// `hoede simulate FILE`: runs a scenario through the same rules as the pages, without a database. With `--acts` it tells
/// what a scenario can say: every act, with its names and what it asks.
///
/// Leaves with status 0 when the file was run, whatever was refused in it; with 64 when no file was named, or one beside `--acts`, and
/// with 65 when the file could not be run.
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

    @Flag(help: "Laat zien welke handelingen er zijn, zonder een verhaal te spelen.")
    var acts = false

    @Flag(help: "De uitkomst als JSON.")
    var json = false

    func run() throws {
        if acts {
            guard file == nil else {
                throw Self.stop(["Bij --acts hoort geen bestand. Laat het weg."], status: 64)
            }
            print(json ? try Self.json(ActEntry.all) : Self.table(ActEntry.all).joined(separator: "\n"))
            return
        }
        guard let file else {
            throw Self.stop(["Geef het bestand op, zoals: hoede simulate verhaal.yaml"], status: 64)
        }
        let scenario = try Self.scenario(file)
        let outcome = scenario.run()
        print(json ? try outcome.json() : outcome.story(of: scenario).joined(separator: "\n"))
    }

    private static func json(_ acts: [ActEntry]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(acts), as: UTF8.self)
    }

    /// One line for each act, in columns.
    private static func table(_ acts: [ActEntry]) -> [String] {
        let head = ["naam", "opgeslagen als", "wie", "wanneer", "adres", "titel"]
        let rows = [head] + acts.map { [$0.kind, $0.stored, $0.demand, $0.stage, $0.address, $0.title] }
        let widths = head.indices.dropLast().map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            zip(row, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }.joined(separator: "  ")
                + "  " + (row.last ?? "")
        }
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
