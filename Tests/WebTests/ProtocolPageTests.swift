// SPDX-License-Identifier: EUPL-1.2

import Casework
import Hummingbird
import HummingbirdTesting
import ProtocolBook
import TestKit
import Testing
import Web

/// Rules that are a text for people: the page that everybody may read shows it.
@Suite struct `The page of the protocol` {
    /// The words of the page, without marks, and the protocol that it shows.
    private static func page() async throws -> (words: String, book: ProtocolDefinition) {
        let school = try await TestSchool.make()
        let settings = SiteSettings(secure: false, demo: false, development: false)
        let app = Application(router: Site(office: school.office, settings: settings).router())
        let html = try await app.test(.router) { client in
            let answer = try await client.execute(uri: "/meldcode", method: .get)
            #expect(answer.status == .ok)
            return String(buffer: answer.body)
        }
        var words = Driven.page(html).replacing(/<[^>]*>/, with: " ")
        for (reference, letter) in [("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
            words = words.replacing(reference, with: letter)
        }
        let book = try #require(school.office.shelf.all.first { $0.book.identity.id == "po-2019" }?.book)
        return (words, book)
    }

    @Test(.rule("S-001", "S-002", "S-003"))
    func `says what child abuse is, that leaving something undone counts, and that nothing need be broken`()
        async throws
    {
        let (words, book) = try await Self.page()
        for text in book.definition.map(\.text) { #expect(words.contains(text)) }
        #expect(words.contains("om iets doen en om iets nalaten"))
        #expect(words.contains("Er hoeft dus nog niets gebroken of stuk te zijn"))
    }

    @Test(.rule("S-004", "S-005", "S-006", "S-007", "S-008", "S-009", "S-010", "S-011"))
    func `names every form with its text, and types no number of them`() async throws {
        let (words, book) = try await Self.page()
        #expect(book.forms.count >= 7)
        for form in book.forms { #expect(words.contains(form.title) && words.contains(form.text)) }
        #expect(words.contains("Vormen") && !words.contains("vijf vormen") && !words.contains("zeven vormen"))
    }

    @Test(.rule("S-013", "S-014", "S-015", "S-016", "S-017"))
    func `says what weighs: age, duration, seriousness, resilience and who is safe`() async throws {
        let (words, book) = try await Self.page()
        #expect(book.severityFactors.count == 5)
        for factor in book.severityFactors { #expect(words.contains(factor.text)) }
    }

    @Test(.rule("S-023", "S-024", "S-025", "S-026", "S-054"))
    func `lists the signals of child, parents and both, as no proof`() async throws {
        let (words, book) = try await Self.page()
        #expect(words.contains("Signalen zijn geen bewijs"))
        let change = try #require(book.signal("sudden-change"))
        #expect(words.contains(change.text))
        #expect(book.signalGroups.count == 4)
        for group in book.signalGroups {
            #expect(words.contains(group.title))
            for signal in group.signals { #expect(words.contains(signal.text)) }
        }
    }

    @Test(.rule("S-028"))
    func `shows the three ways that are always open`() async throws {
        let (words, book) = try await Self.page()
        #expect(book.helpRoutes.count == 3)
        for way in book.helpRoutes { #expect(words.contains(way.title) && words.contains(way.text)) }
    }

    @Test(.rule("S-035", "S-037"))
    func `explains the six steps to everybody, also without an account`() async throws {
        let (words, book) = try await Self.page()
        #expect(book.steps.count == 6)
        for step in book.steps {
            #expect(words.contains("Stap \(step.number): \(step.title)") && words.contains(step.text))
        }
    }

    @Test(
        .rule(
            "S-064", "S-065", "S-066", "S-067", "S-078", "S-079", "S-090", "S-091", "S-096", "S-097", "S-098", "S-099",
            "S-100", "S-101", "S-113", "S-121"))
    func `answers each pitfall beside its step`() async throws {
        let (words, book) = try await Self.page()
        let pitfalls = book.steps.flatMap(\.pitfalls)
        #expect(pitfalls.count >= 16)
        for pitfall in pitfalls {
            let answer = try #require(pitfall.answer)
            #expect(words.contains(pitfall.dilemma) && words.contains(answer))
        }
    }

    @Test(.rule("S-048", "S-050", "S-123", "S-124"))
    func `gives whom to call, with 112 and Veilig Thuis first`() async throws {
        let (words, book) = try await Self.page()
        for key in ["emergency", "veilig-thuis", "youth-protection", "prevention-team"] {
            let contact = try #require(book.contact(key))
            #expect(words.contains(contact.name))
        }
        for contact in book.contacts { for phone in contact.phones { #expect(words.contains(phone)) } }
        #expect(words.contains("112") && words.contains("0800-2000"))
    }

    @Test(.rule("S-127"))
    func `says which protocol it is, and which version`() async throws {
        let (words, book) = try await Self.page()
        #expect(words.contains(book.identity.name) && words.contains("versie \(book.identity.version)"))
    }
}
