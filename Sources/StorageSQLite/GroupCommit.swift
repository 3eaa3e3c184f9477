// SPDX-License-Identifier: EUPL-1.2
import GRDB
import Storage
import Synchronization

/// A write that waits for its turn.
struct PendingWrite: Sendable {
    /// Runs the body and says whether its work should stay.
    let attempt: @Sendable (Database) -> Attempt
    /// Tells the caller that its turn never came.
    let refuse: @Sendable (StorageError) -> Void

    struct Attempt {
        let keeps: Bool
        /// Tells the caller the result; with an error when the commit failed.
        let settle: (StorageError?) -> Void
    }
}

/// Lets writes that wait at the same moment share one commit, and so one wait for the disk.
///
/// Each write keeps its own savepoint: one that throws leaves the others untouched. Nobody hears anything before the
/// commit is on the disk, because a write may have seen what an earlier one in the same group wrote.
final class GroupCommit: Sendable {
    /// Bounds how long the first of a group waits for the last.
    private static let largestGroup = 64

    private let pool: DatabasePool
    private let pending = Mutex<[PendingWrite]>([])

    init(_ pool: DatabasePool) {
        self.pool = pool
    }

    func add(_ write: PendingWrite) {
        pending.withLock { $0.append(write) }
        // One visit for each write: a visit that finds nothing left to do costs next to nothing.
        pool.asyncWriteWithoutTransaction { [self] database in
            let group = pending.withLock { waiting in
                let group = Array(waiting.prefix(Self.largestGroup))
                waiting.removeFirst(group.count)
                return group
            }
            if !group.isEmpty { commit(group[...], in: database) }
        }
    }

    private func commit(_ group: ArraySlice<PendingWrite>, in database: Database) {
        do {
            try database.beginTransaction(.immediate)
        } catch {
            let failure = SQLiteError.classify(error)
            for write in group { write.refuse(failure) }
            return
        }
        var attempts: [PendingWrite.Attempt] = []
        var failure: StorageError?
        do {
            for write in group {
                // A group of one needs no savepoint: its rollback is the group's.
                if group.count > 1 { try database.execute(sql: "savepoint member") }
                let attempt = write.attempt(database)
                attempts.append(attempt)
                // A full disk makes SQLite roll back the whole transaction by itself.
                guard database.isInsideTransaction else { throw DatabaseError(resultCode: .SQLITE_ABORT_ROLLBACK) }
                guard group.count > 1 else { break }
                if !attempt.keeps { try database.execute(sql: "rollback to savepoint member") }
                try database.execute(sql: "release savepoint member")
            }
            if attempts.contains(where: \.keeps) {
                try database.commit()
            } else {
                try database.rollback()
            }
        } catch {
            failure = SQLiteError.classify(error)
            rollBack(database)
        }
        for attempt in attempts { attempt.settle(failure) }
        // Only after a failure halfway are there any left; they get a fresh transaction.
        let left = group.dropFirst(attempts.count)
        if !left.isEmpty { commit(left, in: database) }
    }

    private func rollBack(_ database: Database) {
        guard database.isInsideTransaction else { return }
        do {
            try database.rollback()
        } catch {
            // A connection that cannot roll back has lost its transaction already.
        }
    }
}
