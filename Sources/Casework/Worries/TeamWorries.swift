// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
public import Dossiers
import Ledger
import Persistence
import Storage
import Vault

/// A worry as the team sees it.
public struct WorryFile: Sendable {
    /// Its stream.
    public let id: StreamID
    /// Who sent it.
    public let writer: StaffID
    /// The writer's name.
    public let writerName: String
    /// When it was sent.
    public let sentAt: Instant
    /// What happened with it.
    public let state: CaseState
    /// What the team may do depends on this revision.
    public let revision: Int
    /// What was sent, event by event.
    public let sentEvents: [RecordedEvent]
    /// What was sent: a worry, or a report or call by somebody without a dossier.
    public let kind: String
    let list: String
    /// Whether it is settled: answered, or in a dossier.
    public let isHandled: Bool

    /// Whether others than the dossier team read it.
    public var isRestricted: Bool { list != TeamList.name }

    /// The worry as sent.
    public var sent: SendWorry? { state.worry?.sent }
}

extension Office {
    /// The worries that nobody settled yet, for the lists that this person is on, oldest first. Listing them is one line
    /// in the log.
    public func incomingWorries(_ visitor: Visitor) async throws -> [WorryFile] {
        let files = try await openIncoming(visitor)
        try await logRead(LogLine(action: .list, object: "zorgen", count: files.count), by: visitor)
        return files
    }

    func openIncoming(_ visitor: Visitor) async throws -> [WorryFile] {
        guard visitor.readsDossiers else { return [] }
        let school = visitor.school.text
        let day = world.now().day
        return try await read { transaction in
            let roster = try Roster.load(school: school, day: day, in: transaction)
            return try SubmissionTable.unhandled(lists: visitor.keyring.listNames, school: school, in: transaction)
                .filter { $0.stream == nil }
                .map { try worryFile($0, roster: roster, visitor: visitor, in: transaction) }
        }
    }

    /// One worry, for who is on its list; the reading is in the log before it is shown, and so is an attempt.
    public func worry(_ id: StreamID, visitor: Visitor) async throws -> WorryFile {
        let school = visitor.school.text
        let day = world.now().day
        let file = try await refusing(id, to: visitor) {
            try await read { transaction in
                guard let row = try SubmissionTable.find(id.text, school: school, in: transaction),
                    visitor.keyring.list(row.list) != nil
                else { throw OfficeFailure.notFound }
                let roster = try Roster.load(school: school, day: day, in: transaction)
                return try worryFile(row, roster: roster, visitor: visitor, in: transaction)
            }
        }
        try await logRead(LogLine(action: .read, object: id.text), by: visitor)
        return file
    }

    private func worryFile(
        _ row: StoredSubmission, roster: Roster, visitor: Visitor, in transaction: any Transaction
    ) throws -> WorryFile {
        guard let list = visitor.keyring.list(row.list) else { throw OfficeFailure.notFound }
        let submission = try list.open(row)
        let later = try laterEvents(row, list: list, visitor: visitor, in: transaction)
        return WorryFile(
            id: StreamID(row.id), writer: StaffID(row.author), writerName: roster.name(StaffID(row.author)),
            sentAt: row.at, state: CaseState.fold(submission.events + later.events), revision: later.revision,
            sentEvents: submission.events, kind: row.kind, list: row.list, isHandled: row.handledAt != nil)
    }

    /// What followed on a worry. A worry that went to a restricted list after somebody took it up keeps what followed
    /// under the team's key: who is not in the team sees the words as sent, and that it was settled.
    private func laterEvents(
        _ row: StoredSubmission, list: TeamKeyring, visitor: Visitor, in transaction: any Transaction
    ) throws -> OpenedStream {
        do {
            return try list.worrySeal(school: row.school, stream: row.id).load(in: transaction)
        } catch let failure {
            guard row.list != TeamList.name else { throw failure }
            guard let team = visitor.keyring.team else {
                return OpenedStream(
                    events: [],
                    revision: try EventTable.revision(school: row.school, stream: row.id, in: transaction))
            }
            return try team.worrySeal(school: row.school, stream: row.id).load(in: transaction)
        }
    }

