// SPDX-License-Identifier: EUPL-1.2

import Crypto
import FoundationEssentials

/// A 256-bit secret. It does not print itself.
public struct Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    let key: SymmetricKey

    init(_ key: SymmetricKey) {
        self.key = key
    }

    /// A fresh secret from the system's randomness.
    public static func random() -> Secret {
        Secret(SymmetricKey(size: .bits256))
    }

    /// Takes 32 bytes as a secret; nothing for another length.
    public init?(_ bytes: some Sequence<UInt8>) {
        let data = Array(bytes)
        guard data.count == 32 else { return nil }
        key = SymmetricKey(data: data)
    }

    /// The 32 bytes, to be sealed elsewhere and nowhere else.
    public var bytes: [UInt8] { key.withUnsafeBytes { Array($0) } }

    /// Another secret for one purpose.
    ///
    /// - Source: RFC 5869 (HKDF-SHA-256).
    public func derived(_ purpose: Purpose) -> Secret {
        Secret(HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: purpose.bytes, outputByteCount: 32))
    }

    /// A MAC over bytes.
    public func mac(_ bytes: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: bytes, using: key))
    }

    /// Never the bytes.
    public var description: String { "‹geheim›" }
    /// Never the bytes.
    public var debugDescription: String { description }
    /// Never the bytes.
    public var customMirror: Mirror { Mirror(self, children: []) }

    /// Fresh bytes from the system's randomness.
    static func randomBytes(_ count: Int) -> [UInt8] {
        SymmetricKey(size: SymmetricKeySize(bitCount: count * 8)).withUnsafeBytes { Array($0) }
    }

    /// Seals bytes for a purpose under a fresh random nonce: form byte, nonce (12), ciphertext and tag (16).
    ///
    /// - Source: NIST SP 800-38D (AES-256-GCM).
    public func seal(_ plain: [UInt8], for purpose: Purpose) throws(VaultError) -> [UInt8] {
        do {
            let box = try AES.GCM.seal(plain, using: key, authenticating: purpose.bytes)
            return [Form.sealed] + box.nonce + box.ciphertext + box.tag
        } catch {
            throw .notSealed
        }
    }

    /// Opens what was sealed for the same purpose.
    public func open(_ sealed: [UInt8], for purpose: Purpose) throws(VaultError) -> [UInt8] {
        try Form.expect(Form.sealed, in: sealed, atLeast: 1 + 12 + 16)
        do {
            let box = try AES.GCM.SealedBox(
                nonce: AES.GCM.Nonce(data: sealed[1..<13]), ciphertext: sealed[13..<(sealed.count - 16)],
                tag: sealed[(sealed.count - 16)...])
            return Array(try AES.GCM.open(box, using: key, authenticating: purpose.bytes))
        } catch {
            throw .notOpened
        }
    }

    /// Wraps another secret under a key made for the purpose: form byte and 40 bytes. A wrap has no place of its own;
    /// the key that it is made with is bound to the place instead.
    ///
    /// - Source: RFC 3394 (AES key wrap).
    public func wrap(_ secret: Secret, for purpose: Purpose) throws(VaultError) -> [UInt8] {
        do {
            return [Form.wrapped] + (try AES.KeyWrap.wrap(secret.key, using: derived(purpose).key))
        } catch {
            throw .notSealed
        }
    }

    /// Unwraps what was wrapped for the same purpose.
    public func unwrap(_ wrapped: [UInt8], for purpose: Purpose) throws(VaultError) -> Secret {
        try Form.expect(Form.wrapped, in: wrapped, atLeast: 41)
        guard wrapped.count == 41 else { throw .malformed }
        do {
            return Secret(try AES.KeyWrap.unwrap(Data(wrapped.dropFirst()), using: derived(purpose).key))
        } catch {
            throw .notOpened
        }
    }
}
