// SPDX-License-Identifier: EUPL-1.2

/// Where the public key of the checkpoints stands in the database, in hexadecimal digits.
///
/// Whoever checks against the server itself takes the key from paper or mail instead.
public enum LogKeyMark {
    public static let name = "checkpoint-key"
}
