// SPDX-License-Identifier: EUPL-1.2

/// Why a whole file is not read. Nothing of a refused file is kept.
///
/// - Source: standards 1.5, rules 1 to 3.
public enum SchoolFileRefusal: Error, Hashable, Sendable {
    /// More than 32 MiB.
    case tooBig
    /// A packed file.
    case packed
    /// No bytes, or only blanks.
    case empty
    /// Does not begin like XML.
    case notXML
    /// Has a document type or entities, which could hide or change text.
    case documentType
    /// A character encoding that is not read.
    case encoding
    /// Elements are nested more than 16 deep.
    case tooDeep
    /// More than 20,000 pupils.
    case tooManyPupils
    /// A text or attribute of more than 64 KiB.
    case textTooLong
    /// XML of something else.
    case otherContent
    /// No pupils in it.
    case noPupils
    /// Not well-formed at this line (the first line is 1).
    case broken(line: Int)

    /// One clear sentence for the person who chose the file.
    public var sentence: String {
        switch self {
        case .tooBig: "Het bestand is groter dan 32 MB en wordt daarom niet gelezen."
        case .packed: "Dit is een ingepakt bestand: pak het eerst uit en kies het XML-bestand."
        case .empty: "Het bestand is leeg."
        case .notXML: "Dit is geen XML-bestand: kies bij het exporteren voor EDEXML."
        case .documentType: "Het bestand heeft een documenttype (DOCTYPE) en wordt voor de veiligheid niet gelezen."
        case .encoding: "De tekens van dit bestand zijn niet te lezen: exporteer het opnieuw als UTF-8."
        case .tooDeep: "Het bestand is te diep genest: dit is geen gewoon EDEXML-bestand."
        case .tooManyPupils: "Het bestand heeft meer dan 20.000 leerlingen en wordt daarom niet gelezen."
        case .textTooLong: "In het bestand staat een veld met te veel tekst."
        case .otherContent: "Dit XML-bestand is geen EDEXML-bestand met leerlingen."
        case .noPupils: "Er staan geen leerlingen in dit bestand."
        case .broken(let line): "Het bestand is beschadigd bij regel \(line): exporteer het opnieuw."
        }
    }
}

/// The borders of what is read.
enum SchoolFileLimits {
    static let bytes = 32 * 1024 * 1024
    static let pupils = 20_000
    static let depth = 16
    static let text = 64 * 1024
}
