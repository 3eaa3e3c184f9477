// SPDX-License-Identifier: EUPL-1.2

/// Two pupils, in no particular order.
public struct PupilPair: Hashable, Sendable, Codable {
    /// The identifier that sorts first.
    public let first: String
    /// The identifier that sorts last.
    public let second: String

    /// Makes a pair; the order does not matter.
    public init(_ one: String, _ two: String) {
        first = min(one, two)
        second = max(one, two)
    }
}

/// Who might be brothers and sisters. Only a suggestion: a person who knows the family confirms it.
public enum SiblingSuggestions {
    /// The pupils at school with the same surname and surname prefix, in the order of a Dutch list of names.
    ///
    /// Many families share a surname, and many brothers and sisters do not; so nothing may follow from this alone.
    ///
    /// - Parameters:
    ///   - pupil: Whose brothers and sisters.
    ///   - register: The pupils of the school.
    ///   - decided: The pairs about which a person already said yes or no; they are not suggested again.
    public static func suggest(
        for pupil: RegisterPupil, in register: [RegisterPupil], decided: Set<PupilPair> = []
    ) -> [RegisterPupil] {
        guard let surname = surname(of: pupil) else { return [] }
        return register.filter { other in
            other.id != pupil.id && other.status == .enrolled && !decided.contains(PupilPair(pupil.id, other.id))
                && self.surname(of: other) == surname
        }
        .sorted { ($0.sortKey, $0.id) < ($1.sortKey, $1.id) }
    }

    private static func surname(of pupil: RegisterPupil) -> String? {
        guard let achternaam = pupil.name.achternaam else { return nil }
        return SearchText.folded([pupil.name.voorvoegsel, achternaam].compactMap { $0 }.joined(separator: " "))
    }
}
