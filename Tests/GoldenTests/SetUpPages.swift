// SPDX-License-Identifier: EUPL-1.2

import Casework
import Dossiers
import TestKit
import Testing
import Web

extension `Golden pages` {
    @Test func `before there is a school`() async throws {
        let school = try await TestSchool.before()
        let token = await school.office.setUp.arm(keyFile: "/srv/hoede/server.key")
        let waiting = SiteSettings(secure: false, demo: false, development: false, settingUp: true)
        try await chapter("begin", school, settings: waiting) { client, album in
            let person = Person(over: client)
            try album.keep("wacht", try await person.get("/vandaag"), status: 503)
            try album.keep("code", try await person.get("/begin"))
            try album.keep("code-mis", try await person.post("/begin", [("code", "0000 0000")]), status: 422)
            school.clock.move(minutes: 5)
            try await person.get("/begin")
            try album.keep("school", try await person.post("/begin", [("code", token)]))
            try album.keep("school-leeg", try await person.post("/begin/school"), status: 422)
            try await person.get("/begin/school")
            try await person.post("/begin/school", [("naam", "De Linde"), ("protocol", "po-2019")])
            try album.keep("team", person)
            try album.keep("team-leeg", try await person.post("/begin/team"), status: 422)
            try await person.get("/begin/team")
            try await person.post(
                "/begin/team",
                [
                    ("naam-1", "Ineke Bakker"), ("mail-1", "ineke@linde.example"), ("rollen-1", "coordinator"),
                    ("naam-2", "Jan Smit"), ("mail-2", "jan@linde.example"), ("rollen-2", "head"),
                ])
            try album.keep("personeel", person)
            try album.keep("personeel-te-weinig", try await person.post("/begin/personeel"), status: 422)
            try await person.get("/begin/personeel")
            try await person.post(
                "/begin/personeel", [("lezers", "ineke@linde.example"), ("lezers", "jan@linde.example")])
            try album.keep("wachtzin", person)
            for phrase in ["stoel regen kasteel lamp rivier appel", "boter molen trein wolk spiegel haven"] {
                try await person.post("/begin/wachtzin", [("wachtzin", phrase), ("wachtzin-weer", phrase)])
            }
            try album.keep("blad-1", person)
            var words: [String] = []
            for number in 1...3 {
                let page = try await person.get("/begin/bladen/\(number)").page
                words.append(
                    try #require(
                        page.firstMatch(of: #/Woord van dit blad: <strong>([^<]+)/#).map { String($0.output.1) }))
            }
            try album.keep("blad-3", person)
            try album.keep("bladen", try await person.get("/begin/bladen"))
            try await person.post("/begin/bladen", words.enumerated().map { ("woord-\($0 + 1)", $1) })
            try album.keep("sleutelbestand", person)
            try album.keep("klaar", try await person.post("/begin/klaar"))
            try album.keep("inloggen", try await person.get("/inloggen"))
        }
    }
}
