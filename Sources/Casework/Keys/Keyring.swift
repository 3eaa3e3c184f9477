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
    /// The lists whose dossiers and worries this session opens, by name: the team, and restricted lists.
    private let lists: [String: TeamKeyring]
    /// Whether the second factor was shown: without it no key of a dossier opens, also not one that was granted.
    let opensDossiers: Bool
    /// Nothing for somebody who may not see the register of pupils.
    let register: RegisterKeyring?

    /// Opens what an account holds.
    ///
    /// - Parameters:
    ///   - held: what is sealed to the account.
    ///   - chain: the generations of the school's lists; each opens the one before it.
    ///   - opensDossiers: false before the second factor; then only the register opens.
    init(
        account: KeyPair, id: String, school: String, held: [StoredMemberKey], chain: [StoredListKey],
        tokenHash: [UInt8], opensDossiers: Bool
    ) throws {
        self.account = account
        self.id = id
        self.school = school
        self.tokenHash = tokenHash
        self.opensDossiers = opensDossiers
        var lists: [String: TeamKeyring] = [:]
        var register: RegisterKeyring?
        for name in Set(held.map(\.list)) where opensDossiers || name == TeamList.register {
            let generations = try Keyring.generations(
                of: name, school: school, id: id, account: account, held: held.filter { $0.list == name },
                chain: chain.filter { $0.list == name })
            if name == TeamList.register {
                register = RegisterKeyring(school: school, generations: generations)
            } else {
                lists[name] = TeamKeyring(school: school, list: name, generations: generations)
            }
        }
        self.lists = lists
        self.register = register
    }

    /// The keys of the dossier team; nothing for somebody who is not in it.
    var team: TeamKeyring? { lists[TeamList.name] }

    /// The keys of a list, when this session opens it.
    func list(_ name: String) -> TeamKeyring? { lists[name] }

    /// The lists that this session opens, in order of name.
    var listNames: [String] { lists.keys.sorted() }

    /// Every generation of a list: those sealed to the account, and from each the ones before it.
    private static func generations(
        of list: String, school: String, id: String, account: KeyPair, held: [StoredMemberKey],
        chain: [StoredListKey]
    ) throws -> [Int: ListKeys] {
        var keys: [Int: ListKeys] = [:]
        for row in held.sorted(by: { $0.generation > $1.generation }) where keys[row.generation] == nil {
            var current = try ListKeys(
                opening: row.sealed, with: account, school: school, list: list, account: id,
                generation: row.generation)
            keys[row.generation] = current
            while current.generation > 1, keys[current.generation - 1] == nil,
                let wrapped = chain.first(where: { $0.generation == current.generation })?.wrappedPrevious
            {
                current = try current.openPrevious(wrapped, school: school, list: list)
                keys[current.generation] = current
            }
        }
        return keys
    }

    /// Unwraps the key of a dossier, in all generations that are given.
    ///
    /// - Throws: `OfficeFailure.notFound` when the dossier is on a list that this session does not open.
    func dossierKeys(_ rows: [StoredDossierKey]) throws -> DossierKeyring {
        try DossierKeyring(rows) { lists[$0] }
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
