// SPDX-License-Identifier: EUPL-1.2

/// The kind of school, needed to understand the years 1 to 6.
public enum SchoolKind: String, Hashable, Sendable, Codable, CaseIterable {
    case primary, secondary
}

/// The jaargroep codes of EDEXML.
///
/// - Source: EDEXML 2.1, `jaargroepType`.
public enum Jaargroep {
    /// The code for a pupil who has left: *historisch*.
    public static let historic = "H"
    /// The code for a group with more than one year; the level is then on the pupil.
    public static let combined = "C"

    static let known: Set<String> = [
        "B", "D", "0", "1", "2", "3", "4", "5", "6", "7", "8", "11", "12", "13", "14", "15", "16", "S", "V", "C", "N",
        "H",
    ]

    /// The words on the page for a code; an unknown code is shown as it was written.
    public static func label(_ code: String) -> String {
        switch code {
        case "B": "babygroep"
        case "D": "dreumesgroep"
        case "0": "peutergroep"
        case "1", "2", "3", "4", "5", "6", "7", "8": "groep \(code)"
        case "11", "12", "13", "14", "15", "16": "leerjaar \(code.dropFirst())"
        case "S": "speciaal onderwijs"
        case "V": "voortgezet speciaal onderwijs"
        case "C": "combinatiegroep"
        case "N": "buiten basis- en voortgezet onderwijs"
        case "H": "van school"
        default: "onbekend (\(code))"
        }
    }

    /// Some packages of secondary schools write 1 to 6 where the standard has 11 to 16.
    static func secondary(_ code: String) -> String? {
        ["1", "2", "3", "4", "5", "6"].contains(code) ? "1" + code : nil
    }
}
