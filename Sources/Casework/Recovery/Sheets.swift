// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
import Vault

/// One recovery sheet as it is shown once, to be printed.
public struct PrintedSheet: Sendable {
    /// Which of the three.
    public let number: Int
    /// Six lines of digits, each with a word that shows who types it that the line is right.
    public let lines: [(groups: String, word: String)]
    /// The word over the whole sheet.
    public let word: String
    /// Six words that name the set; the same on all three sheets.
    public let setWords: [String]
    /// Which set of this school.
    public let generation: Int
    /// The name of the school.
    public let school: String
    /// When the set was made.
    public let madeOn: Day
    /// The public key that checkpoints of the log are checked with, in groups of digits.
    public let checkpointKey: String

    init(_ sheet: RecoverySheet, of made: MadeSheets, school: String, checkpointKey: [UInt8]) {
        number = sheet.number
        lines = sheet.lines
        word = sheet.word
        setWords = made.key.key.wordCode
        generation = made.key.generation
        self.school = school
        madeOn = made.at.day
        self.checkpointKey = WordsAndDigits.grouped(checkpointKey)
    }
}

/// What is wrong with two typed sheets.
public enum SheetFault: Error, Sendable, Hashable {
    /// A line of the first or second sheet does not fit its word.
    case line(sheet: Int, line: Int)
    /// Digits are missing, or there are too many.
    case length(sheet: Int)
    /// The lines fit, and the whole does not.
    case whole(sheet: Int)
    /// Twice the same sheet.
    case same
}

/// A sheet as somebody typed it from paper.
public struct TypedSheet: Sendable {
    /// Which of the three.
    public let number: Int
    /// The lines, with or without their words.
    public let text: String

    /// Puts number and text together.
    public init(number: Int, text: String) {
        self.number = number
        self.text = text
    }

    static func read(_ first: TypedSheet, _ second: TypedSheet) throws(SheetFault) -> [RecoverySheet] {
        guard first.number != second.number else { throw .same }
        var sheets: [RecoverySheet] = []
        for (place, typed) in [(1, first), (2, second)] {
            do throws(RecoverySheet.Fault) {
                sheets.append(try RecoverySheet(number: typed.number, typed: typed.text))
            } catch {
                switch error {
                case .line(let line): throw .line(sheet: place, line: line)
                case .length: throw .length(sheet: place)
                case .whole: throw .whole(sheet: place)
                }
            }
        }
        return sheets
    }
}

/// A recovery set that was made, before it counts.
struct MadeSheets: Sendable {
    let set: RecoverySet
    let key: RecoveryKey
    let sheets: [RecoverySheet]
    let at: Instant

    static func make(school: String, generation: Int, at now: Instant) throws -> MadeSheets {
        let made = try RecoverySet.make(school: school, generation: generation)
        return MadeSheets(
            set: made.set, key: RecoveryKey(generation: generation, key: made.keys.publicKey), sheets: made.sheets,
            at: now)
    }

    /// Whether these are the words of the three sheets, in order: then somebody has them on paper.
    func areWords(_ typed: [String]) -> Bool {
        typed.map { $0.lowercased().filter { !$0.isWhitespace } } == sheets.map(\.word)
    }
}

/// Bytes for people's eyes.
enum WordsAndDigits {
    static func grouped(_ bytes: [UInt8]) -> String {
        let digits = bytes.map { byte in
            let text = String(byte, radix: 16)
            return text.utf8.count == 1 ? "0" + text : text
        }
        return stride(from: 0, to: digits.count, by: 2)
            .map { digits[$0..<min($0 + 2, digits.count)].joined() }.joined(separator: " ")
    }
}

/// New sheets between their making and the moment that somebody has them on paper. They are in memory alone, for half an
/// hour, and only for who made them.
public actor PendingSheets {
    struct Waiting: Sendable {
        let made: MadeSheets
        /// What two older sheets opened.
        let recovered: KeyPair?
        /// Whether the lists are opened for somebody with it.
        let isRecovery: Bool
        let until: Instant
    }

    private var waiting: [String: Waiting] = [:]

    /// Makes an empty place.
    public init() {}

    func keep(_ sheets: Waiting, for owner: String, now: Instant) {
        waiting = waiting.filter { $0.value.until > now }
        waiting[owner] = sheets
    }

    func find(_ owner: String, now: Instant) -> Waiting? {
        guard let found = waiting[owner], found.until > now else { return nil }
        return found
    }

    func drop(_ owner: String) {
        waiting[owner] = nil
    }
}
