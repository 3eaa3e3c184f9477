// SPDX-License-Identifier: EUPL-1.2

import Ledger
public import Vault

/// The server's own keys, and the work of passphrases, one at a time because each takes 128 MiB.
public actor ServerKeys {
    private let file: ServerKeyFile
    private let cost: PassphraseLock.Cost

    /// Takes the keys of a file into use.
    public init(_ file: ServerKeyFile, cost: PassphraseLock.Cost = .standard) {
        self.file = file
        self.cost = cost
    }

    /// Opens an account's lock. Somebody without an account costs the same time, so that nobody can tell.
    func unlock(_ lock: [UInt8]?, account: String, passphrase: String) async -> KeyPair? {
        let stand = lock.flatMap { PassphraseLock($0) }
        return await alone { [file, cost] in
            if let stand {
                return stand.open(passphrase: passphrase, pepper: file.pepper, account: account)
            }
            guard let nobody = try? KeyPair.random() else { return nil }
            _ = try? PassphraseLock(nobody, passphrase: passphrase, pepper: file.pepper, account: "-", cost: cost)
            return nil
        }
    }

    /// Makes a key pair for a new account, locked under its passphrase.
    func newAccount(_ account: String, passphrase: String) async throws -> (lock: [UInt8], publicKey: [UInt8]) {
        let made = await alone { [file, cost] () -> (lock: [UInt8], publicKey: [UInt8])? in
            guard let keys = try? KeyPair.random(),
                let lock = try? PassphraseLock(
                    keys, passphrase: passphrase, pepper: file.pepper, account: account, cost: cost)
            else { return nil }
            return (lock.bytes, keys.publicKey.bytes)
        }
        guard let made else { throw OfficeFailure.unexpected("new-account") }
        return made
    }

    /// The name under which failures of somebody who tries to sign in are counted; no mail address is kept for it.
    nonisolated func subject(ofMail mail: String) -> String {
        Leaf.hexText(file.pepper.derived(Purpose("attempt")).mac(Array(mail.utf8)))
    }

    /// The ticket that a browser without a session brings along, or a fresh one when it brings none that is good.
    nonisolated func formTicket(cookie: String?, minute: Int64) -> FormTicket {
        cookie.flatMap { FormTicket(cookie: $0, now: minute, pepper: file.pepper) }
            ?? .make(minute: minute, pepper: file.pepper)
    }

    /// The name under which failures of an account that is known already are counted, apart for each thing to prove.
    nonisolated func subject(_ thing: String, of account: String) -> String {
        Leaf.hexText(file.pepper.derived(Purpose("attempt")).mac(Array("\(thing)|\(account)".utf8)))
    }

    /// What is kept of a one-time code.
    nonisolated func codeHash(_ code: String, account: String) -> [UInt8] {
        OneTimeCodes.hash(code, account: account, pepper: file.pepper)
    }

    /// Locks a key pair under a passphrase, at the cost of now.
    func lock(_ keys: KeyPair, account: String, passphrase: String) async throws -> [UInt8] {
        let lock = await alone { [file, cost] in
            try? PassphraseLock(keys, passphrase: passphrase, pepper: file.pepper, account: account, cost: cost)
        }
        guard let lock else { throw OfficeFailure.unexpected("lock") }
        return lock.bytes
    }

    /// Whether a stored lock asks for less work than locks get now.
    nonisolated func isOutdated(_ lock: [UInt8]) -> Bool {
        PassphraseLock(lock)?.isOutdated(for: cost) ?? false
    }

    /// The public key of the checkpoints, 32 bytes.
    public nonisolated var checkpointKey: [UInt8] { file.checkpointKey }

    /// Signs where a log stands.
    nonisolated func sign(school: String, epoch: Int, size: Int, root: [UInt8]) throws -> String {
        let checkpoint = Checkpoint(school: school, epoch: epoch, size: size, root: root)
        let signature = try file.sign(Array(checkpoint.body.utf8))
        return checkpoint.note(signature: signature, publicKey: file.checkpointKey)
    }

    /// Runs heavy work after the heavy work before it, on a thread that serves no pages.
    private func alone<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
        await PassphraseWorks.run(work)
    }
}
