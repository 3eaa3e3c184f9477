// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials

/// Some leaves of a log with their proofs, and if wanted what they were made over: an extract that can be proved
/// without showing the rest.
///
/// The form is docs/log-formaat.md.
public struct LogExtract: Sendable, Hashable {
    /// One leaf of an extract.
    public struct Entry: Sendable, Hashable {
        /// The canonical bytes of the leaf.
        public let leaf: [UInt8]
        /// The hashes that lead from the leaf to the root.
        public let proof: [[UInt8]]
        /// The exact bytes that were sealed and their salt, when these are shown.
        public let content: [UInt8]?
        /// The salt of the commitment; shown together with the content.
        public let salt: [UInt8]?

        /// Makes an entry; content and salt go together.
        public init(leaf: [UInt8], proof: [[UInt8]], content: (plain: [UInt8], salt: [UInt8])? = nil) {
            self.leaf = leaf
            self.proof = proof
            self.content = content?.plain
            salt = content?.salt
        }
    }

    /// The name of the log.
    public let origin: String
    /// The signed note to which the proofs lead.
    public let checkpoint: String
    /// The key that signs checkpoints, 32 bytes.
    public let publicKey: [UInt8]
    /// The leaves.
    public let entries: [Entry]

    /// Puts an extract together.
    public init(origin: String, checkpoint: String, publicKey: [UInt8], entries: [Entry]) {
        self.origin = origin
        self.checkpoint = checkpoint
        self.publicKey = publicKey
        self.entries = entries
    }

    /// Reads an extract.
    public init(json: [UInt8]) throws(LogExport.Unreadable) {
        guard let file = try? JSONDecoder().decode(File.self, from: Data(json)), file.format == LogExtract.format,
            let key = Checkpoint.decoded(file.publicKey), key.count == 32
        else { throw LogExport.Unreadable() }
        var entries: [Entry] = []
        for row in file.leaves {
            let proof = row.proof.compactMap { Checkpoint.decoded($0) }
            guard proof.count == row.proof.count, (row.content == nil) == (row.salt == nil) else {
                throw LogExport.Unreadable()
            }
            var content: (plain: [UInt8], salt: [UInt8])?
            if let text = row.content, let salt = row.salt {
                guard let plain = Checkpoint.decoded(text), let salt = Checkpoint.decoded(salt) else {
                    throw LogExport.Unreadable()
                }
                content = (plain, salt)
            }
            entries.append(Entry(leaf: Array(row.leaf.utf8), proof: proof, content: content))
        }
        self.init(origin: file.origin, checkpoint: file.checkpoint, publicKey: key, entries: entries)
    }

    /// The extract as JSON.
    public func json() throws(LogExport.Unreadable) -> [UInt8] {
        func text(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
        var rows: [Row] = []
        for entry in entries {
            guard let leaf = String(validating: entry.leaf, as: UTF8.self) else { throw LogExport.Unreadable() }
            rows.append(
                Row(
                    leaf: leaf, proof: entry.proof.map(text), content: entry.content.map(text),
                    salt: entry.salt.map(text)))
        }
        let file = File(
            format: LogExtract.format, origin: origin, checkpoint: checkpoint, publicKey: text(publicKey), leaves: rows)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(file) else { throw LogExport.Unreadable() }
        return Array(data) + [0x0A]
    }

    /// Checks the checkpoint, each proof, and each content that is shown. Places are the indexes of the leaves; an
    /// unreadable leaf is counted by its place in the extract.
    public func verify(publicKey: [UInt8]? = nil) -> [LogFinding] {
        guard let checkpoint = Checkpoint(note: checkpoint, publicKey: publicKey ?? self.publicKey) else {
            return [.checkpointInvalid(number: 1)]
        }
        guard Array(checkpoint.origin.utf8) == Array(origin.utf8) else { return [.checkpointOfOtherLog(number: 1)] }
        var findings: [LogFinding] = []
        for (place, entry) in entries.enumerated() {
            guard let leaf = try? Leaf(bytes: entry.leaf) else {
                findings.append(.leafUnreadable(at: place))
                continue
            }
            let isIncluded = MerkleProof.isIncluded(
                MerkleLog.leafHash(entry.leaf), at: leaf.index, size: checkpoint.size, root: checkpoint.root,
                proof: entry.proof)
            if !isIncluded { findings.append(.proofFails(at: leaf.index)) }
            if let content = entry.content, let salt = entry.salt,
                salt.count != Commitment.saltLength
                    || Commitment.digest(salt: salt, plaintext: content) != leaf.commitment
            {
                findings.append(.contentDiffers(at: leaf.index))
            }
        }
        return findings
    }

    private static let format = "hoede-extract/1"

    private struct Row: Codable {
        let leaf: String
        let proof: [String]
        let content: String?
        let salt: String?
    }

    private struct File: Codable {
        let format: String
        let origin: String
        let checkpoint: String
        let publicKey: String
        let leaves: [Row]

        enum CodingKeys: String, CodingKey {
            case format, origin, checkpoint, leaves
            case publicKey = "public_key"
        }
    }
}
