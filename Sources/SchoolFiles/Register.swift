// SPDX-License-Identifier: EUPL-1.2
public import CivilTime

/// A pupil in the school's register. Rows are only ever added or changed, never removed by an import.
public struct RegisterPupil: Hashable, Sendable, Codable, Identifiable {
    /// The register's own identifier.
    public var id: String
    /// The key in the school's administration, when it is a lasting one.
    public var key: String?
    /// The chain identifier (ECK iD).
    public var eckid: String?
    /// The parts of the name.
    public var name: PersonName
    /// The day of birth.
    public var birth: Day?
    /// The gender as registered.
    public var gender: Gender
    /// The jaargroep code, see `Jaargroep.label(_:)`.
    public var jaargroep: String?
    /// The base group's identifier in the register.
    public var groupID: String?
    /// The composite groups' identifiers in the register.
    public var compositeGroupIDs: [String]
    /// The name of the school building.
    public var location: String?
    /// The first day at this school.
    public var entered: Day?
    /// The last day at this school, past or future.
    public var leaving: Day?
    /// Whether the pupil is at the school.
    public var status: PupilStatus
    /// How the row came into the register.
    public var origin: PupilOrigin

    /// Makes a row.
    public init(
        id: String, key: String? = nil, eckid: String? = nil, name: PersonName, birth: Day? = nil,
        gender: Gender = .unknown, jaargroep: String? = nil, groupID: String? = nil, compositeGroupIDs: [String] = [],
        location: String? = nil, entered: Day? = nil, leaving: Day? = nil, status: PupilStatus = .enrolled,
        origin: PupilOrigin = .file
    ) {
        self.id = id
        self.key = key
        self.eckid = eckid
        self.name = name
        self.birth = birth
        self.gender = gender
        self.jaargroep = jaargroep
        self.groupID = groupID
        self.compositeGroupIDs = compositeGroupIDs
        self.location = location
        self.entered = entered
        self.leaving = leaving
        self.status = status
        self.origin = origin
    }

    /// `Sanne van der Berg`.
    public var displayName: String { name.displayName }
    /// Orders as a Dutch list of names does.
    public var sortKey: String { name.sortKey }
    /// Every name part without capitals and diacritics; compare with `SearchText.folded(_:)` of what was typed.
    public var searchKey: String { name.searchKey }

    var likeness: PupilLikeness { PupilLikeness(name: name, birth: birth, gender: gender) }
}

/// Whether a pupil is at the school, as far as the files say. A dossier stays open whatever this says.
public enum PupilStatus: Hashable, Sendable, Codable {
    /// At the school.
    case enrolled
    /// Missing from the newest file, first seen on this day. Somebody finds out what happened.
    case notInFile(since: Day)
    /// Left the school; the day is the last at school, or that of the import when the file gives none.
    case left(Day)

    /// The words on the page.
    public var label: String {
        switch self {
        case .enrolled: "op school"
        case .notInFile: "niet meer in het bestand"
        case .left: "van school"
        }
    }
}

/// How a pupil came into the register.
public enum PupilOrigin: String, Hashable, Sendable, Codable {
    /// From a school file; is expected in every next file.
    case file
    /// Typed by a person; may be missing from a file without meaning anything.
    case byHand
}

/// A group in the school's register.
public struct RegisterGroup: Hashable, Sendable, Codable, Identifiable {
    /// The register's own identifier.
    public var id: String
    /// The key in the school's administration.
    public var key: String?
    /// What the school calls the group.
    public var name: String
    /// The jaargroep code; none for a composite group.
    public var jaargroep: String?
    /// Whether this is a composite group, such as a plusklas.
    public var isComposite: Bool
    /// Whether the group was in the newest file.
    public var isCurrent: Bool

    /// Makes a row.
    public init(
        id: String, key: String?, name: String, jaargroep: String?, isComposite: Bool = false, isCurrent: Bool = true
    ) {
        self.id = id
        self.key = key
        self.name = name
        self.jaargroep = jaargroep
        self.isComposite = isComposite
        self.isCurrent = isCurrent
    }
}
