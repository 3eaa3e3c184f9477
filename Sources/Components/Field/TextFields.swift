// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// One line of text.
///
/// Accessibility: label with `for`, help and error by `aria-describedby`, browser memory off (P16).
public struct TextField: Component {
    /// What sort of text, for the keyboard of a phone and for the width.
    public enum Kind: Sendable {
        case words, number, telephone, mail, time
    }

    let asked: Asked
    let value: String
    let kind: Kind
    let autocomplete: String

    /// - Parameter autocomplete: only for the user's own data ("username"); never for a child's.
    public init(_ asked: Asked, value: String = "", kind: Kind = .words, autocomplete: String = "off") {
        self.asked = asked
        self.value = value
        self.kind = kind
        self.autocomplete = autocomplete
    }

    /// The markup of this part.
    public var html: HTML {
        asked.around(
            """
            <input\(Attribute("class", short ? "short" : nil)) id="\(asked.id)" name="\(asked.name)" \
            type="\(type)" value="\(value)" autocomplete="\(autocomplete)"\(Attribute("inputmode", keyboard))\
            \(asked.required)\(asked.invalid)\(asked.describedBy)>
            """)
    }

    private var short: Bool { kind == .number || kind == .time }

    private var type: String {
        switch kind {
        case .words, .number, .time: "text"
        case .telephone: "tel"
        case .mail: "email"
        }
    }

    private var keyboard: String? {
        switch kind {
        case .number: "numeric"
        case .time: "decimal"
        case .words, .telephone, .mail: nil
        }
    }
}

/// Several lines of text. Grows with what is typed where the browser can.
///
/// Accessibility: as ``TextField``. No counter: a limit that matters is said in the hint.
public struct TextArea: Component {
    let asked: Asked
    let value: String
    let rows: Int
    let literal: Bool

    /// - Parameter literal: the words of somebody: shown in the letter of a quotation.
    public init(_ asked: Asked, value: String = "", rows: Int = 5, literal: Bool = false) {
        self.asked = asked
        self.value = value
        self.rows = rows
        self.literal = literal
    }

    /// The markup of this part.
    public var html: HTML {
        asked.around(
            """
            <textarea\(Attribute("class", literal ? "literal" : nil)) id="\(asked.id)" name="\(asked.name)" \
            rows="\(rows)" autocomplete="off" spellcheck="true"\(asked.required)\(asked.invalid)\
            \(asked.describedBy)>\n\(value)</textarea>
            """)
    }
}

/// A passphrase, with a button that shows it (only with a script).
///
/// Accessibility: pasting is allowed; the button (made by the script) says what it does.
public struct PassphraseField: Component {
    let asked: Asked
    let isNew: Bool

    /// - Parameter isNew: chosen now, so that a password manager does not fill in the old one.
    public init(_ asked: Asked, isNew: Bool = false) {
        self.asked = asked
        self.isNew = isNew
    }

    /// The markup of this part.
    public var html: HTML {
        asked.around(
            """
            <input id="\(asked.id)" name="\(asked.name)" type="password" \
            autocomplete="\(isNew ? "new-password" : "current-password")" spellcheck="false" autocapitalize="none"\
            \(asked.required)\(asked.invalid)\(asked.describedBy) data-passphrase>
            """)
    }
}

/// A file to send along.
public struct FileField: Component {
    let asked: Asked
    let accept: String

    /// - Parameter accept: file types as the browser's chooser takes them; the server checks for itself.
    public init(_ asked: Asked, accept: String) {
        self.asked = asked
        self.accept = accept
    }

    /// The markup of this part.
    public var html: HTML {
        asked.around(
            """
            <input class="file" id="\(asked.id)" name="\(asked.name)" type="file" accept="\(accept)"\
            \(asked.required)\(asked.invalid)\(asked.describedBy)>
            """)
    }
}

/// A value that the page gives along; not shown.
public struct HiddenField: Component {
    let name: String
    let value: String

    /// Puts the values together.
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// The markup of this part.
    public var html: HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
    }
}
