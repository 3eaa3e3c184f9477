// SPDX-License-Identifier: EUPL-1.2
import CivilTime
import Persistence
import Storage
import Testing

/// What one question finds among the rows of ``Grid``.
private struct Question: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let expected: [String]
    let ask: @Sendable (any Transaction) throws(StorageError) -> [String]

    init(
        _ name: String, _ expected: [String],
        ask: @escaping @Sendable (any Transaction) throws(StorageError) -> [String]
    ) {
        testDescription = name
        self.expected = expected
        self.ask = ask
    }
}

@Suite struct `A question to the tables` {
    private static let people: [Question] = [
        Question("the parcels of a person", ["D-1-reading", "D-1-status", "D-2-reading", "D-2-status"]) {
            transaction throws(StorageError) in
            try ParcelTable.ofAccount("A-1", school: "S-1", in: transaction).map(\.id)
        },
        Question("the parcels of a person about one dossier", ["D-1-reading", "D-1-status"]) {
            transaction throws(StorageError) in
            try ParcelTable.ofAccount("A-1", about: "D-1", school: "S-1", in: transaction).map(\.id)
        },
        Question("what a person may read of a dossier", ["S-1/A-1/D-1"]) { transaction throws(StorageError) in
            try DossierKeys.granted(to: "A-1", school: "S-1", dossier: "D-1", in: transaction)
                .map { "\($0.school)/\($0.account)/\($0.dossier)" }
        },
        Question("who may read a dossier", ["A-1", "A-2"]) { transaction throws(StorageError) in
            try DossierKeys.readers(school: "S-1", dossier: "D-1", in: transaction)
        },
        Question("the keys that a person holds", ["S-1/A-1/D-1", "S-1/A-1/D-2"]) {
            transaction throws(StorageError) in
            try KeyTable.held(by: "A-1", school: "S-1", in: transaction)
                .map { "\($0.school)/\($0.account)/\($0.list)" }
        },
        Question("all keys of a school", Grid.rows("S-1/*/*")) { transaction throws(StorageError) in
            try KeyTable.allHeld(school: "S-1", in: transaction).map { "\($0.school)/\($0.account)/\($0.list)" }
                .sorted()
        },
        Question("who ever held a list", ["A-1", "A-2"]) { transaction throws(StorageError) in
            try KeyTable.everHolders(school: "S-1", list: "D-1", in: transaction)
        },
        Question("the marks of a list", ["S-1/A-1/D-1", "S-1/A-2/D-1"]) { transaction throws(StorageError) in
            try MarkTable.all(school: "S-1", list: "D-1", in: transaction)
                .map { "\($0.school)/\($0.holder)/\($0.list)" }
        },
        Question("the lists that wait for keys", ["D-1", "D-2"]) { transaction throws(StorageError) in
            try MarkTable.rekeys(school: "S-1", in: transaction).map(\.list)
        },
        Question("the news of a person", ["S-1/A-1/D-1", "S-1/A-1/D-2"]) { transaction throws(StorageError) in
            try AccountNews.unseen(by: "A-1", school: "S-1", in: transaction)
                .map { "\($0.school)/\($0.account)/\($0.id)" }
        },
        Question("who is away", ["S-1/A-1", "S-1/A-2", "S-1/A-1", "S-1/A-2"]) { transaction throws(StorageError) in
            try Absences.ofSchool("S-1", from: Day(number: 5), in: transaction).map { "\($0.school)/\($0.account)" }
        },
        Question("who is away after the last day", []) { transaction throws(StorageError) in
            try Absences.ofSchool("S-1", from: Day(number: 6), in: transaction).map(\.account)
        },
        Question("one membership", ["S-1/A-1"]) { transaction throws(StorageError) in
            try Memberships.find(school: "S-1", account: "A-1", in: transaction).map { ["\($0.school)/\($0.account)"] }
                ?? []
        },
    ]

