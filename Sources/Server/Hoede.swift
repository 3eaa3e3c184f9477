// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser

/// The program `hoede`.
@main
struct Hoede: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hoede",
        abstract: "Hoede: de meldcode van een school, stap voor stap, vastgelegd en op slot.",
        subcommands: [
            ServeCommand.self, DemoCommand.self, InitCommand.self, DeadlineCommand.self, ProtocolCommand.self,
            SimulateCommand.self, ImportCommand.self, VerifyCommand.self, BackupCommand.self, RestoreCommand.self,
            ExportCommand.self,
        ])

    static func main() async {
        do {
            var command = try await asyncParseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            guard let fault = Fault(error) else { exit(withError: error) }
            exit(withError: Log.stop(fault.sentence, status: fault.status))
        }
    }
}
