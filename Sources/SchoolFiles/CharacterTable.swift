// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// The single-byte encodings that Dutch school packages write, as tables to Unicode.
///
/// ISO 8859-1 is read as windows-1252, as browsers do: the two differ only where ISO 8859-1 has no letters.
///
/// - Source: the WHATWG Encoding standard, indexes windows-1252, windows-1254 and iso-8859-15.
enum CharacterTable {
    case windows1252, latin9, turkish

    /// Adds these bytes as UTF-8.
    func append(_ bytes: ArraySlice<UInt8>, to text: inout Data) {
        let table = (UInt8.min...UInt8.max).map { Array(String(scalar($0)).utf8) }
        var part: [UInt8] = []
        part.reserveCapacity(bytes.count + bytes.count / 16)
        for byte in bytes {
            if byte < 0x80 { part.append(byte) } else { part.append(contentsOf: table[Int(byte)]) }
        }
        text.append(contentsOf: part)
    }

    private func scalar(_ byte: UInt8) -> Unicode.Scalar {
        let exceptions =
            switch self {
            case .windows1252: Self.upperControls
            case .latin9: Self.latin9Letters
            case .turkish: Self.upperControls.merging(Self.turkishLetters) { $1 }
            }
        return exceptions[byte] ?? Unicode.Scalar(byte)
    }

    private static let upperControls: [UInt8: Unicode.Scalar] = [
        0x80: "€", 0x82: "‚", 0x83: "ƒ", 0x84: "„", 0x85: "…", 0x86: "†", 0x87: "‡", 0x88: "ˆ", 0x89: "‰", 0x8A: "Š",
        0x8B: "‹", 0x8C: "Œ", 0x8E: "Ž", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—",
        0x98: "˜", 0x99: "™", 0x9A: "š", 0x9B: "›", 0x9C: "œ", 0x9E: "ž", 0x9F: "Ÿ",
    ]

    private static let latin9Letters: [UInt8: Unicode.Scalar] = [
        0xA4: "€", 0xA6: "Š", 0xA8: "š", 0xB4: "Ž", 0xB8: "ž", 0xBC: "Œ", 0xBD: "œ", 0xBE: "Ÿ",
    ]

    private static let turkishLetters: [UInt8: Unicode.Scalar] = [
        0xD0: "Ğ", 0xDD: "İ", 0xDE: "Ş", 0xF0: "ğ", 0xFD: "ı", 0xFE: "ş",
    ]
}
