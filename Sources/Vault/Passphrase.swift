// SPDX-License-Identifier: EUPL-1.2

/// What a passphrase is, how it is proposed, and which own choice is refused.
public enum Passphrase {
    /// Fewest characters of an own choice.
    public static let shortest = 16
    /// Most characters; longer ones are refused, so that nobody can keep the server busy.
    public static let longest = 256

    /// Proposes six words at random, 66 bits.
    public static func proposal() -> String {
        DutchWords.words(from: Secret.randomBytes(16), count: 6).joined(separator: " ")
    }

    /// Brings a typed passphrase to one form, so that two keyboards give the same bytes.
    ///
    /// White space at the ends goes, runs of it become one space, and a letter with a loose accent becomes the letter
    /// that has the accent. For Latin and Cyrillic script that is Unicode NFC; other scripts stay as typed.
    public static func normalised(_ typed: String) -> String {
        let words = typed.split(whereSeparator: \.isWhitespace)
        var scalars = String.UnicodeScalarView()
        for (position, word) in words.enumerated() {
            if position > 0 { scalars.append(" ") }
            for character in word {
                if let single = composed[character] {
                    scalars.append(single)
                } else {
                    scalars.append(contentsOf: character.unicodeScalars)
                }
            }
        }
        return String(scalars)
    }

    /// Why an own choice is not accepted, as a Dutch sentence; nothing when it is good.
    ///
    /// - Parameters:
    ///   - typed: The choice as typed.
    ///   - names: Words that others know of the person: name, mail address, school.
    public static func refusal(of typed: String, names: [String] = []) -> String? {
        let text = normalised(typed)
        if text.count > longest { return "Deze wachtzin is te lang. Kies er een van hooguit \(longest) tekens." }
        if text.count < shortest { return "Deze wachtzin is te kort. Kies er een van minstens \(shortest) tekens." }
        let lower = text.lowercased()
        let solid = lower.filter { $0.isLetter || $0.isNumber }
        if solid.isEmpty || Set(solid).count < 6 || isRepetition(solid) {
            return "Deze wachtzin herhaalt zichzelf. Neem een paar woorden die niets met elkaar te maken hebben."
        }
        if solid.allSatisfy(\.isNumber) {
            return "Alleen cijfers is te makkelijk te raden. Gebruik ook woorden."
        }
        if rest(of: solid, without: runs).count < 6 {
            return "Deze rij staat zo op het toetsenbord. Neem een paar losse woorden."
        }
        if rest(of: solid, without: common + runs).filter(\.isLetter).count < 6 {
            return "Deze wachtzin kiezen veel mensen. Neem een paar losse woorden."
        }
        let known = names.flatMap { $0.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init) }
        if rest(of: solid, without: known.filter { $0.count > 2 }).count < 8 {
            return "Hierin staat vooral je eigen naam of school. Neem een paar losse woorden."
        }
        return nil
    }

    private static func isRepetition(_ text: String) -> Bool {
        let letters = Array(text)
        guard letters.count > 1 else { return true }
        return (1...(letters.count / 2)).contains { period in
            letters.indices.allSatisfy { $0 < period || letters[$0] == letters[$0 - period] }
        }
    }

    /// What is left of a text when well-known parts are taken out, longest first.
    private static func rest(of text: String, without parts: [String]) -> String {
        var left = Array(text)
        for part in parts.sorted(by: { $0.count > $1.count }) {
            let letters = Array(part)
            guard !letters.isEmpty else { continue }
            var position = 0
            while position + letters.count <= left.count {
                if Array(left[position..<(position + letters.count)]) == letters {
                    left.removeSubrange(position..<(position + letters.count))
                } else {
                    position += 1
                }
            }
        }
        return String(left)
    }

    private static let runs = [
        "qwertyuiop", "qwerty", "asdfghjkl", "asdfgh", "zxcvbnm", "azerty", "qazwsx", "1qaz2wsx", "abcdefghijklmnop",
        "abcdefghijklmnopqrstuvwxyz", "abcdef", "1234567890", "0123456789", "123456789", "12345678", "1234567",
        "123456", "12345", "1234", "123", "0987654321", "987654321", "654321", "4321", "321", "000", "111",
    ]

    private static let common = [
        "wachtwoord", "wachtzin", "password", "passwort", "passphrase", "welkom", "welcome", "geheim", "inloggen",
        "toegang", "school", "basisschool", "leerkracht", "juffrouw", "meester", "directeur", "administrator", "admin",
        "voetbal", "ajax", "feyenoord", "amsterdam", "rotterdam", "utrecht", "nederland", "holland", "hallo", "hoi",
        "ikhouvanjou", "iloveyou", "schatje", "zomer", "winter", "lente", "herfst", "maandag", "vrijdag", "januari",
        "letmein", "dragon", "monkey", "computer", "internet", "windows", "microsoft", "google", "hoede", "meldcode",
        "veiligthuis", "correcthorsebatterystaple", "mijn", "het", "een", "is", "dit", "van", "test", "gewoon",
    ]

    /// Every Latin and Cyrillic letter with an accent, found by any way of writing it: two texts are the same
    /// `Character` when Unicode calls them canonically equivalent.
    private static let composed: [Character: Unicode.Scalar] = {
        var table: [Character: Unicode.Scalar] = [:]
        for range in [0xC0...0x24F, 0x400...0x4FF, 0x1E00...0x1EFF] as [ClosedRange<UInt32>] {
            for value in range {
                if let scalar = Unicode.Scalar(value), table[Character(scalar)] == nil {
                    table[Character(scalar)] = scalar
                }
            }
        }
        return table
    }()
}
