// SPDX-License-Identifier: EUPL-1.2

import Dossiers
import Foundation
import Synchronization
import Testing

@testable import TestKit

@Suite struct `A test that says it proves a rule` {
    /// What the trait says of a test with this body, and what it writes down.
    private static func verdict(
        _ rules: String..., of body: @Sendable () async throws -> Void
    ) async throws -> (issues: [String], records: String) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hoede-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let trait = RuleTrait(rules, records: ProofRecords(folder: folder.path))
        let test = try #require(Test.current)
        let testCase = try #require(Test.Case.current)
        let issues = Mutex<[String]>([])
        try await IssueHandlingTrait.compactMapIssues { issue in
            issues.withLock { $0.append(issue.comments.map(\.rawValue).joined()) }
            return nil
        }.provideScope(for: test, testCase: testCase) {
            try await trait.provideScope(for: test, testCase: nil) {
                try await trait.provideScope(for: test, testCase: testCase, performing: body)
            }
        }
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return (
            issues.withLock { $0 }, try files.map { try String(contentsOf: $0, encoding: .utf8) }.joined()
        )
    }

    @Test func `and only mentions it fails`() async throws {
        let (issues, records) = try await Self.verdict("S-021") {
            let number = "S-021"
            #expect(number.hasPrefix("S-"))
        }
        #expect(issues == ["says that it proves S-021, and drives nothing of the product"])
        #expect(records.isEmpty)
    }

    @Test func `and drives, but expects nothing of what came out, fails`() async throws {
        let (issues, records) = try await Self.verdict("S-021", "S-034") {
            var story = Story.opened()
            story.does(School.teacher, Facts.safety(.no, .yes))
            _ = (story.next, story.tasks, story.flags, chronology(story.events, state: story.state))
            #expect(story.now == moment("2026-11-23T09:00"))
        }
        #expect(issues == ["says that it proves S-021, S-034, and expects nothing of what came out"])
        #expect(records.isEmpty)
    }

    @Test func `and drives and expects it passes, and is written down`() async throws {
        let (issues, records) = try await Self.verdict("S-021") {
            var story = Story.opened()
            #expect(story.does(School.teacher, Facts.safety(.no, .yes)).rules.contains("S-021"))
        }
        #expect(issues == [])
        #expect(records.contains(#""file":"DossiersTests/RuleTraitTests.swift","how":"driven","rule":"S-021""#))
    }

    @Test func `proves no rule that came out beside the one it looks at`() async throws {
        let (issues, _) = try await Self.verdict("S-088", "S-102") {
            var story = Story.opened(Books.bijlage9)
            #expect(story.does(School.head, Facts.decision(report: false, help: false)).rules.contains("S-102"))
            story.does(School.coordinator, Facts.talk(.parent, nil, .explained))
        }
        #expect(issues == ["says that it proves S-088, and expects nothing of what came out"])
    }

    @Test func `proves a rule that keeps silent, that refuses nothing, or that is carried by the next action`()
        async throws
    {
        let bodies: [@Sendable () async throws -> Void] = [
            {
                var story = Story.opened()
                #expect(!story.does(School.teacher, Facts.seen()).rules.contains("S-119"))
            }, { #expect(Story.opened().refusal(School.teacher, Facts.report()) == nil) },
            { #expect(Story.opened().refusal(School.teacher, Facts.seen("")) == .entryWithoutKind) },
            {
                var story = Story.opened()
                story.does(School.teacher, Facts.seen(alerts: [.fear]))
                #expect(story.next.urgent)
            }, { #expect(Driven.page("<p>112</p>").contains("112")) },
        ]
        for body in bodies {
            #expect(try await Self.verdict("S-119", of: body).issues == [])
        }
    }

    @Test func `and fails by itself is not said to fail a second time`() async throws {
        let (issues, records) = try await Self.verdict("S-021") {
            #expect(Story.opened().tasks.isEmpty, "its own")
        }
        #expect(issues == ["its own"])
        #expect(records.isEmpty)
    }

    @Test func `may throw and may be asked for what is not there`() async throws {
        let (issues, _) = try await Self.verdict("S-029") {
            var story = Story()
            story.does(School.coordinator, .openDossier(story.opening()))
            let task = try #require(story.tasks("S-029").first)
            #expect(task.settledBy == [.agreeRole])
        }
        #expect(issues == [])
    }
}
