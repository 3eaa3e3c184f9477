// SPDX-License-Identifier: EUPL-1.2
import CivilTime
import Crypto
import Foundation
import Ledger
import Testing

/// Bytes from hexadecimal digits.
func hex(_ text: String) throws -> [UInt8] {
    let digits = text.compactMap(\.hexDigitValue)
    try #require(digits.count == text.count && digits.count.isMultiple(of: 2))
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
}

/// A fixed order of pseudo-random numbers, so that a failing test fails again.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, not including, the limit.
    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

    mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) } }
}

/// A log with its key, as a school would have it.
struct SampleLog {
    let signing: Curve25519.Signing.PrivateKey
    let school: String
    var leaves: [[UInt8]] = []
    var checkpoints: [String] = []

    var origin: String { Checkpoint.origin(school: school, epoch: 1) }
    var publicKey: [UInt8] { Array(signing.publicKey.rawRepresentation) }
    var hashes: [[UInt8]] { leaves.map { MerkleLog.leafHash($0) } }
    var export: LogExport {
        LogExport(origin: origin, leaves: leaves, checkpoints: checkpoints, publicKey: publicKey)
    }

    /// A log of so many random leaves, with checkpoints at these sizes.
    init(_ count: Int, checkpoints sizes: [Int] = [], school: String = "S-1", dice: inout Dice) throws {
        signing = try Curve25519.Signing.PrivateKey(rawRepresentation: dice.bytes(32))
        self.school = school
        for index in 0..<count { leaves.append(try SampleLog.leaf(index, dice: &dice).bytes) }
        for size in sizes { checkpoints.append(try note(at: size)) }
    }

    /// Signs where the log stood at a size.
    func note(at size: Int) throws -> String {
        let root = MerkleProof.root(of: hashes[..<size])
        let checkpoint = Checkpoint(school: school, epoch: 1, size: size, root: root)
        let signature = try signing.signature(for: Data(checkpoint.body.utf8))
        return checkpoint.note(signature: Array(signature), publicKey: publicKey)
    }

    /// A leaf with random facts.
    static func leaf(_ index: Int, dice: inout Dice) throws -> Leaf {
        let isList = dice.below(4) == 0
        return try Leaf(
            index: index, time: Instant(milliseconds: 1_795_000_000_000 + Int64(index) * 1000 + Int64(dice.below(999))),
            account: dice.below(8) == 0 ? nil : "A-\(dice.below(30))", role: dice.below(3) == 0 ? nil : "ib_er",
            action: Leaf.Action.allCases[dice.below(Leaf.Action.allCases.count)],
            outcome: Leaf.Outcome.allCases[dice.below(3)], object: dice.below(5) == 0 ? nil : "D-\(dice.below(100))",
            count: isList ? dice.below(50) : nil, sealedHash: isList ? nil : dice.bytes(32),
            commitment: dice.below(2) == 0 ? nil : dice.bytes(32))
    }
}
