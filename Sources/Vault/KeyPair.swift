// SPDX-License-Identifier: EUPL-1.2

import Crypto
import FoundationEssentials

/// The public half of a person's or list's key pair.
public struct PublicKey: Sendable, Hashable {
    /// 1,216 bytes.
    public let bytes: [UInt8]

    /// Takes the bytes of a public key; nothing when they are not one.
    public init?(_ bytes: [UInt8]) {
        guard (try? XWingMLKEM768X25519.PublicKey(rawRepresentation: bytes)) != nil else { return nil }
        self.bytes = bytes
    }

    init(_ key: XWingMLKEM768X25519.PublicKey) {
        bytes = Array(key.rawRepresentation)
    }

    /// Six words that two people compare by voice before one admits the other: 66 bits of SHA-256 of the key.
    public var wordCode: [String] {
        DutchWords.words(from: Array(SHA256.hash(data: Purpose("word-code").bytes + bytes)), count: 6)
    }

    /// Whether somebody typed these six words: in order; capitals, commas and more spaces do not matter.
    public func isWordCode(_ typed: String) -> Bool {
        let words = typed.lowercased().split { !$0.isLetter }.map(String.init)
        return words == wordCode
    }

    /// Length of the encapsulated key in a seal.
    static let encapsulatedLength = 1120

    /// Seals bytes to whoever holds the private half: form byte, encapsulated key (1,120), ciphertext and tag.
    ///
    /// - Source: RFC 9180 (HPKE base mode) with X-Wing, HKDF-SHA-256 and AES-256-GCM.
    public func seal(_ plain: [UInt8], for purpose: Purpose) throws(VaultError) -> [UInt8] {
        do {
            var sender = try HPKE.Sender(
                recipientKey: XWingMLKEM768X25519.PublicKey(rawRepresentation: bytes), ciphersuite: KeyPair.suite,
                info: Data(purpose.bytes))
            let sealed = try sender.seal(plain, authenticating: purpose.bytes)
            return [Form.toPerson] + sender.encapsulatedKey + sealed
        } catch {
            throw .notSealed
        }
    }
}

/// A key pair for sealing to a person or a list, safe against later quantum computers.
public struct KeyPair: Sendable, CustomStringConvertible, CustomReflectable {
    static let suite = HPKE.Ciphersuite.XWingMLKEM768X25519_SHA256_AES_GCM_256
    private let key: XWingMLKEM768X25519.PrivateKey
    /// The 32 bytes from which the pair is made; whoever has them has everything.
    public let seed: Secret
    /// The public half.
    public let publicKey: PublicKey

    /// A fresh pair.
    public static func random() throws(VaultError) -> KeyPair {
        try KeyPair(seed: .random())
    }

    /// The pair of a seed.
    public init(seed: Secret) throws(VaultError) {
        do {
            key = try XWingMLKEM768X25519.PrivateKey(seedRepresentation: seed.bytes, publicKey: nil)
        } catch {
            throw .malformed
        }
        self.seed = seed
        publicKey = PublicKey(key.publicKey)
    }

    /// Opens what was sealed to this pair for the same purpose.
    public func open(_ sealed: [UInt8], for purpose: Purpose) throws(VaultError) -> [UInt8] {
        let start = 1 + PublicKey.encapsulatedLength
        try Form.expect(Form.toPerson, in: sealed, atLeast: start + 16)
        do {
            var recipient = try HPKE.Recipient(
                privateKey: key, ciphersuite: KeyPair.suite, info: Data(purpose.bytes),
                encapsulatedKey: Data(sealed[1..<start]))
            return Array(try recipient.open(Data(sealed[start...]), authenticating: purpose.bytes))
        } catch {
            throw .notOpened
        }
    }

    /// Never the bytes.
    public var description: String { "‹sleutelpaar›" }
    /// Never the bytes.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
