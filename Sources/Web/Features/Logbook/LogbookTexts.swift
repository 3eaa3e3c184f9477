// SPDX-License-Identifier: EUPL-1.2

import Casework

/// Words for what stands coarsely in the log.
enum LogbookTexts {
    /// What somebody did, as a sentence about that person goes on.
    static func act(_ entry: LogEntry) -> String {
        if entry.isDenied { return denied(entry.action) }
        switch entry.action {
        case "read": return "gelezen"
        case "append": return "iets vastgelegd"
        case "submit": return "iets ingestuurd"
        case "open": return "geopend"
        case "list": return entry.count.map { "lijst bekeken (\($0))" } ?? "lijst bekeken"
        case "export": return "uitvoer gemaakt"
        case "grant": return "toegang gegeven of veranderd"
        case "key": return "met sleutels gewerkt"
        case "destroy": return "vernietigd"
        case "sign-in": return "ingelogd"
        default: return "iets gedaan"
        }
    }

    private static func denied(_ action: String) -> String {
        switch action {
        case "sign-in": "inloggen mislukt"
        case "grant": "toegang ingetrokken of geweigerd"
        case "key": "sleutel ingetrokken of geweigerd"
        case "read", "list": "geprobeerd te kijken"
        default: "geprobeerd, maar mocht niet"
        }
    }

    /// What a person who keeps the log should do about an alarm.
    static func alarm(_ kind: String) -> String {
        switch kind {
        case "checkpoint-replaced": "Een bewaard controlepunt is niet meer het controlepunt dat is gemaakt."
        case "frontier": "De laatste stand van het logboek is niet te lezen."
        default: "Het logboek past niet meer bij wat eerder is ondertekend."
        }
    }

    /// What a word in the log stands for; nothing for the number of a dossier, a worry or a person.
    static func thing(_ object: String) -> String? {
        switch object {
        case "second-step": "tweede stap"
        case "taken": "eigen taken"
        case "eigen-zorgen": "eigen zorgen"
        case "zorgen": "lijst van zorgen"
        case "dossiers": "lijst van dossiers"
        case "leerlingen", "register": "leerlingenlijst"
        case "vragen": "vragen"
        case "rollen": "afspraken"
        case "logboek", "getuigen": object
        case "recovery": "herstel"
        case "team": "sleutels van het dossierteam"
        case "staff": "sleutels voor zorgen over een collega"
        case _ where object.hasPrefix("recovery-"): "herstelsleutel \(object.dropFirst(9))"
        case _ where object.hasPrefix("sheet-"): "herstelblad \(object.dropFirst(6))"
        default: nil
        }
    }

    /// How many lines about an empty list are left out.
    static func leftOut(_ count: Int) -> String {
        count == 1
            ? "Eén keer zag iemand een lege lijst. Die regel staat hier niet."
            : "\(count) keer zag iemand een lege lijst. Die regels staan hier niet."
    }

    static let sameAddress = "Dit zijn twee keer hetzelfde adres. Kies twee verschillende mensen."
    static let wrongAddress = "Schrijf een mailadres als naam@school.nl, zonder spaties."
    static let privacy = "Hier staan geen namen van kinderen en geen inhoud. Een dossier is alleen een nummer."
}
