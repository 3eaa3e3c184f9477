// SPDX-License-Identifier: EUPL-1.2

import Vault

/// What a browser sends when somebody uses or makes a passkey.
public struct PasskeyAnswer: Sendable {
    /// The credential's identity.
    let credential: [UInt8]
    /// What the browser says that it did.
    let clientData: [UInt8]
    /// What the authenticator signed; at registration its statement.
    let authenticator: [UInt8]
    /// The signature; empty at registration.
    let signature: [UInt8]
    /// Whose passkey it says to be.
    let user: [UInt8]
    /// The authenticator's own secret for us, when it gives one.
    let prf: [UInt8]?
    /// The site as this request named it.
    let party: RelyingParty

    /// Reads the fields of a form; nothing when there is no answer in it, or not in the form that the script sends.
    ///
    /// - Parameters:
    ///   - authority: host and port of the request.
    ///   - secure: whether browsers come through HTTPS.
    ///   - field: the text of a field.
    public init?(authority: String, secure: Bool, field: (String) -> String) {
        func bytes(_ name: String, most: Int) -> [UInt8]? {
            let text = field(name)
            return text.utf8.count <= most ? Base64URL.bytes(text) : nil
        }
        guard !field("pk-id").isEmpty, let party = RelyingParty(authority: authority, secure: secure),
            let credential = bytes("pk-id", most: 1400), let client = bytes("pk-client", most: 3000),
            let authenticator = bytes("pk-auth", most: 12_000), let signature = bytes("pk-sig", most: 1400),
            let user = bytes("pk-user", most: 100), let prf = bytes("pk-prf", most: 100)
        else { return nil }
        self.credential = credential
        clientData = client
        self.authenticator = authenticator
        self.signature = signature
        self.user = user
        self.prf = prf.isEmpty ? nil : prf
        self.party = party
    }
}

/// What a browser needs to ask an authenticator.
public struct PasskeyQuestion: Sendable {
    /// Random, good for once and for five minutes.
    let challenge: [UInt8]
    /// The credentials that count; empty before anybody has said who it is.
    let credentials: [[UInt8]]
    /// Names the account to the authenticator, without saying who it is.
    let user: [UInt8]
    /// The mail address, for the authenticator's own list; empty when nobody is signed in.
    let mail: String

    /// The question as JSON for the script; every text in it is letters that need no escaping. Nothing when the
    /// request names no host.
    public func text(authority: String, secure: Bool) -> String? {
        guard let party = RelyingParty(authority: authority, secure: secure) else { return nil }
        let ids = credentials.map { "\"\(Base64URL.text($0))\"" }.joined(separator: ",")
        let kinds = WebAuthn.algorithms.map { String($0) }.joined(separator: ",")
        let parts = [
            "\"challenge\":\"\(Base64URL.text(challenge))\"", "\"host\":\"\(party.host)\"", "\"ids\":[\(ids)]",
            "\"user\":\"\(Base64URL.text(user))\"", "\"name\":\"\(Base64URL.text(Array(mail.utf8)))\"",
            "\"kinds\":[\(kinds)]", "\"prf\":\"\(Base64URL.text(WebAuthn.prfInput))\"",
        ]
        return "{\(parts.joined(separator: ","))}"
    }
}
