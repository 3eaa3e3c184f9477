// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
public import Logging

/// The small effects that the office needs; each is handed in, so that a test can say what time it is.
///
/// Keys and nonces are not among them: swift-crypto makes those at each seal.
public struct World: Sendable {
    /// The moment now.
    public let now: @Sendable () -> Instant
    /// A new identity: the prefix, a dash and at least 128 random bits in text.
    public let newID: @Sendable (_ prefix: String) -> String
    /// The technical log: kinds, counts and incident numbers, never content or names.
    public let log: Logger
    /// Keeps the newest checkpoint outside the database, after its transaction.
    public let keepNote: @Sendable (_ note: String) -> Void

    /// Makes a world from its effects.
    public init(
        now: @escaping @Sendable () -> Instant, newID: @escaping @Sendable (String) -> String, log: Logger,
        keepNote: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.now = now
        self.newID = newID
        self.log = log
        self.keepNote = keepNote
    }
}
