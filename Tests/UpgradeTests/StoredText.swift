// SPDX-License-Identifier: EUPL-1.2

import Dossiers
import Foundation
import Ledger
import Persistence
import Storage
import Vault

@testable import Casework

/// One piece of plaintext as it lies sealed in the database: the exact bytes, and where they belong.
struct StoredText: Sendable {
    /// The stream, or the submission.
    let stream: String
    /// The revision in the stream; 0 for what was sent in, which is a list of events.
    let index: Int
    let bytes: [UInt8]

    var line: String {
        #"{"stream":"\#(stream)","index":\#(index),"stored":\#(String(decoding: bytes, as: UTF8.self))}"#
    }

    /// What stands in a line of the text that was kept.
    init?(line: String) {
        struct Place: Decodable {
            let stream: String
            let index: Int
        }
        guard let place = try? JSONDecoder().decode(Place.self, from: Data(line.utf8)),
            let start = line.firstRange(of: #""stored":"#)?.upperBound
        else { return nil }
        self.init(stream: place.stream, index: place.index, bytes: Array(line[start...].dropLast().utf8))
    }

    init(stream: String, index: Int, bytes: [UInt8]) {
        self.stream = stream
        self.index = index
        self.bytes = bytes
    }

    /// The same events as the program of today would store them; what is not read says which field it misses.
    func again() throws -> String {
        let data = Data(bytes)
        let bytes =
            try index == 0
            ? Canonical.bytes(of: JSONDecoder().decode([RecordedEvent].self, from: data))
            : Canonical.bytes(of: JSONDecoder().decode(RecordedEvent.self, from: data))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The names under which the events are stored, without asking the program what they mean.
    static func names(in line: String) throws -> [String] {
        struct Line: Decodable {
            struct Stored: Decodable {
                let event: [String: Nothing]
            }
            struct Nothing: Decodable {
                init(from decoder: any Decoder) {}
            }
            let index: Int
            let events: [Stored]

            enum CodingKeys: CodingKey { case index, stored }

            init(from decoder: any Decoder) throws {
                let box = try decoder.container(keyedBy: CodingKeys.self)
                index = try box.decode(Int.self, forKey: .index)
                events =
                    try index == 0
                    ? box.decode([Stored].self, forKey: .stored) : [box.decode(Stored.self, forKey: .stored)]
            }
        }
        return try JSONDecoder().decode(Line.self, from: Data(line.utf8)).events.flatMap(\.event.keys)
    }
}

extension StoredSchool {
    /// Everything that is sealed about children and that these people can open, in order of stream and index.
    func texts(openedBy people: [Visitor]) async throws -> [StoredText] {
        var texts: [StoredText] = []
        let school = facts.school
        let (streams, dossiers) = try await engine.read { transaction in
            let streams = try EventTable.streams(school: school, in: transaction).map(\.stream)
            let dossiers = try streams.filter { stream in
                try DossierTable.find(school: school, id: stream, in: transaction) != nil
            }
            return (streams, dossiers)
        }
        for person in people {
            for dossier in dossiers {
                guard
                    let loaded = try? await office.loadCase(
                        StreamID(dossier), visitor: person, now: office.world.now())
                else { continue }
                texts += try await stored(in: dossier, under: loaded.seal)
            }
            texts += try await engine.read { [facts] transaction in
                try SubmissionTable.all(school: facts.school, lists: person.keyring.listNames, in: transaction)
                    .map { try Self.plain($0, for: person) }
            }
            for stream in streams where !dossiers.contains(stream) {
                texts += try await onWorry(stream, for: person)
            }
        }
        var seen: Set<String> = []
        return texts.filter { seen.insert("\($0.stream) \($0.index)").inserted }
            .sorted { ($0.stream, $0.index) < ($1.stream, $1.index) }
    }

    private func stored(in stream: String, under seal: StreamSeal) async throws -> [StoredText] {
        try await engine.read { [facts] transaction in
            try EventTable.load(school: facts.school, stream: stream, in: transaction).map { row in
                StoredText(stream: stream, index: row.revision, bytes: try seal.revealed(row).plain)
            }
        }
    }

    /// What followed on a worry; a list that it went to later may not hold the key of what was written before.
    private func onWorry(_ stream: String, for person: Visitor) async throws -> [StoredText] {
        for list in person.keyring.listNames.compactMap({ person.keyring.list($0) }) {
            if let texts = try? await stored(in: stream, under: list.worrySeal(school: facts.school, stream: stream)) {
                return texts
            }
        }
        return []
    }

    private static func plain(_ row: StoredSubmission, for person: Visitor) throws -> StoredText {
        guard let keys = person.keyring.list(row.list)?.generations[row.listGeneration],
            let secret = Secret(
                try keys.pair.open(
                    row.keyForList,
                    for: Purpose("submission-list", row.school, row.id, row.list, String(row.listGeneration))))
        else { throw OfficeFailure.notFound }
        let bytes = try secret.open(row.sealed, for: Purpose("submission", row.school, row.id, row.kind))
        return StoredText(stream: row.id, index: 0, bytes: Array(bytes[Commitment.saltLength...]))
    }
}

extension SubmissionTable {
    /// Everything that was ever sent in and lies on one of these lists.
    fileprivate static func all(
        school: String, lists: [String], in transaction: any Transaction
    ) throws(StorageError) -> [StoredSubmission] {
        let ids = try transaction.run("select id from submission where school = \(school) order by id")
        var found: [StoredSubmission] = []
        for row in ids {
            if let sent = try find(try row["id"], school: school, in: transaction), lists.contains(sent.list) {
                found.append(sent)
            }
        }
        return found
    }
}
