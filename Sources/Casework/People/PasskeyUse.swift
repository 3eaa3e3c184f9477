// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Ledger
import Persistence
import Storage
import Vault

extension Office {
    static let passkeyMinutes = 5

    /// Asks for a passkey of somebody who has shown the passphrase, or, without anybody, of whoever has one.
    public func askPasskey(making: Bool, of visitor: Visitor?) async throws -> PasskeyQuestion {
        if making, let visitor, !mayChangeSecondFactor(visitor) { throw OfficeFailure.forbidden }
        let now = world.now()
        let challenge = WebAuthn.challenge()
        let holder = visitor?.keyring.tokenHash ?? WebAuthn.name(challenge)
        let kind = making ? "passkey-make" : "passkey-use"
        let account = visitor?.account.text
        let (credentials, mail) = try await write { transaction -> ([[UInt8]], String) in
            try PendingProofs.sweep(before: now.adding(minutes: -30), in: transaction)
            try PendingProofs.put(challenge, kind: kind, holder: holder, at: now, in: transaction)
            guard let account else { return ([], "") }
            return (
                try Passkeys.ofAccount(account, in: transaction).map(\.credential),
                try Accounts.find(account, in: transaction)?.mail ?? ""
            )
        }
        return PasskeyQuestion(
            challenge: challenge, credentials: credentials, user: account.map { server.userHandle($0) } ?? [],
            mail: mail)
    }

    /// Registers a passkey; that passes the second step as well.
    public func addPasskey(_ answer: PasskeyAnswer, by visitor: Visitor) async throws -> SignInOutcome {
        guard mayChangeSecondFactor(visitor) else { throw OfficeFailure.forbidden }
        let now = world.now()
        let secret = SessionSecret.make()
        let sealed = try secret.seal(visitor.keyring.account, account: visitor.account.text)
        return try await write { transaction in
            guard
                let challenge = try PendingProofs.take(
                    kind: "passkey-make", holder: visitor.keyring.tokenHash,
                    after: now.adding(minutes: -Office.passkeyMinutes), in: transaction),
                let made = try? WebAuthn.register(
                    clientData: answer.clientData, attestation: answer.authenticator, challenge: challenge,
                    party: answer.party),
                let credential = made.credential, credential.id == answer.credential,
                try Passkeys.find(credential.id, in: transaction) == nil,
                try Passkeys.ofAccount(visitor.account.text, in: transaction).count < 10
            else { return .wrong }
            try Passkeys.add(
                StoredPasskey(
                    credential: credential.id, account: visitor.account.text, publicKey: credential.publicKey,
                    signCount: Int64(made.signCount), backupEligible: made.backupEligible, createdAt: now,
                    seedLock: seedLock(answer, visitor.keyring.account, account: visitor.account.text)),
                in: transaction)
            try added(visitor, at: now, secret: secret, sealed: sealed, in: transaction)
            return .signedIn(cookie: secret.cookie)
        }
    }

    /// Checks a passkey of this person, against the question of this session.
    func usePasskey(
        _ answer: PasskeyAnswer, _ visitor: Visitor, at now: Instant, in transaction: any Transaction
    ) throws -> Bool {
        guard
            let stored = try verified(answer, holder: visitor.keyring.tokenHash, at: now, in: transaction),
            stored.account == visitor.account.text
        else { return false }
        if stored.seedLock == nil,
            let lock = seedLock(answer, visitor.keyring.account, account: visitor.account.text)
        {
            try Passkeys.setSeedLock(lock, credential: stored.credential, in: transaction)
        }
        return true
    }

    /// Signs in, or opens a locked session, with a passkey alone: possible when the authenticator gives its secret.
    ///
    /// The passkey is something that one has and the PIN, finger or face the second thing; both were checked.
    public func signIn(passkey answer: PasskeyAnswer, cookie: String?) async throws -> SignInOutcome {
        let now = world.now()
        guard let challenge = WebAuthn.namedChallenge(answer.clientData) else { return .wrong }
        let found = try await write { transaction -> (StoredPasskey, StoredAccount)? in
            guard
                let passkey = try verified(answer, holder: WebAuthn.name(challenge), at: now, in: transaction),
                let account = try Accounts.find(passkey.account, in: transaction), account.disabledAt == nil,
                answer.user == server.userHandle(account.id)
            else { return nil }
            return (passkey, account)
        }
        guard let (passkey, account) = found, let lock = passkey.seedLock, let prf = answer.prf,
            let keys = server.open(passkey: lock, prf: prf, account: account.id, credential: passkey.credential),
            keys.publicKey.bytes == account.publicKey
        else { return .wrong }
        if let cookie, let secret = SessionSecret(cookie: cookie) {
            let session = try await read { transaction in
                try Sessions.find(tokenHash: secret.tokenHash, at: now, in: transaction)
            }
            if let session, session.account == account.id {
                return .signedIn(cookie: try await reopen(session, keys: keys, secondFactorAt: now))
            }
        }
        return .signedIn(cookie: try await begin(account, keys: keys, passkey: true))
    }

    /// The passkey of an answer, when everything about it is right; its question is used up either way.
    private func verified(
        _ answer: PasskeyAnswer, holder: [UInt8], at now: Instant, in transaction: any Transaction
    ) throws -> StoredPasskey? {
        guard
            let challenge = try PendingProofs.take(
                kind: "passkey-use", holder: holder, after: now.adding(minutes: -Office.passkeyMinutes),
                in: transaction),
            let stored = try Passkeys.find(answer.credential, in: transaction),
            let count = try? WebAuthn.verify(
                clientData: answer.clientData, authenticatorData: answer.authenticator, signature: answer.signature,
                challenge: challenge, party: answer.party,
                known: .init(
                    publicKey: stored.publicKey, signCount: UInt32(truncatingIfNeeded: stored.signCount),
                    backupEligible: stored.backupEligible))
        else { return nil }
        try Passkeys.use(stored.credential, signCount: Int64(count), at: now, in: transaction)
        return stored
    }

    private func seedLock(_ answer: PasskeyAnswer, _ keys: KeyPair, account: String) -> [UInt8]? {
        answer.prf.flatMap {
            server.lock(keys, passkey: answer.credential, prf: $0, account: account)
        }
    }
}
