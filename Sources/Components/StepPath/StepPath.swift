// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// The steps of the protocol as a path. Statuses, not locks: every step can be opened.
///
/// Accessibility: an ordered list; each status is said in words; the step at hand has `aria-current="step"`.
/// Nothing looks clickable that is not.
public struct StepPath: Component {
    /// Where a step stands.
    public enum Status: Sendable, CaseIterable {
        case notStarted, busy, done, skipped
        /// Done once, and never finished: noticing goes on.
        case ongoing

        var words: String {
            switch self {
            case .notStarted: "nog niet begonnen"
            case .busy: "bezig"
            case .done: "gedaan"
            case .skipped: "overgeslagen"
            case .ongoing: "gaat door"
            }
        }

        var style: String {
            switch self {
            case .notStarted: "todo"
            case .busy: "busy"
            case .done: "done"
            case .skipped: "skipped"
            case .ongoing: "done ongoing"
            }
        }
    }

    /// One step.
    public struct Step: Sendable {
        let number: Int
        let title: String
        let status: Status
        let note: String?
        let path: WebPath?
        let current: Bool

        /// - Parameters:
        ///   - note: more than the status ("sinds 18 november"); replaces nothing.
        ///   - current: the step that the page or the next action is about.
        public init(
            _ number: Int, _ title: String, _ status: Status, note: String? = nil, path: WebPath? = nil,
            current: Bool = false
        ) {
            self.number = number
            self.title = title
            self.status = status
            self.note = note
            self.path = path
            self.current = current
        }
    }

    let label: String
    let steps: [Step]

    /// Puts the values together.
    public init(_ steps: [Step], label: String = "Stappen van de meldcode") {
        self.steps = steps
        self.label = label
    }

    /// The markup of this part.
    public var html: HTML {
        "<nav class=\"steps\" aria-label=\"\(label)\"><ol>\(steps.map(item))</ol></nav>"
    }

    private func item(_ step: Step) -> HTML {
        let name: HTML = "<span class=\"sr\">Stap \(step.number): </span>\(step.title)"
        return """
            <li class="\(step.status.style)"\(Attribute("aria-current", step.current ? "step" : nil))>\
            <span class="mark" aria-hidden="true">\(mark(step))</span><div><p class="step-title">\
            \(step.path.map { "<a href=\"\($0)\">\(name)</a>" } ?? name)</p>\
            <p class="step-note">\(step.status.words)\(HTML.with(step.note) { ", \($0)" })</p></div></li>
            """
    }

    private func mark(_ step: Step) -> HTML {
        switch step.status {
        case .done, .ongoing: Icon.check.html
        case .skipped: Icon.skip.html
        case .notStarted, .busy: "\(step.number)"
        }
    }
}

extension StepPath {
    static let examples = ExampleSet(
        "StepPath", accessibility: "Ordered list, status in words, aria-current on the step at hand.",
        [
            Example(
                "half way",
                StepPath([
                    Step(1, "Signalen", .ongoing, note: "12 november", path: "/dossiers/D-12/stap/1"),
                    Step(2, "Overleg", .done, note: "17 november", path: "/dossiers/D-12/stap/2"),
                    Step(3, "Gesprek", .busy, note: "sinds 18 november", path: "/dossiers/D-12/stap/3", current: true),
                    Step(4, "Wegen", .notStarted, path: "/dossiers/D-12/stap/4"),
                    Step(5, "Beslissen", .notStarted, path: "/dossiers/D-12/stap/5"),
                    Step(6, "Nazorg", .notStarted, path: "/dossiers/D-12/stap/6"),
                ])),
            Example(
                "skipped, without links",
                StepPath(
                    [
                        Step(1, "Signalen", .ongoing), Step(2, "Overleg", .done),
                        Step(3, "Gesprek", .skipped, note: "Veilig Thuis raadde het af"),
                        Step(4, "Wegen", .done), Step(5, "Beslissen", .busy, current: true),
                        Step(6, "Nazorg", .notStarted),
                    ], label: "Stappen zonder gesprek")),
        ])
}
