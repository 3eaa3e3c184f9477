// SPDX-License-Identifier: EUPL-1.2

import Assets
import CivilTime
import Dossiers
import Forms
import Foundation
import Hummingbird
import HummingbirdTesting
import ProtocolBook
import ProtocolFiles
import TestKit
import Testing

@testable import Web

/// The worked stories, acted out over the pages, end as `hoede simulate` says that they end.
@Suite struct `A worked story over the pages` {
    static let names = [
        "1-zorg-zonder-dossier", "2-verklaard-in-stap-1", "3-hulp-werkt", "4-hulp-faalt-alsnog-melden",
        "5-acuut-eerst-melden", "6-het-kind-vertelt", "7-collegas-oneens",
    ]

    static func text(_ name: String) throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        return try String(contentsOf: root.appending(path: "Content/scenarios/\(name).yaml"), encoding: .utf8)
    }

    @Test func `is played for each story that there is`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        let files = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Content/scenarios").path)
        #expect(files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted() == Self.names)
    }

    @Test(arguments: names, ["po-2019/1", "bijlage9/1"])
    func `ends as it does in simulate`(name: String, book: String) async throws {
        let text = try Self.text(name)
        let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("protocol: ") })
        // Annex 9 asks no questions when weighing.
        let told = book == "po-2019/1" ? text : Self.withoutQuestions(text)
        try await play(told.replacing(line, with: "protocol: \(book)"))
    }

    private static func withoutQuestions(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.contains("do: answer-question") }.joined(separator: "\n")
    }

    private func play(_ text: String) async throws {
        let story = try Scenario.read(Array(text.utf8)) { name in
            Assets.protocols.first { $0.name == name }?.bytes
        }
        let expected = story.run()
        let first = try #require(story.actions.first)
        let school = try await TestSchool.make(
            protocol: story.book.identity.id, people: StoryPlayer.people(of: story), from: first.at)
        let app = Application(
            router: Site(
                office: school.office, settings: SiteSettings(secure: false, demo: true, development: true)
            ).router())
        try await app.test(.router) { client in
            let player = StoryPlayer(story, school: school, client: client)
            try await player.enrol()
            for (number, (action, outcome)) in zip(story.actions, expected.actions).enumerated() {
                let what = "act \(number + 1), \(action.kind.rawValue) by \(action.by)"
                let result: StoryPlayer.Result
                do {
                    result = try await player.perform(action)
                } catch {
                    Issue.record("\(what): \(error)")
                    return
                }
                #expect((result.refusal == nil) == outcome.accepted, "\(what): \(result.refusal ?? "recorded")")
                // The page after opening shows no notices.
                if let after = result.after, action.kind != .openDossier {
                    let missing = outcome.notices.map(\.text).filter { !after.words.contains($0) }
                    #expect(missing.isEmpty, "\(what)")
                }
            }
            try await self.compare(player, expected.state, story)
            try await self.compareOwn(player)
        }
    }

    /// The page of the dossier at the end: steps, what to do first, tasks, flags, and everything that was written.
    private func compare(_ player: StoryPlayer, _ expected: ScenarioOutcome.State, _ story: Scenario) async throws {
        guard let dossier = player.dossier else { return try await compareWorry(player, expected) }
        let reader = try #require(story.people.first { player.isTeam($0.key) })
        player.move(to: story.until ?? player.now)
        let shown = try await player.get("/dossiers/\(dossier)", by: reader.key)
        let page = PageReader(shown.page)

        let statuses = story.book.steps.map { expected.steps[$0.key.text]?.status ?? "" }
        let styles = page.elements("li").compactMap(\.classes.first).filter {
            ["open", "busy", "done", "skipped"].contains($0)
        }
        #expect(styles.map { $0 == "open" ? "not-started" : $0 } == statuses)
        for (key, step) in expected.steps where step.status == "skipped" {
            #expect(page.words.contains("overgeslagen: \(step.reason ?? "")"), "\(key)")
        }

        let next = page.elements("section", class: "next").map(\.words)
        #expect(next.count == 1)
        if let first = expected.next {
            #expect(next.first?.hasPrefix("Nu te doen \(first.title) \(first.why)") == true, "\(next)")
        }

        let today = player.now.day
        let tasks = expected.tasks.map { task in
            let due = task.due.flatMap { Day(iso: $0) }.map {
                ($0 < today ? "te laat: " : "") + $0.dutchShort(from: today)
            }
            let owner = story.people.first { $0.key == task.owner }?.name ?? "nog niemand"
            return [task.what, due, owner].compactMap { $0 }.joined(separator: " ")
        }
        #expect(page.parts("li", under: "Termijnen en taken").sorted() == tasks.sorted())

        let flags = page.elements("span", class: "tag").map(\.words)
        for flag in expected.flags { #expect(flags.contains(Flag(rawValue: flag)?.label ?? flag), "\(flag)") }

        let lines = page.parts("li", under: "Tijdlijn").joined(separator: " ")
        let missing = player.written.filter { !lines.contains($0) }
        #expect(missing.isEmpty)
    }

    /// Whoever sent the worry reads back what the team said to it.
    private func compareOwn(_ player: StoryPlayer) async throws {
        guard let worry = player.worry else { return }
        let writer = try #require(player.story.actions.first { $0.kind == .sendWorry })
        let own = try await player.get("/mijn-zorgen/\(worry)", by: writer.by)
        let answers = player.story.actions.filter { [.takeWorry, .answerWorry].contains($0.kind) }
            .compactMap { $0.filled.typed("answer") }
        #expect(answers.filter { !own.words.contains($0) } == [])
    }

    /// A worry that was answered without a dossier: nothing is left to do.
    private func compareWorry(_ player: StoryPlayer, _ expected: ScenarioOutcome.State) async throws {
        let worry = try #require(player.worry)
        let answer = try #require(player.story.actions.last { $0.kind == .answerWorry })
        #expect(expected.tasks.isEmpty && expected.next == nil)
        let team = try await player.get("/zorgen/\(worry)", by: answer.by)
        #expect(team.words.contains("Deze zorg is beantwoord."))
    }
}
