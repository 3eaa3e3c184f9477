// SPDX-License-Identifier: EUPL-1.2

import Casework
import Components
import Dossiers
import Markup
import ProtocolBook

/// The pages of setting up a school.
enum SetUpPage {
    static func token(_ ask: Ask, _ faults: FormFaults, status: Int? = nil) -> Page {
        Page(
            title: faults.title("Hoede inrichten"),
            body: """
                \(faults.html)<h1>Hoede inrichten</h1><p>Je gaat een school maken. Dat duurt ongeveer een kwartier. \
                Zorg dat je met twee mensen bent die dossiers gaan lezen, en dat er een printer is.</p>\
                \(PostForm(to: "/begin", token: ask.formToken, """
                    \(TextField(Asked("code", "Code", hint: "Die staat op het scherm waar Hoede is gestart. Hij werkt één keer.",
                        error: faults["code"]), value: ask.field("code")))\
                    \(ButtonRow(.submit("Verder")))
                    """))
                """,
            status: status ?? faults.status, narrow: true)
    }

    static func school(
        _ ask: Ask, _ token: String, plan: SetUpPlan, protocols: [ProtocolDefinition], _ faults: FormFaults
    )
        -> Page
    {
        let chosen = plan.protocolID.isEmpty ? protocols.first?.identity.id : plan.protocolID
        return step(
            0, "Welke school is het?", ask, token, to: "/begin/school", faults,
            """
            \(TextField(Asked("naam", "Naam van de school", error: faults["naam"]), value: plan.schoolName))\
            \(RadioField(
                Asked("protocol", "Welk protocol volgen jullie?",
                    hint: "Twijfel je? Neem het protocol met het afwegingskader van 2019.", error: faults["protocol"]),
                protocols.map { Choice($0.identity.id, $0.identity.name) }, chosen: chosen))
            """)
    }

    static func team(_ ask: Ask, _ token: String, plan: SetUpPlan, roles: [Role], _ faults: FormFaults) -> Page {
        let people: [HTML] = (1...2).map { number in
            let person = plan.team.count >= number ? plan.team[number - 1] : nil
            return """
                <fieldset class="card"><legend>\(number == 1 ? "De eerste" : "De tweede" as HTML)</legend><div class="cells">\
                <div>\(TextField(Asked("naam-\(number)", "Naam", error: faults["naam-\(number)"]), value: person?.name ?? ""))</div>\
                <div>\(TextField(Asked("mail-\(number)", "Mailadres van school", error: faults["mail-\(number)"]),
                    value: person?.mail ?? "", kind: .mail))</div>\
                <div class="whole">\(CheckboxField(Asked("rollen-\(number)", "Rollen", error: faults["rollen-\(number)"]),
                    roles.map { Choice($0.key.text, $0.name) }, chosen: person?.roles.map(\.text) ?? []))</div></div></fieldset>
                """
        }
        return step(
            1, "Wie beginnen er?", ask, token, to: "/begin/team", faults,
            "<p>\(SetUpTexts.whyTwo) Collega's nodig je daarna uit.</p>\(people)")
    }

    static func readers(_ ask: Ask, _ token: String, plan: SetUpPlan, _ faults: FormFaults) -> Page {
        let board: [HTML] = (1...2).map { number in
            let person = plan.board.count >= number ? plan.board[number - 1] : nil
            return """
                <fieldset class="card"><legend>Iemand van het bestuur</legend><div class="cells">\
                <div>\(TextField(Asked("naam-\(number)", "Naam", error: faults["naam-\(number)"], optional: true), value: person?.name ?? ""))</div>\
                <div>\(TextField(Asked("mail-\(number)", "Mailadres", error: faults["mail-\(number)"], optional: true),
                    value: person?.mail ?? "", kind: .mail))</div></div></fieldset>
                """
        }
        return step(
            2, "Wie leest een zorg over iemand die hier werkt?", ask, token, to: "/begin/personeel", faults,
            """
            <p>\(SetUpTexts.readers)</p><div class="notice watch"><p>\(SetUpTexts.notOnlyTeam)</p></div>\
            \(CheckboxField(Asked("lezers", "Uit het team", error: faults["lezers"], optional: true),
                plan.team.map { Choice($0.mail, $0.name) }, chosen: plan.readers))\(board)
            """)
    }

