// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Testing

/// The rules of portable SQL, kept by reading the sources.
@Suite struct `The SQL` {
    struct Source: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        var testDescription: String { name }
    }

    static let sources: [Source] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/Persistence")
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        return (files?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
            .map { Source(name: $0.lastPathComponent, text: (try? String(contentsOf: $0, encoding: .utf8)) ?? "") }
            .sorted { $0.name < $1.name }
    }()

    /// Words that one of the engines, or one we may want later, does not know or does otherwise.
    static let forbidden = [
        "autoincrement", "serial", "generated always", "rowid", "insert or ", "replace into", "pragma", "sqlite_",
        "json", "citext", "pgcrypto", "array[", "::", "listen ", "notify ", "advisory", "lock table", "deferrable",
        "exclude using", "inherits", "with recursive", "cascade", "real", "double precision", "float", "timestamp",
        "current_time", "current_date", "now()", "strftime", "datetime(", "random()", "glob ", "ilike", "collate",
        "select *", "create domain", "create type", "boolean", "ifnull", "limit -", "offset",
    ]

    /// The literals of a file: comments and Swift around them say nothing to an engine.
    private func literals(_ text: String) -> [String] {
        var found: [String] = []
        for (index, part) in text.components(separatedBy: "\"\"\"").enumerated() {
            if index.isMultiple(of: 2) {
                for line in part.split(separator: "\n") where !line.contains("//") {
                    found += line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
                        .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
                }
            } else {
                found.append(part)
            }
        }
        return found.map { $0.lowercased() }
    }

    @Test func `is found by this test`() {
        #expect(Self.sources.count >= 20)
        let all = Self.sources.flatMap { literals($0.text) }
        #expect(all.contains { $0.contains("insert into event ") })
        #expect(all.contains { $0.contains("create table log_leaf") })
    }

    @Test(arguments: sources)
    func `uses no words that another engine does not know`(_ source: Source) {
        // The dialect is the one place for such words.
        guard source.name != "Dialect.swift" else { return }
        for literal in literals(source.text) {
            for word in Self.forbidden {
                #expect(!containsWord(word, literal), "\(word) in \(literal)")
            }
        }
    }

    @Test(arguments: sources)
    func `asks nowhere but in the dialect which engine it is`(_ source: Source) {
        guard source.name != "Dialect.swift" else { return }
        #expect(!source.text.lowercased().contains("sqlite,"))
        #expect(!source.text.contains(".sqlite"))
        #expect(!source.text.contains(".postgres"))
    }

    /// Each statement about a school's rows says which school.
    @Test(arguments: sources)
    func `stays within one school`(_ source: Source) {
        let global = [
            "account", "session", "draft", "attempt", "meta", "schema_version", "form_token", "school", "totp",
            "one_time_code", "passkey", "pending_proof",
        ]
        for literal in literals(source.text) where !literal.contains("create ") {
            let words = literal.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map { String($0) }
            guard let verb = words.first, ["select", "update", "delete", "insert"].contains(verb) else { continue }
            let table = verb == "update" ? words.dropFirst().first : tableName(after: verb, in: words)
            guard let table, !global.contains(table), literal.contains("where") || verb == "insert" else { continue }
            if source.name == "Memberships.swift", literal.contains("where account = ") { continue }
            #expect(literal.contains("school"), "\(literal)")
        }
    }

    private func tableName(after verb: String, in words: [String]) -> String? {
        guard let index = words.firstIndex(of: verb == "insert" ? "into" : "from") else { return nil }
        return words.dropFirst(index + 1).first
    }

    private func containsWord(_ word: String, _ text: String) -> Bool {
        var rest = text[...]
        while let range = rest.range(of: word) {
            let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
            let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
            let inside = { (character: Character) in character.isLetter || character == "_" }
            let opens = !(word.first?.isLetter ?? false) || !inside(before)
            let closes = !(word.last?.isLetter ?? false) || !inside(after)
            if opens && closes { return true }
            rest = rest[range.upperBound...]
        }
        return false
    }
}
