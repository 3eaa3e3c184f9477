// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// Whether the child is safe, in somebody's view at a moment. Never green: an estimate is no certainty.
///
/// Accessibility: a named region; state by icon and words.
/// - Source: design §3, "Safety".
public struct SafetyStrip: Component {
    /// What is known.
    public enum State: Sendable, CaseIterable {
        /// Nobody has said, or it lapsed with a newer entry or the end of the school day.
        case unknown
        /// Somebody thinks so; shown without colour.
        case thoughtSafe
        /// Somebody says no, or does not know.
        case notSafe
    }

    let state: State
    let question: String
    let answer: String
    let earlier: String?
    let actions: [Button]

    /// - Parameters:
    ///   - question: with the child in it ("Kan Sanne straks veilig naar huis?").
    ///   - answer: who thought what and when, or that nobody has said.
    ///   - earlier: an earlier or other estimate.
    public init(_ state: State, question: String, answer: String, earlier: String? = nil, actions: [Button]) {
        self.state = state
        self.question = question
        self.answer = answer
        self.earlier = earlier
        self.actions = actions
    }

    /// The markup of this part.
    public var html: HTML {
        """
        <section class="safety \(style)" aria-label="Veiligheid">\(icon)<div class="safety-words">\
        <p><strong>\(question)</strong> \(answer)</p>\(HTML.with(earlier) { "<p class=\"small soft\">\($0)</p>" })</div>\
        \(ButtonRow(actions))</section>
        """
    }

    private var style: String {
        switch state {
        case .unknown: "watch"
        case .thoughtSafe: "noted"
        case .notSafe: "alarm"
        }
    }

    private var icon: Icon {
        switch state {
        case .unknown: .question
        case .thoughtSafe: .home
        case .notSafe: .alarm
        }
    }
}

extension SafetyStrip {
    static let examples = ExampleSet(
        "SafetyStrip", accessibility: "Named region; icon and words for each state; never green.",
        [
            Example(
                "unknown",
                SafetyStrip(
                    .unknown, question: "Kan Sanne straks veilig naar huis?",
                    answer: "Nog niet ingeschat na de waarneming van 8.35 uur.",
                    earlier: "Marijke de Vries schatte om 8.40 uur in: nu op school veilig.",
                    actions: [.link("Nu inschatten", "/dossiers/D-12/veiligheid")])),
            Example(
                "thought safe",
                SafetyStrip(
                    .thoughtSafe, question: "Kan Sanne straks veilig naar huis?",
                    answer:
                        "Ja, denkt Ineke Bakker. Ingeschat vandaag om 9.10 uur, geldt tot het eind van de schooldag.",
                    actions: [.link("Opnieuw inschatten", "/dossiers/D-12/veiligheid")])),
            Example(
                "not safe",
                SafetyStrip(
                    .notSafe, question: "Kan Sanne straks veilig naar huis?",
                    answer: "Nee, denkt Ineke Bakker. Ingeschat vandaag om 13.05 uur.",
                    actions: [
                        .call("Bel Veilig Thuis", .veiligThuis, .primary),
                        .link("Wie bel ik nog meer?", "/dossiers/D-12/bellen"),
                    ])),
        ])
}
