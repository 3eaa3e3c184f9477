// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Components
import Dossiers
import Markup
import ProtocolBook

/// One colleague: inviting, admitting, changing, being away.
enum PersonPage {
    /// What the form to invite holds.
    struct Invitation {
        var name = ""
        var mail = ""
        var position = PositionForm()
    }

    static func invite(
        _ form: Invitation, people: People, roles: [Role], ask: Ask, _ faults: FormFaults = FormFaults()
    ) -> Page {
        Page(
            title: faults.title("Collega uitnodigen"),
            body: """
                \(faults.html)<p><a href="/mensen">Terug naar mensen</a></p><h1>Collega uitnodigen</h1>\
                <p>Je collega krijgt een link van jou, en kiest zelf een wachtzin. Zorgen sturen kan dan meteen. \
                Lezen kan pas als iemand van het team hem of haar toelaat.</p>\
                \(PostForm(to: "/mensen/nieuw", token: ask.formToken, once: ask.once, """
                    \(TextField(Asked("naam", "Naam", error: faults["naam"]), value: form.name))\
                    \(TextField(Asked("mail", "Mailadres van school", hint: "Eén mailadres, één account.", error: faults["mail"]),
                        value: form.mail, kind: .mail))\
                    \(form.position.html(roles: roles, people: people.persons, mayReserve: false, faults: faults))\
                    \(ButtonRow(.submit("Link maken")))
                    """))
                """,
            status: faults.status, narrow: true)
    }

    /// The link, once.
    ///
    /// - Parameter replaces: whether an earlier link of the same mail address stopped working by it.
    static func link(_ name: String, address: String, readmission: Bool, replaces: Bool) -> Page {
        Page(
            title: "De link staat klaar",
            body: Confirmation(
                readmission ? "De link voor een nieuwe sleutel" : "De uitnodiging staat klaar",
                text: """
                    <p>\(PeopleTexts.linkOnce)</p>\(HTML.when(replaces, "<p>\(PeopleTexts.replaced)</p>"))\
                    <div class="field"><label for="link">Link voor \(name)</label>\
                    <input id="link" class="digits" type="text" readonly value="\(address)"></div>
                    """,
                next: [
                    "\(name) opent de link en kiest een wachtzin.", "\(name) ziet zes woorden.",
                    "Iemand van het dossierteam vraagt die woorden en laat \(name) toe.",
                ], actions: [.link("Naar mensen", "/mensen", .primary)]
            ).html, narrow: true)
    }

    static func one(
        _ person: Person, people: People, visitor: Visitor, roles: [Role], form: PositionForm, ask: Ask,
        _ faults: FormFaults = FormFaults()
    ) -> Page {
        let since: HTML = "<span>sinds \(person.since.dutchDate)</span>"
        return Page(
            title: faults.title("Collega"),
            body: """
                \(faults.html)<p><a href="/mensen">Terug naar mensen</a></p><div class="case"><h1>\(person.name)</h1>\
                <div class="meta"><span>\(PeoplePage.roles(person, visitor.book))</span><span>\(person.mail)</span>\(since)</div></div>\
                <p>\(Tag(PeopleTexts.status(person.status), PeoplePage.tone(person.status)))</p>\
                \(admission(person, visitor, ask, faults))\(staffList(person, visitor, ask, faults))\
                \(HTML.when(
                    visitor.keepsPeople,
                    position(person, people: people, visitor: visitor, roles: roles, form: form, ask: ask, faults)))\
                \(HTML.when(visitor.keepsPeople || person.id == visitor.account, absences(person, ask, faults)))\
                \(HTML.when(visitor.keepsPeople, ending(person, visitor)))
                """,
            status: faults.status, narrow: true)
    }

    private static func position(
        _ person: Person, people: People, visitor: Visitor, roles: [Role], form: PositionForm, ask: Ask,
        _ faults: FormFaults
    ) -> HTML {
        let others = people.persons.filter { $0.id != person.id }
        return """
            <section class="card"><h2>Rol en werkdagen</h2>\
            \(PostForm(to: "/mensen/\(person.id.text)", token: ask.formToken, """
                \(form.html(roles: roles, people: others, mayReserve: visitor.isTeam, faults: faults))\
                \(ButtonRow(.submit("Opslaan")))
                """))</section>
            """
    }

