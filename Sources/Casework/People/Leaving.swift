// SPDX-License-Identifier: EUPL-1.2

public import Dossiers
import CivilTime
import Ledger
import Persistence
import Storage

extension Office {
    /// Ends somebody's work at the school: sessions, keys, drafts and grants go at once, and the lists that the person
    /// was on must get new keys. Tasks go to the deputy, or stand there without an owner.
    public func leave(_ account: StaffID, by visitor: Visitor) async throws {
        guard visitor.keepsPeople else { throw OfficeFailure.forbidden }
        guard account != visitor.account else { throw PeopleFault.oneself }
        let now = world.now()
        let school = visitor.school.text
        try await write { transaction in
            try recheck(visitor, in: transaction)
            guard let membership = try Memberships.find(school: school, account: account.text, in: transaction),
                membership.endedAt == nil
            else { throw OfficeFailure.notFound }
            try depart(membership, by: visitor.account.text, author: LogAuthor(visitor), at: now, in: transaction)
        }
    }

    /// Carries out what a last day meant: who is past it has left.
    func closeEnded(school: String, at now: Instant, in transaction: any Transaction) throws {
        for tenure in try Tenures.ofSchool(school, in: transaction) {
            guard let last = tenure.lastDay, last < now.day,
                let membership = try Memberships.find(school: school, account: tenure.account, in: transaction),
                membership.endedAt == nil
            else { continue }
            try depart(
                membership, by: tenure.account, author: LogAuthor(account: nil), at: now, in: transaction)
        }
    }

    private func depart(
        _ membership: StoredMembership, by other: String, author: LogAuthor, at now: Instant,
        in transaction: any Transaction
    ) throws {
        let (school, account) = (membership.school, membership.account)
        let lists = try takeKeys(of: account, school: school, reason: "left", at: now, in: transaction)
        try Memberships.end(school: school, account: account, at: now, in: transaction)
        try Memberships.mark(school: school, account: account, mac: [], in: transaction)
        try handOver(membership, in: transaction)
        // At another school the account goes on, with its own second factor.
        if try Memberships.ofAccount(account, in: transaction).isEmpty {
            try Office.clearSecondFactor(of: account, in: transaction)
        }
        try tell(.left, about: account, by: other, school: school, at: now, in: transaction)
        try Journal.add(
            [LogLine(action: .grant, outcome: .denied, object: account)]
                + lists.map { LogLine(action: .key, outcome: .denied, object: $0) },
            school: school, author: author, at: now, in: transaction)
    }

    /// Takes every key, session, draft and mark of somebody at a school, and asks for new keys of the lists.
    ///
    /// - Returns: the lists that the person was on.
    func takeKeys(
        of account: String, school: String, reason: String, at now: Instant, in transaction: any Transaction
    ) throws -> [String] {
        let lists = Set(try KeyTable.held(by: account, school: school, in: transaction).map(\.list)).sorted()
        try Sessions.endAll(of: account, in: transaction)
        try KeyTable.takeAll(from: account, school: school, in: transaction)
        try MarkTable.remove(account, school: school, in: transaction)
        try DraftTable.removeAll(of: account, school: school, in: transaction)
        for list in lists {
            try MarkTable.askRekey(list, school: school, at: now, reason: reason, in: transaction)
        }
        return lists
    }

    /// The deputy takes over what is open, when he or she can read it; otherwise it waits in sight of the team.
    private func handOver(_ membership: StoredMembership, in transaction: any Transaction) throws {
        let readers = try KeyTable.holders(school: membership.school, list: TeamList.name, in: transaction)
        let deputy = membership.deputy.flatMap { readers.contains($0) ? $0 : nil }
        try TaskTable.handOver(
            from: membership.account, to: deputy ?? "", school: membership.school, in: transaction)
    }
}
