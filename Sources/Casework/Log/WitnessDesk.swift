// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
import Dossiers
import ProtocolBook
import Ledger
import Persistence
import Storage

/// Who witnesses the log of a school, and how that goes.
public struct WitnessStand: Sendable {
    /// A mail to a witness.
    public struct Mail: Sendable, Hashable {
        /// To whom.
        public let recipient: String
        /// When it was written.
        public let at: Instant
        /// When it was handed over; nothing while it waits.
        public let sentAt: Instant?
        /// How often that was tried.
        public let tries: Int
    }

    /// Something about the log that was wrong.
    public struct Alarm: Sendable, Hashable {
        /// `not-an-extension`, `frontier`, `checkpoint-replaced`.
        public let kind: String
        /// When it was seen.
        public let at: Instant
        /// How many lines the log had.
        public let size: Int
    }

    /// The addresses.
    public let addresses: [String]
    /// The newest mails.
    public let mails: [Mail]
    /// What was wrong.
    public let alarms: [Alarm]
    /// How many checkpoints carry the stamp of an outside authority of time.
    public let stamps: Int
}

extension Office {
    /// Who may see how the log is witnessed: the dossier team and who may read the log.
    public func mayKeepWitnesses(_ visitor: Visitor) -> Bool { visitor.isTeam || visitor.can(.readLog) }

    /// Who witnesses the log, and what went out to them.
    public func witnesses(_ visitor: Visitor) async throws -> WitnessStand {
        guard mayKeepWitnesses(visitor) else { throw OfficeFailure.forbidden }
        let school = visitor.school.text
        return try await read { transaction in
            WitnessStand(
                addresses: try WitnessTable.all(school: school, in: transaction),
                mails: try Outbox.newest(school: school, limit: 6, in: transaction).map {
                    .init(recipient: $0.recipient, at: $0.at, sentAt: $0.sentAt, tries: $0.tries)
                },
                alarms: try LogAlarms.all(school: school, in: transaction).map {
                    .init(kind: $0.kind, at: $0.at, size: $0.size)
                }, stamps: try TimestampTable.all(school: school, in: transaction).count)
        }
    }

    /// Sets who witnesses the log.
    ///
    /// - Returns: the addresses that are not one; nothing was changed then.
    public func setWitnesses(_ addresses: [String], by visitor: Visitor) async throws -> [String] {
        guard mayKeepWitnesses(visitor) else { throw OfficeFailure.forbidden }
        let wrong = addresses.filter { !WitnessMail.isAddress($0) }
        guard wrong.isEmpty else { return wrong }
        let now = world.now()
        let school = visitor.school.text
        try await write { transaction in
            try recheck(visitor, in: transaction)
            try WitnessTable.put(Array(addresses.prefix(2)), school: school, at: now, in: transaction)
            try Journal.add(
                [LogLine(action: .grant, object: "getuigen", count: addresses.count)], school: school,
                author: LogAuthor(visitor), at: now, in: transaction)
        }
        return []
    }
}
