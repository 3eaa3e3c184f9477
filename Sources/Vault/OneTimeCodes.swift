// SPDX-License-Identifier: EUPL-1.2

/// Codes on paper, each good for once: for the day that the phone lies at home.
public enum OneTimeCodes {
    /// How many are made at a time.
    public static let count = 10
    /// Letters and digits that people do not mix up.
    private static let letters = Array("23456789abcdefghjkmnpqrstuvwxyz".utf8)
    private static let length = 10

    /// Fresh codes of ten letters, about 49 bits each, in two groups.
    public static func make() -> [String] {
        (0..<count).map { _ in grouped(letters: one()) }
    }

    /// A code as typed, in the one form that is hashed; nothing when it is no code.
    public static func normalised(_ typed: String) -> String? {
        let text = typed.lowercased().utf8.filter { $0 != 0x20 && $0 != 0x2D }
        guard text.count == length, text.allSatisfy({ letters.contains($0) }) else { return nil }
        return String(decoding: text, as: UTF8.self)
    }

    /// What the database keeps of a code: a keyed hash, bound to the account.
    public static func hash(_ normalised: String, account: String, pepper: Secret) -> [UInt8] {
        pepper.derived(Purpose("one-time-code", account)).mac(Array(normalised.utf8))
    }

    private static func one() -> [UInt8] {
        var found: [UInt8] = []
        while found.count < length {
            // Bytes beyond the last whole round would make some letters likelier than others.
            let fair = 256 - 256 % letters.count
            for byte in Secret.randomBytes(16) where Int(byte) < fair && found.count < length {
                found.append(letters[Int(byte) % letters.count])
            }
        }
        return found
    }

    private static func grouped(letters: [UInt8]) -> String {
        String(decoding: letters.prefix(5), as: UTF8.self) + "-" + String(decoding: letters.dropFirst(5), as: UTF8.self)
    }
}
