// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Ledger
import Persistence
import Vault

/// The keys that one session opened: the account's own, and those of the lists that the account is on.
struct Keyring: Sendable {
    let account: KeyPair
    let id: String
    let school: String
    /// Names the session in the database.
    let tokenHash: [UInt8]
    /// Nothing for somebody who is not in the dossier team.
    let team: TeamKeyring?
    /// Nothing for somebody who may not see the register of pupils.
    let register: RegisterKeyring?

    init(account: KeyPair, id: String, school: String, held: [StoredMemberKey], tokenHash: [UInt8]) throws {
        self.account = account
        self.id = id
        self.school = school
        self.tokenHash = tokenHash
        func generations(_ list: String) throws -> [Int: ListKeys] {
            var keys: [Int: ListKeys] = [:]
            for row in held where row.list == list {
                keys[row.generation] = try ListKeys(
                    opening: row.sealed, with: account, school: school, list: list, account: id,
                    generation: row.generation)
            }
            return keys
        }
        team = TeamKeyring(school: school, generations: try generations(TeamList.name))
        register = RegisterKeyring(school: school, generations: try generations(TeamList.register))
    }

    /// Unwraps the key of a dossier, in all generations that are given.
    func dossierKeys(_ rows: [StoredDossierKey]) throws -> DossierKeyring {
        guard let team else { throw OfficeFailure.notFound }
        return try DossierKeyring(rows, team: team)
    }

    /// Seals something to one person.
    func parcel(_ plain: [UInt8], id: String, to account: StaffID, key: PublicKey) throws -> [UInt8] {
        try key.seal(plain, for: Purpose("parcel", school, account.text, id))
    }

    /// Opens something that was sealed to this person.
    func open<Value: Decodable>(_ parcel: StoredParcel, as type: Value.Type) throws -> Value {
        let plain = try account.open(parcel.sealed, for: Purpose("parcel", school, id, parcel.id))
        return try Canonical.value(type, from: plain)
    }

    /// Opens something that this person sent in.
    func openOwn(_ row: StoredSubmission) throws -> OpenedSubmission {
        let key = try account.open(row.keyForAuthor, for: Purpose("submission-author", row.school, row.id, id))
        return try SubmissionSeal.open(row, key: key)
    }
}

/// Seals of drafts: to their writer alone.
enum Sealing {
    static func draft(
        _ plain: [UInt8], to key: PublicKey, account: String, school: String, formKey: String
    ) throws -> [UInt8] {
        try key.seal(plain, for: Purpose("draft", account, school, formKey))
    }

    /// Nothing when the draft was sealed to an earlier key of this account.
    static func openDraft(
        _ sealed: [UInt8], with keys: KeyPair, account: String, school: String, formKey: String
    ) throws -> [UInt8]? {
        try? keys.open(sealed, for: Purpose("draft", account, school, formKey))
    }
}
