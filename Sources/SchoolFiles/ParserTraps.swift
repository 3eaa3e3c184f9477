// SPDX-License-Identifier: EUPL-1.2

/// What must not reach the XML parser, because it mangles text or falls over without an error.
enum ParserTraps {
    /// The bytes with every processing instruction that says nothing, such as `<?x?>`, made into blanks.
    ///
    /// `XMLParser` of swift-corelibs-foundation passes the missing text on as a null pointer, and the program ends.
    /// Blanks are harmless in every place where the characters can stand, so the place does not matter.
    static func withoutEmptyInstructions(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        var index = 0
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")), open + 1 < bytes.count {
            index = open + 1
            guard bytes[index] == UInt8(ascii: "?") else { continue }
            var end = index + 1
            while end < bytes.count, !isBlank(bytes[end]), bytes[end] != UInt8(ascii: "?") { end += 1 }
            while end < bytes.count, isBlank(bytes[end]) { end += 1 }
            guard bytes[end...].starts(with: "?>".utf8) else { continue }
            for place in open..<(end + 2) where result[place] != 0x0A { result[place] = 0x20 }
            index = end + 2
        }
        return result
    }

    static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    /// The place of the first reference outside comments and CDATA sections to an entity that XML does not define.
    ///
    /// The parser drops such a reference without an error, so `Andr&eacute;` would become the name `Andr`.
    static func firstUnknown(in bytes: [UInt8], from start: Int) -> Int? {
        guard let suspect = unknown(in: bytes[start...]) else { return nil }
        // Rare: now find out what is text and what is not.
        var index = start
        while index < bytes.count {
            let next = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
            if next > suspect, let found = unknown(in: bytes[index..<next]) { return found }
            if next == bytes.count { return nil }
            index = next
            if bytes[index...].starts(with: "<!--".utf8) {
                index = end(of: "-->", in: bytes, from: index + 4) ?? bytes.count
            } else if bytes[index...].starts(with: "<![CDATA[".utf8) {
                index = end(of: "]]>", in: bytes, from: index + 9) ?? bytes.count
            } else if bytes[index...].starts(with: "<?".utf8) {
                index = end(of: "?>", in: bytes, from: index + 2) ?? bytes.count
            } else {
                index += 1
                // A reference in the name or in an attribute comes before the next `<`.
                let close = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
                if let found = unknown(in: bytes[index..<close]) { return found }
                index = close
            }
        }
        return nil
    }

    /// The place after the first closing text, or nothing when it does not come.
    static func end(of closing: String, in bytes: [UInt8], from start: Int) -> Int? {
        let wanted = Array(closing.utf8)
        var index = start
        while index + wanted.count <= bytes.count {
            if bytes[index] == wanted[0], bytes[index...].starts(with: wanted) { return index + wanted.count }
            index += 1
        }
        return nil
    }

    private static func unknown(in bytes: ArraySlice<UInt8>) -> Int? {
        var index = bytes.startIndex
        while let found = bytes[index...].firstIndex(of: UInt8(ascii: "&")) {
            let rest = bytes[(found + 1)...]
            if !predefined.contains(where: { rest.starts(with: $0) }) { return found }
            index = found + 1
        }
        return nil
    }

    private static let predefined: [[UInt8]] = ["#", "lt;", "gt;", "amp;", "quot;", "apos;"].map { Array($0.utf8) }
}
