// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// The parts of a name as Dutch school administrations write them. Each part may be missing.
///
/// - Source: EDEXML 2.1, name choice A (achternaam …) or B (only roepnaam).
public struct PersonName: Hashable, Sendable, Codable {
    /// The surname without its prefix: `Berg`.
    public var achternaam: String?
    /// The surname prefix: `van der`.
    public var voorvoegsel: String?
    /// All given names.
    public var voornamen: String?
    /// The initials, without dots: `SM`.
    public var voorletters: String?
    /// The name by which the person is called.
    public var roepnaam: String?

    /// Makes a name from its parts.
    public init(
        achternaam: String? = nil, voorvoegsel: String? = nil, voornamen: String? = nil, voorletters: String? = nil,
        roepnaam: String? = nil
    ) {
        self.achternaam = achternaam
        self.voorvoegsel = voorvoegsel
        self.voornamen = voornamen
        self.voorletters = voorletters
        self.roepnaam = roepnaam
    }

    /// Whether no part at all is known.
    public var isEmpty: Bool {
        achternaam == nil && roepnaam == nil && voornamen == nil && voorletters == nil
    }

    /// `Sanne van der Berg`: roepnaam, voorvoegsel, achternaam.
    public var displayName: String {
        let text = joined([calledBy, voorvoegsel, achternaam])
        return text.isEmpty ? "(zonder naam)" : text
    }

    /// `Berg, Sanne van der`: as it stands in an alphabetical list.
    ///
    /// - Source: NEN 1888 convention; Dutch lists are sorted without the voorvoegsel.
    public var indexName: String {
        guard let achternaam else { return displayName }
        let rest = joined([calledBy, voorvoegsel])
        return rest.isEmpty ? achternaam : "\(achternaam), \(rest)"
    }

    /// The text to order by: `indexName` without capitals and diacritics.
    public var sortKey: String { SearchText.folded(indexName) }

    /// The text to search in: every name part, without capitals and diacritics.
    public var searchKey: String {
        SearchText.folded(joined([roepnaam, voorvoegsel, achternaam, voornamen, voorletters]))
    }

    private var calledBy: String? { roepnaam ?? voornamen ?? voorletters }

    private func joined(_ parts: [String?]) -> String {
        parts.compactMap { $0 }.joined(separator: " ")
    }
}

/// Text made comparable for searching: `Yılmaz-Öztürk` becomes `yilmaz-ozturk`.
public enum SearchText {
    /// Lower case, without diacritics, blanks collapsed.
    public static func folded(_ text: String) -> String {
        let lower = text.lowercased()
        if lower.utf8.allSatisfy({ $0 < 0x80 }) { return tidied(lower) ?? "" }
        var folded = ""
        for scalar in lower.decomposedStringWithCanonicalMapping.unicodeScalars {
            if scalar.properties.generalCategory == .nonspacingMark { continue }
            if let plain = withoutDecomposition[scalar] {
                folded += plain
            } else {
                folded.unicodeScalars.append(scalar)
            }
        }
        return tidied(folded) ?? ""
    }

    /// Unicode in composed form (NFC), blanks at the ends removed and double blanks made one; nothing when empty.
    static func tidied(_ text: String) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var pendingBlank = false
        var isPlain = true
        for byte in text.utf8 {
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                pendingBlank = !bytes.isEmpty
                continue
            }
            if pendingBlank {
                bytes.append(0x20)
                pendingBlank = false
            }
            if byte >= 0x80 { isPlain = false }
            bytes.append(byte)
        }
        if bytes.isEmpty { return nil }
        let result = String(decoding: bytes, as: UTF8.self)
        if isPlain { return result }
        if result.unicodeScalars.contains("\u{A0}") {
            return tidied(result.replacingOccurrences(of: "\u{A0}", with: " "))
        }
        return result.precomposedStringWithCanonicalMapping
    }

    /// Letters that Unicode does not split into a base letter and a mark.
    private static let withoutDecomposition: [Unicode.Scalar: String] = [
        "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ĳ": "ij",
        "’": "'", "‘": "'", "‑": "-", "–": "-",
    ]
}
