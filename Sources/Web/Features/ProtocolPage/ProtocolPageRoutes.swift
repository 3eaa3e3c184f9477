// SPDX-License-Identifier: EUPL-1.2

import Casework
import Markup
import ProtocolBook

/// The school's protocol for everybody: steps, forms, signals, contacts, what is written down and who reads it.
enum ProtocolPageRoutes {
    static let all: [Route] = [
        Route(.get, "/meldcode", access: .everyone) { ask, services in
            let shelved = try await book(ask, services)
            return .page(ProtocolPage.page(shelved))
        }
    ]

    /// The protocol of the visitor's school, else of the only school here, else the first there is.
    static func book(_ ask: Ask, _ services: Services) async throws -> ProtocolDefinition {
        if let visitor = ask.visitor { return visitor.book }
        if let school = try await services.office.publicProtocol() { return school.book }
        throw Stop.notFound
    }
}

/// The public page.
enum ProtocolPage {
    static func page(_ book: ProtocolDefinition) -> Page {
        let steps: [HTML] = book.steps.map {
            "<li><a href=\"#stap-\($0.number)\">Stap \($0.number): \($0.title)</a></li>"
        }
        return Page(
            title: "Onze meldcode",
            body: """
                <div class="case"><h1>Onze meldcode</h1><div class="meta"><span>\(book.identity.name)</span>\
                <span>versie \(book.identity.version)</span></div></div>\
                <p>Zo gaan wij om met zorgen over huiselijk geweld en kindermishandeling. Iedereen mag dit lezen. \
                Je kunt deze pagina ook afdrukken.</p>\
                <nav aria-label="Op deze pagina" class="card noprint"><ul class="columns">\
                <li><a href="#wat">Wat is kindermishandeling?</a></li>\(steps)\
                <li><a href="#signalen">Signalen</a></li><li><a href="#opschrijven">Wat we opschrijven</a></li>\
                <li><a href="#bellen">Wie je kunt bellen</a></li></ul></nav>\
                \(definition(book))\(ways(book))\(book.steps.map { step($0, book) })\(signals(book))\(records(book))\(contacts(book))
                """,
            section: .protocolBook)
    }

    private static func definition(_ book: ProtocolDefinition) -> HTML {
        let texts: [HTML] = book.definition.map { "<p>\($0.text)</p>" }
        let forms: [HTML] = book.forms.map { "<dt><strong>\($0.title)</strong></dt><dd>\($0.text)</dd>" }
        let factors: [HTML] = book.severityFactors.map { "<li>\($0.text)</li>" }
        return """
            <section class="card" id="wat"><h2>Wat is kindermishandeling?</h2>\(texts)\
            <h3>Vormen</h3><dl>\(forms)</dl><h3>Waar het van afhangt</h3><ul>\(factors)</ul></section>
            """
    }

    private static func ways(_ book: ProtocolDefinition) -> HTML {
        let ways: [HTML] = book.helpRoutes.map { "<li><strong>\($0.title)</strong> \($0.text)</li>" }
        return "<section class=\"card\"><h2>Drie wegen staan altijd open</h2><ul>\(ways)</ul></section>"
    }

    private static func step(_ step: Step, _ book: ProtocolDefinition) -> HTML {
        let actions: [HTML] = step.actions.map { action in
            let roles = action.roles.compactMap { book.role($0)?.name }.joined(separator: ", ")
            return
                "<li><strong>\(action.title).</strong> \(action.text) <span class=\"soft small\">\(roles)</span></li>"
        }
        let pitfalls: [HTML] = step.pitfalls.map {
            "<blockquote>“\($0.dilemma)”</blockquote><p>\($0.answer ?? "")</p>"
        }
        return """
            <section class="card" id="stap-\(step.number)"><h2>Stap \(step.number): \(step.title)</h2><p>\(step.text)</p>\
            <ul>\(actions)</ul>\(pitfalls.isEmpty ? "" : "<h3>Herken je dit?</h3>\(pitfalls)" as HTML)</section>
            """
    }

    private static func signals(_ book: ProtocolDefinition) -> HTML {
        let groups: [HTML] = book.signalGroups.map { group in
            let items: [HTML] = group.signals.map { "<li>\($0.text)</li>" }
            return "<h3>\(group.title)</h3><ul>\(items)</ul>"
        }
        return """
            <section class="card" id="signalen"><h2>Signalen</h2>\
            <p>Signalen zijn geen bewijs. Eén signaal kan een heel andere oorzaak hebben.</p>\(groups)</section>
            """
    }

    private static func records(_ book: ProtocolDefinition) -> HTML {
        let texts: [HTML] = book.records.texts.map { "<p>\($0.text)</p>" }
        return
            "<section class=\"card\" id=\"opschrijven\"><h2>Wat we opschrijven en wie het leest</h2>\(texts)</section>"
    }

    static func contacts(_ book: ProtocolDefinition) -> HTML {
        let rows: [HTML] = book.contacts.map { contact in
            let phones: [HTML] = contact.phones.map { phone in
                "<a class=\"phone\" href=\"\(Telephone(phone))\">\(phone)</a> "
            }
            let note: HTML = contact.note.map { "<p class=\"soft small\">\($0)</p>" } ?? ""
            return "<li><strong>\(contact.name)</strong><br>\(phones)\(note)</li>"
        }
        return
            "<section class=\"card\" id=\"bellen\"><h2>Wie je kunt bellen</h2><ul class=\"calls\">\(rows)</ul></section>"
    }
}
