// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

/// The first leaf of an epoch after a restore: it names the last known checkpoint of the epoch before.
///
/// The form is docs/log-formaat.md: action `open`, object `reeks-<epoch>-<size>`, and as sealed hash the SHA-256 of the
/// text of that checkpoint. So nobody can drop leaves by restoring without the log saying so itself.
public struct EpochLink: Sendable, Hashable {
    /// The epoch before.
    public let epoch: Int
    /// How many leaves its last known checkpoint counts.
    public let size: Int
    /// SHA-256 of the three lines of that checkpoint.
    public let bodyHash: [UInt8]

    /// Links to a checkpoint.
    public init(to checkpoint: Checkpoint, epoch: Int) {
        self.epoch = epoch
        size = checkpoint.size
        bodyHash = checkpoint.bodyHash
    }

    /// The link in a leaf; nothing when it is another leaf.
    public init?(_ leaf: Leaf) {
        let parts = (leaf.object ?? "").split(separator: "-", omittingEmptySubsequences: false)
        guard leaf.index == 0, leaf.action == .open, leaf.outcome == .ok, leaf.account == nil, parts.count == 3,
            parts[0] == "reeks", let epoch = Int(parts[1]), let size = Int(parts[2]), let hash = leaf.sealedHash,
            epoch > 0, size >= 0, leaf.object == EpochLink.object(epoch: epoch, size: size)
        else { return nil }
        self.epoch = epoch
        self.size = size
        bodyHash = hash
    }

    /// The name of what the leaf is about.
    public static func object(epoch: Int, size: Int) -> String { "reeks-\(epoch)-\(size)" }

    /// The leaf.
    public func leaf(at now: Instant) throws(Leaf.Malformed) -> Leaf {
        try Leaf(
            index: 0, time: now, account: nil, role: nil, action: .open,
            object: EpochLink.object(epoch: epoch, size: size), sealedHash: bodyHash)
    }
}
