// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Ledger
import Persistence
import Vault

/// What somebody without a key sends in: sealed under a fresh key, and that key to the list and to the writer.
struct SubmissionSeal: Sendable {
    let row: StoredSubmission
    let commitment: [UInt8]

    init(
        _ plain: [UInt8], id: String, at: Instant, kind: String, stream: String?, list: StoredListKey,
        author: String, authorKey: PublicKey
    ) throws {
        guard let listKey = PublicKey(list.publicKey) else { throw OfficeFailure.tampered }
        let secret = Secret.random()
        let committed = Commitment.make(plain)
        let school = list.school
        row = StoredSubmission(
            school: school, id: id, at: at, author: author, list: list.list, listGeneration: list.generation,
            kind: kind, sealed: try secret.seal(committed.salt + plain, for: Purpose("submission", school, id, kind)),
            keyForList: try listKey.seal(
                secret.bytes, for: Purpose("submission-list", school, id, list.list, String(list.generation))),
            keyForAuthor: try authorKey.seal(secret.bytes, for: Purpose("submission-author", school, id, author)),
            stream: stream)
        commitment = committed.digest
    }

    /// Opens a submission with its own key.
    static func open(_ row: StoredSubmission, key: [UInt8]) throws -> OpenedSubmission {
        guard let secret = Secret(key) else { throw OfficeFailure.tampered }
        let bytes = try secret.open(row.sealed, for: Purpose("submission", row.school, row.id, row.kind))
        guard bytes.count >= Commitment.saltLength else { throw OfficeFailure.tampered }
        let events = try Canonical.value([RecordedEvent].self, from: bytes[Commitment.saltLength...])
        guard events.allSatisfy({ $0.by.text == row.author && $0.submission?.text == row.id }) else {
            throw OfficeFailure.tampered
        }
        return OpenedSubmission(id: row.id, events: events)
    }
}
