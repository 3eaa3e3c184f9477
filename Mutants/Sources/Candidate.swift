// SPDX-License-Identifier: EUPL-1.2

/// One place where something can be written differently.
struct Candidate {
    /// What is done to it, in a few words.
    let kind: String
    /// The bytes of the file that are replaced.
    let range: Range<Int>
    /// The mutated text, for who reads the list.
    let after: String
    /// The source with both: `#` stands for the number at which it is the mutated one.
    let source: String
}

/// A candidate that was chosen, as the list of mutants tells it.
struct Mutant: Encodable {
    let number: Int
    let target: String
    /// The file, from the root of the repository.
    let file: String
    /// The line in the source.
    let line: Int
    let kind: String
    let before: String
    let after: String
    /// The lines that it covers in the file that is built: what the compiler says about those, it says of this one.
    var built: [Int] = []
}

/// The same numbers for the same seed, everywhere.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
