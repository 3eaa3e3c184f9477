// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Forms

/// Turns the value of one key into what a page would have posted for that field.
///
/// What nobody could fill in on a page is refused here, with its place: an answer that does not exist,
/// a day that is no day. What somebody can leave open or get wrong on a page is left to the form.
struct ScenarioValues {
    /// What can be chosen, as far as the file and the protocol tell; other lists are checked while running.
    let lists: [ChoiceSource: [String]]

    func fill(_ field: Field, with node: YAMLValue, into filled: inout FilledForm, _ faults: inout ScenarioCollector) {
        switch field.kind {
        case .text, .longText, .hidden:
            if let text = faults.text(node, field.key) { filled.values[field.key] = [text] }
        case .day:
            fillDay(field.key, node, &filled, &faults)
        case .moment:
            fillMoment(field, node, &filled, &faults)
        case .yesNo, .tick:
            if let answer = yesNo(node, field.key, &faults) { filled.values[field.key] = [answer] }
        case .choice(let options):
            if let answer = answer(node, field.key, options.map(\.value), &faults) {
                filled.values[field.key] = [answer]
            }
        case .choices(let options):
            filled.values[field.key] = faults.items(node, field.key)
                .compactMap { answer($0, field.key, options.map(\.value), &faults) }
        case .one(let source):
            if let answer = answer(node, field.key, lists[source], &faults) { filled.values[field.key] = [answer] }
        case .many(let source):
            filled.values[field.key] = faults.items(node, field.key)
                .compactMap { answer($0, field.key, lists[source], &faults) }
        case .participants:
            for (index, item) in faults.items(node, field.key).enumerated() {
                let row = faults.entries(item, of: "een deelnemer", keys: ["name", "function"])
                for (column, cell) in row {
                    if let text = faults.text(cell, column) {
                        filled.values[field.name(row: index + 1, column)] = [text]
                    }
                }
            }
        case .planLines:
            fillLines(field, node, &filled, &faults)
        }
    }

    /// The keys of a line of a plan.
    static let lineKeys = ["as", "what", "owner", "owner-name", "due", "target"]

    private func fillLines(
        _ field: Field, _ node: YAMLValue, _ filled: inout FilledForm, _ faults: inout ScenarioCollector
    ) {
        for (index, item) in faults.items(node, field.key).enumerated() {
            let row = faults.entries(item, of: "een regel van het plan", keys: Self.lineKeys)
            for (column, cell) in row where column != "as" {
                let name = field.name(row: index + 1, column)
                switch column {
                case "due":
                    fillDay(name, cell, &filled, &faults)
                case "owner":
                    if let key = answer(cell, column, lists[.staff], &faults) { filled.values[name] = [key] }
                case "target":
                    let targets = PlanTarget.allCases.map(\.rawValue)
                    if let target = answer(cell, column, targets, &faults) { filled.values[name] = [target] }
                default:
                    if let text = faults.text(cell, column) { filled.values[name] = [text] }
                }
            }
        }
    }

    private func fillDay(
        _ name: String, _ node: YAMLValue, _ filled: inout FilledForm, _ faults: inout ScenarioCollector
    ) {
        guard let text = faults.text(node, name) else { return }
        guard let day = Day(iso: text) else {
            return faults.add(.wrongType, node.place, "'\(text)' is geen dag; schrijf de dag als 2026-11-20.")
        }
        set(day, name, &filled)
    }

    private func set(_ day: Day, _ name: String, _ filled: inout FilledForm) {
        let parts = day.parts
        filled.values["\(name)-day"] = ["\(parts.day)"]
        filled.values["\(name)-month"] = ["\(parts.month)"]
        filled.values["\(name)-year"] = ["\(parts.year)"]
    }

    private func fillMoment(
        _ field: Field, _ node: YAMLValue, _ filled: inout FilledForm, _ faults: inout ScenarioCollector
    ) {
        if case .map = node.content {
            let parts = faults.entries(node, of: field.key, keys: ["day", "time", "about"])
            if let day = parts["day"] { fillDay(field.key, day, &filled, &faults) }
            if let time = faults.text(parts["time"], "time") {
                if ClockTime(text: time) == nil {
                    faults.add(.wrongType, node.place, "'\(time)' is geen tijd; schrijf de tijd als '08:35'.")
                }
                filled.values[field.name(.time)] = [time]
            }
            if let about = parts["about"], let answer = yesNo(about, "about", &faults) {
                filled.values[field.name(.about)] = [answer]
            }
            return
        }
        guard let text = faults.text(node, field.key) else { return }
        if let day = Day(iso: text) {
            set(day, field.key, &filled)
        } else if let instant = Instant(local: text) {
            set(instant.day, field.key, &filled)
            filled.values[field.name(.time)] = [instant.time.text]
        } else {
            faults.add(.wrongType, node.place, "'\(text)' is geen moment; schrijf 2026-11-20T08:35 of 2026-11-20.")
        }
    }

    private func yesNo(_ value: YAMLValue, _ what: String, _ faults: inout ScenarioCollector) -> String? {
        faults.chosen(value, what, from: ["yes", "no"])
    }

    private func answer(
        _ value: YAMLValue, _ what: String, _ possible: [String]?, _ faults: inout ScenarioCollector
    ) -> String? {
        guard let possible else { return faults.text(value, what) }
        return faults.chosen(value, what, from: possible)
    }
}
