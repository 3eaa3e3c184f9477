// SPDX-License-Identifier: EUPL-1.2

import Dossiers
import TestKit
import Testing

extension `Golden pages` {
    @Test func `of a school where nothing happened yet`() async throws {
        let school = try await TestSchool.make()
        try await chapter("leeg", school) { client, album in
            let ineke = try await school.person("ineke", over: client)
            for (name, path) in [
                ("vandaag", "/vandaag"), ("dossiers", "/dossiers"), ("dossiers-afgesloten", "/dossiers?afgesloten=ja"),
                ("leerlingen", "/leerlingen"), ("leerlingen-inlezen", "/leerlingen/inlezen"),
                ("mijn-zorgen", "/mijn-zorgen"), ("vragen", "/vragen"), ("bellen", "/bellen"),
                ("dossier-nieuw", "/dossiers/nieuw"),
            ] { try album.keep(name, try await ineke.get(path)) }
            let marijke = try await school.person("marijke", over: client)
            try album.keep("vandaag-leerkracht", try await marijke.get("/vandaag"))
            let karin = try await school.person("karin", over: client)
            try album.keep("vandaag-bestuur", try await karin.get("/vandaag"))
        }
    }

    @Test func `of a worry, for who sends it`() async throws {
        let school = try await TestSchool.make()
        try await chapter("zorg", school) { client, album in
            let marijke = try await school.person("marijke", over: client)
            for (name, path) in [
                ("weg", "/zorg"), ("betrokken", "/zorg/betrokken"),
                ("betrokken-niemand", "/zorg/betrokken?gekozen=niemand"), ("thuis", "/zorg/thuis"),
                ("school", "/zorg/school"), ("los-melding", "/deelname/los/doen/melding"),
                ("los-112", "/deelname/los/doen/112-gebeld"),
            ] { try album.keep(name, try await marijke.get(path)) }
            try await marijke.get("/zorg/thuis")
            try album.keep("thuis-leeg", try await marijke.post("/zorg/thuis"), status: 422)
            try await marijke.get("/zorg/thuis")
            try await marijke.post(
                "/concepten",
                [("_concept", "zorg"), ("_adres", "/zorg/thuis"), ("wat", "Nog niet af, <b>maar</b> wel.")])
            try album.keep("thuis-concept", try await marijke.get("/zorg/thuis"))
            try album.keep("vandaag-concept", try await marijke.get("/vandaag"))
            _ = try await marijke.sendWorry("Sanne")
            try album.keep("verstuurd", marijke)
            let unsafe = try await marijke.sendWorry(
                "Tim",
                [("nu-veilig", "no"), ("straks-veilig", "unknown"), ("gebeld", "112"), ("gebeld-wat", "Ze komen.")])
            try album.keep("bellen", marijke)
            try album.keep("verstuurd-niet-veilig", try await marijke.get("/zorg/verstuurd/\(unsafe)"))
            try await marijke.get("/zorg/school")
            try await marijke.post(
                "/zorg/school", [("wie", "Sanne"), ("collega", "bas"), ("wat", "Wat ik zag."), ("wanneer", "gisteren")])
            try album.keep("verstuurd-school", marijke)
            let ineke = try await school.person("ineke", over: client)
            try await ineke.get("/zorgen/\(unsafe)")
            try await ineke.post("/zorgen/\(unsafe)/oppakken", [("answer", "Gelezen.")])
            try album.keep("mijn-zorgen", try await marijke.get("/mijn-zorgen"))
            try album.keep("mijn-zorg-gelezen", try await marijke.get("/mijn-zorgen/\(unsafe)"))
        }
    }

    @Test func `of a worry, for who reads it`() async throws {
        let school = try await TestSchool.make()
        try await chapter("teamzorg", school) { client, album in
            let marijke = try await school.person("marijke", over: client)
            let ineke = try await school.person("ineke", over: client)
            let worry = try await marijke.sendWorry("Sanne", [("nu-veilig", "no"), ("gezien-door", "Oma")])
            try album.keep("vandaag", try await ineke.get("/vandaag"))
            try album.keep("zorg", try await ineke.get("/zorgen/\(worry)"))
            try await ineke.post("/zorgen/\(worry)/oppakken", [("answer", "Gelezen, ik kom vandaag langs.")])
            try album.keep("opgepakt", ineke)
            let path = "/zorgen/\(worry)/beantwoorden"
            try album.keep("beantwoorden", try await ineke.get(path))
            try album.keep("beantwoorden-leeg", try await ineke.post(path), status: 422)
            try await ineke.get(path)
            try await ineke.post(path, ineke.answers(path, [("outcome", "explained"), ("keep-until-year", "2027")]))
            try album.keep("beantwoord", try await ineke.get("/zorgen/\(worry)"))
            try album.keep("mijn-zorg-beantwoord", try await marijke.get("/mijn-zorgen/\(worry)"))
            _ = try await ineke.openDossier(from: try await marijke.sendWorry("Sanne"))
            let second = try await marijke.sendWorry("Sanne")
            try album.keep("zorg-bij-dossier", try await ineke.get("/zorgen/\(second)"))
            try await marijke.get("/zorg/school")
            try await marijke.post("/zorg/school", [("wie", "Tim"), ("collega", "bas"), ("wat", "Wat ik zag.")])
            let about = try #require(marijke.path.firstMatch(of: #/z-\d+/#).map { String($0.output) })
            let karin = try await school.person("karin", over: client)
            try album.keep("zorg-over-personeel", try await karin.get("/zorgen/\(about)"))
            try album.keep("vandaag-bestuur", try await karin.get("/vandaag"))
            try await marijke.does("/deelname/los", "melding")
            try album.keep("vandaag-na-melding", try await ineke.get("/vandaag"))
        }
    }
}
