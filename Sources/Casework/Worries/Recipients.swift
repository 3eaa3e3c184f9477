// SPDX-License-Identifier: EUPL-1.2

import CivilTime
public import Dossiers
import Persistence
import ProtocolBook
import Storage
import Vault

/// To whom a worry is sealed: a list that exists, or one that is made for it now.
struct Recipients: Sendable {
    let key: StoredListKey
    let made: NewListGeneration?
    /// Who opens it.
    let people: [StaffID]
}

extension Office {
    /// To whom a worry goes.
    ///
    /// About home it goes to the dossier team. Is somebody of the team involved, it goes to a list of its own: the others of
    /// the team, filled up to two people from the list for worries about staff, then board and head. About somebody who
    /// works here it goes to the list for that; when that person is on it, or there is none, to a list of its own of the
    /// others, then the board, then the head. Whoever it is about is never on it. Nothing of this stops a worry: when
    /// nobody is left, only its writer can read it, and the page says whom to call.
    ///
    /// - Source: design §4 (routes) and §6 (restricted dossier).
    func recipients(for facts: SendWorry, roster: Roster, visitor: Visitor) async throws -> Recipients {
        let school = visitor.school.text
        let excluded = try await excluded(facts, visitor: visitor)
        let name = facts.isAboutStaff ? TeamList.staff : TeamList.name
        let (key, holders, staffHolders) = try await read { transaction in
            (
                try KeyTable.latest(school: school, list: name, in: transaction),
                try KeyTable.holders(school: school, list: name, in: transaction).map { StaffID($0) },
                try KeyTable.holders(school: school, list: TeamList.staff, in: transaction).map { StaffID($0) }
            )
        }
        if let key, excluded.isDisjoint(with: holders), !holders.isEmpty {
            return Recipients(key: key, made: nil, people: holders)
        }
        let people = chosen(
            from: holders, others: staffHolders, excluded: excluded, roster: roster, book: visitor.book)
        let made = try await newListGeneration(newListName(), for: people, by: visitor)
        return Recipients(key: made.generation.list, made: made, people: people)
    }

    /// At least two people where the school has them: those of a list without who is excluded, filled up from the staff
    /// list, then from the board, then from the heads.
    func chosen(
        from holders: [StaffID], others: [StaffID], excluded: Set<StaffID>, roster: Roster, book: ProtocolDefinition
    ) -> [StaffID] {
        var people = holders.filter { !excluded.contains($0) }
        let more = others + roster.holding(.board).map(\.id) + roster.holding(.head).map(\.id)
        for one in more where people.count < 2 && !excluded.contains(one) && !people.contains(one) {
            people.append(one)
        }
        return people
    }

    /// Who may not read a worry: chosen by its writer, or declared before.
    func excluded(_ facts: SendWorry, visitor: Visitor) async throws -> Set<StaffID> {
        var excluded = Set(facts.involved ?? [])
        if let colleague = facts.colleagueID { excluded.insert(colleague) }
        if let pupil = facts.pupil { excluded.formUnion(try await involved(with: pupil, visitor: visitor)) }
        return excluded
    }

    /// Who reads what is sent to some people, and when; for the team the roles of the protocol say who comes first.
    func readingPlan(_ roster: Roster, now: Instant, among people: [StaffID]) -> ReadingPlan {
        let order = [RoleKey.coordinator, .head, .board].flatMap { roster.holding($0) } + roster.staff
        var readers: [StaffMember] = []
        for one in order where people.contains(one.id) && !readers.contains(where: { $0.id == one.id }) {
            readers.append(one)
        }
        return readingPlan(readers, roster: roster, now: now)
    }

    /// Who reads a worry that is about to be sent, when these people may not.
    public func readingPlan(_ visitor: Visitor, without excluded: [StaffID]) async throws -> ReadingPlan {
        guard !excluded.isEmpty else { return try await readingPlan(visitor) }
        let roster = try await roster(visitor)
        let lists = try await read { transaction in
            try [TeamList.name, TeamList.staff].map {
                try KeyTable.holders(school: visitor.school.text, list: $0, in: transaction).map { StaffID($0) }
            }
        }
        let people = chosen(
            from: lists[0], others: lists[1], excluded: Set(excluded), roster: roster, book: visitor.book)
        return readingPlan(roster, now: world.now(), among: people)
    }

    /// Who reads a worry about somebody who works here, as long as it is not about one of them; and whether the school
    /// chose them, or they come in their place because it chose nobody yet.
    public func staffWorryReaders(_ visitor: Visitor) async throws -> (people: [StaffID], chosen: Bool) {
        let roster = try await roster(visitor)
        let holders = try await holders(of: TeamList.staff, visitor: visitor)
        guard holders.isEmpty else { return (holders, true) }
        return (chosen(from: [], others: [], excluded: [], roster: roster, book: visitor.book), false)
    }

    /// Who of the school can be called: about a worry that was sent only those who read it, else those who hold the
    /// team's key. Whom a worry is about, or who is involved, is so never named as somebody to call.
    public func callable(_ visitor: Visitor, about own: OwnSubmission?) async throws -> Set<StaffID> {
        guard let own, own.isRestricted else { return try await callable(visitor) }
        return Set(try await readers(of: own, visitor: visitor))
    }

    /// Whom somebody who reads a worry can call about it: the others who read it, or on the home route the team.
    public func callable(_ visitor: Visitor, about file: WorryFile) async throws -> Set<StaffID> {
        guard file.isRestricted else { return try await callable(visitor) }
        return Set(try await holders(of: file.list, visitor: visitor)).subtracting([visitor.account])
    }

    /// The same about a dossier.
    public func callable(_ visitor: Visitor, about file: DossierFile) async throws -> Set<StaffID> {
        file.isRestricted ? Set(file.readers).subtracting([visitor.account]) : try await callable(visitor)
    }

    /// The names of who reads something that this person sent, when that is not simply the dossier team.
    public func namedReaders(of own: OwnSubmission, visitor: Visitor) async throws -> [String] {
        guard own.isRestricted else { return [] }
        let roster = try await roster(visitor)
        return try await readers(of: own, visitor: visitor).map(roster.name).sorted()
    }

    private func readers(of own: OwnSubmission, visitor: Visitor) async throws -> [StaffID] {
        try await read { transaction in
            guard
                let row = try SubmissionTable.find(own.id.text, school: visitor.school.text, in: transaction)
            else { return [] }
            return try KeyTable.holders(school: row.school, list: row.list, in: transaction).map { StaffID($0) }
        }
    }

    /// Who reads something that this person sent.
    public func readingPlan(for own: OwnSubmission, visitor: Visitor) async throws -> ReadingPlan {
        guard own.isRestricted else { return try await readingPlan(visitor) }
        let roster = try await roster(visitor)
        return readingPlan(roster, now: world.now(), among: try await readers(of: own, visitor: visitor))
    }
}
