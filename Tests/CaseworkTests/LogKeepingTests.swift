// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Ledger
import Persistence
import Storage
import TestKit
import Testing

/// A school in which something of every kind is sealed, and what a witness kept of it.
struct WitnessedSchool {
    let school: TestSchool
    let dossier: String
    let key: [UInt8]
    let note: String

    init() async throws {
        school = try await TestSchool.make()
        let office = school.office
        let marijke = try await school.visitor("marijke")
        let ineke = try await school.visitor("ineke")
        let sent = try await office.sendWorry(SendWorry(childName: "Sanne", text: "x"), by: marijke, once: "a")
        school.clock.move(minutes: 3)
        dossier = try await office.openDossier(
            OpenDossier(childName: "Sanne", protocolID: "", protocolVersion: 0, protocolDigest: ""), worry: sent.id,
            answer: "Dank.", by: ineke, once: "b"
        ).stream.text
        func entry(_ text: String) -> Command {
            Command(RecordEntry(kind: .observation, text: text, fits: .worry))
        }
        for number in 0..<4 {
            school.clock.move(minutes: 2)
            _ = try await office.perform(entry("\(number)"), on: StreamID(dossier), by: ineke, once: "e\(number)")
        }
        _ = try await office.submit(entry("Van de juf."), about: StreamID(dossier), by: marijke, once: "c")
        school.clock.move(minutes: 2)
        _ = try await office.dossier(StreamID(dossier), visitor: ineke)
        _ = try await office.sendWorry(SendWorry(childName: "Tim", text: "y"), by: marijke, once: "d")
        try await office.dailyCheckpoints()
        let printed = try #require(try await office.newestNote(ineke))
        note = printed.note
        key = stride(from: 0, to: 64, by: 2).compactMap { place in
            let digits = Array(printed.key.filter { $0 != " " })
            return UInt8(String(digits[place...(place + 1)]), radix: 16)
        }
        school.clock.move(minutes: 1)
        _ = try await office.dossier(StreamID(dossier), visitor: ineke)
    }

    func inspect() async throws -> SchoolInspection {
        let (key, note) = (key, note)
        return try await school.engine.read { transaction throws(StorageError) in
            try LogInspection.inspect(publicKey: key, outside: [note], in: transaction)[0]
        }
    }

    /// Does what somebody who owns the file would do: without the guards.
    func attack(_ statements: [Query]) async throws {
        let guards: [Query] = [
            "drop trigger event_never_altered", "drop trigger event_only_when_destroyed",
            "drop trigger leaf_never_altered", "drop trigger leaf_never_deleted",
            "drop trigger checkpoint_never_altered", "drop trigger checkpoint_never_deleted",
            "drop trigger submission_never_altered", "drop trigger submission_only_when_destroyed",
        ]
        try await school.engine.write { transaction throws(StorageError) in
            for statement in guards + statements { _ = try transaction.run(statement) }
        }
    }
}

@Suite struct `A database that somebody altered` {
    @Test func `is sound before, also with what participants sent in, and counts what no witness saw`() async throws {
        let report = try await WitnessedSchool().inspect()
        #expect(report.findings == [])
        #expect(report.unproved == 1)
        #expect(report.cuts == [])
    }

    static let attacks: [(name: String, statements: [Query], kind: String)] = [
        ("flip", ["update event set sealed = zeroblob(40) where revision = 2 and stream like 'd-%'"], "row-differs"),
        ("drop", ["delete from event where revision = 3 and stream like 'd-%'"], "row-missing"),
        (
            "reorder",
            [
                "update event set revision = 900 where revision = 2 and stream like 'd-%'",
                "update event set revision = 2 where revision = 3 and stream like 'd-%'",
                "update event set revision = 3 where revision = 900 and stream like 'd-%'",
            ], "row-misplaced"
        ),
        (
            "duplicate",
            [
                """
                insert into event select school, stream, 90, 'g-x', at, actor, generation, sealed, commitment
                from event where revision = 2 and stream like 'd-%'
                """
            ], "row-unlogged"
        ),
        ("truncate", ["delete from log_leaf where idx > 5"], "checkpoint-beyond-end"),
        ("back-date", ["update event set at = at - 1 where revision = 4 and stream like 'd-%'"], "row-differs"),
        ("back-date a worry", ["update submission set at = at - 1"], "row-differs"),
        ("back-date a leaf", ["update log_leaf set at = at - 1 where idx = 4"], "index-differs"),
        (
            "swap the tail",
            [
                """
                update event set sealed = zeroblob(90), commitment = zeroblob(32)
                where stream like 'd-%' and revision = (select max(revision) from event where stream like 'd-%')
                """
            ], "row-differs"
        ),
        (
            "move a ciphertext",
            [
                """
                update event set sealed = (select sealed from event where stream like 'd-%' and revision = 2)
                where stream like 'd-%' and revision = 4
                """
            ], "row-missing"
        ),
        (
            "roll back",
            [
                "delete from log_leaf where idx > 8", "delete from checkpoint where size > 8",
                "update log_head set size = 9",
            ], "checkpoint-beyond-end"
        ),
        (
            "replace a checkpoint",
            ["update checkpoint set note = replace(note, '/1', '/2') where size > 9"], "checkpoint-invalid"
        ),
        ("drop a checkpoint", ["delete from checkpoint where size > 9"], "checkpoint-missing"),
        ("drop a dossier", ["delete from event where stream like 'd-%'"], "row-missing"),
        (
            "say it was destroyed",
            [
                "delete from submission where kind = 'worry' and stream is null",
                "insert into destroyed select school, id, 'dossier', opened_at, 'm' from dossier",
            ], "row-missing"
        ),
        ("the head", ["update log_head set frontier = zeroblob(33)"], "head-differs"),
        ("a leaf", ["update log_leaf set bytes = zeroblob(90) where idx = 2"], "leaf-unreadable"),
        ("a hash", ["update log_leaf set hash = zeroblob(32) where idx = 2"], "hash-differs"),
    ]

