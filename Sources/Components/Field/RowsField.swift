// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// Rows of a few fields each: people at a meeting, lines of a plan. Empty rows at the end are for new ones.
///
/// Accessibility: each row is a `fieldset` whose legend has its number, so that "Naam" is heard with its row.
public struct RowsField: Component {
    let asked: Asked
    let rowName: String
    let rows: [HTML]

    /// - Parameters:
    ///   - rowName: the word for one row ("Deelnemer"); the number is added.
    ///   - rows: the fields of each row, with names that hold the row's number.
    public init(_ asked: Asked, rowName: String, rows: [HTML]) {
        self.asked = asked
        self.rowName = rowName
        self.rows = rows
    }

    /// The markup of this part.
    public var html: HTML {
        let drawn: [HTML] = rows.enumerated().map { index, row in
            "<fieldset class=\"card\"><legend>\(rowName) \(index + 1)</legend><div class=\"cells\">\(row)</div></fieldset>"
        }
        return asked.aroundGroup(radios: false, "\(drawn)")
    }
}
