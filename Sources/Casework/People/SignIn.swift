// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Ledger
import Persistence
import ProtocolBook
import Storage
import Vault

/// What came of signing in, or of proving something later.
public enum SignInOutcome: Sendable {
    /// It fits: the secret for the cookie.
    case signedIn(cookie: String)
    /// It does not fit; what exactly is never said.
    case wrong
    /// Too many wrong tries for this person: try again after so many seconds.
    case slowDown(seconds: Int)
}

/// Whether a passphrase opened an account.
enum PassphraseProof: Sendable {
    case opened(KeyPair)
    case wrong
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
        let account = try await read { transaction in try Accounts.find(mail: mail, in: transaction) }
        let subject = server.subject(ofMail: Accounts.normalised(mail))
        switch try await prove(passphrase, of: account, subject: subject) {
        case .wrong: return .wrong
        case .slowDown(let seconds): return .slowDown(seconds: seconds)
        case .opened(let keys):
            guard let account else { return .wrong }
            return .signedIn(cookie: try await begin(account, keys: keys, passkey: false))
        }
    }

    /// Opens a session for somebody whose keys are open.
    ///
    /// - Parameter passkey: whether a passkey opened them: that is the second factor at once.
    func begin(_ account: StoredAccount, keys: KeyPair, passkey: Bool) async throws -> String {
        let now = world.now()
        let secret = SessionSecret.make()
        let sealed = try secret.seal(keys, account: account.id)
        try await write { transaction in
            let memberships = try Memberships.ofAccount(account.id, in: transaction)
            try Sessions.open(
                StoredSession(
                    tokenHash: secret.tokenHash, account: account.id, school: memberships.first?.school,
                    sealedKey: sealed, createdAt: now, seenAt: now,
                    expiresAt: now.adding(minutes: Office.sessionMinutes), lockedAt: nil,
                    secondFactorAt: passkey ? now : nil, provedAt: now), in: transaction)
            for membership in memberships.prefix(1) {
                try Journal.add(
                    [LogLine(action: .signIn)], school: membership.school, author: LogAuthor(account: account.id),
                    at: now, in: transaction)
            }
            try sweep(at: now, in: transaction)
        }
        return secret.cookie
    }

    /// Tries a passphrase, slowly for who fails often.
    ///
    /// The count is looked at again after the work: of many tries at once, no more are answered than one by one.
    func prove(_ passphrase: String, of account: StoredAccount?, subject: String) async throws -> PassphraseProof {
        if let wait = try await waiting(subject) { return .slowDown(seconds: wait) }
        let lock = account.flatMap { $0.disabledAt == nil ? $0.passphraseLock : nil }
        let keys = await server.unlock(lock, account: account?.id ?? "", passphrase: passphrase)
        let fits = keys != nil
        if let wait = try await count(subject, fits: fits, account: account?.id) { return .slowDown(seconds: wait) }
        guard let account, let keys else { return .wrong }
        if server.isOutdated(account.passphraseLock) {
            let renewed = try await server.lock(keys, account: account.id, passphrase: passphrase)
            try await write { transaction in
                try Accounts.setLock(
                    account.id, passphraseLock: renewed, publicKey: account.publicKey, in: transaction)
            }
        }
        return .opened(keys)
    }

    /// How many seconds this subject has to wait, if it has to.
    func waiting(_ subject: String) async throws -> Int? {
        let now = world.now()
        let attempt = try await read { transaction in try Attempts.find(subject, in: transaction) }
        return attempt.flatMap { Office.wait($0.failures, since: $0.lastAt, now: now) }
    }

    /// Looks at the count once more and adds to it, in one transaction. A failure is noted in the log of each school.
    ///
    /// - Returns: the seconds to wait, when others failed meanwhile; then nobody learns whether this try was right.
    private func count(_ subject: String, fits: Bool, account: String?) async throws -> Int? {
        let now = world.now()
        return try await write { transaction in
            if let attempt = try Attempts.find(subject, in: transaction),
                let wait = Office.wait(attempt.failures, since: attempt.lastAt, now: now)
            {
                return wait
            }
            if fits {
                try Attempts.clear(subject, in: transaction)
                return nil
            }
            try Attempts.fail(subject, at: now, in: transaction)
            guard let account else { return nil }
            for membership in try Memberships.ofAccount(account, in: transaction) {
                try Journal.add(
                    [LogLine(action: .signIn, outcome: .denied)], school: membership.school,
                    author: LogAuthor(account: account), at: now, in: transaction)
            }
            return nil
        }
    }

    /// How many seconds to wait after so many failures: none for three, then 2, 4, 8 … at most 60.
    ///
    /// So a burst of failures by somebody else costs the real person a minute at most after it ends.
    static func wait(_ failures: Int, since last: Instant, now: Instant) -> Int? {
        guard failures > 3 else { return nil }
        let pause = Int64(min(60, 1 << min(failures - 3, 6))) * 1000
        let left = last.milliseconds + pause - now.milliseconds
        return left > 0 ? Int((left + 999) / 1000) : nil
    }

    /// Takes away what is over: sessions, their keys after a quarter of an hour, and old counts.
    func sweep(at now: Instant, in transaction: any Transaction) throws {
        try Sessions.sweep(at: now, in: transaction)
        try Sessions.lockIdle(since: now.adding(minutes: -Office.idleMinutes), at: now, in: transaction)
        try Attempts.sweep(before: now.adding(minutes: -24 * 60), in: transaction)
        try PendingProofs.sweep(before: now.adding(minutes: -30), in: transaction)
    }
}
