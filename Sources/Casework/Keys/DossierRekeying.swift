// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Ledger
import Persistence
import Storage
import Vault

/// Everything that changes when a dossier gets a new key: its wraps, its list, who reads along, what was sent in.
struct Rekeying: Sendable {
    let dossier: String
    let school: String
    /// The list before.
    let from: String
    /// The list from now on.
    let list: TeamKeyring
    /// The new generation of that list, when it is made now.
    let made: NewListGeneration?
    /// The dossier's keys with the new generation.
    let keys: DossierKeyring
    /// Every older generation, wrapped by the list from now on.
    let rewrapped: [StoredDossierKey]
    /// The new generation.
    let added: StoredDossierKey
    /// Who reads along from now on.
    let readers: [StoredReaderKey]
    /// Who read along before.
    let formerReaders: [String]
    let submissions: [StoredSubmission]
    /// The accounts that hold the list from now on.
    let holders: [String]

    var lines: [LogLine] {
        [LogLine(action: .key, object: dossier)] + (made?.lines ?? [])
    }

    func store(in transaction: any Transaction) throws {
        try made?.store(in: transaction)
        for key in rewrapped { try DossierKeys.rewrap(key, in: transaction) }
        try DossierKeys.add(added, in: transaction)
        if list.list != from { try DossierTable.move(school: school, id: dossier, to: list.list, in: transaction) }
        for account in formerReaders {
            try DossierKeys.revoke(from: account, school: school, dossier: dossier, in: transaction)
        }
        for key in readers { try DossierKeys.grant(key, in: transaction) }
        for row in submissions { try SubmissionTable.reseal(row, in: transaction) }
    }
}

extension Office {
    /// Works out a new key for a dossier; nothing changes yet.
    ///
    /// - Parameters:
    ///   - list: the list that holds it from now on.
    ///   - readers: participants who go on reading.
    func rekey(
        _ loaded: LoadedCase, for list: TeamKeyring, made: NewListGeneration? = nil, readers: [StaffID],
        by visitor: Visitor
    ) async throws -> Rekeying {
        let (keys, secret) = loaded.keys.renewed()
        var readerKeys: [StoredReaderKey] = []
        for reader in readers {
            readerKeys += try keys.sealed(
                to: reader, key: try await publicKey(of: reader, visitor: visitor), school: loaded.school,
                dossier: loaded.id)
        }
        let (former, sent, holders) = try await read { transaction in
            (
                try DossierKeys.readers(school: loaded.school, dossier: loaded.id, in: transaction),
                try SubmissionTable.ofStream(loaded.id, school: loaded.school, in: transaction),
                try KeyTable.holders(school: loaded.school, list: list.list, in: transaction)
            )
        }
        // What was sent in is sealed to the list from now on as well. A list that this person is not on stays as it is.
        let moved = try sent.compactMap { row -> StoredSubmission? in
            guard row.list != list.list || row.listGeneration != list.newest.generation,
                let old = visitor.keyring.list(row.list)
            else { return nil }
            return try old.resealed(row, to: list)
        }
        return Rekeying(
            dossier: loaded.id, school: loaded.school, from: loaded.stored.list, list: list, made: made, keys: keys,
            rewrapped: try loaded.keys.wrapped(by: list, school: loaded.school, dossier: loaded.id),
            added: try list.wrap(secret, school: loaded.school, dossier: loaded.id, generation: keys.generation),
            readers: readerKeys, formerReaders: former, submissions: moved, holders: made?.people ?? holders)
    }
}
