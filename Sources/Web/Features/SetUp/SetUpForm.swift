// SPDX-License-Identifier: EUPL-1.2

import Casework
import Dossiers
import Markup
import ProtocolBook

/// The fields of the set-up, read.
enum SetUpForm {
    /// Name and protocol of the school.
    static func school(_ ask: Ask, protocols: [ProtocolDefinition]) -> (name: String, protocolID: String, FormFaults) {
        var faults = FormFaults()
        let name = String(ask.field("naam").prefix(200))
        let book = ask.field("protocol")
        if name.isEmpty || name.count > 100 {
            faults.add("naam", "Vul de naam van je school in, van hooguit 100 tekens.")
        }
        if !protocols.contains(where: { $0.identity.id == book }) { faults.add("protocol", "Kies een protocol.") }
        return (name, book, faults)
    }

    /// Two members of the team; each with an own mail address and a role that reads dossiers.
    static func team(_ ask: Ask, isTeam: ([RoleKey]) -> Bool) -> ([SetUpPerson], FormFaults) {
        var faults = FormFaults()
        let people = (1...2).map { person($0, ask) }
        for (index, person) in people.enumerated() {
            check(person, index + 1, &faults)
            if !isTeam(person.roles) {
                faults.add(
                    "rollen-\(index + 1)", "Kies bij \(index + 1) een rol die dossiers leest: IB'er of directeur.")
            }
        }
        if people[0].mail.lowercased() == people[1].mail.lowercased(), !people[0].mail.isEmpty {
            faults.add("mail-2", "Iedereen heeft een eigen mailadres en een eigen account.")
        }
        return (people, faults)
    }

    /// Who reads worries about somebody who works here: members of the team, and up to two of the board.
    static func readers(_ ask: Ask, team: [SetUpPerson]) -> (board: [SetUpPerson], readers: [String], FormFaults) {
        var faults = FormFaults()
        let filled = (1...2).filter { !ask.field("naam-\($0)").isEmpty || !ask.field("mail-\($0)").isEmpty }
        var board: [SetUpPerson] = []
        for number in filled {
            var person = person(number, ask)
            person.roles = [.board]
            check(person, number, &faults)
            if (team + board).contains(where: { $0.mail.lowercased() == person.mail.lowercased() }) {
                faults.add("mail-\(number)", "Dit mailadres is al van iemand anders.")
            }
            board.append(person)
        }
        let chosen = ask.form["lezers"] ?? []
        let readers = team.map(\.mail).filter { chosen.contains($0) } + board.map(\.mail)
        if readers.count < 2 { faults.add("lezers", "Kies minstens twee mensen. Eén alleen kan wegvallen.") }
        return (board, readers, faults)
    }

    private static func person(_ number: Int, _ ask: Ask) -> SetUpPerson {
        SetUpPerson(
            name: String(ask.field("naam-\(number)").prefix(200)),
            mail: String(ask.field("mail-\(number)").prefix(300)),
            roles: (ask.form["rollen-\(number)"] ?? []).map { RoleKey($0) })
    }

    private static func check(_ person: SetUpPerson, _ number: Int, _ faults: inout FormFaults) {
        if person.name.isEmpty || person.name.count > 100 {
            faults.add("naam-\(number)", "Vul een naam in, van hooguit 100 tekens.")
        }
        if !MailAddress.isPlausible(person.mail) { faults.add("mail-\(number)", MailAddress.wanted) }
    }
}
