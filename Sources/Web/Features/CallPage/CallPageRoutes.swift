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
            return .page(CallPage.page(roster, try await subject(ask, visitor, services)))
        }
    ]

    /// What it is about, when the address names something that this person sent or may read; whom to call follows from it.
    /// Nobody is told that something is kept which is not, and what it is about is never named as somebody to call.
    private static func subject(
        _ ask: Ask, _ visitor: Visitor, _ services: Services
    ) async throws -> CallPage.Subject {
        let office = services.office
        let (worry, dossier) = (StreamID(ask.queried("zorg")), StreamID(ask.queried("dossier")))
        if !dossier.text.isEmpty, let file = try? await office.dossier(dossier, visitor: visitor) {
            return CallPage.Subject(
                readers: try await office.callable(visitor, about: file), back: "/dossiers/\(file.id.text)",
                link: "Terug naar het dossier", aboutStaff: file.state.isAboutStaff)
        }
        if !worry.text.isEmpty, let own = try? await office.ownSubmission(worry, visitor: visitor) {
            return CallPage.Subject(
                readers: try await office.callable(visitor, about: own), back: "/zorg/verstuurd/\(own.id.text)",
                saved: CallPage.sent, link: "Bekijk wie het leest en wanneer.",
                aboutStaff: own.worry?.isAboutStaff ?? false)
        }
        if !worry.text.isEmpty, let file = try? await office.worry(worry, visitor: visitor) {
            return CallPage.Subject(
                readers: try await office.callable(visitor, about: file), back: "/zorgen/\(file.id.text)",
                link: "Terug naar de zorg", aboutStaff: file.sent?.isAboutStaff ?? false)
        }
        return CallPage.Subject(
            readers: try await office.callable(visitor), back: nil, aboutStaff: false)
    }
}

/// The page with everybody who can help now.
enum CallPage {
    /// Whom to call, and what that depends on.
    struct Subject {
        let readers: Set<StaffID>
        /// What it is about, to go back to.
        let back: WebPath?
        /// What was just kept.
        var saved = ""
        /// The words of the way back.
        var link = ""
        let aboutStaff: Bool
    }

    static let sent = "Wat je schreef is verstuurd en bewaard."

    private static let functions: [(RoleKey, String)] = [
        (.coordinator, "IB'er"), (.head, "Directeur"), (.board, "Bestuur"),
    ]

    static func page(_ roster: Roster, _ subject: Subject) -> Page {
        let readers = subject.readers
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
            subject.aboutStaff
            ? """
            <li class="card"><h2>Vertrouwensinspecteur</h2><p><a class="phone" href="tel:09001113111">0900-1113111</a></p>\
            <p>Geeft advies aan iedereen op school, op werkdagen.</p></li>
            """ : ""
        let saved: HTML =
            subject.back.map { back in
                let kept: HTML = subject.saved.isEmpty ? "" : "<strong>\(subject.saved)</strong> "
                return
                    "<div class=\"panel\" role=\"status\"><p>\(kept)<a href=\"\(back)\">\(subject.link)</a></p></div>"
            } ?? ""
        let lead =
            subject.aboutStaff
            ? "Je hoeft dit niet alleen te dragen. Zorg dat het kind niet alleen is met wie het betreft."
            : "Je hoeft dit niet alleen te dragen. Overleg voordat het kind naar huis gaat."
        return Page(
            title: "Bel nu",
            body: """
                <h1>Bel nu iemand</h1>\(saved)\
                <p>\(lead)</p>\
                <ol class="calls"><li class="card alarm"><h2>Direct gevaar</h2><p><a class="phone" href="tel:112">112</a></p></li>\
                <li class="card"><h2>Veilig Thuis</h2><p><a class="phone" href="tel:08002000">0800-2000</a></p>\
                <p>Dag en nacht, gratis. Je mag ook om advies vragen zonder een naam te noemen.</p></li>\(inspector)\(colleagues)</ol>\
                <p class="row"><a class="btn" href="/er-gebeurt-nu-iets">Er gebeurt nu iets</a> \
                <a class="btn" href="/vandaag">Naar Vandaag</a></p>
                """,
            narrow: true)
    }
}
