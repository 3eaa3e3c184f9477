// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Casework
import Foundation
import Hummingbird
import Logging
import ServiceLifecycle
import UnixSignals
import Web

/// `hoede serve`: serves the schools of a data folder.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Bedient de school in een gegevensmap.")

    @Option(help: "De map met de gegevens.")
    var data = "./data"

    @Option(help: "De poort.")
    var port = 8080

    @Option(help: "Het adres waarop wordt geluisterd.")
    var host = "127.0.0.1"

    @Flag(help: "Begin met een lege map: richt de school in met de browser.")
    var empty = false

    @Flag(help: "Browsers komen via HTTPS binnen (achter een proxy).")
    var secure = false

    @Option(help: "Een programma dat mail aanneemt zoals sendmail, voor de getuigen van het logboek.")
    var sendmail: String?

    @Option(help: "Het adres van een tijdstempeldienst (RFC 3161), voor de dagelijkse controlepunten.")
    var tsa: String?

    func run() async throws {
        do {
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
                office, settings: SiteSettings(secure: secure, demo: demo, development: demo, stopped: stopped),
                host: host, port: port, outside: .init(sendmail: sendmail, authority: tsa), ready: [])
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
            office, settings: SiteSettings(secure: secure, demo: false, development: false, settingUp: true),
            host: host,
            port: port,
            ready: ["", "Richt de school in op het adres hierboven, met /begin erachter.", "Code: \(token)", ""])
    }
}

/// Running the site until somebody ends it.
enum Serving {
    static func run(
        _ office: Office, settings: SiteSettings, host: String, port: Int, outside: Jobs.Outside = .init(),
        ready: [String]
    ) async throws {
        let site = Site(office: office, settings: settings)
        var app = Application(
            router: site.router(), server: .http1(configuration: .init(idleTimeout: .seconds(75))),
            configuration: .init(address: .hostname(host, port: port), serverName: nil),
            onServerRunning: { channel in
                let actual = channel.localAddress?.port ?? port
                print("Hoede luistert op http://localhost:\(actual)")
                for line in ready { print(line) }
                fflush(nil)
            },
            logger: quiet)
        if !settings.stopped { app.addServices(Jobs(office: office, outside: outside, pause: .seconds(60))) }
        do {
            try await app.runService(gracefulShutdownSignals: [.sigterm, .sigint])
        } catch {
            complain(
                "Hoede kan niet luisteren op poort \(port). Misschien is die al in gebruik: kies een andere met --port."
            )
            throw ExitCode(69)
        }
    }

    /// Whether the database is older than, or other than, the newest checkpoint beside it; says so on the console.
    static func isBehind(_ office: Office, data: String) async throws -> Bool {
        let lost = try await office.rolledBack(LastCheckpoint(folder: data).notes)
        for school in lost {
            complain(
                "LET OP: het logboek van school \(school.school) is teruggezet of veranderd: reeks \(school.epoch) "
                    + "telde \(school.known) regels, nu \(school.found). Hoede toont alleen een alarmpagina. "
                    + "Zoek uit hoe dit komt. Is het een bedoelde reservekopie? Dan: hoede restore --accept --data \(data)"
            )
        }
        return !lost.isEmpty
    }

    /// Addresses and headers of requests do not belong in the technical log.
    private static var quiet: Logger {
        var log = Logger(label: "server") { StreamLogHandler.standardError(label: $0) }
        log.logLevel = .error
        return log
    }

    static func complain(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}
