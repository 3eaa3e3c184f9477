// SPDX-License-Identifier: EUPL-1.2
import SwiftSyntax

/// Finds what can be written differently in the SQL that stands in literals.
final class SQLFinder: SyntaxVisitor {
    private(set) var found: [Candidate] = []

    init() { super.init(viewMode: .sourceAccurate) }

    override func visit(_ node: StringLiteralExprSyntax) -> SyntaxVisitorContinueKind {
        let text = node.trimmedDescription
        let words = SQLWords(text)
        guard words.isStatement else { return .skipChildren }
        let start = node.positionAfterSkippingLeadingTrivia.utf8Offset
        for (kind, after) in words.changes() {
            found.append(
                Candidate(
                    kind: "SQL: \(kind)", range: start..<start + text.utf8.count, after: after,
                    source: "(mutant(#) ? \(after) : \(text))"))
        }
        return .skipChildren
    }
}

/// SQL as words: what is between spaces, with a bound value or anything in brackets as part of one word.
struct SQLWords {
    /// Each with the space before it, so that together they are the text again.
    private var words: [(space: String, word: String)] = []

    init(_ text: String) {
        var (space, word, depth) = ("", "", 0)
        for character in text {
            if depth == 0, character.isWhitespace {
                if !word.isEmpty { words.append((space, word)); (space, word) = ("", "") }
                space.append(character)
            } else {
                // Only what is bound stays whole; brackets of SQL itself are looked into.
                if character == "(", word.hasSuffix("\\") || depth > 0 { depth += 1 }
                if character == ")", depth > 0 { depth -= 1 }
                word.append(character)
            }
        }
        words.append((space, word))
    }

    private func bare(_ index: Int) -> String {
        guard words.indices.contains(index) else { return "" }
        return words[index].word.filter { $0 != "\"" }.lowercased()
    }

    /// A statement, or a part of one that other statements share.
    var isStatement: Bool {
        let first = words.indices.map(bare).first { !$0.isEmpty } ?? ""
        return ["select", "insert", "update", "delete", "where", "with", "and", "from", "order"].contains(first)
    }

    private func text(replacing changes: [Int: String]) -> String {
        words.indices.map { words[$0].space + (changes[$0] ?? words[$0].word) }.joined()
    }

    /// Every statement that differs in one thing.
    func changes() -> [(kind: String, after: String)] {
        var result: [(String, String)] = []
        var isCondition = false
        for index in words.indices {
            let word = bare(index)
            if ["where", "on", "having", "when"].contains(word) { isCondition = bare(index + 1) != "conflict" }
            if ["set", "values", "order", "group", "limit", "returning", "select"].contains(word) {
                isCondition = false
            }
            func change(_ kind: String, _ other: String) {
                // A quote that begins or ends the literal stays.
                let quoted = words[index].word
                let head = quoted.prefix { $0 == "\"" }
                let tail = quoted.hasSuffix("\"") ? "\"" : ""
                result.append((kind, text(replacing: [index: head + other + tail])))
            }
            if isCondition {
                let others = [
                    "and": "or", "or": "and", "=": "<>", "<>": "=", "<": "<=", "<=": "<", ">": ">=", ">=": ">",
                ]
                if let other = others[word], !(word == "and" && bare(index - 2) == "between") {
                    change("\(word) to \(other)", other)
                }
                if word == "is", bare(index + 1) == "null" { change("is to is not", "is not") }
                if word == "is", bare(index + 1) == "not" {
                    result.append(("is not to is", text(replacing: [index + 1: ""])))
                }
                if word == "where" || word == "and" { result += dropped(after: index) }
            }
            if word == "limit" { change("one more", "limit 1 +") }
            if word == "desc" { change("the other order", "asc") }
            if word == "by", bare(index - 1) == "order", !bare(index + 1).isEmpty,
                !bare(index + 2).hasPrefix("desc")
            {
                let key = words[index + 1].word
                let end = key.lastIndex { $0 != "," && $0 != "\"" && $0 != ")" }.map(key.index(after:)) ?? key.endIndex
                result.append(
                    ("the other order", text(replacing: [index + 1: key[..<end] + " desc" + key[end...]])))
            }
            if word == "distinct" { change("not distinct", "") }
            if word.hasPrefix("max(") { change("max to min", "min(" + word.dropFirst(4)) }
            if word.hasPrefix("min(") { change("min to max", "max(" + word.dropFirst(4)) }
        }
        return result
    }

    /// Without the condition that follows.
    private func dropped(after index: Int) -> [(String, String)] {
        let ends: Set = ["and", "or", "order", "group", "limit", "returning", "union", "on"]
        var end = index + 1
        var depth = 0
        while end < words.count {
            let word = bare(end)
            if depth == 0, ends.contains(word) || words[end].word.hasPrefix("\"\"\"") { break }
            let plain = Self.withoutBound(words[end].word)
            depth += plain.count { $0 == "(" } - plain.count { $0 == ")" }
            // A bracket that was opened before this condition.
            if depth < 0 { return [] }
            end += 1
        }
        guard end > index + 1 else { return [] }
        let tail = words[end - 1].word.hasSuffix("\"") ? "\"" : ""
        var changes: [Int: String] = [index + 1: "1 = 1" + (end == index + 2 ? tail : "")]
        for gone in (index + 2)..<max(index + 2, end) { changes[gone] = gone == end - 1 ? tail : "" }
        return [("a condition less", text(replacing: changes))]
    }

    private static func withoutBound(_ word: String) -> String {
        var (result, depth, previous) = ("", 0, Character(" "))
        for character in word {
            if depth > 0 {
                depth += character == "(" ? 1 : character == ")" ? -1 : 0
            } else if character == "(", previous == "\\" {
                depth = 1
            } else {
                result.append(character)
            }
            previous = character
        }
        return result
    }
}
