// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Components
import Dossiers
import Markup
import ProtocolBook

/// What somebody does at the school: the fields of inviting and of changing.
struct PositionForm {
    var roles: [String] = []
    var days: [String] = ["0", "1", "2", "3", "4"]
    var deputy = ""
    var first = TypedDay()
    var last = TypedDay()
    var phone = ""
    var isReserve = false

    init() {}

    init(_ person: Person) {
        roles = person.roles.map(\.text)
        days = person.weekdays.map { String($0.rawValue) }
        deputy = person.deputy?.text ?? ""
        first = PositionForm.typed(person.firstDay)
        last = PositionForm.typed(person.lastDay)
        phone = person.phone ?? ""
        isReserve = person.isReserve
    }

    init(_ ask: Ask) {
        roles = ask.form["rollen"] ?? []
        days = ask.form["dagen"] ?? []
        deputy = ask.field("vervanger")
        first = TypedDay(day: ask.field("vanaf-day"), month: ask.field("vanaf-month"), year: ask.field("vanaf-year"))
        last = TypedDay(day: ask.field("tot-day"), month: ask.field("tot-month"), year: ask.field("tot-year"))
        phone = ask.field("telefoon")
        isReserve = ask.field("reserve") == "yes"
    }

    private static func typed(_ day: Day?) -> TypedDay {
        day.map { TypedDay(day: String($0.parts.day), month: String($0.parts.month), year: String($0.year)) }
            ?? TypedDay()
    }

    /// The position, or what must be mended.
    func read(roles known: [Role], people: [Person], faults: inout FormFaults) -> Position? {
        let chosen = roles.filter { key in known.contains { $0.key.text == key } }
        if chosen.isEmpty { faults.add("rollen", "Kies minstens één rol.") }
        let weekdays = Set(days.compactMap { Int($0) }.compactMap { Weekday(rawValue: $0) })
        if weekdays.isEmpty { faults.add("dagen", "Kies minstens één werkdag.") }
        if !deputy.isEmpty, !people.contains(where: { $0.id.text == deputy }) {
            faults.add("vervanger", "Kies een vervanger die hier werkt.")
        }
        let from = day(first, "vanaf", &faults)
        let until = day(last, "tot", &faults)
        if let from, let until, until < from { faults.add("tot", "De laatste dag is eerder dan de eerste.") }
        guard faults.isEmpty else { return nil }
        return Position(
            roles: chosen.map { RoleKey($0) }, weekdays: weekdays, deputy: deputy.isEmpty ? nil : StaffID(deputy),
            firstDay: from, lastDay: until, phone: phone.isEmpty ? nil : String(phone.prefix(40)), isReserve: isReserve)
    }

    private func day(_ typed: TypedDay, _ field: String, _ faults: inout FormFaults) -> Day? {
        guard !(typed.day + typed.month + typed.year).isEmpty else { return nil }
        do throws(TypedDayProblem) {
            return try Day(typedDay: typed.day, month: typed.month, year: typed.year)
        } catch {
            faults.add(field, error.dutch)
            return nil
        }
    }

    /// The fields.
    func html(roles known: [Role], people: [Person], mayReserve: Bool, faults: FormFaults) -> HTML {
        let names: [(Weekday, String)] = [
            (.monday, "Maandag"), (.tuesday, "Dinsdag"), (.wednesday, "Woensdag"), (.thursday, "Donderdag"),
            (.friday, "Vrijdag"),
        ]
        let deputies = people.map { Choice($0.id.text, $0.name) }
        return """
            \(CheckboxField(Asked("rollen", "Rollen", error: faults["rollen"]),
                known.map { Choice($0.key.text, $0.name, hint: $0.text) }, chosen: roles))\
            \(CheckboxField(Asked("dagen", "Werkdagen", error: faults["dagen"]),
                names.map { Choice(String($0.0.rawValue), $0.1) }, chosen: days))\
            \(SelectField(Asked("vervanger", "Wie vervangt bij afwezigheid?", error: faults["vervanger"], optional: true),
                deputies, chosen: deputy, nothing: "Niemand"))\
            \(DateField(Asked("vanaf", "Eerste dag", hint: "Leeg: meteen.", error: faults["vanaf"], optional: true), value: first))\
            \(DateField(Asked("tot", "Laatste dag", hint: "Leeg: zonder einde. De dag erna gaan de sleutels weg.",
                error: faults["tot"], optional: true), value: last))\
            \(TextField(Asked("telefoon", "Telefoon voor collega's", optional: true), value: phone, kind: .telephone))\
            \(HTML.when(mayReserve, TickField(Asked("reserve", "Reserve in het dossierteam: opent pas dossiers met een reden", optional: true), ticked: isReserve).html))
            """
    }
}
