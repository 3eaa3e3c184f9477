// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// A word that says what something is ("past bij de zorg"). Not a button and never a verdict.
///
/// Accessibility: plain text with a border; a tone adds an icon.
public struct Tag: Component {
    let text: String
    let tone: Tone?

    /// Puts the values together.
    public init(_ text: String, _ tone: Tone? = nil) {
        self.text = text
        self.tone = tone
    }

    /// The markup of this part.
    public var html: HTML {
        "<span\(Attribute("class", words: ["tag", tone?.rawValue]))>\(tone?.icon.html)\(text)</span>"
    }

    static let examples = ExampleSet(
        "Tag", accessibility: "Text first; a tone always has an icon.",
        [
            Example(
                "all",
                """
                <p>\([
                    Tag("past bij de zorg"), Tag("bekeken", .calm), Tag("wacht op jou", .info),
                    Tag("vandaag", .watch), Tag("te laat", .alarm),
                ].map { $0.html }.joined(by: " "))</p>
                """)
        ])
}
