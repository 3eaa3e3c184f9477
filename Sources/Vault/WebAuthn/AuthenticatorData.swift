// SPDX-License-Identifier: EUPL-1.2

/// What an authenticator says about itself and the person, as it signed it.
///
/// - Source: W3C Web Authentication Level 3 §6.1.
public struct AuthenticatorData: Hashable, Sendable {
    /// SHA-256 of the host that it was made for.
    public let partyHash: [UInt8]
    /// Somebody was there.
    public let userPresent: Bool
    /// That was checked with a PIN, a finger or a face.
    public let userVerified: Bool
    /// It may be copied to other devices.
    public let backupEligible: Bool
    /// It has been.
    public let backedUp: Bool
    /// How often it was used; 0 when it does not count.
    public let signCount: UInt32
    /// The new credential; only at registration.
    public let credential: Credential?

    /// A credential as it is made.
    public struct Credential: Hashable, Sendable {
        /// Its identity, 16 to 1,023 bytes.
        public let id: [UInt8]
        /// Its public key, in COSE form.
        public let publicKey: [UInt8]
    }

    /// Reads the bytes; every one of them must have its place.
    public init(_ bytes: [UInt8]) throws(WebAuthnError) {
        guard bytes.count >= 37, bytes.count <= 4096 else { throw .malformed }
        partyHash = Array(bytes[..<32])
        let flags = bytes[32]
        userPresent = flags & 0x01 != 0
        userVerified = flags & 0x04 != 0
        backupEligible = flags & 0x08 != 0
        backedUp = flags & 0x10 != 0
        signCount = bytes[33..<37].reduce(0) { $0 << 8 | UInt32($1) }
        // A copy of what may not be copied, and bits that mean nothing yet.
        guard backupEligible || !backedUp, flags & 0x22 == 0 else { throw .malformed }
        var rest = bytes[37...]
        if flags & 0x40 != 0 {
            guard rest.count >= 18 else { throw .malformed }
            rest = rest.dropFirst(16)
            let length = rest.prefix(2).reduce(0) { $0 << 8 | Int($1) }
            rest = rest.dropFirst(2)
            guard (1...1023).contains(length), rest.count > length else { throw .malformed }
            let id = Array(rest.prefix(length))
            rest = rest.dropFirst(length)
            let before = rest
            rest = try AuthenticatorData.afterMap(rest)
            credential = Credential(id: id, publicKey: Array(before.prefix(before.count - rest.count)))
        } else {
            credential = nil
        }
        if flags & 0x80 != 0 { rest = try AuthenticatorData.afterMap(rest) }
        guard rest.isEmpty else { throw .malformed }
    }

    private static func afterMap(_ bytes: ArraySlice<UInt8>) throws(WebAuthnError) -> ArraySlice<UInt8> {
        var reader = CBORReader(bytes)
        do {
            guard case .map = try reader.value(depth: 0) else { throw CBORError.malformed }
        } catch {
            throw .malformed
        }
        return reader.rest
    }
}
