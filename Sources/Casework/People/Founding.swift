// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
public import Dossiers
import Ledger
import Persistence
public import ProtocolBook
import Storage
public import Vault

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
    /// The account, when the person chose a passphrase before the school was there.
    var prepared: StoredAccount?
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
    /// - Returns: the three recovery sheets, which exist nowhere else.
    /// - Throws: `OfficeFailure.unexpected("small-team")` when fewer than two people would hold the key of a list.
    @discardableResult
    public func found(
        school id: SchoolID, name: String, shelved: ShelvedProtocol, people: [Founder], staffList: [String] = []
    ) async throws -> [RecoverySheet] {
        let made = try RecoverySet.make(school: id.text, generation: 1)
        try await found(
            school: id, name: name, shelved: shelved, people: people, staffList: staffList, set: made.set,
            recovery: RecoveryKey(generation: 1, key: made.keys.publicKey))
        return made.sheets
    }

    /// The same with a recovery set whose sheets somebody has on paper already.
    func found(
        school id: SchoolID, name: String, shelved: ShelvedProtocol, people: [Founder], staffList: [String],
        set: RecoverySet, recovery: RecoveryKey
    ) async throws {
        let now = world.now()
        let book = shelved.book
        var accounts: [(founder: Founder, stored: StoredAccount, isNew: Bool)] = []
        for founder in people {
            let known = try await read { transaction in try Accounts.find(mail: founder.mail, in: transaction) }
            if let known {
                accounts.append((founder, known, false))
            } else if let prepared = founder.prepared {
                accounts.append((founder, prepared, true))
            } else {
                accounts.append(
                    (
                        founder,
                        try await newAccount(mail: founder.mail, name: founder.name, passphrase: founder.passphrase),
                        true
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
        let staff = accounts.filter { book.lists(for: $0.founder.roles).contains(TeamList.register) }
        func generation(_ list: String, _ keys: ListKeys, _ people: [StoredAccount]) throws -> ListGenerations {
            try ListGenerations(
                keys: keys, list: list,
                members: people.map { account in
                    guard let key = PublicKey(account.publicKey) else { throw OfficeFailure.tampered }
                    return (account.id, key)
                }, school: id.text, recovery: recovery, at: now)
        }
        let register = try ListKeys.make(generation: 1)
        var lists = [
            try generation(TeamList.register, register, staff.map(\.stored)),
            try generation(TeamList.name, try ListKeys.make(generation: 1), team.map(\.stored)),
        ]
        if !readers.isEmpty {
            lists.append(
                try generation(TeamList.staff, try ListKeys.make(generation: 1), readers.map(\.stored)))
        }
        let generations = lists
        let stored = try recovery.stored(set, school: id.text, at: now)
        let byMail = Dictionary(
            accounts.map { (Accounts.normalised($0.founder.mail), $0.stored.id) },
            uniquingKeysWith: { first, _ in first })
        let memberships = try accounts.map { founder, stored, _ in
            guard let key = PublicKey(stored.publicKey) else { throw OfficeFailure.tampered }
            return StoredMembership(
                school: id.text, account: stored.id, roles: founder.roles.map(\.text),
                publicKeyMAC: RegisterKeyring.mac(register, account: stored.id, key: key, school: id.text),
                workingDays: founder.weekdays.reduce(0) { $0 | 1 << $1.rawValue },
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
            try RecoveryTable.add(stored, in: transaction)
            for generation in generations { try generation.store(in: transaction) }
            try LogTable.start(school: id.text, frontier: MerkleLog().frontier, in: transaction)
            let lines = memberships.map { LogLine(action: .grant, object: $0.account) }
            try Journal.add(
                generations.map { LogLine(action: .key, object: $0.list.list) }
                    + [LogLine(action: .key, object: "recovery-1")] + lines, school: id.text,
                author: LogAuthor(account: nil), at: now, in: transaction)
            try checkpoint("start", school: id.text, at: now, in: transaction)
        }
    }

    /// A key pair for somebody new, locked under the passphrase; nothing is stored yet.
    func newAccount(mail: String, name: String, passphrase: String) async throws -> StoredAccount {
        let id = world.newID("m")
        let made = try await server.newAccount(id, passphrase: passphrase)
        return StoredAccount(
            id: id, mail: mail, name: name, passphraseLock: made.lock, publicKey: made.publicKey,
            createdAt: world.now())
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
    /// The lists that belong to roles: the register for who works with children, the team for who reads dossiers.
    func lists(for roles: [RoleKey]) -> [String] {
        let works = [Ability.contribute, .consult, .readDossiers].contains { allows($0, roles: roles) }
        return (works ? [TeamList.register] : []) + (allows(.readDossiers, roles: roles) ? [TeamList.name] : [])
    }

    /// Whether one of the roles has the ability.
    func allows(_ ability: Ability, roles: [RoleKey]) -> Bool {
        roles.contains { role($0)?.abilities.contains(ability) ?? false }
    }
}
