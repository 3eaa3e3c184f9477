// SPDX-License-Identifier: EUPL-1.2

import CivilTime
public import Dossiers
import Ledger
import Persistence
import ProtocolBook
import Storage
import Vault

/// A session that was locked because nothing happened: its person need only show the passphrase.
public struct LockedSession: Sendable, Hashable {
    /// Whose it is.
    public let name: String
    /// The mail address of the account.
    public let mail: String
}

extension Office {
    /// Who belongs to a cookie, with the keys that it opens; nothing when the session is over or locked.
    public func visitor(cookie: String) async throws -> Visitor? {
        guard let secret = SessionSecret(cookie: cookie) else { return nil }
        let now = world.now()
        let (session, found) = try await read { transaction -> (StoredSession?, Visitor?) in
            guard let session = try Sessions.find(tokenHash: secret.tokenHash, at: now, in: transaction) else {
                return (nil, nil)
            }
            return (session, try self.found(session, secret, at: now, in: transaction))
        }
        guard let session, session.lockedAt == nil else { return nil }
        guard let found else {
            // Idle for too long: from now on the cookie alone opens nothing.
            if now >= session.seenAt.adding(minutes: Office.idleMinutes) {
                try await write { transaction in
                    try Sessions.lock(tokenHash: session.tokenHash, at: now, in: transaction)
                }
            }
            return nil
        }
        // One write a minute is enough to know that somebody is still there.
        if session.seenAt.adding(minutes: 1) <= now {
            try await write { transaction in
                try Sessions.touch(tokenHash: session.tokenHash, at: now, in: transaction)
            }
        }
        return found
    }

    private func found(
        _ session: StoredSession, _ secret: SessionSecret, at now: Instant, in transaction: any Transaction
    ) throws -> Visitor? {
        guard session.lockedAt == nil, now < session.seenAt.adding(minutes: Office.idleMinutes),
            let account = try Accounts.find(session.account, in: transaction), account.disabledAt == nil
        else { return nil }
        let memberships = try Roster.current(
            try Memberships.ofAccount(account.id, in: transaction), on: now.day, in: transaction)
        guard let membership = memberships.first(where: { $0.school == session.school }) ?? memberships.first,
            let school = try Schools.find(membership.school, in: transaction),
            let shelved = shelf.find(school.protocolID, version: Int(school.protocolVersion) ?? 0)
        else { return nil }
        let keys = try secret.open(session.sealedKey, account: account.id)
        let held = try KeyTable.held(by: account.id, school: school.id, in: transaction)
        let stand = SecondFactorStand(
            needed: try held.contains { $0.list != TeamList.register } || Office.manages(membership, shelved.book)
                || DossierKeys.readsAny(account: account.id, school: school.id, in: transaction),
            enrolled: try SecondFactors.isEnrolled(account.id, in: transaction), passedAt: session.secondFactorAt)
        let keyring = try Keyring(
            account: keys, id: account.id, school: school.id, held: held,
            chain: try KeyTable.all(school: school.id, in: transaction), tokenHash: secret.tokenHash,
            opensDossiers: try session.secondFactorAt != nil
                && Office.mayOpenDossiers(account.id, school: school.id, at: now, in: transaction))
        let seats = try memberships.map {
            SchoolSeat(id: SchoolID($0.school), name: try Schools.find($0.school, in: transaction)?.name ?? $0.school)
        }
        return Visitor(
            account: StaffID(account.id), name: account.name, school: SchoolID(school.id), schoolName: school.name,
            schools: seats, roles: membership.roles.map { RoleKey($0) }, shelved: shelved, secondFactor: stand,
            provedAt: Office.provedAt(session, stand), belongsToTeam: held.contains { $0.list == TeamList.name },
            keyring: keyring)
    }

