// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Ledger
public import Persistence
import Storage

/// A school whose database is older than, or other than, a checkpoint that was kept beside it.
public struct RolledBack: Sendable, Hashable {
    /// The school.
    public let school: String
    /// The epoch of the kept checkpoint.
    public let epoch: Int
    /// How many leaves it counts.
    public let known: Int
    /// How many leaves that epoch has now.
    public let found: Int
}

extension Office {
    /// Compares the logs with checkpoints that were kept outside the database, such as the newest one beside it.
    public func rolledBack(_ notes: [String]) async throws -> [RolledBack] {
        let known = checkpoints(notes)
        return try await read { transaction in
            var found: [RolledBack] = []
            for item in known {
                let head = try LogTable.head(school: item.school, in: transaction)
                let count = try LogTable.count(school: item.school, epoch: item.epoch, in: transaction)
                let isOlder = item.epoch == (head?.epoch ?? 0) ? item.checkpoint.size > count : false
                let isLost = item.epoch > (head?.epoch ?? 0)
                let isOther = try isOther(item, count: count, in: transaction)
                if isOlder || isLost || isOther {
                    found.append(
                        RolledBack(
                            school: item.school, epoch: item.epoch, known: item.checkpoint.size, found: count))
                }
            }
            return found
        }
    }

    /// Whether the leaves up to a checkpoint are others than those that were signed.
    private func isOther(
        _ item: KnownCheckpoint, count: Int, in transaction: any Transaction
    ) throws -> Bool {
        guard item.checkpoint.size <= count else { return false }
        var log = MerkleLog()
        let hashes = try LogTable.hashes(
            school: item.school, epoch: item.epoch, size: item.checkpoint.size, in: transaction)
        for hash in hashes { log.append(leafHash: hash) }
        return log.root != item.checkpoint.root
    }

    /// Goes on after a restore: a new epoch whose first leaf names the last known checkpoint, every session ended, what
    /// was destroyed destroyed again, and a checkpoint at once; all in one transaction for each school.
    ///
    /// - Parameters:
    ///   - notes: checkpoints that were kept outside the database.
    ///   - destroyed: what was destroyed after the copy was made.
    ///   - only: the schools to do it for; nothing is every school.
    public func startEpochs(after notes: [String], destroyed: [DestroyedObject], only: [String]? = nil) async throws {
        let now = world.now()
        let known = checkpoints(notes)
        let schools = try await read { transaction in try Schools.all(in: transaction).map(\.id) }
        for school in schools where only?.contains(school) ?? true {
            let note = try await write { transaction -> String? in
                try Sessions.endEverybody(in: transaction)
                return try startEpoch(
                    school: school, known: known.filter { $0.school == school },
                    destroyed: destroyed.filter { $0.school == school }, at: now, in: transaction)
            }
            keep(note)
        }
    }

    private func startEpoch(
        school: String, known: [KnownCheckpoint], destroyed: [DestroyedObject], at now: Instant,
        in transaction: any Transaction
    ) throws -> String? {
        let head = try LogTable.claimHead(school: school, in: transaction)
        let stored = try CheckpointTable.latest(school: school, in: transaction).flatMap { row in
            checkpoints([row.note]).first
        }
        let last = (known + [stored].compactMap { $0 }).max {
            ($0.epoch, $0.checkpoint.size) < ($1.epoch, $1.checkpoint.size)
        }
        guard let last else { throw OfficeFailure.unexpected("no-checkpoint") }
        try CheckpointTable.add(
            StoredCheckpoint(
                epoch: last.epoch, size: last.checkpoint.size, at: now, note: last.note, reason: "known"),
            school: school, in: transaction)
        let epoch = max(head.epoch, last.epoch) + 1
        let leaf = try EpochLink(to: last.checkpoint, epoch: last.epoch).leaf(at: now)
        let hash = MerkleLog.leafHash(leaf.bytes)
        var log = MerkleLog()
        try LogTable.startEpoch(school: school, after: head, as: epoch, frontier: log.frontier, in: transaction)
        let empty = LogHead(epoch: epoch, size: 0, frontier: log.frontier)
        log.append(leafHash: hash)
        try LogTable.append(
            [StoredLeaf(index: 0, at: now, account: nil, object: leaf.object, bytes: leaf.bytes, hash: hash)],
            school: school, to: empty, newFrontier: log.frontier, in: transaction)
        let before = Set(try Destruction.all(school: school, in: transaction).map(\.object))
        for object in destroyed where !before.contains(object.object) {
            try Destruction.destroy(object, in: transaction)
        }
        let lines = try Destruction.all(school: school, in: transaction)
            .filter { !before.contains($0.object) }
            .map { LogLine(action: .destroy, object: $0.object) }
        try Journal.add(lines, school: school, author: LogAuthor(account: nil), at: now, in: transaction)
        return try checkpoint("restore", school: school, at: now, in: transaction)
    }

    private func checkpoints(_ notes: [String]) -> [KnownCheckpoint] {
        notes.compactMap { note in
            guard let checkpoint = Checkpoint(note: note, publicKey: server.checkpointKey),
                let parts = Checkpoint.parts(ofOrigin: checkpoint.origin)
            else { return nil }
            return KnownCheckpoint(school: parts.school, epoch: parts.epoch, checkpoint: checkpoint, note: note)
        }
    }
}

private struct KnownCheckpoint: Sendable {
    let school: String
    let epoch: Int
    let checkpoint: Checkpoint
    let note: String
}
