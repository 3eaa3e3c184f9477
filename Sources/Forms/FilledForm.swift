// SPDX-License-Identifier: EUPL-1.2

/// What was filled in, as it was typed: the decoded post of a page, or the values of a scenario.
public struct FilledForm: Hashable, Sendable {
    /// The values by name; a name may have more than one.
    public var values: [String: [String]]

    /// Wraps what was filled in.
    public init(_ values: [String: [String]] = [:]) {
        self.values = values
    }

    /// Wraps one value for each name.
    public init(single values: [String: String]) {
        self.values = values.mapValues { [$0] }
    }

    /// The first value that holds more than blanks, untouched; for showing a form again.
    public func typed(_ name: String) -> String? {
        values[name]?.first { !trimmed($0).isEmpty }
    }

    /// Whether this value was chosen.
    public func has(_ name: String, _ value: String) -> Bool {
        values[name]?.contains(value) ?? false
    }

    /// How many rows of a repeating field hold something: the highest numbered one.
    public func rows(of field: Field) -> Int {
        let prefix = field.key + "-"
        var last = 0
        for (name, texts) in values where name.hasPrefix(prefix) && texts.contains(where: { !trimmed($0).isEmpty }) {
            guard let row = Int(name.dropFirst(prefix.count).prefix { $0.isASCII && $0.isNumber }) else { continue }
            if row > last, row <= FieldLimits.rows { last = row }
        }
        return last
    }
}

/// One thing to do before the form can be saved.
public struct FieldError: Hashable, Sendable {
    /// Why.
    public enum Cause: Hashable, Sendable {
        /// Nothing was filled in.
        case missing
        /// Something was filled in that cannot be read.
        case unreadable
        /// It refers to something that is not there.
        case unknown
    }

    /// The field.
    public let key: String
    /// What to do, in one Dutch sentence.
    public let text: String
    /// Why.
    public let cause: Cause

    /// Makes an error.
    public init(key: String, text: String, cause: Cause) {
        self.key = key
        self.text = text
        self.cause = cause
    }
}

/// Everything to do before the form can be saved, in the order of the fields. Never empty.
public struct FieldErrors: Error, Hashable, Sendable {
    /// One for each field at most.
    public let list: [FieldError]

    init(_ errors: [FieldError], orderedBy keys: [String]) {
        var list: [FieldError] = []
        for key in keys {
            if let first = errors.first(where: { $0.key == key }) { list.append(first) }
        }
        // A reader that names a key outside its form would lose an error; keep it, the tests forbid it.
        self.list = list + errors.filter { error in !keys.contains(error.key) }
    }

    /// The sentence at this field.
    public func text(at key: String) -> String? {
        list.first { $0.key == key }?.text
    }
}

/// Without blanks at both ends.
func trimmed(_ text: String) -> String {
    let blank: (Character) -> Bool = { $0.isWhitespace }
    guard let first = text.firstIndex(where: { !blank($0) }), let last = text.lastIndex(where: { !blank($0) }) else {
        return ""
    }
    return String(text[first...last])
}
