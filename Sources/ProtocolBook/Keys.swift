// SPDX-License-Identifier: EUPL-1.2

/// The key of a role in a protocol, such as `teacher` or `coordinator`.
public struct RoleKey: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The key as text.
    public let text: String

    /// Wraps a key.
    public init(_ text: String) {
        self.text = text
    }

    /// Wraps a key that stands in the code.
    public init(stringLiteral text: String) {
        self.text = text
    }
}
