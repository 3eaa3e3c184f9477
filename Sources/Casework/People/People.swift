// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
public import Dossiers
import Ledger
import Persistence
public import ProtocolBook
import Storage

/// Somebody who works at the school, as the page of people shows it. Staff names stand in clear.
public struct Person: Sendable {
    /// Whether the person takes part.
    public enum Status: Sendable, Hashable {
        /// Works here from a later day.
        case from(Day)
        /// Made an account, and holds no key before a colleague compares the six words.
        case waiting
        /// On some lists, and not yet on all that the roles ask for.
        case partly
        /// Takes part.
        case active
        /// The last day has passed.
        case over(Day)
    }

    /// The account.
    public let id: StaffID
    /// The name as shown.
    public let name: String
    /// The mail address to sign in with.
    public let mail: String
    /// Keys of roles in the protocol.
    public let roles: [RoleKey]
    /// How far it is.
    public let status: Status
    /// The lists whose newest keys this person holds; restricted ones only for a visitor who is on them too.
    public let lists: [String]
    /// The lists that the roles ask for and that this person is not on yet.
    public let missing: [String]
    /// Since when.
    public let since: Day
    /// The first day, when it was set.
    public let firstDay: Day?
    /// The last day, when it was set.
    public let lastDay: Day?
    /// Who is asked when this person is away.
    public let deputy: StaffID?
    /// The days of the week on which this person works.
    public let weekdays: Set<Weekday>
    /// For colleagues.
    public let phone: String?
    /// Days away, now and later.
    public let absences: [DaySpan]
    /// Holds the keys of the team, and opens nothing before giving a reason.
    public let isReserve: Bool
    /// When somebody last said that this is right.
    public let reviewedAt: Instant?
    /// Who said so.
    public let reviewedBy: StaffID?
    /// When this person last did something.
    public let lastSeen: Instant?
}

/// An invitation that waits.
public struct Invited: Sendable {
    /// Its identity.
    public let id: String
    /// The name as shown.
    public let name: String
    /// The mail address that the account will have.
    public let mail: String
    /// Until when the link works.
    public let expiresAt: Instant
    /// Whether it is for a new key of an account that exists.
    public let isReadmission: Bool
    /// Whether the time is over.
    public let isExpired: Bool
}

/// Everybody who works at a school.
public struct People: Sendable {
    /// By name.
    public let persons: [Person]
    /// Newest first.
    public let invited: [Invited]
    let names: Roster

    /// The name of somebody, also after leaving.
    public func name(_ id: StaffID) -> String { names.name(id) }

    /// One person.
    public func person(_ id: StaffID) -> Person? { persons.first { $0.id == id } }

    /// Whether somebody with this mail address has a link that still works; a new invitation takes its place.
    public func isInvited(_ mail: String) -> Bool {
        let wanted = Accounts.normalised(mail)
        return invited.contains { $0.mail == wanted && !$0.isExpired }
    }
}

extension TeamList {
    /// Whether a list is that of a restricted dossier or worry: every list that the school does not know by name.
    static func isRestricted(_ list: String) -> Bool { ![name, register, staff].contains(list) }
}

extension Visitor {
    /// Whether this person may know of a list: a restricted one is nobody's business who is not on it, and how many
    /// there are tells something too.
    func knows(ofList list: String) -> Bool { !TeamList.isRestricted(list) || keyring.list(list) != nil }
}

extension Office {
    /// Everybody who works at the school in use, for who keeps people or puts them on the list for worries about staff.
    public func people(_ visitor: Visitor) async throws -> People {
        guard visitor.seesPeople else { throw OfficeFailure.notFound }
        let now = world.now()
        return try await read { transaction in try people(visitor, at: now, in: transaction) }
    }

    func people(_ visitor: Visitor, at now: Instant, in transaction: any Transaction) throws -> People {
        let school = visitor.school.text
        let tenures = try Tenures.ofSchool(school, in: transaction)
        let absences = try Absences.ofSchool(school, from: now.day, in: transaction)
        var newest: [String: Int] = [:]
        for key in try KeyTable.all(school: school, in: transaction) { newest[key.list] = key.generation }
        let held = try KeyTable.allHeld(school: school, in: transaction)
        let persons = try Memberships.ofSchool(school, in: transaction).map { member in
            let account = member.membership.account
            let tenure = tenures.first { $0.account == account } ?? StoredTenure(school: school, account: account)
            let holds = held.filter { $0.account == account && newest[$0.list] == $0.generation }.map(\.list)
            let lists = holds.filter { visitor.knows(ofList: $0) }
            let roles = member.membership.roles.map { RoleKey($0) }
            let missing = visitor.book.lists(for: roles).filter { !lists.contains($0) }
            return Person(
                id: StaffID(account), name: member.name, mail: member.mail, roles: roles,
                status: Office.status(member.membership, tenure, missing: missing, on: now.day), lists: lists,
                missing: missing, since: member.membership.since.day, firstDay: tenure.firstDay,
                lastDay: tenure.lastDay, deputy: member.membership.deputy.map { StaffID($0) },
                weekdays: Roster.weekdays(member.membership.workingDays), phone: member.membership.phone,
                absences: absences.filter { $0.account == account }.map { DaySpan($0.firstDay, $0.lastDay) },
                isReserve: tenure.isReserve, reviewedAt: tenure.reviewedAt,
                reviewedBy: tenure.reviewedBy.map { StaffID($0) },
                lastSeen: try LogTable.leaves(school: school, account: account, limit: 1, in: transaction).first?.at)
        }
        let invited = try InvitationTable.waiting(school: school, in: transaction).map {
            Invited(
                id: $0.id, name: $0.name, mail: $0.mail, expiresAt: $0.expiresAt, isReadmission: $0.account != nil,
                isExpired: $0.expiresAt <= now)
        }
        return People(
            persons: persons, invited: invited, names: try Roster.load(school: school, day: now.day, in: transaction))
    }

    private static func status(
        _ membership: StoredMembership, _ tenure: StoredTenure, missing: [String], on day: Day
    ) -> Person.Status {
        if let last = tenure.lastDay, last < day { return .over(last) }
        if let first = tenure.firstDay, day < first { return .from(first) }
        if membership.publicKeyMAC.isEmpty { return .waiting }
        return missing.isEmpty ? .active : .partly
    }
}
