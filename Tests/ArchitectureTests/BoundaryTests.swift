// SPDX-License-Identifier: EUPL-1.2
import Testing

/// Rules on what may be said where: engines, pages and features.
enum Boundaries {
    /// Where an engine may be named: its own target, the words of the migrations, and the edge that chooses one.
    static func mayNameEngine(_ file: RepositoryFile) -> Bool {
        ["StorageSQLite", "Server"].contains(file.target)
            || file.path == "Sources/Persistence/Migrations/Dialect.swift"
    }

    static func engineSwitches(_ file: RepositoryFile) -> [String] {
        guard !mayNameEngine(file) else { return [] }
        let code = SwiftText.withoutComments(file.text).lowercased()
        return ["sqlite", "postgres", "grdb", "libpq"].filter { code.contains($0) }.map { "\(file.path): names \($0)" }
    }

    /// The content security policy forbids these; a browser would drop them without a word.
    static func inlineCode(_ file: RepositoryFile) -> [String] {
        let text = file.isSwift ? SwiftText.withoutComments(file.text) : file.text
        let patterns: [(String, Regex<Substring>)] = [
            ("script without a file", /<script(?![^>]*\ssrc=)[^>]*>/), ("style element", /<style[\s>]/),
            ("style attribute", /\sstyle\\?=/), ("event attribute", /\son[a-z]+\\?=\\?["']/),
            ("script address", /javascript:/),
        ]
        return patterns.filter { text.contains($0.1) }.map { "\(file.path): \($0.0)" }
    }

    /// Parts of a page's markup: everything that can put markup before a browser.
    static func holdsMarkup(_ file: RepositoryFile) -> Bool {
        let targets = ["Markup", "Components", "Web", "Casework", "Forms", "Server"]
        return (file.isSource && targets.contains(file.target)) || file.path.hasSuffix(".svg")
            || file.path.hasSuffix(".html")
    }

    static let suffixes = ["Routes", "Form", "Page", "Texts", "View"]

    /// Files in a feature folder with a name of their own, each with its reason.
    static let ownNames: [String: String] = [
        "Sources/Web/Features/Commands/CommandTitles.swift": "short names of acts, for buttons, and their addresses",
        "Sources/Web/Features/Commands/DossierChoices.swift": "what can be chosen in a form, from the dossier",
        "Sources/Web/Features/Commands/FieldHTML.swift": "draws one described field",
        "Sources/Web/Features/Commands/FormSettings.swift": "what a form needs to know of the school",
    ]

    static func feature(_ path: String) -> String? {
        let parts = path.split(separator: "/")
        return path.hasPrefix("Sources/Web/Features/") && parts.count > 4 ? String(parts[3]) : nil
    }

    static func oddNames(_ file: RepositoryFile) -> [String] {
        guard feature(file.path) != nil, ownNames[file.path] == nil else { return [] }
        let name = file.name.replacing(".swift", with: "").split(separator: "+").first ?? ""
        return suffixes.contains { name.hasSuffix($0) } ? [] : ["\(file.path): name without a fixed ending"]
    }

    /// Types at the left margin; a type inside another is named through it.
    static func declaredTypes(_ code: String) -> Set<String> {
        Set(
            code.matches(
                of:
                    /(?m)^(?:(?:public|final|private|fileprivate)\s+)*(?:struct|enum|class|actor|protocol|typealias)\s+([A-Z][A-Za-z0-9]*)/
                    .wordBoundaryKind(.simple)
            ).map { String($0.1) })
    }

    /// Uses of one feature by another that are meant, as "Feature uses Type", each with its reason.
    static let sideways: [String: String] = [
        "Commands uses ReadersPage": "who read a dossier, before its readers change",
        "Dossiers uses CommandTitles": "names the acts that a dossier offers",
        "Dossiers uses CommandsPage": "opening a dossier is an act with a described form",
        "Dossiers uses CommandsRoutes": "which acts a participant may do",
        "Dossiers uses FormSettings": "opening a dossier is an act with a described form",
        "Dossiers uses OwnWorriesPage": "a participant sees the status of the own worry",
        "NowCards uses ProtocolPage": "the contacts of the protocol",
        "NowCards uses ProtocolPageRoutes": "which protocol is shown to somebody without a session",
        "OwnWorries uses WorryTexts": "says when a worry is read with the same words",
        "TeamWorries uses CommandsPage": "answering a worry is an act with a described form",
        "TeamWorries uses FormSettings": "answering a worry is an act with a described form",
        "Today uses QuestionsPage": "shows a question as its own list does",
        "Today uses TeamWorryPage": "what a worry is about, in the same words",
        "Today uses OwnWorriesPage": "shows own worries as their own page does",
    ]

    static func foreignTypes(_ files: [RepositoryFile], permitted: Set<String>) -> [String] {
        let features = files.compactMap { file in
            feature(file.path).map { (feature: $0, path: file.path, code: SwiftText.code(file.text)) }
        }
        var owners: [String: Set<String>] = [:]
        for file in features {
            for type in declaredTypes(file.code) { owners[type, default: []].insert(file.feature) }
        }
        return features.flatMap { file in
            Set(file.code.matches(of: /\b[A-Z][A-Za-z0-9]*\b/.wordBoundaryKind(.simple)).map { String($0.output) })
                .filter { word in owners[word].map { !$0.contains(file.feature) } ?? false }
                .filter { !permitted.contains("\(file.feature) uses \($0)") }
                .sorted().map { "\(file.path): uses \($0)" }
        }
    }
}

@Suite struct `Boundaries of the program` {
    @Test func `no code asks which database is underneath`() {
        #expect(Repository.sources.flatMap(Boundaries.engineSwitches) == [])
    }

    @Test func `no page carries code or style inside its markup`() {
        #expect(Repository.files.filter(Boundaries.holdsMarkup).flatMap(Boundaries.inlineCode) == [])
    }

    @Test func `files of a feature have fixed endings`() {
        #expect(Repository.sources.flatMap(Boundaries.oddNames) == [])
        #expect(Boundaries.ownNames.keys.filter { Repository.file($0) == nil } == [])
    }

    @Test func `features do not use each other`() {
        #expect(Boundaries.foreignTypes(Repository.sources, permitted: Set(Boundaries.sideways.keys)) == [])
    }

    @Test func `every exception is still needed`() {
        let found = Boundaries.foreignTypes(Repository.sources, permitted: [])
        let needed = Boundaries.sideways.keys.filter { rule in
            let words = rule.split(separator: " ")
            return found.contains { $0.contains("/Features/\(words[0])/") && $0.hasSuffix(" uses \(words[2])") }
        }
        #expect(Set(Boundaries.sideways.keys).subtracting(needed) == [])
    }

    @Test func `an engine named in SQL code is found`() {
        let file = RepositoryFile(path: "Sources/Persistence/A.swift", text: "if dialect == .sqlite { }")
        #expect(Boundaries.engineSwitches(file) == ["Sources/Persistence/A.swift: names sqlite"])
        #expect(Boundaries.engineSwitches(RepositoryFile(path: "Sources/Storage/A.swift", text: "// SQLite\n")) == [])
    }

    @Test(arguments: [
        "let a: HTML = \"<script>alert(1)</script>\"", "\"<p style=\\\"color:red\\\">\"",
        "\"\"\"\n<a onclick=\"b()\">\n\"\"\"",
        "\"<style>p{}</style>\"", "\"<a href='javascript:b()'>\"", "#\"<p style=\"color:red\">\"#",
    ])
    func `inline code and style are found`(text: String) {
        #expect(Boundaries.inlineCode(RepositoryFile(path: "Sources/Web/A.swift", text: text)).count == 1)
    }

    @Test func `a script with a file and a sheet with a file are fine`() {
        let text =
            "\"<script src=\\\"/a/site.js\\\" defer></script><link rel=\\\"stylesheet\\\" href=\\\"/a/site.css\\\">\""
        #expect(Boundaries.inlineCode(RepositoryFile(path: "Sources/Web/A.swift", text: text)) == [])
    }

    @Test func `an odd file name and a type of another feature are found`() {
        let worry = RepositoryFile(path: "Sources/Web/Features/Worry/WorryPage.swift", text: "enum WorryPage {}")
        let other = RepositoryFile(path: "Sources/Web/Features/Today/Helpers.swift", text: "let a = WorryPage.self")
        #expect(Boundaries.oddNames(worry) == [])
        #expect(Boundaries.oddNames(other).count == 1)
        #expect(Boundaries.foreignTypes([worry, other], permitted: []) == ["\(other.path): uses WorryPage"])
        #expect(Boundaries.foreignTypes([worry, other], permitted: ["Today uses WorryPage"]) == [])
    }
}
