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
            register.mac(of: account.text, publicKey: stored.publicKey) == membership.publicKeyMAC
        else { throw OfficeFailure.tampered }
        return key
    }

    /// What people outside the team get to read because of new events: the role that was agreed with them.
    func parcels(
        for events: [RecordedEvent], in state: CaseState, loaded: LoadedCase, visitor: Visitor, now: Instant
    ) async throws -> [StoredParcel] {
        var parcels: [StoredParcel] = []
        for event in events {
            guard case .roleAgreed(let facts) = event.event else { continue }
            let key = try await publicKey(of: facts.staff, visitor: visitor)
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
            guard let content = contents[task.id] else { continue }
            let owner = StaffID(task.owner)
            let id = world.newID("p")
            parcels.append(
                StoredParcel(
                    school: loaded.school, account: task.owner, id: id, at: world.now(), kind: "task",
                    object: task.id,
                    sealed: try visitor.keyring.parcel(
                        try Canonical.bytes(of: content), id: id, to: owner,
                        key: try await publicKey(of: owner, visitor: visitor)), seenAt: nil))
        }
        return parcels
    }
}
