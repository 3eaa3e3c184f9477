// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
public import Dossiers
import Ledger
import Persistence
import ProtocolBook
import Storage
import Vault

/// Who reads a worry, and when, from working days and absences.
public struct ReadingPlan: Sendable, Hashable {
    /// Who reads it first; nothing when nobody can be named.
    public let reader: StaffMember?
    /// The first day on which that person can read it.
    public let day: Day?
    /// Who is asked when the first does not come to it.
    public let deputy: StaffMember?
    /// Whether somebody reads it today.
    public let today: Bool
}

/// A worry that was sent.
public struct SentWorry: Sendable {
    /// Its stream.
    public let id: StreamID
    /// Who reads it and when.
    public let plan: ReadingPlan
    /// What the writer should know now.
    public let notices: [Notice]
}

extension Office {
    /// Who reads what is sent now, and when.
    public func readingPlan(_ visitor: Visitor) async throws -> ReadingPlan {
        readingPlan(try await roster(visitor), now: world.now())
    }

    func readingPlan(_ roster: Roster, now: Instant) -> ReadingPlan {
        let hours = SchoolHours(calendar: calendar)
        let readers = ["coordinator", "head"].flatMap { roster.holding(.init($0)) }
        let days = readers.map { ($0, hours.firstReading(by: $0.availability, after: now)) }
        let first = days.compactMap { member, day in day.map { (member, $0) } }.min { $0.1 < $1.1 }
        let reader = first?.0 ?? readers.first
        let deputy =
            reader?.deputy.flatMap { id in roster.staff.first { $0.id == id } }
            ?? readers.first { $0.id != reader?.id }
        return ReadingPlan(reader: reader, day: first?.1, deputy: deputy, today: first?.1 == now.day)
    }

    /// Keeps a worry: sealed to the team and to its writer. Never refused, whatever is missing.
    public func sendWorry(_ facts: SendWorry, by visitor: Visitor, once: String) async throws -> SentWorry {
        let now = world.now()
        let stream = StreamID(world.newID("z"))
        let roster = try await roster(visitor)
        let context = Context(book: visitor.book, calendar: calendar, roster: roster.staff, now: now)
        let decision = try decide(.sendWorry(facts), on: CaseState(), by: visitor.actor, context: context)
        let events = decision.events.map {
            RecordedEvent(
                id: EventID(world.newID("g")), at: now, by: visitor.account, event: $0, submission: stream)
        }
        let plan = readingPlan(roster, now: now)
        let first = try await submit(
            events, id: stream.text, kind: "worry", stream: nil, owner: plan.reader?.id, by: visitor, once: once)
        guard let first else { return SentWorry(id: stream, plan: plan, notices: decision.notices) }
        // The form was sent before. The same words are that worry; other words are one more, and never lost.
        if try await ownSubmission(StreamID(first), visitor: visitor).worry == facts {
            return SentWorry(id: StreamID(first), plan: plan, notices: [])
        }
        return try await sendWorry(facts, by: visitor, once: "")
    }

    /// Records what somebody without the dossier's key has to say about it: an entry, a report, an emergency call.
    ///
    /// It is sealed to the team and to the writer, and taken into the dossier when a member next opens it.
    public func submit(
        _ command: Command, about dossier: StreamID?, by visitor: Visitor, once: String
    ) async throws -> Performed {
        let now = world.now()
        let roster = try await roster(visitor)
        let context = Context(book: visitor.book, calendar: calendar, roster: roster.staff, now: now)
        if let dossier {
            let mine = try await read { transaction in
                try Participants.ofAccount(visitor.account.text, school: visitor.school.text, in: transaction)
            }
            guard mine.contains(where: { $0.dossier == dossier.text }) else {
                try await logDenied(dossier.text, by: visitor)
                throw OfficeFailure.notFound
            }
        }
        let decision = try decideWithoutReading(command, by: visitor.actor, context: context)
        let id = world.newID("z")
        let events = decision.events.map {
            RecordedEvent(
                id: EventID(world.newID("g")), at: now, by: visitor.account, event: $0, submission: StreamID(id))
        }
        _ = try await submit(
            events, id: id, kind: command.kind.submissionKind, stream: dossier?.text,
            owner: readingPlan(roster, now: now).reader?.id, by: visitor, once: once)
        return Performed(stream: dossier ?? StreamID(id), notices: decision.notices)
    }

    /// Stores what was sent in; gives the outcome of the first time when this form was sent before.
    private func submit(
        _ events: [RecordedEvent], id: String, kind: String, stream: String?, owner: StaffID?, by visitor: Visitor,
        once: String
    ) async throws -> String? {
        let now = world.now()
        let plain = try Canonical.bytes(of: events)
        let school = visitor.school.text
        let list = try await read { transaction in
            try KeyTable.latest(school: school, list: TeamList.name, in: transaction)
        }
        guard let list else { throw OfficeFailure.unexpected("no-team") }
        let sealed = try SubmissionSeal(
            plain, id: id, at: now, kind: kind, stream: stream, list: list, author: visitor.account.text,
            authorKey: visitor.keyring.account.publicKey)
        let committed = sealed.commitment
        let row = sealed.row
        // What the task is about stands in the submission; here are only its owner and day.
        let task = StoredTask(
            school: school, id: world.newID("t"), stream: stream ?? id, owner: owner?.text ?? "", startDay: now.day,
            dueDay: now.day, term: "unread-\(kind)", sealed: [])
        do {
            let note = try await write { transaction -> String? in
                try recheck(visitor, in: transaction)
                try Office.spend(once, school: school, outcome: id, at: now, in: transaction)
                try SubmissionTable.add(row, in: transaction)
                try TaskTable.put(task, in: transaction)
                let line = LogLine(
                    action: .submit, object: stream ?? id, sealedHash: MerkleLog.sha256(row.sealed),
                    commitment: committed)
                try Journal.add([line], school: school, author: LogAuthor(visitor), at: now, in: transaction)
                guard kind == CommandKind.report.submissionKind else { return nil }
                return try checkpoint(kind, school: school, at: now, in: transaction)
            }
            keep(note)
        } catch let done as AlreadyDone {
            return done.outcome
        }
        return nil
    }
}

extension CommandKind {
    var submissionKind: String {
        switch self {
        case .report: "report"
        case .recordEmergencyCall: "emergency"
        default: "contribution"
        }
    }
}
