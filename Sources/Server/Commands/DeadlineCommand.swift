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

    // All texts, so that a slip is told in Dutch by `answer` and not in English by the parser.
    @Argument(help: ArgumentHelp("De dag waarop de termijn begint; die telt zelf niet mee.", valueName: "dag"))
    var day: String?

    @Option(help: ArgumentHelp("Aantal werkdagen.", valueName: "aantal"))
    var workingDays: String?

    @Option(help: ArgumentHelp("Aantal kalenderdagen, volgens de Algemene termijnenwet.", valueName: "aantal"))
    var calendarDays: String?

    func run() throws {
        do {
            print(try DeadlineCommand.answer(day, workingDays, calendarDays).joined(separator: "\n"))
        } catch {
            FileHandle.standardError.write(Data((error.sentence + "\n").utf8))
            throw ExitCode.validationFailure
        }
    }

    /// A mistake in what was typed, told in one sentence.
    struct Mistake: Error, Hashable {
        let sentence: String
    }

    /// The lines to print: the day, the day in words, and what did not count.
    static func answer(
        _ dayText: String?, _ workingDays: String?, _ calendarDays: String?
    ) throws(Mistake) -> [String] {
        let start = try startDay(dayText)
        let term: Term
        switch (workingDays, calendarDays) {
        case (let text?, nil): term = .workingDays(try count(text))
        case (nil, let text?): term = .days(try count(text))
        default: throw Mistake(sentence: "Geef één aantal op, zoals --working-days 5 of --calendar-days 5.")
        }
        let calendar = DutchCalendar.shipped
        let end = calendar.end(of: term, from: start)
        var lines = [end.due.iso, end.due.dutch]
        if case .workingDays = term {
            lines += end.skipped.map(\.dutch)
        } else if end.due > end.nominal {
            // Days of the calendar all count; the days off only explain why the law moved the end.
            lines.append("Verlengd vanaf \(end.nominal.dutch), volgens de Algemene termijnenwet:")
            lines += end.skipped.map(\.dutch)
        }
        if !calendar.isCertain(start) || !calendar.isCertain(end.due) {
            let (from, through) = (calendar.equated.from, calendar.equated.through)
            lines.append(
                "Let op: extra dagen die als feestdag tellen, zijn alleen bekend van \(from) tot en met \(through).")
        }
        return lines
    }

    private static func startDay(_ text: String?) throws(Mistake) -> Day {
        guard let text else {
            throw Mistake(sentence: "Geef de dag op waarop de termijn begint, zoals 2026-12-24.")
        }
        guard let day = Day(iso: text) else {
            throw Mistake(sentence: "'\(text)' is geen dag; schrijf de dag als 2026-12-24.")
        }
        // Before 2014 there was Koninginnedag, which the calendar does not know.
        guard (2014...2199).contains(day.year) else {
            throw Mistake(sentence: "Kies een dag in de jaren 2014 tot en met 2199, niet \(text).")
        }
        return day
    }

    private static func count(_ text: String) throws(Mistake) -> Int {
        guard let count = Int(text), (1...3650).contains(count) else {
            throw Mistake(sentence: "'\(text)' is geen aantal dagen; kies een getal van 1 tot en met 3650.")
        }
        return count
    }
}
