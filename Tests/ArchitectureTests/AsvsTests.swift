// SPDX-License-Identifier: EUPL-1.2
import Testing

/// `docs/asvs.md`: each test that a row names must exist, and a row without one says why.
enum AsvsTable {
    /// A row: the number of the requirement, how it is met, and the tests, each `file::name`.
    struct Row {
        let number: String
        let how: String
        let tests: [String]
    }

    static func rows(_ text: String) -> [Row] {
        text.split(separator: "\n").filter { $0.hasPrefix("| ") }.compactMap { line in
            let cells = line.split(separator: " | ", omittingEmptySubsequences: false)
            guard cells.count == 4, cells[0].contains(where: \.isNumber) else { return nil }
            let tests = cells[3].split(separator: "`").filter { $0.contains("::") }.map(String.init)
            return Row(number: String(cells[0].dropFirst(2)), how: String(cells[2]), tests: tests)
        }
    }

    static func faults(_ rows: [Row], in files: [RepositoryFile]) -> [String] {
        let tests = files.filter { $0.path.hasPrefix("Tests/") }
        return rows.flatMap { row -> [String] in
            let isOpen = row.how.hasPrefix("niet van toepassing: ") || row.how.hasPrefix("nog niet: ")
            if row.tests.isEmpty { return isOpen ? [] : ["\(row.number): no test and no reason"] }
            return row.tests.filter { test in
                guard let mark = test.firstRange(of: "::") else { return true }
                let (name, wanted) = (test[..<mark.lowerBound], test[mark.upperBound...])
                return !tests.contains { $0.name == name && $0.text.contains(wanted) }
            }.map { "\(row.number): there is no \($0)" }
        }
    }
}

@Suite struct `The ASVS table` {
    @Test func `names a test that exists for each requirement, or says why not`() throws {
        let document = try #require(Repository.file("docs/asvs.md"))
        let rows = AsvsTable.rows(document.text)
        #expect(rows.count > 150)
        #expect(AsvsTable.faults(rows, in: Repository.files) == [])
    }

    @Test func `would show a test that is gone, and a row that shows nothing`() {
        let rows = AsvsTable.rows(
            """
            | eis | kern | hoe | test |
            |---|---|---|---|
            | 1.1.1 | a | b | `AsvsTests.swift::would show a test` |
            | 1.1.2 | a | b | `AsvsTests.swift::is nowhere \("to be found")` |
            | 1.1.3 | a | b |  |
            | 1.1.4 | a | niet van toepassing: niets |  |
            """)
        #expect(rows.count == 4)
        #expect(AsvsTable.faults(rows, in: Repository.files).map { $0.prefix(5) } == ["1.1.2", "1.1.3"])
    }
}
