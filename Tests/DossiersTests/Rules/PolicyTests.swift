// SPDX-License-Identifier: EUPL-1.2

import Dossiers
import ProtocolBook
import TestKit
import Testing

/// Every cell: which role may do which act. One letter for each role: who takes part in the dossier writes `T`, a
/// teacher who does not `t`, a colleague `c`, the coordinator `I`, the head `H`, the board `B`, the administrator `A`,
/// the privacy officer `P`.
@Suite struct `Who may do what` {
    static let letters: [(letter: Character, actor: Actor)] = [
        ("T", School.teacher), ("t", School.other), ("c", School.colleague), ("I", School.coordinator),
        ("H", School.head), ("B", School.board), ("A", School.administrator), ("P", School.privacy),
    ]

    static let table: [CommandKind: String] = [
        .sendWorry: "TtcIHBAP", .report: "TtcIHBAP", .recordEmergencyCall: "TtcIHBAP", .askAdvice: "TtcIHBAP",
        .consult: "TtcIH",
        .recordEntry: "TIH", .correctEntry: "TIH", .recordDisclosure: "TIH", .assessSafety: "TIH",
        .recordContact: "TIH", .attachStatement: "TIH", .holdConversation: "TIH", .checkIn: "TIH",
        .recordDissent: "TIH", .completePlanLine: "TIH", .completeTask: "TIH",
        .takeWorry: "IH", .answerWorry: "IH", .joinWorry: "IH", .openDossier: "IH", .informHead: "IH",
        .answerRequest: "IH", .reopen: "IH", .agreeRole: "IH", .addPerson: "IH", .changePerson: "IH",
        .consultExternal: "IH", .drawPlan: "IH", .skipConversation: "IH", .delegateConversation: "IH",
        .holdMeeting: "IH", .weigh: "IH", .answerQuestion: "IH", .decide: "IH", .arrangeHelp: "IH",
        .reviewHelp: "IH", .informAboutReport: "IH", .recordResponse: "IH", .recordFeedback: "IH",
        .passOnSignal: "IH", .reconvene: "IH", .skipStep: "IH", .reopenStep: "IH", .close: "IH",
        .confirmClosing: "IHB", .askContribution: "IH", .answerContribution: "IH", .restrict: "IH",
        .grantReading: "IH", .revokeReading: "IH",
    ]

    @Test(.rule("S-040", "S-041", "S-042", "S-078"), arguments: CommandKind.allCases)
    func `stands in one table, for both protocols`(kind: CommandKind) {
        for book in Books.both {
            let state = Story.opened(book).state
            let allowed = String(
                Self.letters.filter { Driven.allowed(Policy.may($0.actor, kind, on: state, book: book)) }.map(\.letter))
            #expect(allowed == Self.table[kind], "\(kind.rawValue)")
        }
    }

    @Test func `and reading has a table too`() {
        let rows: [(Readable, String)] = [
            (.worry, "IH"), (.dossier, "IH"), (.recorded(by: "noor"), "TIH"), (.agreedRole(of: "noor"), "TIH"),
            (.closing, "IHB"), (.figures, "B"), (.log, "P"),
        ]
        let state = Story.opened().state
        for (what, letters) in rows {
            let allowed = String(
                Self.letters.filter { Policy.canRead($0.actor, what, in: state, book: Books.po, on: day("2026-11-23")) }
                    .map(\.letter))
            #expect(allowed == letters, "\(what)")
        }
    }

    @Test func `who sent a worry reads it back`() {
        var story = Story()
        story.does(School.other, .sendWorry(SendWorry(childName: "Kim", text: "Stil")))
        #expect(Policy.canRead(School.other, .worry, in: story.state, book: story.book, on: story.context.today))
        #expect(!Policy.canRead(School.teacher, .worry, in: story.state, book: story.book, on: story.context.today))
    }

    @Test func `a role outside the school may do nothing but what everybody may`() {
        let doctor = Actor(id: "dok", name: "Jeugdarts", roles: ["school-doctor"])
        let state = Story.opened().state
        let allowed = CommandKind.allCases.filter { Policy.may(doctor, $0, on: state, book: Books.po) }
        #expect(Set(allowed) == [.sendWorry, .report, .recordEmergencyCall])
    }
}
