// SPDX-License-Identifier: EUPL-1.2

/// Proofs over a whole tree: that one leaf is in it, and that a larger tree only added to a smaller one.
///
/// A proof is a list of hashes. Whoever holds a checkpoint can check it without seeing the other leaves.
/// - Source: RFC 6962 §2.1; the checks are RFC 9162 §2.1.3.2 and §2.1.4.2.
public enum MerkleProof {
    /// The root over leaf hashes.
    public static func root(of hashes: some Collection<[UInt8]>) -> [UInt8] {
        var log = MerkleLog()
        for hash in hashes { log.append(leafHash: hash) }
        return log.root
    }

    /// Proves that a leaf is in the tree over these leaf hashes; nothing when there is no such leaf.
    public static func inclusion(of index: Int, in hashes: [[UInt8]]) -> [[UInt8]]? {
        guard hashes.indices.contains(index) else { return nil }
        var proof: [[UInt8]] = []
        var range = 0..<hashes.count
        while range.count > 1 {
            let middle = range.lowerBound + split(range.count)
            if index < middle {
                proof.append(root(of: hashes[middle..<range.upperBound]))
                range = range.lowerBound..<middle
            } else {
                proof.append(root(of: hashes[range.lowerBound..<middle]))
                range = middle..<range.upperBound
            }
        }
        return proof.reversed()
    }

    /// Checks that a leaf stands at an index of the tree with this size and root.
    public static func isIncluded(
        _ leafHash: [UInt8], at index: Int, size: Int, root: [UInt8], proof: [[UInt8]]
    ) -> Bool {
        guard index >= 0, index < size, proof.allSatisfy({ $0.count == 32 }) else { return false }
        var (place, last, hash) = (index, size - 1, leafHash)
        for sibling in proof {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                hash = MerkleLog.nodeHash(sibling, hash)
                while place & 1 == 0, place != 0 { (place, last) = (place >> 1, last >> 1) }
            } else {
                hash = MerkleLog.nodeHash(hash, sibling)
            }
            (place, last) = (place >> 1, last >> 1)
        }
        return last == 0 && hash == root
    }

    /// Proves that the tree over all these leaf hashes only added to the tree over the first `size`; nothing when there
    /// are not so many. The proof is empty when the sizes are equal or the old tree is empty.
    public static func consistency(from size: Int, in hashes: [[UInt8]]) -> [[UInt8]]? {
        guard (0...hashes.count).contains(size) else { return nil }
        guard size > 0, size < hashes.count else { return [] }
        var proof: [[UInt8]] = []
        var range = 0..<hashes.count
        var isWhole = true
        while size != range.upperBound {
            let middle = range.lowerBound + split(range.count)
            if size <= middle {
                proof.append(root(of: hashes[middle..<range.upperBound]))
                range = range.lowerBound..<middle
            } else {
                proof.append(root(of: hashes[range.lowerBound..<middle]))
                range = middle..<range.upperBound
                isWhole = false
            }
        }
        if !isWhole { proof.append(root(of: hashes[range])) }
        return proof.reversed()
    }

    /// Checks that the tree with the new size and root only added to the one with the old size and root.
    public static func isConsistent(
        oldSize: Int, oldRoot: [UInt8], newSize: Int, newRoot: [UInt8], proof: [[UInt8]]
    ) -> Bool {
        guard oldSize >= 0, oldSize <= newSize, proof.allSatisfy({ $0.count == 32 }) else { return false }
        if oldSize == newSize { return proof.isEmpty && oldRoot == newRoot }
        if oldSize == 0 { return proof.isEmpty && oldRoot == MerkleLog().root }
        var path = proof[...]
        if oldSize.nonzeroBitCount == 1 { path = [oldRoot] + path }
        guard let first = path.popFirst() else { return false }
        var (place, last) = (oldSize - 1, newSize - 1)
        while place & 1 == 1 { (place, last) = (place >> 1, last >> 1) }
        var (old, new) = (first, first)
        for hash in path {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                old = MerkleLog.nodeHash(hash, old)
                new = MerkleLog.nodeHash(hash, new)
                while place & 1 == 0, place != 0 { (place, last) = (place >> 1, last >> 1) }
            } else {
                new = MerkleLog.nodeHash(new, hash)
            }
            (place, last) = (place >> 1, last >> 1)
        }
        return last == 0 && old == oldRoot && new == newRoot
    }

    /// The largest power of two below a count of two or more.
    private static func split(_ count: Int) -> Int {
        1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }
}
