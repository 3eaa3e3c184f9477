// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers

enum WorryTexts {
    static let title = "Ik maak me zorgen"
    static let lead = "Goed dat je dit opschrijft. Je hoeft niets zeker te weten."
    static let routeQuestion = "Waar gaat je zorg over?"
    static let staffTitle = "Gaat het over iemand die hier werkt of helpt?"
    static let staffPlan =
        "Dit lezen alleen de mensen die je school daarvoor koos. Over wie het gaat, leest het nooit."
    static let chooseInvolved = "Kies wie deze zorg niet mag lezen. Is er niemand betrokken? Ga dan terug."
    static let child = "Over welk kind?"
    static let who = "Over wie?"
    static let whoHint = "Naam en groep. Weet je de naam niet? Schrijf op wat je wel weet."
    static let what = "Wat heb je gezien of gehoord?"
    static let whatHint = "Schrijf op wat er gebeurde, zo letterlijk als je kunt. Wat je ervan denkt, komt later."
    static let when = "Wanneer?"
    static let safeNow = "Is het kind nu veilig?"
    static let safeHome = "Kan het kind straks veilig naar huis?"
    static let seenBy = "Heeft iemand anders het gezien?"
    static let seenByHint = "Schrijf dan wie. Bijvoorbeeld een invaller of overblijfhulp."
    static let called = "Heb je al gebeld?"
    static let callNote = "Wat is er aan de telefoon gezegd?"
    static let send = "Versturen"
    static let empty = "Schrijf op over wie het gaat, of wat je hebt gezien of gehoord."
    static let tooLong = "Dit is te lang. Maak het korter dan 100.000 tekens."
    static let typedMoment = "Wanneer, zoals getypt:"
    static let later = "Ouders kunnen later vragen wat er staat. Schrijf daarom op wat je zag en hoorde."
    static let alsoTell = "Zeg het ook even zelf. Dat is sneller, en samen is het minder zwaar."

    /// Who reads it, and when, in one or two sentences.
    static func plan(_ plan: ReadingPlan, now: Instant) -> String {
        guard let reader = plan.reader else {
            return "Er is nu niemand aangewezen die dit leest. Ga zelf naar de directeur, of bel Veilig Thuis."
        }
        let deputy = plan.deputy.map { " Lukt dat niet, dan leest \($0.name) het." } ?? ""
        guard let day = plan.day else {
            return "\(reader.name) is voorlopig afwezig.\(deputy) Kan het niet wachten? Bel Veilig Thuis: 0800-2000."
        }
        if plan.today { return "\(reader.name) leest dit vandaag.\(deputy)" }
        return "Niemand leest dit vóór \(day.dutchDayAndWeekday). Dan leest \(reader.name) het."
            + " Kan het niet wachten? Bel Veilig Thuis: 0800-2000."
    }
}

extension Day {
    /// `maandag 30 november`.
    var dutchDayAndWeekday: String { "\(weekday.dutch) \(dutchDayAndMonth)" }
}
