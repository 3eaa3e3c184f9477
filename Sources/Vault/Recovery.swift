// SPDX-License-Identifier: EUPL-1.2
import Crypto
import FoundationEssentials

/// One printed sheet of the recovery set.
public struct RecoverySheet: Sendable, CustomStringConvertible {
    /// Which of the three sheets: 1, 2 or 3.
    public let number: Int
    let secret: Secret

    /// What is printed: the number and 256 bits in groups of four hexadecimal digits, with a check on typing.
    public var text: String {
        "\(number): " + Hex.grouped(secret.bytes + RecoverySheet.check(number, secret))
    }

    /// The same in six lines of three groups, each with a word at its end: who types a line sees at once that it is right.
    public var lines: [(groups: String, word: String)] {
        let bytes = secret.bytes + RecoverySheet.check(number, secret)
        return stride(from: 0, to: bytes.count, by: RecoverySheet.lineLength).map { start in
            let line = Array(bytes[start..<(start + RecoverySheet.lineLength)])
            return (Hex.grouped(line), RecoverySheet.word(number, start / RecoverySheet.lineLength, line))
        }
    }

    /// One word over the whole sheet, to prove that somebody has it on paper.
    public var word: String { RecoverySheet.word(number, 9, secret.bytes) }

    /// Never the secret.
    public var description: String { "‹herstelblad \(number)›" }

    /// What is wrong with a typed sheet.
    public enum Fault: Error, Hashable, Sendable {
        /// A line, from 1, whose digits do not fit its word.
        case line(Int)
        /// Digits are missing, or there are too many.
        case length
        /// The lines fit, and the whole does not: another number, or a line of another sheet.
        case whole
    }

    /// Reads a sheet as it was typed from paper, with or without the words. Capitals and spacing do not matter.
    public init(number: Int, typed: String) throws(Fault) {
        guard (1...3).contains(number), typed.utf8.count <= 2000 else { throw .whole }
        var digits = ""
        var lines = 0
        for token in typed.lowercased().split(whereSeparator: { $0.isWhitespace || $0 == ":" || $0 == "." }) {
            if token.allSatisfy(\.isHexDigit) {
                // The number of the sheet or of a line may be typed along.
                if token.count > 1 { digits += token }
                continue
            }
            lines += 1
            let length = RecoverySheet.lineLength
            guard let bytes = Hex.bytes(digits), bytes.count == lines * length, lines <= 6,
                RecoverySheet.word(number, lines - 1, Array(bytes[((lines - 1) * length)...])) == token
            else { throw .line(min(lines, 6)) }
        }
        guard let bytes = Hex.bytes(digits), bytes.count == 36, let secret = Secret(bytes[..<32]) else {
            throw .length
        }
        guard Array(bytes[32...]) == RecoverySheet.check(number, secret) else { throw .whole }
        self.init(number: number, secret: secret)
    }

    private static let lineLength = 6

    /// A word of eleven bits that cannot be taken for digits.
    private static func word(_ number: Int, _ line: Int, _ bytes: [UInt8]) -> String {
        let text = Purpose("sheet-word", String(number), String(line)).bytes + bytes
        let words = DutchWords.words(from: Array(SHA256.hash(data: text)), count: 23)
        return words.first { !$0.allSatisfy(\.isHexDigit) } ?? "hoede"
    }

    init(number: Int, secret: Secret) {
        self.number = number
        self.secret = secret
    }

    /// Reads a typed sheet; nothing when a digit is wrong. Capitals and spacing do not matter.
    public init?(text: String) {
        let parts = text.lowercased().filter { !$0.isWhitespace }.split(
            separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Int(parts[0]), (1...3).contains(number),
            let bytes = Hex.bytes(parts[1]), bytes.count == 36, let secret = Secret(bytes[..<32]),
            Array(bytes[32...]) == RecoverySheet.check(number, secret)
        else { return nil }
        self.init(number: number, secret: secret)
    }

    private static func check(_ number: Int, _ secret: Secret) -> [UInt8] {
        let text = Array("hoede/1/recovery-sheet".utf8) + [UInt8(number)] + secret.bytes
        return Array(SHA256.hash(data: text).prefix(4))
    }
}

/// The recovery set of a school: a key pair whose private key opens with any two of three printed sheets.
public struct RecoverySet: Sendable {
    /// The school's id.
    public let school: String
    /// The generation of the set, from 1; new sheets are a new generation.
    public let generation: Int
    /// The three locks on the private key, for sheets 1 and 2, 1 and 3, 2 and 3; this and the public key are stored.
    public let locks: [[UInt8]]

    /// Takes over stored locks.
    public init(school: String, generation: Int, locks: [[UInt8]]) {
        self.school = school
        self.generation = generation
        self.locks = locks
    }

    /// Makes a set. The sheets are printed and then forgotten; the keys are used to seal and then forgotten.
    public static func make(
        school: String, generation: Int
    ) throws(VaultError) -> (set: RecoverySet, keys: KeyPair, sheets: [RecoverySheet]) {
        let keys = try KeyPair.random()
        let sheets = (1...3).map { RecoverySheet(number: $0, secret: .random()) }
        let empty = RecoverySet(school: school, generation: generation, locks: [])
        var locks: [[UInt8]] = []
        for (low, high) in pairs {
            let secret = empty.secret(sheets[low - 1], sheets[high - 1])
            locks.append(try secret.seal(keys.seed.bytes, for: empty.purpose(low, high)))
        }
        return (RecoverySet(school: school, generation: generation, locks: locks), keys, sheets)
    }

    /// Opens the recovery keys with two different sheets.
    public func open(_ first: RecoverySheet, _ second: RecoverySheet) throws(VaultError) -> KeyPair {
        let (low, high) = first.number < second.number ? (first, second) : (second, first)
        guard locks.count == 3,
            let index = RecoverySet.pairs.firstIndex(where: { $0 == low.number && $1 == high.number })
        else { throw .malformed }
        let plain = try secret(low, high).open(locks[index], for: purpose(low.number, high.number))
        guard let seed = Secret(plain) else { throw .malformed }
        return try KeyPair(seed: seed)
    }

    /// Something harmless, sealed to the recovery keys: a rehearsal opens it and never the key of a list.
    public static func canary(school: String, generation: Int, to key: PublicKey) throws(VaultError) -> [UInt8] {
        try key.seal(canaryText, for: Purpose("recovery-canary", school, String(generation)))
    }

    /// Whether recovery keys open the canary of this set.
    public func proves(_ keys: KeyPair, canary: [UInt8]) -> Bool {
        let opened = try? keys.open(canary, for: Purpose("recovery-canary", school, String(generation)))
        return opened == RecoverySet.canaryText
    }

    private static let canaryText = Array("kanarie".utf8)

    private static let pairs = [(1, 2), (1, 3), (2, 3)]

    private func secret(_ low: RecoverySheet, _ high: RecoverySheet) -> Secret {
        let both = Secret(SymmetricKey(data: low.secret.bytes + high.secret.bytes))
        return both.derived(Purpose("recovery-pair", school, String(generation), "\(low.number)+\(high.number)"))
    }

    private func purpose(_ low: Int, _ high: Int) -> Purpose {
        Purpose("recovery-seed", school, String(generation), "\(low)+\(high)")
    }
}
