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

    /// The worry, or what must be mended first. Only an empty form and a text without end are held back: a moment that
    /// cannot be read is sent along as it was typed, for the reader to ask about.
    func read(now: Instant, pupils: [RegisterPupil], staff: [StaffMember], groupName: (RegisterPupil) -> String?)
        -> (worry: SendWorry?, errors: [(field: String, sentence: String)])
    {
        var errors: [(field: String, sentence: String)] = []
        let name = WorryForm.trimmed(who)
        let text = WorryForm.trimmed(what)
        let whom = WorryForm.trimmed(colleague)
        if name.isEmpty && text.isEmpty && whom.isEmpty { errors.append(("wie", WorryTexts.empty)) }
        if text.count > 100_000 { errors.append(("wat", WorryTexts.tooLong)) }
        guard errors.isEmpty else { return (nil, errors) }
        let happened = moment(now: now)
        var said = [text]
        if name.count > 200 { said.append("\(WorryTexts.who) \(name)") }
        if happened == nil, let typed = typedMoment { said.append("\(WorryTexts.typedMoment) \(typed)") }
        let chosen = pupils.first { $0.id == pupil } ?? match(name, pupils, groupName)
        var note = WorryForm.trimmed(callNote)
        if note.count > 20_000 { note = String(note.prefix(20_000)) }
        let meant = isAboutStaff ? WorryForm.meant(whom, account: colleagueID, staff) : nil
        let full = staff.first { $0.id == meant }.map { SearchText.folded($0.name) == SearchText.folded(whom) } ?? false
        // A name in the field counts beside the choice from the list; with neither, every name in the text does.
        let named = whom.isEmpty && meant == nil ? text : whom
        let shut =
            isAboutStaff
            ? full ? [] : WorryForm.alike(named, staff, exactly: whom.isEmpty).filter { $0 != meant }
            : staff.map(\.id).filter { involved.contains($0.text) }
        let worry = SendWorry(
            pupil: chosen.map { PupilID($0.id) },
            childName: chosen?.displayName ?? (name.isEmpty ? "onbekend" : String(name.prefix(200))),
            group: chosen.flatMap(groupName), text: said.filter { !$0.isEmpty }.joined(separator: "\n\n"),
            happened: happened,
            safeNow: SafetyAnswer(rawValue: safeNow), safeHome: SafetyAnswer(rawValue: safeHome),
            alreadyCalled: called.compactMap(CallTarget.init(rawValue:)),
            seenBy: WorryForm.trimmed(seenBy).isEmpty ? nil : String(WorryForm.trimmed(seenBy).prefix(200)),
            callNote: note.isEmpty ? nil : note,
            colleague: isAboutStaff ? (whom.isEmpty ? "niet ingevuld" : String(whom.prefix(200))) : nil,
            colleagueID: meant, involved: shut.isEmpty ? nil : shut)
        return (worry, [])
    }

    /// Whom it is about: chosen from the list, or the only one with the name that was typed.
    private static func meant(_ name: String, account: String, _ staff: [StaffMember]) -> StaffID? {
        if let chosen = staff.first(where: { $0.id.text == account }) { return chosen.id }
        let hits = staff.filter { !name.isEmpty && SearchText.folded($0.name) == SearchText.folded(name) }
        return hits.count == 1 ? hits[0].id : nil
    }

    /// Everybody who may be meant by a name that is not written in full: none of them reads it. Shutting out one too many
    /// costs little, because another takes the place; one too few would let somebody read about himself.
    private static func alike(_ name: String, _ staff: [StaffMember], exactly: Bool) -> [StaffID] {
        func words(_ text: String) -> Set<Substring> {
            Set(SearchText.folded(text).split { !$0.isLetter }.filter { $0.count > 1 })
                .subtracting(["van", "der", "den", "de", "het", "ten", "ter", "te", "juf", "meester"])
        }
        let typed = words(name)
        return staff.filter { one in
            words(one.name).contains { known in typed.contains { exactly ? $0 == known : isAlmost($0, known) } }
        }.map(\.id)
    }

    /// The same word, or one letter off in a word of four or more: "Carin" may be Karin.
    private static func isAlmost(_ one: Substring, _ other: Substring) -> Bool {
        if one == other { return true }
        guard min(one.count, other.count) >= 4, abs(one.count - other.count) <= 1 else { return false }
        let start = zip(one, other).prefix { $0 == $1 }.count
        let (left, right) = (one.dropFirst(start), other.dropFirst(start))
        let (shorter, longer) = left.count <= right.count ? (left, right) : (right, left)
        return longer.dropFirst() == (left.count == right.count ? shorter.dropFirst() : shorter)
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

    /// When it happened; nothing when nothing was filled in, when it cannot be read, or when it has not been yet.
    private func moment(now: Instant) -> Moment? {
        let clock = WorryForm.trimmed(time).isEmpty ? nil : ClockTime(text: WorryForm.trimmed(time))
        if clock == nil, !WorryForm.trimmed(time).isEmpty { return nil }
        let found: Day? =
            switch when {
            case "vandaag": now.day
            case "gisteren": now.day.adding(days: -1)
            case "anders": try? Day(typedDay: day, month: month, year: year)
            default: nil
            }
        guard let found, found < now.day || found == now.day,
            found < now.day || clock.map({ Instant(found, $0) <= now.adding(minutes: 5) }) ?? true
        else { return nil }
        return Moment(day: found, time: clock)
    }

    /// The moment as it stands in the form, when anything does.
    private var typedMoment: String? {
        let parts = (when == "anders" ? [day, month, year] : [when]) + [time]
        let typed = parts.map { String(WorryForm.trimmed($0).prefix(40)) }.filter { !$0.isEmpty }
        return typed.isEmpty ? nil : typed.joined(separator: " ")
    }

    static func trimmed(_ text: String) -> String {
        String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
