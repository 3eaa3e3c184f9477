// SPDX-License-Identifier: EUPL-1.2
import CivilTime
import Persistence
import Storage

/// Stored values with only what a test is about filled in.
enum Sample {
    static let school = "S-1"

    static func event(
        _ revision: Int, stream: String = "D-1", id: String? = nil, school: String = school
    ) -> StoredEvent {
        StoredEvent(
            school: school, stream: stream, revision: revision, id: id ?? "E-\(stream)-\(revision)",
            at: Instant(milliseconds: Int64(revision) * 1_000), actor: "A-1", generation: 1,
            sealed: [1, 2, UInt8(truncatingIfNeeded: revision)], commitment: [9])
    }

    static func leaf(_ index: Int, account: String? = "A-1", object: String? = "D-1") -> StoredLeaf {
        StoredLeaf(
            index: index, at: Instant(milliseconds: Int64(index)), account: account, object: object,
            bytes: [UInt8(truncatingIfNeeded: index)], hash: [7, UInt8(truncatingIfNeeded: index)])
    }

    static func dossier(_ id: String = "D-1", list: String = "team", openedAt: Int64 = 0) -> StoredDossier {
        StoredDossier(
            school: school, id: id, openedAt: Instant(milliseconds: openedAt), protocolID: "bijlage9",
            protocolVersion: "1", protocolDigest: "abc", list: list)
    }

    static func dossierKey(_ dossier: String = "D-1", generation: Int = 1, list: String = "team") -> StoredDossierKey {
        StoredDossierKey(
            school: school, dossier: dossier, generation: generation, list: list, listGeneration: 1,
            wrapped: [5, UInt8(generation)])
    }

    static func summary(_ dossier: String = "D-1", revision: Int = 1, generation: Int = 1) -> StoredSummary {
        StoredSummary(
            school: school, dossier: dossier, revision: revision, generation: generation, sealed: [3, UInt8(revision)])
    }

    static func submission(
        _ id: String, list: String = "team", author: String = "A-9", at: Int64 = 0, stream: String? = nil
    ) -> StoredSubmission {
        StoredSubmission(
            school: school, id: id, at: Instant(milliseconds: at), author: author, list: list, listGeneration: 1,
            kind: "worry", sealed: [1], keyForList: [2], keyForAuthor: [3], stream: stream)
    }

    static func task(_ id: String, owner: String = "A-1", due: String?, stream: String = "D-1") -> StoredTask {
        StoredTask(
            school: school, id: id, stream: stream, owner: owner, startDay: Day(number: 0),
            dueDay: due.flatMap { Day(iso: $0) }, term: "review", sealed: [8])
    }

    static func parcel(_ id: String, account: String = "A-9", object: String, at: Int64 = 0) -> StoredParcel {
        StoredParcel(
            school: school, account: account, id: id, at: Instant(milliseconds: at), kind: "status", object: object,
            sealed: [4])
    }

    static func account(_ id: String, mail: String) -> StoredAccount {
        StoredAccount(
            id: id, mail: mail, name: "Naam \(id)", passphraseLock: [1], publicKey: [2],
            createdAt: Instant(milliseconds: 0))
    }

    static func membership(_ account: String, school: String = school, roles: [String] = ["teacher"])
        -> StoredMembership
    {
        StoredMembership(
            school: school, account: account, roles: roles, publicKeyMAC: [1], workingDays: 31,
            since: Instant(milliseconds: 0))
    }
}
