// SPDX-License-Identifier: EUPL-1.2

/// Something odd about one record of the file. Names the record by key and place, never by a person's name.
public struct SchoolFileRemark: Hashable, Sendable {
    /// The kind of record.
    public enum Record: String, Hashable, Sendable {
        case pupil, group, staff
    }

    /// A date of a pupil.
    public enum DateField: String, Hashable, Sendable {
        case birth, entered, leaving
    }

    /// What is odd.
    public enum Finding: Hashable, Sendable {
        /// A date that does not exist; it was left out.
        case brokenDate(DateField)
        /// A group that is not in this file; the pupil came in without it.
        case danglingGroup
        /// A building that is not in this file.
        case danglingLocation
        /// A key that an earlier record has.
        case duplicateKey
        /// An ECK iD that an earlier record has.
        case duplicateChainID
        /// No key.
        case missingKey
        /// No name part at all.
        case missingName
        /// A jaargroep code that the standard does not know; kept as text.
        case unknownJaargroep
        /// A gender code that the standard does not know.
        case unknownGender
        /// Year 1 to 6, read as leerjaar 1 to 6 of secondary education.
        case yearReadAsSecondary
        /// Name, birth date and gender are those of the record at that place.
        case possiblyTwice(other: Int)
        /// The administration uses citizen numbers as keys; the key was dropped.
        case keyIsCitizenNumber
    }

    /// The kind of record.
    public var record: Record
    /// The place among the records of that kind; the first is 1.
    public var position: Int
    /// The record's key, when it has one that may be shown.
    public var key: String?
    /// What is odd.
    public var finding: Finding
    /// Whether the record was left out because of it.
    public var isRejection: Bool

    /// One Dutch sentence about the record.
    public var sentence: String { "\(subject): \(explanation)" }

    private var subject: String {
        let word =
            switch record {
            case .pupil: "Leerling"
            case .group: "Groep"
            case .staff: "Medewerker"
            }
        return if let key { "\(word) met sleutel \(key)" } else { "\(word) nummer \(position) in het bestand" }
    }

    private var explanation: String {
        let rest = isRejection ? " Deze is niet ingelezen." : ""
        let text =
            switch finding {
            case .brokenDate(.birth): "de geboortedatum klopt niet en is weggelaten."
            case .brokenDate(.entered): "de datum van instroom klopt niet en is weggelaten."
            case .brokenDate(.leaving): "de datum van uitstroom klopt niet en is weggelaten."
            case .danglingGroup: "de groep bestaat niet in dit bestand."
            case .danglingLocation: "de vestiging bestaat niet in dit bestand."
            case .duplicateKey: "deze sleutel komt vaker voor."
            case .duplicateChainID: "dit ECK iD komt vaker voor."
            case .missingKey: "er is geen sleutel."
            case .missingName: "er is geen naam."
            case .unknownJaargroep: "de jaargroep is onbekend."
            case .unknownGender: "het geslacht is niet te lezen."
            case .yearReadAsSecondary: "de jaargroep is gelezen als leerjaar. Kijk of dat klopt."
            case .possiblyTwice(let other): "lijkt dezelfde leerling als nummer \(other) in het bestand."
            case .keyIsCitizenNumber: "de sleutel is een burgerservicenummer en is weggelaten."
            }
        return text + rest
    }
}
