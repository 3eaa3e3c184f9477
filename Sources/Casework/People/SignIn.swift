// SPDX-License-Identifier: EUPL-1.2

import CivilTime
public import Dossiers
import Ledger
import Persistence
import ProtocolBook
import Storage
import Vault

/// What came of signing in.
public enum SignInOutcome: Sendable {
    /// Signed in: the secret for the cookie.
    case signedIn(cookie: String)
    /// Mail address or passphrase does not fit; which of the two is never said.
    case wrong
    /// Too many wrong tries for this person: try again after so many seconds.
    case slowDown(seconds: Int)
}

extension Office {
    /// How long a session stays when nothing is done.
    static let idleMinutes = 15
    /// How long a session stays at most.
    static let sessionMinutes = 8 * 60

    /// Opens the account's private key with the passphrase; that it opens is the proof.
    ///
    /// Slows down per person and never locks out, and never counts per address: a whole team signs in at once.
    ///
    /// - Source: ASVS 5.0 6.3.1; design of the locks in docs/threat-model.md.
    public func signIn(mail: String, passphrase: String) async throws -> SignInOutcome {
        let now = world.now()
        let subject = server.subject(ofMail: Accounts.normalised(mail))
        let found = try await read { transaction in
            (try Accounts.find(mail: mail, in: transaction), try Attempts.find(subject, in: transaction))
        }
        if let attempt = found.1, let wait = Office.wait(attempt.failures, since: attempt.lastAt, now: now) {
            return .slowDown(seconds: wait)
        }
        let lock = found.0.flatMap { $0.disabledAt == nil ? $0.passphraseLock : nil }
        let keys = await server.unlock(lock, account: found.0?.id ?? "", passphrase: passphrase)
        guard let account = found.0, let keys else {
            try await write { transaction in
                try Attempts.fail(subject, at: now, in: transaction)
                if let account = found.0 {
                    for membership in try Memberships.ofAccount(account.id, in: transaction) {
                        try Journal.add(
                            [LogLine(action: .signIn, outcome: .denied)], school: membership.school,
                            author: LogAuthor(account: account.id), at: now, in: transaction)
                    }
                }
            }
            return .wrong
        }
        let secret = SessionSecret.make()
        let sealed = try secret.seal(keys, account: account.id)
        try await write { transaction in
            try Attempts.clear(subject, in: transaction)
            let memberships = try Memberships.ofAccount(account.id, in: transaction)
            try Sessions.open(
                StoredSession(
                    tokenHash: secret.tokenHash, account: account.id, school: memberships.first?.school,
                    sealedKey: sealed, createdAt: now, seenAt: now,
                    expiresAt: now.adding(minutes: Office.sessionMinutes), lockedAt: nil, secondFactorAt: nil),
                in: transaction)
            for membership in memberships.prefix(1) {
                try Journal.add(
                    [LogLine(action: .signIn)], school: membership.school, author: LogAuthor(account: account.id),
                    at: now, in: transaction)
            }
        }
        return .signedIn(cookie: secret.cookie)
    }

    /// Who belongs to a cookie, with the keys that it opens; nothing when the session is over.
    public func visitor(cookie: String) async throws -> Visitor? {
        guard let secret = SessionSecret(cookie: cookie) else { return nil }
        let now = world.now()
        let found = try await read { transaction in try self.found(secret, at: now, in: transaction) }
        guard let found else { return nil }
        // One write a minute is enough to know that somebody is still there.
        if found.session.seenAt.adding(minutes: 1) <= now {
            try await write { transaction in
                try Sessions.touch(tokenHash: found.session.tokenHash, at: now, in: transaction)
            }
        }
        return found.visitor
    }

    private func found(
        _ secret: SessionSecret, at now: Instant, in transaction: any Transaction
    ) throws -> FoundSession? {
        guard let session = try Sessions.find(tokenHash: secret.tokenHash, at: now, in: transaction),
            session.lockedAt == nil, now < session.seenAt.adding(minutes: Office.idleMinutes),
            let account = try Accounts.find(session.account, in: transaction), account.disabledAt == nil
        else { return nil }
        let memberships = try Memberships.ofAccount(account.id, in: transaction)
        guard let membership = memberships.first(where: { $0.school == session.school }) ?? memberships.first,
            let school = try Schools.find(membership.school, in: transaction),
            let shelved = shelf.find(school.protocolID, version: Int(school.protocolVersion) ?? 0)
        else { return nil }
        let keys = try secret.open(session.sealedKey, account: account.id)
        let held = try KeyTable.held(by: account.id, school: school.id, in: transaction)
        let keyring = try Keyring(
            account: keys, id: account.id, school: school.id, held: held,
            chain: try KeyTable.all(school: school.id, in: transaction), tokenHash: secret.tokenHash,
            opensDossiers: true)
        let seats = try memberships.map {
            SchoolSeat(id: SchoolID($0.school), name: try Schools.find($0.school, in: transaction)?.name ?? $0.school)
        }
        let visitor = Visitor(
            account: StaffID(account.id), name: account.name, school: SchoolID(school.id), schoolName: school.name,
            schools: seats, roles: membership.roles.map { RoleKey($0) }, shelved: shelved, keyring: keyring)
        return FoundSession(session: session, visitor: visitor)
    }

    private struct FoundSession: Sendable {
        let session: StoredSession
        let visitor: Visitor
    }

    /// Ends the session of a cookie.
    public func signOut(cookie: String) async throws {
        guard let secret = SessionSecret(cookie: cookie) else { return }
        try await write { transaction in try Sessions.end(tokenHash: secret.tokenHash, in: transaction) }
    }

    /// Puts another school of the account in use.
    public func choose(_ school: SchoolID, by visitor: Visitor) async throws {
        guard visitor.schools.contains(where: { $0.id == school }) else { throw OfficeFailure.notFound }
        try await write { transaction in
            try Sessions.choose(school: school.text, tokenHash: visitor.keyring.tokenHash, in: transaction)
        }
    }

    /// How many seconds to wait after so many failures: none for three, then 2, 4, 8 … at most 60.
    static func wait(_ failures: Int, since last: Instant, now: Instant) -> Int? {
        guard failures > 3 else { return nil }
        let pause = Int64(min(60, 1 << min(failures - 3, 6))) * 1000
        let left = last.milliseconds + pause - now.milliseconds
        return left > 0 ? Int((left + 999) / 1000) : nil
    }
}
