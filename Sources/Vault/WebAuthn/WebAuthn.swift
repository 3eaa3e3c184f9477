// SPDX-License-Identifier: EUPL-1.2

import Crypto
import FoundationEssentials

/// Why a passkey was not accepted. A person only hears that it did not work.
public enum WebAuthnError: Error, Hashable, Sendable {
    /// The bytes are not in the form that they should have.
    case malformed
    /// An algorithm that was not offered.
    case algorithm
    /// For another purpose, challenge, site or person than was asked.
    case notAsked
    /// The person did not show a PIN, a finger or a face.
    case notVerified
    /// The signature is not of this key.
    case signature
    /// The count went back, or what never changes did: perhaps a copy.
    case copied
}

/// Which site passkeys are for.
public struct RelyingParty: Hashable, Sendable {
    /// The host, without port.
    public let host: String
    /// The origin that the browser must name, with scheme and port.
    public let origin: String

    /// Makes a party from the authority of a request, such as `localhost:8080`; nothing when it has no host.
    public init?(authority: String, secure: Bool) {
        let host = authority.prefix { $0 != ":" }
        let safe = authority.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                || $0 == 0x2D || $0 == 0x2E || $0 == 0x3A
        }
        guard safe, !host.isEmpty, authority.utf8.count <= 260 else { return nil }
        self.host = host.lowercased()
        origin = (secure ? "https://" : "http://") + authority.lowercased()
    }
}

/// Registering a passkey and proving that somebody has it, without attestation and always with the person verified.
///
/// - Source: W3C Web Authentication Level 3 §7.1 and §7.2; ASVS 5.0 6.3.3.
public enum WebAuthn {
    /// The algorithms that are offered, as COSE numbers them, dearest first.
    public static let algorithms = [-7, -8, -257]

    /// A challenge: 32 random bytes, good for once.
    public static func challenge() -> [UInt8] { Secret.randomBytes(32) }

    /// What a browser says that it did.
    private struct ClientData: Decodable {
        let type: String
        let challenge: String
        let origin: String
        let crossOrigin: Bool?
        let topOrigin: String?
    }

    /// The challenge that an answer names, to find what was asked; nothing is proved by it.
    public static func namedChallenge(_ clientData: [UInt8]) -> [UInt8]? {
        guard let read = try? client(clientData) else { return nil }
        return Base64URL.bytes(read.challenge)
    }

    private static func client(_ bytes: [UInt8]) throws(WebAuthnError) -> ClientData {
        guard (2...2048).contains(bytes.count), bytes.first == UInt8(ascii: "{"),
            String(validating: bytes, as: UTF8.self) != nil,
            let read = try? JSONDecoder().decode(ClientData.self, from: Data(bytes))
        else { throw .malformed }
        return read
    }

    private static func check(
        _ clientData: [UInt8], type: String, challenge: [UInt8], party: RelyingParty
    ) throws(WebAuthnError) {
        let read = try client(clientData)
        guard read.type == type, let named = Base64URL.bytes(read.challenge), named == challenge,
            challenge.count >= 16, read.origin == party.origin, read.crossOrigin != true, read.topOrigin == nil
        else { throw .notAsked }
    }

    private static func check(_ data: AuthenticatorData, party: RelyingParty) throws(WebAuthnError) {
        guard data.partyHash == Array(SHA256.hash(data: Array(party.host.utf8))) else { throw .notAsked }
        guard data.userPresent, data.userVerified else { throw .notVerified }
    }

    /// A new passkey.
    public static func register(
        clientData: [UInt8], attestation: [UInt8], challenge: [UInt8], party: RelyingParty
    ) throws(WebAuthnError) -> AuthenticatorData {
        try check(clientData, type: "webauthn.create", challenge: challenge, party: party)
        guard attestation.count <= 8192 else { throw .malformed }
        let object: CBOR
        do throws(CBORError) { object = try CBOR.value(attestation) } catch { throw .malformed }
        guard object["fmt"]?.asText == "none", case .map(let statement)? = object["attStmt"], statement.isEmpty,
            let bytes = object["authData"]?.asBytes
        else { throw .malformed }
        let data = try AuthenticatorData(bytes)
        try check(data, party: party)
        guard let credential = data.credential else { throw .malformed }
        _ = try COSEKey(credential.publicKey)
        return data
    }

