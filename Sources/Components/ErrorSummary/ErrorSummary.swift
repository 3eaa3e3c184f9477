// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// What still has to be put right, above the form, with a link to each field (P3).
///
/// Accessibility: `role="alert"`, takes the focus when the page opens (script; without it, it is the first thing in
/// `main`); each line repeats the words beside the field. The title of the page starts with "Fout:".
public struct ErrorSummary: Component {
    /// One thing to put right.
    public struct Line: Sendable {
        let id: String?
        let message: String

        /// - Parameter id: the ``Asked/id`` of the field; nothing when it is about the whole form.
        public init(_ message: String, field id: String? = nil) {
            self.id = id
            self.message = message
        }
    }

    let lines: [Line]

    /// Puts the values together.
    public init(_ lines: [Line]) {
        self.lines = lines
    }

    /// The markup of this part.
    public var html: HTML {
        guard !lines.isEmpty else { return .empty }
        let title = lines.count == 1 ? "Er is nog één ding nodig" : "Er zijn nog \(lines.count) dingen nodig"
        let items: [HTML] = lines.map { line in
            guard let id = line.id else { return "<li>\(line.message)</li>" }
            // Only a fragment: the link stays on the page with what was typed.
            return "<li><a href=\"#\(id)\">\(line.message)</a></li>"
        }
        return """
            <div class="errors" role="alert" tabindex="-1" data-focus>\
            <h2>\(Icon.alarm)<span>\(title)</span></h2>\
            <p>Wat je hebt ingevuld, is er nog.</p><ul>\(items)</ul></div>
            """
    }
}

extension ErrorSummary {
    static let examples = ExampleSet(
        "ErrorSummary", accessibility: "Alert with focus; every line links to the field that it is about.",
        [
            Example("one", ErrorSummary([Line("Vul in met wie je hebt gesproken.", field: "wrongName")])),
            Example(
                "several",
                ErrorSummary([
                    Line("Vul ook de maand in.", field: "happened2"), Line("Kies over wie het gaat.", field: "route"),
                    Line("Iemand anders schreef intussen iets. Lees dat eerst."),
                ])),
        ])
}
