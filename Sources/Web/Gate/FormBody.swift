// SPDX-License-Identifier: EUPL-1.2

/// The fields of a posted form, by name; a name may come more than once.
public typealias FormFields = [String: [String]]

/// Reads `application/x-www-form-urlencoded` text, as forms and addresses use it.
enum URLEncoded {
    /// At most so many fields are read; a form of ours never has as many.
    static let fieldLimit = 2_000

    /// The fields, or nothing when the text is not UTF-8 or holds too many fields.
    static func fields(_ bytes: some Collection<UInt8>) -> FormFields? {
        var fields: FormFields = [:]
        guard !bytes.isEmpty else { return fields }
        let pairs = bytes.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: true)
        guard pairs.count <= fieldLimit else { return nil }
        for pair in pairs {
            let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = halves.first.flatMap({ decoded($0) }),
                let value = halves.count > 1 ? decoded(halves[1]) : ""
            else { return nil }
            fields[name, default: []].append(value)
        }
        return fields
    }

    /// One decoded piece: `+` is a space, `%41` a byte; nothing when the result is not UTF-8.
    static func decoded(_ bytes: some Collection<UInt8>) -> String? {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var iterator = bytes.makeIterator()
        while let byte = iterator.next() {
            switch byte {
            case UInt8(ascii: "+"):
                result.append(0x20)
            case UInt8(ascii: "%"):
                guard let high = iterator.next().flatMap(hexDigit), let low = iterator.next().flatMap(hexDigit) else {
                    return nil
                }
                result.append(high << 4 | low)
            default:
                result.append(byte)
            }
        }
        // Browsers send line ends as CR LF; one kind of line end is kept.
        guard let text = String(validating: result, as: UTF8.self), !text.utf8.contains(0) else { return nil }
        return normalisedLineEnds(text)
    }

    static func normalisedLineEnds(_ text: String) -> String {
        guard text.utf8.contains(0x0D) else { return text }
        var bytes: [UInt8] = []
        var previousWasReturn = false
        for byte in text.utf8 {
            if byte == 0x0D {
                bytes.append(0x0A)
            } else if !(byte == 0x0A && previousWasReturn) {
                bytes.append(byte)
            }
            previousWasReturn = byte == 0x0D
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
