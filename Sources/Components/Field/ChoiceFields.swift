// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// One possible answer.
public struct Choice: Sendable {
    let value: String
    let label: String
    let hint: String?

    /// Puts the values together.
    public init(_ value: String, _ label: String, hint: String? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
    }
}

/// One answer out of a few, as tiles that are easy to hit. Nothing is chosen beforehand.
///
/// Accessibility: a `fieldset` with `legend` and role `radiogroup`; the whole tile is the label; the chosen one is
/// marked by the radio itself and a heavier border, not by colour alone.
public struct RadioField: Component {
    let asked: Asked
    let choices: [Choice]
    let chosen: String?

    /// Puts the values together.
    public init(_ asked: Asked, _ choices: [Choice], chosen: String? = nil) {
        self.asked = asked
        self.choices = choices
        self.chosen = chosen
    }

    /// The markup of this part.
    public var html: HTML {
        asked.aroundGroup(
            radios: true,
            Tiles(asked: asked, type: "radio", choices: choices, chosen: chosen.map { [$0] } ?? []).html)
    }
}

/// Any number of answers.
///
/// Accessibility: a `fieldset` with `legend`; the whole tile is the label.
public struct CheckboxField: Component {
    let asked: Asked
    let choices: [Choice]
    let chosen: [String]

    /// Puts the values together.
    public init(_ asked: Asked, _ choices: [Choice], chosen: [String] = []) {
        self.asked = asked
        self.choices = choices
        self.chosen = chosen
    }

    /// The markup of this part.
    public var html: HTML {
        asked.aroundGroup(
            radios: false, Tiles(asked: asked, type: "checkbox", choices: choices, chosen: chosen).html)
    }
}

/// One box to tick, with the words beside it.
public struct TickField: Component {
    let asked: Asked
    let value: String
    let ticked: Bool

    /// Puts the values together.
    public init(_ asked: Asked, value: String = "yes", ticked: Bool) {
        self.asked = asked
        self.value = value
        self.ticked = ticked
    }

    /// The markup of this part.
    public var html: HTML {
        return """
            <div\(Attribute("class", words: ["field", asked.error == nil ? nil : "wrong"]))\(asked.showAttribute)>\
            \(asked.helpAndError)<div class="choice"><label for="\(asked.id)">\
            <input type="checkbox" id="\(asked.id)" name="\(asked.name)" value="\(value)" autocomplete="off"\
            \(asked.invalid)\(asked.describedBy)\(Attribute("checked", when: ticked))>\
            <span>\(asked.label)\(asked.mark)</span></label></div></div>
            """
    }
}

/// One answer out of a long list.
///
/// Accessibility: the browser's own list, which every aid knows.
public struct SelectField: Component {
    let asked: Asked
    let choices: [Choice]
    let chosen: String?
    let nothing: String

    /// - Parameter nothing: the words of the first line, which posts an empty value.
    public init(_ asked: Asked, _ choices: [Choice], chosen: String? = nil, nothing: String = "Kies …") {
        self.asked = asked
        self.choices = choices
        self.chosen = chosen
        self.nothing = nothing
    }

    /// The markup of this part.
    public var html: HTML {
        let options: [HTML] = choices.map { choice in
            """
            <option value="\(choice.value)"\(Attribute("selected", when: choice.value == chosen))>\
            \(choice.label)</option>
            """
        }
        return asked.around(
            """
            <select id="\(asked.id)" name="\(asked.name)" autocomplete="off"\(asked.required)\(asked.invalid)\
            \(asked.describedBy)><option value="">\(nothing)</option>\(options)</select>
            """)
    }
}

/// The tiles of a group; the first one has the id of the field.
struct Tiles: Component {
    let asked: Asked
    let type: String
    let choices: [Choice]
    let chosen: [String]

    var html: HTML {
        let tiles: [HTML] = choices.enumerated().map { index, choice in
            tile(choice, id: index == 0 ? asked.id : "\(asked.id)-\(index + 1)")
        }
        let long = choices.contains { $0.hint != nil || $0.label.count > 34 }
        return "<div\(Attribute("class", words: ["choice", long ? "stacked" : nil]))>\(tiles)</div>"
    }

    private func tile(_ choice: Choice, id: String) -> HTML {
        let hintID = "\(id)-uitleg"
        return """
            <label for="\(id)"><input type="\(type)" id="\(id)" name="\(asked.name)" \
            value="\(choice.value)" autocomplete="off"\
            \(Attribute("aria-describedby", choice.hint == nil ? nil : hintID))\
            \(Attribute("checked", when: chosen.contains(choice.value)))><span>\(choice.label)\
            \(HTML.with(choice.hint) { "<small id=\"\(hintID)\">\($0)</small>" })</span></label>
            """
    }
}
