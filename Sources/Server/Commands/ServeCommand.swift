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

    func run() async throws {
        do {
            if let problem = listening.problem() { throw Compose.Problem(description: problem) }
            let office = try await Compose.office(data: data)
            guard try await office.hasSchool() else {
                throw Compose.Problem(description: "In \(data) staat nog geen school. Begin met: hoede demo --data MAP")
            }
            let demo = try await office.mark("demo") != nil
            try await Serving.run(office, listening: listening, demo: demo, development: demo, ready: [])
        } catch let problem as Compose.Problem {
            Serving.complain(problem.description)
            throw ExitCode(78)
        }
    }
}
