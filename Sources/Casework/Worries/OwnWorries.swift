// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
public import Dossiers
import Ledger
import Persistence
import Storage

/// What the writer of a worry gets to know about it; sealed to the writer alone.
public struct WorryStatus: Sendable, Hashable, Codable {
    /// How far it is.
    public enum Stage: String, Sendable, Hashable, Codable {
        case taken, answered, dossier
    }

    /// How far it is.
    public let stage: Stage
    /// When that was.
    public let at: Instant
    /// Who did it.
    public let by: String
    /// What this person wrote to the writer.
    public let answer: String?

    init(stage: Stage, at: Instant, by: String, answer: String?) {
        self.stage = stage
        self.at = at
        self.by = by
        self.answer = answer
    }

    init?(_ event: RecordedEvent, reader: String) {
        at = event.at
        by = reader
        switch event.event.fact {
        case let facts as TakeWorry:
            stage = .taken
            answer = facts.answer
        case let facts as AnswerWorry:
            stage = .answered
            answer = facts.answer
        case let facts as JoinWorry:
            stage = .dossier
            answer = facts.answer
        default:
            return nil
        }
    }
}

/// What is agreed with a participant, sealed to him or her.
public struct AgreedRole: Sendable, Hashable, Codable {
    /// The child's name, so that the participant knows whom it is about.
    public let child: String
    /// What this person does and does not do.
    public let role: String
    /// What this person gets to read.
    public let answer: String?
    /// Who wrote it.
    public let by: String
    /// When.
    public let at: Instant
}

/// Something that a person sent in, with what came of it.
public struct OwnSubmission: Sendable {
    /// Its stream.
    public let id: StreamID
    /// The dossier it was about, when the writer takes part in one.
    public let dossier: StreamID?
    /// When it was sent.
    public let sentAt: Instant
    /// The words as sent.
    public let events: [RecordedEvent]
    /// What the team let the writer know, oldest first.
    public let statuses: [WorryStatus]
    /// Whether it went to others than the dossier team.
    public let isRestricted: Bool

    /// The worry, when it was one.
    public var worry: SendWorry? {
        for event in events {
            if let facts = event.event.fact as? SendWorry { return facts }
        }
        return nil
    }
}

extension Office {
    /// What this person sent in, newest first, with every answer.
    public func ownSubmissions(_ visitor: Visitor) async throws -> [OwnSubmission] {
        let own = try await openOwn(visitor)
        try await logRead(LogLine(action: .list, object: "eigen-zorgen", count: own.count), by: visitor)
        return own
    }

    func openOwn(_ visitor: Visitor) async throws -> [OwnSubmission] {
        let school = visitor.school.text
        let account = visitor.account.text
        return try await read { transaction in
            let statuses = try ParcelTable.ofAccount(account, school: school, in: transaction)
                .filter { $0.kind == "worry-status" }
                .map { ($0.object, try visitor.keyring.open($0, as: WorryStatus.self)) }
            return try SubmissionTable.byAuthor(account, school: school, in: transaction).map { row in
                OwnSubmission(
                    id: StreamID(row.id), dossier: row.kind == "worry" ? nil : row.stream.map { StreamID($0) },
                    sentAt: row.at, events: try visitor.keyring.openOwn(row).events,
                    statuses: statuses.filter { $0.0 == row.id }.map(\.1).sorted { $0.at < $1.at },
                    isRestricted: row.list != TeamList.name)
            }
        }
    }

    /// One thing that this person sent in.
    public func ownSubmission(_ id: StreamID, visitor: Visitor) async throws -> OwnSubmission {
        guard let own = try await ownSubmissions(visitor).first(where: { $0.id == id }) else {
            try await logDenied(id.text, by: visitor)
            throw OfficeFailure.notFound
        }
        return own
    }

    /// The dossiers that this person may read along for a while, newest first.
    public func readingGrants(_ visitor: Visitor) async throws -> [(dossier: StreamID, grant: ReadingGrant)] {
        let today = world.now().day
        return try await ownParcels("reading", as: ReadingGrant.self, visitor).filter { $0.1.until >= today }
            .map { (dossier: $0.0, grant: $0.1) }
    }

    /// What this person may know of how dossiers stand that he or she takes part in; the last for each.
    public func dossierStatuses(_ visitor: Visitor) async throws -> [StreamID: DossierStatus] {
        Dictionary(try await ownParcels("dossier-status", as: DossierStatus.self, visitor)) { newest, _ in newest }
    }

    private func ownParcels<Value: Decodable & Sendable>(
        _ kind: String, as type: Value.Type, _ visitor: Visitor
    ) async throws -> [(StreamID, Value)] {
        try await read { transaction in
            try ParcelTable.ofAccount(visitor.account.text, school: visitor.school.text, in: transaction)
                .filter { $0.kind == kind }
                .map { (StreamID($0.object), try visitor.keyring.open($0, as: type)) }
        }
    }

    /// What is agreed with this person as a participant in dossiers, newest first.
    public func agreedRoles(_ visitor: Visitor) async throws -> [(dossier: StreamID, agreed: AgreedRole)] {
        let roles = try await openRoles(visitor)
        try await logRead(LogLine(action: .list, object: "rollen", count: roles.count), by: visitor)
        return roles
    }

    func openRoles(_ visitor: Visitor) async throws -> [(dossier: StreamID, agreed: AgreedRole)] {
        let school = visitor.school.text
        let account = visitor.account.text
        let found = try await read { transaction in
            try ParcelTable.ofAccount(account, school: school, in: transaction)
                .filter { $0.kind == "agreed-role" }
                .map { (StreamID($0.object), try visitor.keyring.open($0, as: AgreedRole.self)) }
        }
        return found.sorted { $0.1.at > $1.1.at }
    }
}
