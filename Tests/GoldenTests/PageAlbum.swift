// SPDX-License-Identifier: EUPL-1.2

import Foundation
import TestKit
import Testing

/// The pages of one chapter, each kept under its own name in `Tests/Golden/pages`.
///
/// A page is kept as it is rendered, with its status and address before it and a line break where one tag follows on
/// another: the page itself is one long line, in which nobody finds what changed. Numbers of things, and what is random in
/// each run, stand as a word and the order in which they appear on the page.
final class PageAlbum {
    let chapter: String
    private(set) var names: Set<String> = []

    init(_ chapter: String) {
        self.chapter = chapter
    }

    /// Keeps the page that somebody sees now.
    ///
    /// - Parameter hiding: what stands around a text that is different in each run and has no form of its own, such as a
    ///   passphrase.
    func keep(
        _ name: String, _ person: Person, status: Int = 200, hiding: [(before: String, after: String)] = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        #expect(names.insert(name).inserted, "\(name) is kept twice", sourceLocation: sourceLocation)
        let page = person.page
        #expect(person.status == status, "\(chapter)/\(name): \(person.path)", sourceLocation: sourceLocation)
        #expect(
            page.contains("tel:112") && page.contains("tel:08002000"), "\(chapter)/\(name) has no emergency numbers",
            sourceLocation: sourceLocation)
        #expect(Balance(page).faults == [], "\(chapter)/\(name)", sourceLocation: sourceLocation)
        var placeholders = Placeholders()
        let head = placeholders.replace(in: "\(person.status) \(person.path)", hiding: hiding)
        let text = placeholders.replace(in: page, hiding: hiding)
            .replacing(">\n", with: ">\n\n").replacing("><", with: ">\n<")
        try Golden.check("pages/\(chapter)/\(name).html", "\(head)\n\(text)\n", sourceLocation: sourceLocation)
    }

    /// No page lies in the folder that this chapter does not show any more.
    func close(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let folder = Golden.folder.appending(path: "pages/\(chapter)")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let left = Set(files.filter { $0.hasSuffix(".html") }.map { String($0.dropLast(5)) }).subtracting(names)
        if Golden.isWriting {
            for name in left { try FileManager.default.removeItem(at: folder.appending(path: "\(name).html")) }
        } else {
            #expect(left.sorted() == [], "kept in \(chapter) and shown by nothing", sourceLocation: sourceLocation)
        }
    }
}

/// What differs from run to run, in words.
struct Placeholders {
    private var seen: [String: String] = [:]
    private var counts: [String: Int] = [:]

    /// What stands around what is made by chance wherever it is shown: notes of the log, proposals, keys, codes, links.
    private static let always: [(before: String, after: String)] = [
        ("note-text\">", "<"), ("name=\"_voorstel\" value=\"", "\""), ("class=\"secret\"><code translate=\"no\">", "<"),
        ("<li><code translate=\"no\">", "<"), ("willekeurige woorden:</p><p class=\"lead\"><strong>", "<"),
        ("secret=", "&"), ("/uitnodiging/", "\""), ("<pre class=\"digits\">", "<"), ("<td><b>", "<"),
        ("Woord van dit blad: <strong>", "<"),
        ("Woorden van deze reeks: <strong>", "<"),
    ]

    mutating func replace(in text: String, hiding: [(before: String, after: String)]) -> String {
        var text = text
        for (before, after) in Self.always + hiding { text = hidden(before, after, in: text) }
        // Keys and tokens: hexadecimal, in one piece or in groups of four.
        text = each(of: #/\b[0-9a-f]{32,}\b/#, in: text, as: "hex")
        text = each(of: #/\b[0-9a-f]{4}(?: [0-9a-f]{4}){2,}\b/#, in: text, as: "hex-groepen")
        text = each(of: #/\b[A-Z2-7]{4}(?: [A-Z2-7]{4}){4,}\b/#, in: text, as: "app-sleutel")
        // Addresses of what the program draws are named after their contents.
        text = each(of: #/\b[0-9a-f]{16}\b/#, in: text, as: "inhoud")
        // Identities count up in a test; which number one got depends on everything before it.
        return each(
            of: #/\b(?:b|c|d|eens|g|i|l|m|n|p|s|storing|t|u|x|z|beperkt)-\d+\b(?![\w-])/#, in: text, as: nil)
    }

    private mutating func hidden(_ before: String, _ after: String, in text: String) -> String {
        var found = ""
        var rest = text[...]
        while let start = rest.firstRange(of: before), let end = rest[start.upperBound...].firstRange(of: after) {
            found += rest[..<start.upperBound] + word("geheim", String(rest[start.upperBound..<end.lowerBound]))
            rest = rest[end.lowerBound...]
        }
        return found + rest
    }

    private mutating func each(of pattern: Regex<Substring>, in text: String, as kind: String?) -> String {
        var found = ""
        var rest = text[...]
        while let match = rest.firstMatch(of: pattern) {
            found += rest[..<match.range.lowerBound]
            let kind = kind ?? String(match.output.prefix { $0 != "-" })
            found += word(kind, String(match.output))
            rest = rest[match.range.upperBound...]
        }
        return found + rest
    }

    /// The same text gets the same word, except a single word out of a list, which chance may choose twice.
    private mutating func word(_ kind: String, _ text: String) -> String {
        let isOneWord = kind == "geheim" && text.count < 12
        if !isOneWord, let known = seen[text] { return known }
        counts[kind, default: 0] += 1
        let word = "{\(kind)-\(counts[kind] ?? 0)}"
        seen[text] = word
        return word
    }
}
