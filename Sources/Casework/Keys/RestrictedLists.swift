// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Ledger
import Persistence
import Storage
import Vault

/// A fresh generation of the key of a list, sealed to the people who are on it from now on.
struct NewListGeneration: Sendable {
    let key: StoredListKey
    let seals: [StoredMemberKey]
    /// The list as somebody on it holds it.
    let keyring: TeamKeyring

    var people: [String] { seals.map(\.account) }

    /// What the log says of it: a key, and who got it.
    var lines: [LogLine] {
        [LogLine(action: .key, object: key.list)] + people.map { LogLine(action: .grant, object: $0) }
    }

    /// Stores the generation; whoever is not on the list any more loses what was sealed before.
    func store(in transaction: any Transaction) throws {
        try KeyTable.add(key, in: transaction)
        for account in try KeyTable.everHolders(school: key.school, list: key.list, in: transaction)
        where !people.contains(account) {
            try KeyTable.take(list: key.list, from: account, school: key.school, in: transaction)
        }
        for seal in seals { try KeyTable.seal(seal, in: transaction) }
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
        var seals: [StoredMemberKey] = []
        for person in Set(people).sorted() {
            let key = try await publicKey(of: person, visitor: visitor)
            seals.append(
                StoredMemberKey(
                    school: school, list: list, generation: number, account: person.text,
                    sealed: try keys.sealed(to: key, school: school, list: list, account: person.text)))
        }
        var generations = previous?.generations ?? [:]
        generations[number] = keys
        guard let keyring = TeamKeyring(school: school, list: list, generations: generations) else {
            throw OfficeFailure.tampered
        }
        return NewListGeneration(
            key: StoredListKey(
                school: school, list: list, generation: number, publicKey: keys.pair.publicKey.bytes,
                wrappedPrevious: try previous.map {
                    try keys.wrapPrevious($0.newest, school: school, list: list)
                }, createdAt: world.now()),
            seals: seals, keyring: keyring)
    }
}
