// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Forms
import Markup
import ProtocolBook

/// Everything on the page of a dossier, as plain strings.
struct DossierView {
    struct Safety {
        let headline: String
        let detail: String
        let alarm: Bool
    }
    struct Step {
        let number: Int
        let title: String
        let note: String
        let style: String
        let current: Bool
    }
    struct Act {
        let label: String
        let path: WebPath
    }
    struct Next {
        let title: String
        let why: String
        let source: String
        let urgent: Bool
        let callVeiligThuis: Bool
        let callInspector: Bool
        let acts: [Act]
    }
    struct Group {
        let title: String
        let acts: [Act]
        let open: Bool
    }
    struct Filter {
        let label: String
        let path: WebPath
        let current: Bool
    }
    struct Person {
        let name: String
        let note: String
        let change: WebPath
    }
    struct TaskLine {
        let what: String
        let owner: String
        let due: String
    }

    let id: String
    let name: String
    let meta: [String]
    let flags: [String]
    let safety: Safety
    let steps: [Step]
    let next: Next
    let pitfalls: [(dilemma: String, answer: String)]
    let tasks: [TaskLine]
    let people: [Person]
    let actGroups: [Group]
    let filters: [Filter]
    let items: [ShownItem]
    let picture: TimePicture.Content
    /// Who holds the key of its list.
    let readers: [String]
    /// Who reads along for a while.
    let alongReaders: [(name: String, until: Day)]
    /// Who takes part without the key.
    let participants: [String]
    let restricted: Bool
    /// Whether the protocol on the shelf is the text that the dossier follows.
    let protocolFit: ProtocolFit
    /// Whether it is about somebody who works or helps at the school: then the six steps do not apply.
    let aboutStaff: Bool

    func act(_ kind: CommandKind) -> WebPath { DossierView.act(kind, id) }

    static func act(_ kind: CommandKind, _ id: String) -> WebPath { "/dossiers/\(id)/doen/\(kind.slug)" }
}

/// One line of the timeline, with the names filled in.
struct ShownItem {
    let id: String
    let kind: String
    let style: String
    let when: String
    let by: String
    let quote: String?
    let paragraphs: [(label: String?, text: String)]
    let tags: [String]
    let corrections: [(when: String, by: String, text: String, reason: String)]
    let correct: WebPath?
}

/// Draws one line of the timeline.
enum TimelineItem {
    static func html(_ item: ShownItem) -> HTML {
        let quote: HTML = item.quote.map { "<blockquote>“\($0)”</blockquote>" } ?? ""
        let paragraphs: [HTML] = item.paragraphs.map { part in
            part.label.map { "<p class=\"pre\"><span class=\"soft\">\($0):</span> \(part.text)</p>" as HTML }
                ?? "<p class=\"pre\">\(part.text)</p>"
        }
        let tags: [HTML] = item.tags.map { "<span class=\"tag\">\($0)</span>" }
        let corrections: [HTML] = item.corrections.map { correction in
            """
            <div class="correction"><p class="pre"><strong>Verbeterd:</strong> \(correction.text)</p>\
            <p class="small soft">\(correction.by), \(correction.when). Reden: \(correction.reason)</p></div>
            """
        }
        let correct: HTML =
            item.correct.map {
                "<a class=\"small\" href=\"\($0)\">Verbeteren<span class=\"sr\">: \(item.kind), \(item.when)</span></a>"
                    as HTML
            } ?? ""
        return """
            <li class="\(item.style)" id="e-\(item.id)"><span class="k">\(item.kind)</span> \
            <span class="w">\(item.when) · \(item.by)</span>\(quote)\
            <div\(item.corrections.isEmpty ? "" : " class=\"corrected\"" as HTML)>\(paragraphs)</div>\(corrections)\
            \(tags.isEmpty ? "" : "<p>\(tags)</p>" as HTML)\(correct)</li>
            """
    }
}

/// The dossier drawn in time, with a table that says the same.
enum TimePicture {
    struct Dot {
        let day: Day
        let label: String
        let style: String
    }
    struct Content {
        let dots: [Dot]
        let today: Day
    }

    static func html(_ content: Content) -> HTML {
        guard let first = content.dots.map(\.day).min(), content.dots.count >= 2 else { return "" }
        let last = max(content.today, content.dots.map(\.day).max() ?? content.today)
        let span = max(1, last.number - first.number)
        var stacks: [Int: Int] = [:]
        let dots: [HTML] = content.dots.map { dot in
            let x = 20 + (dot.day.number - first.number) * 660 / span
            let level = stacks[x / 9, default: 0]
            stacks[x / 9] = level + 1
            let y = 54 - min(level, 4) * 11
            return "<circle class=\"\(dot.style)\" cx=\"\(x)\" cy=\"\(y)\" r=\"5\"></circle>"
        }
        let rows: [HTML] = content.dots.map {
            "<tr><th scope=\"row\">\($0.day.dutchDate)</th><td>\($0.label)</td></tr>"
        }
        return """
            <figure class="picture"><svg viewBox="0 0 700 84" role="img" aria-label="Wanneer er iets gebeurde, \
            van \(first.dutchDate) tot \(last.dutchDate)"><line x1="20" y1="64" x2="680" y2="64"></line>\(dots)\
            <text x="20" y="80">\(first.dutchShort)</text><text x="680" y="80" text-anchor="end">\(last.dutchShort)</text></svg>\
            <figcaption><details><summary>Hetzelfde als tabel</summary><table class="table"><caption>Wat er gebeurde</caption>\
            <tbody>\(rows)</tbody></table></details></figcaption></figure>
            """
    }
}
