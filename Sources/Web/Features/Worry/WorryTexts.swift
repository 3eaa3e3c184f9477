// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers

enum WorryTexts {
    static let title = "Ik maak me zorgen"
    static let lead = "Goed dat je dit opschrijft. Je hoeft niets zeker te weten."
    static let routeQuestion = "Waar gaat je zorg over?"
    static let staffTitle = "Gaat het over iemand die hier werkt of helpt?"
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

    /// Who reads what went to a few people.
    static func alone(_ readers: [String]) -> String {
        "Alleen \(listed(readers)) \(readers.count == 1 ? "kan" : "kunnen") dit lezen."
    }

    private static func listed(_ names: [String]) -> String {
        [names.dropLast().joined(separator: ", "), names.last ?? ""].filter { !$0.isEmpty }.joined(separator: " en ")
    }

    /// Who reads a worry about somebody who works here.
    static func staffPlan(_ names: [String], chosen: Bool) -> String {
        guard !names.isEmpty else {
            return "Je school koos nog niemand die dit leest. Het wordt bewaard, maar alleen jij ziet het. "
                + "Bel daarom zelf het bestuur of de vertrouwensinspecteur."
        }
        let list = listed(names)
        return (chosen ? "" : "Je school koos hier nog niemand voor. ")
            + "Dit lezen alleen \(list). Gaat het over een van hen? Dan leest die het niet. "
            + "Zo nodig komt er iemand anders van het bestuur bij, of de directeur."
    }

    /// Who reads it, and when, in one or two sentences.
    static func plan(_ plan: ReadingPlan, now: Instant, aboutStaff: Bool = false) -> String {
        let call =
            aboutStaff
            ? "Bel bij direct gevaar 112, en anders de vertrouwensinspecteur: 0900-1113111."
            : "Bel Veilig Thuis: 0800-2000."
        guard let reader = plan.reader else {
            if aboutStaff { return "Er is nu niemand aangewezen die dit leest. Bel zelf het bestuur. \(call)" }
            return "Er is nu niemand aangewezen die dit leest. Ga zelf naar de directeur, of bel Veilig Thuis."
        }
        let deputy = plan.deputy.map { " Lukt dat niet, dan leest \($0.name) het." } ?? ""
        guard let day = plan.day else {
            return "\(reader.name) is voorlopig afwezig.\(deputy) Kan het niet wachten? \(call)"
        }
        if plan.today { return "\(reader.name) leest dit vandaag.\(deputy)" }
        return "Reken er niet op dat iemand dit vóór \(day.dutchDayAndWeekday) leest. Dan leest \(reader.name) het."
            + " Kan het niet wachten? \(call)"
    }
}

extension Day {
    /// `maandag 30 november`.
    var dutchDayAndWeekday: String { "\(weekday.dutch) \(dutchDayAndMonth)" }
}
