// SPDX-License-Identifier: EUPL-1.2
import CivilTime
import Crypto
import Foundation
import Ledger
import Testing

@Suite struct `Checking a log` {
    @Test func `finds nothing in a log as it was written, at any size`() throws {
        var dice = Dice(state: 3)
        for size in 0...40 {
            let sizes = Set([0, size, size / 2, size / 3]).sorted()
            let log = try SampleLog(size, checkpoints: sizes, dice: &dice)
            let report = log.export.verify()
            #expect(report.findings == [])
            #expect(report.size == size)
            #expect(report.root == MerkleProof.root(of: log.hashes))
        }
    }

    @Test func `counts what no checkpoint from outside covers as not yet proved`() throws {
        var dice = Dice(state: 4)
        let log = try SampleLog(20, checkpoints: [5, 20], dice: &dice)
        #expect(log.export.verify().unproved == 20)
        let report = log.export.verify(outside: [try log.note(at: 12), try log.note(at: 7)])
        #expect(report.isSound)
        #expect(report.unproved == 8)
        #expect(report.sentences == ["Het logboek klopt: 20 regels.", "8 van de 20 regels: nog niet bewezen."])
        #expect(log.export.verify(outside: [try log.note(at: 20)]).sentences.last == "Alle regels zijn bewezen.")
    }

    @Test func `finds any other byte in any leaf before a checkpoint, and says between which leaves`() throws {
        var dice = Dice(state: 5)
        let log = try SampleLog(12, checkpoints: [4, 8, 12], dice: &dice)
        for index in log.leaves.indices {
            for place in log.leaves[index].indices {
                var changed = log
                changed.leaves[index][place] ^= UInt8(1 << dice.below(7))
                let (since, first) = (index / 4 * 4, index / 4 + 1)
                let findings = changed.export.verify().findings
                let expected = LogFinding.rootDiffers(number: first, size: since + 4, since: since)
                #expect(findings.contains(expected), "leaf \(index) byte \(place)")
                #expect(!findings.contains { $0.code == "root-differs" && $0.place < first })
            }
        }
    }

