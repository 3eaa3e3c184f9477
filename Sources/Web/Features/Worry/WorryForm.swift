// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import SchoolFiles

/// What was filled in on the worry page, and the worry that follows from it.
struct WorryForm {
    var pupil = ""
    var who = ""
    var what = ""
    var when = ""
    var day = ""
    var month = ""
    var year = ""
    var time = ""
    var safeNow = ""
    var safeHome = ""
    var seenBy = ""
    var called: [String] = []
    var callNote = ""
    /// Who works here and it is about, on the route for that.
    var colleague = ""
    var colleagueID = ""
    /// Who of the team is involved and may not read it.
    var involved: [String] = []
    /// Whether it is about somebody who works or helps at the school.
    var isAboutStaff = false

    init() {}

    init(_ fields: FormFields) {
        func one(_ name: String) -> String { fields[name]?.first ?? "" }
        pupil = one("leerling")
        who = one("wie")
        what = one("wat")
        when = one("wanneer")
        day = one("dag")
        month = one("maand")
        year = one("jaar")
        time = one("tijd")
        safeNow = one("nu-veilig")
        safeHome = one("straks-veilig")
        seenBy = one("gezien-door")
        called = fields["gebeld"] ?? []
        callNote = one("gebeld-wat")
        colleague = one("collega")
        colleagueID = one("collega-account")
        involved = fields["betrokken"] ?? []
    }

    /// The worry, or what must be mended first. Only an empty form and a moment that cannot be are held back.
    func read(now: Instant, pupils: [RegisterPupil], staff: [StaffID], groupName: (RegisterPupil) -> String?)
        -> (worry: SendWorry?, errors: [(field: String, sentence: String)])
    {
        var errors: [(field: String, sentence: String)] = []
        let name = WorryForm.trimmed(who)
        let text = WorryForm.trimmed(what)
        let whom = WorryForm.trimmed(colleague)
        if name.isEmpty && text.isEmpty && whom.isEmpty { errors.append(("wie", WorryTexts.empty)) }
        if text.count > 20_000 { errors.append(("wat", WorryTexts.tooLong)) }
        if name.count > 200 { errors.append(("wie", "De naam is te lang. Schrijf de rest bij wat je zag.")) }
        let happened = moment(now: now, errors: &errors)
        guard errors.isEmpty else { return (nil, errors) }
        let chosen = pupils.first { $0.id == pupil } ?? match(name, pupils, groupName)
        var note = WorryForm.trimmed(callNote)
        if note.count > 20_000 { note = String(note.prefix(20_000)) }
        let worry = SendWorry(
            pupil: chosen.map { PupilID($0.id) }, childName: chosen?.displayName ?? (name.isEmpty ? "onbekend" : name),
            group: chosen.flatMap(groupName), text: text, happened: happened,
            safeNow: SafetyAnswer(rawValue: safeNow), safeHome: SafetyAnswer(rawValue: safeHome),
            alreadyCalled: called.compactMap(CallTarget.init(rawValue:)),
            seenBy: WorryForm.trimmed(seenBy).isEmpty ? nil : String(WorryForm.trimmed(seenBy).prefix(200)),
            callNote: note.isEmpty ? nil : note,
            colleague: isAboutStaff ? (whom.isEmpty ? "niet ingevuld" : String(whom.prefix(200))) : nil,
            colleagueID: isAboutStaff ? staff.first { $0.text == colleagueID } : nil,
            involved: involved.isEmpty ? nil : staff.filter { involved.contains($0.text) })
        return (worry, [])
    }

    private func match(
        _ name: String, _ pupils: [RegisterPupil], _ groupName: (RegisterPupil) -> String?
    ) -> RegisterPupil? {
        let wanted = SearchText.folded(name)
        guard !wanted.isEmpty else { return nil }
        let hits = pupils.filter { pupil in
            let full = SearchText.folded(pupil.displayName)
            return full == wanted || wanted.hasPrefix(full + ",") || wanted.hasPrefix(full + " ")
                || groupName(pupil).map { SearchText.folded("\(pupil.displayName), \($0)") == wanted } ?? false
        }
        return hits.count == 1 ? hits[0] : nil
    }

    private func moment(now: Instant, errors: inout [(field: String, sentence: String)]) -> Moment? {
        var clock: ClockTime?
        if !WorryForm.trimmed(time).isEmpty {
            clock = ClockTime(text: WorryForm.trimmed(time))
            if clock == nil { errors.append(("tijd", WorryTexts.badTime)) }
        }
        let found: Day?
        switch when {
        case "vandaag": found = now.day
        case "gisteren": found = now.day.adding(days: -1)
        case "anders":
            do {
                found = try Day(typedDay: day, month: month, year: year)
            } catch {
                errors.append(("dag", WorryTexts.badDay))
                return nil
            }
        default: found = nil
        }
        guard let found else { return nil }
        if found > now.day || (found == now.day && clock.map { Instant(found, $0) > now.adding(minutes: 5) } ?? false) {
            errors.append((when == "anders" ? "dag" : "wanneer", WorryTexts.future))
            return nil
        }
        return Moment(day: found, time: clock)
    }

    static func trimmed(_ text: String) -> String {
        String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
