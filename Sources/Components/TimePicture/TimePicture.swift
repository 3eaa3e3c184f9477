// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// The chronology as a picture: when was what seen, heard, thought and done; gaps and clusters show by themselves.
/// Below it the same as a table.
///
/// Accessibility: the drawing has a title and a description; every mark has its own shape beside its lane; the table
/// says the same. On a phone the drawing scrolls by itself and can be reached with the keyboard.
public struct TimePicture: Component {
    /// The rows of the picture.
    public enum Lane: Int, Sendable, CaseIterable {
        case seen, heard, thought, done

        var label: String {
            switch self {
            case .seen: "Gezien"
            case .heard: "Gehoord"
            case .thought: "Gedacht"
            case .done: "Gedaan"
            }
        }
    }

    /// One mark.
    public struct Mark: Sendable {
        let day: Int
        let date: String
        let kind: EntryKind
        let text: String

        /// - Parameters:
        ///   - day: any count of days; only differences matter.
        ///   - date: the day in words.
        ///   - text: a few words for the table.
        public init(day: Int, date: String, _ kind: EntryKind, _ text: String) {
            self.day = day
            self.date = date
            self.kind = kind
            self.text = text
        }

        var lane: Lane {
            switch kind {
            case .observation, .worry: .seen
            case .childWords, .parentStatement, .otherStatement, .document: .heard
            case .interpretation, .correction: .thought
            case .act, .decision, .contact: .done
            }
        }
    }

    /// A moment on the axis: the first of a month, a holiday.
    public struct Tick: Sendable {
        let day: Int
        let label: String

        /// Puts the values together.
        public init(day: Int, _ label: String) {
            self.day = day
            self.label = label
        }
    }

    let id: String
    let description: String
    let marks: [Mark]
    let ticks: [Tick]

    /// - Parameter description: what the picture shows, in a sentence or two.
    public init(id: String, description: String, marks: [Mark], ticks: [Tick]) {
        self.id = id
        self.description = description
        self.marks = marks.sorted { $0.day < $1.day }
        self.ticks = ticks
    }

    /// The markup of this part.
    public var html: HTML {
        guard let first = marks.first, let last = marks.last else { return .empty }
        let scale = Scale(first: first.day, last: last.day)
        return """
            <figure class="picture"><div class="picture-scroll" role="group" tabindex="0" aria-label="Tijdlijn als tekening">\
            \(drawing(scale))</div>\(Disclosure("Dezelfde tijdlijn als tabel", table.html))</figure>
            """
    }

    private var table: Table {
        Table(
            caption: "Tijdlijn van oud naar nieuw", head: ["Dag", "Soort", "Wat"],
            rows: marks.map { mark in [HTML(text: mark.date), HTML(text: mark.kind.label), HTML(text: mark.text)] })
    }

    private func drawing(_ scale: Scale) -> HTML {
        """
        <svg viewBox="0 0 \(Scale.width) \(Scale.height)" role="img" aria-labelledby="\(id)-titel \(id)-tekst">\
        <title id="\(id)-titel">Tijdlijn</title><desc id="\(id)-tekst">\(description)</desc>\
        \(ticks.map { axis($0, scale) })\(Lane.allCases.map(row))\(placed(scale))</svg>
        """
    }

    private func axis(_ tick: Tick, _ scale: Scale) -> HTML {
        guard let x = scale.x(tick.day) else { return .empty }
        return """
            <line class="tick" x1="\(x)" y1="10" x2="\(x)" y2="\(Scale.height - 26)"/>\
            <text class="tick-label" x="\(x + 5)" y="\(Scale.height - 8)">\(tick.label)</text>
            """
    }

    private func row(_ lane: Lane) -> HTML {
        let y = Scale.y(lane)
        return """
            <line class="lane" x1="\(Scale.left - 14)" y1="\(y)" x2="\(Scale.width - 8)" y2="\(y)"/>\
            <text class="lane-label" x="0" y="\(y + 5)">\(lane.label)</text>
            """
    }

    /// Marks that would cover each other move to the right, so that each can be counted.
    private func placed(_ scale: Scale) -> HTML {
        var free = [Int](repeating: 0, count: Lane.allCases.count)
        var result = HTML.empty
        for mark in marks {
            guard let wanted = scale.x(mark.day) else { continue }
            let x = max(wanted, free[mark.lane.rawValue])
            free[mark.lane.rawValue] = x + 17
            result.append(shape(mark, x: x, y: Scale.y(mark.lane)))
        }
        return result
    }

    private func shape(_ mark: Mark, x: Int, y: Int) -> HTML {
        let label: HTML = "<title>\(mark.date): \(mark.kind.label). \(mark.text)</title>"
        switch mark.kind {
        case .observation, .worry:
            return "<circle class=\"dot\" cx=\"\(x)\" cy=\"\(y)\" r=\"7\">\(label)</circle>"
        case .childWords:
            return
                "<path class=\"dot voice\" d=\"M\(x - 8) \(y - 8)h16v12h-8l-5 5v-5h-3Z\">\(label)</path>"
        case .parentStatement, .otherStatement, .document:
            return
                "<path class=\"dot hollow\" d=\"M\(x - 7) \(y - 7)h14v11h-7l-4 4v-4h-3Z\">\(label)</path>"
        case .interpretation, .correction:
            return "<circle class=\"dot dashed\" cx=\"\(x)\" cy=\"\(y)\" r=\"7\">\(label)</circle>"
        case .act, .contact:
            return "<path class=\"dot hollow\" d=\"M\(x - 6) \(y - 6)h12v12h-12Z\">\(label)</path>"
        case .decision:
            return "<path class=\"dot\" d=\"M\(x) \(y - 9)l9 9-9 9-9-9Z\">\(label)</path>"
        }
    }

    /// Where a day comes in the drawing, in units of its view box.
    struct Scale {
        static let width = 760
        static let height = 226
        static let left = 96
        static let right = 24

        let first: Int
        let last: Int

        func x(_ day: Int) -> Int? {
            guard day >= first, day <= last else { return nil }
            let room = Scale.width - Scale.left - Scale.right
            return Scale.left + (day - first) * room / max(last - first, 1)
        }

        static func y(_ lane: Lane) -> Int {
            34 + lane.rawValue * 46
        }
    }
}
