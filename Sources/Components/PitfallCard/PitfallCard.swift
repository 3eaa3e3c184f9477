// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// A thought that makes people wait, and the answer to it. Recognition, not reproach.
///
/// Accessibility: a named section; the thought is a quotation.
public struct PitfallCard: Component {
    let thought: String
    let answer: HTML
    let source: String?

    /// Puts the values together.
    public init(thought: String, answer: HTML, source: String? = nil) {
        self.thought = thought
        self.answer = answer
        self.source = source
    }

    /// The markup of this part.
    public var html: HTML {
        """
        <section class="card pitfall" aria-label="Herken je dit?"><p class="small soft">Herken je dit?</p>\
        <blockquote><p>“\(thought)”</p></blockquote>\(answer)\
        \(HTML.with(source) { "<p class=\"small soft\">\($0)</p>" })</section>
        """
    }
}

extension PitfallCard {
    static let examples = ExampleSet(
        "PitfallCard", accessibility: "A named section with a quotation.",
        [
            Example(
                "unsure",
                PitfallCard(
                    thought: "Ik weet het niet zeker.",
                    answer:
                        "<p>Dat hoeft ook niet. Jij zag een stukje, een ander misschien ook. Blijkt er niets aan de hand, dan is dat goed nieuws.</p>"
                ))
        ])
}
