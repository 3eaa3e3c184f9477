// SPDX-License-Identifier: EUPL-1.2

import Casework
import Dossiers
import TestKit
import Testing
import Web

extension `Golden pages` {
    /// Around the six words of somebody, on the page with nothing else in a panel.
    private static let words = [(before: "<div class=\"panel\"><p><strong>", after: "<")]
    private static let own = [(before: "<p class=\"lead\"><strong>", after: "<")]

    @Test func `of people and their keys`() async throws {
        let school = try await TestSchool.make()
        try await chapter("mensen", school) { client, album in
            let bas = try await school.person("bas", over: client)
            let ineke = try await school.person("ineke", over: client)
            let jan = try await school.visitor("jan").account.text
            let marijke = try await school.visitor("marijke").account.text
            for (name, path) in [
                ("mensen", "/mensen"), ("nieuw", "/mensen/nieuw"), ("controle", "/mensen/controle"),
                ("bewijs", "/mensen/bewijs"), ("iemand", "/mensen/\(jan)"), ("vertrek", "/mensen/\(jan)/vertrek"),
            ] { try album.keep(name, try await bas.get(path)) }
            try album.keep("mensen-gezien-door-team", try await ineke.get("/mensen"))
            try album.keep("opnieuw", try await ineke.get("/mensen/\(marijke)/opnieuw"))
            try album.keep(
                "opnieuw-niets-gekozen", try await ineke.post("/mensen/\(marijke)/opnieuw"), status: 422)
            try await ineke.get("/mensen/\(marijke)/opnieuw")
            try album.keep("opnieuw-link", try await ineke.post("/mensen/\(marijke)/opnieuw", [("wat", "kwijt")]))
            try await bas.get("/mensen/nieuw")
            try album.keep(
                "nieuw-leeg", try await bas.post("/mensen/nieuw", [("naam", ""), ("mail", "geen")]), status: 422)
            try await bas.get("/mensen/nieuw")
            try await bas.post(
                "/mensen/nieuw",
                [("naam", "Noor Bos"), ("mail", "noor@school.example"), ("rollen", "coordinator"), ("dagen", "1")])
            try album.keep("nieuw-link", bas)
            let link = try #require(bas.page.firstMatch(of: #/\/uitnodiging\/[^"]+/#).map { String($0.output) })
            try album.keep("mensen-met-uitnodiging", try await bas.get("/mensen"))
            let noor = Person(over: client)
            try album.keep("uitnodiging", try await noor.get(link))
            let phrase = "een lange zin van noor zelf"
            let short: [(String, String?)] = [("wachtzin", "kort"), ("wachtzin-weer", "kort")]
            try album.keep("uitnodiging-te-kort", try await noor.post(link, short), status: 422)
            try await noor.get(link)
            try album.keep(
                "uitnodiging-gedaan",
                try await noor.post(link, [("wachtzin", phrase), ("wachtzin-weer", phrase)]), hiding: Self.words)
            let account = try #require(
                try await ineke.get("/mensen").page.firstMatch(of: #/href="(\/mensen\/m-\d+)"[^>]*>(?:<[^>]*>)*Noor/#)
                    .map { String($0.output.1) })
            try album.keep("wacht-op-toelating", try await ineke.get(account))
            try album.keep(
                "toelaten-mis", try await ineke.post("\(account)/toelaten", [("woorden", "a b c d e f")]), status: 422)
            try await bas.get("/mensen/\(jan)")
            let away: [(String, String?)] = ["weg", "terug"].flatMap { key in
                [("\(key)-day", "1"), ("\(key)-month", "12"), ("\(key)-year", "2026")] as [(String, String?)]
            }
            try album.keep("afwezig", try await bas.post("/mensen/\(jan)/afwezig", away))
            try await bas.get("/mensen/\(jan)/vertrek")
            try album.keep("vertrokken", try await bas.post("/mensen/\(jan)/vertrek"))
            try album.keep("vandaag-na-vertrek", try await ineke.get("/vandaag"))
            try album.keep("mijn-woorden", try await ineke.get("/mijn-woorden"), hiding: Self.own)
        }
    }

    @Test func `of somebody's own account`() async throws {
        let school = try await TestSchool.make()
        try await chapter("account", school) { client, album in
            let ineke = try await school.person("ineke", over: client)
            try album.keep("account", try await ineke.get("/account"))
            try album.keep("wachtzin", try await ineke.get("/account/wachtzin"))
            try album.keep("wachtzin-leeg", try await ineke.post("/account/wachtzin"), status: 422)
            try await ineke.get("/account/wachtzin")
            try album.keep(
                "wachtzin-anders",
                try await ineke.post(
                    "/account/wachtzin",
                    [
                        ("wachtzin", "oud"), ("nieuwe-wachtzin", "een lange zin van mij"),
                        ("nieuwe-wachtzin-weer", "anders"),
                    ]),
                status: 422)
            try album.keep("codes", try await ineke.get("/account/codes"))
            try album.keep("codes-gemaakt", try await ineke.post("/account/codes"))
            try album.keep("account-met-codes", try await ineke.get("/account"))
            let marijke = try await school.person("marijke", over: client)
            try album.keep("tweede-stap-instellen", try await marijke.get("/account/tweede-stap/instellen"))
            try album.keep(
                "tweede-stap-mis", try await marijke.post("/account/tweede-stap/instellen", [("code", "1")]),
                status: 422)
            try album.keep("account-leerkracht", try await marijke.get("/account"))
        }
    }

