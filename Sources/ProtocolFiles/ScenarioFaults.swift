// SPDX-License-Identifier: EUPL-1.2

/// All that must be mended in a scenario file before it can be run, in the order of the file. Never empty.
public struct ScenarioFaults: Error, Hashable, Sendable {
    /// The faults.
    public let list: [YAMLFault]

    /// Wraps faults.
    public init(_ faults: [YAMLFault]) {
        self.list = faults.sorted { $0.place < $1.place }
    }

    /// The lines to print: `FILE:12:5: …`.
    public func lines(file: String) -> [String] {
        list.map { "\(file):\($0.place.line):\($0.place.column): \($0.text)" }
    }
}

/// Gathers what must be mended while a scenario is read. A slip tells which keys or answers there are.
struct ScenarioCollector {
    private(set) var faults: [YAMLFault] = []

    mutating func add(_ code: YAMLFault.Code, _ place: Place, _ text: String) {
        faults.append(YAMLFault(code, place, text))
    }

    /// The values of a map by key, after refusing keys that do not exist.
    mutating func entries(_ value: YAMLValue, of what: String, keys: [String]) -> [String: YAMLValue] {
        guard case .map(let entries) = value.content else {
            add(.wrongType, value.place, "Hier hoort \(what), met de sleutels \(keys.joined(separator: ", ")).")
            return [:]
        }
        var found: [String: YAMLValue] = [:]
        for entry in entries {
            if !keys.contains(entry.key) {
                let offer = keys.joined(separator: ", ")
                add(.unknownKey, entry.place, "Onbekende sleutel '\(entry.key)' bij \(what). Het kan zijn: \(offer).")
            } else if entry.value.isEmpty {
                // What is left open on a page is left open here: a key with nothing behind it.
                continue
            } else {
                found[entry.key] = entry.value
            }
        }
        return found
    }

    /// The text of a value.
    mutating func text(_ value: YAMLValue?, _ what: String) -> String? {
        guard let value else { return nil }
        guard case .text(let text, _) = value.content else {
            add(.wrongType, value.place, "Schrijf bij '\(what)' één tekst.")
            return nil
        }
        return text
    }

    /// The items of a list; a single text counts as a list of one.
    mutating func items(_ value: YAMLValue?, _ what: String) -> [YAMLValue] {
        guard let value else { return [] }
        switch value.content {
        case .list(let items): return items
        case .text: return [value]
        case .map:
            add(.wrongType, value.place, "Schrijf bij '\(what)' een lijst.")
            return []
        }
    }

    /// One of a list of words.
    mutating func chosen(_ value: YAMLValue, _ what: String, from possible: [String]) -> String? {
        guard let typed = text(value, what) else { return nil }
        if possible.contains(typed) { return typed }
        // Many who write YAML say true for yes, and protocol files say ja.
        if typed == "true" || typed == "ja", possible.contains("yes") { return "yes" }
        if typed == "false" || typed == "nee", possible.contains("no") { return "no" }
        let offer =
            possible.isEmpty
            ? "Er is hier nog niets om te kiezen." : "Het kan zijn: \(possible.joined(separator: ", "))."
        add(.unknownValue, value.place, "'\(typed)' kan niet bij '\(what)'. \(offer)")
        return nil
    }
}
