// SPDX-License-Identifier: EUPL-1.2
import CivilTime
import Foundation
import Testing

@testable import SchoolFiles

/// A school with the file of fixture 2.1 taken over on 24 November 2026.
private struct School {
    var pupils: [RegisterPupil] = []
    var groups: [RegisterGroup] = []
    let numbers = Numbers()

    init(_ file: SchoolFile? = nil) throws {
        if let file { try take(file, on: "2026-11-24") }
    }

    func preview(_ file: SchoolFile, on text: String = "2026-12-01") throws -> ImportPreview {
        Comparison.compare(file, register: pupils, groups: groups, on: try day(text), newID: numbers.next)
    }

    mutating func take(_ file: SchoolFile, on text: String, choices: [Int: AmbiguityChoice] = [:]) throws {
        write(try preview(file, on: text).applied(choices: choices))
    }

    mutating func write(_ change: RegisterChange) {
        for row in change.pupils {
            pupils.removeAll { $0.id == row.id }
            pupils.append(row)
        }
        for row in change.groups {
            groups.removeAll { $0.id == row.id }
            groups.append(row)
        }
    }

    func pupil(_ name: String) throws -> RegisterPupil {
        try #require(pupils.first { $0.displayName == name })
    }
}

extension ImportPreview {
    /// new, changed, unchanged, left, ambiguous, rejected
    fileprivate var row: [Int] {
        [counts.new, counts.changed, counts.unchanged, counts.left, counts.ambiguous, counts.rejected]
    }
}

@Suite struct `A preview of a school file` {
    @Test func `of an empty register says that everybody is new`() throws {
        let preview = try School().preview(try Fixture.file("edexml-2.1.xml"))
        #expect(preview.row == [7, 0, 0, 0, 0, 0])
        #expect(preview.groups.count == 3)
        #expect(!preview.manyWouldLeave)
        let rows = try preview.applied().pupils
        #expect(Set(rows.map(\.id)).count == 7)
        #expect(rows[0].groupID == preview.groups[0].id)
        #expect(rows[0].compositeGroupIDs == [preview.groups[2].id])
        #expect(rows[6].status == .left(try day("2026-07-17")), "this pupil left before the summer")
    }

    @Test func `of the same file again changes nothing, but asks about the pupil with a made-up key`() throws {
        let file = try Fixture.file("edexml-2.1.xml")
        var school = try School(file)
        let before = school.pupils
        let preview = try school.preview(file)
        #expect(preview.row == [0, 0, 6, 0, 1, 0])
        #expect(preview.groups == [])
        #expect(preview.json.hasPrefix(#"{"new":0,"changed":0,"unchanged":6,"left":0,"ambiguous":1,"rejected":0"#))

        let noor = try school.pupil("Noor")
        try school.take(file, on: "2026-12-01", choices: [6: .same(id: noor.id)])
        #expect(Set(school.pupils) == Set(before))
    }

    @Test func `leaves an undecided pupil exactly as it is`() throws {
        let file = try Fixture.file("edexml-2.1.xml")
        let change = try School(file).preview(file).applied()
        #expect(change.pupils == [])
        #expect(change.undecided == [6])
    }

    @Test func `makes a second child when a person says that it is somebody new`() throws {
        let file = try Fixture.file("edexml-2.1.xml")
        let school = try School(file)
        let change = try school.preview(file).applied(choices: [6: .new])
        let old = try school.pupil("Noor")
        #expect(change.pupils.map(\.displayName) == ["Noor", "Noor"])
        #expect(change.pupils[0].id != old.id)
        #expect(change.pupils[1].id == old.id)
        #expect(change.pupils[1].status == .notInFile(since: try day("2026-12-01")))
    }

    @Test func `never takes a choice that was not offered`() throws {
        let file = try Fixture.file("edexml-2.1.xml")
        let school = try School(file)
        let sanne = try school.pupil("Sanne van der Berg")
        let preview = try school.preview(file)
        for choices in [[6: AmbiguityChoice.same(id: sanne.id)], [1: .new]] {
            #expect(throws: ImportChoiceProblem.self) { try preview.applied(choices: choices) }
        }
    }

