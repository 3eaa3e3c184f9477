// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// A part that pages are made of: values in, markup out. It knows no request, no storage and no clock.
public protocol Component: Sendable {
    /// The part as it goes into the page.
    var html: HTML { get }
}

extension HTML.Interpolation {
    /// A component.
    public mutating func appendInterpolation(_ component: some Component) {
        appendInterpolation(component.html)
    }

    /// A component, or nothing.
    public mutating func appendInterpolation(_ component: (some Component)?) {
        if let component { appendInterpolation(component.html) }
    }

    /// Components after each other.
    public mutating func appendInterpolation(_ components: [some Component]) {
        for component in components { appendInterpolation(component.html) }
    }
}

/// How sure, urgent or settled something is. Always shown with an icon and words: never by colour alone.
public enum Tone: String, Sendable, CaseIterable {
    /// Settled, saved, done.
    case calm
    /// Good to know.
    case info
    /// Look at this; not yet urgent.
    case watch
    /// Now.
    case alarm

    var icon: Icon {
        switch self {
        case .calm: .check
        case .info: .info
        case .watch: .watch
        case .alarm: .alarm
        }
    }
}

/// A link with its words.
public struct Link: Component {
    let label: String
    let path: WebPath
    let about: String?

    /// - Parameter about: read aloud after the words and not shown, when the words alone ("Wijzigen") are not enough.
    public init(_ label: String, _ path: WebPath, about: String? = nil) {
        self.label = label
        self.path = path
        self.about = about
    }

    /// The markup of this part.
    public var html: HTML {
        "<a href=\"\(path)\">\(label)\(Hidden(about))</a>"
    }
}

/// Words for screen readers only, with a space before them.
struct Hidden: Component {
    let text: String?

    init(_ text: String?) {
        self.text = text
    }

    var html: HTML {
        HTML.with(text) { "<span class=\"sr\"> \($0)</span>" }
    }
}
