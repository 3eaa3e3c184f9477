// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// Rows and columns. On a phone each row becomes a block with the column's name before each value (P18).
///
/// Accessibility: `caption`, `scope`, and explicit roles so that the stacked form is still a table to a screen reader.
public struct Table: Component {
    let caption: String
    let captionHidden: Bool
    let head: [String]
    let rows: [[HTML]]
    let numeric: Set<Int>

    /// - Parameters:
    ///   - captionHidden: for screen readers only, when a heading right above says the same.
    ///   - rows: a row has as many cells as there are columns; the first cell names the row.
    ///   - numeric: columns with figures, set to the right.
    public init(
        caption: String, captionHidden: Bool = false, head: [String], rows: [[HTML]], numeric: Set<Int> = []
    ) {
        self.caption = caption
        self.captionHidden = captionHidden
        self.head = head
        self.rows = rows
        self.numeric = numeric
    }

    /// The markup of this part.
    public var html: HTML {
        """
        <table class="table stacked" role="table"><caption\(Attribute("class", captionHidden ? "sr" : nil))>\(caption)</caption>\
        <thead role="rowgroup"><tr role="row">\(columns)</tr></thead>\
        <tbody role="rowgroup">\(rows.map(row))</tbody></table>
        """
    }

    private var columns: [HTML] {
        head.enumerated().map { index, name in
            "<th role=\"columnheader\" scope=\"col\"\(style(index))>\(name)</th>"
        }
    }

    private func row(_ cells: [HTML]) -> HTML {
        let drawn: [HTML] = cells.enumerated().map { index, cell in
            let name = index < head.count ? head[index] : ""
            return index == 0
                ? "<th role=\"rowheader\" scope=\"row\" data-label=\"\(name)\">\(cell)</th>"
                : "<td role=\"cell\" data-label=\"\(name)\"\(style(index))>\(cell)</td>"
        }
        return "<tr role=\"row\">\(drawn)</tr>"
    }

    private func style(_ index: Int) -> Attribute {
        Attribute("class", numeric.contains(index) ? "figure" : nil)
    }
}

extension Table {
    static let examples = ExampleSet(
        "Table", accessibility: "Caption, scope and roles; stacked on a phone with the column's name before the value.",
        [
            Example(
                "dossiers",
                Table(
                    caption: "Lopende dossiers", head: ["Leerling", "Stap", "Wacht op", "Dagen"],
                    rows: [
                        [Link("Sanne van der Berg", "/dossiers/D-12").html, "3 Gesprek", "Ineke Bakker", "11"],
                        [Link("Noah Jansen", "/dossiers/D-15").html, "6 Nazorg", "Jan Smit", "84"],
                        [Link("Mila El Amrani", "/dossiers/D-19").html, "1 Signalen", "jou", "2"],
                    ], numeric: [3]))
        ])
}