    @Test func `names the details that change`() throws {
        let school = try School(try Fixture.read(Fixture.pupil("1", "Jan", "Boer", more: "<jaargroep>4</jaargroep>")))
        let file = try Fixture.read(Fixture.pupil("1", "Jan", "Visser", gender: 2, more: "<jaargroep>5</jaargroep>"))
        let preview = try school.preview(file)
        #expect(preview.row == [0, 1, 0, 0, 0, 0])
        #expect(preview.pupils[0].decision == .changed([.name, .gender, .jaargroep]))
    }

    @Test func `does not erase what a newer file does not know`() throws {
        let school = try School(
            try Fixture.read(Fixture.pupil("1", "Jan", "Boer", eckid: "https://ketenid.nl/pilot/1")))
        let file = try Fixture.read(Fixture.pupil("1", "Jan", "Boer", birth: "2018-02-30", gender: 0))
        #expect(try school.preview(file).row == [0, 0, 1, 0, 0, 0])
    }
}

@Suite struct `A pupil who is missing from a new file` {
    @Test func `stays in the register, with another status`() throws {
        var school = try School(
            try Fixture.read(Fixture.pupil("1", "Jan", "Boer"), Fixture.pupil("2", "Piet", "Smit")))
        let next = try Fixture.read(Fixture.pupil("1", "Jan", "Boer"))
        let preview = try school.preview(next)
        #expect(preview.row == [0, 0, 1, 1, 0, 0])
        #expect(preview.manyWouldLeave)
        school.write(try preview.applied())
        #expect(school.pupils.count == 2)
        #expect(try school.pupil("Piet Smit").status == .notInFile(since: day("2026-12-01")))

        #expect(try school.preview(next).row == [0, 0, 1, 0, 0, 0], "the same news is not told twice")
        try school.take(
            try Fixture.read(Fixture.pupil("1", "Jan", "Boer"), Fixture.pupil("2", "Piet", "Smit")), on: "2026-12-08")
        #expect(try school.pupil("Piet Smit").status == .enrolled)
    }

    @Test func `is not expected there when a person typed the name`() throws {
        var school = try School()
        school.pupils = [RegisterPupil(id: "hand", name: PersonName(roepnaam: "Bo"), origin: .byHand)]
        #expect(try school.preview(try Fixture.read(Fixture.pupil("1", "Jan", "Boer"))).row == [1, 0, 0, 0, 0, 0])
    }

    @Test func `left when the file says so, from the day after the last day at school`() throws {
        let school = try School(try Fixture.read(Fixture.pupil("1", "Jan", "Boer")))
        let file = try Fixture.read(
            Fixture.pupil("1", "Jan", "Boer", more: "<uitstroomdatum>2026-12-01</uitstroomdatum>"))
        #expect(try school.preview(file, on: "2026-12-01").pupils[0].decision == .changed([.days]))
        let later = try school.preview(file, on: "2026-12-02").pupils[0]
        #expect(later.decision == .left([.days, .status]))
        #expect(later.proposed.status == .left(try day("2026-12-01")))
    }

    @Test func `keeps the day on which a history code was first seen`() throws {
        let file = try Fixture.read(Fixture.pupil("1", "Jan", "Boer", more: "<jaargroep>H</jaargroep>"))
        let school = try School(file)
        #expect(try school.preview(file).row == [0, 0, 1, 0, 0, 0])
        #expect(try school.pupil("Jan Boer").status == .left(day("2026-11-24")))
    }

    @Test func `also when it is the group that is missing`() throws {
        let group = "<groep key='g'><naam>5A</naam><jaargroep>5</jaargroep></groep>"
        var school = try School(
            try Fixture.read(Fixture.pupil("1", "Jan", "Boer", more: "<groep key='g'/>"), groups: group))
        try school.take(
            try Fixture.read(
                Fixture.pupil("1", "Jan", "Boer", more: "<groep key='h'/>"),
                groups: "<groep key='h'><naam>5a</naam><jaargroep>5</jaargroep></groep>"), on: "2026-12-01")
        #expect(school.groups.map(\.name) == ["5a"], "another key, the same name: the same group")
        try school.take(try Fixture.read(Fixture.pupil("1", "Jan", "Boer")), on: "2026-12-02")
        #expect(school.groups.map(\.isCurrent) == [false])
        #expect(school.pupils[0].groupID == nil)
    }
}

