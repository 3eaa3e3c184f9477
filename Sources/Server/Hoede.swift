// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser
import Hummingbird
import Logging
import ServiceLifecycle

@main
struct Hoede: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "hoede")
    func run() throws {}
}
