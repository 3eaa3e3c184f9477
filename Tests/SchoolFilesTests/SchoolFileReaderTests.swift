// SPDX-License-Identifier: EUPL-1.2
import CivilTime
import Testing

@testable import SchoolFiles

@Suite struct `A school file` {
    @Test(arguments: ["edexml-2.1.xml", "uwlr-2.3.xml"])
    func `gives the same pupils alone and inside a UWLR answer`(name: String) throws {
        let file = try Fixture.file(name)
        #expect(file.school.brin == "99XX")
        #expect(file.school.dependance == nil)
        #expect(file.school.schoolYear == "2026-2027")
        #expect(file.groups.map(\.key) == ["g5a", "g12", "plus"])
        #expect(file.groups.map(\.jaargroep) == ["5", "C", nil])
        #expect(file.groups.map(\.isComposite) == [false, false, true])
        #expect(file.pupils.count == 7)
        #expect(file.rejected == 0)
        #expect(file.remarks == [])
        #expect(file.skippedFields == 0)
        #expect(!file.transcoded)

        let sanne = try #require(file.pupils.first)
        #expect(sanne.key == "100001")
        #expect(sanne.eckid?.utf8.count == "https://ketenid.nl/pilot/".utf8.count + 128)
        #expect(sanne.name.displayName == "Sanne van der Berg")
        #expect(sanne.name.voornamen == "Sanne Maria")
        #expect(sanne.name.voorletters == "SM")
        #expect(sanne.birth == (try day("2018-03-09")))
        #expect(sanne.gender == .girl)
        #expect(sanne.groupKey == "g5a")
        #expect(sanne.compositeGroupKeys == ["plus"])
        #expect(sanne.location == "Hoofdgebouw")
        #expect(sanne.entered == (try day("2022-03-09")))
        #expect(sanne.lastFour != nil)

        #expect(file.pupils[1].name.displayName == "Daan van 't Hof")
        #expect(file.pupils[3].name.displayName == "Ayşe Yılmaz-Öztürk")
        #expect(file.pupils[3].jaargroep == "1")
        #expect(file.pupils[5].stableKey == nil)
        #expect(file.pupils[5].name.displayName == "Noor")
        #expect(file.pupils[6].leaving == (try day("2026-07-17")))
    }

    @Test func `of version 1.03 takes the jaargroep of the group when the pupil has none`() throws {
        let file = try Fixture.file("edexml-1.03-windows-1252.xml")
        #expect(file.pupils.map(\.name.displayName) == ["Kaat Müller", "Bo Smit"])
        #expect(file.pupils.map(\.jaargroep) == ["1", "1"])
        #expect(file.pupils[1].groupKey == nil)
        #expect(file.pupils[1].birth == nil)
        #expect(!file.transcoded, "windows-1252 was declared")
    }

    @Test(
        "is read in the encoding that it declares, or else in windows-1252, and says so",
        arguments: [
            ("latin-undeclared.xml", "Ismaël Götschenberg", true), ("latin-wrongly-declared.xml", "Zoë Müller", true),
            ("turkish-iso-8859-9.xml", "Ayşe Yılmaz", false), ("utf16.xml", "Ayşe Yılmaz", false),
        ])
    func encodings(name: String, child: String, transcoded: Bool) throws {
        let file = try Fixture.file(name)
        #expect(file.pupils.map(\.name.displayName) == [child])
        #expect(file.transcoded == transcoded)
    }

    @Test func `may have its parts in any order`() throws {
        let bytes = Array(
            """
            <EDEX><leerkrachten/><leerlingen><leerling key="1"><roepnaam>Jan</roepnaam><groep key="a"/></leerling>\
            </leerlingen><groepen><groep key="a"><jaargroep>4</jaargroep><naam>4A</naam></groep></groepen></EDEX>
            """.utf8)
        let file = try SchoolFileReader.read(bytes: bytes)
        #expect(file.pupils[0].groupKey == "a")
        #expect(file.pupils[0].jaargroep == "4")
    }

    @Test func `may use prefixes that are declared nowhere`() throws {
        let bytes = Array("<le:EDEX><le:leerlingen><le:leerling le:key='1'/></le:leerlingen></le:EDEX>".utf8)
        let file = try SchoolFileReader.read(bytes: bytes)
        #expect(file.pupils.map(\.key) == ["1"])
    }

    @Test func `keeps odd values out, one by one, and reports them by key`() throws {
        let file = try Fixture.file("odd-values.xml")
        let first = file.pupils[0]
        #expect(first.name.displayName == "Ana Lucia van der Reé")
        #expect(first.name.achternaam?.unicodeScalars.count == 3, "composed form")
        #expect(first.name.voorletters == "AB")
        #expect(first.birth == nil)
        #expect(first.gender == .unknown)
        #expect(first.jaargroep == "9")
        let second = file.pupils[1]
        #expect(second.name.displayName == "Li & Lo Kok")
        #expect(second.name.voorvoegsel == nil)
        #expect(second.birth == (try day("2018-02-28")))
        #expect(second.entered == (try day("2022-08-01")))
        #expect(file.skippedFields == 2)
        #expect(file.discardedFields == 1)
        #expect(Set(file.remarks.map(\.finding)) == [.brokenDate(.birth), .unknownGender, .unknownJaargroep])
        #expect(file.remarks.allSatisfy { $0.key == "1" })
        #expect(file.remarks.allSatisfy { !$0.sentence.contains("Reé") && !$0.sentence.contains("Ana") })
    }

