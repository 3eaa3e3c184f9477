// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// Something that was done with somebody's way of signing in, for each person who must know. Staff only, in clear.
public struct StoredNews: Sendable, Equatable {
    public let school: String
    /// Who must know.
    public let account: String
    public let id: String
    public let at: Instant
    /// Coarse, from a closed list.
    public let kind: String
    /// Whose account it is about.
    public let about: String
    /// Who did it.
    public let by: String

    public init(school: String, account: String, id: String, at: Instant, kind: String, about: String, by: String) {
        self.school = school
        self.account = account
        self.id = id
        self.at = at
        self.kind = kind
        self.about = about
        self.by = by
    }

    init(row: StoredRow) throws(StorageError) {
        school = try row["school"]
        account = try row["account"]
        id = try row["id"]
        at = try row["at"]
        kind = try row["kind"]
        about = try row["about"]
        by = try row["done_by"]
    }
}

/// What people must know about accounts; each until seen.
public enum AccountNews {
    /// Adds one line for one person.
    public static func add(_ news: StoredNews, in transaction: any Transaction) throws(StorageError) {
        try transaction.must(
            """
            insert into account_news (school, account, id, at, kind, about, done_by)
            values (\(news.school), \(news.account), \(news.id), \(news.at), \(news.kind), \(news.about), \(news.by))
            on conflict do nothing returning id
            """)
    }

    /// What somebody did not mark as seen yet, newest first.
    public static func unseen(
        by account: String, school: String, in transaction: any Transaction
    ) throws(StorageError) -> [StoredNews] {
        try transaction.all(
            """
            select school, account, id, at, kind, about, done_by from account_news
            where school = \(school) and account = \(account) and seen_at is null order by at desc, id
            """, StoredNews.init(row:))
    }

    /// Marks everything of one person as seen.
    public static func see(
        by account: String, school: String, at now: Instant, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run(
            """
            update account_news set seen_at = \(now)
            where school = \(school) and account = \(account) and seen_at is null
            """)
    }
}
