// SPDX-License-Identifier: EUPL-1.2
import Dossiers
import Testing

/// The stored form of events: names from the register of acts, fields and their notes from the source. What
/// `docs/gebeurtenissen.md` shows.
///
/// What is published there is a promise: dossiers are kept for decades. A field that goes, or changes its type, shows up
/// here as a stale document.
enum StoredEvents {
    struct Field: Sendable, Hashable {
        let name: String
        let type: String
        let note: String
    }

    struct Shape: Sendable, Hashable {
        let name: String
        let note: String
        let fields: [Field]
    }

    struct Name: Sendable, Hashable {
        let caseName: String
        let stored: String
    }

    /// Structs with their stored fields.
    static func shapes(_ text: String) -> [Shape] {
        var shapes: [Shape] = []
        var comment: [String] = []
        var current: (name: String, note: String, fields: [Field])?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let words = String(line).trimmed
            if words.hasPrefix("///") {
                comment.append(String(words.dropFirst(3)).trimmed)
            } else if let match = line.firstMatch(of: /^public struct (\w+)/) {
                current = (String(match.1), comment.first ?? "", [])
                comment = []
            } else if let match = line.firstMatch(of: /^    public (?:var|let) (\w+): ([^{=]+)$/) {
                let field = Field(
                    name: String(match.1), type: String(match.2).trimmed, note: comment.joined(separator: " "))
                current?.fields.append(field)
                comment = []
            } else if line == "}", let done = current {
                shapes.append(Shape(name: done.name, note: done.note, fields: done.fields))
                current = nil
            } else {
                comment = []
            }
        }
        return shapes
    }

    /// The cases of one enum that is stored by its raw text.
    static func names(ofEnum name: String, in text: String) -> [Name] {
        guard let start = text.firstRange(of: "public enum \(name): String") else { return [] }
        var names: [Name] = []
        for line in text[start.upperBound...].split(separator: "\n").dropFirst() {
            if line.hasPrefix("}") { break }
            let words = String(line).trimmed
            guard words.hasPrefix("case ") else { continue }
            for part in words.dropFirst(5).split(separator: ",") {
                let halves = part.split(separator: "=").map { String($0).trimmed }
                guard let first = halves.first else { continue }
                names.append(Name(caseName: first, stored: halves.count > 1 ? halves[1].filter { $0 != "\"" } : first))
            }
        }
        return names
    }

    /// Everything that can be recorded, with the name of its facts.
    static let registered = Acts.all.map { Name(caseName: String(describing: $0), stored: $0.stored) }

    static func storedType(_ type: String) -> String {
        let optional = type.hasSuffix("?")
        let bare = optional ? String(type.dropLast()) : type
        return "`\(bare)`" + (optional ? ", may be absent" : "")
    }

    static func document(words: String, facts files: [RepositoryFile], outcomes: String) -> String {
        let shapes = files.flatMap { StoredEvents.shapes($0.text) }
        let byName = Dictionary(shapes.map { ($0.name, $0) }) { first, _ in first }
        var lines = intro
        let recorded = StoredEvents.shapes(outcomes).filter { $0.name == "RecordedEvent" }
        lines += ["## The record around an event", ""] + recorded.flatMap(table)
        lines += ["## Events", ""]
        for name in registered {
            guard let shape = byName[name.caseName] else { continue }
            lines += ["### `\(name.stored)`", "", shape.note, ""] + table(shape)
        }
        let used = Set(registered.map(\.caseName))
        lines += ["## Parts that events hold", ""]
        let moment = StoredEvents.shapes(words)
        for shape in moment + shapes.filter({ !used.contains($0.name) }) {
            lines += ["### `\(shape.name)`", "", shape.note, ""] + table(shape)
        }
        lines += ["## Fixed words", "", "| type | words |", "|---|---|"]
        for match in words.matches(of: /public enum (\w+): String/) {
            let list = StoredEvents.names(ofEnum: String(match.1), in: words).map { "`\($0.stored)`" }
            lines.append("| `\(match.1)` | \(list.joined(separator: ", ")) |")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func table(_ shape: Shape) -> [String] {
        guard !shape.fields.isEmpty else { return ["No fields.", ""] }
        return ["| field | type | meaning |", "|---|---|---|"]
            + shape.fields.map { "| `\($0.name)` | \(storedType($0.type)) | \($0.note) |" } + [""]
    }

    private static let intro = [
        "# The stored form of events", "",
        "Generated from `Sources/Dossiers` by ArchitectureTests (`RECORD_DOCS=1 bin/test --quick`); do not edit.", "",
        "A recorded event is a JSON object. Its `event` is an object with exactly one key: the name of the event. The",
        "value holds the facts. What is sealed are these bytes; the log commits to them, so they are never written anew.",
        "",
        "This form is permanent. A published name never changes its meaning, and a field never changes its type. A new",
        "shape gets a new name, and old events are read through an upgrade. A reader refuses names that it does not know.",
        "",
        "- A field that may be absent is left out when it has no value.",
        "- `Day` is text such as `2026-12-24`. `ClockTime` is text such as `08:30`, Dutch local time.",
        "- `Instant` is a whole number: milliseconds since 1970-01-01 00:00 UTC.",
        "- Identities (`StaffID`, `StreamID`, `EventID`, …) are opaque text.", "",
    ]
}

@Suite struct `The stored form of events` {
    static func text(_ path: String) -> String { Repository.file(path)?.text ?? "" }

    static let document = StoredEvents.document(
        words: text("Sources/Dossiers/Words.swift"), facts: Repository.acts,
        outcomes: text("Sources/Dossiers/Outcomes.swift"))

    @Test func `is what the document shows`() throws {
        #expect(try Repository.isFresh("docs/gebeurtenissen.md", Self.document), "run again with RECORD_DOCS=1")
    }

    @Test func `names every event with its facts`() {
        #expect(StoredEvents.registered.count >= 46)
        #expect(StoredEvents.registered.filter { !Self.document.contains("### `\($0.stored)`") } == [])
    }

    @Test func `a changed field changes the document`() {
        let text = "/// A thing.\npublic struct A: Codable {\n    /// What.\n    public var b: Int?\n}\n"
        let shapes = StoredEvents.shapes(text)
        #expect(shapes.map(\.name) == ["A"])
        #expect(shapes.first?.fields == [.init(name: "b", type: "Int?", note: "What.")])
        #expect(StoredEvents.shapes(text.replacing("Int?", with: "String")) != shapes)
    }
}

@Suite struct `Every act that is written` {
    static func declared(_ files: [RepositoryFile]) -> [String] {
        files.flatMap { file in
            file.text.matches(of: /(?m)^extension (\w+): (?:Act|Recordable) \{/).map { String($0.1) }
        }
    }

    @Test func `stands in the register, and in a file of its own name`() {
        #expect(Set(Self.declared(Repository.acts)) == Set(StoredEvents.registered.map(\.caseName)))
        for file in Repository.acts {
            #expect(Self.declared([file]).allSatisfy { "\($0).swift" == file.name }, "\(file.path)")
        }
    }

    @Test func `is found when it does not`() {
        let file = RepositoryFile(path: "Sources/Dossiers/Acts/A/B.swift", text: "struct B {}\nextension B: Act {\n}\n")
        #expect(Self.declared([file]) == ["B"])
    }
}
