// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Ledger
import Persistence
import Storage
import Vault

/// A fresh generation of the key of a restricted list, with who is on it from now on.
struct NewListGeneration: Sendable {
    let generation: ListGenerations
    /// The list as somebody on it holds it.
    let keyring: TeamKeyring

    var people: [String] { generation.members.map(\.account) }

    /// What the log says of it: a key, and who got it.
    var lines: [LogLine] {
        [LogLine(action: .key, object: generation.list.list)] + people.map { LogLine(action: .grant, object: $0) }
    }

    /// Stores the generation; whoever is not on the list any more loses what was sealed before.
    func store(in transaction: any Transaction) throws {
        let (school, list) = (generation.list.school, generation.list.list)
        for account in try KeyTable.everHolders(school: school, list: list, in: transaction)
        where !people.contains(account) {
            try KeyTable.take(list: list, from: account, school: school, in: transaction)
            try MarkTable.remove(account, list: list, school: school, in: transaction)
        }
        try generation.store(in: transaction)
    }
}

extension Office {
    /// The name of a new list of a restricted dossier or worry: chance alone.
    func newListName() -> String { world.newID(TeamList.restrictedPrefix) }

    /// Makes the next generation of a restricted list, or the first of a new one.
    ///
    /// - Parameter previous: the list as it is now, when it goes on under the same name.
    func newListGeneration(
        _ list: String, after previous: TeamKeyring? = nil, for people: [StaffID], by visitor: Visitor
    ) async throws -> NewListGeneration {
        let school = visitor.school.text
        let number = (previous?.newest.generation ?? 0) + 1
        let keys = try ListKeys.make(generation: number)
        var members: [(account: String, key: PublicKey)] = []
        for person in Set(people).sorted() {
            members.append((person.text, try await publicKey(of: person, visitor: visitor)))
        }
        var generations = previous?.generations ?? [:]
        generations[number] = keys
        guard let keyring = TeamKeyring(school: school, list: list, generations: generations) else {
            throw OfficeFailure.tampered
        }
        // A worry is never held up: without a key that somebody vouched for, the people of the list seal it later.
        let recovery = try await read { transaction -> RecoveryKey? in
            do { return try recoveryKey(visitor, in: transaction) } catch OfficeFailure.tampered { return nil }
        }
        return NewListGeneration(
            generation: try ListGenerations(
                keys: keys, list: list, members: members, school: school, previous: previous?.newest,
                recovery: recovery, at: world.now()), keyring: keyring)
    }
}
