// SPDX-License-Identifier: EUPL-1.2

import Dossiers
import Forms
import ProtocolFiles
import TestKit
import Testing

@Suite struct `Each shipped scenario` {
    /// What must come out of one; tasks as `owner due`.
    struct Expected: Sendable {
        var name: String
        var steps: String
        var flags: Set<String>
        var tasks: Set<String>
        var closed = false
        var rules: [String: Set<String>]
    }

    static let expected = [
        Expected(
            name: "1-zorg-zonder-dossier",
            steps: "not-started not-started not-started not-started not-started not-started", flags: [], tasks: [],
            rules: ["send-worry": ["S-023"]]),
        Expected(
            name: "2-verklaard-in-stap-1", steps: "done not-started not-started not-started not-started not-started",
            flags: [], tasks: ["ineke 2027-10-07"], closed: true,
            rules: ["hold-conversation": ["S-088"], "close": ["S-122"], "open-dossier": ["S-029"]]),
        Expected(
            name: "3-hulp-werkt", steps: "done done done done done done", flags: [], tasks: ["ineke 2028-12-14"],
            closed: true, rules: ["consult": ["S-072"], "decide": ["S-103"], "close": ["S-122"]]),
        Expected(
            name: "4-hulp-faalt-alsnog-melden", steps: "done busy done busy busy busy",
            flags: ["reported", "help-running"], tasks: ["ineke 2026-11-09", "ineke 2026-11-02"],
            rules: ["review-help": ["S-105"], "report": ["S-107", "S-109"], "assess-safety": ["S-021"]]),
        Expected(
            name: "5-acuut-eerst-melden", steps: "done busy busy skipped busy not-started",
            flags: ["acute", "reported"], tasks: ["karim 2026-11-25", "demi 2026-12-02"],
            rules: ["report": ["S-021"], "record-entry": ["S-021", "S-119"], "skip-step": ["S-035"]]),
        Expected(
            name: "6-het-kind-vertelt", steps: "done not-started not-started not-started busy busy",
            flags: ["acute", "disclosure", "special-form", "reported"],
            tasks: ["ineke 2027-01-18", "fatima 2026-12-04"],
            rules: ["record-disclosure": ["S-063"], "record-entry": ["S-085", "S-119"], "record-response": ["S-108"]]),
        Expected(
            name: "7-collegas-oneens", steps: "done busy not-started not-started not-started not-started",
            flags: ["disagreement", "closing-proposed"], tasks: ["karim 2026-11-19"],
            rules: ["consult": ["S-072", "S-079"], "close": ["S-079", "S-122"], "record-dissent": ["S-079"]]),
    ]

    static let order = ["signals", "consultation", "conversation", "weighing", "decision", "aftercare"]

    @Test func `is in this list`() {
        #expect(Self.expected.map(\.name) == Shipped.scenarios)
    }

    @Test(
        .rule(
            "S-021", "S-023", "S-029", "S-035", "S-063", "S-072", "S-079", "S-085", "S-088", "S-103", "S-105", "S-107",
            "S-108", "S-109", "S-119", "S-122"), arguments: expected)
    func `ends as its story tells`(expected: Expected) throws {
        let outcome = Driven.outcome(try Shipped.scenario(expected.name).run())
        for action in outcome.actions where !action.accepted {
            Issue.record("\(action.at) \(action.command): \(action.refusalText ?? "")")
        }
        #expect(Self.order.map { outcome.state.steps[$0]?.status ?? "" }.joined(separator: " ") == expected.steps)
        #expect(Set(outcome.state.flags).isSuperset(of: expected.flags))
        #expect(outcome.state.closed == expected.closed)
        let tasks = Set(outcome.state.tasks.map { "\($0.owner ?? "-") \($0.due ?? "-")" })
        #expect(tasks.isSuperset(of: expected.tasks), "\(tasks)")
        for (command, rules) in expected.rules {
            let given = outcome.actions.filter { $0.command == command }.flatMap(\.notices).map(\.rule)
            #expect(rules.isSubset(of: given), "\(command): \(given)")
        }
    }

    @Test(arguments: Shipped.scenarios)
    func `tells its story in Dutch and in JSON`(name: String) throws {
        let scenario = try Shipped.scenario(name)
        let outcome = scenario.run()
        let story = outcome.story(of: scenario)
        #expect(story.count { $0.hasPrefix("  ✓") } == scenario.actions.count)
        let json = try outcome.json()
        #expect(json.contains("\"refusal\" : null") && json.contains("\"closed\" : "))
        let again = try scenario.run().json()
        #expect(json == again)
    }
}

