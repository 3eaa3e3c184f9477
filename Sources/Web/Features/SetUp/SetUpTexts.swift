// SPDX-License-Identifier: EUPL-1.2

enum SetUpTexts {
    static let wrongToken = "Dit is niet de code die bij het starten is getoond. Kijk hem na."
    static let taken = "Een andere browser is al bezig met inrichten. Ga daar verder, of start Hoede opnieuw."
    static let steps = ["School", "Team", "Zorgen over personeel", "Wachtzinnen", "Herstelbladen", "Sleutelbestand"]
    static let whyTwo =
        "Je begint met twee mensen die dossiers lezen. Zo kan de één de ander vervangen en weer toelaten."
    static let readers =
        "Soms gaat een zorg over iemand die hier werkt. Wie leest die? Kies minstens twee mensen."
    static let notOnlyTeam =
        "Kies liever niet alleen de IB'er en de directeur. De zorg kan over een van hen gaan, of over iemand met wie zij elke "
        + "dag werken. Neem iemand van het bestuur erbij."
    static let sheets =
        "Raakt iedereen zijn wachtzin kwijt, dan openen twee van deze drie bladen de school weer. Niemand anders kan dat, ook wij niet."
    static let sheetsOnce =
        "Deze bladen zie je één keer. Ze staan nergens anders, ook niet op de schijf. Druk ze nu af of schrijf ze over."
    static let keyFile =
        "De server heeft eigen sleutels. Ze openen geen dossier, maar zonder dit bestand kan niemand inloggen."

    static func slowDown(_ seconds: Int) -> String {
        "Er is een paar keer een verkeerde code getypt. Wacht \(seconds) seconden en probeer het dan opnieuw."
    }
}
