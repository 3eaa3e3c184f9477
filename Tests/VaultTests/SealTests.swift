// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Testing

@testable import Vault

@Suite struct `A seal` {
    let plain = Array("Zegt dat hij gevallen is".utf8)

    @Test func `is another one each time, and opens`() throws {
        let secret = Secret.random()
        let purpose = Purpose("event", "S-1", "D-1", "1", "3", "E-7")
        let one = try secret.seal(plain, for: purpose)
        let other = try secret.seal(plain, for: purpose)
        #expect(one != other)
        #expect(try secret.open(one, for: purpose) == plain)
        #expect(try secret.open(other, for: purpose) == plain)
        #expect(try secret.open(secret.seal([], for: purpose), for: purpose) == [])
    }

    @Test(arguments: [
        Purpose("event", "S-2", "D-1", "1", "3", "E-7"), Purpose("event", "S-1", "D-2", "1", "3", "E-7"),
        Purpose("event", "S-1", "D-1", "2", "3", "E-7"), Purpose("event", "S-1", "D-1", "1", "4", "E-7"),
        Purpose("event", "S-1", "D-1", "1", "3", "E-8"), Purpose("task", "S-1", "D-1", "1", "3", "E-7"),
        Purpose("event", "S-1D-1", "", "1", "3", "E-7"),
    ])
    func `does not open in another school, dossier, generation, revision or event`(elsewhere: Purpose) throws {
        let secret = Secret.random()
        let pair = try KeyPair.random()
        let here = Purpose("event", "S-1", "D-1", "1", "3", "E-7")
        let sealed = try secret.seal(plain, for: here)
        let person = try pair.publicKey.seal(plain, for: here)
        let wrapped = try secret.wrap(.random(), for: here)
        #expect(throws: VaultError.notOpened) { try secret.open(sealed, for: elsewhere) }
        #expect(throws: VaultError.notOpened) { try pair.open(person, for: elsewhere) }
        #expect(throws: VaultError.notOpened) { try secret.unwrap(wrapped, for: elsewhere) }
    }

    @Test func `does not open with another key`() throws {
        let purpose = Purpose("event", "S-1")
        let sealed = try Secret.random().seal(plain, for: purpose)
        let person = try KeyPair.random().publicKey.seal(plain, for: purpose)
        #expect(throws: VaultError.notOpened) { try Secret.random().open(sealed, for: purpose) }
        #expect(throws: VaultError.notOpened) { try KeyPair.random().open(person, for: purpose) }
    }

    @Test func `never opens from hostile bytes, and never ends the program`() throws {
        let purpose = Purpose("event", "S-1")
        let secret = Secret.random()
        let pair = try KeyPair.random()
        for bytes in hostile(try secret.seal(plain, for: purpose)) {
            #expect(throws: VaultError.self) { try secret.open(bytes, for: purpose) }
        }
        for bytes in hostile(try pair.publicKey.seal(plain, for: purpose)) {
            #expect(throws: VaultError.self) { try pair.open(bytes, for: purpose) }
        }
        for bytes in hostile(try secret.wrap(.random(), for: purpose)) {
            #expect(throws: VaultError.self) { try secret.unwrap(bytes, for: purpose) }
        }
    }

    @Test func `says so when it is of a form that this program does not know`() throws {
        let secret = Secret.random()
        var sealed = try secret.seal(plain, for: Purpose("event"))
        sealed[0] = 0x02
        #expect(throws: VaultError.unsupportedVersion(2)) { try secret.open(sealed, for: Purpose("event")) }
        #expect(throws: VaultError.unsupportedVersion(2)) { try KeyPair.random().open(sealed, for: Purpose("event")) }
    }

    @Test func `is not made to something that is no public key`() throws {
        #expect(PublicKey([]) == nil)
        #expect(PublicKey([UInt8](repeating: 1, count: 1215)) == nil)
        let key = try #require(PublicKey([UInt8](repeating: 0xFF, count: 1216)))
        #expect(throws: VaultError.notSealed) { try key.seal(plain, for: Purpose("event")) }
    }
}

@Suite struct `A file in parts` {
    func file(_ secret: Secret, _ id: String = "F-1") -> SealedFile {
        SealedFile(under: secret, school: "S-1", object: "D-1", file: id, generation: 1)
    }

    @Test(arguments: [0, 1, 1 << 20, 1 << 20 + 1, 5 << 19])
    func `comes back whole`(length: Int) throws {
        var dice = Dice(state: 1)
        let start = dice.bytes(100)
        let plain = (0..<length).map { start[$0 % 100] ^ UInt8(truncatingIfNeeded: $0 >> 8) }
        let secret = Secret.random()
        let parts = try file(secret).seal(plain)
        #expect(parts.count == max(1, (length + (1 << 20) - 1) >> 20))
        #expect(try file(secret).open(parts) == plain)
    }

    @Test func `shows that a part is gone, moved, repeated or of another file`() throws {
        let secret = Secret.random()
        let parts = try file(secret).seal([UInt8](repeating: 5, count: 5 << 19))
        let (a, b, c) = (parts[0], parts[1], parts[2])
        for wrong in [[], [a, b], [a, c], [b, a, c], [a, b, c, c], [a, a, b, c], [c]] {
            #expect(throws: VaultError.self) { try file(secret).open(wrong) }
        }
        #expect(throws: VaultError.self) { try file(secret, "F-2").open(parts) }
    }
}

@Suite struct `Secrets` {
    @Test func `never print themselves`() throws {
        let secret = try countingSecret()
        let keys = try KeyPair(seed: secret)
        let session = try #require(SessionSecret(cookie: Hex.text(Array(0..<32))))
        let list = try ListKeys.make(generation: 1)
        let server = ServerKeyFile.make()
        let sheet = try RecoverySet.make(school: "S-1", generation: 1).sheets[0]
        for value in [secret, keys, session, list, server, sheet] as [any Sendable] {
            var dumped = ""
            dump(value, to: &dumped)
            for text in ["\(value)", String(reflecting: value), dumped] {
                #expect(!text.contains("0, 1, 2") && !text.contains("00010203"), "\(type(of: value))")
                #expect(!text.lowercased().contains("backing") && text.utf8.count < 9000, "\(type(of: value))")
            }
        }
        #expect("\(secret)" == "‹geheim›")
    }

    @Test func `are 32 bytes, no more and no less`() {
        for length in 0..<70 where length != 32 { #expect(Secret([UInt8](repeating: 1, count: length)) == nil) }
        #expect(Secret.random().bytes != Secret.random().bytes)
    }
}