    @Test func `of recovery sheets`() async throws {
        let school = try await TestSchool.make()
        try await chapter("herstel", school) { client, album in
            let ineke = try await school.person("ineke", over: client)
            for (name, path) in [
                ("herstel", "/herstel"), ("openen", "/herstel/openen"), ("oefening", "/herstel/oefening"),
                ("nieuw", "/herstel/nieuw"),
            ] { try album.keep(name, try await ineke.get(path)) }
            try await ineke.get("/herstel/oefening")
            try album.keep("oefening-leeg", try await ineke.post("/herstel/oefening"), status: 422)
            let sheets = school.sheets.prefix(2).enumerated().flatMap { place, sheet in
                [("blad-\(place + 1)", String(sheet.number)), ("tekst-\(place + 1)", sheet.text)]
                    as [(String, String?)]
            }
            try await ineke.get("/herstel/oefening")
            try album.keep("oefening-gelukt", try await ineke.post("/herstel/oefening", sheets))
            try await ineke.get("/herstel/nieuw")
            try album.keep("blad", try await ineke.post("/herstel/nieuw"))
            try album.keep("bladen", try await ineke.get("/herstel/bladen"))
            try album.keep(
                "bladen-mis",
                try await ineke.post("/herstel/bladen", [("woord-1", "a"), ("woord-2", "b"), ("woord-3", "c")]),
                status: 422)
        }
    }

    @Test func `of the log and its witnesses`() async throws {
        let school = try await TestSchool.make()
        try await chapter("logboek", school) { client, album in
            let marijke = try await school.person("marijke", over: client)
            let ineke = try await school.person("ineke", over: client)
            let petra = try await school.person("petra", over: client)
            _ = try await ineke.openDossier(from: try await marijke.sendWorry("Sanne"))
            try album.keep("logboek", try await petra.get("/logboek"))
            try album.keep("logboek-dag", try await petra.get("/logboek?dag=2026-11-24&soort=lezen"))
            try album.keep("logboek-niets", try await petra.get("/logboek?dag=2020-01-01"))
            try album.keep("logboek-geen-dag", try await petra.get("/logboek?dag=gisteren"))
            try album.keep("getuigen", try await petra.get("/logboek/getuigen"))
            let addresses: [(String, String?)] = [("getuige-1", "a@elders.example"), ("getuige-2", "b@elders.example")]
            try album.keep("getuigen-bewaard", try await petra.post("/logboek/getuigen", addresses))
            try album.keep(
                "getuigen-mis", try await petra.post("/logboek/getuigen", [("getuige-1", "geen")]), status: 422)
            try album.keep("controlepunt", try await petra.get("/logboek/controlepunt"))
        }
    }

    @Test func `of pupils and their file`() async throws {
        let school = try await TestSchool.make()
        try await chapter("leerlingen", school) { client, album in
            let ineke = try await school.person("ineke", over: client)
            try await ineke.get("/leerlingen/inlezen")
            try await ineke.upload("/leerlingen/inlezen", "bestand", name: "x.xml", Array("<EDEX><kapot".utf8))
            try album.keep("inlezen-onleesbaar", ineke, status: 422)
            try await ineke.get("/leerlingen/inlezen")
            try await ineke.upload("/leerlingen/inlezen", "bestand", name: "school.xml", Array(Self.file.utf8))
            try album.keep("inlezen-voorbeeld", ineke)
            try album.keep("ingelezen", try await ineke.post(ineke.path, [("doen", "ja")]))
            try album.keep("leerlingen", try await ineke.get("/leerlingen"))
            try album.keep("gevonden", try await ineke.post("/leerlingen/zoeken", [("zoek", "hof")]))
            let pupil = try #require(ineke.page.firstMatch(of: #/\/leerlingen\/l-\d+/#).map { String($0.output) })
            try album.keep("leerling", try await ineke.get(pupil))
            let marijke = try await school.person("marijke", over: client)
            try album.keep("leerling-voor-leerkracht", try await marijke.get(pupil))
            try album.keep(
                "zorg-over-leerling", try await marijke.get("/zorg/thuis?leerling=\(pupil.split(separator: "/")[1])"))
            try album.keep("dossier-nieuw", try await ineke.get("/dossiers/nieuw"))
        }
    }

    private static let file = """
        <?xml version="1.0" encoding="UTF-8"?><EDEX><school><schooljaar>2026-2027</schooljaar>\
        <peildatum>2026-10-01</peildatum><brincode>99XX</brincode><dependancecode>00</dependancecode>\
        <aanmaakdatum>2026-10-02T08:15:00</aanmaakdatum><auteur>Verzonnen</auteur><xsdversie>2.1</xsdversie></school>\
        <groepen><groep key="g5a"><naam>5A</naam><jaargroep>5</jaargroep></groep></groepen><leerlingen>\
        <leerling key="100001"><achternaam>Berg</achternaam><voorvoegsel>van der</voorvoegsel><roepnaam>Sanne</roepnaam>\
        <geboortedatum>2018-03-09</geboortedatum><geslacht>2</geslacht><jaargroep>5</jaargroep><groep key="g5a"/></leerling>\
        <leerling key="100002"><achternaam>Hof</achternaam><voorvoegsel>van 't</voorvoegsel><roepnaam>Daan</roepnaam>\
        <geboortedatum>2018-11-30</geboortedatum><geslacht>1</geslacht><jaargroep>5</jaargroep><groep key="g5a"/></leerling>\
        <leerling key="100003"><achternaam>Hof</achternaam><voorvoegsel>van 't</voorvoegsel><roepnaam>Dirk</roepnaam>\
        <geboortedatum>2018-11-30</geboortedatum><geslacht>1</geslacht><jaargroep>5</jaargroep><groep key="g5a"/></leerling>\
        </leerlingen></EDEX>
        """
}
