// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// The first look at a file, before any XML parser sees it: size, kind, character encoding, document type.
///
/// Whatever the encoding was, the parser only gets UTF-8 without an XML declaration. So it never has to choose an
/// encoding, and the scan for a document type sees the same characters as the parser.
struct SchoolFileBytes {
    /// UTF-8 without byte order mark and without XML declaration; line numbers are those of the file.
    let text: Data
    /// Whether the bytes had to be read as windows-1252 although the file did not say so.
    let transcoded: Bool

    /// - Throws: The refusal when this cannot be an EDEXML file or may not be read.
    init(_ bytes: [UInt8]) throws(SchoolFileRefusal) {
        if bytes.count > SchoolFileLimits.bytes { throw .tooBig }
        if bytes.allSatisfy({ $0 <= 0x20 }) { throw .empty }
        if bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0x1F, 0x8B]) { throw .packed }
        if Self.isFourByteEncoding(bytes) { throw .encoding }
        if let isBigEndian = Self.twoByteOrder(bytes) {
            try self.init(eightBit: Self.utf8(fromUTF16: bytes, isBigEndian: isBigEndian))
        } else {
            try self.init(eightBit: bytes)
        }
    }

    private init(eightBit raw: [UInt8]) throws(SchoolFileRefusal) {
        let bytes = ParserTraps.withoutEmptyInstructions(raw)
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < bytes.count, ParserTraps.isBlank(bytes[start]) { start += 1 }
        guard start < bytes.count, bytes[start] == UInt8(ascii: "<") else { throw .notXML }

        var encoding: CharacterTable?
        var lineBreaks = bytes[..<start].count { $0 == 0x0A }
        if let end = Self.endOfDeclaration(bytes, from: start) {
            encoding = try Self.declaredEncoding(bytes[start..<end])
            lineBreaks += bytes[start..<end].count { $0 == 0x0A }
            start = end
        }
        try Self.refuseDocumentType(bytes, from: start)
        if let place = ParserTraps.firstUnknown(in: bytes, from: start) {
            throw .broken(line: 1 + bytes[..<place].count { $0 == 0x0A })
        }

        var text = Data(repeating: 0x0A, count: lineBreaks)
        var transcoded = false
        if encoding == nil, !Self.isUTF8(bytes) {
            encoding = .windows1252
            transcoded = true
        }
        if let encoding {
            encoding.append(bytes[start...], to: &text)
        } else {
            text.append(contentsOf: bytes[start...])
        }
        self.text = text
        self.transcoded = transcoded
    }

    // MARK: Encoding

    private static func isFourByteEncoding(_ bytes: [UInt8]) -> Bool {
        let marks: [[UInt8]] = [[0, 0, 0xFE, 0xFF], [0xFF, 0xFE, 0, 0], [0, 0, 0, 0x3C], [0x3C, 0, 0, 0]]
        return marks.contains { bytes.starts(with: $0) }
    }

    /// Whether this is UTF-16, and then whether the high byte comes first.
    private static func twoByteOrder(_ bytes: [UInt8]) -> Bool? {
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0x00, 0x3C]) { return true }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0x3C, 0x00]) { return false }
        return nil
    }

    private static func utf8(fromUTF16 bytes: [UInt8], isBigEndian: Bool) throws(SchoolFileRefusal) -> [UInt8] {
        guard bytes.count.isMultiple(of: 2) else { throw .encoding }
        let high = isBigEndian ? 0 : 1
        let units = stride(from: 0, to: bytes.count, by: 2).lazy.map { index in
            UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high])
        }
        guard let text = String(validating: units, as: UTF16.self) else { throw .encoding }
        return Array(text.utf8)
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        (try? UTF8Span(validating: bytes.span)) != nil
    }

    /// The table of the declared encoding; nothing for the Unicode encodings, which the bytes themselves decide.
    ///
    /// Programs that write UTF-8 bytes under the name `utf-16` exist, so that name is not believed here.
    private static func declaredEncoding(_ declaration: ArraySlice<UInt8>) throws(SchoolFileRefusal) -> CharacterTable?
    {
        let text = String(decoding: declaration, as: UTF8.self)
        guard let range = text.range(of: "encoding") else { return nil }
        let rest = text[range.upperBound...].drop { " \t\r\n=".contains($0) }
        guard let quote = rest.first, quote == "\"" || quote == "'" else { throw .encoding }
        let name = rest.dropFirst().prefix { $0 != quote }.lowercased()
        switch name {
        case "utf-8", "utf8", "us-ascii", "ascii", "utf-16": return nil
        case "windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1": return .windows1252
        case "iso-8859-15", "iso8859-15": return .latin9
        case "iso-8859-9", "iso8859-9", "windows-1254", "cp1254": return .turkish
        default: throw .encoding
        }
    }

    // MARK: Before the first element

    private static func endOfDeclaration(_ bytes: [UInt8], from start: Int) -> Int? {
        let opening = Array("<?xml".utf8)
        guard bytes[start...].starts(with: opening), start + 5 < bytes.count, ParserTraps.isBlank(bytes[start + 5])
        else {
            return nil
        }
        return ParserTraps.end(of: "?>", in: bytes, from: start)
    }

    /// Walks over comments and processing instructions to the first element.
    ///
    /// - Source: standards 1.5, rule 2: the parser would silently drop references to entities, and so mangle a name.
    private static func refuseDocumentType(_ bytes: [UInt8], from start: Int) throws(SchoolFileRefusal) {
        var index = start
        while index < bytes.count {
            if ParserTraps.isBlank(bytes[index]) {
                index += 1
            } else if bytes[index...].starts(with: Array("<!--".utf8)) {
                index = ParserTraps.end(of: "-->", in: bytes, from: index + 4) ?? bytes.count
            } else if bytes[index...].starts(with: Array("<?".utf8)) {
                index = ParserTraps.end(of: "?>", in: bytes, from: index) ?? bytes.count
            } else if bytes[index...].starts(with: Array("<!".utf8)) {
                throw .documentType
            } else {
                return
            }
        }
    }
}
