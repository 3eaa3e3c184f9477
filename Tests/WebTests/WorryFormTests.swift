// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Testing

@testable import Web

@Suite struct `The form about somebody who works here` {
    private let staff = [
        StaffMember(id: StaffID("karin"), name: "Karin van Dam", roles: []),
        StaffMember(id: StaffID("hans"), name: "Hans Öztürk", roles: []),
        StaffMember(id: StaffID("jan"), name: "Jan van Dam", roles: []),
    ]

    private func read(_ typed: String, account: String = "", what: String = "Ik zag iets.") throws -> SendWorry {
        var form = WorryForm()
        form.isAboutStaff = true
        form.colleague = typed
        form.colleagueID = account
        form.what = what
        return try #require(
            form.read(now: Instant(milliseconds: 1_790_000_000_000), pupils: [], staff: staff) { _ in nil }.worry)
    }

    @Test func `takes who was chosen from the list, whatever was typed`() throws {
        let worry = try read("iemand", account: "karin")
        #expect(worry.colleagueID == StaffID("karin") && worry.involved == nil)
    }

    @Test func `shuts out both who was chosen and who was typed, when these are two people`() throws {
        let worry = try read("Hans", account: "karin")
        #expect(worry.colleagueID == StaffID("karin") && worry.involved == [StaffID("hans")])
    }

    @Test func `looks at the text when no name was given`() throws {
        #expect(try read("", what: "Juf Karin sloeg Sem.").involved == [StaffID("karin")])
        #expect(try read("de stagiair", what: "Karin zag het.").involved == nil)
    }

    @Test(arguments: ["Karin van Dam", " karin  VAN dam"])
    func `knows a name that is written in full`(typed: String) throws {
        let worry = try read(typed)
        #expect(worry.colleagueID == StaffID("karin") && worry.involved == nil)
    }

    @Test(arguments: [
        ("juf Karin", ["karin"]), ("Carin", ["karin"]), ("Karim", ["karin"]), ("Ann", []), ("Ozturk", ["hans"]),
        ("Van Dam", ["karin", "jan"]), ("iemand van de overblijf", []),
        ("de invaller", []),
    ])
    func `shuts out everybody who may be meant by a part of a name`(typed: String, shut: [String]) throws {
        let worry = try read(typed)
        #expect(worry.colleagueID == nil)
        #expect((worry.involved ?? []).map(\.text) == shut)
        #expect(worry.colleague == typed)
    }

    @Test func `says who reads it, also when the school chose nobody yet`() {
        #expect(WorryTexts.staffPlan(["Karin", "Hans"], chosen: true).hasPrefix("Dit lezen alleen Karin en Hans."))
        #expect(WorryTexts.staffPlan(["Karin"], chosen: false).hasPrefix("Je school koos hier nog niemand voor."))
        #expect(WorryTexts.staffPlan([], chosen: false).contains("Bel daarom zelf het bestuur"))
    }
}
