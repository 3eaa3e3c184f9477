// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Forms
import ProtocolBook

extension ScenarioOutcome {
    /// The outcome in plain Dutch, line by line, for people.
    public func story(of scenario: Scenario) -> [String] {
        var lines = ["Protocol: \(scenario.book.identity.name), versie \(scenario.book.identity.version)", ""]
        for (action, result) in zip(scenario.actions, actions) {
            let who = scenario.people.first { $0.key == action.by }?.name ?? action.by
            lines.append("\(action.at.day.dutch), \(action.at.time.dutch) – \(who)")
            let mark = result.accepted ? "✓" : "✗"
            lines.append("  \(mark) \(CommandForm.of(action.kind).title) (\(result.command))")
            if let text = result.refusalText { lines.append("    Geweigerd: \(text) [\(result.refusal ?? "")]") }
            for note in result.notices {
                lines.append("    • \(note.text) [\(note.rule); \(note.source)]")
            }
        }
        lines += ["", "Zo staat het er nu voor", ""]
        for step in scenario.book.steps {
            guard let found = state.steps[step.key.text] else { continue }
            let why = found.reason.map { ": \($0)" } ?? ""
            lines.append("  \(step.number). \(step.shortTitle) – \(Self.dutch(found.status))\(why)")
        }
        if !state.flags.isEmpty { lines += ["", "  Let op: \(Self.words(state.flags))"] }
        lines += ["", state.tasks.isEmpty ? "  Er zijn geen taken." : "  Taken"]
        for task in state.tasks {
            let owner = scenario.people.first { $0.key == task.owner }?.name ?? "nog niemand"
            let due = task.due.flatMap { Day(iso: $0) }.map { ", uiterlijk \($0.dutch)" } ?? ""
            lines.append("  – \(task.what) (\(owner)\(due))")
        }
        if let next = state.next { lines += ["", "  Nu eerst: \(next.title)", "  \(next.why)"] }
        lines += ["", state.closed ? "  Het dossier is gesloten." : "  Het dossier is niet gesloten."]
        return lines
    }

    private static func words(_ flags: [String]) -> String {
        flags.map { Flag(rawValue: $0)?.label ?? $0 }.joined(separator: ", ")
    }

    private static func dutch(_ status: String) -> String {
        switch status {
        case "busy": "bezig"
        case "done": "afgerond"
        case "skipped": "overgeslagen"
        default: "nog niet begonnen"
        }
    }
}
