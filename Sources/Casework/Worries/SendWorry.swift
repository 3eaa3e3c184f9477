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
    ///
    /// Only who holds the team's key: a role alone opens nothing before somebody is admitted.
    public func readingPlan(_ visitor: Visitor) async throws -> ReadingPlan {
        readingPlan(
            try await roster(visitor), now: world.now(), among: try await holders(of: TeamList.name, visitor: visitor))
    }

    /// Who of the school can be called about a child: those who hold the team's key.
    public func callable(_ visitor: Visitor) async throws -> Set<StaffID> {
        Set(try await holders(of: TeamList.name, visitor: visitor))
    }

    func holders(of list: String, visitor: Visitor) async throws -> [StaffID] {
        let school = visitor.school.text
        return try await read { transaction in
            try KeyTable.holders(school: school, list: list, in: transaction).map { StaffID($0) }
        }
    }

    func readingPlan(_ readers: [StaffMember], roster: Roster, now: Instant) -> ReadingPlan {
        let hours = SchoolHours(calendar: calendar)
        let days = readers.map { ($0, hours.firstReading(by: $0.availability, after: now)) }
        let first = days.compactMap { member, day in day.map { (member, $0) } }.min { $0.1 < $1.1 }
        let reader = first?.0 ?? readers.first
        let deputy =
            reader?.deputy.flatMap { id in readers.first { $0.id == id } }
            ?? readers.first { $0.id != reader?.id }
        return ReadingPlan(reader: reader, day: first?.1, deputy: deputy, today: first?.1 == now.day)
    }

    /// Keeps a worry: sealed to the team and to its writer. Never refused, whatever is missing.
    public func sendWorry(_ facts: SendWorry, by visitor: Visitor, once: String) async throws -> SentWorry {
        let now = world.now()
        let stream = StreamID(world.newID("z"))
        let roster = try await roster(visitor)
        let context = Context(book: visitor.book, calendar: calendar, roster: roster.staff, now: now)
        let decision = try decide(Command(facts), on: CaseState(), by: visitor.actor, context: context)
        let events = decision.events.map {
            RecordedEvent(
                id: EventID(world.newID("g")), at: now, by: visitor.account, event: $0, submission: stream)
        }
        let to = try await recipients(for: facts, roster: roster, visitor: visitor)
        let plan = readingPlan(roster, now: now, among: to.people)
        let first = try await submit(
            events, id: stream.text, kind: "worry", stream: nil, to: to, owner: plan.reader?.id, at: now, by: visitor,
            once: once)
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
        let to: Recipients
        if let dossier {
            to = try await refusing(dossier, to: visitor) {
                try await recipients(about: dossier, for: command, visitor: visitor)
            }
        } else {
            to = try await recipients(about: nil, for: command, visitor: visitor)
        }
        let decision = try decideWithoutReading(command, by: visitor.actor, context: context)
        let plan = readingPlan(roster, now: now, among: to.people)
        let id = world.newID("z")
        let events = decision.events.map {
            RecordedEvent(
                id: EventID(world.newID("g")), at: now, by: visitor.account, event: $0, submission: StreamID(id))
        }
        _ = try await submit(
            events, id: id, kind: command.kind.submissionKind, stream: dossier?.text, to: to, owner: plan.reader?.id,
            at: now, by: visitor, once: once)
        return Performed(stream: dossier ?? StreamID(id), notices: decision.notices)
    }

    /// To whom something about a dossier is sealed: the list that holds it. Only who takes part in it, or was asked a
    /// question, can send something to it.
    private func recipients(
        about dossier: StreamID?, for command: Command, visitor: Visitor
    ) async throws -> Recipients {
        let school = visitor.school.text
        let account = visitor.account.text
        return try await read { transaction in
            var list = TeamList.name
            if let dossier {
                let mine = try Participants.ofAccount(account, school: school, in: transaction)
                let asked = try ParcelTable.ofAccount(account, about: dossier.text, school: school, in: transaction)
                    .contains { $0.kind == "question" }
                guard
                    mine.contains(where: { $0.dossier == dossier.text })
                        || (asked && command.kind == .answerContribution),
                    let stored = try DossierTable.find(school: school, id: dossier.text, in: transaction)
                else { throw OfficeFailure.notFound }
                list = stored.list
            }
            guard let key = try KeyTable.latest(school: school, list: list, in: transaction) else {
                throw OfficeFailure.unexpected("no-team")
            }
            let people = try KeyTable.holders(school: school, list: list, in: transaction)
            return Recipients(key: key, made: nil, people: people.map { StaffID($0) })
        }
    }

    /// Stores what was sent in; gives the outcome of the first time when this form was sent before.
    ///
    /// - Parameter now: the moment of the events too. The log has one moment for both, by which a verifier knows whose
    ///   words an event is that somebody else took into the dossier.
    private func submit(
        _ events: [RecordedEvent], id: String, kind: String, stream: String?, to: Recipients, owner: StaffID?,
        at now: Instant, by visitor: Visitor, once: String
    ) async throws -> String? {
        let plain = try Canonical.bytes(of: events)
        let school = visitor.school.text
        let sealed = try SubmissionSeal(
            plain, id: id, at: now, kind: kind, stream: stream, list: to.key, author: visitor.account.text,
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
                try to.made?.store(in: transaction)
                try SubmissionTable.add(row, in: transaction)
                try TaskTable.put(task, in: transaction)
                let line = LogLine(
                    action: .submit, object: stream ?? id, sealedHash: MerkleLog.sha256(row.sealed),
                    commitment: committed)
                try Journal.add(
                    [line] + (to.made?.lines ?? []), school: school, author: LogAuthor(visitor), at: now,
                    in: transaction)
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
