// SPDX-License-Identifier: EUPL-1.2

import Casework
import Dossiers
import TestKit
import Testing

extension `Golden pages` {
    /// The day a month later, for a field with this key.
    private static func soon(_ key: String) -> [(String, String?)] {
        [("\(key)-day", "24"), ("\(key)-month", "12"), ("\(key)-year", "2026")]
    }

    @Test(arguments: ["po-2019", "bijlage9"])
    func `of a dossier, from opening to closing`(book: String) async throws {
        let school = try await TestSchool.make(protocol: book)
        let name = "dossier-\(book)"
        try await chapter(name, school) { client, album in
            let marijke = try await school.person("marijke", over: client)
            let ineke = try await school.person("ineke", over: client)
            let jan = try await school.person("jan", over: client)
            let dossier = try await ineke.openDossier(from: try await marijke.sendWorry("Sanne"))
            let path = "/dossiers/\(dossier)"
            try album.keep("net-geopend", try await ineke.get(path))
            let writer = try await school.visitor("marijke").account.text
            try await ineke.does(dossier, "rol-afspreken", [("staff", writer)])
            try album.keep("deelname", try await marijke.get("/deelname/\(dossier)"))
            try await ineke.does(dossier, "persoon-toevoegen", [("relation", "mother"), ("authority", "yes")])
            try await ineke.does(dossier, "vastleggen", [("kind", "observation"), ("fits", "worry"), ("from", nil)])
            try album.keep("na-vastleggen", ineke)
            try await ineke.does(dossier, "overleg-collega", [("shared", "no")])
            try await ineke.does(dossier, "gesprek", [("partner", "parent"), ("outcome", "remains")])
            try await ineke.does(dossier, "wegen", [("unsure", "yes"), ("no-protection", nil)])
            try album.keep("onderweg", try await ineke.get(path))
            try album.keep("onderweg-gefilterd", try await ineke.get("\(path)?soort=feiten&past=zorg"))
            try await ineke.does(dossier, "onthulling", [("who", "child")])
            try await ineke.does(dossier, "veiligheid", [("safe-now", "no"), ("safe-home", "unknown")])
            try album.keep("bellen", ineke)
            try album.keep("niet-veilig", try await ineke.get(path))
            try await ineke.does(dossier, "melding", [("acute", "yes"), ("confidential", nil)])
            try album.keep("na-melding", ineke)
            try album.keep("gemeld", try await ineke.get(path))
            try await jan.does(dossier, "beslissen", [("report", "yes"), ("help", "yes")])
            try await ineke.does(dossier, "hulp-afspreken", Self.soon("start") + Self.soon("review-on"))
            try await ineke.does(dossier, "kijken-hoe-het-gaat", [("progress", "worse")] + Self.soon("next-on"))
            try album.keep("hulp-loopt", try await ineke.get(path))
            school.clock.move(minutes: 3 * 24 * 60)
            let later = try await school.person("ineke", over: client)
            try album.keep("drie-dagen-later", try await later.get(path))
            try album.keep("vandaag-met-taken", try await later.get("/vandaag"))
            try album.keep("lijst", try await later.get("/dossiers"))
            try await later.get("/dossiers")
            try album.keep("zoeken-gevonden", try await later.post("/dossiers/zoeken", [("zoek", "sanne")]))
            try album.keep("zoeken-niets", try await later.post("/dossiers/zoeken", [("zoek", "<onbekend>")]))
            try album.keep("bespreking", try await later.get("\(path)/bespreking"))
            try album.keep("kijkers", try await later.get("\(path)/kijkers"))
            try album.keep("uittreksel", try await later.get("\(path)/logboek-uittreksel"))
            try await later.does(
                dossier, "afsluiten",
                [("keep-until-day", "1"), ("keep-until-month", "2"), ("keep-until-year", "2029"), ("safe", "yes")])
            try album.keep("sluiten-voorgesteld", try await later.get(path))
            try album.keep("zelf-instemmen", try await later.get("\(path)/doen/afsluiten-bevestigen"))
            let second = try await school.person("jan", over: client)
            try album.keep("instemmen", try await second.get("\(path)/doen/afsluiten-bevestigen"))
            try await second.does(dossier, "afsluiten-bevestigen")
            try album.keep("gesloten", try await second.get(path))
            try album.keep("lijst-afgesloten", try await second.get("/dossiers?afgesloten=ja"))
            let reader = try await school.person("marijke", over: client)
            try album.keep("deelname-gesloten", try await reader.get("/deelname/\(dossier)"))
        }
    }

