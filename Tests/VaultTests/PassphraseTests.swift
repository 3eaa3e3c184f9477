// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Testing

@testable import Vault

@Suite struct `A passphrase lock` {
    let pepper = Secret.random()

    func lock(_ passphrase: String, _ keys: KeyPair) throws -> PassphraseLock {
        let cost = try #require(PassphraseLock.Cost(logN: 4))
        return try PassphraseLock(keys, passphrase: passphrase, pepper: pepper, account: "A-1", cost: cost)
    }

    @Test func `opens with its passphrase, pepper and account, and only then`() throws {
        let keys = try KeyPair.random()
        let stored = try lock("zes losse woorden", keys).bytes
        let lock = try #require(PassphraseLock(stored))
        func open(_ text: String, _ pepper: Secret, _ account: String) -> [UInt8]? {
            lock.open(passphrase: text, pepper: pepper, account: account)?.seed.bytes
        }
        #expect(open("zes losse woorden", pepper, "A-1") == keys.seed.bytes)
        #expect(open("zes losse woorde", pepper, "A-1") == nil)
        #expect(open("Zes losse woorden", pepper, "A-1") == nil)
        #expect(open("zes losse woorden", .random(), "A-1") == nil)
        #expect(open("zes losse woorden", pepper, "A-2") == nil)
    }

    @Test func `bears an empty passphrase, and one of nothing but spaces`() throws {
        let lock = try lock("zes losse woorden", try .random())
        #expect(lock.open(passphrase: "", pepper: pepper, account: "A-1") == nil)
        #expect(lock.open(passphrase: " \t\n", pepper: pepper, account: "A-1") == nil)
        #expect(lock.open(passphrase: String(repeating: "x", count: 100_000), pepper: pepper, account: "A-1") == nil)
    }

    @Test func `never opens from hostile bytes, nor makes the server work without end`() throws {
        let stored = try lock("zes losse woorden", try .random()).bytes
        for bytes in hostile(stored) where bytes.count < 2 || bytes[1] == 4 {
            let found = PassphraseLock(bytes)?.open(passphrase: "zes losse woorden", pepper: pepper, account: "A-1")
            #expect(found == nil)
        }
        let beyond = [(21, 8, 1), (255, 8, 1), (20, 8, 2), (17, 9, 1), (17, 0, 1), (17, 8, 0), (3, 8, 1)]
        for (logN, blocks, lanes) in beyond {
            var bytes = stored
            (bytes[1], bytes[2], bytes[3]) = (UInt8(logN), UInt8(blocks), UInt8(lanes))
            #expect(PassphraseLock(bytes) == nil)
            #expect(PassphraseLock.Cost(logN: logN, blocks: blocks, lanes: lanes) == nil)
        }
        #expect(try lock("zes losse woorden", try .random()).isOutdated())
    }

    @Test func `is worked on by one at a time`() async throws {
        let running = Counter()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<20 {
                group.addTask { await PassphraseWorks.run { running.visit() } }
            }
        }
        #expect(running.most == 1)
        #expect(running.total == 20)
    }
}

private final class Counter: Sendable {
    private struct Counts: Sendable { var now = 0, most = 0, total = 0 }
    private let counts = LockedBox(Counts())

    var most: Int { counts.read { $0.most } }
    var total: Int { counts.read { $0.total } }

    func visit() {
        counts.change { counts in
            counts.now += 1
            counts.total += 1
            counts.most = max(counts.most, counts.now)
        }
        usleep(200)
        counts.change { $0.now -= 1 }
    }
}

@Suite struct `A passphrase` {
    @Test func `is proposed as six words of the list, never twice the same`() {
        let proposals = (0..<200).map { _ in Passphrase.proposal() }
        #expect(Set(proposals).count == 200)
        let known = Set(DutchWords.all)
        for proposal in proposals {
            let words = proposal.split(separator: " ").map(String.init)
            #expect(words.count == 6 && known.isSuperset(of: words))
            #expect(Passphrase.refusal(of: proposal, names: ["Anja Bakker", "anja@school.example"]) == nil)
        }
    }

    @Test func `takes its words from a list of 2048 that never changes`() {
        #expect(DutchWords.all.count == 2048)
        #expect(Set(DutchWords.all).count == 2048)
        #expect(DutchWords.all == DutchWords.all.sorted())
        #expect(DutchWords.all.allSatisfy { (3...9).contains($0.count) && $0.allSatisfy { ("a"..."z").contains($0) } })
        let words = DutchWords.words(from: [0x00, 0x1F, 0xFF, 0xFF], count: 2)
        #expect(words == [DutchWords.all[0], DutchWords.all[0x7FF]])
        #expect(DutchWords.words(from: [1, 2], count: 6).count == 1)
        #expect(DutchWords.words(from: [], count: 6).isEmpty)
    }

    @Test(arguments: [
        "", "kort", "vijftien tekens", "aaaaaaaaaaaaaaaaaaaa", "abcabcabcabcabcabcabc", "0612345678061234567",
        "19850312198503121985", "1234567890123456", "qwertyuiopasdfghjkl", "wachtwoord123456", "Welkom op school 123",
        "geheimgeheimgeheim", "................", "anja bakker anja", "correct horse battery staple",
        "mijn wachtwoord is geheim", "Anja Bakker 1985!!",
    ])
    func `is refused when many people would choose or guess it`(choice: String) {
        let sentence = Passphrase.refusal(of: choice, names: ["Anja Bakker", "anja.bakker@school.example"])
        #expect(sentence?.hasSuffix(".") == true)
    }

    @Test(arguments: [
        "fiets maan lepel dak", "De kat van oma slaapt op het dak", "Vrolijke gieters zingen om 7 uur!",
        "zwaluw-tafel-kers-brug", "été à la plage bleue",
    ])
    func `is accepted when it is long and of one's own`(choice: String) {
        #expect(Passphrase.refusal(of: choice, names: ["Anja Bakker"]) == nil)
    }

    @Test func `is the same from every keyboard`() {
        #expect(
            Array(Passphrase.normalised("  Zoe\u{308}  de \u{A0}\u{212B}\n").unicodeScalars)
                == Array("Zoë de Å".unicodeScalars))
        #expect(Array(Passphrase.normalised("a\u{302}\u{323}").unicodeScalars) == ["\u{1EAD}"])
        #expect(Passphrase.normalised("Een") != Passphrase.normalised("één"))
    }
}
