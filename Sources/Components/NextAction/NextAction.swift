// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// The one next thing to do, with why. One on a page.
///
/// Accessibility: a section named by its heading; the reason is a native `details`.
public struct NextAction: Component {
    let id: String
    let eyebrow: String
    let title: String
    let text: HTML
    let actions: [Button]
    let afterwards: String?
    let why: HTML
    let urgent: Bool

    /// - Parameters:
    ///   - afterwards: what comes next ("Daarna: gesprek met vader").
    ///   - why: the reason and its source, behind "Waarom zie ik dit?".
    ///   - urgent: goes before everything else (design §3): shown as such, in words too.
    public init(
        eyebrow: String = "Nu te doen", title: String, text: HTML, actions: [Button], afterwards: String? = nil,
        why: HTML, urgent: Bool = false, id: String = "nu-te-doen"
    ) {
        self.eyebrow = eyebrow
        self.title = title
        self.text = text
        self.actions = actions
        self.afterwards = afterwards
        self.why = why
        self.urgent = urgent
        self.id = id
    }

    /// The markup of this part.
    public var html: HTML {
        """
        <section\(Attribute("class", words: ["card next", urgent ? "urgent" : nil])) aria-labelledby="\(id)">\
        <p class="eyebrow">\(HTML.when(urgent, Icon.alarm.html))\(eyebrow)</p><h2 id="\(id)">\(title)</h2>\
        <div class="lead">\(text)</div>\(ButtonRow(actions))\
        \(HTML.with(afterwards) { "<p class=\"small soft\">\($0)</p>" })\
        \(Disclosure("Waarom zie ik dit?", why))</section>
        """
    }
}

/// A line that opens to more, by the browser's own `details`.
public struct Disclosure: Component {
    let title: String
    let content: HTML
    let open: Bool

    /// Puts the values together.
    public init(_ title: String, _ content: HTML, open: Bool = false) {
        self.title = title
        self.content = content
        self.open = open
    }

    /// The markup of this part.
    public var html: HTML {
        HTML.when(
            !content.isEmpty,
            "<details\(Attribute("open", when: open))><summary>\(title)</summary><div class=\"more\">\(content)</div></details>"
        )
    }
}

extension NextAction {
    static let examples = ExampleSet(
        "NextAction", accessibility: "A named section; the reason opens with keyboard and works without a script.",
        [
            Example(
                "urgent",
                NextAction(
                    eyebrow: "Nu te doen, vóór al het andere", title: "Overleg nu, voordat de school uitgaat",
                    text:
                        "<p>Er is een nieuwe blauwe plek en Sanne zegt dat ze het niet mag vertellen. Bepaal samen of ze straks veilig naar huis kan.</p>",
                    actions: [
                        .call("Bel Veilig Thuis", .veiligThuis, .primary),
                        .link("Overleg vastleggen", "/dossiers/D-12/overleg"),
                    ],
                    afterwards: "Daarna: gesprek met vader, gepland op woensdag 25 november.",
                    why:
                        "<p>Een nieuwe verwonding en een kind dat niet mag praten, gaan vóór elk gesprek met ouders. Protocol, stap 2 en 3.</p>",
                    urgent: true, id: "next-urgent")),
            Example(
                "ordinary",
                NextAction(
                    title: "Bereid het gesprek met moeder voor",
                    text: "<p>Spreek af wie het gesprek voert en wat je wilt weten.</p>",
                    actions: [.link("Gesprek voorbereiden", "/dossiers/D-12/gesprek", .primary)],
                    why: "<p>Het overleg is gedaan. Nu hoor je wat ouders zelf zien. Protocol, stap 3.</p>",
                    id: "next-ordinary")),
        ])
}
