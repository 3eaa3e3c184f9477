// SPDX-License-Identifier: EUPL-1.2

import CivilTime
public import Dossiers
import Ledger
import Persistence
import ProtocolBook
import Storage

extension Office {
    /// Opens a dossier, with a worry or without, under a fresh key of its own.
    ///
    /// - Parameters:
    ///   - facts: the child; protocol and digest are filled in from what the school follows now, and what the worry
    ///     knows of the pupil where nothing else is said.
    ///   - worry: the worry that is the reason; it becomes the first thing in the dossier, word for word.
    ///   - answer: what the writer of the worry gets to read.
    public func openDossier(
        _ facts: OpenDossier, worry: StreamID?, answer: String?, by visitor: Visitor, once: String
    ) async throws -> Performed {
        let now = world.now()
        let school = visitor.school.text
        let dossier = StreamID(world.newID("d"))
        let file: WorryFile?
        if let worry { file = try await self.worry(worry, visitor: visitor) } else { file = nil }
        var facts = facts
        if let sent = file?.sent { facts.fill(from: sent) }
        facts.protocolID = visitor.book.identity.id
        facts.protocolVersion = visitor.book.identity.version
        facts.protocolDigest = visitor.shelved.digest
        let roster = try await roster(visitor)
        let context = Context(book: visitor.book, calendar: calendar, roster: roster.staff, now: now)
        let home = try await home(of: facts, worry: file, roster: roster, visitor: visitor)
        let decision = try decide(
            Command(facts), on: CaseState(), by: visitor.actor(on: home.list.list), context: context)
        let events = decision.events + (home.restriction.map { [Event($0)] } ?? [])
        var sent: [RecordedEvent] = []
        var notices = decision.notices
        var worryWork: WorryWork?
        if let file {
            let joined = try joining(file, to: dossier, answer: answer, by: visitor, context: context)
            notices += joined.notices
            worryWork = try await self.worryWork(
                joined.events.map { recorded($0, by: visitor, at: now) }, file: file, visitor: visitor,
                settledIn: dossier)
            sent = added(file, by: visitor, at: now)
        }
        let recordedEvents = events.map { recorded($0, by: visitor, at: now) } + sent
        let key = try home.list.newDossierKey(school: school, dossier: dossier.text)
        let stored = StoredDossier(
            school: school, id: dossier.text, openedAt: now, protocolID: facts.protocolID,
            protocolVersion: String(facts.protocolVersion), protocolDigest: facts.protocolDigest, list: home.list.list)
        let keys = try DossierKeyring([key]) { $0 == home.list.list ? home.list : nil }
        let loaded = LoadedCase(
            id: dossier.text, school: school, stored: stored,
            pinned: PinnedProtocol(shelved: visitor.shelved, fit: .exact), keys: keys,
            seal: keys.seal(school: school, stream: dossier.text), stream: OpenedStream(events: [], revision: 0),
            pending: [], tasks: [], summary: nil, participants: [], roster: roster,
            teamMembers: home.people.map(\.text), stateBeforePending: CaseState())
        let rows = try loaded.seal.sealed(recordedEvents, after: 0)
        let state = CaseState.fold(recordedEvents)
        let projection = try project(
            state, of: loaded, revision: rows.count,
            context: self.context(for: loaded, now: now, state: state))
        let work = worryWork
        let parcels = try await taskParcels(
            projection.tasks, contents: projection.contents, loaded: loaded, visitor: visitor)
        let resealed = try file.flatMap { try home.resealing($0, visitor: visitor) }
        do {
            try await write { transaction in
                try recheck(visitor, in: transaction)
                try Office.spend(once, school: school, outcome: dossier.text, at: now, in: transaction)
                try home.made?.store(in: transaction)
                try DossierTable.add(stored, in: transaction)
                try DossierKeys.add(key, in: transaction)
                try EventTable.append(rows, expecting: 0, in: transaction)
                try projection.store(in: transaction)
                for parcel in parcels { try ParcelTable.put(parcel, in: transaction) }
                try work?.store(in: transaction)
                try resealed?(transaction)
                var lines = StreamSeal.lines(for: rows)
                lines.insert(LogLine(action: .open, object: dossier.text), at: 0)
                try Journal.add(
                    lines + (home.made?.lines ?? []) + (work?.lines ?? []), school: school,
                    author: LogAuthor(visitor), at: now, in: transaction)
            }
        } catch let done as AlreadyDone {
            return Performed(stream: StreamID(done.outcome), notices: [])
        }
        return Performed(stream: dossier, notices: notices)
    }

