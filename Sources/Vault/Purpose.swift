// SPDX-License-Identifier: EUPL-1.2

/// What a key or a seal is for: a label and everything that it is bound to.
///
/// The bytes are unambiguous: each part has its length before it, so that no two purposes share bytes.
public struct Purpose: Hashable, Sendable {
    /// The bytes that go into HKDF, HPKE or the authenticated data of AES-GCM.
    public let bytes: [UInt8]

    /// Makes a purpose.
    ///
    /// - Parameters:
    ///   - label: what it is for, such as `event`.
    ///   - parts: school, object, recipient, generation and the like, in a fixed order for the label.
    public init(_ label: StaticString, _ parts: String...) {
        var bytes = Array("hoede/1/\(label)".utf8)
        bytes.append(0)
        for part in parts {
            let text = Array(part.utf8)
            bytes += withUnsafeBytes(of: UInt32(text.count).bigEndian) { Array($0) }
            bytes += text
        }
        self.bytes = bytes
    }
}
