// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// A day as it was typed: three texts, also when they are no day.
public struct TypedDay: Sendable {
    /// Day, month and year as typed.
    public var day: String
    /// As typed: a number or a word.
    public var month: String
    /// As typed.
    public var year: String

    /// Puts the values together.
    public init(day: String = "", month: String = "", year: String = "") {
        self.day = day
        self.month = month
        self.year = year
    }
}

/// A day in three inputs, posted as `name-day`, `name-month`, `name-year` (P7).
///
/// Accessibility: a `fieldset` with `legend`, a label for each part, no jumping of the focus.
public struct DateField: Component {
    let asked: Asked
    let value: TypedDay

    /// Puts the values together.
    public init(_ asked: Asked, value: TypedDay = TypedDay()) {
        self.asked = asked
        self.value = value
    }

    /// The markup of this part.
    public var html: HTML {
        asked.aroundGroup(radios: false, DateParts(asked: asked, value: value, firstID: asked.id).html)
    }
}

/// When something was: today, yesterday or another day, with the time and "about" when wanted.
///
/// Posted as `name-when` (`today`, `yesterday`, `other`), `name-day`, `name-month`, `name-year`, `name-time` and
/// `name-about` (`yes`). The inputs of the other day appear when it is chosen; without a script they are
/// always there.
///
/// Accessibility: the radios come first and the inputs after them, in reading order; nothing moves the focus.
public struct MomentField: Component {
    /// What was chosen and typed.
    public struct Value: Sendable {
        /// `today`, `yesterday`, `other` or nothing.
        public var when: String?
        /// The other day.
        public var day: TypedDay
        /// As typed.
        public var time: String
        /// Only known roughly.
        public var about: Bool

        /// Puts the values together.
        public init(when: String? = nil, day: TypedDay = TypedDay(), time: String = "", about: Bool = false) {
            self.when = when
            self.day = day
            self.time = time
            self.about = about
        }
    }

    let asked: Asked
    let value: Value
    let asksTime: Bool

    /// - Parameter asksTime: adds the time and "ongeveer".
    public init(_ asked: Asked, value: Value = Value(), asksTime: Bool = true) {
        self.asked = asked
        self.value = value
        self.asksTime = asksTime
    }

    /// The markup of this part.
    public var html: HTML {
        var radios = asked
        radios.name = "\(asked.name)-when"
        let choices = [Choice("today", "Vandaag"), Choice("yesterday", "Gisteren"), Choice("other", "Andere dag")]
        let tiles = Tiles(asked: radios, type: "radio", choices: choices, chosen: value.when.map { [$0] } ?? [])
        let parts = DateParts(asked: asked, value: value.day, firstID: "\(asked.id)-day")
        return asked.aroundGroup(
            radios: false,
            """
            <div class="moment">\(tiles)<div data-show-when="\(radios.name)=other">\(parts)</div>\(time)</div>
            """)
    }

    private var time: HTML {
        guard asksTime else { return .empty }
        let id = "\(asked.id)-time"
        let about = "\(asked.id)-about"
        return """
            <div class="row dates"><div><label for="\(id)">Hoe laat? <span class="optional">(niet verplicht)\
            </span></label><input class="short" id="\(id)" name="\(asked.name)-time" type="text" inputmode="decimal" \
            placeholder="8.35" value="\(value.time)" autocomplete="off"></div>\
            <div class="choice"><label for="\(about)"><input type="checkbox" id="\(about)" name="\(asked.name)-about" \
            value="yes" autocomplete="off"\(Attribute("checked", when: value.about))><span>Ongeveer</span></label></div></div>
            """
    }
}

/// The three inputs of a day.
struct DateParts: Component {
    let asked: Asked
    let value: TypedDay
    let firstID: String

    var html: HTML {
        """
        <div class="row dates">\(part("day", "Dag", value.day, id: firstID, wide: false))\
        \(part("month", "Maand", value.month, id: "\(asked.id)-month", wide: false))\
        \(part("year", "Jaar", value.year, id: "\(asked.id)-year", wide: true))</div>
        """
    }

    private func part(_ name: String, _ label: String, _ value: String, id: String, wide: Bool) -> HTML {
        """
        <div><label for="\(id)">\(label)</label>\
        <input\(Attribute("class", words: ["short", wide ? "year" : "two"])) id="\(id)" name="\(asked.name)-\(name)" \
        type="text"\(Attribute("inputmode", name == "month" ? nil : "numeric")) value="\(value)" autocomplete="off"\
        \(asked.invalid)></div>
        """
    }
}
