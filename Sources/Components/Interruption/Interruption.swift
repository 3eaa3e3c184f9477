// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// A pause before something weighty: what it means, what follows, who is told; then go on or go back (P12).
///
/// Accessibility: one heading, short lists, two clear ways; the way back is a link and changes nothing.
public struct Interruption: Component {
    let title: String
    let meaning: HTML
    let follows: [String]
    let told: [String]
    let form: HTML

    /// - Parameters:
    ///   - meaning: what this act is.
    ///   - follows: what happens after it.
    ///   - told: who hears of it and when.
    ///   - form: a ``PostForm`` with the button, or a row of buttons.
    public init(_ title: String, meaning: HTML, follows: [String], told: [String], form: HTML) {
        self.title = title
        self.meaning = meaning
        self.follows = follows
        self.told = told
        self.form = form
    }

    /// The markup of this part.
    public var html: HTML {
        """
        <section class="pause"><p class="eyebrow">\(Icon.pause)Even stilstaan</p><h1>\(title)</h1>\
        <div class="lead">\(meaning)</div>\(list("Wat er daarna gebeurt", follows))\(list("Wie het hoort", told))\
        \(form)</section>
        """
    }

    private func list(_ title: String, _ lines: [String]) -> HTML {
        HTML.when(!lines.isEmpty, "<h2>\(title)</h2><ul>\(lines.map { "<li>\($0)</li>" })</ul>")
    }
}

extension Interruption {
    static let examples = ExampleSet(
        "Interruption", accessibility: "One heading, plain lists, a button and a way back.",
        [
            Example(
                "report",
                Interruption(
                    "Je gaat vastleggen dat jullie melden",
                    meaning:
                        "<p>Een melding doe je met de naam van het kind. Daarna onderzoekt Veilig Thuis wat nodig is.</p>",
                    follows: [
                        "Je belt Veilig Thuis, of stuurt de melding die Hoede klaarzet.",
                        "Binnen vijf werkdagen hoor je wat zij doen.", "Jullie vertellen de ouders over de melding.",
                    ],
                    told: ["Ineke Bakker en Petra Vos, meteen.", "De ouders, door jullie en op een veilig moment."],
                    form: PostForm(
                        to: "/dossiers/D-12/melden", token: "voorbeeld",
                        ButtonRow(
                            .submit("Ja, melding vastleggen"), .link("Terug naar het dossier", "/dossiers/D-12", .quiet)
                        ).html
                    ).html))
        ])
}
