// SPDX-License-Identifier: EUPL-1.2

import Casework
import Dossiers
import Storage
import TestKit
import Testing
import Web

@Suite struct `Golden pages` {
    @Test func `for everybody, and signing in`() async throws {
        let school = try await TestSchool.make()
        try await chapter("iedereen", school) { client, album in
            let stranger = Person(over: client)
            for (name, path) in [
                ("inloggen", "/inloggen"), ("inloggen-met-concept", "/inloggen?verder=%2Fzorg%2Fthuis&concept=ja"),
                ("meldcode", "/meldcode"), ("er-gebeurt-nu-iets", "/er-gebeurt-nu-iets"), ("verborgen", "/verborgen"),
            ] { try album.keep(name, try await stranger.get(path)) }
            try album.keep("uitnodiging-verlopen", try await stranger.get("/uitnodiging/bestaat-niet"), status: 404)
            try await stranger.get("/inloggen")
            let wrong = [("mail", "marijke@school.example"), ("wachtzin", "niet de goede")]
            try album.keep("inloggen-mis", try await stranger.post("/inloggen", wrong), status: 422)
            for _ in 0..<6 { try await stranger.post("/inloggen", wrong) }
            try album.keep("inloggen-even-wachten", stranger, status: 429)
            let away = try await school.person("ineke", over: client)
            school.clock.move(minutes: 16)
            try album.keep("op-slot", try await away.get("/dossiers"))
        }
    }

    @Test func `of the second step and showing again who you are`() async throws {
        let school = try await TestSchool.make()
        try await chapter("tweede-stap", school) { client, album in
            let ineke = Person(over: client)
            ineke.cookies["hoede"] = try await school.halfway("ineke")
            try album.keep("tweede-stap", try await ineke.get("/dossiers"))
            let path = "/inloggen/tweede-stap"
            try album.keep("code-mis", try await ineke.post(path, [("code", "000000")]), status: 422)
            try album.keep("code-leeg", try await ineke.post(path, [("code", "")]), status: 422)
            try album.keep("vandaag-zonder-tweede-stap", try await ineke.get("/vandaag"))
            let jan = try await school.person("jan", over: client)
            let account = try await school.visitor("ineke").account.text
            try album.keep("tweede-stap-weghalen", try await jan.get("/mensen/\(account)/tweede-stap"))
            school.clock.move(minutes: 11)
            try album.keep("opnieuw", try await jan.get("/mensen/\(account)/tweede-stap"))
            try album.keep(
                "opnieuw-mis", try await jan.post("/inloggen/opnieuw", [("wachtzin", "mis"), ("code", "000000")]),
                status: 422)
        }
    }

    @Test func `for what went wrong`() async throws {
        let school = try await TestSchool.make()
        try await chapter("fouten", school) { client, album in
            let ineke = try await school.person("ineke", over: client)
            try album.keep("404", try await ineke.get("/bestaat/niet"), status: 404)
            try album.keep("404-dossier", try await ineke.get("/dossiers/d-999999"), status: 404)
            try album.keep("404-onbekend", try await Person(over: client).get("/bestaat/niet"), status: 404)
            let long = "/vandaag?" + String(repeating: "a", count: 5_000)
            try await ineke.get(long)
            try album.keep("414", ineke, status: 414)
            try await ineke.get("/zorg/thuis")
            try album.keep(
                "413", try await ineke.post("/zorg/thuis", [("wat", String(repeating: "a", count: 4_400_000))]),
                status: 413)
            try await ineke.get("/zorg/thuis")
            try album.keep(
                "422-onleesbaar",
                try await ineke.post("/zorg/thuis", type: "multipart/form-data; boundary=x", body: "y"),
                status: 422)
            ineke.comesFrom = "cross-site"
            try album.keep("403-van-elders", try await ineke.post("/zorg/thuis", [("wat", "x")]), status: 403)
            ineke.comesFrom = "same-origin"
            try await ineke.get("/zorg/thuis")
            try album.keep(
                "formulier-te-oud", try await ineke.post("/zorg/thuis", [("_csrf", "oud"), ("wat", "Bewaar dit.")]),
                status: 422)
            let karin = try await school.person("karin", over: client)
            try album.keep("403-andere-rol", try await karin.get("/logboek"), status: 404)
            let dossier = try await ineke.openDossier(from: try await ineke.sendWorry("Sanne"))
            try await school.engine.write { transaction in
                _ = try transaction.run("drop trigger event_never_altered")
                _ = try transaction.run("update event set sealed = zeroblob(90)")
            }
            try album.keep("500-geknoeid", try await ineke.get("/dossiers/\(dossier)"), status: 500)
        }
    }

    @Test func `of a program whose log is behind`() async throws {
        let school = try await TestSchool.make()
        let stopped = SiteSettings(secure: false, demo: false, development: false, stopped: true)
        try await chapter("gestopt", school, settings: stopped) { client, album in
            try album.keep("alarm", try await Person(over: client).get("/vandaag"), status: 503)
        }
    }
}
