// SPDX-License-Identifier: EUPL-1.2

import Markup

/// What was just done, named in the address that a form leads to; the page there says it in one sentence.
///
/// Only words of this list come on a page, so an address can make it say nothing else; and an address that somebody
/// typed, or followed from elsewhere, makes it say nothing at all.
enum Done: String, CaseIterable {
    case admitted = "toegelaten"
    case withdrawn = "ingetrokken"
    case reviewed = "nagekeken"
    case changed = "gewijzigd"
    case left = "vertrokken"
    case away = "afwezig"
    case awayAlone = "afwezig-zonder-vervanger"
    case back = "terug"
    case sheets = "bladen"
    case sheetsConfirmed = "bladen-bevestigd"
    case emergency = "noodtoegang"

    var sentence: String {
        switch self {
        case .admitted: "Toegelaten. Deze persoon opent de lijst vanaf nu."
        case .withdrawn: "Ingetrokken. De link van deze uitnodiging werkt niet meer."
        case .reviewed: "Bewaard dat je dit vandaag hebt nagekeken."
        case .changed: "Bewaard. De wijziging geldt vanaf nu."
        case .left: "Vastgelegd. Deze persoon kan niet meer inloggen en heeft geen sleutels meer."
        case .away: "Bewaard. Taken gaan in die dagen naar de vervanger."
        case .awayAlone: "Bewaard. Deze persoon heeft geen vervanger: taken blijven staan tot iemand ze overneemt."
        case .back: "Bewaard. De afwezigheid is weg."
        case .sheets: "De nieuwe herstelbladen gelden. Gooi de oude weg."
        case .sheetsConfirmed: "Bevestigd. De nieuwe bladen openen nu ook jouw lijst."
        case .emergency: "Je leest nu de dossiers. Iedereen in het team ziet dat en ziet je reden."
        }
    }

    /// The address of a page that says so.
    func on(_ path: WebPath) -> WebPath { path.query("gedaan", rawValue) }

    /// The sentence above a page that was led to; nothing elsewhere.
    static func html(_ ask: Ask) -> HTML {
        guard ask.cameFromHere, let done = Done(rawValue: ask.queried("gedaan")) else { return "" }
        return "<div class=\"panel\" role=\"status\"><p><strong>\(done.sentence)</strong></p></div>"
    }
}
