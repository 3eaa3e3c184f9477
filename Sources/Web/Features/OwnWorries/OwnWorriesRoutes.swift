// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Markup

/// What somebody sent in, and the answers that came.
enum OwnWorriesRoutes {
    static let all: [Route] = [
        Route(.get, "/mijn-zorgen", access: .signedIn) { ask, services in
            let own = try await services.office.ownSubmissions(try ask.requireVisitor())
            return .page(OwnWorriesPage.list(own))
        },
        Route(.get, "/mijn-zorgen/:zorg", access: .signedIn) { ask, services in
            let visitor = try ask.requireVisitor()
            let own = try await services.office.ownSubmission(StreamID(ask["zorg"]), visitor: visitor)
            let plan = try await services.office.readingPlan(for: own, visitor: visitor)
            return .page(OwnWorriesPage.one(own, plan: plan, now: ask.now))
        },
    ]
}

/// The pages of one's own worries.
enum OwnWorriesPage {
    static func list(_ own: [OwnSubmission]) -> Page {
        let rows: [HTML] = own.map { row($0) }
        return Page(
            title: "Mijn zorgen",
            body: """
                <div class="case"><h1>Mijn zorgen</h1></div>\
                <p>Wat jij hebt opgeschreven, en wat ermee gebeurt.</p>\
                \(rows.isEmpty
                    ? "<p class=\"empty\">Je hebt nog niets opgeschreven. Maak je je zorgen? Begin klein.</p>" as HTML
                    : "<ul class=\"tasks\">\(rows)</ul>" as HTML)\
                <p><a class="btn primary" href="/zorg">Ik maak me zorgen</a></p>
                """,
            narrow: true, section: .worry)
    }

    /// One row, as lists show it.
    static func row(_ own: OwnSubmission) -> HTML {
        """
        <li><a href="/mijn-zorgen/\(own.id.text)"><strong>\(title(own))</strong> \
        <span class="soft">\(own.sentAt.dutch)</span></a> <span class="tag">\(status(own))</span></li>
        """
    }

    static func title(_ own: OwnSubmission) -> String {
        own.worry.map { $0.isAboutStaff ? "Over iemand die hier werkt" : $0.childName }
            ?? (own.dossier == nil ? "Wat je belde of meldde" : "Toegevoegd aan een dossier")
    }

    static func status(_ own: OwnSubmission) -> String {
        switch own.statuses.last?.stage {
        case nil: "verstuurd, nog niet opgepakt"
        case .taken: "gelezen"
        case .answered: "beantwoord"
        case .dossier: "we doen iets"
        }
    }

    static func one(_ own: OwnSubmission, plan: ReadingPlan, now: Instant) -> Page {
        let statuses: [HTML] = own.statuses.map { status in
            """
            <li><span class="k">\(word(status.stage))</span> <span class="w">\(status.at.dutch) · \(status.by)</span>\
            \(status.answer.map { "<blockquote>\($0)</blockquote>" as HTML } ?? "")</li>
            """
        }
        let waiting: HTML =
            own.statuses.isEmpty
            ? "<p class=\"notice\">\(WorryTexts.plan(plan, now: now, aboutStaff: own.worry?.isAboutStaff ?? false))</p>"
            : ""
        return Page(
            title: "Mijn zorg",
            body: """
                <p><a href="/mijn-zorgen">Terug naar mijn zorgen</a></p>\
                <div class="case"><h1>\(title(own))</h1><div class="meta"><span>Verstuurd: \(own.sentAt.dutch)</span></div></div>\
                \(waiting)<section class="card"><h2>Wat ermee gebeurt</h2>\
                <ol class="line"><li><span class="k">Verstuurd</span> <span class="w">\(own.sentAt.dutch)</span></li>\
                \(statuses)</ol></section>\
                <section class="card"><h2>Wat je schreef</h2>\(words(own))</section>\
                <p>Zie of hoor je nog iets? <a href="/zorg/thuis">Schrijf het op als nieuwe zorg.</a></p>
                """,
            narrow: true, section: .worry)
    }

    /// What somebody sent in, word for word.
    static func words(_ own: OwnSubmission) -> HTML {
        let lines: [HTML] = chronology(own.events, state: CaseState.fold(own.events)).map { item in
            let parts: [HTML] = item.parts.map { part in
                part.label.map { "<p class=\"pre\"><span class=\"soft\">\($0):</span> \(part.text)</p>" as HTML }
                    ?? "<p class=\"pre\">\(part.text)</p>"
            }
            let quote: HTML = item.quote.map { "<blockquote class=\"pre\">\($0)</blockquote>" } ?? ""
            return "<p class=\"k\">\(item.title)</p>\(quote)\(parts)"
        }
        return "\(lines)"
    }

    private static func word(_ stage: WorryStatus.Stage) -> String {
        switch stage {
        case .taken: "Gelezen"
        case .answered: "Antwoord"
        case .dossier: "We doen iets"
        }
    }
}

extension Moment {
    /// `vrijdag 20 november, 8.35 uur` or `ongeveer 20 november`.
    var dutch: String {
        let text = time.map { "\(day.dutch), \($0.dutch)" } ?? day.dutch
        return about ? "ongeveer \(text)" : text
    }
}
