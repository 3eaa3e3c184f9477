// SPDX-License-Identifier: EUPL-1.2

import Casework
import Components
import Markup

/// What somebody sees who opens the link of an invitation.
enum InvitationPage {
    static let spent = Page(
        title: "Deze link werkt niet meer",
        body: """
            <h1>Deze link werkt niet meer</h1><p>Hij is al gebruikt, ingetrokken of te oud. \
            Vraag je school om een nieuwe. Maak je je nu zorgen? Bel Veilig Thuis: 0800-2000.</p>
            """,
        status: 404, narrow: true)

    static func choose(
        _ invitation: OpenInvitation, ask: Ask, proposal: String, _ faults: FormFaults = FormFaults()
    ) -> Page {
        let fields: HTML =
            invitation.hasAccount
            ? """
            <p>Je hebt al een account bij een andere school. Het blijft één account, met dezelfde wachtzin.</p>\
            \(PassphraseField(Asked("wachtzin", "Jouw wachtzin", error: faults["wachtzin"])))
            """ : NewPassphrase.fields(proposal: proposal, faults)
        return Page(
            title: faults.title("Welkom"),
            body: """
                \(faults.html)<h1>Welkom, \(invitation.name)</h1><p>\(invitation.school) werkt met Hoede. Je schrijft er op wat je \
                zorgen geeft over een kind. Alleen wie het moet lezen, leest het.</p>\
                <p>Inloggen doe je met <strong>\(invitation.mail)</strong>.</p>\
                \(PostForm(to: "/uitnodiging/\(ask["geheim"])", token: ask.formToken, "\(fields)\(ButtonRow(.submit("Meedoen")))"))
                """,
            status: faults.status, narrow: true)
    }

    static func words(_ words: [String]) -> Page {
        Page(
            title: "Je doet mee",
            body: Confirmation(
                "Je doet mee",
                text: """
                    <p>Dit zijn jouw zes woorden. Een collega van het dossierteam vraagt ernaar.</p>\
                    <div class="panel"><p><strong>\(words.joined(separator: " "))</strong></p></div>
                    """,
                next: [
                    "Zorgen sturen kan meteen.", "Een collega belt je of komt langs, en vraagt de zes woorden.",
                    "Daarna kun je ook lezen wat bij je rol hoort. De woorden staan ook in je menu.",
                ], actions: [.link("Inloggen", "/inloggen", .primary)]
            ).html, narrow: true)
    }
}
