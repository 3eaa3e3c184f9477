// SPDX-License-Identifier: EUPL-1.2
import Markup

extension TimePicture {
    static let examples = ExampleSet(
        "TimePicture", accessibility: "Titled drawing with a description, own shapes, and the same as a table.",
        [
            Example(
                "one term",
                TimePicture(
                    id: "picture-term",
                    description: "Twee waarnemingen in september, vier in november. Daarna overleg en een besluit.",
                    marks: [
                        Mark(day: 7, date: "8 september", .observation, "Stil in de kring"),
                        Mark(day: 21, date: "22 september", .observation, "Geen eten mee"),
                        Mark(day: 69, date: "9 november", .worry, "Blauwe plek op de onderarm"),
                        Mark(day: 77, date: "17 november", .otherStatement, "Overblijfhulp: at niets"),
                        Mark(day: 78, date: "18 november", .parentStatement, "Moeder: van de trap gevallen"),
                        Mark(day: 79, date: "19 november", .interpretation, "Uitleg past niet goed"),
                        Mark(day: 80, date: "20 november", .observation, "Blauwe plek op de bovenarm"),
                        Mark(day: 80, date: "20 november", .childWords, "Ik mag het niet zeggen"),
                        Mark(day: 87, date: "27 november", .contact, "Advies van Veilig Thuis"),
                        Mark(day: 90, date: "30 november", .decision, "Advies vragen, daarna wegen"),
                    ],
                    ticks: [Tick(day: 30, "1 oktober"), Tick(day: 61, "1 november"), Tick(day: 7, "8 september")]))
        ])
}
