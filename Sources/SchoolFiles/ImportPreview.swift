// SPDX-License-Identifier: EUPL-1.2
public import CivilTime

/// What would happen to the register if this file were taken over. Nothing has happened yet: a person confirms.
///
/// - Source: standards 1.5, rule 7.
public struct ImportPreview: Hashable, Sendable {
    /// The school that the file is about.
    public let school: SchoolIdentity
    /// The day on which the preview was made.
    public let day: Day
    /// One proposal for each accepted pupil of the file, in its order; then the pupils missing from the file.
    public let pupils: [PupilProposal]
    /// The groups that are new or changed. A group missing from the file is no longer current.
    public let groups: [RegisterGroup]
    /// Proposals for accounts, without rights.
    public let staff: [StaffProposal]
    /// What was odd about single records.
    public let remarks: [SchoolFileRemark]
    /// How many pupils fall under which heading.
    public let counts: ImportCounts
    /// The number of fields that the standard does not know.
    public let skippedFields: Int
    /// The number of known fields that were dropped on purpose.
    public let discardedFields: Int
    /// Whether the file had to be read as windows-1252 although it did not say so.
    public let transcoded: Bool
    /// Whether more than a third of the pupils at school would leave: perhaps this is part of a file, or another
    /// school's.
    public let manyWouldLeave: Bool

    /// The counts as a JSON object, without any name or key.
    public var json: String {
        let numbers = [
            ("new", counts.new), ("changed", counts.changed), ("unchanged", counts.unchanged), ("left", counts.left),
            ("ambiguous", counts.ambiguous), ("rejected", counts.rejected), ("remarks", remarks.count),
            ("groups", groups.count), ("staff", staff.count), ("skippedFields", skippedFields),
            ("discardedFields", discardedFields),
        ]
        let flags = [("transcoded", transcoded), ("manyWouldLeave", manyWouldLeave)]
        let members = numbers.map { "\"\($0.0)\":\($0.1)" } + flags.map { "\"\($0.0)\":\($0.1)" }
        return "{\(members.joined(separator: ","))}"
    }
}

/// How many pupils of the file fall under which heading; `left` counts pupils of the register.
public struct ImportCounts: Hashable, Sendable {
    /// Not in the register before.
    public var new = 0
    /// In the register, with other details.
    public var changed = 0
    /// In the register, exactly like this.
    public var unchanged = 0
    /// No longer at school, by the file's own day or because the pupil is missing from the file.
    public var left = 0
    /// A person decides who this is.
    public var ambiguous = 0
    /// Records of the file that were not read.
    public var rejected = 0
}

/// What would happen to one pupil.
public struct PupilProposal: Hashable, Sendable {
    /// The place among the pupil records of the file (the first is 1); nothing for a pupil missing from the file.
    public let position: Int?
    /// The row as it is in the register now.
    public let current: RegisterPupil?
    /// The row as it would become. For an ambiguous pupil: the row if this is somebody new.
    public let proposed: RegisterPupil
    /// The heading.
    public let decision: PupilDecision
}

/// Under which heading a pupil falls.
public enum PupilDecision: Hashable, Sendable {
    /// Not in the register before.
    case new
    /// In the register, with these details changed.
    case changed([PupilField])
    /// Nothing changes.
    case unchanged
    /// The pupil left or is missing from the file: only the status changes, and perhaps these details.
    case left([PupilField])
    /// A person decides whether this is one of these pupils of the register.
    case ambiguous(Ambiguity)
}

/// Why a person must decide, and between whom.
public struct Ambiguity: Hashable, Sendable {
    /// What made the program hesitate.
    public enum Reason: String, Hashable, Sendable {
        /// Same name, birth date and gender, but no number in common.
        case sameDetails
        /// The ECK iD is of one pupil and the key of another.
        case twoPupils
        /// Two records of the file lead to the same pupil.
        case twoRecords
        /// The key is known, but for a child with other details.
        case keyOfSomebodyElse

        /// One Dutch sentence for the person who decides.
        public var sentence: String {
            switch self {
            case .sameDetails: "Naam, geboortedatum en geslacht zijn gelijk, maar het nummer is anders."
            case .twoPupils: "Het ECK iD hoort bij de ene leerling en de sleutel bij een andere."
            case .twoRecords: "Twee regels in het bestand lijken over dezelfde leerling te gaan."
            case .keyOfSomebodyElse: "De sleutel is bekend, maar hoort bij een kind met andere gegevens."
            }
        }
    }

    /// What made the program hesitate.
    public let reason: Reason
    /// The pupils of the register that it may be; at least one.
    public let candidates: [RegisterPupil]
}

/// A detail of a pupil that a file can change.
public enum PupilField: String, Hashable, Sendable, CaseIterable {
    case name, birth, gender, jaargroep, group, compositeGroups, location, days, identifiers, status

    /// The word on the page.
    public var label: String {
        switch self {
        case .name: "naam"
        case .birth: "geboortedatum"
        case .gender: "geslacht"
        case .jaargroep: "jaargroep"
        case .group: "groep"
        case .compositeGroups: "andere groepen"
        case .location: "vestiging"
        case .days: "in- en uitstroom"
        case .identifiers: "nummers"
        case .status: "op school of niet"
        }
    }
}
