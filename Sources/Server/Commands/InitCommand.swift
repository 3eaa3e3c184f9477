// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Casework
import Dossiers
import Foundation
import ProtocolBook
import Vault

/// `hoede init`: makes a school in an empty data folder from the terminal, without a browser.
///
/// Names come from flags or are asked; passphrases are typed on the terminal, or come through `--passphrase-fd`, one a
/// line in the order of the people. The three recovery sheets go to the terminal, or to a folder that is named.
///
/// Leaves with status 0, with 64 when something is missing or wrong, and with 78 when the folder cannot be used.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Maakt een school in een lege gegevensmap, zonder browser.")

    @Option(help: "De map met de gegevens.")
    var data = "./data"

    @Option(help: "De naam van de school.")
    var school: String?

    @Option(name: .customLong("protocol"), help: "Het protocol: po-2019 of bijlage9.")
    var book = "po-2019"

    @Option(
        help: ArgumentHelp(
            "Iemand die begint: 'naam <mail> rol,rol'. Minstens twee keer; de eerste twee lezen dossiers.",
            valueName: "persoon"))
    var person: [String] = []

    @Option(help: "Mailadres van wie zorgen over personeel leest. Minstens twee keer.")
    var reader: [String] = []

    @Option(help: "Een bestaande map buiten de gegevensmap voor de drie bladen. Zonder deze map: op het scherm.")
    var sheets: String?

    @Option(help: "Lees de wachtzinnen van deze descriptor, één per regel.")
    var passphraseFd: Int32?

    func run() async throws {
        do {
            if let passphraseFd, !Passphrases.isOpen(passphraseFd) {
                throw InitRefusal(sentence: "Descriptor \(passphraseFd) van --passphrase-fd is niet open.")
            }
            try await make()
        } catch let problem as Compose.Problem {
            Serving.complain(problem.description)
            throw ExitCode(78)
        } catch let refusal as InitRefusal {
            Serving.complain(refusal.sentence)
            throw ExitCode(64)
        }
    }

    private func make() async throws {
        let office = try await Compose.office(data: data)
        guard try await !office.hasSchool() else {
            throw Compose.Problem(description: "In \(data) staat al een school. Kies een lege map met --data.")
        }
        guard let shelved = office.shelf.newest(book) else {
            throw InitRefusal(sentence: "Het protocol '\(book)' bestaat niet. Kies po-2019 of bijlage9.")
        }
        let name = try school ?? Terminal.ask("Naam van de school")
        let people = try people(shelved.book)
        let readers = try chosenReaders(people)
        let passphrases = try passphrases(of: people, school: name)
        try checkFolder()
        let founders = zip(people, passphrases).map { person, passphrase in
            Founder(mail: person.mail, name: person.name, roles: person.roles, passphrase: passphrase)
        }
        let made = try await office.found(
            school: SchoolID(office.world.newID("s")), name: name, shelved: shelved, people: founders,
            staffList: readers)
        let key = office.checkpointKeyText
        for sheet in made {
            let text = InitCommand.text(of: sheet, school: name, checkpointKey: key)
            if let sheets { try write(text, to: "\(sheets)/herstelblad-\(sheet.number).txt") } else { print(text) }
        }
        print("De school staat klaar. Begin met: hoede serve --data \(data)")
    }

    private func people(_ book: ProtocolDefinition) throws -> [SetUpPerson] {
        var people = try person.map { try InitCommand.person($0, book) }
        while person.isEmpty, people.count < 2 {
            let typed = try Terminal.ask("Persoon \(people.count + 1): naam <mail> rol,rol")
            people.append(try InitCommand.person(typed, book))
        }
        let team = people.filter { one in
            one.roles.contains { book.role($0)?.abilities.contains(.readDossiers) ?? false }
        }
        guard team.count >= 2 else {
            throw InitRefusal(sentence: "Noem minstens twee mensen die dossiers lezen: coordinator of head.")
        }
        guard Set(people.map { $0.mail.lowercased() }).count == people.count else {
            throw InitRefusal(sentence: "Iedereen heeft een eigen mailadres.")
        }
        return people
    }

    private func chosenReaders(_ people: [SetUpPerson]) throws -> [String] {
        let known = Set(people.map { $0.mail.lowercased() })
        guard Set(reader.map { $0.lowercased() }).count >= 2, reader.allSatisfy({ known.contains($0.lowercased()) })
        else {
            throw InitRefusal(
                sentence:
                    "Noem met --reader minstens twee van deze mensen: zij lezen zorgen over iemand die hier werkt.")
        }
        return reader
    }

    private func passphrases(of people: [SetUpPerson], school: String) throws -> [String] {
        let given = try passphraseFd.map { try Passphrases.lines(from: $0) }
        if let given, given.count < people.count {
            throw InitRefusal(
                sentence: "Er zijn \(people.count) wachtzinnen nodig, één per regel. Dit zijn er \(given.count).")
        }
        return try people.enumerated().map { index, person in
            let typed: String
            if let given {
                typed = given[index]
            } else {
                Serving.complain("Voorstel voor \(person.name): \(Passphrase.proposal())")
                typed = try Passphrases.read(from: nil, for: person.mail).first ?? ""
            }
            if let sentence = Passphrase.refusal(of: typed, names: [person.name, person.mail, school]) {
                throw InitRefusal(sentence: "De wachtzin van \(person.name) is niet goed. \(sentence)")
            }
            return typed
        }
    }

    /// A person as written on the command line.
    static func person(_ text: String, _ book: ProtocolDefinition) throws -> SetUpPerson {
        let parts = text.split(whereSeparator: { $0 == "<" || $0 == ">" }).map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        guard parts.count == 3, !parts[0].isEmpty, parts[1].split(separator: "@").count == 2 else {
            throw InitRefusal(sentence: "Schrijf een persoon als 'Ineke Bakker <ineke@school.nl> coordinator'.")
        }
        let roles = parts[2].split(separator: ",").map { RoleKey($0.trimmingCharacters(in: .whitespaces)) }
        for role in roles where book.role(role)?.isInternal != true {
            throw InitRefusal(sentence: "De rol '\(role.text)' is er niet in dit protocol.")
        }
        return SetUpPerson(name: parts[0], mail: parts[1], roles: roles)
    }

    private func checkFolder() throws {
        guard let sheets else { return }
        var isFolder: ObjCBool = false
        let inside = URL(fileURLWithPath: sheets).standardizedFileURL.path
            .hasPrefix(URL(fileURLWithPath: data).standardizedFileURL.path)
        guard FileManager.default.fileExists(atPath: sheets, isDirectory: &isFolder), isFolder.boolValue, !inside else {
            throw InitRefusal(sentence: "Kies voor de bladen een map die er is, en niet die van de gegevens.")
        }
    }

    private func write(_ text: String, to path: String) throws {
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        else { throw InitRefusal(sentence: "Het blad \(path) kan niet worden geschreven. Maak later nieuwe bladen.") }
    }

    static func text(of sheet: RecoverySheet, school: String, checkpointKey: String) -> String {
        let lines = sheet.lines.enumerated().map { "  \($0 + 1)  \($1.groups)  \($1.word)" }.joined(separator: "\n")
        return """

            Herstelblad \(sheet.number) van 3 · \(school)
            Twee van de drie bladen openen samen de lijsten van deze school.

            \(lines)

              Woord van dit blad: \(sheet.word)
              Sleutel van het logboek: \(checkpointKey)

            """
    }
}

/// Why a school was not made, in a sentence.
struct InitRefusal: Error {
    let sentence: String
}

/// Asking on the terminal.
enum Terminal {
    static func ask(_ question: String) throws -> String {
        FileHandle.standardError.write(Data("\(question): ".utf8))
        guard let line = readLine(strippingNewline: true), !line.isEmpty else {
            throw InitRefusal(sentence: "Er is niets ingevuld bij: \(question).")
        }
        return line
    }
}
