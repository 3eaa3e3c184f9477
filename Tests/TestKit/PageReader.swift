// SPDX-License-Identifier: EUPL-1.2

/// Reads the pages of the program, which are well-formed; not HTML from elsewhere.
public struct PageReader {
    /// A tag, or the text between two.
    enum Piece {
        case open(String, [String: String])
        case close(String)
        case text(String)
    }

    private let pieces: [Piece]
    private var fault: PageForm.Fault?

    public init(_ page: String) {
        do throws(PageForm.Fault) {
            pieces = try Self.pieces(page)
        } catch {
            pieces = []
            fault = error
        }
    }

    /// The words of the page, without what is only there for the script; one space between two.
    public var words: String {
        var text = ""
        for case .text(let piece) in pieces { text += " " + piece }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The words within each element of a kind that has a class, in order; with the classes.
    public func elements(_ name: String, class wanted: String? = nil) -> [(classes: [String], words: String)] {
        var found: [(classes: [String], words: String)] = []
        for (start, piece) in pieces.enumerated() {
            guard case .open(name, let attributes) = piece else { continue }
            let classes = (attributes["class"] ?? "").split(separator: " ").map(String.init)
            guard wanted.map({ classes.contains($0) }) ?? true else { continue }
            found.append((classes, Self.words(pieces[(start + 1)..<end(of: name, from: start)])))
        }
        return found
    }

    /// The words of every element of one kind in the section that begins with a heading.
    public func parts(_ name: String, under heading: String) -> [String] {
        for (start, piece) in pieces.enumerated() {
            guard case .open("section", _) = piece else { continue }
            let last = end(of: "section", from: start)
            let title = (start..<last).first { place in
                if case .open("h2", _) = pieces[place] { true } else { false }
            }
            guard let title, Self.words(pieces[title..<end(of: "h2", from: title)]) == heading else { continue }
            return (start..<last).compactMap { place in
                guard case .open(name, _) = pieces[place] else { return nil }
                return Self.words(pieces[place..<end(of: name, from: place)])
            }
        }
        return []
    }

    /// The addresses of all links.
    public var links: [String] {
        pieces.compactMap { piece in
            if case .open("a", let attributes) = piece { attributes["href"] } else { nil }
        }
    }

    private static func words(_ pieces: ArraySlice<Piece>) -> String {
        var text = ""
        for case .text(let piece) in pieces { text += " " + piece }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func end(of name: String, from start: Int) -> Int {
        var depth = 0
        for place in start..<pieces.count {
            switch pieces[place] {
            case .open(name, _): depth += 1
            case .close(name):
                depth -= 1
                if depth == 0 { return place }
            default: continue
            }
        }
        return pieces.count
    }

    // MARK: Forms

    mutating func forms() throws(PageForm.Fault) -> [PageForm] {
        if let fault { throw fault }
        var found: [PageForm] = []
        var form: PageForm?
        for (place, piece) in pieces.enumerated() {
            switch piece {
            case .open("form", let attributes):
                guard form == nil else { throw .init(description: "a form within a form") }
                guard let action = attributes["action"] else { throw .init(description: "a form without address") }
                form = PageForm(action: action, isPost: attributes["method"] == "post")
            case .close("form"):
                if let form { found.append(form) }
                form = nil
            case .open(let tag, let attributes) where ["input", "textarea", "select", "button"].contains(tag):
                guard form != nil, let name = attributes["name"] else { continue }
                guard let control = try control(tag, name, attributes, at: place) else { continue }
                try form?.add(control)
            default: continue
            }
        }
        guard form == nil else { throw .init(description: "a form without end") }
        return found
    }

    private func control(
        _ tag: String, _ name: String, _ attributes: [String: String], at place: Int
    ) throws(PageForm.Fault) -> PageForm.Control? {
        let value = attributes["value"] ?? ""
        switch (tag, attributes["type"] ?? "text") {
        case ("textarea", _):
            return .init(name: name, kind: .area, values: [Self.words(pieces[(place + 1)..<end(of: tag, from: place)])])
        case ("select", _): return list(name, at: place)
        case ("button", _): return .init(name: name, kind: .button, options: [(value, label(after: place, "button"))])
        case ("input", "hidden"): return .init(name: name, kind: .hidden, values: [value])
        case ("input", "radio"), ("input", "checkbox"):
            let isRadio = attributes["type"] == "radio"
            return .init(
                name: name, kind: isRadio ? .radio : .box, options: [(value, label(after: place, "label"))],
                values: attributes["checked"] == nil ? [] : [value])
        case ("input", "text"), ("input", "search"), ("input", "password"), ("input", "email"), ("input", "date"):
            return .init(name: name, kind: .line, values: [value])
        case ("input", "file"), ("input", "submit"): return nil
        case (_, let type): throw .init(description: "\(name) is a \(tag) of type \(type)")
        }
    }

    private func list(_ name: String, at place: Int) -> PageForm.Control {
        var control = PageForm.Control(name: name, kind: .list)
        for option in place..<end(of: "select", from: place) {
            guard case .open("option", let attributes) = pieces[option] else { continue }
            let words = Self.words(pieces[(option + 1)..<end(of: "option", from: option)])
            control.options.append((attributes["value"] ?? words, words))
            if attributes["selected"] != nil { control.values = [attributes["value"] ?? words] }
        }
        if control.values.isEmpty, let first = control.options.first { control.values = [first.value] }
        return control
    }

    private func label(after place: Int, _ tag: String) -> String {
        let end = pieces[place...].firstIndex { piece in if case .close(tag) = piece { true } else { false } }
        return Self.words(pieces[(place + 1)..<(end ?? pieces.count)])
    }

    // MARK: Pieces

    private static let literal: Set<String> = ["script", "style"]

    private static func pieces(_ page: String) throws(PageForm.Fault) -> [Piece] {
        var found: [Piece] = []
        var rest = page[...]
        var skipped: String?
        while let start = rest.firstIndex(of: "<") {
            if skipped == nil, start > rest.startIndex { found.append(.text(try decoded(rest[..<start]))) }
            rest = rest[start...].dropFirst()
            if rest.hasPrefix("!") {
                guard let end = rest.firstIndex(of: ">") else { throw .init(description: "a tag without end") }
                rest = rest[end...].dropFirst()
                continue
            }
            let piece = try tag(&rest)
            if let name = skipped {
                if case .close(name) = piece { skipped = nil }
                continue
            }
            found.append(piece)
            if case .open(let name, _) = piece, literal.contains(name) { skipped = name }
        }
        return found
    }

    private static func tag(_ rest: inout Substring) throws(PageForm.Fault) -> Piece {
        let closes = rest.hasPrefix("/")
        if closes { rest = rest.dropFirst() }
        let name = String(rest.prefix { $0.isLetter || $0.isNumber })
        guard !name.isEmpty || closes else { return .text("<") }
        rest = rest.dropFirst(name.count)
        var attributes: [String: String] = [:]
        while true {
            rest = rest.drop { $0.isWhitespace || $0 == "/" }
            guard let next = rest.first else { throw .init(description: "<\(name)> has no end") }
            if next == ">" { break }
            let key = String(rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != ">" && $0 != "/" })
            rest = rest.dropFirst(key.count)
            guard attributes[key] == nil else { throw .init(description: "<\(name)> says \(key) twice") }
            guard rest.first == "=" else {
                attributes[key] = ""
                continue
            }
            rest = rest.dropFirst()
            guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else {
                throw .init(description: "\(key) of <\(name)> is not between quotes")
            }
            attributes[key] = try decoded(rest[rest.index(after: rest.startIndex)..<end])
            rest = rest[end...].dropFirst()
        }
        rest = rest.dropFirst()
        return closes ? .close(name) : .open(name, attributes)
    }

    private static let references = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "nbsp": "\u{A0}"]

    private static func decoded(_ text: Substring) throws(PageForm.Fault) -> String {
        guard text.contains("&") else { return String(text) }
        var found = ""
        var rest = text
        while let start = rest.firstIndex(of: "&") {
            found += rest[..<start]
            guard let end = rest[start...].firstIndex(of: ";"),
                let character = references[String(rest[rest.index(after: start)..<end])]
            else { throw .init(description: "an & that is no reference: \(rest[start...].prefix(20))") }
            found += character
            rest = rest[end...].dropFirst()
        }
        return found + rest
    }
}
