// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Ledger
import Persistence
import Storage
import Vault

extension Office {
    /// The public key of somebody at the school in use, checked against the school's own mark on it.
    ///
    /// The board and the administrator hold no key of the register and cannot check the mark. They still must be able to
    /// send a worry and to answer one on their own list: for them the key is taken as it is stored, just as the public
    /// key of a list is.
    func publicKey(of account: StaffID, visitor: Visitor) async throws -> PublicKey {
        let school = visitor.school.text
        let found = try await read { transaction in
            (
                try Accounts.find(account.text, in: transaction),
                try Memberships.find(school: school, account: account.text, in: transaction)
            )
        }
        guard let stored = found.0, let membership = found.1, let key = PublicKey(stored.publicKey) else {
            throw OfficeFailure.notFound
        }
        guard let register = visitor.keyring.register else { return key }
        guard register.accepts(membership.publicKeyMAC, of: account.text, publicKey: stored.publicKey)
        else { throw OfficeFailure.tampered }
        return key
    }

    /// The same, or nothing for somebody whom nobody admitted yet: what is meant for that person waits until then.
    func admittedKey(of account: StaffID, visitor: Visitor) async throws -> PublicKey? {
        let school = visitor.school.text
        let membership = try await read { transaction in
            try Memberships.find(school: school, account: account.text, in: transaction)
        }
        guard let membership, !membership.publicKeyMAC.isEmpty else { return nil }
        return try await publicKey(of: account, visitor: visitor)
    }

    /// The tasks of people outside the team, sealed to each of them.
    func taskParcels(_ tasks: [StoredTask], contents: [String: SealedTask], loaded: LoadedCase, visitor: Visitor)
        async throws -> [StoredParcel]
    {
        let readers = Set(loaded.teamMembers)
        var parcels: [StoredParcel] = []
        for task in tasks where !task.owner.isEmpty && !readers.contains(task.owner) {
            let owner = StaffID(task.owner)
            guard let content = contents[task.id], try await admittedKey(of: owner, visitor: visitor) != nil else {
                continue
            }
            parcels.append(try await parcel(content, kind: "task", about: task.id, to: owner, by: visitor))
        }
        return parcels
    }
}
