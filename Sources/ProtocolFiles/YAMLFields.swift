// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

/// Collects the faults of a file, so that all are told at once.
public final class YAMLFaults {
    /// The faults so far, in the order they were found.
    public private(set) var all: [YAMLFault] = []

    /// Starts without faults.
    public init() {}

    /// Adds a fault.
    public func add(_ code: YAMLFault.Code, _ place: Place, _ text: String) {
        all.append(YAMLFault(code, place, text))
    }
}

/// Takes the fields of a map out by name, one by one, and tells every fault with its place.
///
/// A reader asks for each field it knows and ends with ``finish()``, which tells the names that nobody asked for. After
/// a fault the reader goes on with an empty value; throw the result away when ``YAMLFaults/all`` is not empty.
public final class YAMLFields {
    /// Where the map starts.
    public let place: Place
    /// Where faults go.
    public let faults: YAMLFaults
    private let entries: [YAMLValue.Entry]
    private var asked: [String] = []

    /// Takes the fields of a value; a value that is no map is a fault, and has no fields.
    public init(_ value: YAMLValue, _ faults: YAMLFaults) {
        place = value.place
        self.faults = faults
        if case .map(let entries) = value.content {
            self.entries = entries
        } else {
            faults.add(.wrongType, value.place, "Hier horen namen met waarden, geen \(value.kind).")
            entries = []
        }
    }

    /// The value of a name, when it is there.
    public func value(_ name: String) -> YAMLValue? {
        asked.append(name)
        guard let entry = entries.first(where: { $0.key == name }) else { return nil }
        if entry.value.isEmpty {
            faults.add(.emptyValue, entry.place, "Achter '\(name)' staat niets. Vul het in of haal de regel weg.")
            return nil
        }
        return entry.value
    }

    /// The value of a name that must be there.
    public func needed(_ name: String) -> YAMLValue? {
        if let found = value(name) { return found }
        if !entries.contains(where: { $0.key == name }) {
            faults.add(.missingKey, place, "Hier ontbreekt '\(name)'.")
        }
        return nil
    }

    /// Text that may be missing.
    public func optionalText(_ name: String) -> String? {
        value(name).flatMap { YAMLFields.text($0, faults) }
    }

    /// Text that must be there; empty after a fault.
    public func text(_ name: String) -> String {
        needed(name).flatMap { YAMLFields.text($0, faults) } ?? ""
    }

    /// A name of our own: small letters, digits and single hyphens; empty after a fault.
    public func name(_ name: String) -> String {
        needed(name).map { YAMLFields.name($0, faults) } ?? ""
    }

    /// A name of our own that may be missing.
    public func optionalName(_ name: String) -> String? {
        value(name).map { YAMLFields.name($0, faults) }
    }

    /// A list of texts; empty when it is missing.
    public func texts(_ name: String) -> [String] {
        list(name).compactMap { YAMLFields.text($0, faults) }
    }

    /// A list of names; empty when it is missing.
    public func names(_ name: String) -> [String] {
        list(name).map { YAMLFields.name($0, faults) }
    }

    /// A whole number within bounds that may be missing.
    public func number(_ name: String, _ bounds: ClosedRange<Int>) -> Int? {
        guard let found = value(name) else { return nil }
        guard case .text(let text, isPlain: true) = found.content, let number = Int(text), bounds.contains(number)
        else {
            faults.add(
                .wrongType, found.place,
                "Hier hoort een getal van \(bounds.lowerBound) tot en met \(bounds.upperBound).")
            return nil
        }
        return number
    }

    /// A whole number that must be there; the lower bound after a fault.
    public func neededNumber(_ name: String, _ bounds: ClosedRange<Int>) -> Int {
        if let number = number(name, bounds) { return number }
        if !entries.contains(where: { $0.key == name }) { faults.add(.missingKey, place, "Hier ontbreekt '\(name)'.") }
        return bounds.lowerBound
    }

    /// `ja` or `nee`.
    public func truth(_ name: String, default standard: Bool) -> Bool {
        guard let found = value(name) else { return standard }
        switch found.content {
        case .text("ja", isPlain: true): return true
        case .text("nee", isPlain: true): return false
        default:
            faults.add(.wrongType, found.place, "Hier hoort ja of nee.")
            return standard
        }
    }

    /// A day, written as 2026-11-24.
    public func day(_ name: String) -> Day? {
        guard let found = value(name) else { return nil }
        guard case .text(let text, _) = found.content, let day = Day(iso: text) else {
            faults.add(.wrongType, found.place, "Hier hoort een dag, geschreven als 2026-11-24.")
            return nil
        }
        return day
    }

    /// One of a closed list of words that may be missing.
    public func optionalChoice<Value>(_ name: String, _ words: KeyValuePairs<String, Value>) -> Value? {
        value(name).flatMap { YAMLFields.choice($0, words, faults) }
    }

    /// One of a closed list of words that must be there; `standard` after a fault.
    public func choice<Value>(_ name: String, _ words: KeyValuePairs<String, Value>, else standard: Value) -> Value {
        needed(name).flatMap { YAMLFields.choice($0, words, faults) } ?? standard
    }

    /// A list of words of a closed list; empty when it is missing.
    public func choices<Value>(_ name: String, _ words: KeyValuePairs<String, Value>) -> [Value] {
        list(name).compactMap { YAMLFields.choice($0, words, faults) }
    }

    /// The values of a list; empty when it is missing. A value that is no list is a fault.
    public func list(_ name: String) -> [YAMLValue] {
        guard let found = value(name) else { return [] }
        guard case .list(let items) = found.content else {
            faults.add(.wrongType, found.place, "Achter '\(name)' hoort een lijst, geen \(found.kind).")
            return []
        }
        return items
    }

    /// The maps of a list, each read by `read`; empty when the list is missing.
    public func maps<Value>(_ name: String, _ read: (YAMLFields) -> Value) -> [Value] {
        list(name).map { item in
            let fields = YAMLFields(item, faults)
            let value = read(fields)
            fields.finish()
            return value
        }
    }

    /// Tells the names in the file that nobody asked for.
    public func finish() {
        for entry in entries where !asked.contains(entry.key) {
            let near = asked.min { distance($0, entry.key) < distance($1, entry.key) }
            let hint = near.map { distance($0, entry.key) <= 2 ? " Bedoel je '\($0)'?" : "" } ?? ""
            faults.add(.unknownKey, entry.place, "'\(entry.key)' is hier geen bekende naam.\(hint)")
        }
    }
}
