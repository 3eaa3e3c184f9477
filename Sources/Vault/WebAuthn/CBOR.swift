// SPDX-License-Identifier: EUPL-1.2

/// Why bytes are no CBOR that an authenticator sends.
public enum CBORError: Error, Hashable, Sendable {
    /// The bytes end in the middle of a value.
    case truncated
    /// There are bytes after the value.
    case trailing
    /// A form that authenticators do not use: floats, tags, lengths that come later, numbers written too long.
    case unsupported
    /// Nested too deep, or too many parts.
    case tooMuch
    /// A text that is not UTF-8, or the same key twice in a map.
    case malformed
}

/// The part of CBOR that authenticators use, read strictly: bounded depth and count, shortest forms, no floats or tags.
///
/// - Source: RFC 8949; CTAP 2.1, "CTAP2 canonical CBOR encoding form".
public enum CBOR: Hashable, Sendable {
    /// A whole number, positive or negative.
    case integer(Int64)
    /// Bytes.
    case bytes([UInt8])
    /// A text.
    case text(String)
    /// Values in order.
    case array([CBOR])
    /// Values by key; order does not matter, and no key comes twice.
    case map([CBOR: CBOR])
    /// True or false.
    case bool(Bool)
    /// Nothing.
    case null

    /// Deepest nesting that is read.
    static let deepest = 6
    /// Most values that are read from one text.
    static let most = 256

    /// Reads bytes that hold one value and nothing else.
    public static func value(_ bytes: [UInt8]) throws(CBORError) -> CBOR {
        var reader = CBORReader(bytes[...])
        let value = try reader.value(depth: 0)
        guard reader.rest.isEmpty else { throw .trailing }
        return value
    }

    /// The value of a key that is a text.
    subscript(_ key: String) -> CBOR? {
        if case .map(let map) = self { map[.text(key)] } else { nil }
    }

    /// The value of a key that is a number, as COSE uses them.
    subscript(_ key: Int64) -> CBOR? {
        if case .map(let map) = self { map[.integer(key)] } else { nil }
    }

    var asBytes: [UInt8]? {
        if case .bytes(let bytes) = self { bytes } else { nil }
    }

    var asInteger: Int64? {
        if case .integer(let number) = self { number } else { nil }
    }

    var asText: String? {
        if case .text(let text) = self { text } else { nil }
    }
}

/// Takes values from the front of bytes.
struct CBORReader {
    private(set) var rest: ArraySlice<UInt8>
    private var count = 0

    init(_ bytes: ArraySlice<UInt8>) {
        rest = bytes
    }

    mutating func value(depth: Int) throws(CBORError) -> CBOR {
        count += 1
        guard depth <= CBOR.deepest, count <= CBOR.most else { throw .tooMuch }
        let head = try byte()
        let (major, short) = (head >> 5, head & 31)
        if major == 7 { return try simple(short) }
        let number = try argument(short)
        switch major {
        case 0:
            guard let value = Int64(exactly: number) else { throw .unsupported }
            return .integer(value)
        case 1:
            guard let value = Int64(exactly: number) else { throw .unsupported }
            return .integer(-1 - value)
        case 2:
            return .bytes(Array(try take(number)))
        case 3:
            guard let text = String(validating: try take(number), as: UTF8.self) else { throw .malformed }
            return .text(text)
        case 4:
            var values: [CBOR] = []
            for _ in 0..<(try length(number)) { values.append(try value(depth: depth + 1)) }
            return .array(values)
        case 5:
            var values: [CBOR: CBOR] = [:]
            for _ in 0..<(try length(number)) {
                let key = try value(depth: depth + 1)
                let content = try value(depth: depth + 1)
                guard values.updateValue(content, forKey: key) == nil else { throw .malformed }
            }
            return .map(values)
        default:
            throw .unsupported
        }
    }

    private func simple(_ short: UInt8) throws(CBORError) -> CBOR {
        switch short {
        case 20: return .bool(false)
        case 21: return .bool(true)
        case 22: return .null
        default: throw .unsupported
        }
    }

    private mutating func byte() throws(CBORError) -> UInt8 {
        guard let byte = rest.popFirst() else { throw .truncated }
        return byte
    }

    /// The number after the head, which must be written as short as it can be.
    private mutating func argument(_ short: UInt8) throws(CBORError) -> UInt64 {
        guard short >= 24 else { return UInt64(short) }
        guard short <= 27 else { throw .unsupported }
        let width = 1 << Int(short - 24)
        var number: UInt64 = 0
        for _ in 0..<width { number = number << 8 | UInt64(try byte()) }
        let least: UInt64 = width == 1 ? 24 : 1 << (UInt64(width) * 4)
        guard number >= least else { throw .unsupported }
        return number
    }

    /// How many parts follow. Each takes a byte at least, so that a small text cannot ask for a large room.
    private func length(_ number: UInt64) throws(CBORError) -> Int {
        guard number <= UInt64(rest.count) else { throw .truncated }
        return Int(number)
    }

    private mutating func take(_ number: UInt64) throws(CBORError) -> ArraySlice<UInt8> {
        let count = try length(number)
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }
}
