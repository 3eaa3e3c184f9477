// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Persistence
import Storage
import Vault

/// The public key of the school's recovery set, when somebody with a key of the school vouched for it.
struct RecoveryKey: Sendable {
    let generation: Int
    let key: PublicKey

    /// The name under which a list's mark on it is kept.
    var holder: String { RecoveryKey.holder(generation) }

    static func holder(_ generation: Int) -> String { "recovery/\(generation)" }

    /// The set as it is kept: its public key, its locks, and the canary of the rehearsal.
    func stored(_ set: RecoverySet, school: String, at now: Instant) throws -> StoredRecoverySet {
        StoredRecoverySet(
            school: school, generation: generation, publicKey: key.bytes, locks: set.locks,
            canary: try RecoverySet.canary(school: school, generation: generation, to: key), createdAt: now)
    }

    /// One generation of a list, sealed to the set.
    func seal(_ keys: ListKeys, list: String, school: String) throws -> StoredListRecovery {
        StoredListRecovery(
            school: school, list: list, generation: keys.generation, setGeneration: generation,
            sealed: try keys.sealed(to: key, school: school, list: list))
    }
}

/// Everything that is stored when a list gets a new generation of keys: the public key, the keys sealed to each of its
/// people and to the recovery set, the generation before, and the list's own mark on everybody's public key.
///
/// No generation is ever stored without this, so that none can be lost with the people who hold it.
struct ListGenerations: Sendable {
    let list: StoredListKey
    let members: [StoredMemberKey]
    let marks: [StoredMark]
    let recovery: StoredListRecovery?

    /// - Parameters:
    ///   - members: who gets the keys, each with a public key that was checked.
    ///   - previous: the generation before, which must be the one just before; nothing for a new list.
    ///   - recovery: see `Office.recoveryKey(_:in:)`; nothing for a school without recovery sheets.
    init(
        keys: ListKeys, list: String, members: [(account: String, key: PublicKey)], school: String,
        previous: ListKeys? = nil, recovery: RecoveryKey?, at now: Instant
    ) throws {
        self.list = StoredListKey(
            school: school, list: list, generation: keys.generation, publicKey: keys.pair.publicKey.bytes,
            wrappedPrevious: try previous.map { try keys.wrapPrevious($0, school: school, list: list) },
            createdAt: now)
        self.members = try members.map { account, key in
            StoredMemberKey(
                school: school, list: list, generation: keys.generation, account: account,
                sealed: try keys.sealed(to: key, school: school, list: list, account: account))
        }
        let marked = members + (recovery.map { [($0.holder, $0.key)] } ?? [])
        marks = marked.map { holder, key in
            StoredMark(
                school: school, list: list, holder: holder,
                mark: keys.mark(of: key, holder: holder, school: school, list: list))
        }
        self.recovery = try recovery.map { try $0.seal(keys, list: list, school: school) }
    }

    /// - Throws: `.conflict` when the generation exists: somebody else was re-keying too.
    func store(in transaction: any Transaction) throws {
        try KeyTable.add(list, in: transaction)
        for member in members { try KeyTable.seal(member, in: transaction) }
        for mark in marks { try MarkTable.put(mark, in: transaction) }
        if let recovery { try RecoveryTable.seal(recovery, in: transaction) }
    }
}

extension ListKeys {
    /// The people of a list who have this generation's mark on the public key that they have now, as far as they still
    /// work at the school.
    func rightful(list: String, school: String, on day: Day, in transaction: any Transaction) throws
        -> [(account: String, key: PublicKey)]
    {
        let working = Set(
            try Memberships.ofSchool(school, in: transaction).filter { $0.disabledAt == nil }
                .map(\.membership.account))
        return try MarkTable.all(school: school, list: list, in: transaction).compactMap { row in
            guard working.contains(row.holder), let account = try Accounts.find(row.holder, in: transaction),
                try Tenures.of(row.holder, school: school, in: transaction).covers(day),
                let key = PublicKey(account.publicKey),
                accepts(row.mark, of: key, holder: row.holder, school: school, list: list)
            else { return nil }
            return (row.holder, key)
        }
    }
}

extension Office {
    /// The newest recovery key that somebody vouched for, to seal new generations of lists to; nothing when the school has no sheets.
    ///
    /// A key that somebody put into the database by hand gets nothing.
    ///
    /// - Throws: `OfficeFailure.tampered` when there are sets, and no list that the visitor opens vouches for one.
    func recoveryKey(_ visitor: Visitor, in transaction: any Transaction) throws -> RecoveryKey? {
        let school = visitor.school.text
        let sets = try RecoveryTable.all(school: school, in: transaction)
        for set in sets {
            guard let key = PublicKey(set.publicKey) else { throw OfficeFailure.tampered }
            let recovery = RecoveryKey(generation: set.generation, key: key)
            if try vouches(visitor, for: recovery, in: transaction) { return recovery }
        }
        // Who holds no list can vouch for nothing; the people of the list seal it when they sign in.
        guard sets.isEmpty || visitor.keyring.held.isEmpty else { throw OfficeFailure.tampered }
        return nil
    }

    /// Whether a list that the visitor opens has its mark on a recovery key.
    func vouches(_ visitor: Visitor, for recovery: RecoveryKey, in transaction: any Transaction) throws -> Bool {
        let school = visitor.school.text
        return try visitor.keyring.held.contains { list in
            guard let newest = visitor.keyring.newest(list) else { return false }
            let mark = try MarkTable.all(school: school, list: list, in: transaction)
                .first { $0.holder == recovery.holder }
            return mark.map {
                newest.accepts($0.mark, of: recovery.key, holder: recovery.holder, school: school, list: list)
            } ?? false
        }
    }
}
