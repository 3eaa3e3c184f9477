// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Ledger
import Persistence
import Storage
import Vault

extension Office {
    /// The public key of somebody at the school in use, checked against the school's own mark on it.
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
        guard let register = visitor.keyring.register,
            register.accepts(membership.publicKeyMAC, of: account.text, publicKey: stored.publicKey)
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

    /// What people outside the team get to read because of new events: the role that was agreed with them.
    func parcels(
        for events: [RecordedEvent], in state: CaseState, loaded: LoadedCase, visitor: Visitor, now: Instant
    ) async throws -> [StoredParcel] {
        var parcels: [StoredParcel] = []
        for event in events {
            guard case .roleAgreed(let facts) = event.event else { continue }
            guard let key = try await admittedKey(of: facts.staff, visitor: visitor) else { continue }
            let id = world.newID("p")
            let agreed = AgreedRole(
                child: state.opening?.childName ?? "", role: facts.role, answer: facts.answer,
                by: loaded.roster.name(event.by), at: event.at)
            parcels.append(
                StoredParcel(
                    school: loaded.school, account: facts.staff.text, id: id, at: now, kind: "agreed-role",
                    object: loaded.id,
                    sealed: try visitor.keyring.parcel(
                        try Canonical.bytes(of: agreed), id: id, to: facts.staff, key: key), seenAt: nil))
        }
        return parcels
    }

    /// The tasks of people outside the team, sealed to each of them.
    func taskParcels(_ tasks: [StoredTask], contents: [String: SealedTask], loaded: LoadedCase, visitor: Visitor)
        async throws -> [StoredParcel]
    {
        let readers = Set(loaded.teamMembers)
        var parcels: [StoredParcel] = []
        for task in tasks where !task.owner.isEmpty && !readers.contains(task.owner) {
            let owner = StaffID(task.owner)
            guard let content = contents[task.id], let key = try await admittedKey(of: owner, visitor: visitor) else {
                continue
            }
            let id = world.newID("p")
            parcels.append(
                StoredParcel(
                    school: loaded.school, account: task.owner, id: id, at: world.now(), kind: "task",
                    object: task.id,
                    sealed: try visitor.keyring.parcel(
                        try Canonical.bytes(of: content), id: id, to: owner, key: key), seenAt: nil))
        }
        return parcels
    }
}
