// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers

extension FormReader {
    /// The day, or nothing when none was filled in.
    mutating func day(_ key: String) -> Day? {
        let field = field(key)
        guard case .day(let range) = field.kind else { return nil }
        let typed = typedDay(named: key)
        if typed.isEmpty {
            if let sentence = field.missing { refuse(key, sentence, .missing) }
            return nil
        }
        return read(typed, at: key, range: range)
    }

    /// The day of a required field.
    mutating func neededDay(_ key: String) -> Day {
        day(key) ?? setting.today
    }

    /// The day in a cell of a repeating field.
    mutating func dayCell(_ key: String, _ row: Int, _ column: String, missing: String) -> Day {
        let typed = typedDay(named: field(key).name(row: row, column))
        if typed.isEmpty {
            refuse(key, missing, .missing)
            return setting.today
        }
        return read(typed, at: key, range: .coming) ?? setting.today
    }

    /// When it happened, or nothing when that was left open.
    mutating func moment(_ key: String) -> Moment? {
        let field = field(key)
        let about = filled.has(field.name(.about), "yes")
        let typed = typedDay(named: key)
        let when = WhenAnswer(rawValue: trimmed(filled.typed(field.name(.when)) ?? ""))
        let typedTime = trimmed(filled.typed(field.name(.time)) ?? "")

        let day: Day?
        switch when {
        case .today, .yesterday:
            let quick = when == .today ? setting.today : setting.today.adding(days: -1)
            day = typed.isEmpty ? quick : read(typed, at: key, range: .past)
            if let day, day != quick, !form.neverRefused {
                refuse(key, "Kies vandaag of gisteren, of vul een andere dag in. Niet allebei.", .unreadable)
            }
        case .other where typed.isEmpty:
            refuse(key, "Vul de dag in waarop het was.", .missing)
            day = nil
        default:
            day = typed.isEmpty ? nil : read(typed, at: key, range: .past)
        }

        guard let day else {
            // Nothing but a time: say so, or keep it where nothing is refused.
            if !typedTime.isEmpty {
                refuse(key, "Vul ook de dag in, niet alleen de tijd.", .missing, typed: typedTime)
            } else if when == nil, typed.isEmpty, let sentence = field.missing {
                refuse(key, sentence, .missing)
            }
            return nil
        }
        guard !typedTime.isEmpty else { return Moment(day: day, about: about) }
        guard let time = Self.time(typedTime) else {
            refuse(key, "Schrijf de tijd als 8.35 of 14.10.", .unreadable, typed: typedTime)
            return Moment(day: day, about: about)
        }
        if Instant(day, time) > setting.now.adding(minutes: FieldLimits.minutesAhead) {
            refuse(key, "Kies een tijd die al geweest is.", .unreadable, typed: "\(day.iso) \(typedTime)")
            return nil
        }
        return Moment(day: day, time: time, about: about)
    }

    /// Reads a day and keeps to the range.
    private mutating func read(_ typed: TypedDay, at key: String, range: DayRange) -> Day? {
        let day: Day
        do throws(TypedDayProblem) {
            day = try Day(typedDay: typed.day, month: typed.month, year: typed.year)
        } catch {
            refuse(key, error.dutch, .unreadable, typed: typed.shown)
            return nil
        }
        if day.year < FieldLimits.firstYear {
            refuse(key, "Kies een jaar vanaf \(FieldLimits.firstYear).", .unreadable, typed: typed.shown)
            return nil
        }
        let latest = setting.now.adding(minutes: FieldLimits.minutesAhead).day
        switch range {
        case .past where day > latest:
            refuse(key, "Kies een dag die al geweest is.", .unreadable, typed: typed.shown)
            return nil
        case .coming where day < setting.today:
            refuse(key, "Kies vandaag of een dag die nog komt.", .unreadable, typed: typed.shown)
            return nil
        default:
            return day
        }
    }

    private struct TypedDay {
        let day, month, year: String
        var isEmpty: Bool { day.isEmpty && month.isEmpty && year.isEmpty }
        var shown: String { "\(day) \(month) \(year)" }
    }

    private func typedDay(named name: String) -> TypedDay {
        func part(_ part: FieldPart) -> String { trimmed(filled.typed("\(name)-\(part.rawValue)") ?? "") }
        return TypedDay(day: part(.day), month: part(.month), year: part(.year))
    }

    /// A time as people write it: `8.35`, `8:35`, `8u35`, `8.35 uur`, `14 uur`.
    static func time(_ typed: String) -> ClockTime? {
        var text = typed.lowercased()
        if text.hasSuffix("uur") { text = trimmed(String(text.dropLast(3))) }
        let spelled = String(text.map { $0 == "u" || $0 == "h" ? ":" : $0 })
        if let time = ClockTime(text: spelled) { return time }
        let hour = spelled.last == ":" ? String(spelled.dropLast()) : spelled
        guard hour != typed || typed.utf8.count <= 2 else { return nil }
        return ClockTime(text: hour + ":00")
    }
}

extension FormReader {
    /// People with their function; a row with only one of the two asks for the other.
    mutating func participants(_ key: String) -> [Participant] {
        var people: [Participant] = []
        for row in 0..<filled.rows(of: field(key)) {
            let name = cell(key, row + 1, "name")
            let function = cell(key, row + 1, "function")
            switch (name, function) {
            case (nil, nil): continue
            case (let name?, let function?): people.append(Participant(name: name, function: function))
            case (.some, nil): refuse(key, "Vul bij regel \(row + 1) ook de functie in.", .missing)
            case (nil, .some): refuse(key, "Vul bij regel \(row + 1) ook de naam in.", .missing)
            }
        }
        if people.isEmpty, let sentence = field(key).missing { refuse(key, sentence, .missing) }
        return people
    }

    /// The lines of a plan; every line has an owner and a due day (S-077).
    mutating func planLines(_ key: String) -> [PlanLine] {
        var lines: [PlanLine] = []
        let columns = ["what", "owner", "owner-name", "due-day", "due-month", "due-year"]
        for row in 1..<(filled.rows(of: field(key)) + 1) {
            let empty = columns.allSatisfy { filled.typed(field(key).name(row: row, $0)) == nil }
            if empty { continue }
            let what = cell(key, row, "what")
            if what == nil { refuse(key, "Vul bij regel \(row) in wat er moet gebeuren.", .missing) }
            let owner = cell(key, row, "owner")
            if let owner, !(setting.lists[.staff] ?? []).contains(where: { $0.value == owner }) {
                refuse(key, "Kies bij regel \(row) iemand uit de lijst.", .unknown)
            }
            let ownerName = cell(key, row, "owner-name")
            if owner == nil, ownerName == nil { refuse(key, "Vul bij regel \(row) in wie het doet.", .missing) }
            let due = dayCell(key, row, "due", missing: "Vul bij regel \(row) in wanneer het klaar moet zijn.")
            let target = cell(key, row, "target") ?? PlanTarget.pupil.rawValue
            if PlanTarget(rawValue: target) == nil {
                refuse(key, "Kies bij regel \(row) voor wie het is.", .unreadable)
            }
            lines.append(
                PlanLine(
                    id: fresh(), what: what ?? "", owner: owner.map { StaffID($0) }, ownerName: ownerName, due: due,
                    target: PlanTarget(rawValue: target) ?? .pupil))
        }
        if lines.isEmpty, let sentence = field(key).missing { refuse(key, sentence, .missing) }
        return lines
    }
}
