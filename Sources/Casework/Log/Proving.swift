// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
public import Dossiers
import Ledger
import Persistence
import Storage

/// The newest checkpoint, as it is printed.
public struct PrintedNote: Sendable, Hashable {
    /// The signed note.
    public let note: String
    /// The key of the school, in hexadecimal digits.
    public let key: String
    /// When it was signed.
    public let at: Instant
    /// How many lines it covers.
    public let size: Int
    /// The root in groups of four letters, for the foot of a paper.
    public let root: String
}

extension Office {
    /// The newest checkpoint of the school in use.
    public func newestNote(_ visitor: Visitor) async throws -> PrintedNote? {
        let school = visitor.school.text
        let key = NoteText.grouped(Leaf.hexText(server.checkpointKey))
        let row = try await read { transaction in try CheckpointTable.latest(school: school, in: transaction) }
        return row.map { row in
            let lines = row.note.split(separator: "\n", omittingEmptySubsequences: false)
            return PrintedNote(
                note: row.note, key: key, at: row.at, size: row.size,
                root: lines.count > 2 ? NoteText.grouped(String(lines[2])) : "")
        }
    }

    /// The lines of the log about one dossier with their proofs and contents, as a file that proves itself.
    ///
    /// That it was made stands in the log, with a checkpoint, before the file is given; it leads to that checkpoint.
    public func logExtract(of id: StreamID, by visitor: Visitor) async throws -> [UInt8] {
        let now = world.now()
        let school = visitor.school.text
        let loaded = try await refusing(id, to: visitor) {
            try await loadCase(id, visitor: visitor, now: now)
        }
        let note = try await write { transaction -> String? in
            try recheck(visitor, in: transaction)
            try Journal.add(
                [LogLine(action: .export, object: id.text)], school: school, author: LogAuthor(visitor), at: now,
                in: transaction)
            return try checkpoint("export", school: school, at: now, in: transaction)
        }
        keep(note)
        let key = server.checkpointKey
        guard let note, let checkpoint = Checkpoint(note: note, publicKey: key),
            let parts = Checkpoint.parts(ofOrigin: checkpoint.origin)
        else { throw OfficeFailure.tampered }
        let extract = try await read { transaction in
            let hashes = try LogTable.hashes(
                school: school, epoch: parts.epoch, size: checkpoint.size, in: transaction)
            let events = try EventTable.load(school: school, stream: id.text, in: transaction)
            let contents = Dictionary(
                try events.map { (MerkleLog.sha256($0.sealed), try loaded.seal.revealed($0)) },
                uniquingKeysWith: { first, _ in first })
            let rows = try LogTable.leaves(
                school: school, epoch: parts.epoch, object: id.text, below: checkpoint.size, in: transaction)
            let entries = try rows.map { row in
                let leaf = try Leaf(bytes: row.bytes)
                guard let proof = MerkleProof.inclusion(of: leaf.index, in: hashes) else {
                    throw OfficeFailure.tampered
                }
                return LogExtract.Entry(
                    leaf: row.bytes, proof: proof, content: leaf.sealedHash.flatMap { contents[$0] })
            }
            return LogExtract(origin: checkpoint.origin, checkpoint: note, publicKey: key, entries: entries)
        }
        return try extract.json()
    }

    /// A whole log as a file. It holds no content, so it needs no key of anybody.
    ///
    /// - Parameter epoch: which epoch; nothing is the newest.
    public func logExport(school: String, epoch: Int?) async throws -> [UInt8] {
        let now = world.now()
        let note = try await write { transaction -> String? in
            guard try LogTable.head(school: school, in: transaction) != nil else { throw OfficeFailure.notFound }
            try Journal.add(
                [LogLine(action: .export, object: "logboek")], school: school, author: LogAuthor(account: nil), at: now,
                in: transaction)
            return try checkpoint("export", school: school, at: now, in: transaction)
        }
        keep(note)
        let key = server.checkpointKey
        let export = try await read { transaction in
            guard let head = try LogTable.head(school: school, in: transaction) else { throw OfficeFailure.notFound }
            let epoch = epoch ?? head.epoch
            guard (1...head.epoch).contains(epoch) else { throw OfficeFailure.notFound }
            return LogExport(
                origin: Checkpoint.origin(school: school, epoch: epoch),
                leaves: try LogTable.leaves(
                    school: school, epoch: epoch, from: 0, limit: Int(Int32.max), in: transaction
                ).map(\.bytes),
                checkpoints: try CheckpointTable.all(school: school, in: transaction).filter { $0.epoch == epoch }
                    .map(\.note),
                publicKey: key)
        }
        return try export.json()
    }
}
