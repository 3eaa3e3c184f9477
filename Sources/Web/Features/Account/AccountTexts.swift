// SPDX-License-Identifier: EUPL-1.2

enum AccountTexts {
    static let title = "Mijn account"
    static let second = "Tweede stap"
    static let secondNeeded = "Jij kunt dossiers openen. Daarom vraagt Hoede na je wachtzin nog iets van jou."
    static let secondFree = "Jij stuurt alleen zorgen. Een tweede stap hoeft niet, maar mag."
    static let noSecond = "Er is nog geen tweede stap ingesteld."
    static let codes = "Geprinte codes"
    static let codesLead = "Voor de dag dat je telefoon thuis ligt. Bewaar ze waar jij alleen bij kunt."
    static let passphrase = "Wachtzin"
    static let sessions = "Waar je bent ingelogd"
    static let everywhere = "Overal uitloggen"
    static let lastOne =
        "Dit is je enige tweede stap. Zonder kun je geen dossier openen. Maak eerst een andere."
    static let changed = "Je nieuwe wachtzin geldt vanaf nu. Op andere apparaten ben je uitgelogd."

    static let enrolTitle = "Tweede stap instellen"
    static let enrolLead = "Je wachtzin kan iemand afkijken. Daarom hoort er iets bij wat alleen jij hebt."
    static let appTitle = "Met een app op je telefoon"
    static let enrolWrong = "Deze code klopt niet. Kijk of je telefoon op tijd loopt, en neem een nieuwe code."
    static let codesTitle = "Je tien codes"
    static let codesOnce = "Je ziet deze codes nu één keer. Print ze, of schrijf ze over."
    static let codesUse = "Elke code werkt één keer. Oude codes werken niet meer."

    static let passphraseTitle = "Wachtzin wijzigen"
    static let stolen = "Denk je dat iemand je wachtzin kent?"
    static let stolenText =
        "Dan helpt een nieuwe wachtzin niet genoeg. Wie de oude kent, kan je sleutels al hebben. "
        + "Vraag een collega uit het dossierteam om je opnieuw toe te laten. Dan krijg je nieuwe sleutels."
    static let wrongOld = "Je huidige wachtzin klopt niet. Kijk hem na en probeer het opnieuw."
    static let differs = "De twee nieuwe wachtzinnen zijn niet gelijk. Typ ze allebei opnieuw."
    static let oldMissing = "Vul je huidige wachtzin in."
    static let newMissing = "Vul je nieuwe wachtzin in."
    static let resetTitle = "Tweede stap weghalen"

    static func left(_ count: Int) -> String {
        switch count {
        case 0: "Je hebt geen geprinte codes."
        case 1: "Er is nog 1 code over."
        default: "Er zijn nog \(count) codes over."
        }
    }
}
