// SPDX-License-Identifier: EUPL-1.2
import CivilTime
import Foundation
import Testing

@testable import SchoolFiles

@Suite struct `A pupil in the register` {
    private func pupil(_ id: String, _ roepnaam: String, _ voorvoegsel: String?, _ achternaam: String) -> RegisterPupil
    {
        RegisterPupil(
            id: id, name: PersonName(achternaam: achternaam, voorvoegsel: voorvoegsel, roepnaam: roepnaam))
    }

    @Test func `is shown with the roepnaam first and sorted without the voorvoegsel`() {
        let names = [
            pupil("1", "Sanne", "van der", "Berg"), pupil("2", "Ömer", nil, "Aydın"), pupil("3", "Bo", "de", "Vries"),
            pupil("4", "Élodie", nil, "Berg"),
        ]
        #expect(names[0].displayName == "Sanne van der Berg")
        #expect(names[0].name.indexName == "Berg, Sanne van der")
        #expect(names.sorted { $0.sortKey < $1.sortKey }.map(\.id) == ["2", "4", "1", "3"])
    }

    @Test(arguments: [
        ("Yılmaz-Öztürk", "yilmaz-ozturk"), ("Łukasz", "lukasz"), ("İbrahim", "ibrahim"), ("Zoë", "zoe"),
        ("Søren Æbelø", "soren aebelo"), ("Groß", "gross"), ("D’Angelo", "d'angelo"), ("  Van   't Hof ", "van 't hof"),
    ])
    func `is found without capitals and diacritics`(name: String, folded: String) {
        #expect(SearchText.folded(name) == folded)
        #expect(SearchText.folded(folded) == folded)
    }

    @Test func `comes back the same from JSON`() throws {
        var row = pupil("1", "Sanne", "van der", "Berg")
        row.birth = try day("2018-03-09")
        for status in [PupilStatus.enrolled, .notInFile(since: try day("2026-12-01")), .left(try day("2026-07-17"))] {
            row.status = status
            let again = try JSONDecoder().decode(RegisterPupil.self, from: JSONEncoder().encode(row))
            #expect(again == row)
        }
    }

    @Test func `with the same surname is only a suggestion, and is not suggested again after a decision`() {
        var gone = pupil("5", "Tom", "van der", "Berg")
        gone.status = .left(Day(number: 0))
        let register = [
            pupil("1", "Sanne", "van der", "Berg"), pupil("2", "Daan", "Van der", "Berg"),
            pupil("3", "Bo", nil, "Berg"), pupil("4", "Eva", "van der", "Berg"), gone,
        ]
        #expect(SiblingSuggestions.suggest(for: register[0], in: register).map(\.id) == ["2", "4"])
        let decided: Set = [PupilPair("4", "1")]
        #expect(SiblingSuggestions.suggest(for: register[0], in: register, decided: decided).map(\.id) == ["2"])
        let nameless = RegisterPupil(id: "9", name: PersonName(roepnaam: "Noor"))
        #expect(SiblingSuggestions.suggest(for: nameless, in: register + [nameless]) == [])
    }
}

@Suite struct `A large or official school file` {
    @Test func `of 2,500 pupils is read, taken over and compared`() throws {
        let pupils = (1...2500).map {
            Fixture.pupil("\($0)", "Kind\($0)", "Fam\($0 / 3)", birth: "2018-01-0\($0 % 9 + 1)")
        }
        let file = try SchoolFileReader.read(bytes: Fixture.edex(pupils.joined()))
        let numbers = Numbers()
        let today = try day("2026-11-24")
        let first = Comparison.compare(file, register: [], groups: [], on: today, newID: numbers.next)
        #expect(first.counts.new == 2500)
        let register = try first.applied().pupils
        let second = Comparison.compare(file, register: register, groups: [], on: today, newID: numbers.next)
        #expect(second.counts.unchanged == 2500)
    }

    @Test func `of more than ten megabytes is read to its end`() throws {
        let filling = "<land>" + String(repeating: "é", count: 32_000) + "</land>"
        let pupils = (1...200).map { Fixture.pupil("\($0)", "Kind\($0)", "Fam", more: filling) }
        let bytes = Fixture.edex(pupils.joined())
        #expect(bytes.count > 12_000_000)
        #expect(try SchoolFileReader.read(bytes: bytes).pupils.count == 200)
    }

    static let samples: URL = {
        if let folder = ProcessInfo.processInfo.environment["HOEDE_SAMPLES"] { return URL(fileURLWithPath: folder) }
        return Fixture.folder.appendingPathComponent("../../../../shared/samples/edexml").standardized
    }()

    static var hasSamples: Bool { FileManager.default.fileExists(atPath: samples.path) }

    @Test(
        "as published with the standard is read whole",
        .enabled(if: hasSamples, "the official samples are not part of this repository; set HOEDE_SAMPLES"),
        arguments: [("official-1.03.xml", "1.03", 400), ("official-2.0.xml", "2.0", 3)])
    func official(name: String, version: String, pupils: Int) throws {
        let bytes = [UInt8](try Data(contentsOf: Self.samples.appendingPathComponent(name)))
        let file = try SchoolFileReader.read(bytes: bytes)
        let preview = Comparison.compare(
            file, register: [], groups: [], on: try day("2026-11-24"), newID: Numbers().next)
        #expect(file.school.version == version)
        #expect(file.pupils.count == pupils)
        #expect(preview.counts.new == pupils)
        #expect(file.rejected == 0)
        #expect(file.skippedFields == 0)
    }
}

@Suite struct `The demo school` {
    static let path = Fixture.folder.appendingPathComponent("../../../Content/demo/demo-school.xml").standardized

    @Test func `has Sanne and her brother, twins, eight groups and staff, and no record is odd`() throws {
        let file = try SchoolFileReader.read(bytes: [UInt8](try Data(contentsOf: Self.path)))
        #expect(file.pupils.count == 220)
        #expect(file.groups.count { !$0.isComposite } == 8)
        #expect(file.staff.count == 10)
        #expect(file.remarks == [])
        #expect(file.skippedFields == 0)
        let register = try Comparison.compare(
            file, register: [], groups: [], on: try day("2026-11-24"), newID: Numbers().next
        ).applied().pupils
        let sanne = try #require(register.first { $0.displayName == "Sanne van der Berg" })
        #expect(SiblingSuggestions.suggest(for: sanne, in: register).map(\.displayName) == ["Daan van der Berg"])
    }

    @Test func `holds citizen numbers on purpose, and none of them is kept`() throws {
        let bytes = [UInt8](try Data(contentsOf: Self.path))
        let numbers = String(decoding: bytes, as: UTF8.self).matches(of: /<bsn>(\d{9})<\/bsn>/).map { String($0.1) }
        #expect(numbers.count > 50)
        #expect(numbers.allSatisfy { CitizenNumber.passesCheck($0) })
        var kept = ""
        dump(try SchoolFileReader.read(bytes: bytes), to: &kept)
        #expect(numbers.allSatisfy { !kept.contains($0) })
    }
}