    @Test func `loses only the record without key and the record whose key came before`() throws {
        let file = try Fixture.file("duplicate-key.xml")
        #expect(file.pupils.map(\.name.displayName) == ["Jan Boer", "Kim Mulder"])
        #expect(file.rejected == 2)
        #expect(file.remarks.map(\.finding) == [.duplicateKey, .missingKey])
        #expect(file.remarks.map(\.position) == [2, 4])
        #expect(file.remarks.count { $0.isRejection } == 2)
    }

    @Test func `keeps a pupil whose group or building is not in the file`() throws {
        let file = try Fixture.file("dangling-group.xml")
        #expect(file.pupils.map(\.groupKey) == [nil, "g5a"])
        #expect(file.pupils.map(\.location) == [nil, nil])
        #expect(file.remarks.map(\.finding) == [.danglingGroup, .danglingLocation])
        #expect(file.rejected == 0)
    }

    @Test func `has its additions skipped whole, of whatever type`() throws {
        let file = try Fixture.file("additions.xml")
        #expect(file.pupils.map(\.name.displayName) == ["Jan Boer"])
        #expect(file.skippedFields == 0)
        #expect(file.discardedFields == 1)
    }

    @Test func `of a secondary school may write year 1 where the standard has 11`() throws {
        let year = "<jaargroep>2</jaargroep>"
        let primary = try Fixture.read(Fixture.pupil("1", "Jan", "Boer", more: year))
        #expect(primary.pupils[0].jaargroep == "2")
        let file = try Fixture.read(Fixture.pupil("1", "Jan", "Boer", more: year), kind: .secondary)
        #expect(file.pupils[0].jaargroep == "12")
        #expect(file.remarks.map(\.finding) == [.yearReadAsSecondary])
    }

    @Test func `tells twins apart by four digits, and remarks on a child that stands in it twice`() throws {
        func twin(_ key: String, _ digits: String) -> String {
            Fixture.pupil(key, "Noa", "Hof", more: "<bsn_ondwnr-4>\(digits)</bsn_ondwnr-4>")
        }
        let twins = try Fixture.read(twin("1", "1001"), twin("2", "2002"))
        #expect(twins.remarks == [])
        let doubled = try Fixture.read(twin("1", "1001"), twin("2", "1001"))
        #expect(doubled.remarks.map(\.finding) == [.possiblyTwice(other: 1)])
        #expect(doubled.pupils.count == 2, "two records are never made into one")
    }

    @Test func `proposes staff without rights, and not the account of the package itself`() throws {
        let staff = try Fixture.file("edexml-2.1.xml").staff
        #expect(staff.map(\.name.displayName) == ["Marijke de Vries", "Ineke Bakker"])
        #expect(staff[0].mail == "m.devries@school.example")
        #expect(staff[0].groupKeys == ["g5a", "plus"])
        #expect(staff[1].roleHints == ["IB", "Aandachtsfunctionaris"])
    }
}

@Suite struct `What a register may not hold` {
    private let register: [RegisterPupil] = []

    /// Everything that can be seen of a file and of its preview, also by the debugger's eye.
    private func everything(_ name: String) throws -> String {
        let file = try Fixture.file(name)
        let numbers = Numbers()
        let preview = Comparison.compare(
            file, register: register, groups: [], on: try day("2026-11-24"), newID: numbers.next)
        var text = preview.json + file.remarks.map(\.sentence).joined() + String(reflecting: file)
        dump(file, to: &text)
        dump(preview, to: &text)
        dump(try preview.applied(), to: &text)
        return text
    }

    @Test(arguments: [
        "123456782", "111222333", "987654321", "MA", "SR", "1,2", "0.25", "9876ZX", "foto.example",
    ])
    func `appears nowhere, neither citizen number nor origin nor address`(secret: String) throws {
        let bytes = try Fixture.bytes("citizen-numbers.xml")
        #expect(String(decoding: bytes, as: UTF8.self).contains(secret), "the fixture has it")
        let text = try everything("citizen-numbers.xml")
        #expect(text.contains("BoerA"))
        #expect(!text.contains(secret))
    }

    @Test func `not even the four digits are readable`() throws {
        let text = try everything("edexml-2.1.xml")
        #expect(!text.contains("0417") && !text.contains("417"))
        #expect(!text.contains("1234AB") && !text.contains("m.devries\""))
    }

    @Test func `a key that is a citizen number is dropped, also from the remarks`() throws {
        let file = try Fixture.file("citizen-number-keys.xml")
        #expect(file.pupils.count == 5)
        #expect(file.pupils.allSatisfy { $0.key == nil })
        #expect(file.remarks.filter { $0.finding == .keyIsCitizenNumber }.count == 5)
        let text = try everything("citizen-number-keys.xml")
        #expect(!text.contains("111222333"))
    }

    @Test func `the secret of a UWLR connection is not read`() throws {
        let text = try everything("uwlr-2.3.xml")
        #expect(!text.contains("geheim"))
    }
}