    /// What is known of a passkey.
    public struct Known: Sendable {
        let publicKey: [UInt8]
        let signCount: UInt32
        let backupEligible: Bool

        /// Takes what was kept at registration and at the last use.
        public init(publicKey: [UInt8], signCount: UInt32, backupEligible: Bool) {
            self.publicKey = publicKey
            self.signCount = signCount
            self.backupEligible = backupEligible
        }
    }

    /// Checks that somebody has a passkey.
    ///
    /// - Returns: the count to keep.
    public static func verify(
        clientData: [UInt8], authenticatorData: [UInt8], signature: [UInt8], challenge: [UInt8], party: RelyingParty,
        known: Known
    ) throws(WebAuthnError) -> UInt32 {
        try check(clientData, type: "webauthn.get", challenge: challenge, party: party)
        let data = try AuthenticatorData(authenticatorData)
        try check(data, party: party)
        guard data.credential == nil else { throw .malformed }
        let key = try COSEKey(known.publicKey)
        let signed = authenticatorData + Array(SHA256.hash(data: clientData))
        guard signature.count <= 1024, key.isValid(signature, over: signed) else { throw .signature }
        guard data.backupEligible == known.backupEligible else { throw .copied }
        if data.signCount != 0 || known.signCount != 0, data.signCount <= known.signCount { throw .copied }
        return data.signCount
    }

    /// SHA-256, for naming a challenge.
    public static func name(_ challenge: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: challenge)) }

    /// What the authenticator mixes into its own secret; the same for everybody, so that no account need be named.
    public static let prfInput: [UInt8] = Array(SHA256.hash(data: Purpose("passkey-prf").bytes))

    /// Puts an account's seed under a passkey's own secret, as a second lock beside the passphrase.
    ///
    /// - Source: W3C Web Authentication Level 3 §10.1.4 (PRF); the pepper as in ``PassphraseLock``.
    public static func lock(
        _ keys: KeyPair, prf: [UInt8], pepper: Secret, account: String, credential: [UInt8]
    ) throws(VaultError) -> [UInt8] {
        guard prf.count == 32 else { throw .malformed }
        return try key(prf, pepper, account, credential).seal(
            keys.seed.bytes, for: Purpose("passkey-seed", account, Hex.text(credential)))
    }

    /// Opens the lock of a passkey.
    public static func open(
        _ lock: [UInt8], prf: [UInt8], pepper: Secret, account: String, credential: [UInt8]
    ) throws(VaultError) -> KeyPair {
        guard prf.count == 32 else { throw .malformed }
        let seed = try key(prf, pepper, account, credential).open(
            lock, for: Purpose("passkey-seed", account, Hex.text(credential)))
        guard let seed = Secret(seed) else { throw .malformed }
        return try KeyPair(seed: seed)
    }

    private static func key(_ prf: [UInt8], _ pepper: Secret, _ account: String, _ credential: [UInt8]) -> Secret {
        Secret(SymmetricKey(data: prf + pepper.bytes)).derived(Purpose("passkey", account, Hex.text(credential)))
    }
}

/// Bytes as letters that need no escaping in an address or a script.
///
/// - Source: RFC 4648 §5, without padding.
public enum Base64URL {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// The letters of bytes.
    public static func text(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = bytes[start..<min(start + 3, bytes.count)]
            let number = part.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - part.count))
            for position in 0...part.count { result.append(letters[Int(number >> UInt32(18 - 6 * position) & 63)]) }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The bytes of letters; nothing when there are other letters among them, or bits left over.
    public static func bytes(_ text: String) -> [UInt8]? {
        var result: [UInt8] = []
        var buffer: UInt32 = 0
        var bits: UInt32 = 0
        for letter in text.utf8 {
            guard let value = letters.firstIndex(of: letter) else { return nil }
            buffer = buffer << 6 | UInt32(value)
            bits += 6
            if bits >= 8 {
                bits -= 8
                result.append(UInt8(buffer >> bits & 0xFF))
            }
            buffer &= (1 << bits) - 1
        }
        return bits < 6 && buffer == 0 ? result : nil
    }
}
