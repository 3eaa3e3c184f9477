// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Ledger
import Testing

/// Leaves and roots of transparency-dev/merkle, as many logs in use are tested with.
private enum Published {
    static let leaves = [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    ]
    static let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]
    static func hashes() throws -> [[UInt8]] { try leaves.map { MerkleLog.leafHash(try hex($0)) } }
}

@Suite struct `The tree over a log` {
    @Test func `has the published roots for nothing to eight leaves`() throws {
        var log = MerkleLog()
        #expect(log.root == (try hex(Published.roots[0])))
        for (place, hash) in try Published.hashes().enumerated() {
            log.append(leafHash: hash)
            #expect(log.root == (try hex(Published.roots[place + 1])))
            #expect(log.size == place + 1)
        }
    }

    @Test func `has the published proofs from three and from six to eight leaves`() throws {
        let hashes = try Published.hashes()
        let three = try #require(MerkleProof.consistency(from: 3, in: hashes))
        #expect(
            three
                == (try [
                    "0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7",
                    "07506a85fd9dd2f120eb694f86011e5bb4662e5c415a62917033d4a9624487e7", Published.roots[2],
                    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
                ].map(hex)))
        let six = try #require(MerkleProof.consistency(from: 6, in: hashes))
        #expect(
            six
                == (try [
                    "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0", Published.roots[4],
                ].map(hex)))
    }

    @Test func `proves each leaf at each size up to forty, and nothing else`() throws {
        var dice = Dice(state: 40)
        let all = (0..<40).map { _ in MerkleLog.leafHash(dice.bytes(9)) }
        for size in 1...40 {
            let hashes = Array(all[..<size])
            let root = MerkleProof.root(of: hashes)
            for index in 0..<size {
                let proof = try #require(MerkleProof.inclusion(of: index, in: hashes))
                func isIncluded(_ hash: [UInt8], _ index: Int, _ size: Int, _ root: [UInt8], _ proof: [[UInt8]]) -> Bool
                {
                    MerkleProof.isIncluded(hash, at: index, size: size, root: root, proof: proof)
                }
                #expect(isIncluded(hashes[index], index, size, root, proof))
                #expect(!isIncluded(MerkleLog.leafHash([1]), index, size, root, proof))
                #expect(!isIncluded(hashes[index], index, size, MerkleLog.leafHash([2]), proof))
                if size > 1 { #expect(!isIncluded(hashes[index], (index + 1) % size, size, root, proof)) }
                #expect(!isIncluded(hashes[index], size, size, root, proof))
                #expect(!isIncluded(hashes[index], -1, size, root, proof))
                #expect(!isIncluded(hashes[index], index, size, root, proof + [root]))
                #expect(!isIncluded(hashes[index], index, size, root, proof + [[]]))
                for place in proof.indices {
                    var wrong = proof
                    wrong[place][dice.below(32)] ^= 1
                    #expect(!isIncluded(hashes[index], index, size, root, wrong))
                    wrong = proof
                    wrong.remove(at: place)
                    #expect(!isIncluded(hashes[index], index, size, root, wrong))
                }
            }
            #expect(MerkleProof.inclusion(of: size, in: hashes) == nil)
        }
    }

    @Test func `proves for each two sizes up to forty that the larger only added`() throws {
        var dice = Dice(state: 41)
        let all = (0..<40).map { _ in MerkleLog.leafHash(dice.bytes(9)) }
        let roots = (0...40).map { MerkleProof.root(of: all[..<$0]) }
        for new in 0...40 {
            for old in 0...new {
                let proof = try #require(MerkleProof.consistency(from: old, in: Array(all[..<new])))
                func fits(_ oldRoot: [UInt8], _ newRoot: [UInt8], _ proof: [[UInt8]]) -> Bool {
                    MerkleProof.isConsistent(
                        oldSize: old, oldRoot: oldRoot, newSize: new, newRoot: newRoot, proof: proof)
                }
                #expect(fits(roots[old], roots[new], proof))
                #expect(!fits(MerkleLog.leafHash([3]), roots[new], proof))
                if old > 0 { #expect(!fits(roots[old], MerkleLog.leafHash([3]), proof)) }
                #expect(!fits(roots[old], roots[new], proof + [roots[1]]))
                for place in proof.indices {
                    var wrong = proof
                    wrong[place][dice.below(32)] ^= 0x80
                    #expect(!fits(roots[old], roots[new], wrong))
                    wrong = proof
                    wrong.remove(at: place)
                    #expect(!fits(roots[old], roots[new], wrong))
                }
            }
            #expect(MerkleProof.consistency(from: new + 1, in: Array(all[..<new])) == nil)
        }
    }

    @Test func `goes on from what was kept`() throws {
        var dice = Dice(state: 42)
        var log = MerkleLog()
        for size in 0..<200 {
            #expect(log.frontier.first == 1)
            #expect(log.frontier.count == 1 + 32 * size.nonzeroBitCount)
            var again = try MerkleLog(frontier: log.frontier, size: size)
            #expect(again == log)
            let hash = MerkleLog.leafHash(dice.bytes(5))
            again.append(leafHash: hash)
            log.append(leafHash: hash)
            #expect(again.root == log.root)
        }
    }

    @Test func `does not go on from something else`() {
        var log = MerkleLog()
        for _ in 0..<5 { log.append(leafHash: MerkleLog.leafHash([7])) }
        let frontier = log.frontier
        for length in 0..<frontier.count {
            #expect(throws: MerkleLog.BadFrontier.self) { try MerkleLog(frontier: Array(frontier[..<length]), size: 5) }
        }
        for size in [-1, Int.min, 0, 4, 7, Int.max] {
            #expect(throws: MerkleLog.BadFrontier.self) { try MerkleLog(frontier: frontier, size: size) }
        }
        #expect(throws: MerkleLog.BadFrontier.self) { try MerkleLog(frontier: [2] + frontier.dropFirst(), size: 5) }
    }
}
