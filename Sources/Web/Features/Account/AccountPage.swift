// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Components
import Markup

/// Somebody's own account: second factor, codes, passphrase, and where the person is signed in.
enum AccountPage {
    static func page(
        _ visitor: Visitor, _ factors: SecondFactorOverview, _ sessions: [OwnSession], problem: String? = nil,
        changed: Bool = false, token: String
    ) -> Page {
        Page(
            title: AccountTexts.title,
            body: """
                \(ErrorBox.html(problem.map { [("tweede-stap", $0)] } ?? []))\
                <div class="case"><h1>\(AccountTexts.title)</h1><div class="meta"><span>\(visitor.name)</span>\
                <span>\(visitor.schoolName)</span></div></div>\
                \(changed ? "<p class=\"notice calm\" role=\"status\">\(AccountTexts.changed)</p>" as HTML : "")\
                \(second(visitor, factors, token))\(codes(visitor, factors, token))\(passphrase)\
                \(list(sessions, token))
                """,
            status: problem == nil ? 200 : 422, narrow: true)
    }

    private static func second(_ visitor: Visitor, _ factors: SecondFactorOverview, _ token: String) -> HTML {
        var rows: [HTML] = []
        if let since = factors.appSince {
            rows.append(
                """
                <li><span><strong>App op je telefoon</strong> \
                <span class="soft small">sinds \(since.day.dutch)</span></span>\
                \(button("/account/tweede-stap/app/weg", "Weghalen", about: "de app", token))</li>
                """)
        }
        for (number, key) in factors.passkeys.enumerated() {
            let used: HTML = key.usedAt.map { ", laatst gebruikt \($0.day.dutch)" } ?? ""
            let unlocks: HTML = key.unlocks ? " <span class=\"tag\">opent ook het slot</span>" : ""
            rows.append(
                """
                <li><span><strong>Passkey \(number + 1)</strong> \
                <span class="soft small">sinds \(key.since.day.dutch)\(used)</span>\(unlocks)</span>\
                \(button("/account/tweede-stap/passkey/weg", "Weghalen", about: "passkey \(number + 1)", token,
                    field: "passkey-id", value: key.id))</li>
                """)
        }
        let none: HTML = "<p class=\"soft\">\(AccountTexts.noSecond)</p>"
        return """
            <section class="card" id="tweede-stap"><h2>\(AccountTexts.second)</h2>\
            <p>\(visitor.secondFactor.needed ? AccountTexts.secondNeeded : AccountTexts.secondFree)</p>\
            \(rows.isEmpty ? none : "<ul class=\"tasks things\">\(rows)</ul>" as HTML)\
            <p class="row"><a class="btn" href="/account/tweede-stap/instellen">\
            \(rows.isEmpty ? "Stel een tweede stap in" : "Voeg iets toe of verander de app")</a></p></section>
            """
    }

    private static func codes(_ visitor: Visitor, _ factors: SecondFactorOverview, _ token: String) -> HTML {
        guard visitor.secondFactor.enrolled else { return "" }
        let label = factors.codesLeft == 0 ? "Maak tien codes" : "Maak tien nieuwe codes"
        return """
            <section class="card"><h2>\(AccountTexts.codes)</h2><p>\(AccountTexts.codesLead)</p>\
            <p><strong>\(AccountTexts.left(factors.codesLeft))</strong></p>\
            <p class="row"><a class="btn" href="/account/codes">\(label)</a></p></section>
            """
    }

    private static let passphrase: HTML = """
        <section class="card"><h2>\(AccountTexts.passphrase)</h2><p>Wijzig je wachtzin als je een betere weet.</p>\
        <p class="row"><a class="btn" href="/account/wachtzin">Wijzig je wachtzin</a></p></section>
        """

    private static func list(_ sessions: [OwnSession], _ token: String) -> HTML {
        let rows: [HTML] = sessions.map { session in
            let mark: HTML =
                session.isThis
                ? " <span class=\"tag\">dit apparaat</span>"
                : session.locked ? " <span class=\"tag\">op slot</span>" : ""
            let end: HTML =
                session.isThis
                ? ""
                : button(
                    "/account/sessies/weg", "Uitloggen", about: "de sessie van \(session.since.dutch)", token,
                    field: "sessie", value: session.id)
            return """
                <li><span><strong>Begonnen \(session.since.dutch)</strong><br>\
                <span class="soft small">laatst gezien \(session.seenAt.dutch)</span>\(mark)</span>\(end)</li>
                """
        }
        return """
            <section class="card"><h2>\(AccountTexts.sessions)</h2><ul class="tasks things">\(rows)</ul>\
            <form method="post" action="/account/sessies/alle-weg"><input type="hidden" name="_csrf" value="\(token)">\
            <p class="row"><button class="btn" type="submit">\(AccountTexts.everywhere)</button></p></form></section>
            """
    }

    private static func button(
        _ path: WebPath, _ label: String, about: String, _ token: String, field: String? = nil, value: String = ""
    ) -> HTML {
        let hidden: HTML = field.map { "<input type=\"hidden\" name=\"\($0)\" value=\"\(value)\">" } ?? ""
        return """
            <form method="post" action="\(path)"><input type="hidden" name="_csrf" value="\(token)">\(hidden)\
            <button class="btn small quiet" type="submit">\(label)<span class="sr"> van \(about)</span></button></form>
            """
    }
}
