// SPDX-License-Identifier: EUPL-1.2

import Dossiers
import Forms
import ProtocolFiles
import Testing

@Suite struct `A scenario file` {
    /// The faults of a file, as `line:column code`.
    static func faults(_ text: String) -> [String] {
        do throws(ScenarioFaults) {
            _ = try Scenario.read(Array(text.utf8)) { _ in Shipped.protocolBytes }
            return []
        } catch {
            return error.list.map { "\($0.place.line):\($0.place.column) \($0.code.rawValue)" }
        }
    }

    static let head = """
        protocol: po-2019/1
        people:
          marijke: {roles: [teacher]}
          ineke: {roles: [coordinator]}
        child: {name: Sanne}
        actions:

        """

    @Test func `is read when every key is known`() {
        #expect(
            Self.faults(Self.head + "  - {at: 2026-11-23T08:35, by: marijke, do: send-worry, text: Blauwe plek}\n")
                == [])
    }

    @Test(arguments: [
        ("  - {at: 2026-11-23T08:35, by: marijke, do: send-worry, texxt: Plek}\n", "7:57 unknown-key"),
        ("  - {at: 2026-11-23T08:35, by: piet, do: send-worry}\n", "7:32 unknown-value"),
        ("  - {at: 2026-11-23T08:35, by: marijke, do: send-wory}\n", "7:45 unknown-value"),
        ("  - {at: gisteren, by: marijke, do: send-worry}\n", "7:10 wrong-type"),
        ("  - {at: 2026-11-23T08:35, by: ineke, do: record-entry, kind: gevoel}\n", "7:63 unknown-value"),
        ("  - {at: 2026-11-23T08:35, by: ineke, do: correct-entry, entry: plek}\n", "7:65 unknown-value"),
        ("  - {at: 2026-11-23T08:35, by: ineke, do: skip-step, step: tussenstap}\n", "7:60 unknown-value"),
        ("  - {at: 2026-11-23T08:35, by: ineke, do: close, keep-until: 31-12-2027}\n", "7:62 wrong-type"),
        ("  - {by: ineke, do: reopen}\n", "7:5 missing-key"),
        ("  - {at: 2026-11-23T08:35, at: 2026-11-23T08:36, by: ineke, do: reopen}\n", "7:6 duplicate-key"),
        ("  - &anker {at: 2026-11-23T08:35, by: ineke, do: reopen}\n", "7:5 reference"),
        ("  - !!str x\n", "7:5 tag"),
    ])
    func `is refused with line and column for what nobody could fill in`(action: String, fault: String) {
        let found = Self.faults(Self.head + action)
        #expect(found == [fault])
    }

    /// Each action has `at`, `by`, `do` and `as`; no form may use those for itself.
    @Test(arguments: CommandKind.allCases)
    func `never has a key with two meanings`(kind: CommandKind) {
        #expect(CommandForm.of(kind).fields.allSatisfy { !["at", "by", "do", "as"].contains($0.key) })
    }

    @Test func `tells which keys there are`() throws {
        let text = Self.head + "  - {at: 2026-11-23T08:35, by: ineke, do: reopen, waarom: nieuw}\n"
        let error = #expect(throws: ScenarioFaults.self) {
            try Scenario.read(Array(text.utf8)) { _ in Shipped.protocolBytes }
        }
        #expect(
            error?.lines(file: "a.yaml") == [
                "a.yaml:7:51: Onbekende sleutel 'waarom' bij reopen. Het kan zijn: at, by, do, as, reason."
            ])
    }

    @Test func `stays in order of time and gives every name once`() {
        let late = "  - {at: 2026-11-23T09:00, by: ineke, do: open-dossier}\n"
        let early = "  - {at: 2026-11-23T08:00, by: ineke, do: reopen, reason: x}\n"
        #expect(Self.faults(Self.head + late + early).count == 1)
        let named = "  - {at: 2026-11-23T09:00, by: ineke, do: add-person, as: moeder, name: Eva, relation: mother}\n"
        #expect(Self.faults(Self.head + named + named).count == 1)
        #expect(Self.faults(Self.head + named) == [])
    }

    @Test(arguments: ["", "protocol: [a, b]", "- a\n- b", "\u{0}", "{", "protocol: bestaat-niet/9\n", "a: &a [*a]"])
    func `is refused when it is hostile or broken`(text: String) {
        #expect(!Self.faults(text).isEmpty)
    }

    @Test func `that is too large or too deep is refused before it is read`() {
        #expect(Self.faults(String(repeating: "a", count: 600_000)) == ["1:1 too-large"])
        #expect(!Self.faults(String(repeating: "[", count: 5_000)).isEmpty)
    }

    /// A scenario can do nothing that a page cannot: both give the same command.
    @Test func `gives the same command as the page`() throws {
        let text =
            Self.head + """
                  - at: 2026-11-23T10:00
                    by: ineke
                    do: record-entry
                    kind: child-words
                    text: Mama was boos.
                    happened: {day: 2026-11-22, time: '08:35', about: yes}
                    alerts: [fear, injury]

                """
        let scenario = try Scenario.read(Array(text.utf8)) { _ in Shipped.protocolBytes }
        let action = try #require(scenario.actions.first)
        let posted = FilledForm([
            "kind": ["child-words"], "text": ["Mama was boos."], "happened-when": ["yesterday"],
            "happened-time": ["8u35"], "happened-about": ["yes"], "alerts": ["injury", "fear"],
        ])
        let form = CommandForm.of(.recordEntry)
        #expect(form.read(action.filled, setting: .test) == form.read(posted, setting: .test))
    }
}