@Suite struct `Running a scenario` {
    static func run(_ actions: String) throws -> ScenarioOutcome {
        let text = ScenarioDecodingHead.text + actions
        return Driven.outcome(try Scenario.read(Array(text.utf8)) { Shipped.bytes("protocols/\($0).yaml") }.run())
    }

    static let opened = "  - {at: 2026-11-23T09:00, by: ineke, do: open-dossier}\n"

    static let close = """
        do: close, outcome: explained, reason: Verklaard, safe: yes, safe-according-to: Ineke, watcher: Marijke, \
        keep-until: 2027-11-23, keep-basis: Een jaar
        """

    /// HARD: nobody closes alone, and nothing closes without the whole list.
    @Test(.rule("S-122")) func `refuses to close alone or without the whole list, and goes on`() throws {
        let outcome = try Self.run(
            Self.opened + """
                  - {at: 2026-11-23T09:10, by: ineke, do: confirm-closing}
                  - {at: 2026-11-23T09:20, by: ineke, do: close, outcome: explained, reason: Verklaard}
                  - {at: 2026-11-23T09:30, by: ineke, \(Self.close)}
                  - {at: 2026-11-23T09:40, by: ineke, do: confirm-closing}
                  - {at: 2026-11-23T09:50, by: karim, do: confirm-closing}

                """)
        #expect(
            outcome.actions.map(\.refusal) == [
                nil, "nothing-proposed", "checklist-incomplete", nil, "second-person-needed", nil,
            ])
        #expect(outcome.state.closed)
    }

    @Test func `tells what somebody forgot as the page would, and refuses nothing that helps`() throws {
        let outcome = try Self.run(
            """
              - {at: 2026-11-23T08:00, by: marijke, do: report}
              - {at: 2026-11-23T08:01, by: marijke, do: record-emergency-call}
              - {at: 2026-11-23T08:02, by: marijke, do: send-worry}
              - {at: 2026-11-23T08:03, by: ineke, do: record-entry, kind: observation, text: Plek}

            """ + Self.opened + """
                  - {at: 2026-11-23T09:10, by: ineke, do: record-entry, text: Plek}
                  - {at: 2026-11-23T09:20, by: ineke, do: reopen}
                  - {at: 2026-11-23T09:30, by: marijke, do: decide, report: no, help: no, reason: Geen idee}
                  - {at: 2026-11-23T09:40, by: ineke, do: complete-task, task: niets}

                """)
        #expect(
            outcome.actions.map(\.refusal) == [
                nil, nil, nil, "no-open-dossier", nil, "entry-without-kind", "form-incomplete", "role-may-not",
                "unknown-reference",
            ])
        #expect(outcome.actions.allSatisfy { $0.accepted == ($0.refusalText == nil) })
    }

    @Test func `takes a worry along into the dossier, also one that comes later`() throws {
        let later = "  - {at: 2026-11-23T10:00, by: marijke, do: send-worry, text: Nog iets, safe-now: no}\n"
        let outcome = try Self.run(Self.opened + later)
        #expect(outcome.state.flags.contains("acute"))
        #expect(outcome.state.steps["signals"]?.status == "done")
    }

    @Test func `refers to what was made by the name that it was given`() throws {
        let outcome = try Self.run(
            Self.opened + """
                  - {at: 2026-11-23T09:10, by: ineke, do: record-entry, as: plek, kind: observation, text: Plek}
                  - {at: 2026-11-23T09:20, by: ineke, do: correct-entry, entry: plek, text: Vlek, reason: Beter gezien}
                  - {at: 2026-11-23T09:30, by: ineke, do: add-person, as: oma, name: Riet, relation: grandparent}
                  - {at: 2026-11-23T09:40, by: ineke, do: change-person, person: oma, name: Riet S., relation: safe-person, reason: Belde}
                  - at: 2026-11-23T09:50
                    by: ineke
                    do: draw-plan
                    coordinator: ineke
                    lines: [{as: bellen, what: Oma bellen, owner: ineke, due: 2026-11-30}]
                  - {at: 2026-11-23T10:00, by: ineke, do: complete-plan-line, line: bellen}

                """)
        #expect(outcome.actions.allSatisfy { $0.accepted }, "\(outcome.actions.compactMap(\.refusalText))")
        #expect(!outcome.state.tasks.contains { $0.what.contains("Oma bellen") })
    }
}

/// The people and the child of the small scenarios in these tests.
enum ScenarioDecodingHead {
    static let text = """
        protocol: po-2019/1
        people:
          marijke: {roles: [teacher]}
          ineke: {roles: [coordinator]}
          karim: {roles: [head]}
        child: {name: Sanne}
        actions:

        """
}
