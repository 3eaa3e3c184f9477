// SPDX-License-Identifier: EUPL-1.2
public import CivilTime

/// What is kept of an EDEXML or UWLR file: the least that the register needs, and nothing else.
///
/// BSN, origin, weights, addresses and photographs never get into this value: they are dropped while reading.
///
/// - Source: standards 1.5, rule 9 (data minimisation).
public struct SchoolFile: Hashable, Sendable {
    /// The school that the file is about.
    public var school: SchoolIdentity
    /// The groups, base groups and composite groups together, in the order of the file.
    public var groups: [FileGroup]
    /// The accepted pupils, in the order of the file.
    public var pupils: [FilePupil]
    /// The staff, as proposals for accounts without any rights.
    public var staff: [StaffProposal]
    /// What was odd about single records; they name a record by key and place, never by a person's name.
    public var remarks: [SchoolFileRemark]
    /// The number of pupil records that were not accepted.
    public var rejected: Int
    /// The number of fields that the standard does not know.
    public var skippedFields: Int
    /// The number of known fields that were dropped on purpose, such as BSN, origin and postal code.
    public var discardedFields: Int
    /// Whether the file said one character encoding (or none) and turned out to be in windows-1252.
    public var transcoded: Bool
}

/// Which school wrote the file, for which year, with which package.
public struct SchoolIdentity: Hashable, Sendable, Codable {
    /// The BRIN code, such as `99XX`.
    public var brin: String?
    /// The location code of that BRIN; `00` is read as none.
    public var dependance: String?
    /// The school year, such as `2026-2027`, as it was written.
    public var schoolYear: String?
    /// The package that made the file.
    public var author: String?
    /// The version of the standard that the file claims, such as `2.1`.
    public var version: String?

    /// Makes an identity from its parts.
    public init(
        brin: String? = nil, dependance: String? = nil, schoolYear: String? = nil, author: String? = nil,
        version: String? = nil
    ) {
        self.brin = brin
        self.dependance = dependance
        self.schoolYear = schoolYear
        self.author = author
        self.version = version
    }
}

/// A group in the file.
public struct FileGroup: Hashable, Sendable {
    /// The group's key, unique among all groups of the file.
    public var key: String
    /// What the school calls the group: `5A`, `Onderbouw geel`.
    public var name: String
    /// The jaargroep code, as written; none for a composite group.
    public var jaargroep: String?
    /// Whether this is a *samengestelde groep*, such as a plusklas.
    public var isComposite: Bool
}

/// A pupil in the file.
public struct FilePupil: Hashable, Sendable {
    /// The place among the pupil records of the file; the first is 1.
    public var position: Int
    /// The pupil's key in the administration; see `stableKey`.
    public var key: String?
    /// The chain identifier (ECK iD).
    public var eckid: String?
    /// The parts of the name.
    public var name: PersonName
    /// The day of birth.
    public var birth: Day?
    /// The gender as registered.
    public var gender: Gender
    /// The jaargroep code; an unknown code stays as it was written.
    public var jaargroep: String?
    /// The key of the base group; always a group of this file.
    public var groupKey: String?
    /// The keys of the composite groups; always groups of this file.
    public var compositeGroupKeys: [String]
    /// The name of the school building.
    public var location: String?
    /// The first day at this school.
    public var entered: Day?
    /// The last day at this school; may lie in the past or in the future.
    public var leaving: Day?
    /// Tells twins apart during reading. Lives in memory only.
    var lastFour: LastFour?

    /// The key when it may be used to recognise the pupil: a key that begins with `#` is made up anew in every file.
    ///
    /// - Source: EDEXML manual 2.1, key rules.
    public var stableKey: String? {
        guard let key, !key.hasPrefix("#") else { return nil }
        return key
    }
}

/// The last four digits of a citizen number. Has no readable form, so that it cannot leak into a page or a log.
struct LastFour: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    private let number: UInt16

    /// Takes exactly four digits; anything else, certainly a whole number, gives nothing.
    init?(_ text: String) {
        guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = UInt16(text)
        else { return nil }
        self.number = number
    }

    var description: String { "····" }
    var customMirror: Mirror { Mirror(self, children: []) }
}

/// The gender as a school administration registers it.
///
/// - Source: NEN-ISO 5218, in EDEXML `geslacht`.
public enum Gender: String, Hashable, Sendable, Codable, CaseIterable {
    case unknown, boy, girl, unspecified

    init?(code: String) {
        switch code {
        case "0": self = .unknown
        case "1": self = .boy
        case "2": self = .girl
        case "9": self = .unspecified
        default: return nil
        }
    }

    /// The word on the page.
    public var label: String {
        switch self {
        case .unknown: "onbekend"
        case .boy: "jongen"
        case .girl: "meisje"
        case .unspecified: "niet ingevuld"
        }
    }
}

/// A member of staff in the file: a proposal for an account. It never gives rights.
///
/// - Source: standards 1.5, rule 10; the EDEXML manual advises against deriving rights from roles.
public struct StaffProposal: Hashable, Sendable {
    /// The key in the administration.
    public var key: String?
    /// The parts of the name.
    public var name: PersonName
    /// The mail address.
    public var mail: String?
    /// What the file says about the work: role codes such as `IB`, and free texts. Only to show.
    public var roleHints: [String]
    /// The keys of the groups of this file.
    public var groupKeys: [String]
}
