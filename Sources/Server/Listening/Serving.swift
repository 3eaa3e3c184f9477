// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Casework
import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOSSL
import ServiceLifecycle
import UnixSignals
import Web

/// Running the site until somebody ends it.
enum Serving {
    /// What the site is for.
    struct Kind: Sendable {
        /// A practice school.
        var demo = false
        /// With the gallery of components.
        var development = false
        /// Waiting for its first school.
        var settingUp = false
        /// Showing nothing but the alarm that the log is behind.
        var stopped = false
    }

    static func run(
        _ office: Office, listening: ListeningOptions, site kind: Kind, outside: Jobs.Outside = .init(),
        ready: [String]
    ) async throws {
        let settings = SiteSettings(
            secure: listening.isSecure, demo: kind.demo, development: kind.development, settingUp: kind.settingUp,
            stopped: kind.stopped, bodySeconds: listening.bodySeconds)
        let scheme = listening.tlsCert == nil ? "http" : "https"
        var app = Application(
            router: Site(office: office, settings: settings).router(), server: try server(listening),
            configuration: .init(
                address: .hostname(listening.host, port: listening.port), serverName: nil,
                availableConnectionsDelegate: MaximumAvailableConnections(listening.connections, logger: quiet)),
            onServerRunning: { channel in
                let actual = channel.localAddress?.port ?? listening.port
                print("Hoede luistert op \(scheme)://localhost:\(actual)")
                for line in ready { print(line) }
                fflush(nil)
            },
            logger: quiet)
        if !kind.stopped { app.addServices(Jobs(office: office, outside: outside, pause: .seconds(60))) }
        do {
            try await app.runService(gracefulShutdownSignals: [.sigterm, .sigint])
        } catch {
            complain(
                "Hoede kan niet luisteren op poort \(listening.port). "
                    + "Misschien is die al in gebruik: kies een andere met --port.")
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

    /// HTTP/1.1 with limits on everything that somebody outside decides, and TLS around it when there is a certificate.
    private static func server(_ listening: ListeningOptions) throws -> HTTPServerBuilder {
        let patience = Patience(
            // The page that says "too slow" comes first; what still goes on then is closed.
            body: .seconds(Int64(listening.bodySeconds) + 5), total: .seconds(Int64(listening.requestSeconds)))
        let plain = HTTPServerBuilder.http1(
            configuration: .init(
                additionalChannelHandlers: [RequestLimits(patience)],
                idleTimeout: .seconds(Int64(listening.idleSeconds)),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 32 * 1024, maxHeaderFieldCount: 100)))
        guard let certificate = listening.tlsCert, let key = listening.tlsKey else { return plain }
        return try .tls(plain, tlsConfiguration: try configuration(certificate: certificate, key: key))
    }

    /// TLS 1.2 and 1.3 alone.
    ///
    /// - Source: ASVS 5.0 12.1.1; NCSC, ICT-beveiligingsrichtlijnen voor TLS.
    private static func configuration(certificate: String, key: String) throws -> TLSConfiguration {
        try SecretFiles.check(key, groupMayRead: true)
        do {
            let chain = try NIOSSLCertificate.fromPEMFile(certificate)
            let privateKey = try NIOSSLPrivateKey(file: key, format: .pem)
            guard !chain.isEmpty else { throw NIOSSLError.failedToLoadCertificate }
            var tls = TLSConfiguration.makeServerConfiguration(
                certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(privateKey))
            tls.minimumTLSVersion = .tlsv12
            tls.applicationProtocols = ["http/1.1"]
            // Made once here, so that a key that does not fit is told at the start.
            _ = try NIOSSLContext(configuration: tls)
            return tls
        } catch {
            throw Compose.Problem(
                description: "Het certificaat \(certificate) of de sleutel \(key) is niet te lezen, of ze passen niet.")
        }
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