@Suite struct `Two persons` {
    private let chain = "https://ketenid.nl/pilot/"

    @Test func `are told apart by ECK iD before key, and by key before name`() throws {
        let school = try School(
            try Fixture.read(
                Fixture.pupil("1", "Jan", "Boer", eckid: chain + "a"), Fixture.pupil("2", "Piet", "Smit")))
        let jan = try school.pupil("Jan Boer")
        let file = try Fixture.read(
            Fixture.pupil("7", "Janneke", "Visser", birth: "2017-01-01", eckid: chain + "a"),
            Fixture.pupil("2", "Pieter", "Smit"))
        let preview = try school.preview(file)
        #expect(preview.row == [0, 2, 0, 0, 0, 0])
        #expect(preview.pupils[0].proposed.id == jan.id)
    }

    @Test func `with the same details and another number are a question, never a merge`() throws {
        let school = try School(try Fixture.read(Fixture.pupil("1", "Jan", "Boer")))
        let preview = try school.preview(try Fixture.read(Fixture.pupil("99", "JAN", "boer")))
        #expect(preview.row == [0, 0, 0, 0, 1, 0])
        let jan = try school.pupil("Jan Boer")
        let same = try preview.applied(choices: [1: .same(id: jan.id)]).pupils
        #expect(same.map(\.id) == [jan.id])
        #expect(same.map(\.key) == ["99"])
    }

    @Test func `who are twins differ in roepnaam and are never suggested for each other`() throws {
        let school = try School(try Fixture.read(Fixture.pupil("1", "Daan", "Hof"), Fixture.pupil("2", "Dirk", "Hof")))
        let preview = try school.preview(
            try Fixture.read(Fixture.pupil("8", "Daan", "Hof"), Fixture.pupil("9", "Dirk", "Hof")))
        for (proposal, name) in zip(preview.pupils, ["Daan Hof", "Dirk Hof"]) {
            guard case .ambiguous(let ambiguity) = proposal.decision else {
                Issue.record("not ambiguous")
                continue
            }
            #expect(ambiguity.candidates.map(\.displayName) == [name])
        }
    }

    @Test func `cannot both be chosen to be one pupil`() throws {
        let school = try School(try Fixture.read(Fixture.pupil("1", "Noa", "Hof")))
        let noa = try school.pupil("Noa Hof")
        let preview = try school.preview(
            try Fixture.read(Fixture.pupil("8", "Noa", "Hof"), Fixture.pupil("9", "Noa", "Hof")))
        #expect(preview.row == [0, 0, 0, 0, 2, 0])
        #expect(throws: ImportChoiceProblem.chosenTwice(id: noa.id)) {
            try preview.applied(choices: [1: .same(id: noa.id), 2: .same(id: noa.id)])
        }
    }

    @Test func `do not change places because a key was given out again`() throws {
        let school = try School(try Fixture.read(Fixture.pupil("1", "Jan", "Boer")))
        let preview = try school.preview(
            try Fixture.read(Fixture.pupil("1", "Yasmina", "El Idrissi", birth: "2020-05-05", gender: 2)))
        guard case .ambiguous(let ambiguity) = preview.pupils[0].decision else {
            Issue.record("another child would get this child's dossier")
            return
        }
        #expect(ambiguity.reason == .keyOfSomebodyElse)
    }

    @Test func `to whom one record points by ECK iD and by key are a question`() throws {
        let school = try School(
            try Fixture.read(Fixture.pupil("1", "Jan", "Boer", eckid: chain + "a"), Fixture.pupil("2", "Piet", "Smit")))
        let preview = try school.preview(try Fixture.read(Fixture.pupil("2", "Jan", "Boer", eckid: chain + "a")))
        #expect(preview.row == [0, 0, 0, 0, 1, 0])
    }

    @Test func `in the file that lead to one pupil are both a question`() throws {
        let school = try School(try Fixture.read(Fixture.pupil("1", "Jan", "Boer", eckid: chain + "a")))
        let preview = try school.preview(
            try Fixture.read(Fixture.pupil("5", "Jan", "Boer", eckid: chain + "a"), Fixture.pupil("1", "Jan", "Boer")))
        #expect(preview.row == [0, 0, 0, 0, 2, 0])
    }
}
