// SPDX-License-Identifier: EUPL-1.2
import Markup

extension Timeline {
    static let examples = ExampleSet(
        "Timeline", accessibility: "Ordered list; kind by word, icon and shape; replaced text is struck and announced.",
        [Example("every kind", Timeline([Group("November 2026", entries)]))])

    private static let entries: [TimelineEntry] = [
        TimelineEntry(
            id: "e-decision", .decision, when: "maandag 30 november, 15.30 uur", machineWhen: "2026-11-30T15:30",
            by: "Petra Vos en Ineke Bakker", text: "We vragen Veilig Thuis vandaag om advies. Melden wegen we daarna."),
        TimelineEntry(
            id: "e-contact", .contact, label: "Contact met Veilig Thuis", when: "vrijdag 27 november, 10.15 uur",
            machineWhen: "2026-11-27T10:15", by: "Ineke Bakker belde",
            text: "Advies zonder naam. Blijf in gesprek met moeder en leg elke dag vast hoe Sanne binnenkomt."),
        TimelineEntry(
            id: "e-observation", .observation, when: "vrijdag 20 november, 8.35 uur", machineWhen: "2026-11-20T08:35",
            by: "gezien en geschreven door Marijke de Vries",
            text:
                "Sanne had een blauwe plek op haar linkerbovenarm, ongeveer 3 bij 2 centimeter. Ze trok haar mouw er snel overheen.",
            tags: [Tag("past bij de zorg"), Tag("arm links")],
            corrections: [
                .init(
                    old: "Sanne had een blauwe plek op haar rechterbovenarm.", by: "Marijke de Vries",
                    when: "vrijdag 20 november om 9.02 uur", why: "links en rechts verwisseld")
            ],
            links: [Link("Verbeteren", "/dossiers/D-12/verbeter/e1", about: "de waarneming van 20 november")]),
        TimelineEntry(
            id: "e-words", .childWords, label: "Woorden van Sanne", when: "vrijdag 20 november, 8.40 uur",
            machineWhen: "2026-11-20T08:40", by: "opgeschreven door Marijke de Vries", text: "Ik mag het niet zeggen.",
            context: "Gevraagd: “Hoe kom je aan die plek?” Alleen Marijke was erbij."),
        TimelineEntry(
            id: "e-view", .interpretation, status: "open", when: "donderdag 19 november", machineWhen: "2026-11-19",
            by: "Ineke Bakker", text: "De uitleg over de trap en de eerste plek passen niet goed bij elkaar.",
            context: "Andere uitleg die kan: Sanne speelt veel buiten."),
        TimelineEntry(
            id: "e-parent", .parentStatement, label: "Uitspraak van moeder", when: "woensdag 18 november",
            machineWhen: "2026-11-18", by: "gesprek met Ineke Bakker",
            text: "Sanne is vorige week van de trap gevallen. De huisarts heeft ernaar gekeken.",
            tags: [Tag("past bij andere uitleg")]),
        TimelineEntry(
            id: "e-other", .otherStatement, label: "Uitspraak van de overblijfhulp", when: "dinsdag 17 november",
            machineWhen: "2026-11-17", by: "opgeschreven door Jan Smit",
            text: "Sanne at deze week niets uit haar trommel."),
        TimelineEntry(
            id: "e-document", .document, when: "maandag 16 november", machineWhen: "2026-11-16", by: "Ineke Bakker",
            text: "Brief van de schoolarts, twee bladzijden.",
            links: [Link("Openen", "/dossiers/D-12/bijlage/1", about: "de brief van de schoolarts")]),
        TimelineEntry(
            id: "e-act", .act, when: "donderdag 12 november", machineWhen: "2026-11-12", by: "Ineke Bakker",
            text: "Het dossier is geopend. Jan Smit is vervanger."),
        TimelineEntry(
            id: "e-worry", .worry, when: "maandag 9 november", machineWhen: "2026-11-09", by: "Marijke de Vries",
            text: "Blauwe plek op haar onderarm. Sanne is de laatste weken erg stil."),
        TimelineEntry(
            id: "e-correction", .correction, when: "maandag 9 november, 16.05 uur", machineWhen: "2026-11-09T16:05",
            by: "Ineke Bakker", text: "Groep 4 moet groep 5A zijn. Verkeerd overgenomen."),
    ]
}
