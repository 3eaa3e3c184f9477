// SPDX-License-Identifier: EUPL-1.2

import Synchronization
public import Testing

/// What the cases of one test showed so far.
private final class Tally: Sendable {
    @TaskLocal static var current: Tally?

    private struct Shown {
        var driven = 0
        var failed = false
        var noticed: Set<String> = []
    }

    private let shown = Mutex(Shown())

    var driven: Int { shown.withLock { $0.driven } }
    var failed: Bool { shown.withLock { $0.failed } }
    var noticed: Set<String> { shown.withLock { $0.noticed } }
    func drove(_ count: Int) { shown.withLock { $0.driven += count } }
    func fail() { shown.withLock { $0.failed = true } }
    func notice(_ rule: String) { shown.withLock { _ = $0.noticed.insert(rule) } }
}

/// `@Test(.rule("S-085"))`: this test proves that rule, and is named in docs/regels.md for it.
///
/// A test proves a rule when it fails without it. So each case runs first as it is. Then it runs again while what it
/// drove (``Driven``) is spoiled, until a case fails: when the rule came out as a notice or task, only that is taken away
/// or added, or what carries no number (next action, steps, lines, refusals) is another; otherwise everything is silent,
/// lost, foreign or reversed in turn. The test itself fails when nothing was driven,
/// or when for one of its rules no case noticed any of this. What a spoiled run records is thrown away.
public struct RuleTrait: TestTrait, TestScoping {
    let rules: [String]
    let records: ProofRecords?

    init(_ rules: [String], records: ProofRecords?) {
        self.rules = rules
        self.records = records
    }

    /// Around the whole test, and around each case of it.
    public func scopeProvider(for test: Test, testCase: Test.Case?) -> RuleTrait? { self }

    @concurrent public func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable @concurrent () async throws -> Void
    ) async throws {
        if testCase != nil, let tally = Tally.current {
            try await tryOut(tally, test, testCase, function)
            return
        }
        let tally = Tally()
        try await Tally.$current.withValue(tally) { try await function() }
        guard !tally.failed else { return }
        let proved = rules.filter(tally.noticed.contains)
        if tally.driven == 0 {
            Issue.record(
                "says that it proves \(rules.joined(separator: ", ")), and drives nothing of the product",
                sourceLocation: test.sourceLocation)
        } else if proved != rules {
            let rest = rules.filter { !proved.contains($0) }.joined(separator: ", ")
            Issue.record(
                "says that it proves \(rest), and expects nothing of what came out", sourceLocation: test.sourceLocation
            )
        } else {
            records?.add(rules, of: test, how: .driven)
        }
    }

    @concurrent private func tryOut(
        _ tally: Tally, _ test: Test, _ testCase: Test.Case?, _ function: @Sendable @concurrent () async throws -> Void
    ) async throws {
        let plain = Watch(nil)
        do {
            try await IssueHandlingTrait.compactMapIssues { issue in
                tally.fail()
                return issue
            }.provideScope(for: test, testCase: testCase) {
                try await Driven.$watch.withValue(plain) { try await function() }
            }
        } catch {
            tally.fail()
            throw error
        }
        tally.drove(plain.count)
        guard !tally.failed, plain.count > 0 else { return }
        var known: [Spoiling: Bool] = [:]
        for rule in rules where !tally.noticed.contains(rule) {
            let own: [Spoiling] = [.without(rule), .with(rule), .astray, .reversed]
            let general: [Spoiling] = [.silent, .with(rule), .lost, .more, .reversed]
            for spoiling in plain.rules.contains(rule) ? own : general {
                let noticed: Bool
                if let before = known[spoiling] {
                    noticed = before
                } else {
                    noticed = await notices(spoiling, test, testCase, function)
                }
                known[spoiling] = noticed
                guard noticed else { continue }
                tally.notice(rule)
                break
            }
        }
    }

    /// Whether the test fails when what came out is spoiled.
    @concurrent private func notices(
        _ spoiling: Spoiling, _ test: Test, _ testCase: Test.Case?,
        _ function: @Sendable @concurrent () async throws -> Void
    ) async -> Bool {
        let noticed = Mutex(false)
        do {
            try await IssueHandlingTrait.compactMapIssues { _ in
                noticed.withLock { $0 = true }
                return nil
            }.provideScope(for: test, testCase: testCase) {
                try await Driven.$watch.withValue(Watch(spoiling)) { try await function() }
            }
        } catch {
            return true
        }
        return noticed.withLock { $0 }
    }
}

/// `@Test(.text("S-064"))`: this test reads the text that carries a rule. That is less than proving it: nothing of the
/// product was driven, and docs/regels.md says so.
public struct TextTrait: TestTrait, TestScoping {
    let rules: [String]
    let records: ProofRecords?

    @concurrent public func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable @concurrent () async throws -> Void
    ) async throws {
        let failed = Mutex(false)
        try await IssueHandlingTrait.compactMapIssues { issue in
            failed.withLock { $0 = true }
            return issue
        }.provideScope(for: test, testCase: testCase) { try await function() }
        if !failed.withLock({ $0 }) { records?.add(rules, of: test, how: .text) }
    }
}

extension Trait where Self == RuleTrait {
    /// The test proves these rules of docs/regels.md.
    public static func rule(_ rules: String...) -> Self { RuleTrait(rules, records: .ofThisRun) }
}

extension Trait where Self == TextTrait {
    /// The test reads the texts that carry these rules of docs/regels.md.
    public static func text(_ rules: String...) -> Self { TextTrait(rules: rules, records: .ofThisRun) }
}
