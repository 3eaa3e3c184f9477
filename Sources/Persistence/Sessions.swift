// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// A signed-in browser. Without its cookie the database opens nothing.
public struct StoredSession: Sendable, Equatable {
    /// SHA-256 of the cookie.
    public let tokenHash: [UInt8]
    public let account: String
    /// The school in use; `nil` before one is chosen.
    public let school: String?
    /// The account's private key, sealed under the cookie; empty while nothing is unlocked.
    public let sealedKey: [UInt8]
    public let createdAt: Instant
    public let seenAt: Instant
    public let expiresAt: Instant
    /// When it was locked for being idle; reading then asks for the passphrase.
    public let lockedAt: Instant?
    public let secondFactorAt: Instant?
    /// When the passphrase, or a passkey in its place, was last shown.
    public let provedAt: Instant?

    public init(
        tokenHash: [UInt8], account: String, school: String? = nil, sealedKey: [UInt8], createdAt: Instant,
        seenAt: Instant, expiresAt: Instant, lockedAt: Instant? = nil, secondFactorAt: Instant? = nil,
        provedAt: Instant? = nil
    ) {
        self.tokenHash = tokenHash
        self.account = account
        self.school = school
        self.sealedKey = sealedKey
        self.createdAt = createdAt
        self.seenAt = seenAt
        self.expiresAt = expiresAt
        self.lockedAt = lockedAt
        self.secondFactorAt = secondFactorAt
        self.provedAt = provedAt
    }

    init(row: StoredRow) throws(StorageError) {
        tokenHash = try row["token_hash"]
        account = try row["account"]
        school = try row["school"]
        sealedKey = try row["sealed_key"]
        createdAt = try row["created_at"]
        seenAt = try row["seen_at"]
        expiresAt = try row["expires_at"]
        lockedAt = try row["locked_at"]
        secondFactorAt = try row["second_factor_at"]
        provedAt = try row["proved_at"]
    }
}

/// The sessions, in the database so that any server can serve any request.
public enum Sessions {
    private static let columns: Query = """
        token_hash, account, school, sealed_key, created_at, seen_at, expires_at, locked_at, second_factor_at,
        proved_at
        """

    /// Opens a session.
    /// - Throws: `.conflict` when the token exists.
    public static func open(_ session: StoredSession, in transaction: any Transaction) throws(StorageError) {
        try transaction.must(
            """
            insert into session (\(columns))
            values (\(session.tokenHash), \(session.account), \(session.school), \(session.sealedKey),
                \(session.createdAt), \(session.seenAt), \(session.expiresAt), \(session.lockedAt),
                \(session.secondFactorAt), \(session.provedAt))
            on conflict do nothing returning account
            """)
    }

    /// The session of a cookie, locked or not; `nil` when there is none or its time is over.
    public static func find(
        tokenHash: [UInt8], at now: Instant, in transaction: any Transaction
    ) throws(StorageError) -> StoredSession? {
        try transaction.first(
            "select \(columns) from session where token_hash = \(tokenHash) and expires_at > \(now)",
            StoredSession.init(row:))
    }

    /// The sessions of an account whose time is not over, newest first.
    public static func ofAccount(
        _ account: String, at now: Instant, in transaction: any Transaction
    ) throws(StorageError) -> [StoredSession] {
        try transaction.all(
            """
            select \(columns) from session where account = \(account) and expires_at > \(now)
            order by created_at desc, token_hash
            """, StoredSession.init(row:))
    }

    /// Notes that it was used. The caller does this once a minute, not at every request.
    public static func touch(
        tokenHash: [UInt8], at now: Instant, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run("update session set seen_at = \(now) where token_hash = \(tokenHash)")
    }

    /// Chooses the school in use.
    /// - Throws: `.conflict` when the session is gone.
    public static func choose(
        school: String, tokenHash: [UInt8], in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.must(
            "update session set school = \(school) where token_hash = \(tokenHash) returning account")
    }

    /// Locks a session and forgets its key: from now on the cookie alone opens nothing.
    public static func lock(
        tokenHash: [UInt8], at now: Instant, in transaction: any Transaction
    ) throws(StorageError) {
        let nothing: [UInt8] = []
        try transaction.run(
            """
            update session set locked_at = \(now), sealed_key = \(nothing)
            where token_hash = \(tokenHash) and locked_at is null
            """)
    }

    /// Locks every session in which nothing was done since a moment.
    public static func lockIdle(
        since moment: Instant, at now: Instant, in transaction: any Transaction
    ) throws(StorageError) {
        let nothing: [UInt8] = []
        try transaction.run(
            """
            update session set locked_at = \(now), sealed_key = \(nothing)
            where seen_at <= \(moment) and locked_at is null
            """)
    }

    /// Gives a session another cookie, after more was proved: whoever knew the old one is out.
    ///
    /// When it began, when it ends and which school is in use stay as they were.
    /// - Throws: `.conflict` when the session is gone.
    public static func renew(
        _ old: [UInt8], as tokenHash: [UInt8], sealedKey: [UInt8], provedAt: Instant?, secondFactorAt: Instant?,
        at now: Instant, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.must(
            """
            update session set token_hash = \(tokenHash), sealed_key = \(sealedKey), proved_at = \(provedAt),
                second_factor_at = \(secondFactorAt), seen_at = \(now), locked_at = null
            where token_hash = \(old) returning account
            """)
    }

    /// Ends one session.
    public static func end(tokenHash: [UInt8], in transaction: any Transaction) throws(StorageError) {
        try transaction.run("delete from session where token_hash = \(tokenHash)")
    }

    /// Ends all sessions of an account: it left, or its passphrase changed.
    public static func endAll(of account: String, in transaction: any Transaction) throws(StorageError) {
        try transaction.run("delete from session where account = \(account)")
    }

    /// Ends the other sessions of an account.
    public static func endOthers(
        of account: String, except tokenHash: [UInt8], in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run("delete from session where account = \(account) and token_hash <> \(tokenHash)")
    }

    /// Removes the sessions whose time is over.
    public static func sweep(at now: Instant, in transaction: any Transaction) throws(StorageError) {
        try transaction.run("delete from session where expires_at <= \(now)")
    }
}
