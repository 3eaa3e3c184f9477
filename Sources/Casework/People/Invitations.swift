// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
public import Dossiers
import Ledger
import Persistence
public import ProtocolBook
import Storage
import Vault

/// What somebody fills in to invite a colleague, or to change how a colleague works here.
public struct Position: Sendable {
    /// Keys of roles in the protocol.
    public var roles: [RoleKey]
    /// The days of the week on which this person works.
    public var weekdays: Set<Weekday>
    /// Who is asked when this person is away.
    public var deputy: StaffID?
    /// The first day; nothing for at once.
    public var firstDay: Day?
    /// The last day; nothing for no end.
    public var lastDay: Day?
    /// For colleagues.
    public var phone: String?
    /// Holds the keys of the team, and opens nothing before giving a reason.
    public var isReserve: Bool

    /// Describes a position.
    public init(
        roles: [RoleKey], weekdays: Set<Weekday>, deputy: StaffID? = nil, firstDay: Day? = nil, lastDay: Day? = nil,
        phone: String? = nil, isReserve: Bool = false
    ) {
        self.roles = roles
        self.weekdays = weekdays
        self.deputy = deputy
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.phone = phone
        self.isReserve = isReserve
    }

    var workingDays: Int { weekdays.reduce(0) { $0 | 1 << $1.rawValue } }
}

/// What the page behind a link shows.
public struct OpenInvitation: Sendable {
    /// The name of the school.
    public let school: String
    /// Who is invited.
    public let name: String
    /// The mail address of the account.
    public let mail: String
    /// Whether the account exists and keeps its passphrase: it gets a place at this school too.
    public let hasAccount: Bool
}

extension Office {
    /// How long a link works.
    static let invitationDays = 7

    /// Makes an invitation. The link's secret is shown once, opens no key, and is kept as a hash only. It takes the
    /// place of a link that the mail address has already (`People.isInvited`).
    ///
    /// - Returns: the secret for the link.
    public func invite(
        name: String, mail: String, as position: Position, by visitor: Visitor
    ) async throws -> String {
        guard visitor.keepsPeople else { throw OfficeFailure.forbidden }
        let now = world.now()
        if let last = position.lastDay, last < now.day { throw DayFault.lastDayOver }
        let school = visitor.school.text
        let secret = SessionSecret.make()
        let invited = StoredInvitation(
            school: school, id: world.newID("u"), tokenHash: secret.tokenHash, account: nil, mail: mail, name: name,
            roles: position.roles.map(\.text), workingDays: position.workingDays, deputy: position.deputy?.text,
            firstDay: position.firstDay, lastDay: position.lastDay, createdAt: now,
            createdBy: visitor.account.text, expiresAt: now.adding(minutes: Office.invitationDays * 24 * 60))
        try await write { transaction in
            try recheck(visitor, in: transaction)
            let works = try Memberships.ofSchool(school, in: transaction).contains { $0.mail == invited.mail }
            if works { throw PeopleFault.mailTaken }
            for older in try InvitationTable.waiting(school: school, in: transaction) where older.mail == invited.mail {
                try InvitationTable.settle(older.id, school: school, at: now, in: transaction)
            }
            try InvitationTable.add(invited, in: transaction)
            try Journal.add(
                [LogLine(action: .grant, object: invited.id)], school: school, author: LogAuthor(visitor), at: now,
                in: transaction)
        }
        return secret.cookie
    }

    /// Makes a link worthless.
    public func withdraw(_ invitation: String, by visitor: Visitor) async throws {
        guard visitor.keepsPeople else { throw OfficeFailure.forbidden }
        let now = world.now()
        try await write { transaction in
            try recheck(visitor, in: transaction)
            try InvitationTable.settle(invitation, school: visitor.school.text, at: now, in: transaction)
            try Journal.add(
                [LogLine(action: .grant, outcome: .denied, object: invitation)], school: visitor.school.text,
                author: LogAuthor(visitor), at: now, in: transaction)
        }
    }

    /// What stands behind a link; nothing when it was used, withdrawn or is too old.
    public func invitation(_ secret: String) async throws -> OpenInvitation? {
        let now = world.now()
        guard let hash = SessionSecret(cookie: secret)?.tokenHash else { return nil }
        return try await read { transaction in
            guard let row = try InvitationTable.open(tokenHash: hash, at: now, in: transaction),
                let school = try Schools.find(row.school, in: transaction)
            else { return nil }
            let keeps = try Office.keepsPassphrase(row, in: transaction)
            return OpenInvitation(school: school.name, name: row.name, mail: row.mail, hasAccount: keeps)
        }
    }

