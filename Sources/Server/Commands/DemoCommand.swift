// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Assets
import Casework
import CivilTime
import Crypto
import Dossiers
import Foundation
import ProtocolBook
import SchoolFiles

/// `hoede demo`: makes a demo school when there is none yet, and serves it.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Maakt een oefenschool met verzonnen leerlingen en bedient die.")

    @Option(help: "De map met de gegevens.")
    var data = "./data"

    @OptionGroup var listening: ListeningOptions

    @Option(help: "Een programma dat mail aanneemt zoals sendmail, voor de getuigen van het logboek.")
    var sendmail: String?

    @Option(help: "Het adres van een tijdstempeldienst (RFC 3161), voor de dagelijkse controlepunten.")
    var tsa: String?

    @Option(name: .customLong("protocol"), help: "Het protocol van de oefenschool: po-2019 of bijlage9.")
    var book = "po-2019"

    func run() async throws {
        do {
            if let problem = listening.problem() { throw Compose.Problem(description: problem) }
            let office = try await Compose.office(data: data)
            if try await office.hasSchool() {
                guard try await office.mark("demo") != nil else {
                    throw Compose.Problem(
                        description:
                            "In \(data) staat een echte school. De oefenschool komt daar niet bij: kies een lege map.")
                }
            } else {
                try await DemoSchool.make(in: office, book: book)
            }
            let stopped = try await Serving.isBehind(office, data: data)
            try await Serving.run(
                office, listening: listening,
                site: .init(demo: true, development: true, stopped: stopped),
                outside: .init(sendmail: sendmail, authority: tsa), ready: DemoSchool.lines)
        } catch let problem as Compose.Problem {
            Serving.complain(problem.description)
            throw ExitCode(78)
        }
    }
}

/// The fictional school and the people in it.
enum DemoSchool {
    static let id = SchoolID("wilgenboom")

    static let people: [Founder] = [
        Founder(
            mail: "marijke@wilgenboom.example", name: "Marijke de Vries", roles: ["teacher"],
            passphrase: "zomer fiets kasteel lamp rivier appel", phone: "06-10000001"),
        Founder(
            mail: "ineke@wilgenboom.example", name: "Ineke Bakker", roles: ["coordinator"],
            passphrase: "winter boot toren kaars heuvel peer", deputy: "jan@wilgenboom.example", phone: "06-10000002",
            totpSecret: secret(for: "ineke")),
        Founder(
            mail: "jan@wilgenboom.example", name: "Jan Smit", roles: ["head"],
            passphrase: "herfst trein brug spiegel dal pruim", deputy: "ineke@wilgenboom.example", phone: "06-10000003",
            totpSecret: secret(for: "jan")),
        Founder(
            mail: "fatma@wilgenboom.example", name: "Fatma Yıldız", roles: ["teacher", "coordinator"],
            passphrase: "lente tram poort klok duin kers",
            weekdays: [.monday, .tuesday, .thursday], deputy: "ineke@wilgenboom.example", phone: "06-10000004",
            totpSecret: secret(for: "fatma")),
        Founder(
            mail: "beheer@wilgenboom.example", name: "Bas de Beheerder", roles: ["administrator"],
            passphrase: "regen slot sleutel deur raam dak", totpSecret: secret(for: "beheer")),
        Founder(
            mail: "karin@wilgenboom.example", name: "Karin van Dam", roles: ["board"],
            passphrase: "dag molen zeil haven anker vlag", phone: "06-10000006",
            totpSecret: secret(for: "karin")),
        Founder(
            mail: "hans@wilgenboom.example", name: "Hans Mulder", roles: ["board"],
            passphrase: "nacht uil bos vuur tent ster", phone: "06-10000007",
            totpSecret: secret(for: "hans")),
        Founder(
            mail: "petra@wilgenboom.example", name: "Petra Vos", roles: ["privacy-officer"],
            passphrase: "ochtend mist gras hek pad koe", totpSecret: secret(for: "petra")),
    ]

    /// Who reads worries about somebody who works at the school.
    static let staffList = ["karin@wilgenboom.example", "hans@wilgenboom.example"]

    /// A fixed secret, so that the same app keeps working after the practice school is made anew. Nothing real lies
    /// behind it, and its pages show the code.
    private static func secret(for name: String) -> [UInt8] {
        Array(SHA256.hash(data: Array("oefenschool/\(name)".utf8)).prefix(20))
    }

    static var lines: [String] {
        ["", "Oefenaccounts:"]
            + people.map { "  \($0.mail)  \"\($0.passphrase)\"  (\($0.name))" } + [""]
    }

    static func make(in office: Office, book: String) async throws {
        guard let shelved = office.shelf.newest(book) else {
            throw Compose.Problem(description: "Het protocol '\(book)' bestaat niet. Kies po-2019 of bijlage9.")
        }
        try await office.found(
            school: id, name: "Basisschool De Wilgenboom", shelved: shelved, people: people,
            staffList: staffList)
        // The pupils come in through the same door as those of a real school.
        let file = try SchoolFileReader.read(bytes: Assets.demoSchool.bytes)
        guard
            case .signedIn(let cookie) = try await office.signIn(mail: people[1].mail, passphrase: people[1].passphrase),
            let first = try await office.visitor(cookie: cookie), let code = try await office.practiceCode(of: first),
            case .signedIn(let cookie) = try await office.passSecondStep(.code(code, practice: true), by: first),
            let visitor = try await office.visitor(cookie: cookie)
        else { throw Compose.Problem(description: "De oefenschool kon niet worden gemaakt.") }
        let preview = try await office.previewImport(file, by: visitor)
        _ = try await office.commitImport(preview, choices: [:], by: visitor, once: "")
        try await office.signOut(cookie: cookie)
        try await office.setMark("demo", to: "ja")
    }
}
