// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// Makes a double click harmless: each form carries a token that counts once.
public enum FormTokens {
    /// Uses a token in the transaction that does the work.
    /// - Parameter outcome: where the browser goes afterwards; repeated to a second click.
    /// - Returns: `nil` when the token is fresh and the work should be done; else the outcome of the first time.
    public static func use(
        _ token: String, school: String, at now: Instant, outcome: String, in transaction: any Transaction
    ) throws(StorageError) -> String? {
        let fresh = try transaction.run(
            """
            insert into form_token (school, token, at, outcome)
            values (\(school), \(token), \(now), \(outcome))
            on conflict (school, token) do nothing returning token
            """)
        guard fresh.isEmpty else { return nil }
        return try self.outcome(of: token, school: school, in: transaction)
    }

    /// The outcome of a token that was used; `nil` when it was not.
    public static func outcome(
        of token: String, school: String, in transaction: any Transaction
    ) throws(StorageError) -> String? {
        try transaction.first(
            "select outcome from form_token where school = \(school) and token = \(token)"
        ) { row throws(StorageError) in try row["outcome"] }
    }

    /// Removes the tokens from before a moment.
    public static func sweep(before moment: Instant, in transaction: any Transaction) throws(StorageError) {
        try transaction.run("delete from form_token where at < \(moment)")
    }
}
