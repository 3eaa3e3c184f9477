// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser

/// Where the site listens, and how it is protected on the way.
struct ListeningOptions: ParsableArguments {
    @Option(help: "De poort.")
    var port = 8080

    @Option(help: "Het adres waarop wordt geluisterd.")
    var host = "127.0.0.1"

    @Flag(help: "Browsers komen via HTTPS binnen (achter een proxy).")
    var secure = false

    @Option(help: "Certificaat en tussencertificaten (PEM). Hoede spreekt dan zelf HTTPS.")
    var tlsCert: String?

    @Option(help: "De sleutel bij het certificaat (PEM).")
    var tlsKey: String?

    @Flag(help: "Sta onversleuteld verkeer toe op een adres waar anderen bij kunnen.")
    var allowPlainHttp = false

    @Option(help: "Na zoveel seconden stilte gaat een verbinding dicht.")
    var idleSeconds = 30

    @Option(help: "Zoveel seconden mag het versturen van een formulier duren.")
    var bodySeconds = 60

    @Option(help: "Zoveel seconden mag een vraag met het antwoord erbij duren.")
    var requestSeconds = 180

    @Option(help: "Zoveel verbindingen mogen er tegelijk zijn.")
    var connections = 1000

    /// Whether browsers reach the site through HTTPS.
    var isSecure: Bool { secure || tlsCert != nil }

    /// Why these cannot go together, in a sentence for who started it.
    func problem() -> String? {
        if (tlsCert == nil) != (tlsKey == nil) { return "Geef --tls-cert en --tls-key samen." }
        for (name, value) in [
            ("idle-seconds", idleSeconds), ("body-seconds", bodySeconds), ("request-seconds", requestSeconds),
            ("connections", connections),
        ] where !(1...100_000).contains(value) {
            return "Kies voor --\(name) een getal van 1 tot 100000."
        }
        let isHere = ["localhost", "::1"].contains(host) || host.hasPrefix("127.")
        if !isHere, tlsCert == nil, !allowPlainHttp {
            return "Op \(host) kunnen anderen meelezen. Geef --tls-cert en --tls-key, of kies --allow-plain-http."
        }
        return nil
    }
}
