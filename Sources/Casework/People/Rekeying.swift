// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Ledger
import Logging
import Persistence
import Storage
import Vault

/// One list with its new keys, and new keys for its dossiers.
struct Renewal: Sendable {
    let list: String
    let generation: ListGenerations
    let dossierKeys: [StoredDossierKey]
    let readerKeys: [StoredReaderKey]
    /// New marks of the school on public keys, when the register got new keys.
    let macs: [(account: String, mac: [UInt8])]
}

extension Office {
    /// Gives new keys to the lists that wait for them and that this person is on; the first holder who signs in does it.
    ///
    /// Each list gets a new generation, sealed to whoever is rightfully on it and to the recovery set, and wrapping the
    /// one before. Each dossier on it gets a new generation too: who left may keep copies of old keys, and they open
    /// nothing that is written from now on.
    ///
    /// - Returns: whether something was renewed; the visitor's keys are then those of before.
    public func rekeyIfNeeded(_ visitor: Visitor) async throws -> Bool {
        // Work on keys waits until the session showed everything that it must show.
        guard !visitor.secondFactor.waits else { return false }
        let now = world.now()
        let school = visitor.school.text
        if visitor.keepsPeople {
            try await closeEndedIfNeeded(school: school, at: now)
        }
        let waiting = try await read { transaction in
            try MarkTable.rekeys(school: school, in: transaction).map(\.list).filter { list in
                guard let newest = visitor.keyring.newest(list) else { return false }
                let latest = try KeyTable.latest(school: school, list: list, in: transaction)
                return latest?.generation == newest.generation
            }
        }
        var renewed = false
        // The register last: under its old keys the marks on the public keys of who reads along are still known.
        for list in waiting.filter({ $0 != TeamList.register }) + waiting.filter({ $0 == TeamList.register }) {
            do {
                try await rekey(list, by: visitor, at: now)
                renewed = true
            } catch OfficeFailure.storage(.conflict) {
                // Somebody else did it at the same moment: that is what was wanted.
                renewed = true
            } catch OfficeFailure.tampered {
                // Something in the database does not fit. The page goes on; the operator hears of it.
                world.log.error("re-keying stopped", metadata: ["kind": "tampered"])
            }
        }
        try await sealToRecovery(visitor)
        return renewed
    }

    private func closeEndedIfNeeded(school: String, at now: Instant) async throws {
        let ended = try await read { transaction in
            let working = try Memberships.ofSchool(school, in: transaction).map(\.membership.account)
            return try Tenures.ofSchool(school, in: transaction).contains {
                working.contains($0.account) && ($0.lastDay.map { $0 < now.day } ?? false)
            }
        }
        guard ended else { return }
        try await write { transaction in try closeEnded(school: school, at: now, in: transaction) }
    }

    private func rekey(_ list: String, by visitor: Visitor, at now: Instant) async throws {
        guard let previous = visitor.keyring.newest(list) else { return }
        let keys = try ListKeys.make(generation: previous.generation + 1)
        let school = visitor.school.text
        // Prepared inside the transaction that stores it: no dossier may come in between with an old key.
        try await write { transaction in
            try recheck(visitor, in: transaction)
            try MarkTable.rekeyed(list, school: school, in: transaction)
            let members = try previous.rightful(list: list, school: school, on: now.day, in: transaction)
            let renewal = try prepare(
                list, from: previous, to: keys, members: members, recovery: try recoveryKey(visitor, in: transaction),
                register: visitor.keyring.register, school: school, at: now, in: transaction)
            try store(renewal, author: LogAuthor(visitor), school: school, at: now, in: transaction)
        }
    }

    func store(
        _ renewal: Renewal, author: LogAuthor, school: String, at now: Instant, in transaction: any Transaction
    ) throws {
        try renewal.generation.store(in: transaction)
        for key in renewal.dossierKeys { try DossierKeys.add(key, in: transaction) }
        for key in renewal.readerKeys { try DossierKeys.grant(key, in: transaction) }
        for (account, mac) in renewal.macs {
            try Memberships.mark(school: school, account: account, mac: mac, in: transaction)
        }
        try Journal.add(
            [LogLine(action: .key, object: renewal.list, count: renewal.dossierKeys.count)]
                + renewal.generation.members.map { LogLine(action: .grant, object: $0.account) },
            school: school, author: author, at: now, in: transaction)
    }

    func prepare(
        _ list: String, from previous: ListKeys, to keys: ListKeys, members: [(account: String, key: PublicKey)],
        recovery: RecoveryKey?, register: RegisterKeyring?, school: String, at now: Instant,
        in transaction: any Transaction
    ) throws -> Renewal {
        let generation = try ListGenerations(
            keys: keys, list: list, members: members, school: school, previous: previous, recovery: recovery, at: now)
        guard list != TeamList.register else {
            return Renewal(
                list: list, generation: generation, dossierKeys: [], readerKeys: [],
                macs: try macs(from: previous, to: keys, school: school, in: transaction))
        }
        guard let renewed = TeamKeyring(school: school, list: list, generations: [keys.generation: keys]) else {
            throw OfficeFailure.unexpected("no-generation")
        }
        var dossierKeys: [StoredDossierKey] = []
        var readerKeys: [StoredReaderKey] = []
        for dossier in try DossierTable.onLists([list], school: school, in: transaction) {
            let standing = try DossierKeys.all(school: school, dossier: dossier.id, in: transaction)
            guard let last = standing.map(\.generation).max() else { continue }
            let fresh = try renewed.newDossierKey(school: school, dossier: dossier.id, generation: last + 1)
            dossierKeys.append(fresh)
            let opened = try DossierKeyring([fresh]) { _ in renewed }
            for reader in try DossierKeys.readers(school: school, dossier: dossier.id, in: transaction) {
                guard let key = try admittedKey(of: reader, register: register, school: school, in: transaction) else {
                    continue
                }
                readerKeys.append(try opened.readerKey(to: key, account: reader, school: school, dossier: dossier.id))
            }
        }
        return Renewal(
            list: list, generation: generation, dossierKeys: dossierKeys, readerKeys: readerKeys, macs: [])
    }

    /// The key of somebody outside the list who was let in to a dossier, when the school's mark on it is right.
    private func admittedKey(
        of account: String, register: RegisterKeyring?, school: String, in transaction: any Transaction
    ) throws -> PublicKey? {
        guard let stored = try Accounts.find(account, in: transaction),
            let membership = try Memberships.find(school: school, account: account, in: transaction),
            membership.endedAt == nil,
            register?.accepts(membership.publicKeyMAC, of: account, publicKey: stored.publicKey) ?? false
        else { return nil }
        return PublicKey(stored.publicKey)
    }

    /// The school's marks on everybody's public key, made anew; a mark that does not fit is not made to fit.
    private func macs(
        from previous: ListKeys, to keys: ListKeys, school: String, in transaction: any Transaction
    ) throws -> [(account: String, mac: [UInt8])] {
        try Memberships.ofSchool(school, in: transaction).compactMap { member in
            let account = member.membership.account
            guard let key = PublicKey(member.publicKey),
                previous.accepts(
                    member.membership.publicKeyMAC, of: key, holder: RegisterKeyring.holder(account), school: school,
                    list: TeamList.register)
            else { return nil }
            return (account, RegisterKeyring.mac(keys, account: account, key: key, school: school))
        }
    }
}
