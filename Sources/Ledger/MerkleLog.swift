// SPDX-License-Identifier: EUPL-1.2

import Crypto

/// The root of a log that only grows, kept with as many hashes as there are bits in its size.
///
/// - Source: RFC 6962 §2.1.
public struct MerkleLog: Sendable, Hashable {
    /// The stored form of the frontier is not one.
    public struct BadFrontier: Error, Sendable {}

    /// The number of leaves.
    public private(set) var size: Int
    /// Roots of full subtrees, largest first.
    private var peaks: [[UInt8]]

    /// An empty log.
    public init() {
        size = 0
        peaks = []
    }

    /// The log with this frontier and size.
    ///
    /// - Throws: ``BadFrontier`` when the frontier has another version or does not fit the size.
    public init(frontier: [UInt8], size: Int) throws(BadFrontier) {
        guard size >= 0, frontier.first == MerkleLog.version, frontier.count == 1 + 32 * size.nonzeroBitCount else {
            throw BadFrontier()
        }
        self.size = size
        peaks = stride(from: 1, to: frontier.count, by: 32).map { Array(frontier[$0..<($0 + 32)]) }
    }

    private static let version: UInt8 = 1

    /// What must be kept to add the next leaf: a version byte and the roots of the full subtrees, largest first.
    public var frontier: [UInt8] { peaks.reduce([MerkleLog.version], +) }

    /// Adds a leaf by its hash.
    public mutating func append(leafHash: [UInt8]) {
        var hash = leafHash
        var place = size
        while place & 1 == 1, let left = peaks.popLast() {
            hash = MerkleLog.nodeHash(left, hash)
            place >>= 1
        }
        peaks.append(hash)
        size += 1
    }

    /// The root over all leaves.
    public var root: [UInt8] {
        guard var root = peaks.last else { return MerkleLog.sha256([]) }
        for left in peaks.dropLast().reversed() { root = MerkleLog.nodeHash(left, root) }
        return root
    }

    /// Hash of a leaf's bytes.
    public static func leafHash(_ bytes: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: [0x00])
        hash.update(data: bytes)
        return Array(hash.finalize())
    }

    /// Hash of two subtrees.
    public static func nodeHash(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: [0x01])
        hash.update(data: left)
        hash.update(data: right)
        return Array(hash.finalize())
    }

    /// SHA-256 of bytes.
    public static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: bytes))
    }
}
