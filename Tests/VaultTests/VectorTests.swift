// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import Testing

@testable import Vault

@Suite struct `The algorithms under the vault` {
    @Test func `are HKDF of RFC 5869`() throws {
        let key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: [UInt8](repeating: 0x0B, count: 22)), salt: Array(0...12) as [UInt8],
            info: Array(0xF0...0xF9) as [UInt8], outputByteCount: 42)
        let expected = try hex(
            """
            3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865
            """)
        #expect(key.withUnsafeBytes { Array($0) } == expected)
    }

    @Test func `are AES key wrap of RFC 3394`() throws {
        let data = try hex("00112233445566778899AABBCCDDEEFF000102030405060708090A0B0C0D0E0F".lowercased())
        let wrap = try AES.KeyWrap.wrap(SymmetricKey(data: data), using: countingSecret().key)
        #expect(
            Array(wrap)
                == (try hex("28c9f404c4b810f4cbccb35cfb87f8263f5786e2d80ed326cbc7f0e71a99f43bfb988b9b7a02dd21")))
    }

    @Test func `are AES-GCM with the published result`() throws {
        let box = try AES.GCM.seal(
            Array("Blauwe plek".utf8), using: SymmetricKey(data: [UInt8](repeating: 0, count: 32)),
            nonce: AES.GCM.Nonce(data: [UInt8](repeating: 0, count: 12)),
            authenticating: Array("v1|dossier|D1|entry|E1|body|3".utf8))
        #expect(
            Array(box.ciphertext + box.tag) == (try hex("8ccb21483a054b1e6b2baed87afa68f195bffab5f4edffff00bf3c")))
    }

    @Test(arguments: [
        (
            "password", "NaCl", 10, 16,
            """
            fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162
            2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640
            """
        ),
        (
            "pleaseletmein", "SodiumChloride", 14, 1,
            """
            7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2
            d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887
            """
        ),
    ])
    func `are scrypt of RFC 7914`(password: String, salt: String, logN: Int, lanes: Int, expected: String) throws {
        let cost = try #require(PassphraseLock.Cost(logN: logN, blocks: 8, lanes: lanes))
        let found = try PassphraseLock.stretch(Array(password.utf8), salt: Array(salt.utf8), length: 64, cost: cost)
        #expect(found == (try hex(expected)))
    }

    /// A.1.1 of the RFC: base mode, X25519, the first message.
    @Test func `are HPKE of RFC 9180`() throws {
        let key = try Curve25519.KeyAgreement.PrivateKey(
            rawRepresentation: try hex("4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8"))
        var recipient = try HPKE.Recipient(
            privateKey: key,
            ciphersuite: HPKE.Ciphersuite(kem: .Curve25519_HKDF_SHA256, kdf: .HKDF_SHA256, aead: .AES_GCM_128),
            info: Data(try hex("4f6465206f6e2061204772656369616e2055726e")),
            encapsulatedKey: Data(try hex("37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431")))
        let sealed = try hex(
            """
            f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a
            """)
        let plain = try recipient.open(Data(sealed), authenticating: Data("Count-0".utf8))
        #expect(String(decoding: plain, as: UTF8.self) == "Beauty is truth, truth beauty")
    }

    @Test func `are X-Wing of the draft, for its first test vector`() throws {
        let seed = try #require(Secret(try hex("7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26")))
        let key = try KeyPair(seed: seed).publicKey
        #expect(key.bytes.count == 1216)
        #expect(
            Array(key.bytes.prefix(32))
                == (try hex("e2236b35a8c24b39b10aa1323a96a919a2ced88400633a7b07131713fc14b2b5")))
    }
}

/// These bytes were made with other software (Python's hashlib and cryptography), after docs/sloten-formaat.md.
@Suite struct `The stored forms` {
    @Test func `name a purpose without ambiguity`() throws {
        #expect(
            Purpose("events", "S-1", "é").bytes
                == (try hex("686f6564652f312f6576656e74730000000003532d3100000002c3a9")))
        #expect(Purpose("events", "S-1", "D").bytes != Purpose("events", "S-", "1D").bytes)
        #expect(Purpose("events", "S-1").bytes != Purpose("events", "S-1", "").bytes)
    }

    @Test func `open a seal`() throws {
        let derived = try countingSecret().derived(Purpose("events", "S-1", "D-1"))
        #expect(derived.bytes == (try hex("b2a3c327504f6c6f945f3436d1197615b17b983bc7f5c66b198bffac1ba14cc8")))
        let sealed = try hex(
            """
            016465666768696a6b6c6d6e6f1f91d89f1eeb7226548d29e838badbbc31fd9a7fe5a9116296d40d
            """)
        let plain = try derived.open(sealed, for: Purpose("event", "S-1", "D-1", "1", "3", "E-7"))
        #expect(String(decoding: plain, as: UTF8.self) == "Blauwe plek")
    }

    @Test func `open a wrapped key`() throws {
        let wrap = try hex(
            """
            2145632c3a0b5f567aa4474db24b6cdfb445593636febf475c58ef156dc4ec29ddbb44502c5c826765
            """)
        let purpose = Purpose("dossier-key", "S-1", "D-1", "1", "team", "1")
        #expect(try countingSecret().unwrap(wrap, for: purpose).bytes == Array(64..<96))
    }

    @Test func `open a passphrase lock, also when the accents were typed apart`() throws {
        let lock = try #require(
            PassphraseLock(
                try hex(
                    """
                    31040801000102030405060708090a0b0c0d0e0f016465666768696a6b6c6d6e6f4fe4d1764baac63033bc54d50d12e9b1
                    8521653f6de545ce2e64a2777344cbc05864a63683d69bd70cbeb1c730af1ada
                    """)))
        let pepper = try #require(Secret([UInt8](repeating: 7, count: 32)))
        for typed in ["één twee drie vier", " e\u{301}e\u{301}n  twee\tdrie vier\n"] {
            let keys = lock.open(passphrase: typed, pepper: pepper, account: "A-1")
            #expect(keys?.seed.bytes == Array(64..<96))
        }
    }

    @Test func `open a session`() throws {
        let secret = try #require(SessionSecret(cookie: Hex.text(Array(0..<32))))
        #expect(
            secret.tokenHash == (try hex("630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd")))
        let sealed = try hex(
            """
            016465666768696a6b6c6d6e6fa4b896a5b67cbf0e0097d99f2f3869af4bc6b78f7783493c6eebaad95bba97c89b46254476b56d67
            a508b00186472c50
            """)
        #expect(try secret.open(sealed, account: "A-1").seed.bytes == Array(64..<96))
    }

    @Test func `read a server key file that somebody typed in again`() throws {
        let typed = """

            HOEDE-SERVER-KEYS/1
             checkpoint 00010203 04050607 08090A0B0C0D0E0F 1011 1213 1415 1617 1819 1a1b 1c1d 1e1f\r
            pepper 0707070707070707 0707070707070707 07070707 07070707 07070707 07070707
            check 5ABD f7aa
            """
        let file = try #require(ServerKeyFile(text: typed))
        #expect(
            file.checkpointKey == (try hex("03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8")))
        #expect(file.pepper.bytes == [UInt8](repeating: 7, count: 32))
        #expect(ServerKeyFile(text: file.text)?.text == file.text)
    }
}
