// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials

/// The bytes of a value as they are sealed, committed to and exported: JSON with sorted keys, no spaces, UTF-8.
///
/// Nobody ever encodes again to verify: the exact bytes are kept, so another order of keys would still verify.
public enum Canonical {
    /// The value did not fit the bytes, or the bytes are not what they should be.
    public struct Unreadable: Error, Sendable {
        /// Which type was wanted; never any content.
        public let type: String
    }

    /// The bytes of a value.
    ///
    /// - Throws: ``Unreadable`` when the value cannot be written; no value of ours does that.
    public static func bytes<Value: Encodable>(of value: Value) throws(Unreadable) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return [UInt8](try encoder.encode(value))
        } catch {
            throw Unreadable(type: "\(Value.self)")
        }
    }

    /// The value that stands in the bytes.
    ///
    /// - Throws: ``Unreadable`` when the bytes hold something else.
    public static func value<Value: Decodable>(_ type: Value.Type, from bytes: some Sequence<UInt8>) throws(Unreadable)
        -> Value
    {
        do {
            return try JSONDecoder().decode(Value.self, from: Data(bytes))
        } catch {
            throw Unreadable(type: "\(Value.self)")
        }
    }
}