    /// Puts a worry into a dossier that already runs.
    public func joinWorry(
        _ worry: StreamID, to dossier: StreamID, answer: String?, by visitor: Visitor, once: String
    ) async throws -> Performed {
        let now = world.now()
        let file = try await self.worry(worry, visitor: visitor)
        let loaded = try await loadCase(dossier, visitor: visitor, now: now)
        let home = try await home(of: loaded, for: file, visitor: visitor)
        let context = context(for: loaded, now: now)
        let decision = try joining(file, to: dossier, answer: answer, by: visitor, context: context)
        let work = try await worryWork(
            decision.events.map { recorded($0, by: visitor, at: now) }, file: file, visitor: visitor, settledIn: dossier
        )
        let events = loaded.pending.flatMap(\.events) + added(file, by: visitor, at: now)
        let rows = try loaded.seal.sealed(events, after: loaded.stream.revision)
        var state = loaded.stateBeforePending
        for event in events { state.apply(event) }
        let projection = try project(
            state, of: loaded, revision: loaded.stream.revision + rows.count,
            context: self.context(for: loaded, now: now, state: state))
        let resealed = try home.resealing(file, visitor: visitor)
        let pending = loaded.pending.map(\.id)
        do {
            try await write { transaction in
                try recheck(visitor, holds: loaded, in: transaction)
                try Office.spend(once, school: visitor.school.text, outcome: dossier.text, at: now, in: transaction)
                try EventTable.append(rows, expecting: loaded.stream.revision, in: transaction)
                for id in pending {
                    try SubmissionTable.handle(
                        id, school: visitor.school.text, by: visitor.account.text, at: now, stream: dossier.text,
                        in: transaction)
                }
                try projection.store(in: transaction)
                try work.store(in: transaction)
                try resealed?(transaction)
                try Journal.add(
                    StreamSeal.lines(for: rows) + work.lines, school: visitor.school.text, author: LogAuthor(visitor),
                    at: now, in: transaction)
            }
        } catch is AlreadyDone {
            return Performed(stream: dossier, notices: [])
        }
        return Performed(stream: dossier, notices: decision.notices)
    }

    /// What joining does on the worry's own stream; nothing when what was sent is a report or call instead of a worry.
    private func joining(
        _ file: WorryFile, to dossier: StreamID, answer: String?, by visitor: Visitor, context: Context
    ) throws(Refusal) -> Decision {
        guard file.sent != nil else { return Decision(events: []) }
        return try decide(
            Command(JoinWorry(dossier: dossier, answer: answer)), on: file.state,
            by: visitor.actor(on: file.list), context: context)
    }

    /// What comes into the dossier: a worry word for word, or the report or call as its writer recorded it.
    private func added(_ file: WorryFile, by visitor: Visitor, at now: Instant) -> [RecordedEvent] {
        guard let sent = file.sent else { return file.sentEvents }
        let fact = WorryAdded(worry: file.id, writer: file.writer, sentAt: file.sentAt, sent: sent)
        return [recorded(Event(fact), by: visitor, at: now)]
    }

    func recorded(_ event: Event, by visitor: Visitor, at now: Instant) -> RecordedEvent {
        RecordedEvent(id: EventID(world.newID("g")), at: now, by: visitor.account, event: event)
    }
}

extension OpenDossier {
    /// The pupil and group as the writer of the worry gave them, where they are left open; never those of another pupil.
    fileprivate mutating func fill(from sent: SendWorry) {
        guard pupil == nil || pupil == sent.pupil else { return }
        pupil = sent.pupil
        group = group ?? sent.group
    }
}
