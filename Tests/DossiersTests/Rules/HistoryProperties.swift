// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Foundation
import ProtocolBook
import TestKit
import Testing

/// A history of random acts: what was decided, and raw events that no decision would give.
private struct History: Sendable {
    let seed: UInt64
    var story: Story
    var never: [Refusal] = []
    var events: [RecordedEvent] { story.events }
    /// How to see this one again.
    var again: Comment { "bin/prove histories --seed \(seed)" }

    init(seed: UInt64, length: Int = 40) {
        self.seed = seed
        let book = seed % 2 == 0 ? Books.po : Books.bijlage9
        var acts = RandomActs(seed: seed, book: book)
        story = acts.yes(5) ? Story(book) : Story.opened(book)
        for _ in 0..<length {
            story.later(minutes: acts.number(3000))
            let actor = acts.actor()
            let command = acts.command()
            do throws(Refusal) {
                let decision = try decide(command, on: story.state, by: actor, context: story.context)
                for event in decision.events { story.record(event, by: actor) }
            } catch {
                if [.sendWorry, .report, .recordEmergencyCall].contains(command.kind) { never.append(error) }
                // What the rules refuse may still stand in a stream that somebody forged: folding must take it.
                if acts.yes(3), let raw = acts.raw(command) { story.record(raw, by: actor) }
            }
        }
    }
}

extension RandomActs {
    /// The event of a command without asking the rules; an own worry for those that have none.
    fileprivate mutating func raw(_ command: Command) -> Event? {
        let kinds: [CommandKind] = [
            .confirmClosing, .close, .reopen, .reviewHelp, .correctEntry, .completePlanLine, .changePerson,
            .openDossier,
            .answerWorry, .recordResponse, .completeTask,
        ]
        if kinds.contains(command.kind) { return Event(command.act) }
        return .worryAdded(
            WorryAdded(
                worry: StreamID("Z\(number(5))"), writer: actor().id, sentAt: moment("2026-11-20T12:00"),
                sent: worry()))
    }
}

/// Every text that somebody filled in, by looking into the facts themselves.
private func texts(in value: Any) -> [String] {
    let type = String(describing: type(of: value))
    if type.hasPrefix("ID<") || type == "Day" || type == "Instant" { return [] }
    if let text = value as? String { return text.hasSuffix("einde") ? [text] : [] }
    return Mirror(reflecting: value).children.flatMap { texts(in: $0.value) }
}

@Suite struct `Whatever is recorded, in whatever order` {
    /// A fixed row of seeds and a fresh one, which `bin/test` chooses and prints; `bin/prove histories` asks for many
    /// more.
    private static let histories: [History] = {
        func number(_ name: String) -> UInt64? { ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) } }
        let fresh = number("HOEDE_SEED").map { $0..<$0 + (number("HOEDE_SIZE") ?? 300) } ?? 0..<0
        let fixed: Range<UInt64> = number("HOEDE_SIZE") == nil ? 0..<1200 : 0..<0
        return (Array(fixed) + Array(fresh)).map { History(seed: $0) }
    }()

    @Test
    func `a worry, a report and an emergency call are never refused`() {
        for history in Self.histories { #expect(history.never.isEmpty, history.again) }
    }

    @Test(.rule("S-036"))
    func `every event has its line and every text stays readable`() {
        for history in Self.histories {
            let story = history.story
            let items = chronology(story.events, state: story.state)
            #expect(items.count == story.events.count, history.again)
            #expect(Set(items.map(\.id)) == Set(story.events.map(\.id)), history.again)
            let byID = Dictionary(grouping: items, by: \.id)
            for event in story.events {
                guard let item = byID[event.id]?.first else { continue }
                let shown =
                    ([item.title, item.quote, item.seenBy].compactMap { $0 }
                    + item.parts.flatMap { [$0.label ?? "", $0.text] } + item.tags)
                    .joined(separator: "\n")
                for text in texts(in: event.event) where !shown.contains(text) {
                    Issue.record("\(history.again): \(event.event.kind.rawValue) lost ‘\(text)’")
                }
            }
        }
    }

    @Test
    func `folding a part and then the rest gives the same as folding the whole`() {
        for history in Self.histories {
            let events = history.events
            let cut = Int(history.seed % UInt64(max(1, events.count)))
            var state = CaseState.fold(Array(events.prefix(cut)))
            for event in events.dropFirst(cut) { state.apply(event) }
            #expect(state == CaseState.fold(events), history.again)
            #expect(state.revision == events.count, history.again)
        }
    }

    @Test
    func `tasks are the same each time, with one key each and never without an owner`() {
        for history in Self.histories {
            var story = history.story
            story.later(minutes: Int(history.seed % 1200) * 31)
            let tasks = story.tasks
            #expect(tasks == Dossiers.tasks(CaseState.fold(story.events), context: story.context), history.again)
            #expect(Set(tasks.map(\.key)).count == tasks.count, history.again)
            #expect(
                tasks.allSatisfy { $0.owner != nil && !$0.settledBy.isEmpty && !$0.what.isEmpty }, history.again)
        }
    }

    @Test
    func `there is one next action, and the summary says what the state says`() {
        for history in Self.histories {
            let story = history.story
            let next = story.next
            #expect(!next.title.isEmpty && !next.why.isEmpty && !next.source.isEmpty, history.again)
            if urgency(story.state, at: story.now) != nil, story.state.closed == nil {
                #expect(next.urgent, history.again)
            }
            let summary = Summary.make(story.state, context: story.context)
            #expect(summary.flags == story.flags, history.again)
            #expect(summary.openTasks == story.tasks.count, history.again)
            #expect(summary.closed == (story.state.closed != nil), history.again)
        }
    }

    /// HARD: closing takes two people, also for who folds a stream that somebody forged.
    @Test
    func `a closed dossier was proposed by one person and agreed by another`() {
        for history in Self.histories {
            let state = history.story.state
            guard let closed = state.closed else { continue }
            #expect(state.lastClosing.map { $0.by != closed.by } ?? false, history.again)
        }
    }
}
