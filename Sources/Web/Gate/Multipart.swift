// SPDX-License-Identifier: EUPL-1.2

/// A form with a file, as a browser posts it.
///
/// - Source: RFC 7578; boundaries and headers of RFC 2046 §5.1.
struct Multipart: Sendable {
    /// A file that was chosen.
    struct File: Sendable {
        /// The name the browser gives; only its ending is ever used.
        let name: String
        /// The bytes.
        let bytes: ArraySlice<UInt8>
    }

    private(set) var fields: FormFields = [:]
    private(set) var files: [String: File] = [:]

    /// The boundary that a content type names, or nothing when it is no multipart form.
    static func boundary(of contentType: String) -> [UInt8]? {
        let parts = contentType.split(separator: ";").map { trimmed($0) }
        guard parts.first?.lowercased() == "multipart/form-data" else { return nil }
        for part in parts.dropFirst() where part.lowercased().hasPrefix("boundary=") {
            var value = part.dropFirst(9)
            if value.hasPrefix("\""), value.hasSuffix("\""), value.count >= 2 { value = value.dropFirst().dropLast() }
            guard (1...70).contains(value.utf8.count) else { return nil }
            return Array(value.utf8)
        }
        return nil
    }

    /// Reads the parts; nothing when the body does not keep to the format or has more than 50 parts.
    init?(_ body: [UInt8], boundary: [UInt8]) {
        let delimiter = Array("--".utf8) + boundary
        guard body.starts(with: delimiter) else { return nil }
        var position = delimiter.count
        let separator = [0x0D, 0x0A] + delimiter
        for _ in 0..<50 {
            if body[position...].starts(with: Array("--".utf8)) { return }
            guard body[position...].starts(with: [0x0D, 0x0A]) else { return nil }
            position += 2
            guard let headerEnd = Multipart.find([0x0D, 0x0A, 0x0D, 0x0A], in: body, from: position),
                headerEnd - position <= 4096,
                let header = String(validating: body[position..<headerEnd], as: UTF8.self)
            else { return nil }
            let start = headerEnd + 4
            guard let end = Multipart.find(separator, in: body, from: start) else { return nil }
            guard add(header: header, content: body[start..<end]) else { return nil }
            position = end + separator.count
        }
        return nil
    }

    private mutating func add(header: String, content: ArraySlice<UInt8>) -> Bool {
        for line in header.split(whereSeparator: \.isNewline) {
            let halves = line.split(separator: ":", maxSplits: 1)
            guard halves.count == 2, halves[0].lowercased() == "content-disposition" else { continue }
            guard let name = Multipart.parameter("name", of: halves[1]) else { return false }
            if let file = Multipart.parameter("filename", of: halves[1]) {
                files[name] = File(name: file, bytes: content)
            } else if let text = String(validating: content, as: UTF8.self) {
                fields[name, default: []].append(URLEncoded.normalisedLineEnds(text))
            } else {
                return false
            }
            return true
        }
        return false
    }

    private static func parameter(_ name: String, of value: some StringProtocol) -> String? {
        for part in value.split(separator: ";") {
            let text = trimmed(part)
            guard text.hasPrefix("\(name)=\""), text.hasSuffix("\""), text.utf8.count > name.utf8.count + 2 else {
                continue
            }
            return String(text.dropFirst(name.count + 2).dropLast())
        }
        return nil
    }

    private static func find(_ needle: [UInt8], in body: [UInt8], from start: Int) -> Int? {
        guard let first = needle.first, body.count >= needle.count, start <= body.count - needle.count else {
            return nil
        }
        let last = body.count - needle.count
        var index = start
        while index <= last {
            guard let hit = body[index...last].firstIndex(of: first) else { return nil }
            if body[hit..<(hit + needle.count)].elementsEqual(needle) { return hit }
            index = hit + 1
        }
        return nil
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        String(text.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
}
