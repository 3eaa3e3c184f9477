// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// That an account has a part in a dossier. Ids and role stand in clear, what it is about does not.
public struct StoredParticipant: Sendable, Equatable {
    public let school: String
    public let dossier: String
    public let account: String
    /// A role key of the dossier's protocol.
    public let role: String
    public let since: Instant

    public init(school: String, dossier: String, account: String, role: String, since: Instant) {
        self.school = school
        self.dossier = dossier
        self.account = account
        self.role = role
        self.since = since
    }

    init(row: StoredRow) throws(StorageError) {
        school = try row["school"]
        dossier = try row["dossier"]
        account = try row["account"]
        role = try row["role"]
        since = try row["since"]
    }
}

/// Who takes part in which dossier.
public enum Participants {
    /// Adds a participant; somebody who takes part already gets the new role and keeps the first date.
    public static func put(
        _ participant: StoredParticipant, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run(
            """
            insert into participant (school, dossier, account, role, since)
            values (\(participant.school), \(participant.dossier), \(participant.account), \(participant.role),
                \(participant.since))
            on conflict (school, dossier, account) do update set role = excluded.role
            """)
    }

    /// Ends somebody's part.
    public static func remove(
        _ account: String, school: String, dossier: String, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run(
            """
            delete from participant
            where school = \(school) and dossier = \(dossier) and account = \(account)
            """)
    }

    /// Who takes part in a dossier.
    public static func ofDossier(
        _ dossier: String, school: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredParticipant] {
        try transaction.all(
            """
            select school, dossier, account, role, since from participant
            where school = \(school) and dossier = \(dossier) order by since, account
            """, StoredParticipant.init(row:))
    }

    /// In which dossiers an account takes part.
    public static func ofAccount(
        _ account: String, school: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredParticipant] {
        try transaction.all(
            """
            select school, dossier, account, role, since from participant
            where school = \(school) and account = \(account) order by since, dossier
            """, StoredParticipant.init(row:))
    }
}
