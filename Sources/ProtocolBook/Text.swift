// SPDX-License-Identifier: EUPL-1.2

/// A text with its own heading, such as the definition.
public struct TextBlock: Sendable, Hashable {
    /// Name by which the code and other files mean it; unique among its neighbours.
    public var key: String
    /// Heading.
    public var title: String
    /// The text; an empty line starts a new paragraph.
    public var text: String
    /// Where it comes from: a paragraph, an article of law, an address.
    public var source: String?

    /// Makes the value from its parts.
    public init(key: String, title: String, text: String, source: String? = nil) {
        self.key = key
        self.title = title
        self.text = text
        self.source = source
    }
}

/// A line of a list: a factor of seriousness, a consequence.
public struct TextItem: Sendable, Hashable {
    /// Name, unique in its list.
    public var key: String
    /// The line.
    public var text: String

    /// Makes the value from its parts.
    public init(key: String, text: String) {
        self.key = key
        self.text = text
    }
}