    /// Every act that the page of a dossier offers, as an empty form.
    @Test func `of every act`() async throws {
        let school = try await TestSchool.make()
        try await chapter("handelingen", school) { client, album in
            let marijke = try await school.person("marijke", over: client)
            let ineke = try await school.person("ineke", over: client)
            let dossier = try await ineke.openDossier(from: try await marijke.sendWorry("Sanne"))
            try await ineke.does(dossier, "persoon-toevoegen", [("relation", "mother"), ("authority", "yes")])
            try await ineke.does(dossier, "vastleggen", [("kind", "observation"), ("from", nil)])
            try await ineke.does(dossier, "hulp-afspreken", Self.soon("start") + Self.soon("review-on"))
            try await ineke.does(
                dossier, "vraag-stellen",
                [("to", try await school.visitor("bas").account.text)] + Self.soon("due"))
            try await ineke.does(
                dossier, "plan", (1...3).flatMap { Self.soon("lines-\($0)-due") })
            let page = try await ineke.get("/dossiers/\(dossier)").page
            let acts = Set(page.matches(of: #/\/doen\/([a-z0-9-]+)/#).map { String($0.output.1) }).sorted()
            #expect(acts.count >= 40, "\(acts)")
            for act in acts { try album.keep(act, try await ineke.get("/dossiers/\(dossier)/doen/\(act)")) }
            try album.keep(
                "dossier-openen-ingevuld", try await ineke.get("/dossiers/nieuw?child-name=Sanne&group=5A"))
            for act in page.matches(of: #/\/doen\/(vastleggen)\?[^"]*/#).prefix(1) {
                let target = "/dossiers/\(dossier)\(Person.unescaped(String(act.output.0)))"
                try album.keep("vastleggen-vooringevuld", try await ineke.get(target))
            }
        }
    }

    @Test func `of an act that goes wrong, pauses or comes back`() async throws {
        let school = try await TestSchool.make()
        try await chapter("terugkeer", school) { client, album in
            let marijke = try await school.person("marijke", over: client)
            let ineke = try await school.person("ineke", over: client)
            let jan = try await school.person("jan", over: client)
            let dossier = try await ineke.openDossier(from: try await marijke.sendWorry("Sanne"))
            let doing = "/dossiers/\(dossier)/doen"
            try await ineke.get("\(doing)/gesprek")
            try album.keep("leeg-verstuurd", try await ineke.post("\(doing)/gesprek"), status: 422)
            try await ineke.get("\(doing)/vastleggen")
            try album.keep(
                "half-ingevuld",
                try await ineke.post(
                    "\(doing)/vastleggen",
                    [
                        ("kind", "observation"), ("text", ""), ("happened-when", "other"), ("happened-day", "31"),
                        ("happened-month", "2"), ("happened-year", "2026"), ("happened-time", "25:00"),
                    ]), status: 422)
            try await ineke.get("\(doing)/vastleggen")
            try await ineke.post(
                "/concepten",
                [("_concept", "\(dossier)/vastleggen"), ("_adres", "\(doing)/vastleggen"), ("text", "Nog niet af")])
            try album.keep("met-concept", try await ineke.get("\(doing)/vastleggen"))
            // Jan looks, Ineke proposes to close meanwhile.
            let deciding = "\(doing)/beslissen"
            try await jan.get(deciding)
            let answers = jan.answers(deciding, [("report", "no"), ("help", "yes")])
            try await jan.post(deciding, answers)
            try album.keep("pauze", jan)
            try await ineke.does(dossier, "contact", [("happened-when", "today")])
            try album.keep("conflict", try await jan.post(deciding, answers + [("_bevestigd", "ja")]), status: 409)
            try album.keep("terug-van-pauze", try await jan.post(deciding, answers + [("_bevestigd", "terug")]))
            try await jan.get("\(doing)/heropenen")
            try album.keep(
                "geweigerd",
                try await jan.post("\(doing)/heropenen", [("reason", "Zomaar"), ("_bevestigd", "ja")]), status: 422)
            let part = "/deelname/\(dossier)"
            try album.keep("deelname-handeling", try await marijke.get("\(part)/doen/vastleggen"))
            try await marijke.does(part, "kijken-hoe-het-gaat", [("progress", "same")] + Self.soon("next-on"))
            try album.keep("deelname-gedaan", marijke)
            try album.keep("vandaag-met-nieuws", try await ineke.get("/vandaag"))
        }
    }

    @Test func `of sharing a dossier and keeping it among a few`() async throws {
        let school = try await TestSchool.make()
        try await chapter("delen", school) { client, album in
            let marijke = try await school.person("marijke", over: client)
            let ineke = try await school.person("ineke", over: client)
            let (bas, jan) = (
                try await school.visitor("bas").account.text, try await school.visitor("jan").account.text
            )
            let own = try await school.visitor("ineke").account.text
            let writer = try await school.visitor("marijke").account.text
            let dossier = try await ineke.openDossier(from: try await marijke.sendWorry("Sanne"))
            let doing = "/dossiers/\(dossier)/doen"
            try await ineke.does(dossier, "vraag-stellen", [("to", bas)] + Self.soon("due"))
            let asked = try await school.person("bas", over: client)
            try album.keep("vandaag-met-vraag", try await asked.get("/vandaag"))
            try album.keep("vragen", try await asked.get("/vragen"))
            let path = try #require(asked.page.firstMatch(of: #/\/vragen\/[a-z]+-\d+/#).map { String($0.output) })
            try album.keep("vraag", try await asked.get(path))
            try album.keep("vraag-leeg", try await asked.post(path, [("text", "")]), status: 422)
            try album.keep("vraag-beantwoord", try await asked.post(path, [("text", "Ze huilde.")]))
            let reading = "\(doing)/laten-meelezen"
            try await ineke.get(reading)
            try await ineke.post(reading, ineke.answers(reading, [("staff", writer)] + Self.soon("until")))
            try album.keep("laten-meelezen-pauze", ineke)
            try await ineke.does(dossier, "laten-meelezen", [("staff", writer)] + Self.soon("until"))
            try await school.giveApp("marijke")
            let along = try await school.person("marijke", over: client)
            try album.keep("meelezen", try await along.get("/dossiers/\(dossier)"))
            try album.keep("deelname-meelezen", try await along.get("/deelname/\(dossier)"))
            let restricting = "\(doing)/beperken"
            try album.keep("beperken", try await ineke.get(restricting))
            let few: [(String, String?)] = [
                ("people", own), ("people", jan), ("involved", nil), ("lifted", nil), ("reason", "Het ligt gevoelig."),
            ]
            try album.keep(
                "beperken-te-weinig", try await ineke.post(restricting, [("people", own), ("reason", "Daarom")]),
                status: 422)
            try await ineke.get(restricting)
            try album.keep("beperken-pauze", try await ineke.post(restricting, few))
            try await ineke.does(dossier, "beperken", few)
            try album.keep("beperkt", try await ineke.get("/dossiers/\(dossier)"))
            try album.keep("lijst", try await ineke.get("/dossiers"))
            try album.keep("betrokken", try await ineke.get("/betrokken/dossier/\(dossier)"))
        }
    }
}
