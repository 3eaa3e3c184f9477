// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// A part of the page with a heading. A box only where it helps: lists and side parts, not every paragraph.
///
/// Accessibility: a section named by its heading.
public struct Card: Component {
    let id: String
    let title: String
    let content: HTML
    let boxed: Bool

    /// - Parameters:
    ///   - id: of the heading.
    ///   - boxed: with a surface of its own.
    public init(id: String, _ title: String, boxed: Bool = true, _ content: HTML) {
        self.id = id
        self.title = title
        self.boxed = boxed
        self.content = content
    }

    /// The markup of this part.
    public var html: HTML {
        "<section class=\"\(boxed ? "card" : "part")\" aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(title)</h2>\(content)</section>"
    }
}

/// The head of a page: a way back, the heading, what it is about.
public struct PageHead: Component {
    let title: String
    let facts: [String]
    let intro: String?
    let back: Link?
    let step: String?

    /// - Parameters:
    ///   - facts: short facts below the heading ("8 jaar", "groep 5A").
    ///   - intro: one or two sentences.
    ///   - back: where the page came from; the browser's own way back works too.
    ///   - step: "Stap 3 van 6: gesprek" (P2).
    public init(_ title: String, facts: [String] = [], intro: String? = nil, back: Link? = nil, step: String? = nil) {
        self.title = title
        self.facts = facts
        self.intro = intro
        self.back = back
        self.step = step
    }

    /// The markup of this part.
    public var html: HTML {
        """
        <div class="case">\(HTML.with(back) { "<p class=\"back\">\(Icon.back)\($0)</p>" })\
        \(HTML.with(step) { "<p class=\"eyebrow\">\($0)</p>" })<h1>\(title)</h1>\
        \(HTML.when(!facts.isEmpty, "<ul class=\"facts\">\(facts.map { "<li>\($0)</li>" })</ul>"))\
        \(HTML.with(intro) { "<p class=\"intro\">\($0)</p>" })</div>
        """
    }
}

/// A wide part and a side part, below each other on a phone. What matters most comes first in the source.
public struct Columns: Component {
    let main: HTML
    let side: HTML

    /// Puts the values together.
    public init(main: HTML, side: HTML) {
        self.main = main
        self.side = side
    }

    /// The markup of this part.
    public var html: HTML {
        "<div class=\"cols\"><div>\(main)</div><div class=\"side\">\(side)</div></div>"
    }
}

extension Card {
    static let examples = ExampleSet(
        "Card, PageHead and Columns", accessibility: "Sections named by their headings; reading order is source order.",
        [
            Example(
                "columns",
                Columns(
                    main: Card(id: "card-main", "Wat er speelt", "<p>De lopende tekst staat links.</p>").html,
                    side: Card(id: "card-side", "Wie heeft gekeken", "<p class=\"small soft\">Vandaag: jij.</p>").html))
        ])
}
