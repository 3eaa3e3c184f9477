// SPDX-License-Identifier: EUPL-1.2

/// What the gate says when it stops somebody.
enum GateTexts {
    static let otherSite = "Dit formulier komt van een andere site. Open Hoede zelf en vul het daar in."
    static let unreadable = "We konden dit formulier niet lezen. Ga terug en verstuur het opnieuw."
    static let oldForm = "Dit formulier is verlopen. Ga terug, ververs de pagina en verstuur het opnieuw."
    static let oldFormKept =
        "Dit formulier is verlopen. Wat je typte, is als concept bewaard. Open de pagina opnieuw vanaf Vandaag."
    static let tooSlow = "Het versturen duurde te lang. Controleer je verbinding en probeer het opnieuw."
    static let tooLarge = "Dit is te groot om te versturen. Maak het kleiner en probeer het opnieuw."
    static let registerOnly =
        "Alleen wie de leerlingenlijst bijhoudt, kan dit doen. Vraag het de IB'er of de beheerder."
    static let storage =
        "De opslag antwoordt nu niet. Wat je typte staat nog in je scherm: ga terug en probeer het opnieuw."
}
