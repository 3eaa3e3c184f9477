// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import Ledger
import Testing

@Suite struct `A checkpoint` {
    @Test func `is signed with Ed25519 of RFC 8032, for its third test`() throws {
        let key = try Curve25519.Signing.PublicKey(
            rawRepresentation: hex("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"))
        let signature = try hex(
            """
            6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e971\
            6ed28dc027beceea1ec40a
            """)
        #expect(key.isValidSignature(signature, for: [0xAF, 0x82] as [UInt8]))
    }

    /// Made with Python's cryptography, after docs/log-formaat.md.
    let note = """
        hoede/S-1/1
        8
        XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=

        \u{2014} hoede/S-1/1 \
        +8SsxbhKNhjVMvVpNXmkc9Xor0U5s+ODOVbqSFWVsBLMeJrbB9vjQFoOumEJYFJoVffqvygcxXa9vq4a9EaU3RqE6AM=

        """
    let key = "03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8"

    @Test func `is read as other software writes it, and written the same`() throws {
        let checkpoint = try #require(Checkpoint(note: note, publicKey: try hex(key)))
        #expect(checkpoint.origin == "hoede/S-1/1")
        #expect(checkpoint.size == 8)
        #expect(
            checkpoint.root == (try hex("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")))
        #expect(Checkpoint(school: "S-1", epoch: 1, size: 8, root: checkpoint.root) == checkpoint)
        let signing = try Curve25519.Signing.PrivateKey(rawRepresentation: Array(0..<32) as [UInt8])
        let signature = try signing.signature(for: Data(checkpoint.body.utf8))
        let own = checkpoint.note(signature: Array(signature), publicKey: Array(signing.publicKey.rawRepresentation))
        #expect(Checkpoint(note: own, publicKey: try hex(key)) == checkpoint)
        #expect(own.utf8.count == note.utf8.count)
    }

    @Test func `is refused when any bit of it is another`() throws {
        let good = Array(note.utf8)
        let key = try hex(key)
        for place in good.indices {
            for bit in 0..<8 {
                var bytes = good
                bytes[place] ^= 1 << UInt8(bit)
                let text = String(decoding: bytes, as: UTF8.self)
                #expect(Checkpoint(note: text, publicKey: key) == nil, "byte \(place) bit \(bit)")
            }
            #expect(Checkpoint(note: String(decoding: good[..<place], as: UTF8.self), publicKey: key) == nil)
        }
        #expect(Checkpoint(note: note + "\n", publicKey: key) == nil)
        #expect(Checkpoint(note: note.replacing("\n", with: "\r\n"), publicKey: key) == nil)
    }

    @Test func `is refused under another key, and bears a key that is none`() throws {
        var dice = Dice(state: 2)
        for length in 0..<40 { #expect(Checkpoint(note: note, publicKey: dice.bytes(length)) == nil) }
    }

    @Test func `may carry the signatures of witnesses`() throws {
        let witness = "\u{2014} getuige.example AAAAAAAA\n"
        let key = try hex(key)
        #expect(Checkpoint(note: note + witness, publicKey: key) != nil)
        let lines = note.split(separator: "\n\n").map(String.init)
        #expect(Checkpoint(note: lines[0] + "\n\n" + witness + lines[1], publicKey: key) != nil)
        #expect(Checkpoint(note: lines[0] + "\n\n" + witness, publicKey: key) == nil)
        #expect(Checkpoint(note: note + "getuige\n", publicKey: key) == nil)
    }
}
