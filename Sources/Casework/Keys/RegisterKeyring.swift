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

    /// The school's mark on somebody's public key, made with the newest generation alone: who left before that was made
    /// cannot make one.
    func mac(of account: String, publicKey: [UInt8]) -> [UInt8] {
        guard let key = PublicKey(publicKey) else { return [] }
        return RegisterKeyring.mac(latest, account: account, key: key, school: school)
    }

    static func mac(_ keys: ListKeys, account: String, key: PublicKey, school: String) -> [UInt8] {
        keys.mark(of: key, holder: holder(account), school: school, list: TeamList.register)
    }

    /// Whether the mark on somebody's public key is one of the newest generation.
    func accepts(_ mac: [UInt8], of account: String, publicKey: [UInt8]) -> Bool {
        guard let key = PublicKey(publicKey) else { return false }
        return latest.accepts(
            mac, of: key, holder: RegisterKeyring.holder(account), school: school, list: TeamList.register)
    }

    static func holder(_ account: String) -> String { "account/\(account)" }

    /// The newest generation, to seal to others and to follow up.
    var newest: ListKeys { latest }

    /// Every generation, first to last.
    var all: [ListKeys] { generations.values.sorted { $0.generation < $1.generation } }

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
