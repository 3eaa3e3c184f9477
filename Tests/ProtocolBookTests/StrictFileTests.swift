// SPDX-License-Identifier: EUPL-1.2
import ProtocolBook
import ProtocolFiles
import Testing

@Suite struct `A protocol file is read strictly` {
    @Test(arguments: [
        Broken("unknown-key", "  versie: 1", "  versie: 1\n  kleur: rood"),
        Broken("unknown-key", "valkuilen:", "valkuil:"),
        Broken("missing-key", "  sector: PO\n", ""),
        Broken("missing-key", "beslissing: twee-besluiten\n", ""),
        Broken("wrong-type", "versie: 1", "versie: een"),
        Broken("wrong-type", "versie: 1", "versie: 0"),
        Broken("wrong-type", "versie: 1", "versie: \"1\""),
        Broken("wrong-type", "intern: nee", "intern: no"),
        Broken("wrong-type", "eindbeslisser: head", "eindbeslisser: [head]"),
        Broken("wrong-type", "    mag: [zorg-sturen, cijfers-zien, tweede-persoon]", "    mag: cijfers-zien"),
        Broken("unknown-value", "niveau: verplicht", "niveau: moet"),
        Broken("unknown-value", "bewijs: notitie", "bewijs: praatje"),
        Broken("empty-value", "  sector: PO", "  sector:"),
        Broken("empty-value", "  sector: PO", "  sector: \" \""),
        Broken("bad-name", "- sleutel: teacher", "- sleutel: Juf Jannie"),
        Broken("duplicate-key", "  versie: 1", "  versie: 1\n  versie: 2"),
        Broken("merge-key", "  versie: 1", "  versie: 1\n  <<: head"),
        Broken("reference", "eindbeslisser: head", "eindbeslisser: &wie head"),
        Broken("reference", "eindbeslisser: head", "eindbeslisser: *wie"),
        Broken("reference", "lezers: [coordinator, head]", "lezers: [coordinator,*wie]"),
        Broken("reference", "rollen:\n  - sleutel", "rollen:\n  -  &wie\n    sleutel"),
        Broken("tag", "  versie: 1", "  versie: !!int 1"),
        Broken("tag", "eindbeslisser: head", "eindbeslisser: !geheim head"),
        Broken("directive", "protocol:\n", "%YAML 1.1\n---\nprotocol:\n"),
        Broken("yaml-syntax", "bewaarjaren: 2", "bewaarjaren: 2\n---\nnog: een"),
        Broken("yaml-syntax", "eindbeslisser: head", "eindbeslisser: \"head"),
        Broken("yaml-syntax", "  versie: 1", "\t versie: 1"),
    ])
    func `and everything odd is told`(_ broken: Broken) throws {
        let sound = try Shipped.text("po-2019")
        let text = sound.changing(broken.old, broken.new)
        #expect(text != sound, "the text to break is no longer in the file")
        #expect(findings(text).contains { $0.code == broken.code && $0.severity == .error })
    }

    @Test func `and every fault is told at once, in the order of the file`() throws {
        let text = try Shipped.text("po-2019")
            .changing("  versie: 1", "  versie: een\n  kleur: rood")
            .changing("niveau: verplicht", "niveau: moet")
        let found = findings(text)
        #expect(found.map(\.code) == ["wrong-type", "unknown-key", "unknown-value"])
        #expect(found.map(\.line) == found.map(\.line).sorted())
    }

    @Test func `with line and column, also after letters with accents and with CR LF`() throws {
        let value = try YAMLReader.document(Array("titel: één\r\nlijst:\r\n  - é: [a, b]\r\n".utf8))
        guard case .map(let entries) = value.content else {
            Issue.record("no map")
            return
        }
        #expect(entries.map(\.place) == [Place(line: 1, column: 1), Place(line: 2, column: 1)])
        let fault = #expect(throws: YAMLFault.self) {
            try YAMLReader.document(Array("a: één\r\nb: é, *c\r\n".utf8))
        }
        #expect(fault?.place == Place(line: 2, column: 7))
    }

    @Test func `and a slip of the pen is met with a suggestion`() throws {
        let text = try Shipped.text("po-2019").changing("  sector: PO", "  sectr: PO")
        let found = findings(text)
        #expect(found.contains { $0.text == "'sectr' is hier geen bekende naam. Bedoel je 'sector'?" })
    }

    @Test func `but text with an asterisk, ampersand or exclamation mark in it is fine`() throws {
        let text = "a: Jip & Janneke, 3 * 4! Let op!\nb: >-\n  Kom nu! * echt\n  & nog iets ! hier\nc: \"a&b *c\"\n"
        #expect(throws: Never.self) { try YAMLReader.document(Array(text.utf8)) }
    }

    @Test(arguments: ["", "# alleen een opmerking\n", "een\n", "[]\n", "- a\n"])
    func `and a file that is no protocol is refused`(_ text: String) {
        #expect(findings(text).contains { $0.severity == .error })
    }

    @Test func `and the check does not read what is no text`() {
        #expect(findings("a: \u{0}").map(\.code) == ["not-utf8"])
        let fault = #expect(throws: YAMLFault.self) { try YAMLReader.document([0xFF, 0xFE, 0x61, 0x00]) }
        #expect(fault?.code == .notUTF8)
    }
}
