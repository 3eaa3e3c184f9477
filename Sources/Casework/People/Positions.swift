// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
public import Dossiers
import Ledger
import Persistence
import ProtocolBook
import Storage

/// Why days that somebody typed were not noted. Each has a Dutch sentence on the page that asked for it.
public enum DayFault: Error, Sendable, Hashable, CaseIterable {
    /// The last day of who is invited has passed: the link would lead to nothing.
    case lastDayOver
    /// The last day away lies before the first.
    case backBeforeAway
    /// All days away have passed.
    case awayOver
}

extension Office {
    /// Changes what somebody is at the school. A role that reads dossiers is a promise until a member of the team admits;
    /// a role that goes takes the keys of its list with it, and the list gets new ones.
    public func change(_ account: StaffID, to position: Position, by visitor: Visitor) async throws {
        guard visitor.keepsPeople else { throw OfficeFailure.forbidden }
        let school = visitor.school.text
        let now = world.now()
        try await write { transaction in
            try recheck(visitor, in: transaction)
            guard let old = try Memberships.find(school: school, account: account.text, in: transaction),
                old.endedAt == nil
            else { throw OfficeFailure.notFound }
            // Nobody gives himself or herself a role.
            guard account != visitor.account || Set(old.roles) == Set(position.roles.map(\.text)) else {
                throw PeopleFault.oneself
            }
            try Memberships.put(
                StoredMembership(
                    school: school, account: account.text, roles: position.roles.map(\.text),
                    publicKeyMAC: old.publicKeyMAC, workingDays: position.workingDays,
                    deputy: position.deputy?.text, phone: position.phone, since: old.since), in: transaction)
            var tenure = try Tenures.of(account.text, school: school, in: transaction)
            tenure.firstDay = position.firstDay
            tenure.lastDay = position.lastDay
            // Who only keeps accounts may not decide who of the team opens dossiers at once.
            if visitor.isTeam { tenure.isReserve = position.isReserve }
            try Tenures.put(tenure, in: transaction)
            let wanted = visitor.book.lists(for: position.roles)
            let held = Set(try KeyTable.held(by: account.text, school: school, in: transaction).map(\.list))
            let lost = [TeamList.register, TeamList.name].filter { held.contains($0) && !wanted.contains($0) }
            for list in lost {
                try KeyTable.take(list: list, from: account.text, school: school, in: transaction)
                try MarkTable.remove(account.text, list: list, school: school, in: transaction)
                try MarkTable.askRekey(list, school: school, at: now, reason: "roles", in: transaction)
            }
            try Journal.add(
                [LogLine(action: .grant, object: account.text)]
                    + lost.map { LogLine(action: .key, outcome: .denied, object: $0) },
                school: school, author: LogAuthor(visitor), at: now, in: transaction)
        }
    }

    /// Notes days on which somebody is away, both included: one's own, or a colleague's for who keeps people. Days in
    /// the wrong order are not turned round: one of the two is not what was meant.
    ///
    /// - Returns: who is asked on those days; nothing when this person has no deputy who works here.
    public func setAway(
        _ account: StaffID, from first: Day, through last: Day, by visitor: Visitor
    ) async throws -> StaffID? {
        let today = world.now().day
        return try await writeAbsence(of: account, by: visitor) { school, transaction in
            guard first <= last else { throw DayFault.backBeforeAway }
            guard today <= last else { throw DayFault.awayOver }
            try Absences.put(
                StoredAbsence(school: school, account: account.text, firstDay: first, lastDay: last),
                in: transaction)
        }
    }

    /// Takes days away off the list.
    public func setBack(_ account: StaffID, from day: Day, by visitor: Visitor) async throws {
        _ = try await writeAbsence(of: account, by: visitor) { school, transaction in
            try Absences.remove(school: school, account: account.text, firstDay: day, in: transaction)
        }
    }

    /// - Returns: the deputy, when that person works here.
    private func writeAbsence(
        of account: StaffID, by visitor: Visitor,
        _ body: @escaping @Sendable (String, any Transaction) throws -> Void
    ) async throws -> StaffID? {
        guard visitor.keepsPeople || account == visitor.account else { throw OfficeFailure.forbidden }
        let school = visitor.school.text
        let now = world.now()
        return try await write { transaction -> StaffID? in
            try recheck(visitor, in: transaction)
            guard let away = try Memberships.find(school: school, account: account.text, in: transaction),
                away.endedAt == nil
            else { throw OfficeFailure.notFound }
            try body(school, transaction)
            try Journal.add(
                [LogLine(action: .append, object: account.text)], school: school, author: LogAuthor(visitor), at: now,
                in: transaction)
            guard let deputy = away.deputy,
                let standing = try Memberships.find(school: school, account: deputy, in: transaction),
                standing.endedAt == nil
            else { return nil }
            return StaffID(deputy)
        }
    }

    /// Records that somebody looked at people and found them right. Twice a year everybody is looked at.
    public func review(_ accounts: [StaffID], by visitor: Visitor) async throws {
        guard visitor.keepsPeople else { throw OfficeFailure.forbidden }
        let school = visitor.school.text
        let now = world.now()
        try await write { transaction in
            try recheck(visitor, in: transaction)
            let working = Set(try Memberships.ofSchool(school, in: transaction).map(\.membership.account))
            let seen = accounts.map(\.text).filter { working.contains($0) }
            for account in seen {
                var tenure = try Tenures.of(account, school: school, in: transaction)
                tenure.reviewedAt = now
                tenure.reviewedBy = visitor.account.text
                try Tenures.put(tenure, in: transaction)
            }
            try Journal.add(
                seen.map { LogLine(action: .read, object: $0) }, school: school, author: LogAuthor(visitor), at: now,
                in: transaction)
        }
    }
}
