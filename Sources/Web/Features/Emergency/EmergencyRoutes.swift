// SPDX-License-Identifier: EUPL-1.2

import Casework
import Components
import Markup

/// Somebody in reserve opens the dossiers, with a reason that everybody else in the team gets to read.
enum EmergencyRoutes {
    static let all: [Route] = [
        Route(.get, "/noodtoegang", access: .signedIn) { ask, services in
            guard try await services.office.waitsInReserve(try ask.requireVisitor()) else { throw Stop.notFound }
            return .page(EmergencyPage.page(ask))
        },
        Route(.post, "/noodtoegang", access: .signedIn, stepUp: true) { ask, services in
            let reason = ask.field("reden")
            guard !reason.isEmpty, reason.count <= 2000 else {
                return .page(EmergencyPage.page(ask, FormFaults([("reden", EmergencyPage.missing)])))
            }
            do {
                try await services.office.openInEmergency(reason: reason, by: try ask.requireVisitor())
            } catch let fault as PeopleFault {
                throw Stop.refused(PeopleWords.sentence(fault))
            }
            return .seeOther(Done.emergency.on("/vandaag"))
        },
    ]
}

/// The page of it.
enum EmergencyPage {
    static let missing = "Schrijf in één of twee zinnen waarom je nu bij de dossiers moet."

    static func page(_ ask: Ask, _ faults: FormFaults = FormFaults()) -> Page {
        Page(
            title: faults.title("Noodtoegang"),
            body: """
                \(faults.html)\(Interruption(
                    "Noodtoegang tot de dossiers",
                    meaning: """
                        <p>Je bent reserve in het dossierteam. Je hebt de sleutel al, en gebruikt hem alleen als het nodig is.</p>
                        """,
                    follows: [
                        "Je kunt acht uur lang de dossiers openen.", "Daarna gaat de toegang vanzelf dicht.",
                        "In het logboek staat wat je opent.",
                    ], told: ["Alle anderen in het dossierteam, met jouw reden."],
                    form: PostForm(to: "/noodtoegang", token: ask.formToken, """
                        \(TextArea(Asked("reden", "Waarom is het nodig?", hint: "Noem geen naam van een kind.", error: faults["reden"]),
                            value: ask.field("reden"), rows: 3))\
                        \(ButtonRow(.submit("Dossiers openen"), .link("Terug", "/vandaag", .quiet)))
                        """).html))
                """,
            status: faults.status, narrow: true)
    }
}
