// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// It is done: what was recorded, what happens next and when, who knows (P11).
///
/// Accessibility: the heading of the page, announced as it opens; what follows is an ordered list.
public struct Confirmation: Component {
    let title: String
    let reference: String?
    let text: HTML
    let next: [String]
    let actions: [Button]

    /// - Parameters:
    ///   - reference: a number without meaning, to talk about it.
    ///   - next: what happens now, in order.
    public init(_ title: String, reference: String? = nil, text: HTML, next: [String], actions: [Button]) {
        self.title = title
        self.reference = reference
        self.text = text
        self.next = next
        self.actions = actions
    }

    /// The markup of this part.
    public var html: HTML {
        """
        <section class="confirmation"><div class="confirmation-head"><span class="confirmation-mark">\(Icon.check)</span>\
        <div><h1>\(title)</h1>\(HTML.with(reference) { "<p class=\"soft\">Nummer \($0)</p>" })</div></div>\
        <div class="lead">\(text)</div>\
        \(HTML.when(!next.isEmpty, "<h2>Wat er nu gebeurt</h2><ol class=\"numbered\">\(next.map { "<li>\($0)</li>" })</ol>"))\
        \(ButtonRow(actions))</section>
        """
    }
}

extension Confirmation {
    static let examples = ExampleSet(
        "Confirmation", accessibility: "Heading first, an ordered list of what follows, the next thing to do.",
        [
            Example(
                "worry sent",
                Confirmation(
                    "Goed dat je dit opschreef", reference: "Z-41",
                    text: "<p>Je zorg is verstuurd. Je hoeft nu niets te bewijzen en je staat er niet alleen voor.</p>",
                    next: [
                        "Ineke Bakker leest dit vandaag vóór 12 uur.", "Lukt dat niet, dan leest Jan Smit het.",
                        "Je krijgt altijd antwoord. Zeg het ook even zelf.",
                    ],
                    actions: [.link("Naar vandaag", "/vandaag", .primary), .link("Nog iets opschrijven", "/zorg")]))
        ])
}
