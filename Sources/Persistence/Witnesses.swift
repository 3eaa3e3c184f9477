// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// The addresses to which a school's checkpoints go every day: two, of people who do not keep the server.
public enum WitnessTable {
    /// The addresses, in order.
    public static func all(school: String, in transaction: any Transaction) throws(StorageError) -> [String] {
        try transaction.all(
            "select mail from witness where school = \(school) order by place"
        ) { row throws(StorageError) in try row["mail"] }
    }

    /// Puts these addresses in place of what was there.
    public static func put(
        _ mails: [String], school: String, at now: Instant, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run("delete from witness where school = \(school)")
        for (place, mail) in mails.enumerated() {
            try transaction.run(
                """
                insert into witness (school, place, mail, since) values (\(school), \(place), \(mail), \(now))
                """)
        }
    }
}

/// A mail that waits to be handed over.
public struct OutgoingMail: Sendable, Equatable {
    public let school: String
    public let id: String
    public let at: Instant
    public let recipient: String
    /// The whole message, with its headers.
    public let message: String
    public let tries: Int
    public let sentAt: Instant?

    public init(
        school: String, id: String, at: Instant, recipient: String, message: String, tries: Int = 0,
        sentAt: Instant? = nil
    ) {
        self.school = school
        self.id = id
        self.at = at
        self.recipient = recipient
        self.message = message
        self.tries = tries
        self.sentAt = sentAt
    }

    init(row: StoredRow) throws(StorageError) {
        school = try row["school"]
        id = try row["id"]
        at = try row["at"]
        recipient = try row["recipient"]
        message = try row["message"]
        tries = try row["tries"]
        sentAt = try row["sent_at"]
    }
}

/// What goes out by mail, written in the transaction of what it tells.
public enum Outbox {
    /// Puts a mail in the box.
    public static func add(_ mail: OutgoingMail, in transaction: any Transaction) throws(StorageError) {
        try transaction.must(
            """
            insert into outbox (school, id, at, recipient, message, tries, next_at, sent_at)
            values (\(mail.school), \(mail.id), \(mail.at), \(mail.recipient), \(mail.message), 0, \(mail.at), null)
            on conflict do nothing returning id
            """)
    }

    /// Takes the next mail of any school that is due, and sets its next try further away; nobody else takes it meanwhile.
    public static func next(now: Instant, in transaction: any Transaction) throws(StorageError) -> OutgoingMail? {
        let due = try transaction.first(
            """
            select school, id, at, recipient, message, tries, sent_at from outbox where sent_at is null and next_at <= \(now) order by next_at, id limit 1
            """, OutgoingMail.init(row:))
        guard let due else { return nil }
        let minutes = min(6 * 60, 1 << min(due.tries, 9))
        try transaction.run(
            """
            update outbox set tries = tries + 1, next_at = \(now.adding(minutes: minutes))
            where school = \(due.school) and id = \(due.id)
            """)
        return due
    }

    /// Says that a mail was handed over.
    public static func sent(
        _ id: String, school: String, at now: Instant, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run("update outbox set sent_at = \(now) where school = \(school) and id = \(id)")
    }

    /// The newest mails of a school.
    public static func newest(
        school: String, limit: Int, in transaction: any Transaction
    ) throws(StorageError) -> [OutgoingMail] {
        try transaction.all(
            """
            select school, id, at, recipient, message, tries, sent_at from outbox where school = \(school)
            order by at desc, id limit \(limit)
            """,
            OutgoingMail.init(row:))
    }
}

/// A token of an outside authority of time over a checkpoint.
/// - Source: RFC 3161.
public struct TimestampToken: Sendable, Equatable {
    public let epoch: Int
    public let size: Int
    public let authority: String
    public let at: Instant
    /// The response as it came in.
    public let token: [UInt8]

    public init(epoch: Int, size: Int, authority: String, at: Instant, token: [UInt8]) {
        self.epoch = epoch
        self.size = size
        self.authority = authority
        self.at = at
        self.token = token
    }
}

/// The tokens of outside authorities of time.
public enum TimestampTable {
    /// Keeps a token.
    public static func add(
        _ token: TimestampToken, school: String, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run(
            """
            insert into timestamp_token (school, epoch, size, authority, at, token)
            values (\(school), \(token.epoch), \(token.size), \(token.authority), \(token.at), \(token.token))
            on conflict do nothing
            """)
    }

    /// The tokens of a school, oldest first.
    public static func all(school: String, in transaction: any Transaction) throws(StorageError) -> [TimestampToken] {
        try transaction.all(
            """
            select epoch, size, authority, at, token from timestamp_token where school = \(school)
            order by epoch, size, authority
            """
        ) { row throws(StorageError) in
            TimestampToken(
                epoch: try row["epoch"], size: try row["size"], authority: try row["authority"], at: try row["at"],
                token: try row["token"])
        }
    }

    /// The newest daily checkpoint that has no token of this authority yet.
    public static func waiting(
        authority: String, in transaction: any Transaction
    ) throws(StorageError) -> (school: String, checkpoint: StoredCheckpoint)? {
        try transaction.first(
            """
            select school, epoch, size, at, note, reason from checkpoint as c where size > 0 and not exists (
                select 1 from timestamp_token as t where t.school = c.school and t.authority = \(authority)
                    and (t.epoch > c.epoch or (t.epoch = c.epoch and t.size >= c.size)))
            order by epoch desc, size desc limit 1
            """
        ) { row throws(StorageError) in (try row["school"], try StoredCheckpoint(row: row)) }
    }
}
