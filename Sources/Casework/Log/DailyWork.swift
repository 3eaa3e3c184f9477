// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Ledger
public import Persistence
import Storage

extension Office {
    /// The daily checkpoint is due from this minute of the day in Amsterdam.
    static let dailyMinute = 5

    /// Signs today's checkpoint of every school that has none yet, and puts the mails to its witnesses in the box.
    ///
    /// A lease per school and day, taken in the same transaction, keeps a second server from doing it again.
    public func dailyCheckpoints() async throws {
        let now = world.now()
        guard now.time.minutes >= Office.dailyMinute else { return }
        let key = server.checkpointKey
        let schools = try await read { transaction in try Schools.all(in: transaction) }
        for school in schools {
            let name = "daily/\(school.id)/\(now.day.iso)"
            let ids = [world.newID("p"), world.newID("p")]
            let note = try await write { transaction -> String? in
                guard
                    try Leases.take(name, now: now, until: now.adding(minutes: 3 * 24 * 60), in: transaction),
                    let note = try checkpoint("daily", school: school.id, at: now, in: transaction)
                else { return nil }
                let witnesses = try WitnessTable.all(school: school.id, in: transaction)
                for (id, mail) in zip(ids, witnesses) {
                    let message = WitnessMail.message(
                        to: mail, school: school.name, note: note, key: key, id: id, at: now)
                    try Outbox.add(
                        OutgoingMail(school: school.id, id: id, at: now, recipient: mail, message: message),
                        in: transaction)
                }
                return note
            }
            keep(note)
        }
    }

    /// Signs where each log stands that grew since it was signed last.
    ///
    /// Kept beside the database, it shows that an older copy was put in its place: every few minutes and when the server
    /// stops, so that little can go unnoticed.
    public func regularCheckpoints(_ reason: String) async throws {
        let now = world.now()
        let grown = try await read { transaction in
            try Schools.all(in: transaction).filter { school in
                let head = try LogTable.head(school: school.id, in: transaction)
                let latest = try CheckpointTable.latest(school: school.id, in: transaction)
                return head.map { $0.epoch != latest?.epoch || $0.size != latest?.size } ?? false
            }
        }
        for school in grown {
            keep(
                try await write { transaction in
                    try checkpoint(reason, school: school.id, at: now, in: transaction)
                })
        }
    }

    /// The next mail to hand over; its next try is set further away at once, so nobody else takes it meanwhile.
    public func nextMail() async throws -> OutgoingMail? {
        let now = world.now()
        return try await write { transaction in try Outbox.next(now: now, in: transaction) }
    }

    /// Says that a mail was handed over.
    public func mailWasSent(_ mail: OutgoingMail) async throws {
        let now = world.now()
        try await write { transaction in
            try Outbox.sent(mail.id, school: mail.school, at: now, in: transaction)
        }
    }

    /// The newest checkpoint that an authority of time did not stamp yet.
    public func noteToStamp(authority: String) async throws -> (school: String, checkpoint: StoredCheckpoint)? {
        try await read { transaction in try TimestampTable.waiting(authority: authority, in: transaction) }
    }

    /// Keeps the token that an authority gave for a checkpoint.
    public func keepToken(_ token: [UInt8], of authority: String, on checkpoint: StoredCheckpoint, school: String)
        async throws
    {
        let now = world.now()
        try await write { transaction in
            try TimestampTable.add(
                TimestampToken(
                    epoch: checkpoint.epoch, size: checkpoint.size, authority: authority, at: now, token: token),
                school: school, in: transaction)
        }
    }

    /// Puts the public key of the checkpoints in the database, so that a check without keys can find it there.
    public func publishKey() async throws {
        let key = Leaf.hexText(server.checkpointKey)
        guard try await mark(LogKeyMark.name) != key else { return }
        try await setMark(LogKeyMark.name, to: key)
    }
}
