// SPDX-License-Identifier: EUPL-1.2

import Crypto
import FoundationEssentials

/// What is in the cookie: 256 random bits. The database holds only its hash, and the private key sealed under it.
public struct SessionSecret: Sendable {
    private let secret: Secret

    /// A fresh one.
    public static func make() -> SessionSecret { SessionSecret(secret: .random()) }

    private init(secret: Secret) {
        self.secret = secret
    }

    /// Reads the value of a cookie; nothing when it is none of ours.
    public init?(cookie: String) {
        guard cookie.utf8.count == 64 else { return nil }
        var bytes: [UInt8] = []
        var high: UInt8?
        for byte in cookie.utf8 {
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x61...0x66: digit = byte - 0x61 + 10
            default: return nil
            }
            if let first = high {
                bytes.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        guard let secret = Secret(bytes) else { return nil }
        self.secret = secret
    }

    /// The value of the cookie.
    public var cookie: String { SessionSecret.hex(secret.bytes) }

    /// What the database knows the session by.
    public var tokenHash: [UInt8] { Array(SHA256.hash(data: secret.bytes)) }

    /// Proves that a form came from a page of this session.
    public var formToken: String { String(SessionSecret.hex(secret.derived(Purpose("form-token")).bytes).prefix(32)) }

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

    static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
