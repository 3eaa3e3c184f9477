// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
import Dossiers
import Persistence
import ProtocolBook
import Storage

/// What the school must do about its people and keys; worked out from rows in clear, without a word about a child.
public struct SchoolDuty: Sendable, Hashable {
    /// What must be done.
    public enum Kind: Sendable, Hashable {
        /// The log does not grow out of what was signed of it.
        case log
        /// A list has fewer than two people.
        case tooFew(list: String, holders: Int)
        /// A restricted list that this person is on has fewer than two people; said once, whatever their number.
        case fewReaders
        /// A list waits for new keys, and this person is not on it.
        case rekey(list: String)
        /// So many people wait until somebody compares their words.
        case admit(Int)
        /// So many people were not looked at for half a year.
        case review(Int)
        /// Two sheets must be tried, once a year.
        case rehearse
        /// The newest sheets do not open every list yet.
        case sheets
        /// The school has no recovery sheets.
        case noSheets
    }

    /// What must be done.
    public let kind: Kind
    /// By when.
    public let due: Day?
}

extension Office {
    /// What waits for who keeps the people of the school, or holds its keys.
    public func duties(_ visitor: Visitor) async throws -> [SchoolDuty] {
        guard visitor.keepsPeople || !visitor.keyring.listNames.isEmpty || mayKeepWitnesses(visitor) else { return [] }
        let now = world.now()
        return try await read { transaction in
            let people =
                visitor.keepsPeople ? try people(visitor, at: now, in: transaction).persons : []
            var duties: [SchoolDuty] = []
            if mayKeepWitnesses(visitor), try !LogAlarms.all(school: visitor.school.text, in: transaction).isEmpty {
                duties.append(SchoolDuty(kind: .log, due: nil))
            }
            duties += try listDuties(visitor, in: transaction)
            let waiting = people.filter { $0.status == .waiting || $0.status == .partly }.count
            if waiting > 0, visitor.isTeam { duties.append(SchoolDuty(kind: .admit(waiting), due: nil)) }
            let late = people.filter { Office.isReviewDue($0, on: now.day) }.count
            if late > 0 { duties.append(SchoolDuty(kind: .review(late), due: nil)) }
            if visitor.isTeam {
                duties += try sheetDuties(visitor, at: now, in: transaction)
            }
            return duties
        }
    }

    /// Whether nobody looked at somebody for half a year.
    static func isReviewDue(_ person: Person, on day: Day) -> Bool {
        (person.reviewedAt?.day ?? person.since).adding(days: 182) <= day
    }

    private func listDuties(_ visitor: Visitor, in transaction: any Transaction) throws -> [SchoolDuty] {
        let school = visitor.school.text
        let rekeys = try MarkTable.rekeys(school: school, in: transaction).map(\.list)
        let lists = Set(try KeyTable.all(school: school, in: transaction).map(\.list)).sorted()
        var found: [SchoolDuty] = []
        for list in lists where visitor.knows(ofList: list) {
            let holders = try KeyTable.holders(school: school, list: list, in: transaction).count
            let few = SchoolDuty(
                kind: TeamList.isRestricted(list) ? .fewReaders : .tooFew(list: list, holders: holders), due: nil)
            if holders < 2, !found.contains(few) { found.append(few) }
            if rekeys.contains(list), visitor.keyring.newest(list) == nil {
                found.append(SchoolDuty(kind: .rekey(list: list), due: nil))
            }
        }
        return found
    }

    private func sheetDuties(
        _ visitor: Visitor, at now: Instant, in transaction: any Transaction
    ) throws -> [SchoolDuty] {
        let school = visitor.school.text
        guard let set = try RecoveryTable.latest(school: school, in: transaction) else {
            return [SchoolDuty(kind: .noSheets, due: nil)]
        }
        var duties: [SchoolDuty] = []
        let sealed = try RecoveryTable.sealed(to: set.generation, school: school, in: transaction)
        let missing = try KeyTable.all(school: school, in: transaction).contains { key in
            !sealed.contains { $0.list == key.list && $0.generation == key.generation }
        }
        if missing { duties.append(SchoolDuty(kind: .sheets, due: nil)) }
        if let week = Office.rehearsalWeek(on: now.day), set.createdAt.day < week.first {
            let last = try SchoolNotices.last(SchoolEvent.Kind.rehearsed.rawValue, school: school, in: transaction)
            if last.map({ $0.at.day < week.first }) ?? true {
                duties.append(SchoolDuty(kind: .rehearse, due: week.last))
            }
        }
        return duties
    }

    /// The last rehearsal week that began: the last seven days of August, of this year or the one before.
    static func rehearsalWeek(on day: Day) -> DaySpan? {
        for year in [day.year, day.year - 1] {
            if let first = Day(year: year, month: 8, day: 25), let last = Day(year: year, month: 8, day: 31),
                first <= day
            {
                return DaySpan(first, last)
            }
        }
        return nil
    }
}
