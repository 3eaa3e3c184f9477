// SPDX-License-Identifier: EUPL-1.2

import Dossiers
import Ledger
import Persistence
import Storage
import Vault

extension Office {
    /// Seals the lists of this person to the newest recovery set, as far as that was not done and somebody vouched for
    /// the set.
    func sealToRecovery(_ visitor: Visitor) async throws {
        guard !visitor.keyring.held.isEmpty else { return }
        let school = visitor.school.text
        let now = world.now()
        let missing = try await read { transaction -> [String] in
            guard let recovery = try newestRecovery(school, in: transaction),
                try vouches(visitor, for: recovery, in: transaction)
            else { return [] }
            return try unsealed(visitor, by: recovery, in: transaction)
        }
        guard !missing.isEmpty else { return }
        try await write { transaction in
            guard let recovery = try newestRecovery(school, in: transaction) else { return }
            try sealLists(missing, of: visitor, to: recovery, in: transaction)
            try Journal.add(
                missing.map { LogLine(action: .key, object: $0) }, school: school, author: LogAuthor(visitor), at: now,
                in: transaction)
        }
    }

    /// Whether a list of this person is not sealed to the newest sheets, and nobody in it vouched for them.
    public func mustConfirmSheets(_ visitor: Visitor) async throws -> Bool {
        guard !visitor.keyring.held.isEmpty else { return false }
        return try await read { transaction in
            guard let recovery = try newestRecovery(visitor.school.text, in: transaction),
                try !vouches(visitor, for: recovery, in: transaction)
            else { return false }
            return try !unsealed(visitor, by: recovery, in: transaction).isEmpty
        }
    }

    /// Vouches for new sheets by the six words that stand on each of them, for lists without anybody in the team.
    public func confirmSheets(setWords: String, by visitor: Visitor) async throws {
        let school = visitor.school.text
        let now = world.now()
        guard !visitor.keyring.held.isEmpty else { throw PeopleFault.notAHolder }
        try await write { transaction in
            try recheck(visitor, in: transaction)
            guard let recovery = try newestRecovery(school, in: transaction), recovery.key.isWordCode(setWords) else {
                throw PeopleFault.wrongSheetWord
            }
            let lists = try unsealed(visitor, by: recovery, in: transaction)
            try sealLists(lists, of: visitor, to: recovery, in: transaction)
            try Journal.add(
                lists.map { LogLine(action: .key, object: $0) }, school: school, author: LogAuthor(visitor), at: now,
                in: transaction)
        }
    }

    private func newestRecovery(_ school: String, in transaction: any Transaction) throws -> RecoveryKey? {
        guard let set = try RecoveryTable.latest(school: school, in: transaction) else { return nil }
        guard let key = PublicKey(set.publicKey) else { throw OfficeFailure.tampered }
        return RecoveryKey(generation: set.generation, key: key)
    }

    private func unsealed(
        _ visitor: Visitor, by recovery: RecoveryKey, in transaction: any Transaction
    ) throws -> [String] {
        let sealed = try RecoveryTable.sealed(
            to: recovery.generation, school: visitor.school.text, in: transaction)
        return visitor.keyring.held.filter { list in
            visitor.keyring.all(list).contains { keys in
                !sealed.contains { $0.list == list && $0.generation == keys.generation }
            }
        }
    }

    private func sealLists(
        _ lists: [String], of visitor: Visitor, to recovery: RecoveryKey, in transaction: any Transaction
    ) throws {
        for list in lists {
            try seal(
                visitor.keyring.all(list), of: list, to: recovery, school: visitor.school.text, in: transaction)
        }
    }
}