    @Test(arguments: attacks.indices)
    func `is found out, with a sentence that says where`(number: Int) async throws {
        let attack = Self.attacks[number]
        let witnessed = try await WitnessedSchool()
        try await witnessed.attack(attack.statements)
        let report = try await witnessed.inspect()
        #expect(report.findings.contains { $0.finding.code == attack.kind }, "\(attack.name): \(report.findings)")
        #expect(report.findings.allSatisfy { $0.finding.sentence.contains { $0.isNumber } })
    }
}

@Suite struct `Signing where the log stands` {
    @Test func `happens once a day, also with two servers, from five past midnight`() async throws {
        let school = try await TestSchool.make()
        func daily() async throws -> Int {
            try await school.engine.read { transaction throws(StorageError) in
                try CheckpointTable.all(school: "school", in: transaction).filter { $0.reason == "daily" }.count
            }
        }
        _ = try await school.visitor("ineke")
        for _ in 0..<3 { try await school.office.dailyCheckpoints() }
        #expect(try await daily() == 1)
        // From nine in the morning to three past midnight: not yet.
        school.clock.move(minutes: 15 * 60 + 3)
        _ = try await school.visitor("ineke")
        try await school.office.dailyCheckpoints()
        #expect(try await daily() == 1)
        school.clock.move(minutes: 2)
        async let first: Void = school.office.dailyCheckpoints()
        async let second: Void = school.office.dailyCheckpoints()
        _ = try await (first, second)
        #expect(try await daily() == 2)
    }

    @Test func `happens at a report, also one that comes in without a dossier`() async throws {
        let school = try await TestSchool.make()
        let marijke = try await school.visitor("marijke")
        _ = try await school.office.submit(
            Command(Report(report: ReportID("r"), text: "Gebeld.")), about: nil, by: marijke, once: "a")
        let last = try await school.engine.read { transaction throws(StorageError) in
            try CheckpointTable.latest(school: "school", in: transaction)
        }
        #expect(last?.reason == "report")
        #expect(last?.size == (try await school.logSize()))
    }

    @Test(
        arguments: [
            "update log_leaf set bytes = zeroblob(90) where idx = (select max(idx) from log_leaf)",
            "update signed_head set root = zeroblob(32)", "update signed_head set size = size + 50",
            "update checkpoint set note = replace(note, 'hoede', 'hoedo')",
            "update log_head set frontier = zeroblob(33)",
        ] as [Query])
    func `is refused when the log is not what was signed before, only longer; the act itself goes on`(
        statement: Query
    ) async throws {
        let witnessed = try await WitnessedSchool()
        try await witnessed.attack([statement])
        let school = witnessed.school
        let notes = try await school.engine.read { transaction throws(StorageError) in
            try CheckpointTable.all(school: "school", in: transaction).count
        }
        let marijke = try? await school.visitor("marijke")
        if let marijke {
            _ = try? await school.office.submit(
                Command(Report(report: ReportID("r"), text: "Gebeld.")), about: nil, by: marijke, once: "r")
        }
        school.clock.move(minutes: 24 * 60)
        try? await school.office.dailyCheckpoints()
        let (after, alarms) = try await school.engine.read { transaction throws(StorageError) in
            (
                try CheckpointTable.all(school: "school", in: transaction).count,
                try LogAlarms.all(school: "school", in: transaction).count
            )
        }
        #expect(after == notes)
        #expect(alarms > 0)
        // Who starts the day there sees it, in the team and as privacy officer; a teacher does not.
        for (name, sees) in [("ineke", true), ("petra", true), ("marijke", false)] {
            guard let visitor = try? await school.visitor(name) else { continue }
            #expect(try await school.office.duties(visitor).contains { $0.kind == .log } == sees, "\(name)")
        }
    }

    @Test func `goes on in a new epoch after a restore, which names the last known checkpoint`() async throws {
        let witnessed = try await WitnessedSchool()
        let office = witnessed.school.office
        #expect(try await office.rolledBack([witnessed.note]) == [])
        let cookie = try await witnessed.school.cookie("ineke")
        try await witnessed.attack([
            "delete from log_leaf where idx > 8", "delete from checkpoint where size > 8",
        ])
        let lost = try await office.rolledBack([witnessed.note])
        #expect(lost.map(\.found) == [9])
        try await office.startEpochs(after: [witnessed.note], destroyed: [])
        #expect(try await office.visitor(cookie: cookie) == nil)
        let lines = try await witnessed.school.logLines()
        #expect(lines.first?.hasPrefix("open ok reeks-1-") == true)
        let report = try await witnessed.inspect()
        #expect(report.cuts.map(\.epoch) == [1])
        // The log says itself that it was broken off; what was stored after that is still told.
        #expect(!report.findings.contains { $0.finding.code == "checkpoint-beyond-end" })
        #expect(!report.findings.contains { $0.finding.code == "epoch-unlinked" })
        try await witnessed.goOn(["update log_leaf set bytes = zeroblob(90) where epoch = 2 and idx = 0"])
        #expect(try await witnessed.inspect().findings.contains { $0.finding.code == "epoch-unlinked" })
    }
}

extension WitnessedSchool {
    /// Another attack, when the guards are gone already.
    func goOn(_ statements: [Query]) async throws {
        try await school.engine.write { transaction throws(StorageError) in
            for statement in statements { _ = try transaction.run(statement) }
        }
    }
}
