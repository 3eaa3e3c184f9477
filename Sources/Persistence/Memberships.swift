// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// That an account works at a school, and as what.
public struct StoredMembership: Sendable, Equatable {
    public let school: String
    public let account: String
    /// Role keys of the school's protocol; stored as a comma list.
    public let roles: [String]
    /// A MAC over the public key under the school key: a key put in the database by hand is not believed.
    public let publicKeyMAC: [UInt8]
    /// Monday is 1, Tuesday 2, Wednesday 4, …, Sunday 64.
    public let workingDays: Int
    /// The account that is asked when this person is away.
    public let deputy: String?
    public let phone: String?
    public let since: Instant
    /// When the person left.
    public let endedAt: Instant?

    public init(
        school: String, account: String, roles: [String], publicKeyMAC: [UInt8], workingDays: Int,
        deputy: String? = nil, phone: String? = nil, since: Instant, endedAt: Instant? = nil
    ) {
        self.school = school
        self.account = account
        self.roles = roles
        self.publicKeyMAC = publicKeyMAC
        self.workingDays = workingDays
        self.deputy = deputy
        self.phone = phone
        self.since = since
        self.endedAt = endedAt
    }

    init(row: StoredRow) throws(StorageError) {
        school = try row["school"]
        account = try row["account"]
        let list: String = try row["roles"]
        roles = list.split(separator: ",").map { String($0) }
        publicKeyMAC = try row["public_key_mac"]
        workingDays = try row["working_days"]
        deputy = try row["deputy"]
        phone = try row["phone"]
        since = try row["since"]
        endedAt = try row["ended_at"]
    }
}

/// A membership with what a list of colleagues shows.
public struct StoredMember: Sendable, Equatable {
    public let membership: StoredMembership
    public let name: String
    public let mail: String
    public let publicKey: [UInt8]
    public let disabledAt: Instant?

    init(row: StoredRow) throws(StorageError) {
        membership = try StoredMembership(row: row)
        name = try row["name"]
        mail = try row["mail"]
        publicKey = try row["public_key"]
        disabledAt = try row["disabled_at"]
    }
}

/// Who works where.
public enum Memberships {
    private static let columns: Query = """
        school, account, roles, public_key_mac, working_days, deputy, phone, since, ended_at
        """

    private static let members: Query = """
        select m.school, m.account, m.roles, m.public_key_mac, m.working_days, m.deputy, m.phone, m.since, m.ended_at,
            a.name, a.mail, a.public_key, a.disabled_at
        from membership m join account a on a.id = m.account
        """

    /// Adds a membership or replaces it; somebody who left may come back this way.
    public static func put(_ member: StoredMembership, in transaction: any Transaction) throws(StorageError) {
        let roles = member.roles.joined(separator: ",")
        try transaction.run(
            """
            insert into membership (\(columns))
            values (\(member.school), \(member.account), \(roles), \(member.publicKeyMAC), \(member.workingDays),
                \(member.deputy), \(member.phone), \(member.since), \(member.endedAt))
            on conflict (school, account) do update set roles = excluded.roles,
                public_key_mac = excluded.public_key_mac, working_days = excluded.working_days,
                deputy = excluded.deputy, phone = excluded.phone, since = excluded.since,
                ended_at = excluded.ended_at
            """)
    }

    /// Ends a membership; keys and sessions are taken away by their own tables in the same transaction.
    /// - Throws: `.conflict` when there is none that goes on.
    public static func end(
        school: String, account: String, at moment: Instant, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.must(
            """
            update membership set ended_at = \(moment)
            where school = \(school) and account = \(account) and ended_at is null returning account
            """)
    }

    /// Puts the school's mark on somebody's public key; an empty one means that nobody admitted this key yet.
    /// - Throws: `.conflict` when there is no membership.
    public static func mark(
        school: String, account: String, mac: [UInt8], in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.must(
            """
            update membership set public_key_mac = \(mac)
            where school = \(school) and account = \(account) returning account
            """)
    }

    /// The memberships of an account that go on.
    public static func ofAccount(
        _ account: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredMembership] {
        try transaction.all(
            "select \(columns) from membership where account = \(account) and ended_at is null order by school",
            StoredMembership.init(row:))
    }

    /// One membership, ended or not.
    public static func find(
        school: String, account: String, in transaction: any Transaction
    ) throws(StorageError) -> StoredMembership? {
        try transaction.first(
            "select \(columns) from membership where school = \(school) and account = \(account)",
            StoredMembership.init(row:))
    }

    /// Everyone who works at a school now, by name.
    public static func ofSchool(
        _ school: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredMember] {
        try transaction.all(
            "\(members) where m.school = \(school) and m.ended_at is null order by a.name, a.id",
            StoredMember.init(row:))
    }

    /// Everyone who ever worked at a school: names for old entries.
    public static func everOfSchool(
        _ school: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredMember] {
        try transaction.all(
            "\(members) where m.school = \(school) order by a.name, a.id", StoredMember.init(row:))
    }
}
