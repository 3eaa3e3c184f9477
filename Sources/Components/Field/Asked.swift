// SPDX-License-Identifier: EUPL-1.2
import Markup

/// What a field asks: its name, its words, its help and what is wrong with the answer.
///
/// The control that a link in the error summary should reach always has the id ``id``: the input itself,
/// the first choice of a group, the first part of a date.
public struct Asked: Sendable {
    /// The name under which the answer is posted.
    public var name: String
    /// The question, or the words above the input.
    public var label: String
    /// One sentence of help.
    public var hint: String?
    /// What to do about it, in the same words as in the error summary.
    public var error: String?
    /// Adds "(niet verplicht)". Everything else must be filled in.
    public var optional: Bool
    /// The label is the heading of the page (one thing per page).
    public var isHeading: Bool
    /// The field is only of use when another field has one of these values. Without a script it is always there.
    public var showWhen: ShowWhen?
    /// The id of the first control; the name, unless the page has two fields of one name.
    public var id: String

    /// The name of another field and the values that make this one of use.
    public struct ShowWhen: Sendable {
        let name: String
        let values: [String]

        /// Puts the values together.
        public init(_ name: String, _ values: [String]) {
            self.name = name
            self.values = values
        }
    }

    /// Puts the values together.
    public init(
        _ name: String, _ label: String, hint: String? = nil, error: String? = nil, optional: Bool = false,
        isHeading: Bool = false, showWhen: ShowWhen? = nil, id: String? = nil
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.error = error
        self.optional = optional
        self.isHeading = isHeading
        self.showWhen = showWhen
        self.id = id ?? name
    }

    var hintID: String { "\(id)-hulp" }
    var errorID: String { "\(id)-fout" }

    /// Links the control with its hint and error for screen readers.
    var describedBy: Attribute {
        Attribute("aria-describedby", words: [hint == nil ? nil : hintID, error == nil ? nil : errorID])
    }

    var invalid: Attribute { Attribute("aria-invalid", if: error != nil) }
    var required: Attribute { Attribute("aria-required", if: !optional) }

    var mark: HTML {
        HTML.when(optional, " <span class=\"optional\">(niet verplicht)</span>")
    }

    var helpAndError: HTML {
        """
        \(HTML.with(hint) { "<p class=\"hint\" id=\"\(hintID)\">\($0)</p>" })\
        \(HTML.with(error) { "<p class=\"error\" id=\"\(errorID)\">\(Icon.alarm)<span>\($0)</span></p>" })
        """
    }

    /// For the script: `name=value,value`.
    var showAttribute: Attribute {
        Attribute("data-show-when", showWhen.map { "\($0.name)=\($0.values.joined(separator: ","))" })
    }

    private var wrapper: [Attribute] {
        [
            Attribute("class", words: ["field", error == nil ? nil : "wrong"]),
            showAttribute,
        ]
    }

    /// Label, help and error around one control.
    func around(_ control: HTML) -> HTML {
        let label: HTML = "<label for=\"\(id)\">\(self.label)\(mark)</label>"
        let title: HTML = isHeading ? "<h1 class=\"question\">\(label)</h1>" : label
        return "<div\(wrapper)>\(title)\(helpAndError)\(control)</div>"
    }

    /// Legend, help and error around several controls. `radios` makes it one question with one answer.
    func aroundGroup(radios: Bool, _ controls: HTML) -> HTML {
        let question: HTML = "\(label)\(mark)"
        let title: HTML = isHeading ? "<h1 class=\"question\">\(question)</h1>" : question
        let role: [Attribute] =
            radios ? [Attribute("role", "radiogroup"), required, invalid] : []
        return """
            <div\(wrapper)><fieldset\(role)\(describedBy)><legend>\(title)</legend>\
            \(helpAndError)\(controls)</fieldset></div>
            """
    }
}
