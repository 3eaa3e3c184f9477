// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Components
import Dossiers
import Markup
import ProtocolBook

/// Who works here, what the lists look like, and the half-yearly look at everybody.
enum PeoplePage {
    static func list(_ people: People, visitor: Visitor, ask: Ask) -> Page {
        let rows = people.persons.map { person in
            [
                Link(person.name, "/mensen/\(person.id.text)").html, HTML(text: roles(person, visitor.book)),
                Tag(PeopleTexts.status(person.status), tone(person.status)).html,
                HTML(text: PeopleWords.lists(person.lists).joined(separator: ", ")),
                HTML(text: person.deputy.map { people.name($0) } ?? "niemand"),
                HTML(text: person.lastDay?.dutchShort ?? "geen einde"),
            ]
        }
        return Page(
            title: "Mensen",
            body: """
                <div class="case"><h1>Mensen</h1><p class="intro">\(PeopleTexts.lead)</p></div>\
                \(buttons(visitor))\
                \(Table(caption: "Wie hier werkt", captionHidden: true,
                    head: ["Naam", "Rollen", "Stand", "Lijsten", "Vervanger", "Tot"], rows: rows))\
                \(HTML.when(visitor.keepsPeople, invited(people.invited, ask)))
                """)
    }

    /// Who only sees people, changes nothing about them.
    private static func buttons(_ visitor: Visitor) -> HTML {
        let proof = Button.link("Wie heeft welke sleutels", "/mensen/bewijs")
        guard visitor.keepsPeople else { return ButtonRow(proof).html }
        return ButtonRow(
            .link("Collega uitnodigen", "/mensen/nieuw", .primary), .link("Klopt iedereen nog?", "/mensen/controle"),
            proof
        ).html
    }

    static func tone(_ status: Person.Status) -> Tone {
        switch status {
        case .active: .calm
        case .waiting, .partly: .watch
        case .from, .over: .info
        }
    }

    static func roles(_ person: Person, _ book: ProtocolDefinition) -> String {
        person.roles.map { book.role($0)?.name ?? $0.text }.joined(separator: ", ")
    }

    private static func invited(_ invited: [Invited], _ ask: Ask) -> HTML {
        guard !invited.isEmpty else { return "" }
        let rows: [HTML] = invited.map { one in
            let until: HTML =
                one.isExpired
                ? "<span class=\"late\">verlopen</span>" : "werkt tot \(one.expiresAt.day.dutchShort)"
            let kind: HTML = one.isReadmission ? " <span class=\"tag\">nieuwe sleutel</span>" : ""
            return """
                <li><div class="due"><span><strong>\(one.name)</strong> \(one.mail)\(kind) \
                <span class="soft">\(until)</span></span>\
                \(PostForm(to: "/mensen/uitnodigingen/\(one.id)/intrekken", token: ask.formToken,
                    "<button class=\"btn small quiet\" type=\"submit\">Intrekken<span class=\"sr\">: \(one.name)</span></button>"))\
                </div></li>
                """
        }
        return "<section class=\"card\"><h2>Uitgenodigd</h2><ul class=\"tasks\">\(rows)</ul></section>"
    }

    static func review(_ people: People, visitor: Visitor, ask: Ask, _ faults: FormFaults = FormFaults()) -> Page {
        let rows: [HTML] = people.persons.map { person in
            let seen = person.lastSeen?.day.dutchDate ?? "nog nooit"
            let checked =
                person.reviewedAt.map {
                    "\($0.day.dutchDate) door \(person.reviewedBy.map { people.name($0) } ?? "iemand")"
                }
                ?? "nog niet"
            return """
                <li class="task"><div class="choice"><label for="k-\(person.id.text)"><input type="checkbox" \
                id="k-\(person.id.text)" name="klopt" value="\(person.id.text)"><span>\(person.name) klopt\
                <small>\(roles(person, visitor.book)). Laatst actief: \(seen). Tot: \(person.lastDay?.dutchDate ?? "geen einde"). \
                Nagekeken: \(checked).</small></span></label></div>\
                <a href="/mensen/\(person.id.text)">Wijzigen<span class="sr">: \(person.name)</span></a></li>
                """
        }
        return Page(
            title: faults.title("Klopt iedereen nog?"),
            body: """
                \(faults.html)<p><a href="/mensen">Terug naar mensen</a></p><h1>Klopt iedereen nog?</h1>\
                <p>\(PeopleTexts.reviewLead)</p>\
                \(PostForm(to: "/mensen/controle", token: ask.formToken, """
                    <ul class="tasks" id="klopt">\(rows)</ul>\(ButtonRow(.submit("Dit klopt")))
                    """))
                """,
            status: faults.status)
    }

    static func proof(_ holdings: [Holding]) -> Page {
        let lists: [HTML] = holdings.map { holding in
            let rows = holding.generations.map { one in
                [
                    HTML(text: "\(one.number)"), HTML(text: one.since.day.dutchDate),
                    HTML(text: one.holders.isEmpty ? "niemand meer" : one.holders.joined(separator: ", ")),
                    HTML(text: one.isRecoverable ? "ja" : "nog niet"),
                    HTML(text: one.number == 1 ? "dit is de eerste" : one.opensPrevious ? "ja" : "nee"),
                ]
            }
            let name = PeopleWords.list(holding.list)
            let waits: HTML = HTML.with(holding.waitsSince) { since in
                """
                <div class="notice watch"><p>Deze lijst wacht sinds \(since.day.dutchDate) op nieuwe sleutels. \
                Ze komen vanzelf als iemand van de lijst inlogt.</p></div>
                """
            }
            return """
                <section class="card"><h2>Lijst: \(name)</h2>\(waits)\
                \(Table(caption: "Sleutels van de lijst \(name)", captionHidden: true,
                    head: ["Sleutel", "Sinds", "Wie heeft hem", "Herstelbladen openen hem", "Opent de vorige"], rows: rows))\
                </section>
                """
        }
        return Page(
            title: "Bewijs: wie heeft welke sleutels",
            body: """
                <p><a href="/mensen">Terug naar mensen</a></p><h1>Wie heeft welke sleutels</h1>\
                <p>\(PeopleTexts.proofLead)</p>\(lists)
                """)
    }

    static func words(_ words: [String]) -> Page {
        Page(
            title: "Mijn zes woorden",
            body: """
                <h1>Mijn zes woorden</h1><p>Een collega die je toelaat, vraagt deze woorden. Zeg ze aan de telefoon of \
                als je samen bent. Stuur ze niet per mail.</p>\
                <div class="panel"><p class="lead"><strong>\(words.joined(separator: " "))</strong></p></div>\
                <p class="soft">De woorden zijn geen geheim. Ze bewijzen dat jouw sleutel van jou is.</p>
                """,
            narrow: true)
    }
}
