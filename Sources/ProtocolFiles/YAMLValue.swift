// SPDX-License-Identifier: EUPL-1.2

/// A place in a file: line and column, both counted from one; columns in Unicode scalars.
public struct Place: Hashable, Sendable, Comparable {
    /// The line, from 1.
    public let line: Int
    /// The column, from 1.
    public let column: Int

    /// Makes a place.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The first character of a file.
    public static let start = Place(line: 1, column: 1)

    /// Earlier in the file comes first.
    public static func < (left: Place, right: Place) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// A value of a YAML file with its place, before it has a meaning.
///
/// A scalar is text as it was written: nothing is guessed to be a number, a date or a truth value.
public struct YAMLValue: Sendable {
    /// What a value can be.
    public indirect enum Content: Sendable {
        /// Text; `isPlain` when it stood without quotes and not in a block.
        case text(String, isPlain: Bool)
        /// A list.
        case list([YAMLValue])
        /// Names with values, in the order of the file; every name once.
        case map([Entry])
    }

    /// A name with its value.
    public struct Entry: Sendable {
        /// The name.
        public let key: String
        /// Where the name stands.
        public let place: Place
        /// The value.
        public let value: YAMLValue
    }

    /// Where the value starts.
    public let place: Place
    /// The value.
    public let content: Content

    /// The value of a name, when this is a map that has it.
    public subscript(key: String) -> YAMLValue? {
        guard case .map(let entries) = content else { return nil }
        return entries.first { $0.key == key }?.value
    }

    /// Whether nothing was written here: `naam:` without more.
    var isEmpty: Bool {
        if case .text("", isPlain: true) = content { true } else { false }
    }

    /// What it is, in Dutch, for a message.
    var kind: String {
        switch content {
        case .text: isEmpty ? "niets" : "tekst"
        case .list: "een lijst"
        case .map: "namen met waarden"
        }
    }
}

/// Something wrong in a YAML file. The code is stable; the text is Dutch and may change.
public struct YAMLFault: Error, Hashable, Sendable {
    /// What kind of fault.
    public enum Code: String, Sendable, CaseIterable {
        case notUTF8 = "not-utf8"
        case tooLarge = "too-large"
        case tooDeep = "too-deep"
        case tooManyValues = "too-many-values"
        case reference = "reference"
        case tag = "tag"
        case directive = "directive"
        case mergeKey = "merge-key"
        case syntax = "yaml-syntax"
        case duplicateKey = "duplicate-key"
        case unknownKey = "unknown-key"
        case missingKey = "missing-key"
        case wrongType = "wrong-type"
        case unknownValue = "unknown-value"
        case emptyValue = "empty-value"
        case badName = "bad-name"
    }

    /// What kind of fault.
    public let code: Code
    /// Where.
    public let place: Place
    /// What is wrong and what to do, in Dutch.
    public let text: String

    /// Makes a fault.
    public init(_ code: Code, _ place: Place, _ text: String) {
        self.code = code
        self.place = place
        self.text = text
    }
}

/// How much a YAML file may hold.
public struct YAMLLimits: Hashable, Sendable {
    /// Most bytes.
    public var bytes: Int
    /// Deepest nesting of lists and maps.
    public var depth: Int
    /// Most values, names included.
    public var values: Int

    /// Makes limits; without arguments those of a protocol file.
    public init(bytes: Int = 512 * 1024, depth: Int = 20, values: Int = 20_000) {
        self.bytes = bytes
        self.depth = depth
        self.values = values
    }
}
