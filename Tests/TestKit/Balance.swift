// SPDX-License-Identifier: EUPL-1.2

/// A tag of a page as the checker saw it.
public struct SeenTag: Sendable {
    /// Its name, such as `a`.
    public let name: String
    /// Its attributes, as they are written.
    public let attributes: [String: String]
}

/// Reads a page strictly: every tag closed in order, attributes quoted and named once, no script and no style in it.
/// Not a browser: what a browser would repair is a fault here.
public struct Balance: Sendable {
    /// Every tag that opens, in order.
    public private(set) var tags: [SeenTag] = []
    /// What is wrong with the page.
    public private(set) var faults: [String] = []
    private var open: [String] = []
    private var rest: Substring

    private static let empty: Set<String> = [
        "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr",
    ]

    /// Reads a page.
    public init(_ page: String) {
        rest = page[...]
        while let start = rest.firstIndex(of: "<") {
            if rest[..<start].contains(">") { faults.append("A loose > in: \(rest[..<start].suffix(40))") }
            rest = rest[rest.index(after: start)...]
            readTag()
        }
        if rest.contains(">") { faults.append("A loose > at the end") }
        if !open.isEmpty { faults.append("Never closed: \(open.joined(separator: " > "))") }
    }

    private mutating func readTag() {
        if rest.hasPrefix("!doctype html>") {
            rest = rest.dropFirst(14)
            return
        }
        if rest.hasPrefix("/") {
            rest = rest.dropFirst()
            let name = word()
            if open.last == name {
                open.removeLast()
            } else {
                faults.append("</\(name)> closes \(open.last ?? "nothing")")
            }
            if rest.first == ">" { rest = rest.dropFirst() } else { faults.append("</\(name) has more in it") }
            return
        }
        let name = word()
        if name.isEmpty { faults.append("A < that starts no tag: \(rest.prefix(30))") }
        var attributes: [String: String] = [:]
        while readAttribute(of: name, into: &attributes) {}
        let closesItself = rest.hasPrefix("/>")
        rest = rest.dropFirst(closesItself ? 2 : 1)
        tags.append(SeenTag(name: name, attributes: attributes))
        if !closesItself, !Balance.empty.contains(name) { open.append(name) }
    }

    private mutating func readAttribute(of tag: String, into attributes: inout [String: String]) -> Bool {
        guard rest.first == " " else {
            if rest.first != ">", !rest.hasPrefix("/>") {
                faults.append("<\(tag) goes wrong at: \(rest.prefix(30))")
                rest = rest.drop { $0 != ">" }
            }
            return false
        }
        rest = rest.dropFirst()
        let name = word()
        guard !name.isEmpty else {
            faults.append("<\(tag) has a space too many: \(rest.prefix(30))")
            rest = rest.drop { $0 != ">" }
            return false
        }
        var value = ""
        if rest.first == "=" {
            rest = rest.dropFirst()
            guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else {
                faults.append("<\(tag) \(name) is not quoted")
                rest = rest.drop { $0 != ">" }
                return false
            }
            value = String(rest[rest.index(after: rest.startIndex)..<end])
            rest = rest[rest.index(after: end)...]
        }
        if attributes.updateValue(value, forKey: name) != nil { faults.append("<\(tag)> has \(name) twice") }
        if value.contains("<") { faults.append("<\(tag) \(name) holds a <") }
        return true
    }

    private mutating func word() -> String {
        let found = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == ":") }
        rest = rest[found.endIndex...]
        return String(found)
    }
}
