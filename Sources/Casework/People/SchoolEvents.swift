// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
import Dossiers
import Ledger
import Persistence
import Storage
import Vault

/// Something that happened with the locks of the school, shown to every member of the team for thirty days.
public struct SchoolEvent: Sendable {
    /// What it was.
    public enum Kind: String, Sendable, CaseIterable {
        /// Somebody in reserve opened the dossiers, with a reason.
        case emergency
        /// Somebody got a new invitation because a passphrase was lost.
        case readmitted
        /// The same, because a passphrase was stolen.
        case stolen
        /// Somebody left.
        case left
        /// The lists were opened with two recovery sheets.
        case recovered
        /// There are new recovery sheets.
        case newSheets = "new-sheets"
        /// Two sheets were proved in a rehearsal.
        case rehearsed
    }

    /// What it was.
    public let kind: Kind
    /// When.
    public let at: Instant
    /// Whom it is about.
    public let about: String?
    /// Who did it.
    public let by: String
    /// Until when it holds.
    public let until: Instant?
    /// The reason that was given.
    public let reason: String?
}

extension Office {
    /// How long everybody in the team is shown what happened.
    static let eventDays = 30
    /// How long a reserve may open dossiers after giving a reason.
    static let emergencyHours = 8

    /// What happened with the locks of the school, newest first; for the team, also for who is in reserve.
    public func schoolEvents(_ visitor: Visitor) async throws -> [SchoolEvent] {
        guard visitor.isTeamByRole else { return [] }
        let now = world.now()
        let school = visitor.school.text
        return try await read { transaction in
            let roster = try Roster.load(school: school, day: now.day, in: transaction)
            return try SchoolNotices.since(
                now.adding(minutes: -Office.eventDays * 24 * 60), school: school, in: transaction
            ).compactMap { row in
                guard let kind = SchoolEvent.Kind(rawValue: row.kind) else { return nil }
                return SchoolEvent(
                    kind: kind, at: row.at, about: row.account.map { roster.name(StaffID($0)) },
                    by: roster.name(StaffID(row.by)), until: row.until,
                    reason: try Office.reason(of: row, visitor: visitor))
            }
        }
    }

    private static func reason(of row: StoredSchoolNotice, visitor: Visitor) throws -> String? {
        guard let sealed = row.sealed, let generation = row.listGeneration, let team = visitor.keyring.team,
            let keys = team.all.first(where: { $0.generation == generation })
        else { return nil }
        let plain = try keys.pair.open(
            sealed, for: Purpose("school-notice", row.school, row.id, TeamList.name, String(generation)))
        return String(decoding: plain, as: UTF8.self)
    }

    /// Whether a session may open more than the register: a reserve first gives a reason.
    static func mayOpenDossiers(
        _ account: String, school: String, at now: Instant, in transaction: any Transaction
    ) throws -> Bool {
        guard try Tenures.of(account, school: school, in: transaction).isReserve else { return true }
        return try SchoolNotices.holds(
            SchoolEvent.Kind.emergency.rawValue, for: account, school: school, at: now, in: transaction)
    }

    /// Whether this person is in reserve and gave no reason yet.
    public func waitsInReserve(_ visitor: Visitor) async throws -> Bool {
        guard visitor.isTeamByRole, !visitor.isTeam else { return false }
        return try await read { transaction in
            try Tenures.of(visitor.account.text, school: visitor.school.text, in: transaction).isReserve
        }
    }

    /// Lets somebody in reserve open the dossiers for eight hours. No key is made for it: he or she held it already.
    /// Every other member of the team is shown it, with the reason, which is sealed to the team.
    public func openInEmergency(reason: String, by visitor: Visitor) async throws {
        guard try await waitsInReserve(visitor) else { throw PeopleFault.notReserve }
        let school = visitor.school.text
        let now = world.now()
        let id = world.newID("b")
        try await write { transaction in
            try recheck(visitor, in: transaction)
            guard let list = try KeyTable.latest(school: school, list: TeamList.name, in: transaction),
                let key = PublicKey(list.publicKey)
            else { throw OfficeFailure.notFound }
            let sealed = try key.seal(
                Array(reason.utf8), for: Purpose("school-notice", school, id, TeamList.name, String(list.generation)))
            try SchoolNotices.add(
                StoredSchoolNotice(
                    school: school, id: id, at: now, kind: SchoolEvent.Kind.emergency.rawValue,
                    account: visitor.account.text, by: visitor.account.text,
                    until: now.adding(minutes: Office.emergencyHours * 60), listGeneration: list.generation,
                    sealed: sealed), in: transaction)
            try Journal.add(
                [LogLine(action: .grant, object: visitor.account.text)], school: school, author: LogAuthor(visitor),
                at: now, in: transaction)
        }
    }

    func tell(
        _ kind: SchoolEvent.Kind, about account: String?, by author: String, school: String, at now: Instant,
        in transaction: any Transaction
    ) throws {
        try SchoolNotices.add(
            StoredSchoolNotice(
                school: school, id: world.newID("b"), at: now, kind: kind.rawValue, account: account, by: author),
            in: transaction)
    }
}
