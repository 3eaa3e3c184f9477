// SPDX-License-Identifier: EUPL-1.2

/// The fields that are kept. A field that is not in one of these tables never becomes a value.
enum SchoolFileField {
    case schoolYear, brin, dependance, author, version
    case name, jaargroep
    case achternaam, voorvoegsel, voornamen, voorletters, roepnaam
    case birth, gender, entered, leaving, lastFour
    case mail, role

    static let ofSchool: [String: SchoolFileField] = [
        "schooljaar": .schoolYear, "brincode": .brin, "dependancecode": .dependance, "auteur": .author,
        "xsdversie": .version,
    ]

    static let ofGroup: [String: SchoolFileField] = ["naam": .name, "jaargroep": .jaargroep]

    /// With the names from before version 1.0 as synonyms.
    private static let ofName: [String: SchoolFileField] = [
        "achternaam": .achternaam, "voorvoegsel": .voorvoegsel, "tussenvoegsel": .voorvoegsel,
        "voornamen": .voornamen, "voorletters-1": .voorletters, "voorletters": .voorletters, "roepnaam": .roepnaam,
    ]

    static let ofPupil = ofName.merging([
        "geboortedatum": .birth, "geslacht": .gender, "jaargroep": .jaargroep, "instroomdatum": .entered,
        "uitstroomdatum": .leaving, "bsn_ondwnr-4": .lastFour,
    ]) { $1 }

    static let ofStaff = ofName.merging(["emailadres": .mail, "rol": .role, "rolomschrijving": .role]) { $1 }

    /// Known fields about a person that are dropped on purpose.
    static let discarded: Set<String> = [
        "bsn", "sofinummer", "onderwijsnummer", "bsn_ondwnr-4", "rijksregisternummer", "etniciteit", "land",
        "land_vader", "land_moeder", "gewicht", "gewicht_nieuw", "postcode", "postcodenl", "postnummerbe",
        "postcodeoverig", "gebruikersnaam", "emailadres", "fotourl", "start_ondw_jgr3", "toevoegingen",
    ]

    /// Known fields that say nothing about a person.
    static let administrative: Set<String> = [
        "peildatum", "aanmaakdatum", "schoolkey", "instellingsnummer", "commentaar", "omschrijving", "mutatiedatum",
    ]

    func write(_ value: String, to school: inout SchoolIdentity) {
        switch self {
        case .schoolYear: school.schoolYear = value
        case .brin: school.brin = value.uppercased()
        case .dependance: school.dependance = value == "00" ? nil : value
        case .author: school.author = value
        case .version: school.version = value
        default: break
        }
    }

    func write(_ value: String, to group: inout GroupDraft) {
        switch self {
        case .name: group.name = value
        case .jaargroep: group.jaargroep = value.uppercased()
        default: break
        }
    }

    func write(_ value: String, to person: inout PersonDraft) {
        switch self {
        case .achternaam: person.name.achternaam = value
        case .voorvoegsel: person.name.voorvoegsel = value
        case .voornamen: person.name.voornamen = value
        case .voorletters: person.name.voorletters = value
        case .roepnaam: person.name.roepnaam = value
        case .birth: person.birth = value
        case .gender: person.gender = value
        case .jaargroep: person.jaargroep = value.uppercased()
        case .entered: person.entered = value
        case .leaving: person.leaving = value
        case .lastFour: person.lastFour = LastFour(value)
        case .mail: person.mail = value
        case .role: if !person.roles.contains(value) { person.roles.append(value) }
        default: break
        }
    }
}

/// A group as it was read, before it is checked.
struct GroupDraft {
    var key: String?
    var isComposite = false
    var name: String?
    var jaargroep: String?
}

/// A pupil or a member of staff as read, before the record is checked.
struct PersonDraft {
    var position = 0
    var key: String?
    var eckid: String?
    var name = PersonName()
    var birth: String?
    var gender: String?
    var jaargroep: String?
    var groupKey: String?
    var compositeKeys: [String] = []
    var locationKey: String?
    var entered: String?
    var leaving: String?
    var lastFour: LastFour?
    var mail: String?
    var roles: [String] = []
}