    private static let work: [Question] = [
        Question("who takes part in a dossier", ["S-1/A-1/D-1", "S-1/A-2/D-1"]) { transaction throws(StorageError) in
            try Participants.ofDossier("D-1", school: "S-1", in: transaction)
                .map { "\($0.school)/\($0.account)/\($0.dossier)" }
        },
        Question("where a person takes part", ["S-1/A-1/D-1", "S-1/A-1/D-2"]) { transaction throws(StorageError) in
            try Participants.ofAccount("A-1", school: "S-1", in: transaction)
                .map { "\($0.school)/\($0.account)/\($0.dossier)" }
        },
        Question("the tasks of a person", Grid.rows("S-1/A-1/*")) { transaction throws(StorageError) in
            try TaskTable.ofOwner("A-1", school: "S-1", in: transaction).map(\.id)
        },
        Question("the tasks of a dossier", Grid.rows("S-1/*/D-1")) { transaction throws(StorageError) in
            try TaskTable.ofStream("D-1", school: "S-1", in: transaction).map(\.id)
        },
        Question("the tasks due before a day", Grid.rows("S-1/*/*")) { transaction throws(StorageError) in
            try TaskTable.due(before: Day(number: 10), school: "S-1", in: transaction).map(\.id)
        },
        Question("the tasks due on that day itself", []) { transaction throws(StorageError) in
            try TaskTable.due(before: Day(number: 9), school: "S-1", in: transaction).map(\.id)
        },
        Question("one task of another school", []) { transaction throws(StorageError) in
            try TaskTable.find("S-1/A-1/D-1", school: "S-2", in: transaction).map { [$0.id] } ?? []
        },
        Question("what a person sent in", Grid.rows("S-1/A-1/*")) { transaction throws(StorageError) in
            try SubmissionTable.byAuthor("A-1", school: "S-1", in: transaction).map(\.id)
        },
        Question("what went into a dossier", Grid.rows("S-1/*/D-1")) { transaction throws(StorageError) in
            try SubmissionTable.ofStream("D-1", school: "S-1", in: transaction).map(\.id)
        },
        Question("what waits on a list", Grid.rows("S-1/*/D-1")) { transaction throws(StorageError) in
            try SubmissionTable.unhandled(lists: ["D-1"], school: "S-1", in: transaction).map(\.id)
        },
        Question("one worry of another school", []) { transaction throws(StorageError) in
            try SubmissionTable.find("S-1/A-1/D-1", school: "S-2", in: transaction).map { [$0.id] } ?? []
        },
        Question("a draft", ["S-1/A-1/D-1"]) { transaction throws(StorageError) in
            try DraftTable.find(account: "A-1", school: "S-1", formKey: "D-1", in: transaction).map { [$0.id] } ?? []
        },
        Question("the drafts of a person", Grid.rows("S-1/A-1/*")) { transaction throws(StorageError) in
            try DraftTable.ofAccount("A-1", school: "S-1", in: transaction).map(\.id)
        },
    ]

    @Test(arguments: Engine.allCases, people + work)
    private func `finds what it asks for and nothing else`(engine: Engine, question: Question) async throws {
        let storage = try await engine.openMigrated()
        let found = try await storage.write { transaction throws(StorageError) in
            try Grid.fill(transaction)
            return try question.ask(transaction)
        }
        #expect(found == question.expected)
    }

    @Test(arguments: Engine.allCases)
    func `about the log stays within its epoch, size, object and account`(engine: Engine) async throws {
        let storage = try await engine.openMigrated()
        let (below, hashes, object, account, some) = try await storage.write { transaction throws(StorageError) in
            for school in Grid.schools {
                try LogTable.start(school: school, frontier: [1], in: transaction)
                for index in 0..<6 {
                    let leaf = Sample.leaf(
                        index, account: index < 4 ? "A-1" : "A-2", object: index.isMultiple(of: 2) ? "D-1" : "D-2")
                    let head = try LogTable.claimHead(school: school, in: transaction)
                    try LogTable.append([leaf], school: school, to: head, newFrontier: [1], in: transaction)
                }
            }
            return (
                try LogTable.leaves(school: "S-1", epoch: 1, object: "D-1", below: 4, in: transaction).map(\.index),
                try LogTable.hashes(school: "S-1", epoch: 1, size: 3, in: transaction).count,
                try LogTable.leaves(school: "S-1", object: "D-1", limit: 2, in: transaction).map(\.index),
                try LogTable.leaves(school: "S-1", account: "A-2", limit: 9, in: transaction).map(\.index),
                try LogTable.leaves(
                    school: "S-1", account: "A-1", object: "D-2", from: Instant(milliseconds: 1),
                    before: Instant(milliseconds: 3), limit: 9, in: transaction
                ).map(\.index)
            )
        }
        #expect(below == [0, 2])
        #expect(hashes == 3)
        #expect(object == [4, 2])
        #expect(account == [5, 4])
        #expect(some == [1])
    }
}
