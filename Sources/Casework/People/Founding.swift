// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
public import Dossiers
import Ledger
import Persistence
public import ProtocolBook
import Storage
import Vault

/// Somebody who works at a school that is being set up.
public struct Founder: Sendable {
    /// Mail address to sign in with.
    public let mail: String
    /// The name as shown.
    public let name: String
    /// Keys of roles in the protocol.
    public let roles: [RoleKey]
    /// The passphrase to start with.
    public let passphrase: String
    /// Days of the week on which this person works.
    public let weekdays: Set<Weekday>
    /// The mail address of who is asked when this person is away.
    public let deputy: String?
    /// Phone number for colleagues.
    public let phone: String?
    /// The secret of an authenticator app to start with: for practice schools and tests, whose people are invented.
    public let totpSecret: [UInt8]?

    /// Describes somebody who works at a new school.
    public init(
        mail: String, name: String, roles: [RoleKey], passphrase: String,
        weekdays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday], deputy: String? = nil,
        phone: String? = nil, totpSecret: [UInt8]? = nil
    ) {
        self.mail = mail
        self.name = name
        self.roles = roles
        self.passphrase = passphrase
        self.weekdays = weekdays
        self.deputy = deputy
        self.phone = phone
        self.totpSecret = totpSecret
    }
}

extension Office {
    /// Makes a school with its people, lists, keys and log, in one transaction.
    ///
    /// Roles with the ability to read dossiers go on the list of the dossier team; everybody who works with
    /// children gets the key of the register. An account that exists keeps its keys and gets a place at this school too.
    ///
    /// - Parameter staffList: mail addresses of who reads worries about somebody who works at the school.
    /// - Throws: `OfficeFailure.unexpected("small-team")` when fewer than two people would hold the key of a list.
    public func found(
        school id: SchoolID, name: String, shelved: ShelvedProtocol, people: [Founder], staffList: [String] = []
    ) async throws {
        let now = world.now()
        let book = shelved.book
        var accounts: [(founder: Founder, stored: StoredAccount, isNew: Bool)] = []
        for founder in people {
            let known = try await read { transaction in try Accounts.find(mail: founder.mail, in: transaction) }
            if let known {
                accounts.append((founder, known, false))
            } else {
                let account = world.newID("m")
                let made = try await server.newAccount(account, passphrase: founder.passphrase)
                accounts.append(
                    (
                        founder,
                        StoredAccount(
                            id: account, mail: founder.mail, name: founder.name, passphraseLock: made.lock,
                            publicKey: made.publicKey, createdAt: now), true
                    ))
            }
        }
        let team = accounts.filter { book.allows(.readDossiers, roles: $0.founder.roles) }
        let chosen = Set(staffList.map { Accounts.normalised($0) })
        let readers = accounts.filter { chosen.contains(Accounts.normalised($0.founder.mail)) }
        guard team.count >= 2, readers.isEmpty || readers.count >= 2 else {
            throw OfficeFailure.unexpected("small-team")
        }
        // Administrators, board and privacy officer may send a worry too, but hold no key that opens a child.
        let staff = accounts.filter { account in
            [Ability.contribute, .consult, .readDossiers].contains { book.allows($0, roles: account.founder.roles) }
        }
        let keys = try NewSchoolKeys(
            school: id.text, register: staff.map(\.stored),
            lists: [(TeamList.name, team.map(\.stored))]
                + (readers.isEmpty ? [] : [(TeamList.staff, readers.map(\.stored))]),
            at: now)
        let byMail = Dictionary(
            accounts.map { (Accounts.normalised($0.founder.mail), $0.stored.id) },
            uniquingKeysWith: { first, _ in first })
        let memberships = accounts.map { founder, stored, _ in
            StoredMembership(
                school: id.text, account: stored.id, roles: founder.roles.map(\.text),
                publicKeyMAC: keys.mac(of: stored), workingDays: founder.weekdays.reduce(0) { $0 | 1 << $1.rawValue },
                deputy: founder.deputy.flatMap { byMail[Accounts.normalised($0)] }, phone: founder.phone, since: now)
        }
        let fresh = accounts.filter(\.isNew).map(\.stored)
        let apps = try accounts.filter(\.isNew).compactMap { account -> StoredTOTP? in
            guard let secret = account.founder.totpSecret, let key = PublicKey(account.stored.publicKey) else {
                return nil
            }
            return StoredTOTP(
                account: account.stored.id,
                sealed: try Keyring.sealTOTP(secret, to: key, account: account.stored.id), createdAt: now,
                lastStep: .min)
        }
        let school = StoredSchool(
            id: id.text, name: name, createdAt: now, protocolID: book.identity.id,
            protocolVersion: String(book.identity.version), publicSettings: "{}")
        try await write { transaction in
            try Schools.add(school, in: transaction)
            for account in fresh { try Accounts.add(account, in: transaction) }
            for app in apps { try SecondFactors.putTOTP(app, in: transaction) }
            for membership in memberships { try Memberships.put(membership, in: transaction) }
            for key in keys.lists { try KeyTable.add(key, in: transaction) }
            for key in keys.members { try KeyTable.seal(key, in: transaction) }
            try LogTable.start(school: id.text, frontier: MerkleLog().frontier, in: transaction)
            let lines = memberships.map { LogLine(action: .grant, object: $0.account) }
            try Journal.add(
                [LogLine(action: .key, object: TeamList.name)] + lines, school: id.text,
                author: LogAuthor(account: nil), at: now, in: transaction)
            try checkpoint("start", school: id.text, at: now, in: transaction)
        }
    }

    /// Whether the database holds a school.
    public func hasSchool() async throws -> Bool {
        try await read { transaction in try !Schools.all(in: transaction).isEmpty }
    }

    /// A mark on the data folder, such as that it is a demo.
    public func mark(_ name: String) async throws -> String? {
        try await read { transaction in try Meta.find(name, in: transaction) }
    }

    /// Puts a mark on the data folder.
    public func setMark(_ name: String, to content: String) async throws {
        try await write { transaction in try Meta.put(content, as: name, in: transaction) }
    }
}

extension ProtocolDefinition {
    /// Whether one of the roles has the ability.
    func allows(_ ability: Ability, roles: [RoleKey]) -> Bool {
        roles.contains { role($0)?.abilities.contains(ability) ?? false }
    }
}
