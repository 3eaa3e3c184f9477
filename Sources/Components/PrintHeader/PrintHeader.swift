// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// What stands above every paper: confidential, of what, by whom, when, and the state of the log (P20).
///
/// Accessibility: ordinary text at the top of the page; on paper it repeats on each sheet.
public struct PrintHeader: Component {
    let subject: String
    let by: String
    let when: String
    let checkpoint: String?

    /// - Parameters:
    ///   - subject: the paper and the dossier's number; no name.
    ///   - when: day and time in words.
    ///   - checkpoint: the log's state, short.
    public init(subject: String, by: String, when: String, checkpoint: String? = nil) {
        self.subject = subject
        self.by = by
        self.when = when
        self.checkpoint = checkpoint
    }

    /// The markup of this part.
    public var html: HTML {
        """
        <div class="print-head"><p><strong>VERTROUWELIJK</strong> · \(subject)</p>\
        <p>Afgedrukt door \(by), \(when)\(HTML.with(checkpoint) { " · logboek \($0)" })</p></div>
        """
    }

    static let examples = ExampleSet(
        "PrintHeader", accessibility: "Text at the top of the paper, repeated on each sheet.",
        [
            Example(
                "paper",
                PrintHeader(
                    subject: "tijdlijn van dossier D-12", by: "Ineke Bakker",
                    when: "dinsdag 24 november 2026, 13.05 uur",
                    checkpoint: "1204 · kX9f…"))
        ])
}
