// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// What was filled in, one line per question, with a way to change it (P10).
///
/// Accessibility: a `dl`; each "Wijzigen" says for screen readers what it changes.
public struct SummaryList: Component {
    /// One line.
    public struct Row: Sendable {
        let key: String
        let value: HTML
        let change: WebPath?
        let literal: Bool

        /// - Parameters:
        ///   - value: ready to show; use `HTML.paragraphs` for what people typed.
        ///   - change: where it can be changed.
        ///   - literal: somebody's own words, shown as a quotation.
        public init(_ key: String, _ value: HTML, change: WebPath? = nil, literal: Bool = false) {
            self.key = key
            self.value = value
            self.change = change
            self.literal = literal
        }

        /// A line of plain text. Nothing filled in is said, never left blank.
        public init(_ key: String, text: String, change: WebPath? = nil, literal: Bool = false) {
            let value: HTML =
                text.isEmpty ? "<p class=\"soft\">Niet ingevuld</p>" : HTML.paragraphs(literal ? "“\(text)”" : text)
            self.init(key, value, change: change, literal: literal && !text.isEmpty)
        }
    }

    let rows: [Row]

    /// Puts the values together.
    public init(_ rows: [Row]) {
        self.rows = rows
    }

    /// The markup of this part.
    public var html: HTML {
        HTML.when(!rows.isEmpty, "<dl class=\"answers\">\(rows.map(line))</dl>")
    }

    private func line(_ row: Row) -> HTML {
        let value: HTML = row.literal ? "<blockquote>\(row.value)</blockquote>" : row.value
        let change: HTML = HTML.with(row.change) { path in
            "<dd class=\"change\">\(Link("Wijzigen", path, about: "van: \(row.key)"))</dd>"
        }
        return "<div><dt>\(row.key)</dt><dd>\(value)</dd>\(change)</div>"
    }
}

/// A summary with a title of its own: a person, a conversation, a report.
///
/// Accessibility: a section named by its heading.
public struct SummaryCard: Component {
    let id: String
    let title: String
    let tag: Tag?
    let list: SummaryList
    let actions: [Link]

    /// Puts the values together.
    public init(id: String, _ title: String, tag: Tag? = nil, _ rows: [SummaryList.Row], actions: [Link] = []) {
        self.id = id
        self.title = title
        self.tag = tag
        self.list = SummaryList(rows)
        self.actions = actions
    }

    /// The markup of this part.
    public var html: HTML {
        """
        <section class="card summary-card" aria-labelledby="\(id)"><div class="summary-head"><h3 id="\(id)">\(title)</h3>\(tag)\
        \(HTML.when(!actions.isEmpty, "<p class=\"actions\">\(actions)</p>"))</div>\(list)</section>
        """
    }
}

extension SummaryList {
    static let examples = ExampleSet(
        "SummaryList and SummaryCard", accessibility: "Description list; links say what they change.",
        [
            Example(
                "check your answers",
                SummaryList([
                    Row("Over wie", text: "Sanne van der Berg, groep 5A", change: "/zorg/wie"),
                    Row("Wat zag je", text: "Een blauwe plek op haar linkerbovenarm.", change: "/zorg/wat"),
                    Row("Wat zei Sanne", text: "Ik mag het niet zeggen.", change: "/zorg/woorden", literal: true),
                    Row("Wie was erbij", text: "", change: "/zorg/erbij"),
                ])),
            Example(
                "card",
                SummaryCard(
                    id: "card-mother", "Moeder", tag: Tag("gezag"),
                    [
                        Row("Gesproken", text: "woensdag 18 november, door Ineke Bakker"),
                        Row("Bereikbaar", text: "na 15 uur"),
                    ], actions: [Link("Wijzigen", "/dossiers/D-12/mensen/1", about: "van moeder")])),
        ])
}
