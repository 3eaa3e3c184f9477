// SPDX-License-Identifier: EUPL-1.2

import Crypto

/// A promise about bytes that says nothing about them until the salt is shown.
public struct Commitment: Sendable, Hashable {
    /// Length of the salt.
    public static let saltLength = 32
    /// The random salt; it is sealed together with the bytes.
    public let salt: [UInt8]
    /// SHA-256(0x02 ‖ salt ‖ bytes); this goes into the log.
    public let digest: [UInt8]

    /// Commits to the exact bytes that are sealed.
    public static func make(_ plaintext: [UInt8]) -> Commitment {
        let salt = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
        return Commitment(salt: salt, digest: digest(salt: salt, plaintext: plaintext))
    }

    /// The digest of a salt and bytes.
    public static func digest(salt: [UInt8], plaintext: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: [0x02] + salt + plaintext))
    }
}
