// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

/// One line of the log: who did what, coarsely, to which object and when; never any content.
///
/// The canonical form is eleven lines of ASCII text with a line feed after each, `-` for what is absent (docs/log-formaat.md).
public struct Leaf: Sendable, Hashable {
    /// What was done, from a closed list.
    public enum Action: String, Sendable, Hashable, CaseIterable {
        case open, append, submit, read, list, export, grant, key, destroy
        case signIn = "sign-in"
    }

    /// How it ended.
    public enum Outcome: String, Sendable, Hashable, CaseIterable {
        case ok, denied, error
    }

    /// The text is no leaf, or a part of it may not stand in one.
    public struct Malformed: Error, Sendable {}

    /// The place in the log; the first is 0.
    public let index: Int
    /// When.
    public let time: Instant
    /// The account, when there is one.
    public let account: String?
    /// The role in which it was done.
    public let role: String?
    /// What was done.
    public let action: Action
    /// How it ended.
    public let outcome: Outcome
    /// What it was done to.
    public let object: String?
    /// How many, for lists.
    public let count: Int?
    /// SHA-256 of the sealed event.
    public let sealedHash: [UInt8]?
    /// The salted commitment to what was sealed.
    public let commitment: [UInt8]?

    /// Makes a leaf.
    ///
    /// - Throws: ``Malformed`` when an identity has other characters than letters, digits, `.`, `_` and `-`.
    public init(
        index: Int, time: Instant, account: String?, role: String?, action: Action, outcome: Outcome = .ok,
        object: String?, count: Int? = nil, sealedHash: [UInt8]? = nil, commitment: [UInt8]? = nil
    ) throws(Malformed) {
        for text in [account, role, object].compactMap({ $0 }) where !Leaf.isIdentity(text) { throw Malformed() }
        guard index >= 0, count ?? 0 >= 0, sealedHash?.count ?? 32 == 32, commitment?.count ?? 32 == 32 else {
            throw Malformed()
        }
        self.index = index
        self.time = time
        self.account = account
        self.role = role
        self.action = action
        self.outcome = outcome
        self.object = object
        self.count = count
        self.sealedHash = sealedHash
        self.commitment = commitment
    }

    private static let name = "hoede-leaf/1"

    /// The canonical bytes.
    public var bytes: [UInt8] {
        let lines: [String] = [
            Leaf.name, String(index), String(time.milliseconds), account ?? "-", role ?? "-", action.rawValue,
            outcome.rawValue, object ?? "-", count.map { String($0) } ?? "-", Leaf.hex(sealedHash),
            Leaf.hex(commitment),
        ]
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// Reads canonical bytes; anything that would be written otherwise is refused.
    ///
    /// - Throws: ``Malformed``.
    public init(bytes: [UInt8]) throws(Malformed) {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw Malformed() }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        guard lines.count == 12, lines[0] == Leaf.name, lines[11].isEmpty, let index = Int(lines[1]),
            let time = Int64(lines[2]), let action = Action(rawValue: lines[5]),
            let outcome = Outcome(rawValue: lines[6])
        else { throw Malformed() }
        func optional(_ text: String) -> String? { text == "-" ? nil : text }
        try self.init(
            index: index, time: Instant(milliseconds: time), account: optional(lines[3]), role: optional(lines[4]),
            action: action, outcome: outcome, object: optional(lines[7]), count: optional(lines[8]).flatMap { Int($0) },
            sealedHash: Leaf.bytes(ofHex: lines[9]), commitment: Leaf.bytes(ofHex: lines[10]))
        guard self.bytes == bytes else { throw Malformed() }
    }

    private static func isIdentity(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count) && text != "-"
            && text.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                    || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F
            }
    }

    static func hex(_ bytes: [UInt8]?) -> String {
        bytes.map { hexText($0) } ?? "-"
    }

    /// Bytes as hexadecimal text.
    public static func hexText(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private static func bytes(ofHex text: String) -> [UInt8]? {
        guard text.utf8.count == 64 else { return nil }
        var bytes: [UInt8] = []
        var rest = text[...]
        while !rest.isEmpty {
            guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        return bytes
    }
}
