// SPDX-License-Identifier: EUPL-1.2

/// A piece of a page, safe to send.
///
/// Literals are code, interpolations are data:
/// ```swift
/// let row: HTML = "<td class=\"status\">\(status)</td>"   // `status`, a String, is escaped
/// ```
/// - An interpolated `String` is escaped (`& < > " '`), an interpolated ``HTML`` is inserted as it is.
/// - A list of ``HTML`` is joined, an absent ``HTML`` writes nothing.
/// - An optional `String` does not compile: say what the page shows when the value is not there.
/// - Literals arrive as `StaticString`, so no text that was made while running can pass for code.
///   The one other door is ``init(trusted:)``, which takes a `StaticString` too.
///
/// Limits. The type escapes text and quoted attributes; it does not know where in the page it is. Therefore:
/// - attributes are always quoted with `"`;
/// - addresses are written only through ``WebPath``, ``Telephone`` or ``OutsideAddress``;
/// - nothing is interpolated into `<script>` or `<style>` (we have neither: both live in files);
/// - no event handler attributes, no `style` attributes.
/// A strict tag balance check in the tests runs over every example of every component.
public struct HTML: Sendable, Hashable {
    /// The page as UTF-8, ready for the response body.
    public private(set) var bytes: [UInt8]

    /// The page as text; for tests and files. Rendering uses ``bytes``.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether nothing would be written.
    public var isEmpty: Bool { bytes.isEmpty }

    /// Nothing.
    public static let empty = HTML(bytes: [])

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Markup that lives in a constant elsewhere, such as a generated icon. Only what the compiler saw as a literal fits.
    public init(trusted markup: StaticString) {
        self.init(stringLiteral: markup)
    }

    /// Text of people, escaped.
    public init(text: String) {
        var bytes: [UInt8] = []
        Escape.append(text, to: &bytes)
        self.bytes = bytes
    }

    /// Adds another piece at the end.
    public mutating func append(_ other: HTML) {
        bytes.append(contentsOf: other.bytes)
    }

    /// The piece when the condition holds, otherwise nothing. The piece is only made when it is needed.
    public static func when(_ condition: Bool, _ piece: @autoclosure () -> HTML) -> HTML {
        condition ? piece() : .empty
    }

    /// The piece made from a value that may be absent; nothing when it is.
    public static func with<Value>(_ value: Value?, _ piece: (Value) -> HTML) -> HTML {
        guard let value else { return .empty }
        return piece(value)
    }

    /// Text in paragraphs: a blank line starts a new one, a single line break is kept as `<br>`.
    public static func paragraphs(_ text: String) -> HTML {
        var paragraphs: [[Substring]] = [[]]
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.allSatisfy(\.isWhitespace) {
                if paragraphs.last?.isEmpty == false { paragraphs.append([]) }
            } else {
                paragraphs[paragraphs.count - 1].append(line)
            }
        }
        let pieces: [HTML] = paragraphs.filter { !$0.isEmpty }.map { lines in
            "<p>\(lines.map { HTML(text: String($0)) }.joined(by: "<br>"))</p>"
        }
        return pieces.joined()
    }
}

extension HTML: ExpressibleByStringInterpolation {
    /// What was written in the source, as it stands.
    public init(stringLiteral markup: StaticString) {
        bytes = markup.withUTF8Buffer { Array($0) }
    }

    /// What was written in the source with the values in it.
    public init(stringInterpolation: Interpolation) {
        bytes = stringInterpolation.bytes
    }

    /// See ``Interpolation``.
    public typealias StringInterpolation = Interpolation

    /// Collects literals (code) and values (data); see ``HTML``.
    public struct Interpolation: StringInterpolationProtocol, Sendable {
        var bytes: [UInt8] = []

        /// Makes room for the literals and a little for each value.
        public init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        /// Code.
        public mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }

        /// Data: escaped.
        public mutating func appendInterpolation(_ text: String) {
            Escape.append(text, to: &bytes)
        }

        /// A whole number.
        public mutating func appendInterpolation(_ number: some FixedWidthInteger) {
            bytes.append(contentsOf: String(number).utf8)
        }

        /// Another piece.
        public mutating func appendInterpolation(_ piece: HTML) {
            bytes.append(contentsOf: piece.bytes)
        }

        /// Another piece, or nothing.
        public mutating func appendInterpolation(_ piece: HTML?) {
            if let piece { bytes.append(contentsOf: piece.bytes) }
        }

        /// Pieces after each other.
        public mutating func appendInterpolation(_ pieces: [HTML]) {
            for piece in pieces { bytes.append(contentsOf: piece.bytes) }
        }

        /// An attribute with the space before it, or nothing.
        public mutating func appendInterpolation(_ attribute: Attribute) {
            attribute.append(to: &bytes)
        }

        /// Attributes, each with the space before it.
        public mutating func appendInterpolation(_ attributes: [Attribute]) {
            for attribute in attributes { attribute.append(to: &bytes) }
        }

        /// An address within the program; belongs in a quoted attribute.
        public mutating func appendInterpolation(_ path: WebPath) {
            Escape.append(path.text, to: &bytes)
        }

        /// A number to call (`tel:…`); belongs in a quoted `href`.
        public mutating func appendInterpolation(_ telephone: Telephone) {
            Escape.append(telephone.address, to: &bytes)
        }

        /// An address outside the program; belongs in a quoted `href`.
        public mutating func appendInterpolation(_ address: OutsideAddress) {
            Escape.append(address.text, to: &bytes)
        }
    }
}

extension Sequence where Element == HTML {
    /// The pieces after each other, with a separator between them.
    public func joined(by separator: HTML = .empty) -> HTML {
        var result = HTML.empty
        var first = true
        for piece in self {
            if !first { result.append(separator) }
            result.append(piece)
            first = false
        }
        return result
    }
}
