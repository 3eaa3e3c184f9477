// SPDX-License-Identifier: EUPL-1.2

import Dossiers
import Foundation
import Forms
import ProtocolBook
import TestKit
import Testing

/// Who may do and read what, in which state: every cell. A letter is a person of ``MatrixPerson``, a dash nobody.
enum AccessMatrix {
    static let reads: [(key: String, dutch: String, what: Readable)] = [
        ("worry", "de zorg", .worry), ("dossier", "het dossier", .dossier),
        ("recorded", "wat de meewerkende leerkracht schreef", .recorded(by: School.teacher.id)),
        ("agreed-role", "wat met die leerkracht is afgesproken", .agreedRole(of: School.teacher.id)),
        ("closing", "het voorstel om te sluiten", .closing),
        ("question", "de vraag aan de collega", .question(to: School.colleague.id)),
        ("figures", "cijfers zonder namen", .figures), ("log", "wie waarnaar keek", .log),
    ]

    static func letters(_ state: MatrixState, _ allows: (Actor) -> Bool) -> String {
        let letters = MatrixPerson.all.filter { allows(state.actor($0)) }.map(\.letter)
        return letters.isEmpty ? "-" : String(letters)
    }

    static func cells(_ kind: CommandKind, _ book: ProtocolDefinition) -> [String] {
        MatrixState.allCases.map { state in
            let story = state.story(book)
            let command = AccessSamples.command(kind, in: story)
            return letters(state) { story.refusal($0, command) == nil }
        }
    }

    static func cells(_ what: Readable, _ book: ProtocolDefinition) -> [String] {
        MatrixState.allCases.map { state in
            let story = state.story(book)
            return letters(state) {
                Driven.allowed(Policy.canRead($0, what, in: story.state, book: book, on: story.context.today))
            }
        }
    }

    static func text(_ book: ProtocolDefinition) -> String {
        let acts = CommandKind.allCases.map { ([$0.rawValue] + cells($0, book)).joined(separator: " ") }
        let read = reads.map { (["read-\($0.key)"] + cells($0.what, book)).joined(separator: " ") }
        return (acts + read).joined(separator: "\n")
    }

    static func document(_ book: ProtocolDefinition) -> String {
        let head = "| " + MatrixState.allCases.map(\.dutch).joined(separator: " | ") + " |"
        let line = "|---" + MatrixState.allCases.map { _ in "|---" }.joined() + "|"
        func row(_ name: String, _ cells: [String]) -> String { "| \(name) | \(cells.joined(separator: " | ")) |" }
        var lines = [
            "# Wie mag wat", "",
            "Gemaakt uit de regels door AccessMatrixTests (`RECORD_DOCS=1 bin/test --quick`); niet met de hand wijzigen.",
            "",
            "Elke letter is iemand die het mag, een streepje is niemand. Het protocol is po-2019. In bijlage9 is alles gelijk, maar daar zijn geen afwegingsvragen.",
            "Een beperkt dossier kent alleen de mensen op zijn eigen lijst. De sleutels houden anderen buiten, niet deze regels.",
            "", "| letter | wie |", "|---|---|",
        ]
        lines += MatrixPerson.all.map { "| \($0.letter) | \($0.dutch) |" }
        lines += ["", "## Doen", "", "| handeling " + head, line]
        lines += CommandKind.allCases.map { row("\(CommandForm.of($0).title) (`\($0.rawValue)`)", cells($0, book)) }
        lines += ["", "## Lezen", "", "| wat " + head, line]
        lines += reads.map { row($0.dutch, cells($0.what, book)) }
        lines += [
            "", "## Naar wie een zorg gaat", "",
            "- Over thuis: naar het dossierteam.",
            "- Over thuis, en iemand van het team is betrokken: naar de anderen van het team, met zijn minst tweeën. Zijn er te",
            "  weinig, dan komen erbij: de lijst voor zorgen over iemand die op school werkt, het bestuur, de directeur.",
            "- Over iemand die hier werkt: naar de lijst die de school daarvoor koos. Staat die persoon erop, of is er geen lijst? Dan",
            "  naar een nieuwe lijst van de anderen, het bestuur en dan de directeur, nooit met wie het betreft.",
            "- Blijft er niemand over, dan leest alleen de schrijver het. Versturen wordt nooit geweigerd.",
        ]
        return lines.joined(separator: "\n") + "\n"
    }
}

@Suite struct `Role × action × state` {
    @Test(.rule("S-040", "S-041", "S-042", "S-078"))
    func `stands in one table, cell by cell, and is the same for both protocols`() {
        let wanted = AccessTable.text.split(separator: "\n").map { String($0) }
        for book in Books.both {
            let found = AccessMatrix.text(book).split(separator: "\n").map { String($0) }
            #expect(found.count == wanted.count)
            for (have, want) in zip(found, wanted) {
                // A protocol without the assessment framework has no questions to answer.
                let isAsked = !want.hasPrefix("answer-question ") || !book.questions.isEmpty
                #expect(have == (isAsked ? want : "answer-question - - - - -"), "\(book.identity.id)")
            }
        }
    }

    @Test func `never keeps anybody from a worry, a report or an emergency call`() {
        let everybody = String(MatrixPerson.all.map(\.letter))
        for kind in [CommandKind.sendWorry, .report, .recordEmergencyCall] {
            #expect(AccessMatrix.cells(kind, Books.po) == MatrixState.allCases.map { _ in everybody })
        }
    }

    @Test func `gives who is involved nothing in a restricted dossier but that`() {
        let allowed = CommandKind.allCases.filter { AccessMatrix.cells($0, Books.po)[4].contains("V") }
        #expect(Set(allowed) == [.sendWorry, .report, .recordEmergencyCall, .askAdvice])
        for read in AccessMatrix.reads { #expect(!AccessMatrix.cells(read.what, Books.po)[4].contains("V")) }
    }

    /// Run with RECORD_DOCS=1 to write it anew.
    @Test func `is what docs/toegang.md shows`() throws {
        let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = repository.appending(path: "docs/toegang.md")
        let text = AccessMatrix.document(Books.po)
        if ProcessInfo.processInfo.environment["RECORD_DOCS"] == "1" {
            try text.write(to: file, atomically: true, encoding: .utf8)
        } else {
            #expect(try String(contentsOf: file, encoding: .utf8) == text, "run again with RECORD_DOCS=1")
        }
    }
}
