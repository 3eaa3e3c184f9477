// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser
import CivilTime
import Foundation

/// `hoede deadline 2026-12-24 --working-days 5`: when a term ends, and which days did not count.
struct DeadlineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deadline",
        abstract: "Rekent uit op welke dag een termijn afloopt.",
        discussion: """
            De eerste regel is de dag zelf, zoals 2027-01-04. Daarna volgen de dagen die niet meetellen, en waarom.
            Schoolvakanties tellen gewoon mee: die verlengen een termijn uit de wet niet.
            """)

    @Argument(help: ArgumentHelp("De dag waarop de termijn begint; die telt zelf niet mee.", valueName: "dag"))
    var day: String

    @Option(help: ArgumentHelp("Aantal werkdagen.", valueName: "aantal"))
    var workingDays: String?

    @Option(
        help: ArgumentHelp("Aantal kalenderdagen, volgens de Algemene termijnenwet.", valueName: "aantal"))
    var calendarDays: String?

    func run() throws {
        switch DeadlineCommand.answer(day: day, workingDays: workingDays, calendarDays: calendarDays) {
        case .success(let lines):
            print(lines.joined(separator: "\n"))
        case .failure(let mistake):
            FileHandle.standardError.write(Data((mistake.sentence + "\n").utf8))
            throw ExitCode.validationFailure
        }
    }

    /// A mistake in what was typed, told in one sentence.
    struct Mistake: Error, Hashable {
        let sentence: String
    }

    /// The lines to print, or the mistake to tell.
    static func answer(day: String, workingDays: String?, calendarDays: String?) -> Result<[String], Mistake> {
        guard let start = Day(iso: day) else {
            return .failure(Mistake(sentence: "'\(day)' is geen dag; schrijf de dag als 2026-12-24."))
        }
        let term: Term
        switch (workingDays, calendarDays) {
        case (let text?, nil):
            guard let count = count(text) else { return .failure(noCount(text)) }
            term = .workingDays(count)
        case (nil, let text?):
            guard let count = count(text) else { return .failure(noCount(text)) }
            term = .days(count)
        default:
            return .failure(Mistake(sentence: "Geef één aantal op: --working-days 5 of --calendar-days 5."))
        }
        let calendar = DutchCalendar.shipped
        let end = calendar.end(of: term, from: start)
        var lines = [end.due.iso, end.due.dutch]
        lines += end.skipped.map(\.dutch)
        if !calendar.isCertain(end.due) || !calendar.isCertain(start) {
            let known = calendar.equated
            lines.append("Let op: extra dagen die als feestdag tellen zijn bekend van \(known.from) tot en met \(known.through).")
        }
        return .success(lines)
    }

    private static func count(_ text: String) -> Int? {
        Int(text).flatMap { (1...3650).contains($0) ? $0 : nil }
    }

    private static func noCount(_ text: String) -> Mistake {
        Mistake(sentence: "'\(text)' is geen aantal dagen; kies een getal van 1 tot en met 3650.")
    }
}
