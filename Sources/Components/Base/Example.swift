// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// A component as it looks in one situation; for the gallery and the tests.
public struct Example: Sendable {
    /// The situation, in English, unique within its set.
    public let name: String
    /// The component.
    public let html: HTML

    init(_ name: String, _ html: HTML) {
        self.name = name
        self.html = html
    }

    init(_ name: String, _ component: some Component) {
        self.name = name
        self.html = component.html
    }
}

/// The examples of one component.
public struct ExampleSet: Sendable {
    /// The name of the component.
    public let name: String
    /// How it treats keyboard, screen reader and colour.
    public let accessibility: String
    /// The situations.
    public let examples: [Example]

    init(_ name: String, accessibility: String, _ examples: [Example]) {
        self.name = name
        self.accessibility = accessibility
        self.examples = examples
    }
}