    /// Takes or answers a worry; the writer gets to read what is meant for him or her.
    public func settle(
        _ command: Command, worry id: StreamID, expecting: Int?, by visitor: Visitor, once: String
    ) async throws -> Performed {
        let now = world.now()
        let file = try await worry(id, visitor: visitor)
        if let expecting, command.kind.dependsOnState, expecting != file.revision {
            throw Conflict(revision: file.revision)
        }
        let roster = try await roster(visitor)
        let context = Context(book: visitor.book, calendar: calendar, roster: roster.staff, now: now)
        let decision = try decide(
            command, on: file.state, by: visitor.actor(on: file.list), context: context)
        let events = decision.events.map {
            RecordedEvent(id: EventID(world.newID("g")), at: now, by: visitor.account, event: $0)
        }
        let work = try await worryWork(events, file: file, visitor: visitor, settledIn: nil)
        do {
            try await write { transaction in
                try recheck(visitor, in: transaction)
                try Office.spend(once, school: visitor.school.text, outcome: id.text, at: now, in: transaction)
                try work.store(in: transaction)
                try Journal.add(
                    work.lines, school: visitor.school.text, author: LogAuthor(visitor), at: now, in: transaction)
            }
        } catch is AlreadyDone {
            return Performed(stream: id, notices: [])
        }
        return Performed(stream: id, notices: decision.notices)
    }

    /// Everything that must be stored with events on a worry: the events, the writer's parcel, the settled submission.
    func worryWork(
        _ events: [RecordedEvent], file: WorryFile, visitor: Visitor, settledIn dossier: StreamID?
    ) async throws -> WorryWork {
        guard let list = visitor.keyring.list(file.list) else { throw OfficeFailure.notFound }
        let now = world.now()
        let school = visitor.school.text
        let rows = try list.worrySeal(school: school, stream: file.id.text).sealed(events, after: file.revision)
        let writerKey = try await admittedKey(of: file.writer, visitor: visitor)
        var parcels: [StoredParcel] = []
        for event in events {
            guard let writerKey, let status = WorryStatus(event, reader: visitor.name) else { continue }
            parcels.append(try parcel(status, about: file, key: writerKey, visitor: visitor, now: now))
        }
        if events.isEmpty, dossier != nil, let writerKey {
            // A report or call that was no worry: its writer sees too that it is in a dossier now.
            let status = WorryStatus(stage: .dossier, at: now, by: visitor.name, answer: nil)
            parcels.append(try parcel(status, about: file, key: writerKey, visitor: visitor, now: now))
        }
        let settles = dossier != nil || events.contains { $0.event.fact is AnswerWorry }
        return WorryWork(
            school: school, worry: file.id.text, revision: file.revision, rows: rows, parcels: parcels,
            settles: settles, dossier: dossier?.text, by: visitor.account.text, now: now)
    }
}

extension Office {
    private func parcel(
        _ status: WorryStatus, about file: WorryFile, key: PublicKey, visitor: Visitor, now: Instant
    ) throws -> StoredParcel {
        let id = world.newID("p")
        return StoredParcel(
            school: visitor.school.text, account: file.writer.text, id: id, at: now, kind: "worry-status",
            object: file.id.text,
            sealed: try visitor.keyring.parcel(try Canonical.bytes(of: status), id: id, to: file.writer, key: key),
            seenAt: nil)
    }
}

/// What is stored together when something happens with a worry.
struct WorryWork: Sendable {
    let school: String
    let worry: String
    let revision: Int
    let rows: [StoredEvent]
    let parcels: [StoredParcel]
    let settles: Bool
    let dossier: String?
    let by: String
    let now: Instant

    var lines: [LogLine] { StreamSeal.lines(for: rows) }

    func store(in transaction: any Transaction) throws {
        try EventTable.append(rows, expecting: revision, in: transaction)
        for parcel in parcels { try ParcelTable.put(parcel, in: transaction) }
        guard settles else { return }
        try SubmissionTable.handle(worry, school: school, by: by, at: now, stream: dossier, in: transaction)
        for task in try TaskTable.ofStream(worry, school: school, in: transaction) where task.closedAt == nil {
            try TaskTable.close(task.id, school: school, at: now, in: transaction)
        }
    }
}
