// SPDX-License-Identifier: EUPL-1.2

public import Dossiers
import CivilTime
import Ledger
import Persistence
import Storage

/// What came of a command.
public struct Performed: Sendable {
    /// The stream it was recorded in.
    public let stream: StreamID
    /// What the person should know now.
    public let notices: [Notice]
}

extension Office {
    /// Runs a command on a dossier: load, decide, seal, then one short transaction that checks again and appends.
    ///
    /// - Parameters:
    ///   - expecting: the revision that the person saw; only for commands that depend on it. Additions never conflict.
    ///   - once: the form's own token; a second run with the same token changes nothing.
    /// - Throws: `Refusal` for the few HARD rules, ``Conflict`` when somebody else wrote first, ``OfficeFailure``.
    public func perform(
        _ command: Command, on stream: StreamID, expecting: Int? = nil, by visitor: Visitor, once: String
    ) async throws -> Performed {
        for _ in 0..<8 {
            let now = world.now()
            let loaded = try await refusing(stream, to: visitor) {
                try await loadCase(stream, visitor: visitor, now: now)
            }
            if let expecting, command.kind.dependsOnState, loaded.stream.revision != expecting {
                throw Conflict(revision: loaded.stream.revision)
            }
            let context = context(for: loaded, now: now)
            let decision = try decide(
                command, on: loaded.state, by: visitor.actor(on: loaded.stored.list), context: context)
            let events =
                loaded.pending.flatMap(\.events)
                + decision.events.map {
                    RecordedEvent(id: EventID(world.newID("g")), at: now, by: visitor.account, event: $0)
                }
            do {
                try await append(events, to: loaded, at: now, command: command, by: visitor, once: once)
                return Performed(stream: stream, notices: decision.notices)
            } catch OfficeFailure.storage(.conflict) {
                continue
            } catch is AlreadyDone {
                return Performed(stream: stream, notices: decision.notices)
            }
        }
        throw OfficeFailure.storage(.busy)
    }

    /// Takes submissions of people without a key into the dossier, when there are any.
    func takeIn(_ loaded: LoadedCase, by visitor: Visitor) async throws {
        guard !loaded.pending.isEmpty else { return }
        do {
            try await append(
                loaded.pending.flatMap(\.events), to: loaded, at: world.now(), command: nil, by: visitor, once: "")
        } catch OfficeFailure.storage(.conflict) {
            // Somebody else took them in at the same moment: that is what was wanted.
            return
        }
    }

    /// Seals and stores events, and whatever follows from them, in one transaction.
    func append(
        _ events: [RecordedEvent], to before: LoadedCase, at now: Instant, command: Command?, by visitor: Visitor,
        once: String
    ) async throws {
        var state = before.stateBeforePending
        for event in events { state.apply(event) }
        let after = state
        var rekeying: Rekeying?
        var readers: [StoredReaderKey] = []
        if let command {
            rekeying = try await self.rekeying(for: command, on: before, after: after, by: visitor)
            readers = try await readerKeys(for: command, on: before, by: visitor)
        }
        let loaded = rekeying.map { before.under($0) } ?? before
        let rows = try loaded.seal.sealed(events, after: loaded.stream.revision)
        let projection = try project(
            after, of: loaded, revision: loaded.stream.revision + rows.count,
            context: context(for: loaded, now: now, state: after), afresh: rekeying != nil)
        let parcels =
            try await parcels(for: events, in: after, loaded: loaded, visitor: visitor, now: now)
            + taskParcels(projection.tasks, contents: projection.contents, loaded: loaded, visitor: visitor)
            + readParcels(loaded, by: visitor)
        let work = AppendWork(
            before: before, rows: rows, projection: projection, parcels: parcels, rekeying: rekeying, readers: readers,
            state: after)
        let isCheckpoint = command?.kind.checkpoint ?? false
        let note = try await write { transaction -> String? in
            try recheck(visitor, holds: before, in: transaction)
            try Office.spend(once, school: visitor.school.text, outcome: before.id, at: now, in: transaction)
            try work.store(by: visitor.account.text, at: now, in: transaction)
            try Journal.add(
                work.lines, school: visitor.school.text, author: LogAuthor(visitor), at: now, in: transaction)
            guard isCheckpoint else { return nil }
            return try checkpoint(
                command?.kind.rawValue ?? "", school: visitor.school.text, at: now, in: transaction)
        }
        keep(note)
    }

    /// Spends a form's token; a second time the work is already done.
    static func spend(
        _ once: String, school: String, outcome: String, at now: Instant, in transaction: any Transaction
    ) throws {
        guard !once.isEmpty else { return }
        if let first = try FormTokens.use(once, school: school, at: now, outcome: outcome, in: transaction) {
            throw AlreadyDone(outcome: first)
        }
    }
}

/// The form was sent before; what it asked is done.
struct AlreadyDone: Error {
    let outcome: String
}
