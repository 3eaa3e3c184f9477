// SPDX-License-Identifier: EUPL-1.2

/// The first byte of everything that is stored: what it is and in which version. A number never serves two forms, so
/// that one can never be taken for another.
///
/// The list in docs/sloten-formaat.md is the contract; these numbers never change.
enum Form {
    /// AES-256-GCM under a secret.
    static let sealed: UInt8 = 0x01
    /// HPKE to a public key.
    static let toPerson: UInt8 = 0x11
    /// A key wrapped by a key.
    static let wrapped: UInt8 = 0x21
    /// A private key under a passphrase.
    static let passphraseLock: UInt8 = 0x31
    /// Both secrets of a list, inside a seal.
    static let listKeys: UInt8 = 0x41
    /// The mark of a list on a public key.
    static let mark: UInt8 = 0x51

    /// Looks at the first byte before anything else is done with what comes from the database.
    static func expect(_ form: UInt8, in bytes: [UInt8], atLeast length: Int) throws(VaultError) {
        guard let found = bytes.first else { throw .malformed }
        guard found == form else { throw .unsupportedVersion(found) }
        guard bytes.count >= length else { throw .malformed }
    }
}
