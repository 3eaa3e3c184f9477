// SPDX-License-Identifier: EUPL-1.2
public import CivilTime

/// Compares a school file with the register.
public enum Comparison {
    /// Works out what the file would change; nothing is changed yet.
    ///
    /// - Parameters:
    ///   - file: The file as read.
    ///   - register: Every pupil of the school's register, also those who left.
    ///   - groups: Every group of the register.
    ///   - day: Today.
    ///   - newID: Hands out a new identifier for each new row.
    /// - Source: standards 1.5, rule 8: ECK iD, then a lasting key, then a suggestion that a person confirms.
    public static func compare(
        _ file: SchoolFile, register: [RegisterPupil], groups: [RegisterGroup], on day: Day, newID: () -> String
    ) -> ImportPreview {
        let matched = GroupMatch(file.groups, register: groups, newID: newID)
        var matching = PupilMatching(register)
        let incoming = file.pupils.map { RegisterPupil($0, groupIDs: matched.ids, on: day) }
        let found = matching.match(incoming)
        var proposals: [PupilProposal] = []
        proposals.reserveCapacity(incoming.count)
        for (index, row) in incoming.enumerated() {
            let position = file.pupils[index].position
            proposals.append(proposal(for: row, found: found[index], position: position, newID: newID))
        }
        for pupil in register where !matching.mentioned.contains(pupil.id) {
            guard let missing = pupil.missingFromFile(on: day) else { continue }
            proposals.append(
                PupilProposal(position: nil, current: pupil, proposed: missing, decision: .left([.status])))
        }
        let counts = count(proposals, rejected: file.rejected)
        let enrolled = register.count { $0.status == .enrolled }
        return ImportPreview(
            school: file.school, day: day, pupils: proposals, groups: matched.changes, staff: file.staff,
            remarks: file.remarks, counts: counts, skippedFields: file.skippedFields,
            discardedFields: file.discardedFields, transcoded: file.transcoded,
            manyWouldLeave: counts.left * 3 > enrolled && enrolled > 0)
    }

    private static func proposal(
        for row: RegisterPupil, found: PupilMatching.Found, position: Int, newID: () -> String
    ) -> PupilProposal {
        switch found {
        case .nobody, .perhaps:
            var proposed = row
            proposed.id = newID()
            guard case .perhaps(let ambiguity) = found else {
                return PupilProposal(position: position, current: nil, proposed: proposed, decision: .new)
            }
            return PupilProposal(position: position, current: nil, proposed: proposed, decision: .ambiguous(ambiguity))
        case .certain(let current):
            let proposed = current.updated(from: row)
            let fields = current.differences(from: proposed)
            let decision: PupilDecision =
                if fields.isEmpty {
                    .unchanged
                } else if fields.contains(.status), case .left = proposed.status {
                    .left(fields)
                } else {
                    .changed(fields)
                }
            return PupilProposal(position: position, current: current, proposed: proposed, decision: decision)
        }
    }

    private static func count(_ proposals: [PupilProposal], rejected: Int) -> ImportCounts {
        var counts = ImportCounts()
        counts.rejected = rejected
        for proposal in proposals {
            switch proposal.decision {
            case .new: counts.new += 1
            case .changed: counts.changed += 1
            case .unchanged: counts.unchanged += 1
            case .left: counts.left += 1
            case .ambiguous: counts.ambiguous += 1
            }
        }
        return counts
    }
}

/// The groups of the file beside those of the register: by key, else by name.
private struct GroupMatch {
    /// The register's identifier for each group key of the file.
    private(set) var ids: [String: String] = [:]
    /// The rows that are new or different.
    private(set) var changes: [RegisterGroup] = []

    init(_ groups: [FileGroup], register: [RegisterGroup], newID: () -> String) {
        let byKey = Dictionary(register.compactMap { row in row.key.map { ($0, row) } }) { first, _ in first }
        let fileKeys = Set(groups.map(\.key))
        let nameless = register.filter { row in row.key.map { !fileKeys.contains($0) } ?? true }
        var byName = Dictionary(nameless.map { (Name($0.name, $0.isComposite), $0) }) { first, _ in first }
        var matched: Set<String> = []
        for group in groups {
            let current = byKey[group.key] ?? byName.removeValue(forKey: Name(group.name, group.isComposite))
            let row = RegisterGroup(
                id: current?.id ?? newID(), key: group.key, name: group.name, jaargroep: group.jaargroep,
                isComposite: group.isComposite)
            ids[group.key] = row.id
            matched.insert(row.id)
            if row != current { changes.append(row) }
        }
        for var row in register where row.isCurrent && !matched.contains(row.id) {
            row.isCurrent = false
            changes.append(row)
        }
    }

    private struct Name: Hashable {
        let folded: String
        let isComposite: Bool

        init(_ name: String, _ isComposite: Bool) {
            self.folded = SearchText.folded(name)
            self.isComposite = isComposite
        }
    }
}
