// SPDX-License-Identifier: EUPL-1.2

import CivilTime

/// What acts put their lines together with: the names of people, and words that several share.
package struct ChronologyWriter {
    let state: CaseState
    let name: (StaffID) -> String

    /// The name of a person of the dossier.
    func person(_ id: PersonID?) -> String? {
        guard let id else { return nil }
        return state.persons.first { $0.id == id }?.name ?? "iemand"
    }

    func staff(_ id: StaffID?) -> String? { id.map(name) }

    func with(_ partner: Partner, _ id: PersonID?) -> String { person(id) ?? partner.words }

    func people(_ participants: [Participant]) -> String {
        participants.map { "\($0.name) (\($0.function))" }.joined(separator: ", ")
    }

    func safetyTags(_ now: SafetyAnswer?, _ home: SafetyAnswer?) -> [String] {
        [now.map { "nu veilig: \($0.words)" }, home.map { "straks veilig thuis: \($0.words)" }].compactMap { $0 }
    }

    func authority(_ value: Authority, _ source: String?, _ checked: Day?) -> String {
        [value.words, source, checked.map { "nagekeken op \($0.dutchDate)" }].compactMap { $0 }.joined(separator: ", ")
    }
}
