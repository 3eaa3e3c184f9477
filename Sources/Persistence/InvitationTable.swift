// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// That somebody may make an account, or a new key for an account that exists. It carries no key.
public struct StoredInvitation: Sendable, Equatable {
    public let school: String
    public let id: String
    /// SHA-256 of the secret in the link.
    public let tokenHash: [UInt8]
    /// The account that gets a new key; `nil` for somebody new.
    public let account: String?
    public let mail: String
    public let name: String
    public let roles: [String]
    public let workingDays: Int
    public let deputy: String?
    public let firstDay: Day?
    public let lastDay: Day?
    public let createdAt: Instant
    public let createdBy: String
    public let expiresAt: Instant
    /// When it was used or withdrawn.
    public let settledAt: Instant?

    public init(
        school: String, id: String, tokenHash: [UInt8], account: String?, mail: String, name: String, roles: [String],
        workingDays: Int, deputy: String?, firstDay: Day?, lastDay: Day?, createdAt: Instant, createdBy: String,
        expiresAt: Instant
    ) {
        self.school = school
        self.id = id
        self.tokenHash = tokenHash
        self.account = account
        self.mail = Accounts.normalised(mail)
        self.name = name
        self.roles = roles
        self.workingDays = workingDays
        self.deputy = deputy
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.createdAt = createdAt
        self.createdBy = createdBy
        self.expiresAt = expiresAt
        settledAt = nil
    }

    init(row: StoredRow) throws(StorageError) {
        school = try row["school"]
        id = try row["id"]
        tokenHash = try row["token_hash"]
        account = try row["account"]
        mail = try row["mail"]
        name = try row["name"]
        let list: String = try row["roles"]
        roles = list.split(separator: ",").map { String($0) }
        workingDays = try row["working_days"]
        deputy = try row["deputy"]
        firstDay = try row["first_day"]
        lastDay = try row["last_day"]
        createdAt = try row["created_at"]
        createdBy = try row["created_by"]
        expiresAt = try row["expires_at"]
        settledAt = try row["settled_at"]
    }
}

/// The invitations of schools.
public enum InvitationTable {
    private static let columns: Query = """
        school, id, token_hash, account, mail, name, roles, working_days, deputy, first_day, last_day, created_at,
        created_by, expires_at, settled_at
        """

    /// Adds an invitation.
    /// - Throws: `.conflict` when its id or secret exists.
    public static func add(_ invited: StoredInvitation, in transaction: any Transaction) throws(StorageError) {
        let roles = invited.roles.joined(separator: ",")
        try transaction.must(
            """
            insert into invitation (\(columns))
            values (\(invited.school), \(invited.id), \(invited.tokenHash), \(invited.account), \(invited.mail),
                \(invited.name), \(roles), \(invited.workingDays), \(invited.deputy), \(invited.firstDay),
                \(invited.lastDay), \(invited.createdAt), \(invited.createdBy), \(invited.expiresAt),
                \(invited.settledAt))
            on conflict do nothing returning id
            """)
    }

    /// The invitation of a secret that can still be used.
    public static func open(
        tokenHash: [UInt8], at now: Instant, in transaction: any Transaction
    ) throws(StorageError) -> StoredInvitation? {
        try transaction.first(
            """
            select \(columns) from invitation
            where token_hash = \(tokenHash) and settled_at is null and expires_at > \(now)
            """, StoredInvitation.init(row:))
    }

    /// The invitations of a school that were neither used nor withdrawn, newest first.
    public static func waiting(
        school: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredInvitation] {
        try transaction.all(
            """
            select \(columns) from invitation where school = \(school) and settled_at is null
            order by created_at desc, id
            """, StoredInvitation.init(row:))
    }

    /// Says that an invitation was used or withdrawn.
    /// - Throws: `.conflict` when it was already: a link works once.
    public static func settle(
        _ id: String, school: String, at now: Instant, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.must(
            """
            update invitation set settled_at = \(now)
            where school = \(school) and id = \(id) and settled_at is null returning id
            """)
    }
}
