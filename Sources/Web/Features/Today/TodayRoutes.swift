// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Markup

/// The page that somebody starts on: what waits, what is due, what changed.
enum TodayRoutes {
    static let all: [Route] = [
        Route(.get, "/vandaag", access: .signedIn) { ask, services in
            let visitor = try ask.requireVisitor()
            // Who comes in first gives the lists their new keys; the page is then made with those.
            if try await services.office.rekeyIfNeeded(visitor) { return .seeOther("/vandaag") }
            let today = try await services.office.today(visitor)
            let news = try await services.office.accountNews(visitor)
            let school = SchoolCard.html(
                duties: try await services.office.duties(visitor),
                events: try await services.office.schoolEvents(visitor),
                inReserve: try await services.office.waitsInReserve(visitor),
                mustConfirm: try await services.office.mustConfirmSheets(visitor))
            let waits = try await services.office.waitsForAdmission(visitor)
            return .page(
                TodayPage.page(
                    today, news: news, visitor: visitor, waits: waits, now: ask.now, token: ask.formToken,
                    school: school))
        }
    ]
}

/// The page "Vandaag".
enum TodayPage {
    static func page(
        _ today: Today, news: [NewsLine], visitor: Visitor, waits: Bool, now: Instant, token: String, school: HTML
    ) -> Page {
        Page(
            title: "Vandaag",
            body: """
                <div class="case"><h1>Vandaag</h1><div class="meta"><span>\(now.day.dutch)</span></div></div>\
                \(HTML.when(waits, admission))\(visitor.secondFactor.waits ? secondStep : "")\(accounts(news, token))\
                <p class="row"><a class="btn primary" href="/zorg">Ik maak me zorgen</a></p>\
                <div class="cols"><div>\(drafts(today.drafts, token))\
                \(visitor.readsDossiers ? worries(today.worries) : "")\(fresh(today.fresh))\(questions(today.questions, today: now.day))\
                \(tasks(today.tasks, today: now.day))\(reading(today.reading))\(own(today.own))\
                \(roles(today.roles, today.statuses))\(school)</div>\
                <aside class="side">\(visitor.readsDossiers ? changed(today.dossiers) : guide)</aside></div>
                """,
            section: .today)
    }

    private static let admission: HTML = """
        <div class="notice info"><p><strong>Je wacht op toelating.</strong> Bel een collega van het dossierteam en houd \
        je zes woorden klaar. Een zorg sturen kan al.</p><p><a href="/mijn-woorden">Bekijk je zes woorden</a></p></div>
        """

    private static let secondStep: HTML = """
        <div class="notice info"><p><strong>Dossiers zijn nog dicht.</strong> Daarvoor vragen we een tweede stap. \
        Een zorg sturen kan al.</p><p><a href="/inloggen/tweede-stap">Doe de tweede stap</a></p></div>
        """

    /// What was done with the sign-in of a colleague, or one's own: never unseen.
    private static func accounts(_ news: [NewsLine], _ token: String) -> HTML {
        guard !news.isEmpty else { return "" }
        let lines: [HTML] = news.map { line in
            """
            <li>De tweede stap van <strong>\(line.about)</strong> is weggehaald door \(line.by), op \(line.at.dutch).</li>
            """
        }
        return """
            <div class="notice watch"><h2>Er veranderde iets aan een account</h2><ul>\(lines)</ul>\
            <p>Klopt dit niet? Bel elkaar, en verander meteen je wachtzin.</p>\
            <form method="post" action="/account/nieuws/gezien"><input type="hidden" name="_csrf" value="\(token)">\
            <button class="btn small" type="submit">Ik heb het gezien</button></form></div>
            """
    }

    private static func worries(_ worries: [WorryFile]) -> HTML {
        let rows: [HTML] = worries.map { worry in
            let unsafe = [worry.sent?.safeNow, worry.sent?.safeHome].contains { $0 == .no || $0 == .unknown }
            let mark: HTML = unsafe ? " <span class=\"tag alarm\">veiligheid: nee of weet niet</span>" : ""
            let taken: HTML = worry.state.worry?.taken == nil ? "" : " <span class=\"tag\">opgepakt</span>"
            return """
                <li><a href="/zorgen/\(worry.id.text)"><strong>\(TeamWorryPage.title(worry))</strong> \
                <span class="soft">van \(worry.writerName), \(worry.sentAt.dutch)</span></a>\(mark)\(taken)\
                \(worry.isRestricted ? " <span class=\"tag\">beperkt</span>" : "" as HTML)</li>
                """
        }
        return """
            <section class="card\(rows.isEmpty ? "" : " next" as HTML)"><h2>Nieuwe zorgen</h2>\
            \(rows.isEmpty ? "<p class=\"soft\">Er wacht geen nieuwe zorg.</p>" as HTML : "<ul class=\"tasks\">\(rows)</ul>" as HTML)\
            </section>
            """
    }

    private static func fresh(_ dossiers: [DossierRow]) -> HTML {
        guard !dossiers.isEmpty else { return "" }
        let rows: [HTML] = dossiers.map { row in
            """
            <li><a href="/dossiers/\(row.id.text)"><strong>\(row.name)</strong></a> \
            <span class="soft">er kwam een antwoord of aanvulling van een collega</span></li>
            """
        }
        return """
            <section class="card next"><h2>Nieuw in een dossier</h2><ul class="tasks">\(rows)</ul></section>
            """
    }

