// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// Something the reader should know here, with an icon and words.
///
/// Accessibility: a region with its title as name; `live` makes a message after saving heard (`role="status"`).
/// The tone is also said in words for screen readers.
public struct Notice: Component {
    let tone: Tone
    let title: String
    let text: HTML
    let actions: [Button]
    let source: String?
    let live: Bool

    /// - Parameters:
    ///   - source: where the rule behind it comes from ("Protocol, stap 3").
    ///   - live: the answer to what was just done.
    public init(
        _ tone: Tone, _ title: String, text: HTML = .empty, actions: [Button] = [], source: String? = nil,
        live: Bool = false
    ) {
        self.tone = tone
        self.title = title
        self.text = text
        self.actions = actions
        self.source = source
        self.live = live
    }

    /// The markup of this part.
    public var html: HTML {
        """
        <div class="notice told \(tone.rawValue)"\(Attribute("role", live ? "status" : nil))>\(tone.icon)\
        <div><p class="notice-title">\(spoken)\(title)</p>\(HTML.when(!text.isEmpty, "<div>\(text)</div>"))\
        \(HTML.with(source) { "<p class=\"small soft\">\($0)</p>" })\(ButtonRow(actions))</div></div>
        """
    }

    private var spoken: HTML {
        switch tone {
        case .alarm: "<span class=\"sr\">Dringend: </span>"
        case .watch: "<span class=\"sr\">Let op: </span>"
        case .calm, .info: ""
        }
    }
}

extension Notice {
    static let examples = ExampleSet(
        "Notice", accessibility: "Icon and words for every tone; saved messages are announced politely.",
        [
            Example("info", Notice(.info, "Veilig Thuis beslist binnen vijf werkdagen.", source: "Protocol, stap 5")),
            Example(
                "watch",
                Notice(
                    .watch, "Morgen begint de kerstvakantie.",
                    text: "<p>Spreek af wie bereikbaar is, voordat je de ouders vertelt over de melding.</p>",
                    actions: [.link("Overdracht maken", "/vandaag/overdracht")])),
            Example(
                "alarm",
                Notice(
                    .alarm, "Is het kind nu in gevaar? Bel 112.",
                    text: "<p>Bel eerst. Vastleggen kan daarna, en hoeft niet volledig te zijn.</p>",
                    actions: [.call("Bel 112", .emergency, .danger)])),
            Example("calm", Notice(.calm, "Het gesprek is vastgelegd.", live: true)),
        ])
}
