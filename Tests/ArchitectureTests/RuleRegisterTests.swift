// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Testing

/// `docs/regels.md`: every rule of the source protocol, where the code carries it, and which test proves it.
///
/// People write the first three columns. The fourth is found by the number of the rule in sources and content; a file
/// that somebody adds by hand stays as long as it exists. The last is what a run of the tests proved: Tests/rules.py.
enum RuleRegister {
    static let nothing = "nog niet"

    struct Row: Sendable, Hashable {
        let rule: String
        let source: String
        let words: String
        var places: [String]
        let proof: String

        var line: String {
            func cell(_ paths: [String]) -> String {
                paths.isEmpty ? nothing : paths.map { "`\($0)`" }.joined(separator: " ")
            }
            return "| \(rule) | \(source) | \(words) | \(cell(places)) | \(proof) |"
        }
    }

    static func row(_ line: Substring) -> Row? {
        let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
        guard cells.count == 7, cells[1].wholeMatch(of: /S-\d{3}[ab]?/) != nil else { return nil }
        return Row(rule: cells[1], source: cells[2], words: cells[3], places: paths(cells[4]), proof: cells[5])
    }

    static func paths(_ cell: String) -> [String] { cell.matches(of: /`([^`]+)`/).map { String($0.1) } }

    /// The rules that a text names, also as a range such as `S-004–S-012`; `order` says what lies between.
    static func named(in text: String, order: [String]) -> Set<String> {
        var found: Set<String> = []
        let rule = /\b(S-[01]\d{2}[ab]?)(?:\s?[–-]\s?(S-[01]\d{2}[ab]?))?/.wordBoundaryKind(.simple)
        for match in text.matches(of: rule) {
            let first = String(match.1)
            guard let last = match.2, let start = order.firstIndex(of: first),
                let end = order.firstIndex(of: String(last)), start <= end
            else {
                found.formUnion([first, match.2.map(String.init)].compactMap { $0 })
                continue
            }
            found.formUnion(order[start...end])
        }
        return found
    }

    static func isPlace(_ file: RepositoryFile) -> Bool {
        file.isSource || (file.path.hasPrefix("Content/") && !file.path.hasPrefix("Content/scenarios/"))
    }

    static func isTest(_ file: RepositoryFile) -> Bool {
        (file.path.hasPrefix("Tests/") && !file.path.hasPrefix("Tests/ArchitectureTests/"))
            || file.path.hasPrefix("Content/scenarios/")
    }

    /// The document with its fourth column brought up to date.
    static func refreshed(_ document: String, _ files: [RepositoryFile]) -> String {
        let lines = document.split(separator: "\n", omittingEmptySubsequences: false)
        let order = lines.compactMap(row).map(\.rule)
        var places: [String: [String]] = [:]
        for file in files where isPlace(file) {
            for rule in named(in: file.text, order: order) { places[rule, default: []].append(file.path) }
        }
        let known = Set(files.map(\.path))
        return lines.map { line in
            guard var row = row(line) else { return String(line) }
            row.places = Set(row.places.filter(known.contains)).union(places[row.rule] ?? []).sorted()
            return row.line
        }.joined(separator: "\n")
    }

    /// Tests whose name begins with a rule that they are not marked to prove.
    static func unmarked(_ file: RepositoryFile) -> [String] {
        file.lines.indices.compactMap { place in
            guard let name = file.lines[place].firstMatch(of: /func `(S-\d{3}[ab]?) [^`]*`/) else { return nil }
            let mark = file.lines[...place].lastIndex { $0.contains("@Test") } ?? place
            let isMarked = file.lines[mark...place].contains { $0.contains("\"\(name.1)\"") }
            return isMarked ? nil : "\(file.path): \(name.1)"
        }
    }
}

@Suite struct `The register of rules` {
    static let path = "docs/regels.md"

    static func rows() -> [RuleRegister.Row] {
        (Repository.file(path)?.lines ?? []).compactMap(RuleRegister.row)
    }

    @Test func `holds each of the 131 rules once`() {
        let rules = Self.rows().map(\.rule)
        #expect(rules.count == 131)
        #expect(Set(rules).count == 131)
        let numbers: [String] = (1...127).map { (number: Int) -> String in "S-" + String(1000 + number).dropFirst() }
        let missing = Set(numbers).subtracting(rules)
        #expect(missing == ["S-073"])
    }

    @Test func `names files that exist`() throws {
        let text = Repository.file(Self.path)?.text ?? ""
        if ProcessInfo.processInfo.environment["RECORD_DOCS"] == "1" {
            _ = try Repository.isFresh(Self.path, RuleRegister.refreshed(text, Repository.files))
            return
        }
        let known = Set(Repository.files.map(\.path))
        #expect(Self.rows().flatMap { $0.places + RuleRegister.paths($0.proof) }.filter { !known.contains($0) } == [])
    }

    @Test func `no rule is named in the code that the register does not know`() {
        let rows = Self.rows().map(\.rule)
        let files = Repository.files.filter { RuleRegister.isPlace($0) || RuleRegister.isTest($0) }
        let unknown = files.flatMap { file in
            RuleRegister.named(in: file.text, order: rows).subtracting(rows).map { "\(file.path): \($0)" }
        }
        #expect(unknown.sorted() == [])
    }

    @Test func `a test that begins with the number of a rule is marked to prove it`() {
        #expect(Repository.files.filter(\.isSwift).flatMap(RuleRegister.unmarked) == [])
        let text = "@Test(.rule(\"S-001\"))\n~S-001 a`() {}\n@Test ~S-002 b`() {}\n".replacing("~", with: "func `")
        #expect(RuleRegister.unmarked(RepositoryFile(path: "a", text: text)) == ["a: S-002"])
    }

    @Test func `finds places by number, in a range too, drops files that are gone, and leaves what was proved`() {
        let document = "| S-001 | a | b | `Sources/Old.swift` | nog niet |\n| S-002 | a | b | nog niet | `x` |\n"
        let files = [
            RepositoryFile(path: "Sources/A/A.swift", text: "/// - Source: Rules S-001–S-002."),
            RepositoryFile(path: "Tests/ATests/ATests.swift", text: "// S-001"),
        ]
        let expected = """
            | S-001 | a | b | `Sources/A/A.swift` | nog niet |
            | S-002 | a | b | `Sources/A/A.swift` | `x` |

            """
        #expect(RuleRegister.refreshed(document, files) == expected)
    }
}
