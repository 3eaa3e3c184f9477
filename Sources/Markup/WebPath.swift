// SPDX-License-Identifier: EUPL-1.2

/// An address within the program: literal parts are code, interpolated values are percent-encoded.
///
/// ```swift
/// let path: WebPath = "/dossiers/\(id)/consultatie"
/// let list = WebPath("/dossiers").query("zoek", words).query("bladzijde", 2).fragment("lijst")
/// ```
/// The address always starts with one `/`, so it can never name another site or a scheme such as `javascript:`.
/// A value that would be an empty or a climbing part of a path (`""`, `.`, `..`) is written as `-`.
/// Never put a name or a word of content in an address: addresses end up in histories and logs (design §6).
public struct WebPath: Sendable, Hashable, CustomStringConvertible {
    /// The address as it goes on the wire: ASCII, percent-encoded.
    public let text: String

    /// The same as ``text``.
    public var description: String { text }

    private init(checked text: String) {
        self.text = text
    }

    init(written text: String) {
        var rest = Substring(text)
        while rest.hasPrefix("/") || rest.hasPrefix("\\") { rest = rest.dropFirst() }
        self.text = "/" + rest
    }

    /// The path with a query item added; name and value are percent-encoded.
    public func query(_ name: StaticString, _ value: String) -> WebPath {
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let mark = parts[0].contains("?") ? "&" : "?"
        let end = parts.count > 1 ? "#\(parts[1])" : ""
        let item = "\(WebPath.encoded(name.description))=\(WebPath.encoded(value))"
        return WebPath(checked: "\(parts[0])\(mark)\(item)\(end)")
    }

    /// The path with a query item added when there is a value.
    public func query(_ name: StaticString, optional value: String?) -> WebPath {
        guard let value else { return self }
        return query(name, value)
    }

    /// The path with a whole number as query item.
    public func query(_ name: StaticString, _ value: Int) -> WebPath {
        query(name, String(value))
    }

    /// The path to a place on the page; replaces an earlier one.
    public func fragment(_ id: String) -> WebPath {
        let base = text.prefix { $0 != "#" }
        return WebPath(checked: "\(base)#\(WebPath.encoded(id))")
    }

    /// Percent-encoding of everything that RFC 3986 does not call unreserved.
    public static func encoded(_ value: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(value.utf8.count)
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                bytes.append(byte)
            default:
                bytes.append(contentsOf: [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]])
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension WebPath: ExpressibleByStringInterpolation {
    /// The address as written in the source.
    public init(stringLiteral path: StaticString) {
        self.init(written: path.description)
    }

    /// The address as written in the source, with encoded values in it.
    public init(stringInterpolation: Interpolation) {
        self.init(written: stringInterpolation.text)
    }

    /// See ``Interpolation``.
    public typealias StringInterpolation = Interpolation

    /// Collects literal parts (code) and values (encoded).
    public struct Interpolation: StringInterpolationProtocol, Sendable {
        var text = ""
        private var inQuery = false

        /// Makes room for the parts.
        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        /// A part written in the source.
        public mutating func appendLiteral(_ literal: StaticString) {
            let part = literal.description
            if part.contains(where: { $0 == "?" || $0 == "#" }) { inQuery = true }
            text += part
        }

        /// A value: one part of the path, or a value in the query.
        public mutating func appendInterpolation(_ value: String) {
            let climbs = value.allSatisfy { $0 == "." }
            text += climbs && !inQuery ? "-" : WebPath.encoded(value)
        }

        /// A whole number.
        public mutating func appendInterpolation(_ value: some FixedWidthInteger) {
            text += String(value)
        }
    }
}
