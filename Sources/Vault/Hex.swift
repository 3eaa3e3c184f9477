// SPDX-License-Identifier: EUPL-1.2

/// Bytes as hexadecimal digits, small letters.
enum Hex {
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// Groups of four digits, to be read and typed by people.
    static func grouped(_ bytes: [UInt8]) -> String {
        stride(from: 0, to: bytes.count, by: 2).map { text(bytes[$0..<min($0 + 2, bytes.count)]) }
            .joined(separator: " ")
    }

    /// Reads digits, an even number of them and nothing else.
    static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        var bytes: [UInt8] = []
        var high: UInt8?
        for byte in text.utf8 {
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x61...0x66: digit = byte - 0x61 + 10
            default: return nil
            }
            if let first = high {
                bytes.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        return high == nil ? bytes : nil
    }
}