    static func passphrase(_ ask: Ask, _ token: String, person: SetUpPerson, proposal: String, _ faults: FormFaults)
        -> Page
    {
        step(
            3, "De wachtzin van \(person.name)", ask, token, to: "/begin/wachtzin", faults,
            """
            <p><strong>Geef het toetsenbord aan \(person.name).</strong> De anderen kijken even weg. \
            Inloggen doe je straks met \(person.mail) en deze wachtzin.</p>\
            \(HiddenField("mail", person.mail))\(NewPassphrase.fields(proposal: proposal, faults))
            """, button: "Deze wachtzin is van mij")
    }

    static func sheet(_ sheet: PrintedSheet) -> Page {
        let onward: WebPath =
            sheet.number < 3 ? "/begin/bladen/\(sheet.number + 1)" : "/begin/bladen"
        return Page(
            title: "Herstelblad \(sheet.number)",
            body: """
                \(progress(4))<h1 class="noprint">Herstelblad \(sheet.number) van 3</h1>\
                <div class="noprint"><p>\(SetUpTexts.sheets)</p><div class="notice watch"><p>\(SetUpTexts.sheetsOnce) \
                Afdrukken gaat met Ctrl en P. Elk blad komt op een eigen vel.</p></div></div>\
                \(SheetHTML.sheet(sheet))\
                \(ButtonRow(.link(sheet.number < 3 ? "Dit blad is afgedrukt" : "Alle drie zijn afgedrukt", onward, .primary)))
                """,
            narrow: true)
    }

    static func sheetWords(_ ask: Ask, _ token: String, _ faults: FormFaults) -> Page {
        step(
            4, "Heb je de drie bladen op papier?", ask, token, to: "/begin/bladen", faults,
            """
            <p>Leg de bladen voor je en typ van elk het woord van dat blad. Daarna bewaar je ze op drie plekken: \
            bijvoorbeeld in de kluis, bij het bestuur en bij een notaris.</p>\(SheetHTML.wordFields(faults))\
            <p><a href="/begin/bladen/1">Laat de bladen nog een keer zien</a></p>
            """, button: "Ze liggen voor me")
    }

    static func keyFile(_ ask: Ask, _ token: String, path: String, paper: String) -> Page {
        Page(
            title: "Sleutelbestand van de server",
            body: """
                \(progress(5))<h1>Sleutelbestand van de server</h1><div class="noprint"><p>\(SetUpTexts.keyFile)</p>\
                <p>Het ligt op de server, en alleen Hoede mag het lezen:</p></div>\
                <p class="digits">\(path)</p>\
                <section class="sheet card"><h2>Afschrift op papier</h2><p>Hiermee maak je het bestand opnieuw als de server \
                stukgaat. Bewaar het apart van de herstelbladen.</p><pre class="digits">\(paper)</pre></section>\
                \(PostForm(to: "/begin/klaar", token: ask.formToken, """
                    \(HiddenField("_begin", token))\(ButtonRow(.submit("Afgedrukt. Maak de school")))
                    """))
                """,
            narrow: true)
    }

    static let done = Page(
        title: "De school staat klaar",
        body: Confirmation(
            "De school staat klaar", text: "<p>Alles is gemaakt en op slot. Er staat nog niets in.</p>",
            next: [
                "Log allebei een keer in met je eigen wachtzin.", "Nodig je collega's uit bij Mensen.",
                "Lees de leerlingen in uit je leerlingadministratie.",
            ], actions: [.link("Inloggen", "/inloggen", .primary)]
        ).html, narrow: true)

    private static func step(
        _ index: Int, _ title: String, _ ask: Ask, _ token: String, to path: WebPath, _ faults: FormFaults,
        _ fields: HTML,
        button: String = "Verder"
    ) -> Page {
        Page(
            title: faults.title(title),
            body: """
                \(faults.html)\(progress(index))<h1>\(title)</h1>\
                \(PostForm(to: path, token: ask.formToken, "\(HiddenField("_begin", token))\(fields)\(ButtonRow(.submit(button)))"))
                """,
            status: faults.status, narrow: true)
    }

    private static func progress(_ index: Int) -> HTML {
        "<p class=\"eyebrow noprint\">Stap \(index + 1) van \(SetUpTexts.steps.count): \(SetUpTexts.steps[index])</p>"
    }
}
