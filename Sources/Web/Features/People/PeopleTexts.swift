// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime

enum PeopleTexts {
    static let lead = "Iedereen heeft een eigen account. Sleutels krijg je pas als een collega je toelaat."
    static let words =
        "Vraag de zes woorden aan deze persoon zelf, aan de telefoon of als je samen bent. Typ ze hier over."
    static let whyWords =
        "Zo weet je zeker dat de sleutel van jouw collega is, en niet van iemand die in de database kan."
    static let linkOnce =
        "Deze link zie je één keer. Geef hem zelf aan je collega. Hij werkt één keer, en hooguit zeven dagen."
    static let replaced = "De eerdere uitnodiging voor dit adres werkt niet meer."
    static let reviewLead =
        "Klopt nog wie hier werkt, met welke rol en tot wanneer? Kijk twee keer per jaar. Wie klopt, vink je aan."
    static let proofLead =
        "Hier staat wie welke sleutels heeft. Een lijst krijgt nieuwe sleutels als iemand vertrekt. Wie weg is, staat er niet meer bij."

    static func status(_ status: Person.Status) -> String {
        switch status {
        case .from(let day): "begint \(day.dutchShort)"
        case .waiting: "wacht op toelating"
        case .partly: "deels toegelaten"
        case .active: "doet mee"
        case .over(let day): "weg sinds \(day.dutchShort)"
        }
    }
}
