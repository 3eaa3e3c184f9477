// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// Whom to call, with the number large. For the call page and for the contacts of the protocol.
///
/// Accessibility: the whole number is a `tel:` link that says whom it calls; figures are large and evenly wide.
public struct ContactCard: Component {
    let name: String
    let text: String
    let numbers: [Telephone]
    let hours: String?
    let site: (label: String, address: OutsideAddress)?
    let first: Bool

    /// - Parameters:
    ///   - text: when to call.
    ///   - hours: when they answer.
    ///   - first: the one to call first.
    public init(
        _ name: String, text: String, numbers: [Telephone], hours: String? = nil,
        site: (label: String, address: OutsideAddress)? = nil, first: Bool = false
    ) {
        self.name = name
        self.text = text
        self.numbers = numbers
        self.hours = hours
        self.site = site
        self.first = first
    }

    /// The markup of this part.
    public var html: HTML {
        """
        <div\(Attribute("class", words: ["card", first ? "alarm" : nil]))><h3>\(name)</h3>\
        <p>\(text)</p>\(numbers.map(call))\(HTML.with(hours) { "<p class=\"small soft\">\($0)</p>" })\
        \(HTML.with(site) { "<p><a href=\"\($0.address)\" rel=\"noreferrer\">\($0.label)</a></p>" })</div>
        """
    }

    private func call(_ number: Telephone) -> HTML {
        """
        <p><a class="phone" href="\(number)">\(Icon.phone)<span><span class="sr">Bel \(name): </span>\
        \(number.shown)</span></a></p>
        """
    }

    /// 112, for every page about calling.
    public static let emergency = ContactCard(
        "Noodnummer", text: "Bij direct gevaar. Politie, ambulance en brandweer.", numbers: [.emergency],
        hours: "Dag en nacht", first: true)

    /// Veilig Thuis, for every page about calling.
    public static let veiligThuis = ContactCard(
        "Veilig Thuis", text: "Voor advies of een melding. Je mag vragen zonder een naam te noemen.",
        numbers: [.veiligThuis], hours: "Dag en nacht, gratis")
}

/// Contact cards beside each other where there is room.
public struct ContactGrid: Component {
    let cards: [ContactCard]

    /// Puts the values together.
    public init(_ cards: [ContactCard]) {
        self.cards = cards
    }

    /// The markup of this part.
    public var html: HTML {
        "<div class=\"calls\">\(cards)</div>"
    }
}

extension ContactCard {
    static let examples = ExampleSet(
        "ContactCard", accessibility: "Numbers are links that say whom they call.",
        [
            Example(
                "call page",
                ContactGrid([
                    .emergency, .veiligThuis,
                    ContactCard(
                        "Ineke Bakker, IB'er", text: "Zij draagt dit dossier.", numbers: [Telephone("06 12 34 56 78")],
                        hours: "ma, di en do"),
                ]))
        ])
}
