// SPDX-License-Identifier: EUPL-1.2

import Dossiers
import Ledger
import Persistence
import Storage

/// The events of one stream, opened and checked against their commitments.
struct OpenedStream: Sendable {
    /// What happened, first to last.
    let events: [RecordedEvent]
    /// The revision of the last event in the event table; submissions that were not yet taken in do not count.
    let revision: Int
}

/// How the events of a stream are sealed: a dossier under its own key, what follows on a worry under the team's.
struct StreamSeal: Sendable {
    let school: String
    let stream: String
    let generation: Int
    private let seal: @Sendable (_ plaintext: [UInt8], _ revision: Int, _ event: String) throws -> [UInt8]
    private let open:
        @Sendable (_ sealed: [UInt8], _ generation: Int, _ revision: Int, _ event: String) throws -> [UInt8]

    init(
        school: String, stream: String, generation: Int,
        seal: @escaping @Sendable ([UInt8], Int, String) throws -> [UInt8],
        open: @escaping @Sendable ([UInt8], Int, Int, String) throws -> [UInt8]
    ) {
        self.school = school
        self.stream = stream
        self.generation = generation
        self.seal = seal
        self.open = open
    }

    /// Seals events so that they follow on a revision. The salt of each commitment goes inside the seal.
    func sealed(_ events: [RecordedEvent], after revision: Int) throws -> [StoredEvent] {
        try events.enumerated().map { offset, event in
            let place = revision + 1 + offset
            let plain = try Canonical.bytes(of: event)
            let committed = Commitment.make(plain)
            let bytes = try seal(committed.salt + plain, place, event.id.text)
            return StoredEvent(
                school: school, stream: stream, revision: place, id: event.id.text, at: event.at, actor: event.by.text,
                generation: generation, sealed: bytes, commitment: committed.digest)
        }
    }

    /// Opens a stored event and checks that it is what was committed to, in its own place.
    func opened(_ row: StoredEvent) throws -> RecordedEvent {
        let bytes = try open(row.sealed, row.generation, row.revision, row.id)
        guard bytes.count > Commitment.saltLength else { throw OfficeFailure.tampered }
        let salt = Array(bytes[..<Commitment.saltLength])
        let plain = Array(bytes[Commitment.saltLength...])
        guard Commitment.digest(salt: salt, plaintext: plain) == row.commitment else { throw OfficeFailure.tampered }
        let event = try Canonical.value(RecordedEvent.self, from: plain)
        guard event.id.text == row.id, event.by.text == row.actor, event.at == row.at else {
            throw OfficeFailure.tampered
        }
        return event
    }

    /// The exact bytes that were sealed and their salt, to show them with their proof.
    func revealed(_ row: StoredEvent) throws -> (plain: [UInt8], salt: [UInt8]) {
        _ = try opened(row)
        let bytes = try open(row.sealed, row.generation, row.revision, row.id)
        return (Array(bytes[Commitment.saltLength...]), Array(bytes[..<Commitment.saltLength]))
    }

    /// Loads and opens the whole stream.
    func load(in transaction: any Transaction) throws -> OpenedStream {
        let rows = try EventTable.load(school: school, stream: stream, in: transaction)
        for (index, row) in rows.enumerated() where row.revision != index + 1 { throw OfficeFailure.tampered }
        return OpenedStream(events: try rows.map(opened), revision: rows.count)
    }

    /// The log lines for stored events.
    static func lines(for events: [StoredEvent], action: Leaf.Action = .append) -> [LogLine] {
        events.map {
            LogLine(
                action: action, object: $0.stream, sealedHash: MerkleLog.sha256($0.sealed), commitment: $0.commitment)
        }
    }
}
