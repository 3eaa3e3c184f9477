// SPDX-License-Identifier: EUPL-1.2

import Casework
import Dossiers
import Markup
import ProtocolBook

/// Whom to call, with numbers: shown at once when somebody answers that a child is not safe, or does not know.
enum CallPageRoutes {
    static let all: [Route] = [
        Route(.get, "/bellen", access: .signedIn) { ask, services in
            let visitor = try ask.requireVisitor()
            let roster = try await services.office.roster(visitor)
            // Only about what this person really sent: nobody is told that something is kept which is not.
            let named = ask.queried("zorg")
            let sent =
                named.isEmpty ? nil : try? await services.office.ownSubmission(StreamID(named), visitor: visitor)
            let back: WebPath? = sent.map { "/zorg/verstuurd/\($0.id.text)" }
            return .page(
                CallPage.page(
                    roster, readers: try await services.office.callable(visitor, about: sent), back: back,
                    aboutStaff: sent?.worry?.isAboutStaff ?? false))
        }
    ]
}

/// The page with everybody who can help now.
enum CallPage {
    private static let functions: [(RoleKey, String)] = [
        (.coordinator, "IB'er"), (.head, "Directeur"), (.board, "Bestuur"),
    ]

    static func page(_ roster: Roster, readers: Set<StaffID>, back: WebPath?, aboutStaff: Bool = false) -> Page {
        let colleagues: [HTML] = functions.flatMap { role, function in
            roster.holding(role).filter { one in
                readers.contains(one.id) && one.roles.first { role in functions.contains { $0.0 == role } } == role
            }.map { person in
                let phone: HTML =
                    roster.phones[person.id].map { "<a class=\"phone\" href=\"tel:\($0)\">\($0)</a>" }
                    ?? "<span class=\"soft\">geen nummer bekend, loop er even heen</span>"
                return "<li class=\"card\"><h2>\(person.name), \(function)</h2><p>\(phone)</p></li>"
            }
        }
        let inspector: HTML =
            aboutStaff
            ? """
            <li class="card"><h2>Vertrouwensinspecteur</h2><p><a class="phone" href="tel:09001113111">0900-1113111</a></p>\
            <p>Geeft advies aan iedereen op school, op werkdagen.</p></li>
            """ : ""
        let saved: HTML =
            back.map {
                """
                <div class="panel" role="status"><p><strong>Wat je schreef is verstuurd en bewaard.</strong> \
                <a href="\($0)">Bekijk wie het leest en wanneer.</a></p></div>
                """
            } ?? ""
        return Page(
            title: "Bel nu",
            body: """
                <h1>Bel nu iemand</h1>\(saved)\
                <p>Je hoeft dit niet alleen te dragen. Overleg voordat het kind naar huis gaat.</p>\
                <ol class="calls"><li class="card alarm"><h2>Direct gevaar</h2><p><a class="phone" href="tel:112">112</a></p></li>\
                <li class="card"><h2>Veilig Thuis</h2><p><a class="phone" href="tel:08002000">0800-2000</a></p>\
                <p>Dag en nacht, gratis. Je mag ook om advies vragen zonder een naam te noemen.</p></li>\(inspector)\(colleagues)</ol>\
                <p class="row"><a class="btn" href="/er-gebeurt-nu-iets">Er gebeurt nu iets</a> \
                <a class="btn" href="/vandaag">Naar Vandaag</a></p>
                """,
            narrow: true)
    }
}
