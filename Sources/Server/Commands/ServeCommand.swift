// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Casework

/// `hoede serve`: serves the schools of a data folder.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Bedient de school in een gegevensmap.")

    @Option(help: "De map met de gegevens.")
    var data = "./data"

    @OptionGroup var listening: ListeningOptions

    @Flag(help: "Begin met een lege map: richt de school in met de browser.")
    var empty = false

    @Option(help: "Een programma dat mail aanneemt zoals sendmail, voor de getuigen van het logboek.")
    var sendmail: String?

    @Option(help: "Het adres van een tijdstempeldienst (RFC 3161), voor de dagelijkse controlepunten.")
    var tsa: String?

    func run() async throws {
        do {
            if let problem = listening.problem() { throw Compose.Problem(description: problem) }
            let office = try await Compose.office(data: data)
            let hasSchool = try await office.hasSchool()
            if empty {
                guard !hasSchool else {
                    throw Compose.Problem(
                        description:
                            "In \(data) staat al een school. Start zonder --empty, of kies een lege map met --data.")
                }
                return try await setUp(office)
            }
            guard hasSchool else {
                throw Compose.Problem(
                    description: "In \(data) staat nog geen school. Begin met: hoede serve --empty --data MAP")
            }
            let demo = try await office.mark("demo") != nil
            let stopped = try await Serving.isBehind(office, data: data)
            try await Serving.run(
                office, listening: listening, site: .init(demo: demo, development: demo, stopped: stopped),
                outside: .init(sendmail: sendmail, authority: tsa), ready: [])
        } catch let problem as Compose.Problem {
            Serving.complain(problem.description)
            throw ExitCode(78)
        }
    }
}

extension ServeCommand {
    /// Waits for the first school, and serves it once it is there.
    private func setUp(_ office: Office) async throws {
        let token = await office.setUp.arm(keyFile: Compose.keyPath(data))
        try await Serving.run(
            office, listening: listening, site: .init(settingUp: true),
            ready: ["", "Richt de school in op het adres hierboven, met /begin erachter.", "Code: \(token)", ""])
    }
}
