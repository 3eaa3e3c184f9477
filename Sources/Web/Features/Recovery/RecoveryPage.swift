// SPDX-License-Identifier: EUPL-1.2

import Casework
import Components
import Markup

/// Recovery sheets: to get back in, to make new ones, and to try them once a year.
enum RecoveryPage {
    static func start(_ visitor: Visitor, isLockedOut: Bool, mustConfirm: Bool) -> Page {
        let tile: HTML =
            isLockedOut
            ? """
            <li><a class="tile" href="/herstel/openen"><strong>De lijsten openen met twee bladen</strong>\
            <span>Als niemand in het team jou nog kan toelaten.</span></a></li>
            """
            : """
            <li><a class="tile" href="/herstel/oefening"><strong>Twee bladen proberen</strong>\
            <span>Elk jaar, in de laatste week van augustus. Er gaat niets open.</span></a></li>\
            <li><a class="tile" href="/herstel/nieuw"><strong>Nieuwe bladen maken</strong>\
            <span>Als een blad kwijt is, of iemand anders het zag.</span></a></li>
            """
        let confirm: HTML =
            mustConfirm
            ? """
            <li><a class="tile" href="/herstel/bevestigen"><strong>Nieuwe bladen bevestigen</strong>\
            <span>Zodat ze ook jouw lijst openen.</span></a></li>
            """ : ""
        return Page(
            title: "Herstelbladen",
            body: """
                <h1>Herstelbladen</h1><p>Twee van de drie bladen samen openen de lijsten van de school. \
                Niemand anders kan dat, ook de maker van Hoede niet.</p>\
                <ul class="tiles">\(visitor.isTeamByRole ? tile : "")\(confirm)</ul>
                """,
            narrow: true)
    }

    static func open(_ ask: Ask, _ faults: FormFaults = FormFaults()) -> Page {
        typing(
            "De lijsten openen met twee bladen", ask, to: "/herstel/openen", faults,
            """
            <p>Dit is voor als niemand in het team jou nog kan toelaten. Iedereen krijgt het te zien. Daarna maak je \
            meteen drie nieuwe bladen; de oude werken dan niet meer.</p>
            """, SheetHTML.typingFields(ask, faults), button: "Bladen nakijken")
    }

    static func rehearse(_ ask: Ask, _ faults: FormFaults = FormFaults()) -> Page {
        typing(
            "Twee bladen proberen", ask, to: "/herstel/oefening", faults,
            """
            <p>Haal twee bladen op en typ ze over. Hoede probeert er iets onschuldigs mee te openen, en geen sleutel. \
            Zo weet je dat de bladen er nog zijn en kloppen.</p>
            """, SheetHTML.typingFields(ask, faults), button: "Proberen")
    }

    static func proved(_ numbers: [Int]) -> Page {
        let words = numbers.map { "blad \($0)" }.joined(separator: " en ")
        return Page(
            title: "De bladen werken",
            body: Confirmation(
                "De bladen werken", text: "<p>Met \(words) kan de school weer open.</p>",
                next: [
                    "Doe de bladen in een nieuwe envelop en breng ze terug.", "Volgend jaar probeer je een ander paar.",
                ],
                actions: [.link("Naar Vandaag", "/vandaag", .primary)]
            ).html, narrow: true)
    }

    static func new(_ ask: Ask, _ faults: FormFaults = FormFaults()) -> Page {
        typing(
            "Nieuwe bladen maken", ask, to: "/herstel/nieuw", faults,
            """
            <p>Er komen drie nieuwe bladen. De oude openen daarna niets meer.</p>\
            <p>Heb je nog twee oude bladen? Typ ze over, dan gelden de nieuwe meteen voor alle lijsten. Zonder oude bladen \
            moeten mensen op andere lijsten de nieuwe bladen eerst bevestigen.</p>
            """, SheetHTML.typingFields(ask, faults, optional: true), button: "Drie bladen maken")
    }

    static func sheet(_ sheet: PrintedSheet) -> Page {
        let onward: WebPath = sheet.number < 3 ? "/herstel/bladen/\(sheet.number + 1)" : "/herstel/bladen"
        return Page(
            title: "Herstelblad \(sheet.number)",
            body: """
                <h1 class="noprint">Herstelblad \(sheet.number) van 3</h1><div class="noprint notice watch">\
                <p>Je ziet dit blad een half uur, en daarna nooit meer. Druk het nu af, met Ctrl en P.</p></div>\
                \(SheetHTML.sheet(sheet))\
                \(ButtonRow(.link(sheet.number < 3 ? "Dit blad is afgedrukt" : "Alle drie zijn afgedrukt", onward, .primary)))
                """,
            narrow: true)
    }

    static func words(_ ask: Ask, _ faults: FormFaults = FormFaults()) -> Page {
        typing(
            "Heb je de drie bladen op papier?", ask, to: "/herstel/bladen", faults,
            "<p>Typ van elk blad het woord van dat blad. Daarna gelden de nieuwe bladen, en gooi je de oude weg.</p>",
            """
            \(SheetHTML.wordFields(faults))<p><a href="/herstel/bladen/1">Laat de bladen nog een keer zien</a></p>
            """, button: "In gebruik nemen")
    }

    static func confirm(_ ask: Ask, _ faults: FormFaults = FormFaults()) -> Page {
        typing(
            "Nieuwe bladen bevestigen", ask, to: "/herstel/bevestigen", faults,
            """
            <p>Iemand van het team maakte nieuwe herstelbladen. Vraag de woorden van de reeks; die staan op elk blad. \
            Pas daarna openen de bladen ook de lijst waar jij op staat.</p>
            """, TextField(Asked("woorden", "De zes woorden van de reeks", error: faults["woorden"])).html,
            button: "Bevestigen")
    }

    private static func typing(
        _ title: String, _ ask: Ask, to path: WebPath, _ faults: FormFaults, _ lead: HTML, _ fields: HTML,
        button: String
    ) -> Page {
        Page(
            title: faults.title(title),
            body: """
                \(faults.html)<p><a href="/herstel">Terug naar herstelbladen</a></p><h1>\(title)</h1>\(lead)\
                \(PostForm(to: path, token: ask.formToken, "\(fields)\(ButtonRow(.submit(button)))"))
                """,
            status: faults.status, narrow: true)
    }
}
