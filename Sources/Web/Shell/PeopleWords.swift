// SPDX-License-Identifier: EUPL-1.2

import Casework

/// Sentences about people and keys that several pages use.
enum PeopleWords {
    /// Why it was not done, in one sentence.
    static func sentence(_ fault: PeopleFault) -> String {
        switch fault {
        case .mailTaken: "Met dit mailadres werkt hier al iemand. Iedereen heeft een eigen account."
        case .linkSpent: "Deze link werkt niet meer. Vraag je school om een nieuwe."
        case .wrongWords:
            "Dit zijn niet de woorden van deze sleutel. Vraag ze nog een keer, en laat niemand toe als het blijft."
        case .notAHolder: "Alleen wie zelf op deze lijst staat, kan dit doen."
        case .oneself: "Dit kun je niet voor jezelf doen. Vraag het een collega."
        case .wrongPassphrase: "Deze wachtzin past niet bij dit account."
        case .slowDown: "Er is een paar keer een verkeerde wachtzin getypt. Wacht een minuut en probeer het opnieuw."
        case .wrongSheets: "Deze twee bladen openen niets. Zijn het de nieuwste bladen van deze school?"
        case .nothingToRecover: "Je hebt alle sleutels die bij je rol horen. Herstellen is niet nodig."
        case .tooLate: "Dit duurde langer dan een half uur. Begin opnieuw; er is niets veranderd."
        case .wrongSheetWord: "Dit zijn niet de woorden op het papier. Kijk ze na, in de goede volgorde."
        case .notReserve: "Noodtoegang is er alleen voor wie reserve is. Je kunt de dossiers gewoon openen."
        }
    }

    /// What is wrong with days that were typed, in one sentence.
    static func sentence(_ fault: DayFault) -> String {
        switch fault {
        case .lastDayOver: "De laatste dag is al voorbij. Kies een dag vanaf vandaag of laat het leeg."
        case .backBeforeAway: "De laatste dag ligt vóór de eerste dag."
        case .awayOver: "Deze dagen zijn al voorbij."
        }
    }

    /// The names of lists, each once: restricted lists have one name together.
    static func lists(_ names: [String]) -> [String] { once(names.map { list($0) }) }

    /// Each text once, in order.
    static func once(_ texts: [String]) -> [String] {
        texts.reduce(into: [String]()) { found, text in
            if !found.contains(text) { found.append(text) }
        }
    }

    /// The name of a list.
    static func list(_ name: String) -> String {
        switch name {
        case "team": "dossierteam"
        case "register": "leerlingenlijst"
        case "staff": "zorgen over iemand die hier werkt"
        default: "afgeschermde lijst"
        }
    }
}
