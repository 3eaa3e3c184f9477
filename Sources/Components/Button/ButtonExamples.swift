// SPDX-License-Identifier: EUPL-1.2
import Markup

extension Button {
    static let examples = ExampleSet(
        "Button", accessibility: "Real links and buttons, 44 px high, visible focus, one primary on a page.",
        [
            Example(
                "looks",
                ButtonRow(
                    .submit("Versturen"), .link("Gesprek vastleggen", "/dossiers/D-12/gesprek"),
                    .link("Later verder", "/vandaag", .quiet),
                    .link("Dossier sluiten", "/dossiers/D-12/sluiten", .danger))),
            Example(
                "with icons",
                ButtonRow(
                    .call("Bel Veilig Thuis", .veiligThuis, .primary),
                    .link("Afdrukken", "/dossiers/D-12/papier", icon: .printer),
                    .link("Toevoegen", "/dossiers/D-12/erbij", icon: .add, about: "aan de tijdlijn"))),
            Example(
                "in a form",
                PostForm(
                    to: "/dossiers/D-12/nazorg", token: "voorbeeld", once: "eens-1", draft: "nazorg",
                    "\(TextField(Asked("formExample", "Hoe gaat het nu?"), value: "Rustiger")) \(ButtonRow(.submit("Opslaan")))"
                )),
        ])
}
