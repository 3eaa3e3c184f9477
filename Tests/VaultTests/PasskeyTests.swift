// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Vault

private let party = RelyingParty(authority: "meldcode.school.example", secure: true)
private let challenge = Array(UInt8(0)..<32)

/// The answer of a vector, with room to spoil one part of it.
private struct Use {
    var client: [UInt8]
    var data: [UInt8]
    var signature: [UInt8]
    var challenge = Array(UInt8(0)..<32)
    var known: WebAuthn.Known

    init(_ vector: PasskeyVector, signCount: UInt32 = 0, backupEligible: Bool = false) throws {
        client = try #require(Hex.bytes(vector.useClient))
        data = try #require(Hex.bytes(vector.authenticator))
        signature = try #require(Hex.bytes(vector.signature))
        let made = try WebAuthn.register(
            clientData: try #require(Hex.bytes(vector.createClient)),
            attestation: try #require(Hex.bytes(vector.attestation)), challenge: challenge, party: try #require(party))
        known = .init(
            publicKey: try #require(made.credential).publicKey, signCount: signCount, backupEligible: backupEligible)
    }

    func failure(_ other: RelyingParty? = nil) throws -> WebAuthnError? {
        let party = try #require(other ?? party)
        do throws(WebAuthnError) {
            _ = try WebAuthn.verify(
                clientData: client, authenticatorData: data, signature: signature, challenge: challenge, party: party,
                known: known)
            return nil
        } catch {
            return error
        }
    }

    mutating func sayClient(_ old: String, _ new: String) {
        client = Array(String(decoding: client, as: UTF8.self).replacing(old, with: new).utf8)
    }
}

@Suite struct `A passkey` {
    @Test(arguments: PasskeyVector.all.indices)
    func `that other code made is read and verified`(index: Int) throws {
        #expect(try Use(PasskeyVector.all[index]).failure() == nil)
    }

    @Test(arguments: PasskeyVector.all.indices)
    func `does not verify when one bit is another`(index: Int) throws {
        let good = try Use(PasskeyVector.all[index])
        for position in good.data.indices {
            var bad = good
            bad.data[position] ^= 1
            #expect(try bad.failure() != nil, "data \(position)")
        }
        for position in stride(from: 0, to: good.signature.count, by: 5) {
            var bad = good
            bad.signature[position] ^= 1
            #expect(try bad.failure() == .signature)
        }
        var other = good
        other.client.insert(UInt8(ascii: " "), at: 1)
        #expect(try other.failure() == .signature)
    }

    @Test(arguments: [
        ("webauthn.get", "webauthn.create"), ("https://meldcode", "https://elders"), ("https:", "http:"),
        ("\"crossOrigin\": false", "\"crossOrigin\": true"), ("AAECAwQF", "BAECAwQF"),
        ("\"crossOrigin\": false", "\"topOrigin\": \"https://elders.example\""),
    ])
    func `counts for one purpose, challenge and site, and never inside another page`(old: String, new: String) throws {
        var use = try Use(PasskeyVector.all[0])
        use.sayClient(old, new)
        #expect(try use.failure() == .notAsked)
    }

    @Test func `of another host does not count`() throws {
        let other = RelyingParty(authority: "elders.example", secure: true)
        #expect(try Use(PasskeyVector.all[0]).failure(other) == .notAsked)
        #expect(RelyingParty(authority: "a b", secure: true) == nil)
        #expect(RelyingParty(authority: "", secure: true) == nil)
        #expect(RelyingParty(authority: "localhost:8080", secure: false)?.origin == "http://localhost:8080")
        #expect(RelyingParty(authority: "localhost:8080", secure: false)?.host == "localhost")
    }

    @Test(arguments: [0x00, 0x01, 0x04] as [UInt8])
    func `needs somebody there who was verified`(flags: UInt8) throws {
        var use = try Use(PasskeyVector.all[0])
        use.data[32] = flags
        #expect(try use.failure() == .notVerified)
    }

    @Test func `that went back in its count, or changed what never changes, may be a copy`() throws {
        #expect(try Use(PasskeyVector.all[0], signCount: 6).failure() == nil)
        #expect(try Use(PasskeyVector.all[0], signCount: 7).failure() == .copied)
        #expect(try Use(PasskeyVector.all[0], signCount: 8).failure() == .copied)
        #expect(try Use(PasskeyVector.all[0], backupEligible: true).failure() == .copied)
    }

    @Test func `opens an account's seed with its own secret, and with no other`() throws {
        let keys = try KeyPair.random()
        let pepper = Secret.random()
        let prf = [UInt8](repeating: 7, count: 32)
        let lock = try WebAuthn.lock(keys, prf: prf, pepper: pepper, account: "m-1", credential: [1])
        #expect(
            try WebAuthn.open(lock, prf: prf, pepper: pepper, account: "m-1", credential: [1]).publicKey
                == keys.publicKey)
        #expect(throws: VaultError.notOpened) {
            try WebAuthn.open(lock, prf: prf, pepper: pepper, account: "m-2", credential: [1])
        }
        #expect(throws: VaultError.notOpened) {
            try WebAuthn.open(lock, prf: prf, pepper: .random(), account: "m-1", credential: [1])
        }
        #expect(throws: VaultError.notOpened) {
            try WebAuthn.open(lock, prf: prf, pepper: pepper, account: "m-1", credential: [2])
        }
        #expect(throws: VaultError.malformed) {
            try WebAuthn.lock(keys, prf: [], pepper: pepper, account: "m-1", credential: [1])
        }
    }
}

