// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
import Dossiers
import Ledger
import Persistence
import Storage
import Vault

/// What somebody was typing, sealed to that person alone; it goes after seven days.
public struct Draft: Sendable {
    /// Which form, and about what.
    public let formKey: String
    /// The address of the form.
    public let address: String
    /// What was typed, by field.
    public let fields: [String: [String]]
    /// When it was kept.
    public let at: Instant
}

private struct SealedDraft: Codable {
    let address: String
    let fields: [String: [String]]
}

extension Office {
    /// Keeps what was typed so far; a newer draft of the same form takes its place.
    public func keepDraft(
        _ formKey: String, address: String, fields: [String: [String]], by visitor: Visitor
    ) async throws {
        let key = visitor.keyring.account.publicKey
        _ = try await keepDraft(
            formKey, address: address, fields: fields, account: visitor.account.text, school: visitor.school.text,
            key: key)
    }

    /// A form that comes in on a session that is over becomes a draft first, so that nothing typed is lost. Says
    /// whether it could be kept: of a session that was ended nothing is known any more.
    public func keepDraft(
        ofExpired cookie: String, formKey: String, address: String, fields: [String: [String]]
    ) async throws -> Bool {
        guard let secret = SessionSecret(cookie: cookie) else { return false }
        let long = Instant(milliseconds: 0)
        let owner = try await read { transaction -> (StoredAccount, String)? in
            guard let session = try Sessions.find(tokenHash: secret.tokenHash, at: long, in: transaction),
                let account = try Accounts.find(session.account, in: transaction), let school = session.school
            else { return nil }
            return (account, school)
        }
        guard let owner, let key = PublicKey(owner.0.publicKey) else { return false }
        return try await keepDraft(
            fields["_concept"]?.first ?? formKey, address: address, fields: fields, account: owner.0.id,
            school: owner.1, key: key)
    }

    /// Fields of forms that prove who somebody is; no draft ever holds them.
    static let secretFields: Set<String> = [
        "wachtzin", "nieuwe-wachtzin", "nieuwe-wachtzin-weer", "code", "papier", "passkey",
    ]

    private func keepDraft(
        _ formKey: String, address: String, fields: [String: [String]], account: String, school: String, key: PublicKey
    ) async throws -> Bool {
        let typed = fields.filter { !$0.key.hasPrefix("_") && !Office.secretFields.contains($0.key) }
        guard formKey.utf8.count <= 200, typed.values.contains(where: { $0.contains { !$0.isEmpty } }) else {
            return false
        }
        let now = world.now()
        let id = world.newID("c")
        let plain = try Canonical.bytes(of: SealedDraft(address: address, fields: typed))
        let sealed = try Sealing.draft(plain, to: key, account: account, school: school, formKey: formKey)
        try await write { transaction in
            try DraftTable.put(
                StoredDraft(account: account, id: id, school: school, formKey: formKey, at: now, sealed: sealed),
                in: transaction)
            try DraftTable.sweep(before: now.adding(minutes: -7 * 24 * 60), in: transaction)
        }
        return true
    }

    /// The draft of a form, when there is one.
    public func draft(_ formKey: String, of visitor: Visitor) async throws -> Draft? {
        let row = try await read { transaction in
            try DraftTable.find(
                account: visitor.account.text, school: visitor.school.text, formKey: formKey, in: transaction)
        }
        return try row.flatMap { try opened($0, visitor: visitor) }
    }

    /// All drafts of this person at this school, newest first.
    public func drafts(of visitor: Visitor) async throws -> [Draft] {
        let rows = try await read { transaction in
            try DraftTable.ofAccount(visitor.account.text, school: visitor.school.text, in: transaction)
        }
        return try rows.filter { !$0.formKey.hasPrefix(Office.noticePrefix) }
            .compactMap { try opened($0, visitor: visitor) }
    }

    /// Throws a draft away: it was sent, or its writer does not need it.
    public func dropDraft(_ formKey: String, of visitor: Visitor) async throws {
        try await write { transaction in
            try DraftTable.remove(
                account: visitor.account.text, school: visitor.school.text, formKey: formKey, in: transaction)
        }
    }

    private func opened(_ row: StoredDraft, visitor: Visitor) throws -> Draft? {
        guard
            let plain = try Sealing.openDraft(
                row.sealed, with: visitor.keyring.account, account: row.account, school: row.school,
                formKey: row.formKey)
        else { return nil }
        let draft = try Canonical.value(SealedDraft.self, from: plain)
        return Draft(formKey: row.formKey, address: draft.address, fields: draft.fields, at: row.at)
    }
}
