// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// A person who can sign in; may belong to several schools.
public struct StoredAccount: Sendable, Equatable {
    public let id: String
    /// Lower case.
    public let mail: String
    public let name: String
    /// The private key, sealed under the passphrase.
    public let passphraseLock: [UInt8]
    public let publicKey: [UInt8]
    public let createdAt: Instant
    public let disabledAt: Instant?

    public init(
        id: String, mail: String, name: String, passphraseLock: [UInt8], publicKey: [UInt8], createdAt: Instant,
        disabledAt: Instant? = nil
    ) {
        self.id = id
        self.mail = Accounts.normalised(mail)
        self.name = name
        self.passphraseLock = passphraseLock
        self.publicKey = publicKey
        self.createdAt = createdAt
        self.disabledAt = disabledAt
    }

    init(row: StoredRow) throws(StorageError) {
        id = try row["id"]
        mail = try row["mail"]
        name = try row["name"]
        passphraseLock = try row["passphrase_lock"]
        publicKey = try row["public_key"]
        createdAt = try row["created_at"]
        disabledAt = try row["disabled_at"]
    }
}

/// The people who can sign in, over all schools.
public enum Accounts {
    private static let columns: Query = "id, mail, name, passphrase_lock, public_key, created_at, disabled_at"

    /// The form in which mail addresses are compared: lower case, without spaces around.
    public static func normalised(_ mail: String) -> String {
        let blank: (Character) -> Bool = { $0.isWhitespace }
        guard let first = mail.firstIndex(where: { !blank($0) }), let last = mail.lastIndex(where: { !blank($0) })
        else { return "" }
        return mail[first...last].lowercased()
    }

    /// Adds an account.
    /// - Throws: `.conflict` when the id or the mail address exists.
    public static func add(_ account: StoredAccount, in transaction: any Transaction) throws(StorageError) {
        try transaction.must(
            """
            insert into account (\(columns))
            values (\(account.id), \(account.mail), \(account.name), \(account.passphraseLock), \(account.publicKey),
                \(account.createdAt), \(account.disabledAt))
            on conflict do nothing returning id
            """)
    }

    /// One account, disabled or not; `nil` when there is none.
    public static func find(_ id: String, in transaction: any Transaction) throws(StorageError) -> StoredAccount? {
        try transaction.first("select \(columns) from account where id = \(id)", StoredAccount.init(row:))
    }

    /// The account with a mail address, in any spelling of capitals.
    public static func find(
        mail: String, in transaction: any Transaction
    ) throws(StorageError) -> StoredAccount? {
        try transaction.first(
            "select \(columns) from account where mail = \(normalised(mail))", StoredAccount.init(row:))
    }

    /// Changes name and mail address.
    /// - Throws: `.conflict` when the account does not exist; `.constraint` when another has the address.
    public static func rename(
        _ id: String, name: String, mail: String, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.must(
            """
            update account set name = \(name), mail = \(normalised(mail)) where id = \(id) returning id
            """)
    }

    /// Puts a new lock in place: another passphrase for the same key, or a new key after re-admission.
    /// - Throws: `.conflict` when the account does not exist.
    public static func setLock(
        _ id: String, passphraseLock: [UInt8], publicKey: [UInt8], in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.must(
            """
            update account set passphrase_lock = \(passphraseLock), public_key = \(publicKey)
            where id = \(id) returning id
            """)
    }

    /// Disables an account, or enables it again with `nil`.
    /// - Throws: `.conflict` when the account does not exist.
    public static func disable(
        _ id: String, at moment: Instant?, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.must("update account set disabled_at = \(moment) where id = \(id) returning id")
    }
}
