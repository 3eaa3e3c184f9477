// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// What somebody was typing, sealed to himself.
public struct StoredDraft: Sendable, Equatable {
    public let account: String
    public let id: String
    public let school: String
    /// Which form, and about what.
    public let formKey: String
    public let at: Instant
    public let sealed: [UInt8]

    public init(account: String, id: String, school: String, formKey: String, at: Instant, sealed: [UInt8]) {
        self.account = account
        self.id = id
        self.school = school
        self.formKey = formKey
        self.at = at
        self.sealed = sealed
    }

    init(row: StoredRow) throws(StorageError) {
        account = try row["account"]
        id = try row["id"]
        school = try row["school"]
        formKey = try row["form_key"]
        at = try row["at"]
        sealed = try row["sealed"]
    }
}

/// The drafts: one for each person and form.
public enum DraftTable {
    private static let columns: Query = "account, id, school, form_key, at, sealed"

    /// Keeps a draft; the newest text of a form replaces the one before and keeps its id.
    public static func put(_ draft: StoredDraft, in transaction: any Transaction) throws(StorageError) {
        try transaction.run(
            """
            insert into draft (\(columns))
            values (\(draft.account), \(draft.id), \(draft.school), \(draft.formKey), \(draft.at), \(draft.sealed))
            on conflict (account, school, form_key) do update set at = excluded.at, sealed = excluded.sealed
            """)
    }

    /// The draft of a form; `nil` when there is none.
    public static func find(
        account: String, school: String, formKey: String, in transaction: any Transaction
    ) throws(StorageError) -> StoredDraft? {
        try transaction.first(
            """
            select \(columns) from draft
            where account = \(account) and school = \(school) and form_key = \(formKey)
            """, StoredDraft.init(row:))
    }

    /// All drafts of a person at a school, newest first.
    public static func ofAccount(
        _ account: String, school: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredDraft] {
        try transaction.all(
            """
            select \(columns) from draft where account = \(account) and school = \(school) order by at desc, id
            """, StoredDraft.init(row:))
    }

    /// Removes the draft of a form: it was sent, or its writer threw it away.
    public static func remove(
        account: String, school: String, formKey: String, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run(
            """
            delete from draft where account = \(account) and school = \(school) and form_key = \(formKey)
            """)
    }

    /// Removes all drafts of a person at a school: he or she left, or has another key now.
    public static func removeAll(
        of account: String, school: String, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run("delete from draft where account = \(account) and school = \(school)")
    }

    /// Removes the drafts from before a moment.
    public static func sweep(before moment: Instant, in transaction: any Transaction) throws(StorageError) {
        try transaction.run("delete from draft where at < \(moment)")
    }
}
