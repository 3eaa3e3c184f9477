// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// All components in all their situations on one page; shown in development and checked by the tests.
public enum Gallery {
    /// Every set of examples.
    public static let sets: [ExampleSet] = [
        Button.examples, Fields.examples, ErrorSummary.examples, Notice.examples, SafetyStrip.examples,
        NextAction.examples, StepPath.examples, PitfallCard.examples, Timeline.examples, TimePicture.examples,
        TaskList.examples, SummaryList.examples, Table.examples, ContactCard.examples, Tag.examples,
        EmptyState.examples, FilterLinks.examples, Card.examples, Interruption.examples, Confirmation.examples,
        PrintHeader.examples, Icon.examples,
    ]

    /// The body of the gallery page.
    public static func page() -> HTML {
        """
        \(PageHead("Onderdelen", intro: "Alle bouwstenen van de pagina's, in elke toestand."))\
        \(sets.map(section))
        """
    }

    private static func section(_ set: ExampleSet) -> HTML {
        let examples: [HTML] = set.examples.map { example in
            "<p class=\"gallery-name\">\(example.name)</p><div class=\"gallery-item\">\(example.html)</div>"
        }
        return """
            <section class="gallery"><h2 class="gallery-title">\(set.name)</h2>\
            <p class="small soft">\(set.accessibility)</p>\(examples)</section>
            """
    }

    /// A whole page in the frame, as a person of school sees it.
    public static func framed(_ body: HTML, layout: PageFrame.Layout = .wide, style: WebPath, script: WebPath) -> HTML {
        PageFrame(
            title: "Onderdelen", body: body,
            navigation: [
                .init("Vandaag", "/vandaag", count: 2), .init("Dossiers", "/dossiers", current: true),
                .init("Leerlingen", "/leerlingen"), .init("Meldcode", "/meldcode"),
            ],
            account: .init(name: "Ineke Bakker", school: "De Regenboog", token: "voorbeeld"), banner: .demo,
            layout: layout, style: style, script: script
        ).html
    }
}
