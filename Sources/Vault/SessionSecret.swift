// SPDX-License-Identifier: EUPL-1.2

import Crypto
import FoundationEssentials

/// What is in the cookie: 256 random bits. The database holds only its hash, and the private key sealed under it.
public struct SessionSecret: Sendable, CustomStringConvertible, CustomReflectable {
    private let secret: Secret

    /// A fresh one.
    public static func make() -> SessionSecret { SessionSecret(secret: .random()) }

    private init(secret: Secret) {
        self.secret = secret
    }

    /// Reads the value of a cookie; nothing when it is none of ours.
    public init?(cookie: String) {
        guard cookie.utf8.count == 64, let bytes = Hex.bytes(cookie), let secret = Secret(bytes) else { return nil }
        self.secret = secret
    }

    /// The value of the cookie.
    public var cookie: String { Hex.text(secret.bytes) }

    /// What the database knows the session by.
    public var tokenHash: [UInt8] { Array(SHA256.hash(data: secret.bytes)) }

    /// Proves that a form came from a page of this session.
    public var formToken: String { String(Hex.text(secret.derived(Purpose("form-token")).bytes).prefix(32)) }

    /// Seals an account's private key for the length of the session.
    public func seal(_ keys: KeyPair, account: String) throws(VaultError) -> [UInt8] {
        try secret.derived(Purpose("session", account)).seal(keys.seed.bytes, for: Purpose("session-seed", account))
    }

    /// Opens the private key of the session.
    public func open(_ sealed: [UInt8], account: String) throws(VaultError) -> KeyPair {
        let seed = try secret.derived(Purpose("session", account)).open(sealed, for: Purpose("session-seed", account))
        guard let seed = Secret(seed) else { throw .malformed }
        return try KeyPair(seed: seed)
    }

    /// Never the bytes.
    public var description: String { "‹sessie›" }
    /// Never the bytes.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
