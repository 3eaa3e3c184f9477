// SPDX-License-Identifier: EUPL-1.2

/// Why something sealed did not open. Which byte was wrong is never said.
public enum VaultError: Error, Hashable, Sendable {
    /// The key does not fit, or the bytes were changed or moved to another place.
    case notOpened
    /// The bytes are too short or not in the form of a seal.
    case malformed
    /// A seal of a version that this program does not know.
    case unsupportedVersion(UInt8)
    /// The library refused to make a seal; no input of ours does that.
    case notSealed
}
