// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import SchoolFiles

@Suite struct `A file that is refused` {
    @Test(arguments: [
        ("doctype.xml", SchoolFileRefusal.documentType), ("doctype-utf16.xml", .documentType), ("packed.zip", .packed),
        ("no-pupils.xml", .noPupils), ("other-root.xml", .otherContent), ("truncated.xml", .broken(line: 6)),
        ("undefined-entity.xml", .broken(line: 6)),
    ])
    func `says why`(name: String, reason: SchoolFileRefusal) throws {
        #expect(Fixture.refusal(try Fixture.bytes(name)) == reason)
    }

    @Test(arguments: [
        ("", SchoolFileRefusal.empty), (" \n\t ", .empty), ("Naam;Groep\nJan;5", .notXML),
        ("%PDF-1.7", .notXML), ("<!DOCTYPE EDEX><EDEX/>", .documentType),
        ("<?xml version='1.0'?><?a b?><!-- <EDEX> --><!doctype EDEX><EDEX/>", .documentType),
        ("<?xml version='1.0' encoding='ISO-2022-JP'?><EDEX/>", .encoding),
        ("<?xml version='1.0' encoding='UTF-7'?><EDEX/>", .encoding),
        ("<?xml version='1.0' encoding='EBCDIC-CP-NL'?><EDEX/>", .encoding),
        ("<html><body>Inloggen</body></html>", .otherContent), ("<Envelope><Body/></Envelope>", .otherContent),
        ("<EDEX><leerlingen/></EDEX>", .noPupils), ("<EDEX><school/></EDEX>", .noPupils),
        ("<EDEX>\n\n<leerlingen>\n</EDEX>", .broken(line: 4)), ("<EDEX", .broken(line: 1)),
        ("<!-- <EDEX/>", .broken(line: 1)),
        ("<EDEX><leerlingen><leerling key='1'/></leerlingen></EDEX><EDEX/>", .broken(line: 1)),
        ("<p:EDEX><leerlingen><leerling key='1'/></leerlingen></p:EDEX><EDEX/>", .broken(line: 1)),
        ("<EDEX x='&niets;'><leerlingen><leerling key='1'/></leerlingen></EDEX>", .broken(line: 1)),
    ])
    func `says why, also when it is tiny`(text: String, reason: SchoolFileRefusal) {
        #expect(Fixture.refusal(Array(text.utf8)) == reason)
    }

    @Test func `may write the words of a document type inside a comment or a text`() {
        let text = """
            <!-- <!DOCTYPE a> &b; --><EDEX><school><auteur>\
            <![CDATA[<!DOCTYPE a><!ENTITY b "c"> &b;]]>&amp;&#233;</auteur></school>\
            <leerlingen><leerling key="1"/></leerlingen></EDEX>
            """
        #expect(Fixture.refusal(Array(text.utf8)) == nil)
    }

    /// Such an instruction once ended the whole program.
    @Test(arguments: ["<?x?>", "<?x ?>", "<?x y?>", "<?xml?>", "<?x\n\n?>"])
    func `is not one with an instruction that says nothing`(instruction: String) {
        for text in [
            "\(instruction)<EDEX><leerlingen><leerling key='1'/></leerlingen></EDEX>",
            "<!-- a -->\(instruction)<EDEX><leerlingen><leerling key='1'/></leerlingen></EDEX>\(instruction)",
        ] {
            #expect(Fixture.refusal(Array(text.utf8)) == nil)
        }
        let inside = "<EDEX><leerlingen>\(instruction)<leerling key='1'/></leerlingen></EDEX>"
        #expect(Fixture.refusal(Array(inside.utf8)) == nil)
    }

    @Test func `is not one that declares UTF-16 above UTF-8 bytes, as some programs do`() {
        let text = "<?xml version='1.0' encoding='utf-16'?><EDEX><leerlingen><leerling key='é'/></leerlingen></EDEX>"
        #expect(Fixture.refusal(Array(text.utf8)) == nil)
    }

    @Test(arguments: [
        [0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0], [0, 0, 0, 0x3C], [0xFF, 0xFE, 0x3C], [0xFF, 0xFE, 0x00, 0xDC],
    ])
    func `has characters in four bytes, or half characters`(bytes: [UInt8]) {
        #expect(Fixture.refusal(bytes) == .encoding)
    }

    @Test func `is more than 32 MiB`() {
        let border = [UInt8](repeating: 0x20, count: 32 * 1024 * 1024)
        #expect(Fixture.refusal(border) == .empty)
        #expect(Fixture.refusal(border + [0x20]) == .tooBig)
    }

    @Test func `is nested more than sixteen deep`() {
        func nested(_ depth: Int) -> [UInt8] {
            let inner = String(repeating: "<a>", count: depth - 2) + String(repeating: "</a>", count: depth - 2)
            return Fixture.edex("<leerling key='1'/>" + inner)
        }
        #expect(Fixture.refusal(nested(16)) == nil)
        #expect(Fixture.refusal(nested(17)) == .tooDeep)
        #expect(Fixture.refusal(nested(5000)) == .tooDeep)
    }

    @Test func `has a text or attribute above 64 KiB`() {
        func long(_ count: Int) -> String { String(repeating: "a", count: count) }
        let border = 64 * 1024
        #expect(Fixture.refusal(Fixture.edex("<leerling key='1'><land>\(long(border))</land></leerling>")) == nil)
        #expect(
            Fixture.refusal(Fixture.edex("<leerling key='1'><land>\(long(border + 1))</land></leerling>"))
                == .textTooLong)
        #expect(Fixture.refusal(Fixture.edex("<leerling key='1' x='\(long(border + 1))'/>")) == .textTooLong)
    }

    @Test func `has more than twenty thousand pupils`() {
        func pupils(_ count: Int) -> String { (1...count).map { "<leerling key=\"\($0)\"/>" }.joined() }
        #expect(Fixture.refusal(Fixture.edex(pupils(20_000))) == nil)
        #expect(Fixture.refusal(Fixture.edex(pupils(20_001))) == .tooManyPupils)
    }

    @Test(arguments: [
        SchoolFileRefusal.tooBig, .packed, .empty, .notXML, .documentType, .encoding, .tooDeep, .tooManyPupils,
        .textTooLong, .otherContent, .noPupils, .broken(line: 12),
    ])
    func `is refused in one sentence of at most fifteen words`(reason: SchoolFileRefusal) {
        #expect(reason.sentence.hasSuffix("."))
        #expect(reason.sentence.split(separator: " ").count <= 15)
    }
}
