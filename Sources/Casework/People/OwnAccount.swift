// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
import Dossiers
import Ledger
import Persistence
import Storage
import Vault

/// A browser in which somebody is signed in. Nothing about the device is kept.
public struct OwnSession: Sendable, Hashable {
    /// Names it in a form.
    public let id: String
    /// When it began.
    public let since: Instant
    /// When something was last done in it, to the minute.
    public let seenAt: Instant
    /// Whether it is the one that asks.
    public let isThis: Bool
    /// Whether it waits for the passphrase.
    public let locked: Bool
}

/// What came of changing a passphrase.
public enum PassphraseChange: Sendable, Hashable {
    /// It counts from now on; other sessions ended.
    case changed
    /// The old one does not fit.
    case wrong
    /// Too many wrong tries.
    case slowDown(seconds: Int)
    /// The new one is not accepted, with the sentence that says why.
    case refused(String)
}

extension Office {
    /// The sessions of this person, newest first.
    public func sessions(of visitor: Visitor) async throws -> [OwnSession] {
        let now = world.now()
        let rows = try await read { transaction in
            try Sessions.ofAccount(visitor.account.text, at: now, in: transaction)
        }
        return rows.map {
            OwnSession(
                id: Office.sessionID($0.tokenHash), since: $0.createdAt, seenAt: $0.seenAt,
                isThis: $0.tokenHash == visitor.keyring.tokenHash,
                locked: $0.lockedAt != nil || now >= $0.seenAt.adding(minutes: Office.idleMinutes))
        }
    }

    private static func sessionID(_ tokenHash: [UInt8]) -> String { Leaf.hexText(Array(tokenHash.prefix(8))) }

    /// Ends one session of this person.
    public func endSession(_ id: String, of visitor: Visitor) async throws {
        let now = world.now()
        try await write { transaction in
            for session in try Sessions.ofAccount(visitor.account.text, at: now, in: transaction)
            where Office.sessionID(session.tokenHash) == id {
                try Sessions.end(tokenHash: session.tokenHash, in: transaction)
            }
        }
    }

    /// Ends every session of this person, this one too.
    public func endAllSessions(of visitor: Visitor) async throws {
        try await write { transaction in try Sessions.endAll(of: visitor.account.text, in: transaction) }
    }

    /// A passphrase of six words that nobody chose.
    public func proposedPassphrase() -> String { Passphrase.proposal() }

    /// Puts another passphrase on the same keys, and ends the other sessions.
    ///
    /// This does not cure a stolen passphrase: who had the old lock and its passphrase has the keys. New keys do.
    ///
    /// - Source: ASVS 5.0 6.2.2, 6.2.3, 7.4.3; NIST SP 800-63B 5.1.1.2.
    public func changePassphrase(
        from old: String, to new: String, by visitor: Visitor
    ) async throws -> PassphraseChange {
        let account = try await read { transaction in try Accounts.find(visitor.account.text, in: transaction) }
        guard let account else { throw OfficeFailure.notFound }
        switch try await prove(old, of: account, subject: server.subject("again", of: account.id)) {
        case .wrong: return .wrong
        case .slowDown(let seconds): return .slowDown(seconds: seconds)
        case .opened: break
        }
        let known = [account.name, account.mail, visitor.schoolName]
        if let sentence = Passphrase.refusal(of: new, names: known) { return .refused(sentence) }
        let lock = try await server.lock(visitor.keyring.account, account: account.id, passphrase: new)
        let now = world.now()
        try await write { transaction in
            try Accounts.setLock(
                account.id, passphraseLock: lock, publicKey: account.publicKey, in: transaction)
            try Sessions.endOthers(of: account.id, except: visitor.keyring.tokenHash, in: transaction)
            try Journal.add(
                [LogLine(action: .key, object: account.id)], school: visitor.school.text, author: LogAuthor(visitor),
                at: now, in: transaction)
        }
        return .changed
    }
}
