// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Ledger
import Persistence
import Vault

/// The key of the register of pupils, as staff hold it.
struct RegisterKeyring: Sendable {
    let school: String
    private let generations: [Int: ListKeys]
    private let latest: ListKeys

    init?(school: String, generations: [Int: ListKeys]) {
        guard let last = generations.keys.max(), let latest = generations[last] else { return nil }
        self.school = school
        self.generations = generations
        self.latest = latest
    }

    private func secret(_ generation: Int) throws -> Secret {
        guard let keys = generations[generation] else { throw OfficeFailure.notFound }
        return keys.secret.derived(Purpose("register", school))
    }

    func seal<Row: Encodable>(_ row: Row, id: String, part: String) throws -> StoredRegisterRow {
        let sealed = try secret(latest.generation).seal(
            try Canonical.bytes(of: row), for: Purpose("register-row", school, part, id, String(latest.generation)))
        return StoredRegisterRow(school: school, id: id, generation: latest.generation, sealed: sealed)
    }

    func open<Row: Decodable>(_ row: StoredRegisterRow, as type: Row.Type, part: String) throws -> Row {
        let plain = try secret(row.generation).open(
            row.sealed, for: Purpose("register-row", school, part, row.id, String(row.generation)))
        return try Canonical.value(type, from: plain)
    }

    /// The school's mark on somebody's public key.
    func mac(of account: String, publicKey: [UInt8]) -> [UInt8] {
        RegisterKeyring.mac(generations[1]?.secret ?? latest.secret, account: account, publicKey: publicKey)
    }

    static func mac(_ secret: Secret, account: String, publicKey: [UInt8]) -> [UInt8] {
        // The first byte is the version of this form.
        [1] + secret.derived(Purpose("public-keys")).mac(Array(account.utf8) + [0] + publicKey)
    }

    func openTies(_ stored: StoredSchool?) throws -> FamilyTies {
        guard let stored, let sealed = stored.settings, let generation = stored.settingsGeneration else {
            return FamilyTies()
        }
        let plain = try secret(generation).open(sealed, for: Purpose("school-settings", school, String(generation)))
        return try Canonical.value(FamilyTies.self, from: plain)
    }

    func sealTies(_ ties: FamilyTies, in stored: StoredSchool) throws -> StoredSchool {
        let sealed = try secret(latest.generation).seal(
            try Canonical.bytes(of: ties), for: Purpose("school-settings", school, String(latest.generation)))
        return StoredSchool(
            id: stored.id, name: stored.name, createdAt: stored.createdAt, protocolID: stored.protocolID,
            protocolVersion: stored.protocolVersion, settings: sealed, settingsGeneration: latest.generation,
            publicSettings: stored.publicSettings)
    }
}

/// The first keys of a school: those of each of its lists, sealed to everybody who gets them.
struct NewSchoolKeys: Sendable {
    let lists: [StoredListKey]
    let members: [StoredMemberKey]
    private let register: ListKeys

    /// Makes the keys of the register and of the other lists, each with the accounts that are on it.
    init(
        school: String, register: [StoredAccount], lists others: [(name: String, accounts: [StoredAccount])],
        at now: Instant
    ) throws {
        var lists: [StoredListKey] = []
        var members: [StoredMemberKey] = []
        func make(_ list: String, for accounts: [StoredAccount]) throws -> ListKeys {
            let keys = try ListKeys.make(generation: 1)
            lists.append(
                StoredListKey(
                    school: school, list: list, generation: 1, publicKey: keys.pair.publicKey.bytes,
                    wrappedPrevious: nil, createdAt: now))
            for account in accounts {
                guard let key = PublicKey(account.publicKey) else { throw OfficeFailure.tampered }
                members.append(
                    StoredMemberKey(
                        school: school, list: list, generation: 1, account: account.id,
                        sealed: try keys.sealed(to: key, school: school, list: list, account: account.id)))
            }
            return keys
        }
        self.register = try make(TeamList.register, for: register)
        for other in others { _ = try make(other.name, for: other.accounts) }
        self.lists = lists
        self.members = members
    }

    /// Proves that a public key was put there by somebody with the school's key.
    func mac(of account: StoredAccount) -> [UInt8] {
        RegisterKeyring.mac(register.secret, account: account.id, publicKey: account.publicKey)
    }
}
