// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Ledger
import Logging
import Persistence
import Storage

extension Office {
    /// Signs where the log stands, so that it can be witnessed; in the transaction of the act that asks for it.
    ///
    /// The key never signs two things that contradict each other: the leaves since the last signed place are hashed
    /// anew onto what was signed there. When that does not lead to where the log says it stands, nothing is signed and
    /// the alarm is kept; the act itself goes on, because a report is never refused.
    ///
    /// - Returns: the signed note, to be kept outside after the transaction; nothing when nothing was signed.
    func checkpoint(
        _ reason: String, school: String, at now: Instant, in transaction: any Transaction
    ) throws -> String? {
        let head = try LogTable.claimHead(school: school, in: transaction)
        do {
            let log = try extended(school: school, to: head, in: transaction)
            if let same = try CheckpointTable.find(
                school: school, epoch: head.epoch, size: head.size, in: transaction)
            {
                return same.note
            }
            let note = try server.sign(school: school, epoch: head.epoch, size: log.size, root: log.root)
            try CheckpointTable.add(
                StoredCheckpoint(epoch: head.epoch, size: log.size, at: now, note: note, reason: reason),
                school: school, in: transaction)
            try SignedHeads.put(
                SignedHead(epoch: head.epoch, size: log.size, root: log.root, frontier: log.frontier),
                school: school, in: transaction)
            return note
        } catch let inconsistent as InconsistentLog {
            world.log.critical("log not signed", metadata: ["kind": "\(inconsistent.kind)", "school": "\(school)"])
            try LogAlarms.add(
                LogAlarm(kind: inconsistent.kind, epoch: head.epoch, size: head.size, at: now), school: school,
                in: transaction)
            return nil
        }
    }

    /// Keeps a note outside the database, now that its transaction is on the disk.
    func keep(_ note: String?) {
        if let note { world.keepNote(note) }
    }

    /// The log at its head, computed from what was signed last and the leaves after that.
    private func extended(school: String, to head: LogHead, in transaction: any Transaction) throws -> MerkleLog {
        guard let claimed = try? MerkleLog(frontier: head.frontier, size: head.size) else {
            throw InconsistentLog(kind: "frontier")
        }
        let latest = try CheckpointTable.latest(school: school, in: transaction)
        let signed = try SignedHeads.find(school: school, in: transaction)
        var log = MerkleLog()
        if let signed, signed.epoch >= head.epoch {
            guard signed.epoch == head.epoch, signed.size <= head.size,
                let base = try? MerkleLog(frontier: signed.frontier, size: signed.size), base.root == signed.root
            else { throw InconsistentLog(kind: "not-an-extension") }
            log = base
        }
        if let latest, latest.epoch == head.epoch {
            let checkpoint = Checkpoint(note: latest.note, publicKey: server.checkpointKey)
            guard let checkpoint, checkpoint.size == latest.size else {
                throw InconsistentLog(kind: "checkpoint-replaced")
            }
            if let signed, signed.epoch == head.epoch {
                guard checkpoint.size == signed.size, checkpoint.root == signed.root else {
                    throw InconsistentLog(kind: "checkpoint-replaced")
                }
            } else {
                log = try replay(log, school: school, epoch: head.epoch, to: latest.size, in: transaction)
                guard log.root == checkpoint.root else { throw InconsistentLog(kind: "not-an-extension") }
            }
        }
        log = try replay(log, school: school, epoch: head.epoch, to: head.size, in: transaction)
        guard log == claimed else { throw InconsistentLog(kind: "not-an-extension") }
        return log
    }

    /// Hashes the leaves themselves, page by page; the hashes that lie beside them are not believed.
    private func replay(
        _ start: MerkleLog, school: String, epoch: Int, to size: Int, in transaction: any Transaction
    ) throws -> MerkleLog {
        var log = start
        while log.size < size {
            let rows = try LogTable.leaves(
                school: school, epoch: epoch, from: log.size, limit: min(1_000, size - log.size), in: transaction)
            guard !rows.isEmpty else { throw InconsistentLog(kind: "not-an-extension") }
            for row in rows {
                guard row.index == log.size else { throw InconsistentLog(kind: "not-an-extension") }
                log.append(leafHash: MerkleLog.leafHash(row.bytes))
            }
        }
        return log
    }
}

/// The log is not what was signed before, only longer.
private struct InconsistentLog: Error {
    let kind: String
}
