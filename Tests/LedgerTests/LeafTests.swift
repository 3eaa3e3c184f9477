// SPDX-License-Identifier: EUPL-1.2
import CivilTime
import Crypto
import Foundation
@testable import Ledger
import Testing

@Suite struct `A leaf` {
    @Test func `is eleven lines, always the same`() throws {
        let leaf = try Leaf(
            index: 12, time: Instant(milliseconds: 1_795_505_700_000), account: "A-3", role: "ib_er", action: .signIn,
            outcome: .denied, object: nil, count: 7, sealedHash: [UInt8](repeating: 0xAB, count: 32))
        let text = """
            hoede-leaf/1
            12
            1795505700000
            A-3
            ib_er
            sign-in
            denied
            -
            7
            \(String(repeating: "ab", count: 32))
            -

            """
        #expect(String(decoding: leaf.bytes, as: UTF8.self) == text)
        #expect(try Leaf(bytes: Array(text.utf8)) == leaf)
    }

    @Test func `comes back from its bytes as it was`() throws {
        var dice = Dice(state: 1)
        for index in 0..<1000 {
            let leaf = try SampleLog.leaf(index, dice: &dice)
            #expect(try Leaf(bytes: leaf.bytes) == leaf)
        }
    }

    @Test(arguments: ["", "-", "a b", "a\n", "é", "a/b", "a:b", "\u{0}", String(repeating: "a", count: 65)])
    func `takes no identity that could be mistaken`(text: String) {
        func make(_ account: String?, _ role: String?, _ object: String?) throws -> Leaf {
            try Leaf(
                index: 0, time: Instant(milliseconds: 0), account: account, role: role, action: .read, object: object)
        }
        #expect(throws: Leaf.Malformed.self) { try make(text, nil, nil) }
        #expect(throws: Leaf.Malformed.self) { try make(nil, text, nil) }
        #expect(throws: Leaf.Malformed.self) { try make(nil, nil, text) }
    }

    @Test(arguments: [
        (1, "012"), (1, "+12"), (1, "-1"), (1, ""), (1, "1e3"), (1, "9223372036854775808"), (1, " 1"), (1, "٣"),
        (2, "-0"), (2, "1.5"), (3, ""), (3, "a b"), (5, "delete"), (5, "OPEN"), (5, "-"), (6, "fine"), (6, ""),
        (7, "--\u{0}"), (8, "x"), (8, "-1"), (8, "00"), (9, "AB"), (9, String(repeating: "AB", count: 32)),
        (9, String(repeating: "+a", count: 32)), (10, String(repeating: "0", count: 63)), (0, "hoede-leaf/2"),
        (4, "rol\r"),
    ])
    func `is read only in the form in which it is written`(line: Int, text: String) throws {
        var lines = ["hoede-leaf/1", "1", "2", "a", "b", "read", "ok", "d", "3", "-", "-", ""]
        #expect((try? Leaf(bytes: Array(lines.joined(separator: "\n").utf8))) != nil)
        lines[line] = text
        #expect(throws: Leaf.Malformed.self) { try Leaf(bytes: Array(lines.joined(separator: "\n").utf8)) }
    }

    @Test func `is never read from hostile bytes as something that it would not write`() throws {
        var dice = Dice(state: 9)
        let good = try SampleLog.leaf(5, dice: &dice).bytes
        for length in 0..<good.count {
            #expect(throws: Leaf.Malformed.self) { try Leaf(bytes: Array(good[..<length])) }
        }
        for _ in 0..<5000 {
            var bytes = good
            for _ in 0...dice.below(3) { bytes[dice.below(bytes.count)] = UInt8(dice.below(256)) }
            if let leaf = try? Leaf(bytes: bytes) { #expect(leaf.bytes == bytes) }
        }
        #expect(throws: Leaf.Malformed.self) { try Leaf(bytes: good + [0x0A]) }
    }
}

@Suite struct `A commitment` {
    @Test func `is SHA-256 over 2, the salt and the exact bytes`() throws {
        let salt = [UInt8](repeating: 0x55, count: 32)
        // Made with Python's hashlib.
        #expect(
            Commitment.digest(salt: salt, plaintext: Array("Blauwe plek".utf8))
                == (try hex("5fada7b184c2eee741fcaabb70d08a9e8439aba99b04f8f870cca4fa8bbbe8bf")))
    }

    @Test func `has a fresh salt each time, so that the same words show nothing`() {
        let one = Commitment.make(Array("ja".utf8))
        let other = Commitment.make(Array("ja".utf8))
        #expect(one.salt.count == Commitment.saltLength)
        #expect(one.digest != other.digest)
        #expect(Commitment.digest(salt: one.salt, plaintext: Array("ja".utf8)) == one.digest)
        #expect(Commitment.digest(salt: one.salt, plaintext: Array("nee".utf8)) != one.digest)
    }
}

@Suite struct `The form of a leaf` {
    @Test func `is judged the same byte by byte as by reading it, for any altered leaf`() throws {
        var dice = Dice(state: 77)
        var refused = 0
        for number in 0..<3_000 {
            var bytes = try SampleLog.leaf(number, dice: &dice).bytes
            for _ in 0..<dice.below(3) {
                switch dice.below(4) {
                case 0: bytes[dice.below(bytes.count)] = UInt8(dice.below(128))
                case 1: bytes.remove(at: dice.below(bytes.count))
                case 2: bytes.insert([0x0A, 0x2D, 0x30, 0x39, 0x61][dice.below(5)], at: dice.below(bytes.count))
                default: bytes.removeLast(dice.below(3))
                }
            }
            let read = try? Leaf(bytes: bytes)
            #expect(LeafForm.index(of: bytes) == read?.index, "\(String(decoding: bytes, as: UTF8.self))")
            if read == nil { refused += 1 }
        }
        #expect(refused > 500)
        for text in ["9223372036854775807", "9223372036854775808", "-0", "-1", "00", "+1", ""] {
            let leaf = Array("hoede-leaf/1\n1\n\(text)\n-\n-\nread\nok\n-\n-\n-\n-\n".utf8)
            #expect((LeafForm.index(of: leaf) != nil) == ((try? Leaf(bytes: leaf)) != nil), "\(text)")
        }
    }
}
