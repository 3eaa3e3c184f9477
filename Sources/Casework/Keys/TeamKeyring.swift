// SPDX-License-Identifier: EUPL-1.2

import Dossiers
import Ledger
import Persistence
import Vault

/// The keys of the dossier team or of a restricted list, as one of its people holds them.
struct TeamKeyring: Sendable {
    let school: String
    /// Which list.
    let list: String
    let generations: [Int: ListKeys]
    private let latest: ListKeys

    /// The newest generation, to seal to others and to follow up.
    var newest: ListKeys { latest }

    /// Nothing when there are no generations: the person is not on the list.
    init?(school: String, list: String, generations: [Int: ListKeys]) {
        guard let last = generations.keys.max(), let latest = generations[last] else { return nil }
        self.school = school
        self.list = list
        self.generations = generations
        self.latest = latest
    }

    func secret(_ generation: Int) throws -> Secret {
        guard let keys = generations[generation] else { throw OfficeFailure.notFound }
        return keys.secret
    }

    /// Every generation, first to last.
    var all: [ListKeys] { generations.values.sorted { $0.generation < $1.generation } }

    /// Opens what was sent in to the list.
    func open(_ row: StoredSubmission) throws -> OpenedSubmission {
        try SubmissionSeal.open(row, key: try submissionKey(row))
    }

    /// Seals what was sent in to another list, or to a newer generation: the words stay as they are, only who opens them
    /// changes.
    func resealed(_ row: StoredSubmission, to other: TeamKeyring) throws -> StoredSubmission {
        let number = other.newest.generation
        return StoredSubmission(
            school: row.school, id: row.id, at: row.at, author: row.author, list: other.list, listGeneration: number,
            kind: row.kind, sealed: row.sealed,
            keyForList: try other.newest.pair.publicKey.seal(
                try submissionKey(row), for: Purpose("submission-list", row.school, row.id, other.list, String(number))),
            keyForAuthor: row.keyForAuthor, handledAt: row.handledAt, handledBy: row.handledBy, stream: row.stream)
    }

    private func submissionKey(_ row: StoredSubmission) throws -> [UInt8] {
        guard row.list == list, let keys = generations[row.listGeneration] else { throw OfficeFailure.notFound }
        return try keys.pair.open(
            row.keyForList,
            for: Purpose("submission-list", row.school, row.id, row.list, String(row.listGeneration)))
    }

    /// How what follows on a worry is sealed: under the team's key, for this worry alone.
    func worrySeal(school: String, stream: String) -> StreamSeal {
        StreamSeal(
            school: school, stream: stream, generation: latest.generation,
            seal: { plain, revision, event in
                let key = try secret(latest.generation).derived(Purpose("worry", school, stream))
                return try key.seal(
                    plain, for: Purpose("event", school, stream, String(latest.generation), String(revision), event))
            },
            open: { sealed, generation, revision, event in
                let key = try secret(generation).derived(Purpose("worry", school, stream))
                return try key.open(
                    sealed, for: Purpose("event", school, stream, String(generation), String(revision), event))
            })
    }

    /// A fresh key for a dossier, wrapped by the list's key: the first one, or a later generation.
    func newDossierKey(school: String, dossier: String, generation: Int = 1) throws -> StoredDossierKey {
        try wrap(.random(), school: school, dossier: dossier, generation: generation)
    }

    /// Wraps one generation of a dossier's key under the newest key of the list.
    func wrap(_ secret: Secret, school: String, dossier: String, generation: Int) throws -> StoredDossierKey {
        StoredDossierKey(
            school: school, dossier: dossier, generation: generation, list: list, listGeneration: latest.generation,
            wrapped: try latest.secret.wrap(
                secret, for: TeamKeyring.wrapping(school, dossier, generation, list, latest.generation)))
    }

    static func wrapping(
        _ school: String, _ dossier: String, _ generation: Int, _ list: String, _ listGeneration: Int
    ) -> Purpose {
        Purpose("dossier-key", school, dossier, String(generation), list, String(listGeneration))
    }
}

/// The key of one dossier, in every generation.
struct DossierKeyring: Sendable {
    /// The newest generation; new things are sealed under it.
    let generation: Int
    private let secrets: [Int: Secret]

    init(_ rows: [StoredDossierKey], list: (String) -> TeamKeyring?) throws {
        var secrets: [Int: Secret] = [:]
        for row in rows {
            guard let keys = list(row.list) else { throw OfficeFailure.notFound }
            secrets[row.generation] = try keys.secret(row.listGeneration).unwrap(
                row.wrapped,
                for: TeamKeyring.wrapping(row.school, row.dossier, row.generation, row.list, row.listGeneration))
        }
        guard let generation = secrets.keys.max() else { throw OfficeFailure.notFound }
        self.secrets = secrets
        self.generation = generation
    }

