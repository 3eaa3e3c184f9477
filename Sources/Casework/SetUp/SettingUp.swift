// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Persistence
public import ProtocolBook
import Vault

extension Office {
    /// Proves that a form of the set-up came from the browser that has it.
    public func setUpFormToken(_ cookie: String) -> String {
        SessionSecret(cookie: cookie)?.formToken ?? ""
    }

    /// Makes the account of somebody in the plan under the passphrase that he or she typed. The passphrase is not kept.
    public func choosePassphrase(_ passphrase: String, mail: String, setUp cookie: String) async throws {
        guard let plan = await setUp.plan(cookie),
            let person = plan.people.first(where: { Accounts.normalised($0.mail) == Accounts.normalised(mail) })
        else { throw OfficeFailure.notFound }
        let account = try await newAccount(mail: person.mail, name: person.name, passphrase: passphrase)
        await setUp.change(cookie) { $0.accounts[Accounts.normalised(mail)] = account }
    }

    /// The three recovery sheets of the school that is being made. They are made once, and exist in memory alone.
    public func setUpSheets(_ cookie: String) async throws -> [PrintedSheet] {
        guard var plan = await setUp.plan(cookie), plan.hasAccounts else { throw OfficeFailure.notFound }
        if plan.made == nil {
            let id = world.newID("s")
            let made = try MadeSheets.make(school: id, generation: 1, at: world.now())
            await setUp.change(cookie) {
                $0.schoolID = id
                $0.made = made
            }
            plan = await setUp.plan(cookie) ?? plan
        }
        guard let made = plan.made else { throw OfficeFailure.notFound }
        return made.sheets.map {
            PrintedSheet($0, of: made, school: plan.schoolName, checkpointKey: server.checkpointKey)
        }
    }

    /// Takes the words of the three sheets; only who has them on paper knows them.
    public func confirmSetUpSheets(_ words: [String], setUp cookie: String) async throws {
        guard let made = await setUp.plan(cookie)?.made else { throw OfficeFailure.notFound }
        guard made.areWords(words) else { throw PeopleFault.wrongSheetWord }
        await setUp.change(cookie) { $0.sheetsConfirmed = true }
    }

    /// The text of the server's key file, for its paper copy; only in the set-up.
    public func setUpKeyPaper(_ cookie: String) async throws -> String {
        guard await setUp.plan(cookie)?.sheetsConfirmed == true else { throw OfficeFailure.notFound }
        return server.paper
    }

    /// Makes the school with everything that was filled in, in one transaction.
    public func finishSetUp(_ cookie: String) async throws {
        guard let plan = await setUp.plan(cookie), plan.sheetsConfirmed, plan.hasAccounts, let made = plan.made,
            let id = plan.schoolID, let shelved = shelf.newest(plan.protocolID),
            try await !hasSchool()
        else { throw OfficeFailure.notFound }
        let people = plan.people.map { person in
            var founder = Founder(mail: person.mail, name: person.name, roles: person.roles, passphrase: "")
            founder.prepared = plan.accounts[Accounts.normalised(person.mail)]
            return founder
        }
        try await found(
            school: SchoolID(id), name: plan.schoolName, shelved: shelved, people: people, staffList: plan.readers,
            set: made.set, recovery: made.key)
        await setUp.close()
    }

    /// The public key that checkpoints are checked with, in groups of digits.
    public var checkpointKeyText: String { WordsAndDigits.grouped(server.checkpointKey) }

    /// Why an own choice of passphrase is refused, as a Dutch sentence; nothing when it is good.
    public func refusal(ofPassphrase typed: String, names: [String]) -> String? {
        Passphrase.refusal(of: typed, names: names)
    }

    /// Whether roles make somebody a member of the team.
    public func isTeam(_ roles: [RoleKey], protocol id: String) -> Bool {
        guard let shelved = shelf.newest(id) else { return false }
        return shelved.book.allows(.readDossiers, roles: roles)
    }
}
