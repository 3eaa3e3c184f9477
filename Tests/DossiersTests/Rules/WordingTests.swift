// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import ProtocolBook
import Testing

/// Everything that the rules say, gathered over many random histories.
@Suite struct `The words of the rules` {
    static let said: Set<String> = {
        var said: Set<String> = []
        for seed in UInt64(5000)..<5120 {
            let book = seed % 2 == 0 ? Books.po : Books.bijlage9
            var acts = RandomActs(seed: seed, book: book)
            var story = Story.opened(book)
            for _ in 0..<40 {
                story.later(minutes: acts.number(2000))
                let actor = acts.pick([School.coordinator, School.head, School.teacher]) ?? School.head
                do throws(Refusal) {
                    let decision = try decide(acts.command(), on: story.state, by: actor, context: story.context)
                    said.formUnion(decision.notices.map(\.text))
                    for event in decision.events { story.record(event, by: actor) }
                } catch {}
                said.formUnion([story.next.title, story.next.why])
                said.formUnion(story.tasks.map(\.what).filter { !$0.contains("einde") })
            }
        }
        return said
    }()

    @Test func `are many`() {
        #expect(Self.said.count > 120)
    }

    @Test func `are sentences of at most 20 words, most of them shorter than 15`() {
        let book = Set(
            Books.both.flatMap { book in book.steps.flatMap { $0.actions.map(\.text) } + book.timeLimits.map(\.text) })
        let sentences = Self.said.subtracting(book).flatMap { $0.split { ".?!:".contains($0) } }
        for sentence in sentences where sentence.split(separator: " ").count > 20 {
            Issue.record("\(sentence.split(separator: " ").count) woorden: \(sentence)")
        }
        let long = sentences.count { $0.split(separator: " ").count > 15 }
        #expect(long * 10 < sentences.count)
    }

    @Test func `are plain, and speak to you`() {
        let stiff = [" middels ", "betreffende", "dient te", "indien ", " u ", " uw ", "teneinde", "conform "]
        for text in Self.said {
            for word in stiff where text.lowercased().contains(word) { Issue.record("‘\(word)’ in: \(text)") }
        }
    }

    @Test func `never score or accuse`() {
        for text in Self.said {
            for word in ["dader", "risicoscore", "kans op", "procent", "schuld"] where text.lowercased().contains(word)
            {
                Issue.record("‘\(word)’ in: \(text)")
            }
        }
    }
}
