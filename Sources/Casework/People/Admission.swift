// SPDX-License-Identifier: EUPL-1.2

import CivilTime
public import Dossiers
import Ledger
import Persistence
import ProtocolBook
import Storage
import Vault

extension Office {
    /// The six words of the key that the session in use opened, to be said to a colleague.
    public func wordCode(of visitor: Visitor) -> [String] {
        visitor.keyring.account.publicKey.wordCode
    }

    /// Whether the visitor has an account and nobody at the school in use compared the six words yet.
    public func waitsForAdmission(_ visitor: Visitor) async throws -> Bool {
        let (school, account) = (visitor.school.text, visitor.account.text)
        let membership = try await read { transaction in
            try Memberships.find(school: school, account: account, in: transaction)
        }
        return membership?.publicKeyMAC.isEmpty ?? false
    }

    /// Admits somebody to the lists that the roles ask for, as far as the visitor is on them.
    ///
    /// The words that the other said must be those of the public key in the database: only then are keys sealed to it.
    /// So nobody who can write to the database can put a key of his own in between.
    ///
    /// - Parameter words: what the other said, as typed.
    public func admit(_ account: StaffID, words: String, by visitor: Visitor) async throws {
        guard visitor.isTeam, visitor.keyring.register != nil else { throw PeopleFault.notAHolder }
        try await admit(account, words: words, to: nil, by: visitor)
        try await deliverAnswers(to: account, by: visitor)
    }

    /// Puts somebody on the list for worries about who works here, after the same comparing of words.
    public func admitToStaffList(_ account: StaffID, words: String, by visitor: Visitor) async throws {
        guard visitor.keyring.list(TeamList.staff) != nil else { throw PeopleFault.notAHolder }
        try await admit(account, words: words, to: [TeamList.staff], by: visitor)
    }

    private func admit(_ account: StaffID, words: String, to chosen: [String]?, by visitor: Visitor) async throws {
        guard account != visitor.account else { throw PeopleFault.oneself }
        let school = visitor.school.text
        let now = world.now()
        let found = try await read { transaction in
            (
                try Accounts.find(account.text, in: transaction),
                try Memberships.find(school: school, account: account.text, in: transaction)
            )
        }
        guard let stored = found.0, let membership = found.1, membership.endedAt == nil, stored.disabledAt == nil,
            !stored.passphraseLock.isEmpty, let key = PublicKey(stored.publicKey)
        else { throw OfficeFailure.notFound }
        guard key.isWordCode(words) else {
            try await logRead(LogLine(action: .grant, outcome: .denied, object: account.text), by: visitor)
            throw PeopleFault.wrongWords
        }
        let roles = membership.roles.map { RoleKey($0) }
        let lists = chosen ?? visitor.book.lists(for: roles)
        let given = try lists.compactMap { list -> (StoredMemberKey, StoredMark)? in
            guard let keys = visitor.keyring.newest(list) else { return nil }
            return (
                StoredMemberKey(
                    school: school, list: list, generation: keys.generation, account: account.text,
                    sealed: try keys.sealed(to: key, school: school, list: list, account: account.text)),
                StoredMark(
                    school: school, list: list, holder: account.text,
                    mark: keys.mark(of: key, holder: account.text, school: school, list: list))
            )
        }
        let mac = visitor.keyring.register?.mac(of: account.text, publicKey: stored.publicKey)
        try await write { transaction in
            try recheck(visitor, in: transaction)
            // The key that was compared, and no other that came there meanwhile.
            guard try Accounts.find(account.text, in: transaction)?.publicKey == stored.publicKey else {
                throw OfficeFailure.storage(.conflict)
            }
            for (sealed, mark) in given {
                guard
                    try KeyTable.latest(school: school, list: sealed.list, in: transaction)?.generation
                        == sealed.generation
                else { throw OfficeFailure.storage(.conflict) }
                try KeyTable.seal(sealed, in: transaction)
                try MarkTable.put(mark, in: transaction)
            }
            if let mac { try Memberships.mark(school: school, account: account.text, mac: mac, in: transaction) }
            let lines = given.map { LogLine(action: .key, object: $0.0.list) }
            try Journal.add(
                [LogLine(action: .grant, object: account.text)] + lines, school: school, author: LogAuthor(visitor),
                at: now, in: transaction)
        }
    }

    /// Gives a newly admitted person the answers to worries that were sent before: until now there was no key that
    /// somebody vouched for to seal them to.
    private func deliverAnswers(to account: StaffID, by visitor: Visitor) async throws {
        guard let team = visitor.keyring.team, let key = try await admittedKey(of: account, visitor: visitor) else {
            return
        }
        let school = visitor.school.text
        let parcels = try await read { transaction -> [StoredParcel] in
            let roster = try Roster.load(school: school, day: world.now().day, in: transaction)
            let known = Set(
                try ParcelTable.ofAccount(account.text, school: school, in: transaction)
                    .filter { $0.kind == "worry-status" }.map { "\($0.object) \($0.at.milliseconds)" })
            var parcels: [StoredParcel] = []
            for row in try SubmissionTable.byAuthor(account.text, school: school, in: transaction)
            where row.list == TeamList.name {
                for event in try team.worrySeal(school: school, stream: row.id).load(in: transaction).events
                where !known.contains("\(row.id) \(event.at.milliseconds)") {
                    guard let status = WorryStatus(event, reader: roster.name(event.by)) else { continue }
                    let id = world.newID("p")
                    parcels.append(
                        StoredParcel(
                            school: school, account: account.text, id: id, at: event.at, kind: "worry-status",
                            object: row.id,
                            sealed: try visitor.keyring.parcel(
                                try Canonical.bytes(of: status), id: id, to: account, key: key), seenAt: nil))
                }
            }
            return parcels
        }
        guard !parcels.isEmpty else { return }
        let now = world.now()
        try await write { transaction in
            for parcel in parcels { try ParcelTable.put(parcel, in: transaction) }
            try Journal.add(
                [LogLine(action: .append, object: account.text, count: parcels.count)], school: school,
                author: LogAuthor(visitor), at: now, in: transaction)
        }
    }
}
