// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Vault

/// Bytes from hexadecimal digits; spaces do not matter.
func hex(_ text: String) throws -> [UInt8] {
    try #require(Hex.bytes(text.filter { !$0.isWhitespace }))
}

/// The secret of the bytes 0, 1, 2 … 31.
func countingSecret() throws -> Secret {
    try #require(Secret(Array(0..<32)))
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

    mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) }
    }
}

/// Every way in which hostile bytes may differ from good ones: cut off at each length (or some, when it is long),
/// with one bit flipped at each place, with bytes behind them, and noise of every short length.
func hostile(_ good: [UInt8]) -> [[UInt8]] {
    var dice = Dice(state: UInt64(good.count))
    let step = max(1, good.count / 200)
    var cases: [[UInt8]] = stride(from: 0, to: good.count, by: step).map { Array(good[..<$0]) }
    for place in stride(from: 0, to: good.count, by: step) {
        var copy = good
        copy[place] ^= 1 << UInt8(dice.next() % 8)
        cases.append(copy)
    }
    for length in 0..<40 {
        cases.append(dice.bytes(length))
        cases.append(good.prefix(1) + dice.bytes(length))
    }
    cases.append(dice.bytes(good.count))
    cases.append(good + [0])
    return cases
}
