// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// The chronology: what was seen, heard, thought and done, in order of time.
///
/// Accessibility: an ordered list of articles with a heading each. The kind is a word, an icon and a shape: words of
/// the child are a quotation in another letter, an interpretation is dashed, a decision has a square mark, a replaced
/// text is struck through and announced ("Eerst stond er").
public struct Timeline: Component {
    /// The entries under one heading, such as a month.
    public struct Group: Sendable {
        let title: String?
        let entries: [TimelineEntry]

        /// Puts the values together.
        public init(_ title: String?, _ entries: [TimelineEntry]) {
            self.title = title
            self.entries = entries
        }
    }

    let groups: [Group]
    let headingLevel: Int

    /// - Parameter headingLevel: 3 or 4, for the headings of entries; one more than that of the section around it.
    public init(_ groups: [Group], headingLevel: Int = 3) {
        self.groups = groups
        self.headingLevel = headingLevel
    }

    /// Puts the values together.
    public init(_ entries: [TimelineEntry], headingLevel: Int = 3) {
        self.init([Group(nil, entries)], headingLevel: headingLevel)
    }

    /// The markup of this part.
    public var html: HTML {
        let drawn: [HTML] = groups.map { group in
            """
            \(HTML.with(group.title) { "<p class=\"timeline-month\">\($0)</p>" })\
            <ol class="timeline">\(group.entries.map(item))</ol>
            """
        }
        return drawn.joined()
    }

    private func item(_ entry: TimelineEntry) -> HTML {
        """
        <li class="entry \(entry.kind.rawValue)" id="\(entry.id)"><span class="entry-mark">\(entry.kind.icon)</span>\
        <article aria-labelledby="\(entry.id)-kop"><div class="entry-head">\(heading(entry))\
        <p class="entry-when">\(time(entry)) <span aria-hidden="true">·</span> \(entry.by)</p></div>\
        \(entry.corrections.map(replaced))\(words(entry))\
        \(HTML.with(entry.context) { "<p class=\"small soft\">\($0)</p>" })\(entry.more)\(foot(entry))</article></li>
        """
    }

    private func heading(_ entry: TimelineEntry) -> HTML {
        let words: HTML = """
            \(entry.label ?? entry.kind.label)\
            \(HTML.with(entry.status) { " <span class=\"entry-status\">\($0)</span>" })
            """
        let id = "\(entry.id)-kop"
        return headingLevel == 4
            ? "<h4 class=\"entry-kind\" id=\"\(id)\">\(words)</h4>"
            : "<h3 class=\"entry-kind\" id=\"\(id)\">\(words)</h3>"
    }

    private func time(_ entry: TimelineEntry) -> HTML {
        guard let machine = entry.machineWhen else { return "<span>\(entry.when)</span>" }
        return "<time datetime=\"\(machine)\">\(entry.when)</time>"
    }

    private func words(_ entry: TimelineEntry) -> HTML {
        guard !entry.text.isEmpty else { return .empty }
        let text = HTML.paragraphs(entry.kind.isQuotation ? "“\(entry.text)”" : entry.text)
        if entry.kind.isQuotation { return "<blockquote class=\"entry-text\">\(text)</blockquote>" }
        return "<div class=\"entry-text\">\(text)</div>"
    }

    private func replaced(_ correction: TimelineEntry.Correction) -> HTML {
        """
        <div class="replaced"><p><span class="sr">Eerst stond er: </span><del>\(correction.old)</del></p>\
        <p class="small soft">\(Icon.correction)<span>Verbeterd door \(correction.by), \(correction.when). \
        Waarom: \(correction.why)</span></p></div>
        """
    }

    private func foot(_ entry: TimelineEntry) -> HTML {
        guard !entry.tags.isEmpty || !entry.links.isEmpty else { return .empty }
        return "<p class=\"entry-foot\">\(entry.tags)\(entry.links)</p>"
    }
}
