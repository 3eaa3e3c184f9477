// SPDX-License-Identifier: EUPL-1.2

/// One attribute of a tag, written with the space before it, or not at all.
///
/// ```swift
/// "<input\(Attribute("aria-invalid", if: failed))\(Attribute("aria-describedby", hintID))>"
/// ```
public struct Attribute: Sendable, Hashable {
    private let content: [UInt8]

    /// An attribute with a value; nothing is written when the value is absent. An empty value is written.
    public init(_ name: StaticString, _ value: String?) {
        guard let value else {
            content = []
            return
        }
        content = Attribute.render(name) { Escape.append(value, to: &$0) }
    }

    /// An attribute with an address within the program; nothing is written when it is absent.
    public init(_ name: StaticString, path: WebPath?) {
        self.init(name, path?.text)
    }

    /// An attribute without a value (`checked`, `selected`, `open`), written when the condition holds.
    public init(_ name: StaticString, when condition: Bool) {
        guard condition else {
            content = []
            return
        }
        content = [UInt8(ascii: " ")] + name.withUTF8Buffer { Array($0) }
    }

    /// An attribute whose value is the word `true` (`aria-invalid="true"`), written when the condition holds.
    public init(_ name: StaticString, if condition: Bool) {
        self.init(name, condition ? "true" : nil)
    }

    /// Words separated by a space (`class`, `aria-describedby`); nothing is written when there are none.
    public init(_ name: StaticString, words: [String?]) {
        let present = words.compactMap(\.self).filter { !$0.isEmpty }
        self.init(name, present.isEmpty ? nil : present.joined(separator: " "))
    }

    func append(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: content)
    }

    private static func render(_ name: StaticString, _ value: (inout [UInt8]) -> Void) -> [UInt8] {
        var bytes: [UInt8] = [UInt8(ascii: " ")]
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: [UInt8(ascii: "="), UInt8(ascii: "\"")])
        value(&bytes)
        bytes.append(UInt8(ascii: "\""))
        return bytes
    }
}
