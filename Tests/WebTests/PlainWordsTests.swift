// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Hummingbird
import HummingbirdTesting
import TestKit
import Testing
import Web

private func site(_ school: TestSchool) -> Application<RouterResponder<BasicRequestContext>> {
    Application(
        router: Site(
            office: school.office, settings: SiteSettings(secure: false, demo: false, development: false)
        ).router())
}

@Suite struct `A question to a colleague, in the browser` {
    /// A school where Ineke asked somebody a question.
    private static func asked(_ name: String) async throws -> TestSchool {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        let opened = try await school.office.openDossier(
            OpenDossier(childName: "Sanne", protocolID: "", protocolVersion: 0, protocolDigest: ""), worry: nil,
            answer: nil, by: ineke, once: "")
        _ = try await school.office.perform(
            Command(
                AskContribution(
                    question: QuestionID("q1"), to: try await school.visitor(name).account, text: "Zag jij iets?",
                    due: TestSchool.morning.day.adding(days: 5))), on: opened.stream, by: ineke, once: "")
        return school
    }

    @Test func `gives a second answer back with the words that it was not sent`() async throws {
        let school = try await Self.asked("bas")
        let cookie = try await school.cookie("bas")
        try await site(school).test(.router) { client in
            let first = try await client.send("/vragen/q1", cookie, school, "_eenmalig=a&text=Alleen")
            #expect(first.status == .seeOther)
            for text in ["Ze+huilde", String(repeating: "a", count: 20_001)] {
                let second = try await client.send("/vragen/q1", cookie, school, "_eenmalig=b&text=\(text)")
                let page = String(buffer: second.body)
                #expect(second.status == .conflict)
                #expect(page.contains("Je had deze vraag al beantwoord. Dit is niet verstuurd."))
                #expect(page.contains(text.replacing("+", with: " ") + "</textarea>"))
            }
            let shown = String(buffer: try await client.page("/vragen/q1", cookie).body)
            #expect(shown.contains("Alleen") && !shown.contains("niet verstuurd"))
        }
    }

    @Test(arguments: [("bas", true), ("jan", false)])
    func `says that the dossier is closed to whom it is closed`(name: String, closed: Bool) async throws {
        let school = try await Self.asked(name)
        let cookie = try await school.cookie(name)
        try await site(school).test(.router) { client in
            let page = String(buffer: try await client.page("/vragen/q1", cookie).body)
            #expect(page.contains("Zag jij iets?"))
            #expect(page.contains("Het dossier zelf zie je niet") == closed)
        }
    }
}

@Suite struct `A report or call without a dossier` {
    @Test(arguments: ["112-gebeld", "melding"])
    func `says above its button who reads it, and where a worry about a colleague goes`(act: String) async throws {
        let school = try await TestSchool.make()
        let cookie = try await school.cookie("marijke")
        try await site(school).test(.router) { client in
            let path = "/deelname/los/doen/\(act)"
            let pages = [
                try await client.page(path, cookie), try await client.send(path, cookie, school, "_bevestigd=terug"),
            ]
            for answer in pages {
                let page = String(buffer: answer.body)
                #expect(page.contains("Dit lezen de mensen van het dossierteam: ineke, jan."))
                #expect(page.contains("href=\"/zorg/school\">een zorg over iemand die hier werkt</a>"))
            }
        }
    }
}

@Suite struct `The list of dossiers` {
    @Test(arguments: [("ineke", true), ("karin", false)])
    func `offers to open one only to who may`(name: String, offered: Bool) async throws {
        let school = try await TestSchool.make()
        let cookie = try await school.cookie(name)
        try await site(school).test(.router) { client in
            let answer = try await client.page("/dossiers", cookie)
            #expect(answer.status == .ok)
            #expect(String(buffer: answer.body).contains("/dossiers/nieuw") == offered)
        }
    }
}