    @Test func `finds leaves that are gone, extra, swapped or put in between`() throws {
        var dice = Dice(state: 6)
        let log = try SampleLog(10, checkpoints: [10], dice: &dice)
        var changed = log
        changed.leaves.removeLast()
        #expect(changed.export.verify().findings == [.checkpointBeyondEnd(number: 1, size: 10, found: 9)])
        changed = log
        changed.leaves.remove(at: 3)
        #expect(changed.export.verify().findings.first == .leafMisplaced(at: 3, says: 4))
        changed = log
        changed.leaves.swapAt(2, 7)
        #expect(
            changed.export.verify().findings == [
                .leafMisplaced(at: 2, says: 7), .leafMisplaced(at: 7, says: 2),
                .rootDiffers(number: 1, size: 10, since: 0),
            ])
        changed = log
        changed.leaves.insert(log.leaves[4], at: 5)
        #expect(!changed.export.verify().isSound)
        changed.leaves = []
        #expect(changed.export.verify().findings == [.checkpointBeyondEnd(number: 1, size: 10, found: 0)])
    }

    @Test func `finds a log that was written anew after somebody kept a checkpoint`() throws {
        var dice = Dice(state: 7)
        let log = try SampleLog(9, checkpoints: [9], dice: &dice)
        let kept = log.checkpoints[0]
        var forged = log
        forged.leaves[2] = try SampleLog.leaf(2, dice: &dice).bytes
        forged.checkpoints = [try forged.note(at: 9)]
        #expect(forged.export.verify().isSound)
        let report = forged.export.verify(outside: [kept])
        #expect(report.findings == [.rootDiffers(number: 2, size: 9, since: 9)])
        #expect(report.unproved == 9)
    }

    @Test func `does not believe the key in the file when the key is known`() throws {
        var dice = Dice(state: 8)
        let log = try SampleLog(3, checkpoints: [3], dice: &dice)
        let other = try SampleLog(3, checkpoints: [3], dice: &dice)
        #expect(log.export.verify(publicKey: log.publicKey).isSound)
        #expect(log.export.verify(publicKey: other.publicKey).findings == [.checkpointInvalid(number: 1)])
    }

    @Test func `does not take a checkpoint of another school or epoch`() throws {
        var dice = Dice(state: 9)
        let log = try SampleLog(3, checkpoints: [3], dice: &dice)
        for origin in ["hoede/S-2/1", "hoede/S-1/2", ""] {
            let export = LogExport(
                origin: origin, leaves: log.leaves, checkpoints: log.checkpoints, publicKey: log.publicKey)
            #expect(export.verify().findings == [.checkpointOfOtherLog(number: 1)])
        }
    }

    @Test func `compares the hashes and the head that the database keeps`() throws {
        var dice = Dice(state: 10)
        let log = try SampleLog(4, dice: &dice)
        var verifier = LogVerifier(origin: log.origin, publicKey: log.publicKey, checkpoints: [])
        var head = MerkleLog()
        for (index, leaf) in log.leaves.enumerated() {
            let hash = MerkleLog.leafHash(leaf)
            verifier.add(leaf, storedHash: index == 2 ? MerkleLog.leafHash([1]) : hash)
            if index < 3 { head.append(leafHash: hash) }
        }
        #expect(verifier.finish(head: head).findings == [.hashDiffers(at: 2), .headDiffers(size: 3)])
        head.append(leafHash: MerkleLog.leafHash(log.leaves[3]))
        #expect(verifier.finish(head: head).findings == [.hashDiffers(at: 2)])
    }

    @Test(arguments: [
        LogFinding.leafUnreadable(at: 3), .leafMisplaced(at: 3, says: 4), .hashDiffers(at: 3),
        .checkpointInvalid(number: 2), .checkpointOfOtherLog(number: 2),
        .checkpointBeyondEnd(number: 2, size: 40, found: 38), .rootDiffers(number: 2, size: 9, since: 9),
        .headDiffers(size: 7), .proofFails(at: 3), .contentDiffers(at: 3), .indexDiffers(at: 3),
        .rowMissing(at: 3, object: "d-1"), .rowDiffers(at: 3, object: "d-1", revision: 2),
        .rowMisplaced(at: 3, object: "d-1", revision: 2), .rowUnlogged(object: "d-1", revision: 2),
        .checkpointMissing(number: 2), .epochUnlinked(epoch: 2),
    ])
    func `says each finding in short Dutch sentences`(finding: LogFinding) {
        for sentence in finding.sentence.split(separator: ". ") {
            #expect(sentence.split(separator: " ").count <= 15, "\(sentence)")
        }
        #expect(finding.sentence.contains("\(finding.place)"))
    }
}

@Suite struct `An extract` {
    func extract(_ log: SampleLog, _ indexes: [Int], _ content: (plain: [UInt8], salt: [UInt8])?) throws -> LogExtract {
        let entries = try indexes.map { index in
            LogExtract.Entry(
                leaf: log.leaves[index], proof: try #require(MerkleProof.inclusion(of: index, in: log.hashes)),
                content: index == 2 ? content : nil)
        }
        return LogExtract(
            origin: log.origin, checkpoint: try log.note(at: log.leaves.count), publicKey: log.publicKey,
            entries: entries)
    }

    @Test func `proves its leaves and contents without the rest`() throws {
        var dice = Dice(state: 11)
        var log = try SampleLog(23, dice: &dice)
        let plain = Array("De juf schreef dit.".utf8)
        let committed = Commitment.make(plain)
        log.leaves[2] = try Leaf(
            index: 2, time: Instant(milliseconds: 1), account: "A-1", role: nil, action: .append, object: "D-1",
            commitment: committed.digest
        ).bytes
        let good = try extract(log, [2, 9, 22], (plain, committed.salt))
        #expect(good.verify() == [])
        let again = try LogExtract(json: good.json())
        #expect(again == good)
        #expect(again.verify(publicKey: log.publicKey) == [])
        let forged = try extract(log, [2, 9], (Array("De juf schreef dat.".utf8), committed.salt))
        #expect(forged.verify() == [.contentDiffers(at: 2)])
        let moved = LogExtract(
            origin: good.origin, checkpoint: good.checkpoint, publicKey: good.publicKey,
            entries: [LogExtract.Entry(leaf: log.leaves[9], proof: good.entries[0].proof)])
        #expect(moved.verify() == [.proofFails(at: 9)])
    }
}
