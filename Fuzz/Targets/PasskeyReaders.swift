// SPDX-License-Identifier: EUPL-1.2

@testable import Vault

/// What a browser and an authenticator send: the first byte says which reader gets the rest.
enum PasskeyReaders {
    private static let party = RelyingParty(authority: "meldcode.school.example", secure: true)
    private static let challenge = [UInt8](0..<32)

    static func run(_ bytes: [UInt8]) {
        guard let kind = bytes.first else { return }
        let rest = Array(bytes.dropFirst())
        switch kind {
        case 0: _ = try? CBOR.value(rest)
        case 1: authenticator(rest)
        case 2: if let key = try? COSEKey(rest) { _ = key.isValid([UInt8](repeating: 1, count: 64), over: challenge) }
        case 3: client(rest)
        case 4: registration(rest)
        default: use(rest)
        }
    }

    private static func authenticator(_ bytes: [UInt8]) {
        guard let data = try? AuthenticatorData(bytes) else { return }
        precondition(data.partyHash.count == 32)
        if let credential = data.credential {
            precondition(credential.id.count + credential.publicKey.count < bytes.count)
        }
    }

    private static func client(_ bytes: [UInt8]) {
        if let named = WebAuthn.namedChallenge(bytes) {
            precondition(Base64URL.bytes(Base64URL.text(named)) == named, "one form only")
        }
        let text = String(decoding: bytes, as: UTF8.self)
        if let read = Base64URL.bytes(text) { precondition(Base64URL.text(read) == text, "one form only") }
    }

    private static func registration(_ attestation: [UInt8]) {
        guard let party,
            let made = try? WebAuthn.register(
                clientData: clientData("create"), attestation: attestation, challenge: challenge, party: party)
        else { return }
        precondition(made.credential != nil && made.userVerified && made.userPresent)
    }

    /// A signature over anything but what the known key once signed would be a forgery.
    private static func use(_ bytes: [UInt8]) {
        guard let party, bytes.count > 37 else { return }
        let data = Array(bytes.prefix(37))
        let answer = try? WebAuthn.verify(
            clientData: clientData("get"), authenticatorData: data, signature: Array(bytes.dropFirst(37)),
            challenge: challenge, party: party,
            known: WebAuthn.Known(publicKey: key, signCount: 0, backupEligible: false))
        precondition(answer == nil || data == signed, "nobody signed this")
    }

    private static func clientData(_ act: String) -> [UInt8] {
        let named = Base64URL.text(challenge)
        let origin = "https://meldcode.school.example"
        return Array(
            #"{"type": "webauthn.\#(act)", "challenge": "\#(named)", "origin": "\#(origin)", "crossOrigin": false}"#
                .utf8)
    }

    /// The key and what it signed are those of `Tests/oracles/webauthn_vectors.py`.
    private static let key =
        Hex.bytes(
            "a50102032620012158201ceb68d30fb061d27064a228426e6028585413c7877b9383c5141a8ea64fa613"
                + "225820b8ca8c6e59ba0b4d63ed2131cfce50f6caa66edb8e9f2069c90c606f6582d8c5") ?? []
    private static let signed =
        Hex.bytes("f1dbb3be244e3f68d8865afdb498e8bbd92b2bae2cfa23c6b7f5fa194b2d07af0500000007") ?? []
}
