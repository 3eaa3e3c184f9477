// SPDX-License-Identifier: EUPL-1.2

import CivilTime
public import Dossiers
import Ledger
import Persistence
import ProtocolBook
import Storage

/// That a colleague is involved with a pupil: own child, partner's child, neighbour. Sealed under the register's key.
struct Involvement: Sendable, Hashable, Codable {
    let pupil: String
    let account: String
    let at: Instant
}

extension Office {
    /// Who declared to be involved with a pupil.
    public func involved(with pupil: PupilID, visitor: Visitor) async throws -> Set<StaffID> {
        guard let keys = visitor.keyring.register else { return [] }
        let ties = try await read { transaction in
            try keys.openTies(try Schools.find(visitor.school.text, in: transaction))
        }
        return Set((ties.involvements ?? []).filter { $0.pupil == pupil.text }.map { StaffID($0.account) })
    }

    /// "Ik ben hierbij betrokken": from now on the keys keep this person out of everything about this pupil. Dossiers that
    /// run go to the others, with a new key; a dossier or worry that comes later never gets to this person.
    ///
    /// - Returns: how many dossiers and worries went to the others.
    public func declareInvolvement(with pupil: PupilID, by visitor: Visitor, once: String) async throws -> Int {
        guard let keys = visitor.keyring.register else { throw OfficeFailure.forbidden }
        let school = visitor.school.text
        let now = world.now()
        let involvement = Involvement(pupil: pupil.text, account: visitor.account.text, at: now)
        do {
            try await write { transaction in
                try recheck(visitor, in: transaction)
                try Office.spend(once, school: school, outcome: pupil.text, at: now, in: transaction)
                guard let stored = try Schools.find(school, in: transaction) else { throw OfficeFailure.notFound }
                var ties = try keys.openTies(stored)
                var known = ties.involvements ?? []
                if !known.contains(where: { $0.pupil == involvement.pupil && $0.account == involvement.account }) {
                    known.append(involvement)
                }
                ties.involvements = known
                try Schools.update(try keys.sealTies(ties, in: stored), in: transaction)
                try Journal.add(
                    [LogLine(action: .append, object: "register", count: 1)], school: school,
                    author: LogAuthor(visitor), at: now, in: transaction)
            }
        } catch is AlreadyDone {
            return 0
        }
        guard visitor.readsDossiers else { return 0 }
        var moved = 0
        for row in try await openSummaries(visitor) {
            guard try await isAbout(pupil, row, visitor) else { continue }
            try await leave(row.id, reason: Office.declared, by: visitor, once: "")
            moved += 1
        }
        return moved + (try await moveWorries(about: pupil, by: visitor))
    }

    /// Whether a dossier is about a pupil; what its summary does not tell, its events do.
    private func isAbout(_ pupil: PupilID, _ row: DossierRow, _ visitor: Visitor) async throws -> Bool {
        if let summary = row.summary { return summary.pupil == pupil }
        return try await loadCase(row.id, visitor: visitor, now: world.now()).state.opening?.pupil == pupil
    }

    static let declared = "Een collega is hierbij betrokken."

    /// Declares to be involved in one dossier: it goes to the others, filled up to two, and this person is out.
    public func leave(_ dossier: StreamID, reason: String, by visitor: Visitor, once: String) async throws {
        let loaded = try await loadCase(dossier, visitor: visitor, now: world.now())
        let excluded = Set(loaded.state.involved + [visitor.account])
        let staff = try await read { transaction in
            try KeyTable.holders(school: loaded.school, list: TeamList.staff, in: transaction).map { StaffID($0) }
        }
        let people = chosen(
            from: loaded.teamMembers.map { StaffID($0) }, others: staff, excluded: excluded, roster: loaded.roster,
            book: visitor.book)
        _ = try await perform(
            Command(Restrict(people: people, involved: [visitor.account], reason: reason)), on: dossier, by: visitor,
            once: once)
    }

    /// Worries that nobody took up yet go to the others too.
    private func moveWorries(about pupil: PupilID, by visitor: Visitor) async throws -> Int {
        guard let team = visitor.keyring.team else { return 0 }
        let roster = try await roster(visitor)
        var moved = 0
        for file in try await incomingWorries(visitor)
        where file.sent?.pupil == pupil && file.list == TeamList.name && file.revision == 0 {
            guard let sent = file.sent else { continue }
            let to = try await recipients(for: sent, roster: roster, visitor: visitor)
            guard let made = to.made else { continue }
            let now = world.now()
            let owner = readingPlan(roster, now: now, among: to.people).reader
            try await write { transaction in
                try recheck(visitor, in: transaction)
                guard let row = try SubmissionTable.find(file.id.text, school: visitor.school.text, in: transaction),
                    row.list == TeamList.name, row.handledAt == nil
                else { return }
                try made.store(in: transaction)
                try SubmissionTable.reseal(try team.resealed(row, to: made.keyring), in: transaction)
                for task in try TaskTable.ofStream(row.id, school: row.school, in: transaction) {
                    try TaskTable.put(task.owned(by: owner?.id.text ?? ""), in: transaction)
                }
                try Journal.add(
                    made.lines, school: row.school, author: LogAuthor(visitor), at: now, in: transaction)
            }
            moved += 1
        }
        return moved
    }
}

extension StoredTask {
    /// The same task with another owner.
    func owned(by account: String) -> StoredTask {
        StoredTask(
            school: school, id: id, stream: stream, owner: account, startDay: startDay, dueDay: dueDay, term: term,
            sealed: sealed, closedAt: closedAt)
    }
}