    /// The key as a participant who may read holds it; nothing when nothing was sealed to this person.
    init?(_ rows: [StoredReaderKey], openedWith account: KeyPair) throws {
        var secrets: [Int: Secret] = [:]
        for row in rows {
            let bytes = try account.open(
                row.sealed, for: DossierKeyring.reading(row.school, row.dossier, row.account, row.generation))
            secrets[row.generation] = Secret(bytes)
        }
        guard let generation = secrets.keys.max() else { return nil }
        self.secrets = secrets
        self.generation = generation
    }

    /// One generation alone.
    init(_ secret: Secret, generation: Int) {
        self.init(secrets: [generation: secret], generation: generation)
    }

    private init(secrets: [Int: Secret], generation: Int) {
        self.secrets = secrets
        self.generation = generation
    }

    private static func reading(
        _ school: String, _ dossier: String, _ account: String, _ generation: Int
    ) -> Purpose {
        Purpose("reader-key", school, dossier, account, String(generation))
    }

    /// The same keys with a fresh one, under which everything that is new is sealed.
    func renewed() -> (keys: DossierKeyring, secret: Secret) {
        let secret = Secret.random()
        var secrets = secrets
        secrets[generation + 1] = secret
        return (DossierKeyring(secrets: secrets, generation: generation + 1), secret)
    }

    /// Every generation, wrapped by the newest key of a list.
    func wrapped(by list: TeamKeyring, school: String, dossier: String) throws -> [StoredDossierKey] {
        try secrets.sorted { $0.key < $1.key }.map { generation, secret in
            try list.wrap(secret, school: school, dossier: dossier, generation: generation)
        }
    }

    /// Every generation, sealed to a participant who may read.
    func sealed(
        to reader: StaffID, key: PublicKey, school: String, dossier: String
    ) throws -> [StoredReaderKey] {
        try secrets.sorted { $0.key < $1.key }.map { generation, secret in
            StoredReaderKey(
                school: school, dossier: dossier, generation: generation, account: reader.text,
                sealed: try key.seal(
                    secret.bytes, for: DossierKeyring.reading(school, dossier, reader.text, generation)))
        }
    }

    private func secret(_ generation: Int) throws -> Secret {
        guard let secret = secrets[generation] else { throw OfficeFailure.notFound }
        return secret
    }

    /// The newest generation, sealed to somebody outside the list who may read the dossier.
    func readerKey(to key: PublicKey, account: String, school: String, dossier: String) throws -> StoredReaderKey {
        StoredReaderKey(
            school: school, dossier: dossier, generation: generation, account: account,
            sealed: try key.seal(
                try secret(generation).bytes,
                for: DossierKeyring.reading(school, dossier, account, generation)))
    }

    /// How the dossier's events are sealed: bound to school, dossier, generation, revision and event.
    func seal(school: String, stream: String) -> StreamSeal {
        StreamSeal(
            school: school, stream: stream, generation: generation,
            seal: { plain, revision, event in
                try secret(generation).derived(Purpose("events", school, stream)).seal(
                    plain, for: Purpose("event", school, stream, String(generation), String(revision), event))
            },
            open: { sealed, generation, revision, event in
                try secret(generation).derived(Purpose("events", school, stream)).open(
                    sealed, for: Purpose("event", school, stream, String(generation), String(revision), event))
            })
    }

    func sealSummary(_ plain: [UInt8], school: String, stream: String, revision: Int) throws -> [UInt8] {
        try secret(generation).derived(Purpose("summaries", school, stream)).seal(
            plain, for: Purpose("summary", school, stream, String(generation), String(revision)))
    }

    func openSummary(_ row: StoredSummary) throws -> [UInt8] {
        try secret(row.generation).derived(Purpose("summaries", row.school, row.dossier)).open(
            row.sealed, for: Purpose("summary", row.school, row.dossier, String(row.generation), String(row.revision)))
    }

    func sealTask(_ plain: [UInt8], school: String, stream: String, id: String) throws -> [UInt8] {
        let generation = withUnsafeBytes(of: UInt32(generation).bigEndian) { Array($0) }
        return generation
            + (try secret(self.generation).derived(Purpose("tasks", school, stream)).seal(
                plain, for: Purpose("task", school, stream, id, String(self.generation))))
    }

    /// The summary of a row; `nil` when it does not open or does not read.
    func summary(_ row: StoredSummary) -> Summary? {
        guard let plain = try? openSummary(row) else { return nil }
        return try? Canonical.value(Summary.self, from: plain)
    }

    /// A task with what it is about, as far as that can be read.
    func openLeniently(_ row: StoredTask) -> OpenedTask {
        OpenedTask(stored: row, content: try? open(row))
    }

    func open(_ row: StoredTask) throws -> SealedTask {
        guard row.sealed.count > 4 else { throw OfficeFailure.tampered }
        let generation = row.sealed[..<4].reduce(0) { $0 << 8 | Int($1) }
        let plain = try secret(generation).derived(Purpose("tasks", row.school, row.stream)).open(
            Array(row.sealed[4...]), for: Purpose("task", row.school, row.stream, row.id, String(generation)))
        return try Canonical.value(SealedTask.self, from: plain)
    }
}
