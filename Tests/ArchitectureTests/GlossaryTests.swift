// SPDX-License-Identifier: EUPL-1.2
import Dossiers
import Testing

/// `docs/woordenlijst.md`: every word of the field that the code has in English.
enum Glossary {
    /// Names of types that are not in the list, each because it is no word of the field.
    static let technical: Set<String> = ["ID", "Subjects", "HelpID", "ReportID", "PlanLineID", "EventID"]

    static func missing(types: [String], names: [String], in document: String) -> [String] {
        let known = Set(document.matches(of: /[A-Za-z0-9-]+/).map { String($0.output) })
        return (types.filter { !technical.contains($0) } + names).filter { !known.contains($0) }.sorted()
    }
}

@Suite struct `The glossary` {
    static let files =
        Repository.acts
        + Repository.files.filter {
            ["Sources/Dossiers/Words.swift", "Sources/Dossiers/Outcomes.swift"].contains($0.path)
        }

    @Test func `has every fact, word and outcome of a dossier, and every command`() {
        let types = Self.files.flatMap { file in
            file.text.matches(of: /\npublic (?:struct|enum) (\w+)/).map { String($0.1) }
        }
        let names = CommandKind.allCases.map(\.rawValue)
        #expect(types.count > 60)
        #expect(names.count >= 45)
        let document = Repository.file("docs/woordenlijst.md")?.text ?? ""
        #expect(Glossary.missing(types: types, names: names, in: document) == [])
    }

    @Test func `a word that is not in it is found`() {
        let document = "| zorg | `SendWorry` (`send-worry`) | a |"
        #expect(Glossary.missing(types: ["SendWorry"], names: ["send-worry"], in: document) == [])
        #expect(Glossary.missing(types: ["NewFact"], names: ["new-fact"], in: document) == ["NewFact", "new-fact"])
    }
}
