// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
public import Dossiers
import Ledger
import ProtocolBook
import Persistence
import Storage

/// One line of the log as people read it: who, when, what coarsely and to what; never any content.
public struct LogEntry: Sendable, Hashable {
    /// The account; nothing for the server itself.
    public let account: StaffID?
    /// Who.
    public let name: String
    /// When.
    public let at: Instant
    /// What was done, coarsely; one of the closed list of docs/log-formaat.md.
    public let action: String
    /// Whether it was refused.
    public let isDenied: Bool
    /// What it was done to.
    public let object: String?
    /// How many, for lists.
    public let count: Int?

    init?(_ row: StoredLeaf, roster: Roster) {
        guard let leaf = try? Leaf(bytes: row.bytes) else { return nil }
        account = leaf.account.map { StaffID($0) }
        name = leaf.account.map { roster.name(StaffID($0)) } ?? "de server"
        at = leaf.time
        action = leaf.action.rawValue
        isDenied = leaf.outcome == .denied
        object = leaf.object
        count = leaf.count
    }
}

/// Which lines of the log to show.
public struct LogFilter: Sendable, Hashable {
    /// Kinds of lines that a privacy officer looks for.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case everything, denied, outsideHours
    }

    /// Only of this person.
    public var account: StaffID?
    /// Only on this day; nothing is the last days.
    public var day: Day?
    /// Only about this object.
    public var object: String?
    /// Only of this kind.
    public var kind: Kind

    /// Makes a filter.
    public init(account: StaffID? = nil, day: Day? = nil, object: String? = nil, kind: Kind = .everything) {
        self.account = account
        self.day = day
        self.object = object
        self.kind = kind
    }
}

/// Lines of the log, and whether there are more.
public struct LogLines: Sendable {
    /// The lines, newest first.
    public let entries: [LogEntry]
    /// Whether older lines fit the filter too.
    public let hasMore: Bool
    /// The people of the school, for choosing one.
    public let roster: Roster
}

extension Office {
    /// The most lines that one page shows.
    public static let logLimit = 400

    /// How far back one page looks, in lines; a day or a person reaches further.
    private static let logReach = 20_000

    /// Who looked at a dossier and who tried to, newest first; for whoever may open that dossier.
    public func lookers(_ id: StreamID, visitor: Visitor, limit: Int = 50) async throws -> [LogEntry] {
        let school = visitor.school.text
        let day = world.now().day
        return try await refusing(id, to: visitor) {
            try await read { transaction in
                guard let stored = try DossierTable.find(school: school, id: id.text, in: transaction),
                    visitor.keyring.list(stored.list) != nil
                else { throw OfficeFailure.notFound }
                let roster = try Roster.load(school: school, day: day, in: transaction)
                return try LogTable.leaves(school: school, object: id.text, limit: limit, in: transaction)
                    .compactMap { LogEntry($0, roster: roster) }
            }
        }
    }

    /// The log for the privacy officer. Reading it stands in the log itself, before anything is shown.
    public func log(_ filter: LogFilter, visitor: Visitor) async throws -> LogLines {
        guard visitor.can(.readLog) else { throw OfficeFailure.forbidden }
        let school = visitor.school.text
        let today = world.now().day
        let days =
            filter.day.map { (Instant($0, ClockTime(minutes: 0)), Instant($0.adding(days: 1), ClockTime(minutes: 0))) }
        let page = try await read { transaction in
            let roster = try Roster.load(school: school, day: today, in: transaction)
            let rows = try LogTable.leaves(
                school: school, account: filter.account?.text, object: filter.object, from: days?.0,
                before: days?.1 ?? Instant(milliseconds: Int64.max), limit: Office.logReach, in: transaction)
            let entries = rows.lazy.compactMap { LogEntry($0, roster: roster) }.filter { fits($0, filter.kind) }
                .prefix(Office.logLimit + 1)
            return LogLines(
                entries: Array(entries.prefix(Office.logLimit)), hasMore: entries.count > Office.logLimit,
                roster: roster)
        }
        try await logRead(LogLine(action: .list, object: "logboek", count: page.entries.count), by: visitor)
        return page
    }

    private func fits(_ entry: LogEntry, _ kind: LogFilter.Kind) -> Bool {
        switch kind {
        case .everything: true
        case .denied: entry.isDenied
        case .outsideHours: entry.account != nil && isOutsideHours(entry.at)
        }
    }

    /// Whether a moment lies outside a normal working day: at night, in a weekend, or on a public holiday.
    public func isOutsideHours(_ moment: Instant) -> Bool {
        !calendar.isWorkingDay(moment.day) || !(7 * 60..<19 * 60).contains(moment.time.minutes)
    }
}