@Suite struct `CBOR from an authenticator` {
    /// RFC 8949 Appendix A, the forms that authenticators use.
    @Test(arguments: [
        ("00", CBOR.integer(0)), ("17", .integer(23)), ("1818", .integer(24)), ("1903e8", .integer(1000)),
        ("1a000f4240", .integer(1_000_000)), ("20", .integer(-1)), ("3903e7", .integer(-1000)), ("f4", .bool(false)),
        ("f5", .bool(true)), ("f6", .null), ("4401020304", .bytes([1, 2, 3, 4])), ("62c3bc", .text("ü")),
        ("83010203", .array([.integer(1), .integer(2), .integer(3)])), ("a0", .map([:])),
        ("a26161016162820203", .map([.text("a"): .integer(1), .text("b"): .array([.integer(2), .integer(3)])])),
    ])
    func `is read as RFC 8949 says`(hex: String, value: CBOR) throws {
        #expect(try CBOR.value(try #require(Hex.bytes(hex))) == value)
    }

    @Test(arguments: [
        ("", CBORError.truncated), ("18", .truncated), ("1817", .unsupported), ("190001", .unsupported),
        ("1bffffffffffffffff", .unsupported), ("5f42010243030405ff", .unsupported),
        ("c074323031332d3033", .unsupported),
        ("f97e00", .unsupported), ("fb3ff199999999999a", .unsupported), ("f7", .unsupported), ("0000", .trailing),
        ("44010203", .truncated), ("62c328", .malformed), ("a201000100", .malformed),
        ("9bffffffffffffffff", .truncated),
        ("8181818181818100", .tooMuch),
    ])
    func `is refused when it is anything else`(hex: String, error: CBORError) throws {
        let bytes = try #require(Hex.bytes(hex))
        #expect(throws: error) { try CBOR.value(bytes) }
    }

    @Test func `never traps, whatever the bytes are`() throws {
        let good = try #require(Hex.bytes(PasskeyVector.all[0].attestation))
        for length in 0..<good.count { #expect((try? CBOR.value(Array(good.prefix(length)))) == nil) }
        var seed: UInt64 = 42
        for _ in 0..<20_000 {
            var bytes = good
            for _ in 0..<3 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes[Int(seed >> 33) % bytes.count] = UInt8(truncatingIfNeeded: seed >> 20)
            }
            if let value = try? CBOR.value(bytes), let data = value["authData"]?.asBytes {
                _ = try? AuthenticatorData(data)
            }
            _ = try? AuthenticatorData(bytes)
            _ = try? COSEKey(Array(bytes.suffix(77)))
        }
    }
}