    /// Whether somebody manages accounts or reads the log: no key to a child, and yet more than a worry of one's own.
    ///
    /// - Source: BIO2 5.17.01, ASVS 5.0 6.3.3.
    private static func manages(_ membership: StoredMembership, _ book: ProtocolDefinition) -> Bool {
        let roles = membership.roles.map { RoleKey($0) }
        return book.allows(.manageAccounts, roles: roles) || book.allows(.readLog, roles: roles)
    }

    /// The older of the moments on which each thing was shown: a proof is as fresh as its oldest part.
    private static func provedAt(_ session: StoredSession, _ stand: SecondFactorStand) -> Instant? {
        guard stand.needed || stand.enrolled else { return session.provedAt }
        guard let proved = session.provedAt, let passed = session.secondFactorAt else { return nil }
        return min(proved, passed)
    }

    /// Ends the session of a cookie.
    public func signOut(cookie: String) async throws {
        guard let secret = SessionSecret(cookie: cookie) else { return }
        try await write { transaction in try Sessions.end(tokenHash: secret.tokenHash, in: transaction) }
    }

    /// Locks the session of a cookie; the passphrase opens it again.
    public func lock(_ visitor: Visitor) async throws {
        let now = world.now()
        try await write { transaction in
            try Sessions.lock(tokenHash: visitor.keyring.tokenHash, at: now, in: transaction)
        }
    }

    /// Whose session a cookie belongs to, while it is locked and its eight hours are not over.
    public func lockedSession(cookie: String) async throws -> LockedSession? {
        try await locked(cookie)?.shown
    }

    private struct Locked: Sendable {
        let session: StoredSession
        let account: StoredAccount
        var shown: LockedSession { LockedSession(name: account.name, mail: account.mail) }
    }

    private func locked(_ cookie: String) async throws -> Locked? {
        guard let secret = SessionSecret(cookie: cookie) else { return nil }
        let now = world.now()
        return try await read { transaction in
            guard let session = try Sessions.find(tokenHash: secret.tokenHash, at: now, in: transaction),
                session.lockedAt != nil || now >= session.seenAt.adding(minutes: Office.idleMinutes),
                let account = try Accounts.find(session.account, in: transaction), account.disabledAt == nil
            else { return nil }
            return Locked(session: session, account: account)
        }
    }

    /// Opens a locked session with the passphrase alone: the second factor of this morning still counts.
    ///
    /// Nothing when there is no such session any more; then signing in starts from the beginning.
    public func unlock(cookie: String, passphrase: String) async throws -> SignInOutcome? {
        guard let locked = try await locked(cookie) else { return nil }
        let subject = server.subject("unlock", of: locked.account.id)
        switch try await prove(passphrase, of: locked.account, subject: subject) {
        case .wrong: return .wrong
        case .slowDown(let seconds): return .slowDown(seconds: seconds)
        case .opened(let keys):
            return .signedIn(cookie: try await reopen(locked.session, keys: keys, secondFactorAt: nil))
        }
    }

    /// Gives a locked session its key back, under another cookie.
    func reopen(_ session: StoredSession, keys: KeyPair, secondFactorAt: Instant?) async throws -> String {
        let now = world.now()
        let secret = SessionSecret.make()
        let sealed = try secret.seal(keys, account: session.account)
        try await write { transaction in
            try Sessions.renew(
                session.tokenHash, as: secret.tokenHash, sealedKey: sealed, provedAt: now,
                secondFactorAt: secondFactorAt ?? session.secondFactorAt, at: now, in: transaction)
            if let school = session.school {
                try Journal.add(
                    [LogLine(action: .signIn)], school: school, author: LogAuthor(account: session.account), at: now,
                    in: transaction)
            }
        }
        return secret.cookie
    }

    /// Puts another school of the account in use.
    public func choose(_ school: SchoolID, by visitor: Visitor) async throws {
        guard visitor.schools.contains(where: { $0.id == school }) else { throw OfficeFailure.notFound }
        try await write { transaction in
            try Sessions.choose(school: school.text, tokenHash: visitor.keyring.tokenHash, in: transaction)
        }
    }
}
