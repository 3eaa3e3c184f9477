// SPDX-License-Identifier: EUPL-1.2

import Crypto
import CryptoExtras
import FoundationEssentials

/// An account's private key under its passphrase. That it opens is the only proof of the passphrase there is.
///
/// The seal's key is HKDF(scrypt(passphrase) ‖ pepper): the database alone cannot even be guessed at.
///
/// - Source: RFC 7914 (scrypt); OWASP Password Storage Cheat Sheet: N = 2^17, r = 8, p = 1.
public struct PassphraseLock: Sendable, Hashable {
    /// How much work scrypt does.
    public struct Cost: Sendable, Hashable {
        let logN: UInt8
        let blocks: UInt8
        let lanes: UInt8

        /// What accounts get: 128 MiB and a quarter of a second.
        public static let standard = Cost(logN: 17 as UInt8, blocks: 8 as UInt8, lanes: 1 as UInt8)

        /// Another cost, for tests and for later; nothing outside N = 2^4 … 2^20, or above
        /// 1 GiB of work: a stored number may not bring the server down.
        public init?(logN: Int, blocks: Int = 8, lanes: Int = 1) {
            guard (4...20).contains(logN), (1...8).contains(blocks), (1...16).contains(lanes),
                (128 << logN) * blocks * lanes <= 1 << 30
            else { return nil }
            self.init(logN: UInt8(logN), blocks: UInt8(blocks), lanes: UInt8(lanes))
        }

        private init(logN: UInt8, blocks: UInt8, lanes: UInt8) {
            self.logN = logN
            self.blocks = blocks
            self.lanes = lanes
        }
    }

    private static let saltLength = 16
    private let cost: Cost
    private let salt: [UInt8]
    private let sealed: [UInt8]

    /// The lock as it is stored: form byte, log2 N, r, p, salt (16) and seal (61).
    public var bytes: [UInt8] {
        [Form.passphraseLock, cost.logN, cost.blocks, cost.lanes] + salt + sealed
    }

    /// Reads a stored lock; nothing when it is no lock or asks for more work than this program will do.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count == 4 + PassphraseLock.saltLength + 61, bytes[0] == Form.passphraseLock,
            let cost = Cost(logN: Int(bytes[1]), blocks: Int(bytes[2]), lanes: Int(bytes[3]))
        else { return nil }
        self.cost = cost
        salt = Array(bytes[4..<(4 + PassphraseLock.saltLength)])
        sealed = Array(bytes[(4 + PassphraseLock.saltLength)...])
    }

    /// Locks a key pair under a passphrase.
    public init(
        _ keys: KeyPair, passphrase: String, pepper: Secret, account: String, cost: Cost = .standard
    ) throws(VaultError) {
        self.cost = cost
        salt = Secret.randomBytes(PassphraseLock.saltLength)
        let key = try PassphraseLock.key(passphrase, pepper: pepper, salt: salt, cost: cost, account: account)
        sealed = try key.seal(keys.seed.bytes, for: Purpose("account-seed", account))
    }

    /// Whether the lock asks for less work than accounts get now; then make it anew at the next sign-in.
    public func isOutdated(for now: Cost = .standard) -> Bool { cost.logN < now.logN || cost.blocks < now.blocks }

    /// Opens the lock; nothing when the passphrase is another. Run it through ``PassphraseWorks``.
    public func open(passphrase: String, pepper: Secret, account: String) -> KeyPair? {
        guard let key = try? PassphraseLock.key(passphrase, pepper: pepper, salt: salt, cost: cost, account: account),
            let seed = try? key.open(sealed, for: Purpose("account-seed", account)), let secret = Secret(seed)
        else { return nil }
        return try? KeyPair(seed: secret)
    }

    private static func key(
        _ passphrase: String, pepper: Secret, salt: [UInt8], cost: Cost, account: String
    ) throws(VaultError) -> Secret {
        do {
            let typed = Passphrase.normalised(String(passphrase.prefix(4 * Passphrase.longest)))
            // A byte in front: the library unwraps the address of its input, and nothing promises one for no bytes.
            let stretched = try stretch([1] + Array(typed.utf8), salt: salt, length: 32, cost: cost)
            let material = SymmetricKey(data: stretched + pepper.bytes)
            return Secret(material).derived(Purpose("passphrase", account))
        } catch {
            throw .notSealed
        }
    }

    /// scrypt itself; apart, so that the published vectors can be run through it.
    static func stretch(_ input: [UInt8], salt: [UInt8], length: Int, cost: Cost) throws -> [UInt8] {
        try KDF.Scrypt.deriveKey(
            from: input, salt: salt, outputByteCount: length, rounds: 1 << Int(cost.logN),
            blockSize: Int(cost.blocks), parallelism: Int(cost.lanes)
        ).withUnsafeBytes { Array($0) }
    }
}
