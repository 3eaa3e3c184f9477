// SPDX-License-Identifier: EUPL-1.2

import Markup
import ProtocolBook

/// "Er gebeurt nu iets": cards for the moment itself, public and printable.
enum NowCardsRoutes {
    static let all: [Route] = [
        Route(.get, "/er-gebeurt-nu-iets", access: .everyone) { ask, services in
            .page(NowCardsPage.page(try await ProtocolPageRoutes.book(ask, services)))
        }
    ]
}

/// The page with the cards.
enum NowCardsPage {
    static func page(_ book: ProtocolDefinition) -> Page {
        let links: [HTML] = book.cards.map { "<li><a href=\"#\($0.key)\">\($0.title)</a></li>" }
        let cards: [HTML] = book.cards.map { card in
            let steps: [HTML] = card.steps.map { "<li>\($0)</li>" }
            return "<section class=\"card\" id=\"\(card.key)\"><h2>\(card.title)</h2><ol>\(steps)</ol></section>"
        }
        return Page(
            title: "Er gebeurt nu iets",
            body: """
                <h1>Er gebeurt nu iets</h1><p>Blijf bij het kind. Haal er iemand bij. Bel bij gevaar \
                <a href="tel:112">112</a>.</p>\
                <nav aria-label="Wat gebeurt er?" class="card noprint"><ul>\(links)</ul></nav>\(cards)\
                \(ProtocolPage.contacts(book))
                """,
            narrow: true)
    }
}
