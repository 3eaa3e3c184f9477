// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// A passkey that somebody registered.
public struct StoredPasskey: Sendable, Equatable {
    /// The credential's own identity, as the authenticator made it.
    public let credential: [UInt8]
    public let account: String
    /// The public key in COSE form, as it came.
    public let publicKey: [UInt8]
    public let signCount: Int64
    /// Whether it may be copied to other devices; this never changes for one passkey.
    public let backupEligible: Bool
    public let createdAt: Instant
    public let usedAt: Instant?
    /// The account's seed under the passkey's own secret, when the authenticator gives one.
    public let seedLock: [UInt8]?

    public init(
        credential: [UInt8], account: String, publicKey: [UInt8], signCount: Int64, backupEligible: Bool,
        createdAt: Instant, usedAt: Instant? = nil, seedLock: [UInt8]? = nil
    ) {
        self.credential = credential
        self.account = account
        self.publicKey = publicKey
        self.signCount = signCount
        self.backupEligible = backupEligible
        self.createdAt = createdAt
        self.usedAt = usedAt
        self.seedLock = seedLock
    }

    init(row: StoredRow) throws(StorageError) {
        credential = try row["credential"]
        account = try row["account"]
        publicKey = try row["public_key"]
        signCount = try row["sign_count"]
        backupEligible = try row["backup_eligible"]
        createdAt = try row["created_at"]
        usedAt = try row["used_at"]
        seedLock = try row["seed_lock"]
    }
}

/// The passkeys of all accounts.
public enum Passkeys {
    private static let columns: Query =
        "credential, account, public_key, sign_count, backup_eligible, created_at, used_at, seed_lock"

    /// Adds a passkey.
    /// - Throws: `.conflict` when the credential is known already, of this account or another.
    public static func add(_ passkey: StoredPasskey, in transaction: any Transaction) throws(StorageError) {
        try transaction.must(
            """
            insert into passkey (\(columns))
            values (\(passkey.credential), \(passkey.account), \(passkey.publicKey), \(passkey.signCount),
                \(passkey.backupEligible), \(passkey.createdAt), \(passkey.usedAt), \(passkey.seedLock))
            on conflict do nothing returning account
            """)
    }

    /// One passkey.
    public static func find(
        _ credential: [UInt8], in transaction: any Transaction
    ) throws(StorageError) -> StoredPasskey? {
        try transaction.first(
            "select \(columns) from passkey where credential = \(credential)", StoredPasskey.init(row:))
    }

    /// The passkeys of an account, oldest first.
    public static func ofAccount(
        _ account: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredPasskey] {
        try transaction.all(
            "select \(columns) from passkey where account = \(account) order by created_at, credential",
            StoredPasskey.init(row:))
    }

    /// Notes that it was used, with the count that the authenticator gave.
    public static func use(
        _ credential: [UInt8], signCount: Int64, at now: Instant, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.must(
            """
            update passkey set sign_count = \(signCount), used_at = \(now)
            where credential = \(credential) returning account
            """)
    }

    /// Puts the account's seed under the passkey's own secret.
    public static func setSeedLock(
        _ lock: [UInt8], credential: [UInt8], in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.must(
            "update passkey set seed_lock = \(lock) where credential = \(credential) returning account")
    }

    /// Takes one passkey of an account away.
    public static func remove(
        _ credential: [UInt8], account: String, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run("delete from passkey where credential = \(credential) and account = \(account)")
    }

    /// Takes all passkeys of an account away.
    public static func removeAll(of account: String, in transaction: any Transaction) throws(StorageError) {
        try transaction.run("delete from passkey where account = \(account)")
    }
}
