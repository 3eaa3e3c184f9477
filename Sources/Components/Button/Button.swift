// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// Something to do. The words are a verb with its object: "Gesprek vastleggen".
///
/// Accessibility: a real `<button>` or `<a>`, at least 44 px high, visible focus; the icon is decoration.
/// A weighty act gets `danger` and an interruption page before it, not a script that asks "are you sure?".
public struct Button: Component {
    /// How much it asks for attention. One `primary` on a page.
    public enum Look: String, Sendable, CaseIterable {
        case primary, plain, quiet, danger
    }

    enum Kind: Sendable {
        case link(WebPath)
        case call(Telephone)
        case submit(name: String?, value: String?)
    }

    let label: String
    let kind: Kind
    let look: Look
    let icon: Icon?
    let about: String?

    /// Goes to a page.
    public static func link(
        _ label: String, _ path: WebPath, _ look: Look = .plain, icon: Icon? = nil, about: String? = nil
    ) -> Button {
        Button(label: label, kind: .link(path), look: look, icon: icon, about: about)
    }

    /// Calls a number.
    public static func call(_ label: String, _ number: Telephone, _ look: Look = .plain) -> Button {
        Button(label: label, kind: .call(number), look: look, icon: .phone, about: nil)
    }

    /// Sends the form it is in, with a name and value when the form has more than one.
    public static func submit(
        _ label: String, _ look: Look = .primary, icon: Icon? = nil, name: String? = nil, value: String? = nil
    ) -> Button {
        Button(label: label, kind: .submit(name: name, value: value), look: look, icon: icon, about: nil)
    }

    /// The markup of this part.
    public var html: HTML {
        let inner: HTML = "\(icon)<span>\(label)</span>\(Hidden(about))"
        let style = Attribute("class", words: ["btn", look == .plain ? nil : look.rawValue])
        switch kind {
        case .link(let path):
            return "<a\(style) href=\"\(path)\">\(inner)</a>"
        case .call(let number):
            return "<a\(style) href=\"\(number)\">\(inner)</a>"
        case .submit(let name, let value):
            return
                "<button\(style) type=\"submit\"\(Attribute("name", name))\(Attribute("value", value))>\(inner)</button>"
        }
    }
}

/// Buttons beside each other; below each other on a phone. The most likely one comes first.
public struct ButtonRow: Component {
    let buttons: [Button]

    /// Puts the values together.
    public init(_ buttons: Button...) {
        self.buttons = buttons
    }

    /// Puts the values together.
    public init(_ buttons: [Button]) {
        self.buttons = buttons
    }

    /// The markup of this part.
    public var html: HTML {
        HTML.when(!buttons.isEmpty, "<div class=\"row\">\(buttons)</div>")
    }
}

/// A form that posts; carries the token that proves it is ours and a text that makes sending twice harmless.
///
/// Accessibility: `novalidate`, so that the words for an error are ours and stay on the page.
public struct PostForm: Component {
    let path: WebPath
    let token: String
    let once: String
    let draft: String?
    let files: Bool
    let body: HTML

    /// - Parameters:
    ///   - token: the session's form token.
    ///   - once: a fresh text for this form.
    ///   - draft: the key under which what is typed is kept as a draft; nothing when it should not be kept.
    ///   - files: whether the form sends a file.
    public init(
        to path: WebPath, token: String, once: String = "", draft: String? = nil, files: Bool = false, _ body: HTML
    ) {
        self.path = path
        self.token = token
        self.once = once
        self.draft = draft
        self.files = files
        self.body = body
    }

    /// The markup of this part.
    public var html: HTML {
        """
        <form method="post" action="\(path)" novalidate autocomplete="off"\
        \(Attribute("enctype", files ? "multipart/form-data" : nil))\(Attribute("data-draft", draft))>\
        \(HiddenField("_csrf", token))\(HTML.when(!once.isEmpty, HiddenField("_eenmalig", once).html))\
        \(HTML.with(draft) { "\(HiddenField("_concept", $0))\(HiddenField("_adres", path.text))" })\
        \(body)\
        \(HTML.when(draft != nil, "<p class=\"saved\" data-draft-status aria-live=\"polite\"></p>"))</form>
        """
    }
}
