// SPDX-License-Identifier: EUPL-1.2

import CivilTime
public import Dossiers
import Ledger
import Persistence
public import SchoolFiles
import Storage

/// The pupils and groups of a school, opened.
public struct Register: Sendable {
    /// All pupils, also those who left, in the order of a Dutch list of names.
    public let pupils: [RegisterPupil]
    /// All groups, in order of name.
    public let groups: [RegisterGroup]
    /// Pairs that a person confirmed to be brothers and sisters.
    public let siblings: Set<PupilPair>
    /// Pairs that a person said are not.
    public let notSiblings: Set<PupilPair>

    /// One pupil.
    public func pupil(_ id: PupilID) -> RegisterPupil? { pupils.first { $0.id == id.text } }

    /// The name of a pupil's base group.
    public func groupName(_ pupil: RegisterPupil) -> String? {
        pupil.groupID.flatMap { id in groups.first { $0.id == id }?.name }
    }

    /// The confirmed brothers and sisters of a pupil.
    public func siblings(of pupil: RegisterPupil) -> [RegisterPupil] {
        pupils.filter { $0.id != pupil.id && siblings.contains(PupilPair($0.id, pupil.id)) }
    }

    /// Who might be a brother or sister; only a suggestion.
    public func suggestions(for pupil: RegisterPupil) -> [RegisterPupil] {
        SiblingSuggestions.suggest(for: pupil, in: pupils, decided: siblings.union(notSiblings))
    }

    /// Pupils at school whose name or group fits all words.
    public func search(_ text: String) -> [RegisterPupil] {
        let words = text.split(whereSeparator: \.isWhitespace).map { SearchText.folded(String($0)) }
        return pupils.filter { pupil in
            let text = pupil.searchKey + " " + SearchText.folded(groupName(pupil) ?? "")
            return words.allSatisfy { text.contains($0) }
        }
    }
}

/// What staff settled about families, sealed under the register key.
struct FamilyTies: Sendable, Codable {
    var siblings: Set<PupilPair> = []
    var notSiblings: Set<PupilPair> = []
    /// Who declared to be involved with a pupil; absent where nobody did yet.
    var involvements: [Involvement]?
}

extension Office {
    /// The register of the school in use, for anybody who holds its key.
    public func register(_ visitor: Visitor) async throws -> Register {
        guard let keys = visitor.keyring.register else { throw OfficeFailure.forbidden }
        let school = visitor.school.text
        return try await read { transaction in
            let pupils = try RegisterTable.all(.pupils, school: school, in: transaction)
                .map { try keys.open($0, as: RegisterPupil.self, part: "pupil") }
            let groups = try RegisterTable.all(.groups, school: school, in: transaction)
                .map { try keys.open($0, as: RegisterGroup.self, part: "group") }
            let stored = try Schools.find(school, in: transaction)
            let ties = try keys.openTies(stored)
            return Register(
                pupils: pupils.map { ($0.sortKey, $0) }.sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1),
                groups: groups.sorted { ($0.name, $0.id) < ($1.name, $1.id) }, siblings: ties.siblings,
                notSiblings: ties.notSiblings)
        }
    }

    /// Works out what a school file would change; nothing changes yet.
    public func previewImport(_ file: SchoolFile, by visitor: Visitor) async throws -> ImportPreview {
        let register = try await register(visitor)
        let world = world
        return Comparison.compare(
            file, register: register.pupils, groups: register.groups, on: world.now().day,
            newID: { world.newID("l") })
    }

    /// Writes what a person confirmed, in one transaction. No pupil is ever removed by this.
    ///
    /// - Returns: how many pupils were written, and how many stay as they were because nobody decided about them.
    public func commitImport(
        _ preview: ImportPreview, choices: [Int: AmbiguityChoice], by visitor: Visitor, once: String
    ) async throws -> (written: Int, undecided: Int) {
        guard let keys = visitor.keyring.register, visitor.mayKeepRegister else { throw OfficeFailure.forbidden }
        let change = try preview.applied(choices: choices)
        let now = world.now()
        let school = visitor.school.text
        let pupils = try change.pupils.map { try keys.seal($0, id: $0.id, part: "pupil") }
        let groups = try change.groups.map { try keys.seal($0, id: $0.id, part: "group") }
        do {
            try await write { transaction in
                try recheck(visitor, in: transaction)
                try Office.spend(once, school: school, outcome: "register", at: now, in: transaction)
                for row in pupils { try RegisterTable.put(row, in: .pupils, transaction) }
                for row in groups { try RegisterTable.put(row, in: .groups, transaction) }
                try Journal.add(
                    [LogLine(action: .append, object: "register", count: pupils.count)], school: school,
                    author: LogAuthor(visitor), at: now, in: transaction)
            }
        } catch is AlreadyDone {
            return (pupils.count, change.undecided.count)
        }
        return (pupils.count, change.undecided.count)
    }

    /// Keeps what a person says about two pupils: brother and sister, or not.
    public func settleSiblings(_ pair: PupilPair, are: Bool, by visitor: Visitor) async throws {
        guard let keys = visitor.keyring.register, visitor.isTeam else { throw OfficeFailure.forbidden }
        let school = visitor.school.text
        let now = world.now()
        try await write { transaction in
            try recheck(visitor, in: transaction)
            guard let stored = try Schools.find(school, in: transaction) else { throw OfficeFailure.notFound }
            var ties = try keys.openTies(stored)
            if are {
                ties.siblings.insert(pair)
                ties.notSiblings.remove(pair)
            } else {
                ties.notSiblings.insert(pair)
                ties.siblings.remove(pair)
            }
            try Schools.update(try keys.sealTies(ties, in: stored), in: transaction)
            try Journal.add(
                [LogLine(action: .append, object: "register", count: 1)], school: school, author: LogAuthor(visitor),
                at: now, in: transaction)
        }
    }
}
