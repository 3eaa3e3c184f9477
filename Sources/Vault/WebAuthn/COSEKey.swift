// SPDX-License-Identifier: EUPL-1.2

import Crypto
import CryptoExtras
import FoundationEssentials

/// The public key of a passkey: ES256, EdDSA with Ed25519, or RS256, and no other.
///
/// - Source: RFC 9053 §2, RFC 8812 §2, W3C Web Authentication Level 3 §5.8.5.
public struct COSEKey: Sendable {
    private enum Kind: Sendable {
        case p256(P256.Signing.PublicKey)
        case ed25519(Curve25519.Signing.PublicKey)
        case rsa(_RSA.Signing.PublicKey)
    }

    private let kind: Kind

    /// Reads a key; the algorithm must fit the kind of key.
    public init(_ bytes: [UInt8]) throws(WebAuthnError) {
        let map: CBOR
        do throws(CBORError) { map = try CBOR.value(bytes) } catch { throw .malformed }
        let (type, algorithm) = (map[1]?.asInteger, map[3]?.asInteger)
        do {
            switch (type, algorithm) {
            case (2, -7):
                guard map[-1]?.asInteger == 1, let x = map[-2]?.asBytes, let y = map[-3]?.asBytes, x.count == 32,
                    y.count == 32
                else { throw WebAuthnError.malformed }
                kind = .p256(try P256.Signing.PublicKey(x963Representation: [4] + x + y))
            case (1, -8):
                guard map[-1]?.asInteger == 6, let x = map[-2]?.asBytes, x.count == 32 else {
                    throw WebAuthnError.malformed
                }
                kind = .ed25519(try Curve25519.Signing.PublicKey(rawRepresentation: x))
            case (3, -257):
                guard let n = map[-1]?.asBytes, let e = map[-2]?.asBytes, (256...512).contains(n.count),
                    (1...4).contains(e.count), (n.first ?? 0) >= 0x80
                else { throw WebAuthnError.malformed }
                kind = .rsa(try _RSA.Signing.PublicKey(n: n, e: e))
            default:
                throw WebAuthnError.algorithm
            }
        } catch let error as WebAuthnError {
            throw error
        } catch {
            throw .malformed
        }
    }

    /// Whether the signature over the bytes is of this key.
    public func isValid(_ signature: [UInt8], over bytes: [UInt8]) -> Bool {
        switch kind {
        case .p256(let key):
            guard let signature = try? P256.Signing.ECDSASignature(derRepresentation: signature) else { return false }
            return key.isValidSignature(signature, for: bytes)
        case .ed25519(let key):
            return signature.count == 64 && key.isValidSignature(signature, for: bytes)
        case .rsa(let key):
            return key.isValidSignature(
                _RSA.Signing.RSASignature(rawRepresentation: signature), for: SHA256.hash(data: bytes),
                padding: .insecurePKCS1v1_5)
        }
    }
}
