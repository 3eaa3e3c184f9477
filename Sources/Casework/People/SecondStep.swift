// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Ledger
import Persistence
import Storage
import Vault

/// What somebody shows as second factor.
public enum SecondProof: Sendable {
    /// A code of the app, or one of the printed ones.
    ///
    /// - Parameter practice: only in the practice school, whose page shows the code: then it may be used again.
    case code(String, practice: Bool)
    /// A passkey, with the answer to the question of this session.
    case passkey(PasskeyAnswer)
}

extension Office {
    /// Shows the second factor: from then on the session opens dossiers, under another cookie.
    ///
    /// - Source: ASVS 5.0 6.3.3, 6.5.1 (each code once), 7.2.4 (another token after more was proved).
    public func passSecondStep(_ proof: SecondProof, by visitor: Visitor) async throws -> SignInOutcome {
        try await renew(visitor, showing: proof, passphrase: false)
    }

    /// Shows passphrase and second factor again, for weighty acts. Somebody without a second factor shows the first. A
    /// passkey does alone: it is what somebody has, and the authenticator saw who it was.
    ///
    /// - Source: ASVS 5.0 7.5.3; W3C Web Authentication Level 3 §6.2.3 (user verification).
    public func proveAgain(passphrase: String, _ proof: SecondProof?, by visitor: Visitor) async throws
        -> SignInOutcome
    {
        if case .passkey? = proof, passphrase.isEmpty {
            return try await renew(visitor, showing: proof, passphrase: true)
        }
        let account = try await read { transaction in try Accounts.find(visitor.account.text, in: transaction) }
        let subject = server.subject("again", of: visitor.account.text)
        switch try await prove(passphrase, of: account, subject: subject) {
        case .wrong: return .wrong
        case .slowDown(let seconds): return .slowDown(seconds: seconds)
        case .opened: break
        }
        guard visitor.secondFactor.enrolled else { return try await renew(visitor, showing: nil, passphrase: true) }
        guard let proof else { return .wrong }
        return try await renew(visitor, showing: proof, passphrase: true)
    }

    /// Checks the second factor and gives the session another cookie, in one transaction.
    func renew(_ visitor: Visitor, showing proof: SecondProof?, passphrase: Bool) async throws -> SignInOutcome {
        let now = world.now()
        let secret = SessionSecret.make()
        let sealed = try secret.seal(visitor.keyring.account, account: visitor.account.text)
        return try await write { transaction in
            if let proof {
                switch try check(proof, of: visitor, at: now, in: transaction) {
                case .passed: break
                case .wrong: return .wrong
                case .slowDown(let seconds): return .slowDown(seconds: seconds)
                }
            }
            guard let session = try Sessions.find(tokenHash: visitor.keyring.tokenHash, at: now, in: transaction)
            else { return .wrong }
            try Sessions.renew(
                session.tokenHash, as: secret.tokenHash, sealedKey: sealed,
                provedAt: passphrase ? now : session.provedAt,
                secondFactorAt: proof == nil ? session.secondFactorAt : now, at: now, in: transaction)
            try Journal.add(
                [LogLine(action: .signIn, object: "second-step")], school: visitor.school.text,
                author: LogAuthor(visitor), at: now, in: transaction)
            return .signedIn(cookie: secret.cookie)
        }
    }

    private enum Check { case passed, wrong, slowDown(Int) }

    /// Counting and checking happen in one transaction, so that a thousand tries at once are a thousand in a row.
    private func check(
        _ proof: SecondProof, of visitor: Visitor, at now: Instant, in transaction: any Transaction
    ) throws -> Check {
        let account = visitor.account.text
        let subject = server.subject("second", of: account)
        if let attempt = try Attempts.find(subject, in: transaction),
            let wait = Office.wait(attempt.failures, since: attempt.lastAt, now: now)
        {
            return .slowDown(wait)
        }
        let fits: Bool
        switch proof {
        case .code(let typed, let practice):
            fits =
                try useApp(typed, practice: practice, visitor, at: now, in: transaction)
                || usePaper(typed, visitor, at: now, in: transaction)
        case .passkey(let answer):
            fits = try usePasskey(answer, visitor, at: now, in: transaction)
        }
        guard fits else {
            try Attempts.fail(subject, at: now, in: transaction)
            try Journal.add(
                [LogLine(action: .signIn, outcome: .denied, object: "second-step")], school: visitor.school.text,
                author: LogAuthor(visitor), at: now, in: transaction)
            return .wrong
        }
        try Attempts.clear(subject, in: transaction)
        return .passed
    }

    private func useApp(
        _ typed: String, practice: Bool, _ visitor: Visitor, at now: Instant, in transaction: any Transaction
    ) throws -> Bool {
        guard let stored = try SecondFactors.totp(of: visitor.account.text, in: transaction) else { return false }
        let secret = try visitor.keyring.openTOTP(stored.sealed)
        let present = TOTP.step(atMilliseconds: now.milliseconds)
        guard
            let step = TOTP.step(
                of: typed, secret: secret, now: present, after: practice ? present - 2 : stored.lastStep)
        else { return false }
        try SecondFactors.useStep(max(step, stored.lastStep), account: stored.account, in: transaction)
        return true
    }

    private func usePaper(
        _ typed: String, _ visitor: Visitor, at now: Instant, in transaction: any Transaction
    ) throws -> Bool {
        guard let code = OneTimeCodes.normalised(typed) else { return false }
        let account = visitor.account.text
        return try SecondFactors.useCode(
            server.codeHash(code, account: account), account: account, at: now, in: transaction)
    }

    /// The code of this moment, for the practice school alone: there the page shows it, so that trying costs one click.
    public func practiceCode(of visitor: Visitor) async throws -> String? {
        let stored = try await read { transaction in
            try SecondFactors.totp(of: visitor.account.text, in: transaction)
        }
        guard let stored else { return nil }
        return TOTP.code(
            try visitor.keyring.openTOTP(stored.sealed), step: TOTP.step(atMilliseconds: world.now().milliseconds))
    }
}

extension Keyring {
    /// Opens the secret behind the codes.
    func openTOTP(_ sealed: [UInt8]) throws -> [UInt8] {
        try account.open(sealed, for: Purpose("totp", id))
    }

    /// Seals a secret behind codes to its own person.
    static func sealTOTP(_ secret: [UInt8], to key: PublicKey, account: String) throws -> [UInt8] {
        try key.seal(secret, for: Purpose("totp", account))
    }
}
