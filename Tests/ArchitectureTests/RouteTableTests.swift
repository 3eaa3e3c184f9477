// SPDX-License-Identifier: EUPL-1.2
import Testing

/// The routes of the site, read from the source: what `docs/routes.md` shows.
enum RouteTable {
    struct Row: Sendable, Hashable {
        let method: String
        let path: String
        let access: String
        let file: String
    }

    static func rows(_ file: RepositoryFile) -> (rows: [Row], faults: [String]) {
        let text = SwiftText.withoutComments(file.text)
        var rows: [Row] = []
        var faults: [String] = []
        for match in text.matches(of: /\bRoute\(\s*\.(\w+)\s*,((?:[^{()]|\([^{()]*\))*)[){]/.wordBoundaryKind(.simple))
        {
            let arguments = match.2
            guard let path = arguments.firstMatch(of: /"([^"]*)"/),
                let access = arguments.firstMatch(of: /access:\s*(\.\w+(?:\([^)]*\))?)/)
            else {
                faults.append("\(file.path): a route without a literal path or access: \(match.0)")
                continue
            }
            let (method, words) = (match.1.uppercased(), String(access.1).trimmed)
            rows.append(Row(method: method, path: String(path.1), access: words, file: file.path))
        }
        return (rows, faults)
    }

    static func document(_ rows: [Row]) -> String {
        var lines = [
            "# Routes", "",
            "Generated from the sources by ArchitectureTests (`RECORD_DOCS=1 bin/test --quick`); do not edit.", "",
            "Every address of the site and who may use it (`Sources/Web/Gate/Access.swift` says what the words mean).",
            "A `:name` is a variable part of the path. Every POST passes the check on its form token and origin first.",
            "",
            "| method | path | access | file |", "|---|---|---|---|",
        ]
        let sorted = rows.sorted { ($0.path, $0.method, $0.file) < ($1.path, $1.method, $1.file) }
        lines += sorted.map { "| \($0.method) | `\($0.path)` | \($0.access.drop { $0 == "." }) | \($0.file) |" }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension String {
    /// Without spaces and line ends around it.
    var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}

@Suite struct `The table of routes` {
    static let sources = Repository.sources.filter { $0.target == "Web" && !$0.path.contains("/Gate/") }

    @Test func `every route names who may use it`() {
        #expect(Self.sources.flatMap { RouteTable.rows($0).faults } == [])
    }

    @Test func `no two routes have the same method and path`() {
        let rows = Self.sources.flatMap { RouteTable.rows($0).rows }
        let twice = Dictionary(grouping: rows) { "\($0.method) \($0.path)" }.filter { $0.value.count > 1 }.keys
        #expect(twice.sorted() == [])
    }

    @Test func `is what the document shows`() throws {
        let text = RouteTable.document(Self.sources.flatMap { RouteTable.rows($0).rows })
        #expect(try Repository.isFresh("docs/routes.md", text), "run again with RECORD_DOCS=1")
    }

    @Test func `reads method, path and access, and finds a route without access`() {
        let text = """
            Route(.get, "/vandaag", access: .signedIn) { ask, services in }
            Route(
                .post, "/a", access: .register, bodyLimit: 33 * 1024) { _, _ in }
            Route(.get, "/mensen", access: .ability(.manageAccounts), stepUp: true) { _, _ in }
            Route(.get, "/open") { _, _ in }
            static func staffRoute(_ book: Book) {}
            """
        let (rows, faults) = RouteTable.rows(RepositoryFile(path: "Sources/Web/A.swift", text: text))
        #expect(rows.map(\.method) == ["GET", "POST", "GET"])
        #expect(rows.map(\.path) == ["/vandaag", "/a", "/mensen"])
        #expect(rows.map(\.access) == [".signedIn", ".register", ".ability(.manageAccounts)"])
        #expect(faults.count == 1)
    }
}
