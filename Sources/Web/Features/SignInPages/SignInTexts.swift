// SPDX-License-Identifier: EUPL-1.2

enum SignInTexts {
    static let title = "Inloggen"
    static let lead =
        "Hoede bewaart wat jullie over zorgen om kinderen opschrijven. Alleen wie het moet lezen, leest het."
    static let mail = "Mailadres van school"
    static let passphrase = "Wachtzin"
    static let passphraseHint = "Zes woorden, of wat je zelf koos. Plakken mag."
    static let button = "Inloggen"
    static let mailMissing = "Vul je mailadres in."
    static let passphraseMissing = "Vul je wachtzin in."
    static let wrong = "Mailadres en wachtzin passen niet bij elkaar. Kijk ze na en probeer het opnieuw."
    static let staleForm = "Deze pagina stond te lang open. Typ je wachtzin nog een keer."
    static let signedOut = "Je bent uitgelogd."
    static let keptDraft = "Je was te lang weg. Wat je typte, is als concept bewaard. Log in om verder te gaan."
    static let notIn = "Kun je niet inloggen en kan het niet wachten? Bel Veilig Thuis: 0800-2000, dag en nacht."

    static let lockedTitle = "Op slot"
    static let lockedHint = "Je was even weg, dus Hoede ging op slot. Wat je typte, is als concept bewaard."
    static let unlock = "Verder"
    static let someoneElse = "Ik ben iemand anders"
    static let wrongPassphrase = "Deze wachtzin past niet. Kijk hem na en probeer het opnieuw."
    static let passkey = "Met je passkey"
    static let wrongPasskey = "Deze passkey opent je account niet. Gebruik je wachtzin."
    static let over = "Je sessie is voorbij. Log opnieuw in."
    static let noSchool =
        "Je account hoort nu bij geen school. Vraag je school om een nieuwe uitnodiging. Kan het niet wachten? "
        + "Bel Veilig Thuis: 0800-2000."

    static func slowDown(_ seconds: Int) -> String {
        "Er is een paar keer een verkeerde wachtzin getypt. Wacht \(seconds) seconden en probeer het dan opnieuw."
    }
}