    /// Makes the account of an invitation, or the new key of a re-admission, under a passphrase.
    ///
    /// - Returns: the six words that a colleague asks for before admitting.
    public func accept(_ secret: String, passphrase: String) async throws -> [String] {
        let (row, hash) = try await waiting(secret)
        let now = world.now()
        // The lock is bound to the account it is for.
        let renewed: StoredAccount?
        let made: StoredAccount
        let known = try await read { transaction -> String? in
            if try Office.keepsPassphrase(row, in: transaction) { throw PeopleFault.mailTaken }
            return try row.account ?? Accounts.find(mail: row.mail, in: transaction)?.id
        }
        if let account = known {
            let keys = try await server.newAccount(account, passphrase: passphrase)
            made = StoredAccount(
                id: account, mail: row.mail, name: row.name, passphraseLock: keys.lock, publicKey: keys.publicKey,
                createdAt: now)
            renewed = made
        } else {
            made = try await newAccount(mail: row.mail, name: row.name, passphrase: passphrase)
            renewed = nil
        }
        guard let key = PublicKey(made.publicKey) else { throw OfficeFailure.unexpected("new-account") }
        try await write { transaction in
            guard try InvitationTable.open(tokenHash: hash, at: now, in: transaction) != nil else {
                throw PeopleFault.linkSpent
            }
            try InvitationTable.settle(row.id, school: row.school, at: now, in: transaction)
            if let renewed {
                try Accounts.setLock(
                    renewed.id, passphraseLock: renewed.passphraseLock, publicKey: renewed.publicKey, in: transaction)
                if row.account == nil {
                    try place(renewed.id, row, at: now, in: transaction)
                } else {
                    try log(renewed.id, row, at: now, in: transaction)
                }
            } else {
                if try Accounts.find(mail: row.mail, in: transaction) != nil { throw PeopleFault.mailTaken }
                try Accounts.add(made, in: transaction)
                try place(made.id, row, at: now, in: transaction)
            }
        }
        return key.wordCode
    }

    /// Gives an account of another school a place here too; its own passphrase proves whose it is.
    public func accept(_ secret: String, existing passphrase: String) async throws -> [String] {
        let (row, hash) = try await waiting(secret)
        guard row.account == nil else { throw PeopleFault.linkSpent }
        switch try await signIn(mail: row.mail, passphrase: passphrase) {
        case .wrong: throw PeopleFault.wrongPassphrase
        case .slowDown: throw PeopleFault.slowDown
        case .signedIn(let cookie): try await signOut(cookie: cookie)
        }
        let now = world.now()
        return try await write { transaction in
            guard try InvitationTable.open(tokenHash: hash, at: now, in: transaction) != nil,
                let account = try Accounts.find(mail: row.mail, in: transaction),
                let key = PublicKey(account.publicKey)
            else { throw PeopleFault.linkSpent }
            try InvitationTable.settle(row.id, school: row.school, at: now, in: transaction)
            try place(account.id, row, at: now, in: transaction)
            return key.wordCode
        }
    }

    /// Whether the mail address has an account that is in use at some school: it keeps its own passphrase. Somebody who
    /// comes back after leaving everywhere starts with a new one.
    private static func keepsPassphrase(_ row: StoredInvitation, in transaction: any Transaction) throws -> Bool {
        guard row.account == nil, let account = try Accounts.find(mail: row.mail, in: transaction) else { return false }
        return try !Memberships.ofAccount(account.id, in: transaction).isEmpty
    }

    private func waiting(_ secret: String) async throws -> (StoredInvitation, [UInt8]) {
        let now = world.now()
        guard let hash = SessionSecret(cookie: secret)?.tokenHash,
            let row = try await read({ transaction in
                try InvitationTable.open(tokenHash: hash, at: now, in: transaction)
            })
        else { throw PeopleFault.linkSpent }
        return (row, hash)
    }

    /// A place at the school without any key: the mark on the public key is empty until a colleague admits.
    private func place(
        _ account: String, _ row: StoredInvitation, at now: Instant, in transaction: any Transaction
    ) throws {
        try Memberships.put(
            StoredMembership(
                school: row.school, account: account, roles: row.roles, publicKeyMAC: [],
                workingDays: row.workingDays, deputy: row.deputy, since: now), in: transaction)
        try Tenures.put(
            StoredTenure(school: row.school, account: account, firstDay: row.firstDay, lastDay: row.lastDay),
            in: transaction)
        try log(account, row, at: now, in: transaction)
    }

    private func log(
        _ account: String, _ row: StoredInvitation, at now: Instant, in transaction: any Transaction
    ) throws {
        try Journal.add(
            [LogLine(action: .key, object: account)], school: row.school, author: LogAuthor(account: account), at: now,
            in: transaction)
    }
}
