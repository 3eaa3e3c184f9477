// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// Counts failed sign-ins for each person, so that the next try waits longer. Nobody is locked out.
public enum Attempts {
    /// The failures since the last success, and the last moment; `nil` when there were none.
    /// - Parameter subject: an account id, or the hash of a mail address that has no account.
    public static func find(
        _ subject: String, in transaction: any Transaction
    ) throws(StorageError) -> (failures: Int, lastAt: Instant)? {
        try transaction.first("select failures, last_at from attempt where subject = \(subject)") {
            row throws(StorageError) in
            (failures: try row["failures"], lastAt: try row["last_at"])
        }
    }

    /// Adds a failure.
    /// - Returns: how many there are now.
    @discardableResult
    public static func fail(
        _ subject: String, at now: Instant, in transaction: any Transaction
    ) throws(StorageError) -> Int {
        let rows = try transaction.run(
            """
            insert into attempt (subject, failures, last_at) values (\(subject), 1, \(now))
            on conflict (subject) do update set failures = attempt.failures + 1, last_at = excluded.last_at
            returning failures
            """)
        return try rows.first?["failures"] ?? 1
    }

    /// Forgets the failures after a success.
    public static func clear(_ subject: String, in transaction: any Transaction) throws(StorageError) {
        try transaction.run("delete from attempt where subject = \(subject)")
    }

    /// Removes what is older than a moment.
    public static func sweep(before moment: Instant, in transaction: any Transaction) throws(StorageError) {
        try transaction.run("delete from attempt where last_at < \(moment)")
    }
}
