// SPDX-License-Identifier: EUPL-1.2

import Casework
import Components
import Dossiers
import Markup

/// The pauses before somebody leaves, or starts anew.
enum LeavingPage {
    static func leave(_ person: Person, people: People, ask: Ask) -> Page {
        let few = person.lists.compactMap { list -> String? in
            let others = people.persons.filter { $0.id != person.id && $0.lists.contains(list) }.count
            guard others < 2 else { return nil }
            let left = others == 0 ? "niemand meer" : "nog één iemand"
            return "Let op: daarna staat er \(left) op de lijst \(PeopleWords.list(list))."
        }
        let deputy = person.deputy.map { people.name($0) }
        return Page(
            title: "Een collega vertrekt",
            body: Interruption(
                "\(person.name) vertrekt",
                meaning: "<p>\(person.name) kan daarna niet meer inloggen en niets meer openen.</p>",
                follows: [
                    "Sessies, sleutels en concepten zijn meteen weg.",
                    deputy.map { "Open taken gaan naar \($0), of blijven zichtbaar zonder eigenaar." }
                        ?? "Open taken blijven zichtbaar, zonder eigenaar.",
                    "De lijsten krijgen nieuwe sleutels zodra iemand van de lijst inlogt.",
                    "Wat \(person.name) schreef, blijft staan.",
                ] + PeopleWords.once(few), told: ["Iedereen in het dossierteam, op Vandaag."],
                form: PostForm(
                    to: "/mensen/\(person.id.text)/vertrek", token: ask.formToken,
                    ButtonRow(
                        .submit("Ja, \(person.name) is weg", .danger),
                        .link("Terug", "/mensen/\(person.id.text)", .quiet)
                    ).html
                ).html
            ).html, narrow: true)
    }

    static func anew(_ person: Person, ask: Ask, _ faults: FormFaults = FormFaults()) -> Page {
        // Only a reader of this list can put somebody back on it; a colleague who admits gives the other keys.
        let staff: [String] =
            person.lists.contains("staff")
            ? ["Wie zorgen over personeel leest, moet \(person.name) daarna weer op die lijst zetten."] : []
        return Page(
            title: faults.title("Wachtzin kwijt of gestolen"),
            body: """
                \(faults.html)\(Interruption(
                    "\(person.name) begint opnieuw",
                    meaning: """
                        <p>\(person.name) krijgt een nieuwe link, kiest een nieuwe wachtzin en krijgt een nieuwe sleutel. \
                        Een collega laat die toe met zes nieuwe woorden.</p>\
                        <p>Waarom is een andere wachtzin niet genoeg? De wachtzin opent een sleutel. Wie de oude wachtzin kende, \
                        kan die sleutel hebben overgenomen. Alleen een nieuwe sleutel helpt dan.</p>
                        """,
                    follows: [
                        "Sessies, oude wachtzin en tweede stap van het inloggen zijn meteen weg.",
                        "Concepten en eerder verstuurde eigen zorgen kan \(person.name) niet meer lezen. Het team wel.",
                        "Is de wachtzin gestolen? Dan krijgen alle lijsten nieuwe sleutels.",
                    ] + staff, told: ["Iedereen in het dossierteam, dertig dagen op Vandaag."],
                    form: PostForm(to: "/mensen/\(person.id.text)/opnieuw", token: ask.formToken, """
                        \(RadioField(Asked("wat", "Wat is er gebeurd?", error: faults["wat"]), [
                            Choice("kwijt", "Kwijt of vergeten"), Choice("gestolen", "Misschien kent iemand anders hem")]))\
                        \(ButtonRow(.submit("Nieuwe link maken"), .link("Terug", "/mensen/\(person.id.text)", .quiet)))
                        """).html))
                """,
            status: faults.status, narrow: true)
    }

    static func link(_ name: String, address: String) -> Page {
        Page(
            title: "De link staat klaar",
            body: Confirmation(
                "De link voor een nieuwe sleutel",
                text: """
                    <p>Deze link zie je één keer. Geef hem zelf aan \(name). Hij werkt één keer, en hooguit zeven dagen.</p>\
                    <div class="field"><label for="link">Link voor \(name)</label>\
                    <input id="link" class="digits" type="text" readonly value="\(address)"></div>
                    """,
                next: [
                    "\(name) kiest een nieuwe wachtzin en ziet zes nieuwe woorden.",
                    "Iemand van het team vraagt die woorden en laat \(name) weer toe.",
                ], actions: [.link("Naar mensen", "/mensen", .primary)]
            ).html, narrow: true)
    }
}