    private static func tasks(_ tasks: [TodayTask], today: Day) -> HTML {
        let rows: [HTML] = tasks.map { task in
            let due: HTML =
                task.due.map { day in
                    day < today
                        ? "<b class=\"late\">te laat: \(day.dutchShort(from: today))</b>" as HTML
                        : day == today
                            ? "<b>vandaag</b>" as HTML : "<b>\(day.dutchShort(from: today))</b>" as HTML
                } ?? ""
            let nobody: HTML = task.isUnowned ? "<span class=\"tag watch\">zonder eigenaar</span>" : ""
            let link: WebPath = task.opensDossier ? "/dossiers/\(task.stream.text)" : "/deelname/\(task.stream.text)"
            return """
                <li><div class="due"><a href="\(link)"><strong>\(task.about)</strong>: \(task.what)</a>\(nobody)\(due)</div></li>
                """
        }
        return """
            <section class="card"><h2>Mijn taken</h2>\
            \(rows.isEmpty ? "<p class=\"soft\">Je hebt nu geen taken.</p>" as HTML : "<ul class=\"tasks\">\(rows)</ul>" as HTML)\
            </section>
            """
    }

    private static func changed(_ dossiers: [DossierRow]) -> HTML {
        let rows: [HTML] = dossiers.filter { !$0.isClosed }.prefix(8).map { row in
            """
            <li><a href="/dossiers/\(row.id.text)">\(row.name)</a> \
            <span class="soft small">\(row.changed)</span></li>
            """
        }
        return """
            <section class="card"><h2>Dossiers, laatst gewijzigd</h2>\
            \(rows.isEmpty ? "<p class=\"soft\">Er is nog geen dossier.</p>" as HTML : "<ul>\(rows)</ul>" as HTML)\
            <p><a href="/dossiers">Alle dossiers</a></p></section>
            """
    }

    private static func own(_ own: [OwnSubmission]) -> HTML {
        guard !own.isEmpty else { return "" }
        let rows: [HTML] = own.prefix(5).map { OwnWorriesPage.row($0) }
        return """
            <section class="card"><h2>Mijn zorgen</h2><ul class="tasks">\(rows)</ul>\
            <p><a href="/mijn-zorgen">Alles wat ik schreef</a></p></section>
            """
    }

    private static func questions(_ questions: [OwnQuestion], today: Day) -> HTML {
        guard !questions.isEmpty else { return "" }
        let rows: [HTML] = questions.map { QuestionsPage.row($0, today: today) }
        return """
            <section class="card next"><h2>Een collega vraagt je iets</h2><ul class="tasks">\(rows)</ul>\
            <p><a href="/vragen">Alle vragen aan mij</a></p></section>
            """
    }

    private static func reading(_ grants: [(dossier: StreamID, grant: ReadingGrant)]) -> HTML {
        guard !grants.isEmpty else { return "" }
        let rows: [HTML] = grants.map { one in
            """
            <li><a href="/dossiers/\(one.dossier.text)"><strong>\(one.grant.child)</strong></a> \
            <span class="soft">tot en met \(one.grant.until.dutchDate)</span></li>
            """
        }
        return "<section class=\"card\"><h2>Je mag meelezen</h2><ul class=\"tasks\">\(rows)</ul></section>"
    }

    private static func roles(
        _ roles: [(dossier: StreamID, agreed: AgreedRole)], _ statuses: [StreamID: DossierStatus]
    ) -> HTML {
        guard !roles.isEmpty else { return "" }
        let rows: [HTML] = roles.map { role in
            """
            <li><a href="/deelname/\(role.dossier.text)"><strong>\(role.agreed.child)</strong></a> \
            \(statuses[role.dossier]?.stage == .closed ? "<span class=\"tag\">afgesloten</span>" : "" as HTML)\
            <p>\(role.agreed.role)</p><span class="soft small">\(role.agreed.by), \(role.agreed.at.dutch)</span></li>
            """
        }
        return "<section class=\"card\"><h2>Wat met mij is afgesproken</h2><ul>\(rows)</ul></section>"
    }

    private static func drafts(_ drafts: [Draft], _ token: String) -> HTML {
        guard !drafts.isEmpty else { return "" }
        let rows: [HTML] = drafts.map { draft in
            """
            <li><div class="due"><a href="\(WebPath(local: draft.address) ?? "/vandaag")">Verder met wat je typte op \(draft.at.dutch)</a>\
            <form method="post" action="/concepten/weg"><input type="hidden" name="_csrf" value="\(token)">\
            <input type="hidden" name="_concept" value="\(draft.formKey)">\
            <button class="btn small quiet" type="submit">Weggooien<span class="sr"> van het concept van \(draft.at.dutch)</span>\
            </button></form></div></li>
            """
        }
        return "<section class=\"card\"><h2>Nog niet verstuurd</h2><ul class=\"tasks\">\(rows)</ul></section>"
    }

    private static let guide: HTML = """
        <section class="card pitfall"><h2>Twijfel je?</h2><blockquote>“Ik weet het niet zeker.”</blockquote>\
        <p>Dat hoeft ook niet. Jij zag een stukje, een ander misschien ook. Schrijf op wat je zag.</p>\
        <p><a href="/meldcode">Zo werkt onze meldcode</a></p></section>
        """
}
