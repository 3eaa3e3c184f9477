// SPDX-License-Identifier: EUPL-1.2

import Dossiers
import Forms

/// The part of docs/simulate.md that follows from the forms: every command with its keys.
enum ScenarioManual {
    static func text(intro: String) -> String {
        intro + "\n" + CommandKind.allCases.map { section(CommandForm.of($0)) }.joined(separator: "\n")
    }

    private static func section(_ form: CommandForm) -> String {
        var lines = ["### `\(form.kind.rawValue)`", "", "*\(form.title).* \(form.lead)", ""]
        if form.neverRefused { lines += ["Never refused, whatever is missing.", ""] }
        lines += ["| key | value | asked on the page as |", "|---|---|---|"]
        for field in form.fields {
            let needed = field.required ? " **needed**" : ""
            lines.append("| `\(field.key)`\(needed) | \(value(field.kind)) | \(field.label) |")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func value(_ kind: FieldKind) -> String {
        switch kind {
        case .text: "text of one line"
        case .longText: "text"
        case .day(.past): "day, today or earlier"
        case .day(.coming): "day, today or later"
        case .day(.any): "day"
        case .moment: "moment"
        case .yesNo: "`yes` or `no`"
        case .tick: "`yes` or `no`; `no` when left out"
        case .choice(let options): "one of " + codes(options)
        case .choices(let options): "list of " + codes(options)
        case .one(let source): source.manual
        case .many(let source): "list of: " + source.manual
        case .participants: "list of `{name, function}`"
        case .planLines:
            "list of `{as, what, owner, owner-name, due, target}`; target is " + codes(Option.all(PlanTarget.self))
        case .hidden: "id of a worry: `worry`"
        }
    }

    private static func codes(_ options: [Option]) -> String {
        options.map { "`\($0.value)`" }.joined(separator: ", ")
    }
}

extension ChoiceSource {
    fileprivate var manual: String {
        switch self {
        case .staff: "key under `people`"
        case .persons: "key under `persons`, or the `as` of an `add-person`"
        case .pupils: "`child`"
        case .helps: "the `as` of an `arrange-help`"
        case .entries: "the `as` of an earlier action"
        case .planLines: "the `as` of a line of a plan"
        case .dossiers: "`dossier`"
        case .tasks: "key of an open task"
        case .steps: "key of a step in the protocol"
        case .signals: "key of a signal in the protocol"
        case .forms: "key of a form of abuse in the protocol"
        case .meetings: "key of a kind of meeting in the protocol"
        case .questions: "key of a question in the protocol"
        case .everyone, .participants: "key under `people`"
        case .asked: "the `as` of an `ask-contribution`"
        }
    }
}
