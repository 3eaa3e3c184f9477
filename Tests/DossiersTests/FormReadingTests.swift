// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Forms
import Testing

@Suite struct `Reading what was filled in` {
    static func read(_ kind: CommandKind, _ values: [String: [String]]) -> Result<Command, FieldErrors> {
        CommandForm.of(kind).read(FilledForm(values), setting: .test)
    }

    static func error(_ kind: CommandKind, _ values: [String: [String]], at key: String) -> String? {
        guard case .failure(let errors) = read(kind, values) else { return nil }
        return errors.text(at: key)
    }

    @Test func `gives the command with every answer in its place`() {
        let result = Self.read(
            .recordEntry,
            [
                "kind": ["child-words"], "text": ["  ‘Mama was boos.’\r\n"], "question": ["Wat is er?"],
                "happened-when": ["yesterday"], "happened-time": ["8u35"], "happened-about": ["yes"],
                "signals": ["signals-b", "signals-a"], "alerts": ["fear", "injury"], "subject": ["child"],
                "from": ["zorg-1"],
            ])
        guard let entry = try? result.get().act as? RecordEntry else { return #expect(Bool(false)) }
        #expect(entry.kind == .childWords)
        #expect(entry.text == "‘Mama was boos.’")
        #expect(entry.happened?.day.iso == "2026-11-22")
        #expect(entry.happened?.time?.text == "08:35")
        #expect(entry.happened?.about == true)
        #expect(entry.signals == ["signals-a", "signals-b"])
        #expect(entry.alerts == [.injury, .fear])
        #expect(entry.fits == .unclear)
        #expect(entry.from?.text == "zorg-1")
    }

    @Test(arguments: [
        (["happened-when": "other"], "Vul de dag in waarop het was."),
        (["happened-day": "24", "happened-month": "11", "happened-year": "2026"], "Kies een dag die al geweest is."),
        (["happened-day": "1", "happened-month": "maart", "happened-year": "1989"], "Kies een jaar vanaf 1990."),
        (
            ["happened-day": "31", "happened-month": "4", "happened-year": "2026"],
            "Deze dag bestaat niet. Kijk de datum nog eens na."
        ),
        (["happened-when": "today", "happened-time": "10.06"], "Kies een tijd die al geweest is."),
        (["happened-when": "today", "happened-time": "straks"], "Schrijf de tijd als 8.35 of 14.10."),
        (["happened-time": "8.35"], "Vul ook de dag in, niet alleen de tijd."),
        (
            ["happened-when": "today", "happened-day": "3", "happened-month": "3", "happened-year": "2026"],
            "Kies vandaag of gisteren, of vul een andere dag in. Niet allebei."
        ),
    ])
    func `says what to do about a moment that cannot be right`(typed: [String: String], sentence: String) {
        let values = typed.mapValues { [$0] }
        #expect(Self.error(.informHead, values, at: "happened") == sentence)
    }

    @Test(arguments: ["8.35", "08:35", "8u35", "8.35 uur", "8h35"])
    func `reads a time as people write it`(typed: String) {
        let result = Self.read(.informHead, ["happened-when": ["today"], "happened-time": [typed]])
        guard let fact = try? result.get().act as? InformHead else { return #expect(Bool(false)) }
        #expect(fact.happened?.time?.text == "08:35")
    }

    @Test func `lets a clock run five minutes ahead`() {
        let result = Self.read(.informHead, ["happened-when": ["today"], "happened-time": ["10.05"]])
        #expect((try? result.get()) != nil)
    }

    @Test func `asks for a shorter text at the limit, never cuts it`() {
        let long = String(repeating: "a", count: 20_001)
        #expect(Self.error(.recordDissent, ["text": [long]], at: "text")?.contains("20000") == true)
        #expect((try? Self.read(.recordDissent, ["text": [String(long.dropLast())]]).get()) != nil)
    }

    @Test func `refuses what is not in the list`() {
        let values = ["step": ["steps-x"], "reason": ["Omdat"]]
        #expect(Self.error(.skipStep, values, at: "step")?.hasPrefix("Kies") == true)
        #expect(Self.error(.assessSafety, ["safe-now": ["misschien"]], at: "safe-now")?.hasPrefix("Kies") == true)
    }

    /// Every line of a plan has an owner and a due day.
    @Test func `reads the lines of a plan, and asks for owner and day`() {
        var values = [
            "coordinator": ["staff-a"], "lines-1-what": ["Bellen"], "lines-1-owner": ["staff-b"],
            "lines-1-due-day": ["30"], "lines-1-due-month": ["nov"], "lines-1-due-year": ["2026"],
            "lines-3-what": ["Huisbezoek"], "lines-3-owner-name": ["Wijkcoach"], "lines-3-target": ["parents"],
            "lines-3-due-day": ["1"], "lines-3-due-month": ["12"], "lines-3-due-year": ["2026"],
        ]
        guard let plan = try? Self.read(.drawPlan, values).get().act as? DrawPlan else { return #expect(Bool(false)) }
        #expect(plan.lines.map(\.what) == ["Bellen", "Huisbezoek"])
        #expect(plan.lines.map(\.target) == [.pupil, .parents])
        #expect(plan.lines.map(\.id.text) == ["fresh-1", "fresh-2"])
        #expect(plan.lines.map(\.due.iso) == ["2026-11-30", "2026-12-01"])

        values["lines-3-owner-name"] = nil
        #expect(Self.error(.drawPlan, values, at: "lines") == "Vul bij regel 3 in wie het doet.")
    }

    @Test func `asks whom a colleague was only when neither a choice nor a name is there`() {
        let values = ["function": ["colleague"], "shared": ["no"], "why": ["Ik zie het anders"]]
        #expect(Self.error(.consult, values, at: "with") != nil)
        #expect((try? Self.read(.consult, values.merging(["name": ["Invaller"]]) { $1 }).get()) != nil)
    }
}

/// Rule 1 of the design: nothing stands between a person and help.
@Suite struct `Reading a worry, a report or an emergency call` {
    static let kinds: [CommandKind] = [.sendWorry, .report, .recordEmergencyCall]

    @Test func `is promised by exactly these forms`() {
        #expect(
            CommandKind.allCases.filter { CommandForm.of($0).neverRefused } == [
                .sendWorry, .recordEmergencyCall, .report,
            ])
    }

    @Test(arguments: [CommandKind.report, .recordEmergencyCall])
    func `always gives a command, even from an empty form`(kind: CommandKind) throws {
        let command = try CommandForm.of(kind).read(FilledForm(), setting: .test).get()
        #expect(command.kind == kind)
    }

    @Test func `asks for one thing only when a worry is wholly empty`() {
        guard case .failure(let errors) = Self.empty(["safe-now": ["no"]]) else { return #expect(Bool(false)) }
        #expect(errors.list.count == 1)
        #expect((try? Self.empty(["child-name": ["Sanne"]]).get()) != nil)
        #expect((try? Self.empty(["pupil": ["pupils-a"]]).get()) != nil)
        #expect((try? Self.empty(["text": ["Blauwe plek"]]).get()) != nil)
    }

    @Test func `keeps what was typed when it cannot be read`() throws {
        let command = try CommandForm.of(.report).read(
            FilledForm(single: [
                "text": "Alles verteld.", "received-day": "31", "received-month": "2", "received-year": "2026",
            ]), setting: .test
        ).get()
        guard let report = command.act as? Report else { return #expect(Bool(false)) }
        #expect(report.received == nil)
        #expect(report.text?.hasPrefix("Alles verteld.\n") == true)
        #expect(report.text?.contains("31 2 2026") == true)
    }

    @Test(arguments: kinds)
    func `survives any garbage`(kind: CommandKind) throws {
        var dice = Dice(state: 20_261_123)
        let form = CommandForm.of(kind)
        let pieces = [
            "", "yes", "no", "112", "99", "0", "-1", "2026", "maart", "9999999999999999999", "8.61", "\u{0}",
            "🧒🏽", "today", "other", "staff-a", String(repeating: "x", count: 25_000), "<script>", "\n\n", "’",
        ]
        let names = form.fields.flatMap { field in
            [field.key] + FieldPart.allCases.map { field.name($0) } + [field.name(row: 1, "what")]
        }
        for _ in 0..<300 {
            var values: [String: [String]] = [:]
            for name in names where dice.roll(3) > 0 {
                values[name] = (0...dice.roll(2)).map { _ in pieces[dice.roll(pieces.count)] }
            }
            // A worry needs one word about anything; everything else may be garbage.
            if kind == .sendWorry { values["text"] = ["Zorg"] }
            #expect(throws: Never.self) { try form.read(FilledForm(values), setting: .test).get() }
        }
    }

    @Test func `every other form survives garbage too, with a command or with sentences`() {
        var dice = Dice(state: 7)
        for kind in CommandKind.allCases {
            let form = CommandForm.of(kind)
            for _ in 0..<20 {
                var values: [String: [String]] = [:]
                for field in form.fields {
                    values[field.key] = [["", "yes", "x", "staff-a", "child", "31"][dice.roll(6)]]
                    for part in FieldPart.allCases { values[field.name(part)] = [["", "3", "2026"][dice.roll(3)]] }
                }
                if case .failure(let errors) = form.read(FilledForm(values), setting: .test) {
                    #expect(!errors.list.isEmpty)
                    #expect(errors.list.allSatisfy { form[$0.key] != nil })
                }
            }
        }
    }

    private static func empty(_ values: [String: [String]]) -> Result<Command, FieldErrors> {
        CommandForm.of(.sendWorry).read(FilledForm(values), setting: .test)
    }
}

/// A die that falls the same way in every run.
struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(sides))
    }
}
