// SPDX-License-Identifier: EUPL-1.2

enum SecondStepTexts {
    static let title = "Tweede stap"
    static let lead = "Je wachtzin klopt. Voor dossiers vragen we nog iets wat alleen jij hebt."
    static let code = "Code uit je app"
    static let codeHint = "Zes cijfers. Plakken mag."
    static let noPhone = "Ik heb mijn telefoon niet bij me"
    static let paper = "Geprinte code"
    static let paperHint = "Een van je tien codes op papier. Elke code werkt één keer."
    static let button = "Verder"
    static let passkey = "Gebruik je passkey"
    static let worryOnly = "Alleen een zorg sturen"
    static let worryHint = "Een zorg sturen, of een melding of 112-telefoontje vastleggen, kan zonder tweede stap."
    static let lost = "Telefoon kwijt en geen papieren codes? Vraag een collega uit het dossierteam om hulp."
    static let keptDraft = "Wat je typte, is als concept bewaard. Na deze stap ga je ermee verder."
    static let codeMissing = "Vul de code in."
    static let wrong = "Deze code klopt niet, of is al gebruikt. Wacht op een nieuwe code."
    static let printedBelow = "Een geprinte code typ je bij 'Ik heb mijn telefoon niet bij me'."
    static let againTitle = "Laat even zien dat jij het bent"
    static let againLead = "Wat je nu gaat doen, is bijzonder. Daarom vragen we opnieuw wie je bent."
    static let passphrase = "Wachtzin"
    static let passphraseMissing = "Vul je wachtzin in."
    static let againWrong = "Dit klopt niet. Kijk je wachtzin na, en neem een nieuwe code."

    static func slowDown(_ seconds: Int) -> String {
        "Het ging een paar keer mis. Wacht \(seconds) seconden en probeer het dan opnieuw."
    }

    static func practice(_ code: String) -> String {
        "Oefenschool: de code is nu \(code.prefix(3)) \(code.suffix(3)), hij is al ingevuld."
    }
}
