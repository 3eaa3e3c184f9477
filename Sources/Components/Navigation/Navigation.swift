// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// Links that choose what a list shows. They are links: they work without a script, can be kept and go back.
///
/// Accessibility: a named navigation; the chosen one has `aria-current` and is underlined or ticked besides coloured.
public struct FilterLinks: Component {
    /// How they look.
    public enum Look: Sendable {
        /// Parts of one page, underlined.
        case tabs
        /// A choice within a list, as small tiles.
        case chips
    }

    /// One choice.
    public struct Item: Sendable {
        let label: String
        let path: WebPath
        let count: Int?
        let current: Bool

        /// Puts the values together.
        public init(_ label: String, _ path: WebPath, count: Int? = nil, current: Bool = false) {
            self.label = label
            self.path = path
            self.count = count
            self.current = current
        }
    }

    let label: String
    let look: Look
    let items: [Item]

    /// Puts the values together.
    public init(_ label: String, _ look: Look = .chips, _ items: [Item]) {
        self.label = label
        self.look = look
        self.items = items
    }

    /// The markup of this part.
    public var html: HTML {
        let drawn: [HTML] = items.map { item in
            """
            <li><a href="\(item.path)"\(Attribute("aria-current", if: item.current))>\
            \(HTML.when(item.current && look == .chips, Icon.check.html))<span>\(item.label)</span>\
            \(HTML.with(item.count) { " <span class=\"count\">\($0)</span>" })</a></li>
            """
        }
        return "<nav aria-label=\"\(label)\"><ul class=\"\(look == .tabs ? "tabs" : "chips")\">\(drawn)</ul></nav>"
    }
}

/// A field to search in a list. The words are posted, so that no name ends up in an address or a history.
///
/// Accessibility: `role="search"`, a visible label.
public struct SearchField: Component {
    let path: WebPath
    let label: String
    let name: String
    let value: String
    let token: String

    /// Puts the values together.
    public init(to path: WebPath, label: String, name: String = "zoek", value: String = "", token: String) {
        self.path = path
        self.label = label
        self.name = name
        self.value = value
        self.token = token
    }

    /// The markup of this part.
    public var html: HTML {
        """
        <form class="search" role="search" method="post" action="\(path)" autocomplete="off">\
        \(HiddenField("_csrf", token))<label for="\(name)">\(label)</label>\
        <div class="row"><input id="\(name)" name="\(name)" type="search" value="\(value)" autocomplete="off" \
        spellcheck="false">\(Button.submit("Zoeken", .plain, icon: .search))</div></form>
        """
    }
}

/// Earlier and later pages of a long list.
public struct Pages: Component {
    let earlier: WebPath?
    let later: WebPath?
    let words: String

    /// - Parameter words: where the reader is ("26 tot 50 van 120").
    public init(words: String, earlier: WebPath?, later: WebPath?) {
        self.words = words
        self.earlier = earlier
        self.later = later
    }

    /// The markup of this part.
    public var html: HTML {
        guard earlier != nil || later != nil else { return .empty }
        return """
            <nav class="pages" aria-label="Bladzijden">\(earlier.map { Button.link("Vorige", $0, icon: .back) })\
            <span class="soft">\(words)</span>\(later.map { Button.link("Volgende", $0, icon: .next) })</nav>
            """
    }
}

extension FilterLinks {
    static let examples = ExampleSet(
        "FilterLinks, SearchField and Pages", accessibility: "Named navigations, aria-current, search with a label.",
        [
            Example(
                "tabs",
                FilterLinks(
                    "Delen van het dossier", .tabs,
                    [
                        Item("Overzicht", "/dossiers/D-12", current: true), Item("Tijdlijn", "/dossiers/D-12/tijdlijn"),
                        Item("Mensen", "/dossiers/D-12/mensen"), Item("Papieren", "/dossiers/D-12/papieren"),
                    ])),
            Example(
                "chips",
                FilterLinks(
                    "Soort", .chips,
                    [
                        Item("Alles", "/dossiers/D-12/tijdlijn", count: 11, current: true),
                        Item("Gezien", WebPath("/dossiers/D-12/tijdlijn").query("soort", "gezien"), count: 4),
                        Item("Gehoord", WebPath("/dossiers/D-12/tijdlijn").query("soort", "gehoord"), count: 3),
                    ])),
            Example("search", SearchField(to: "/dossiers/zoeken", label: "Zoek een leerling", token: "voorbeeld")),
            Example("pages", Pages(words: "26 tot 50 van 120", earlier: "/log/1", later: "/log/3")),
        ])
}
