// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// The secret behind somebody's codes, sealed to that person's own key pair.
public struct StoredTOTP: Sendable, Equatable {
    public let account: String
    public let sealed: [UInt8]
    public let createdAt: Instant
    /// The step of the last code that was accepted; none is accepted twice.
    public let lastStep: Int64

    public init(account: String, sealed: [UInt8], createdAt: Instant, lastStep: Int64) {
        self.account = account
        self.sealed = sealed
        self.createdAt = createdAt
        self.lastStep = lastStep
    }

    init(row: StoredRow) throws(StorageError) {
        account = try row["account"]
        sealed = try row["sealed"]
        createdAt = try row["created_at"]
        lastStep = try row["last_step"]
    }
}

/// Codes of an authenticator app, and codes on paper.
public enum SecondFactors {
    /// Puts a secret in place; an earlier one goes.
    public static func putTOTP(_ totp: StoredTOTP, in transaction: any Transaction) throws(StorageError) {
        try transaction.run(
            """
            insert into totp (account, sealed, created_at, last_step)
            values (\(totp.account), \(totp.sealed), \(totp.createdAt), \(totp.lastStep))
            on conflict (account) do update
            set sealed = excluded.sealed, created_at = excluded.created_at, last_step = excluded.last_step
            """)
    }

    /// The secret of an account; `nil` when there is none.
    public static func totp(
        of account: String, in transaction: any Transaction
    ) throws(StorageError) -> StoredTOTP? {
        try transaction.first(
            "select account, sealed, created_at, last_step from totp where account = \(account)",
            StoredTOTP.init(row:))
    }

    /// Whether an account has a second factor: codes of an app, or a passkey.
    public static func isEnrolled(_ account: String, in transaction: any Transaction) throws(StorageError) -> Bool {
        let rows = try transaction.run(
            """
            select account from totp where account = \(account)
            union all select account from passkey where account = \(account)
            """)
        return !rows.isEmpty
    }

    /// Notes which code was used last. Going back is for schools whose clock stands still: those of the tests.
    public static func useStep(
        _ step: Int64, account: String, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run("update totp set last_step = \(step) where account = \(account)")
    }

    /// Takes the secret away.
    public static func removeTOTP(of account: String, in transaction: any Transaction) throws(StorageError) {
        try transaction.run("delete from totp where account = \(account)")
    }

    /// Puts the hashes of new codes in place; all earlier ones go.
    public static func putCodes(
        _ hashes: [[UInt8]], account: String, in transaction: any Transaction
    ) throws(StorageError) {
        try removeCodes(of: account, in: transaction)
        for hash in hashes {
            try transaction.must(
                """
                insert into one_time_code (account, hash) values (\(account), \(hash))
                on conflict do nothing returning account
                """)
        }
    }

    /// Uses a code.
    /// - Returns: false when there is no such code, or it was used before.
    public static func useCode(
        _ hash: [UInt8], account: String, at now: Instant, in transaction: any Transaction
    ) throws(StorageError) -> Bool {
        let used = try transaction.run(
            """
            update one_time_code set used_at = \(now)
            where account = \(account) and hash = \(hash) and used_at is null returning account
            """)
        return !used.isEmpty
    }

    /// How many codes are left.
    public static func codesLeft(of account: String, in transaction: any Transaction) throws(StorageError) -> Int {
        try transaction.first(
            "select count(*) as left_over from one_time_code where account = \(account) and used_at is null"
        ) { row throws(StorageError) in try row["left_over"] } ?? 0
    }

    /// Takes the codes away, used or not.
    public static func removeCodes(of account: String, in transaction: any Transaction) throws(StorageError) {
        try transaction.run("delete from one_time_code where account = \(account)")
    }
}

/// What waits for an answer: the challenge of a passkey, or a secret that is not confirmed yet. One of each kind.
public enum PendingProofs {
    /// Puts one in place; an earlier one of the same kind goes.
    /// - Parameter holder: the hash of the session, or of the challenge where there is no session yet.
    public static func put(
        _ content: [UInt8], kind: String, holder: [UInt8], at now: Instant, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run(
            """
            insert into pending_proof (holder, kind, content, at)
            values (\(holder), \(kind), \(content), \(now))
            on conflict (holder, kind) do update set content = excluded.content, at = excluded.at
            """)
    }

    /// Takes one out: it counts once.
    /// - Returns: `nil` when there is none, or it is from before the moment.
    public static func take(
        kind: String, holder: [UInt8], after moment: Instant, in transaction: any Transaction
    ) throws(StorageError) -> [UInt8]? {
        let rows = try transaction.run(
            "delete from pending_proof where holder = \(holder) and kind = \(kind) returning content, at")
        guard let row = rows.first else { return nil }
        let at: Instant = try row["at"]
        return at >= moment ? try row["content"] : nil
    }

    /// Looks at one without using it up.
    public static func find(
        kind: String, holder: [UInt8], after moment: Instant, in transaction: any Transaction
    ) throws(StorageError) -> [UInt8]? {
        try transaction.first(
            """
            select content from pending_proof
            where holder = \(holder) and kind = \(kind) and at >= \(moment)
            """
        ) { row throws(StorageError) in try row["content"] }
    }

    /// Removes what is from before a moment.
    public static func sweep(before moment: Instant, in transaction: any Transaction) throws(StorageError) {
        try transaction.run("delete from pending_proof where at < \(moment)")
    }
}