    private static func admission(_ person: Person, _ visitor: Visitor, _ ask: Ask, _ faults: FormFaults) -> HTML {
        guard person.status == .waiting || person.status == .partly, person.id != visitor.account else { return "" }
        let lists = person.missing.map { PeopleWords.list($0) }.joined(separator: " en ")
        let gets = lists.isEmpty ? "Deze rol krijgt geen sleutels." : "Daarna krijgt \(person.name): \(lists)."
        guard visitor.isTeam else {
            return """
                <section class="card next"><h2>Wacht op toelating</h2><p>Iemand van het dossierteam vraagt de zes woorden en \
                laat \(person.name) toe. \(gets)</p></section>
                """
        }
        return """
            <section class="card next" id="toelaten"><h2>\(person.name) toelaten</h2><p>\(PeopleTexts.words)</p>\
            <p class="soft">\(PeopleTexts.whyWords) \(gets)</p>\
            \(PostForm(to: "/mensen/\(person.id.text)/toelaten", token: ask.formToken, """
                \(TextField(Asked("woorden", "De zes woorden", error: faults["woorden"]), value: ask.field("woorden")))\
                \(ButtonRow(.submit("Toelaten")))
                """))</section>
            """
    }

    private static func staffList(_ person: Person, _ visitor: Visitor, _ ask: Ask, _ faults: FormFaults) -> HTML {
        guard visitor.readsStaffWorries, !person.lists.contains("staff"), person.id != visitor.account,
            person.status != .waiting
        else { return "" }
        return """
            <details class="card"\(faults["woorden-staf"] == nil ? "" : " open" as HTML)><summary>Laten meelezen bij zorgen over \
            iemand die hier werkt</summary><p>\(PeopleTexts.words)</p>\
            \(PostForm(to: "/mensen/\(person.id.text)/personeelslijst", token: ask.formToken, """
                \(TextField(Asked("woorden-staf", "De zes woorden", error: faults["woorden-staf"])))\
                \(ButtonRow(.submit("Op deze lijst zetten", .plain)))
                """))</details>
            """
    }

    private static func absences(_ person: Person, _ ask: Ask, _ faults: FormFaults) -> HTML {
        let rows: [HTML] = person.absences.map { span in
            """
            <li><div class="due"><span>\(span.first.dutchDate) tot en met \(span.last.dutchDate)</span>\
            \(PostForm(to: "/mensen/\(person.id.text)/terug", token: ask.formToken, """
                \(HiddenField("dag", span.first.iso))<button class="btn small quiet" type="submit">Weghalen\
                <span class="sr">: afwezig vanaf \(span.first.dutchDate)</span></button>
                """))</div></li>
            """
        }
        func typed(_ name: String) -> TypedDay {
            TypedDay(
                day: ask.field("\(name)-day"), month: ask.field("\(name)-month"), year: ask.field("\(name)-year"))
        }
        return """
            <section class="card"><h2>Afwezig</h2>\
            \(rows.isEmpty ? "<p class=\"soft\">Er staat geen afwezigheid.</p>" as HTML : "<ul class=\"tasks\">\(rows)</ul>" as HTML)\
            <details\(faults["weg"] == nil && faults["terug"] == nil ? "" : " open" as HTML)><summary>Afwezigheid toevoegen</summary>\
            \(PostForm(to: "/mensen/\(person.id.text)/afwezig", token: ask.formToken, """
                \(DateField(Asked("weg", "Eerste dag", error: faults["weg"]), value: typed("weg")))\
                \(DateField(Asked("terug", "Laatste dag", error: faults["terug"]), value: typed("terug")))\
                \(ButtonRow(.submit("Toevoegen", .plain)))
                """))</details></section>
            """
    }

    private static func ending(_ person: Person, _ visitor: Visitor) -> HTML {
        guard person.id != visitor.account else { return "" }
        let anew: HTML = HTML.when(
            visitor.isTeam && person.status != .waiting,
            """
            \(Button.link("Tweede stap kwijt", "/mensen/\(person.id.text)/tweede-stap")) \
            \(Button.link("Wachtzin kwijt of gestolen", "/mensen/\(person.id.text)/opnieuw"))
            """)
        return """
            <section class="card"><h2>Weg of opnieuw</h2><p class="row">\(anew) \
            \(Button.link("\(person.name) vertrekt", "/mensen/\(person.id.text)/vertrek", .danger))</p></section>
            """
    }
}
