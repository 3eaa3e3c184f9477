// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Testing

@testable import Vault

@Suite struct `The keys of a list` {
    @Test func `open for the member they are sealed to, and nobody else`() throws {
        let (anja, bram) = (try KeyPair.random(), try KeyPair.random())
        let keys = try ListKeys.make(generation: 2)
        let sealed = try keys.sealed(to: anja.publicKey, school: "S-1", list: "team", account: "A-1")
        func open(_ pair: KeyPair, _ school: String, _ list: String, _ account: String, _ generation: Int) throws
            -> Secret
        {
            try ListKeys(
                opening: sealed, with: pair, school: school, list: list, account: account, generation: generation
            ).secret
        }
        #expect(try open(anja, "S-1", "team", "A-1", 2).bytes == keys.secret.bytes)
        #expect(throws: VaultError.notOpened) { try open(bram, "S-1", "team", "A-1", 2) }
        #expect(throws: VaultError.notOpened) { try open(anja, "S-2", "team", "A-1", 2) }
        #expect(throws: VaultError.notOpened) { try open(anja, "S-1", "register", "A-1", 2) }
        #expect(throws: VaultError.notOpened) { try open(anja, "S-1", "team", "A-2", 2) }
        #expect(throws: VaultError.notOpened) { try open(anja, "S-1", "team", "A-1", 1) }
    }

    @Test func `lead from each generation to the one before, back to the first`() throws {
        let generations = try (1...4).map { try ListKeys.make(generation: $0) }
        var wraps: [[UInt8]] = []
        for (older, newer) in zip(generations, generations.dropFirst()) {
            wraps.append(try newer.wrapPrevious(older, school: "S-1", list: "team"))
        }
        var keys = generations[3]
        for wrap in wraps.reversed() { keys = try keys.openPrevious(wrap, school: "S-1", list: "team") }
        #expect(keys.generation == 1)
        #expect(keys.secret.bytes == generations[0].secret.bytes)
        #expect(keys.pair.publicKey == generations[0].pair.publicKey)
        #expect(throws: VaultError.malformed) { try keys.openPrevious(wraps[0], school: "S-1", list: "team") }
        #expect(throws: VaultError.self) { try generations[3].openPrevious(wraps[1], school: "S-1", list: "team") }
        #expect(throws: VaultError.self) { try generations[3].openPrevious(wraps[2], school: "S-1", list: "other") }
        #expect(throws: VaultError.malformed) {
            try generations[3].wrapPrevious(generations[0], school: "S-1", list: "team")
        }
    }
}

@Suite struct `A session` {
    @Test func `opens the account's key with the cookie alone`() throws {
        let keys = try KeyPair.random()
        let session = SessionSecret.make()
        let sealed = try session.seal(keys, account: "A-1")
        let later = try #require(SessionSecret(cookie: session.cookie))
        #expect(later.tokenHash == session.tokenHash)
        #expect(later.formToken == session.formToken)
        #expect(try later.open(sealed, account: "A-1").seed.bytes == keys.seed.bytes)
        #expect(throws: VaultError.notOpened) { try later.open(sealed, account: "A-2") }
        #expect(throws: VaultError.notOpened) { try SessionSecret.make().open(sealed, account: "A-1") }
        #expect(!session.cookie.contains(session.formToken))
    }

    @Test(arguments: ["", "a", "A" + String(repeating: "0", count: 63), String(repeating: "0", count: 65), "é"])
    func `is not made from another cookie`(cookie: String) {
        #expect(SessionSecret(cookie: cookie) == nil)
    }
}

@Suite struct `The server key file` {
    @Test func `comes back as it was written`() throws {
        let file = ServerKeyFile.make()
        let again = try #require(ServerKeyFile(text: file.text))
        #expect(again.checkpointKey == file.checkpointKey)
        #expect(again.pepper.bytes == file.pepper.bytes)
        #expect(file.checkpointKey.count == 32)
        #expect(try file.sign([1, 2, 3]).count == 64)
    }

    @Test func `is refused when one digit is wrong`() throws {
        let text = Array(ServerKeyFile.make().text.utf8)
        for place in text.indices where text[place] != 0x20 && text[place] != 0x0A {
            var copy = text
            copy[place] = copy[place] == 0x31 ? 0x32 : 0x31
            #expect(ServerKeyFile(text: String(decoding: copy, as: UTF8.self)) == nil, "place \(place)")
        }
        for length in 0..<(text.count - 1) {
            #expect(ServerKeyFile(text: String(decoding: text[..<length], as: UTF8.self)) == nil)
        }
    }
}

@Suite struct `The recovery sheets` {
    @Test func `open with any two of three, and not with one`() throws {
        let (set, keys, sheets) = try RecoverySet.make(school: "S-1", generation: 1)
        for (first, second) in [(0, 1), (1, 0), (0, 2), (2, 1)] {
            #expect(try set.open(sheets[first], sheets[second]).seed.bytes == keys.seed.bytes)
        }
        #expect(throws: VaultError.malformed) { try set.open(sheets[0], sheets[0]) }
        let other = try RecoverySet.make(school: "S-1", generation: 1)
        #expect(throws: VaultError.notOpened) { try set.open(sheets[0], other.sheets[1]) }
        let moved = RecoverySet(school: "S-2", generation: 1, locks: set.locks)
        #expect(throws: VaultError.notOpened) { try moved.open(sheets[0], sheets[1]) }
        let broken = RecoverySet(school: "S-1", generation: 1, locks: [[], [1], []])
        #expect(throws: VaultError.malformed) { try broken.open(sheets[0], sheets[1]) }
    }

    @Test func `can be typed in again from paper, and show a wrong digit`() throws {
        let sheet = try RecoverySet.make(school: "S-1", generation: 1).sheets[1]
        let typed = "  " + sheet.text.uppercased().replacing(" ", with: "\n")
        #expect(RecoverySheet(text: typed)?.text == sheet.text)
        let text = Array(sheet.text.utf8)
        for place in text.indices where text[place] != 0x20 {
            var copy = text
            copy[place] = copy[place] == 0x31 ? 0x33 : 0x31
            #expect(RecoverySheet(text: String(decoding: copy, as: UTF8.self)) == nil, "place \(place)")
        }
    }

    @Test func `bring back the keys of a list`() throws {
        let (set, keys, sheets) = try RecoverySet.make(school: "S-1", generation: 1)
        let list = try ListKeys.make(generation: 3)
        let sealed = try list.sealed(to: keys.publicKey, school: "S-1", list: "team")
        let opened = try set.open(sheets[2], sheets[0])
        let again = try ListKeys(
            opening: sealed, withRecovery: opened, school: "S-1", list: "team", generation: 3)
        #expect(again.secret.bytes == list.secret.bytes)
        #expect(throws: VaultError.notOpened) {
            try ListKeys(opening: sealed, with: opened, school: "S-1", list: "team", account: "", generation: 3)
        }
    }
}

@Suite struct `A word code` {
    @Test func `is six words, the same for the same key`() throws {
        let key = try KeyPair(seed: countingSecret()).publicKey
        #expect(key.wordCode.count == 6)
        #expect(key.wordCode == PublicKey(key.bytes)?.wordCode)
        #expect(key.wordCode != (try KeyPair.random()).publicKey.wordCode)
    }
}
