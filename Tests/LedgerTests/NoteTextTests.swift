// SPDX-License-Identifier: EUPL-1.2
import CivilTime
import Ledger
import Testing

@Suite struct `Notes as people keep them` {
    @Test func `are found in a mail, in a file with several, and typed in again in groups`() throws {
        var dice = Dice(state: 40)
        let log = try SampleLog(9, dice: &dice)
        let (first, second) = (try log.note(at: 4), try log.note(at: 9))
        let mail = "Beste getuige,\r\n\r\n" + first.replacing("\n", with: "\r\n") + "\r\nSleutel: 00\r\n"
        #expect(NoteText.notes(in: mail) == [first])
        #expect(NoteText.notes(in: first + "\n" + second) == [first, second])
        #expect(NoteText.notes(in: first + second) == [first, second])
        let lines = second.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        let signature = lines[4].split(separator: " ")
        let typed = [
            lines[0], lines[1], NoteText.grouped(lines[2]), "",
            "\(signature[0]) \(signature[1]) \(NoteText.grouped(String(signature[2])))", "",
        ]
        #expect(NoteText.notes(in: "  " + typed.joined(separator: "\n  ")) == [second])
        #expect(Checkpoint(note: NoteText.notes(in: mail)[0], publicKey: log.publicKey)?.size == 4)
    }

    @Test func `that are none are kept whole, so that whoever checks hears of it`() {
        #expect(NoteText.notes(in: "zomaar tekst\n") == ["zomaar tekst\n"])
        #expect(NoteText.notes(in: "") == [""])
    }
}

@Suite struct `The first leaf of a new epoch` {
    @Test func `names the last known checkpoint, and no other leaf is taken for one`() throws {
        var dice = Dice(state: 41)
        let log = try SampleLog(9, dice: &dice)
        let checkpoint = try #require(Checkpoint(note: try log.note(at: 9), publicKey: log.publicKey))
        let link = EpochLink(to: checkpoint, epoch: 1)
        let leaf = try link.leaf(at: Instant(milliseconds: 5))
        #expect(EpochLink(leaf) == link)
        #expect(leaf.object == "reeks-1-9")
        #expect(leaf.sealedHash == checkpoint.bodyHash)
        for number in 0..<50 { #expect(EpochLink(try SampleLog.leaf(number % 2, dice: &dice)) == nil) }
        #expect(Checkpoint.parts(ofOrigin: "hoede/S-1/3")?.epoch == 3)
        for origin in ["hoede/S-1", "hoede/S-1/0", "hoede/S-1/01", "hoede//1", "ander/S-1/1", "hoede/S/1/1"] {
            #expect(Checkpoint.parts(ofOrigin: origin) == nil)
        }
    }
}
