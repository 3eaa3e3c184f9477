// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Crypto
import Dossiers
import Foundation
import ProtocolBook
import TestKit
import Testing

/// Random histories under both protocols: what was decided, told and refused, and what follows from it, as digests.
///
/// A line is a seed and four digests for each protocol: decisions, tasks, what is next with everything that stands out,
/// and the chronology. With GOLDEN_SEED=17 the texts of that seed are printed, to lay beside those of another commit.
@Suite struct `Golden digests of random histories` {
    static let seeds: Range<UInt64> = 0..<2000

    @Test func `are what they were`() async throws {
        let lines = await withTaskGroup(of: (UInt64, [String]).self) { group in
            for start in stride(from: Self.seeds.lowerBound, to: Self.seeds.upperBound, by: 50) {
                group.addTask { (start, (start..<start + 50).map(Self.line)) }
            }
            var blocks: [UInt64: [String]] = [:]
            for await (start, block) in group { blocks[start] = block }
            return blocks.sorted { $0.key < $1.key }.flatMap(\.value)
        }
        let head = "seed po-2019: decisions tasks next chronology, bijlage9: the same"
        try Golden.check("digests.txt", ([head] + lines).joined(separator: "\n") + "\n")
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["GOLDEN_SEED"] != nil))
    func `can be looked into`() throws {
        let seed = try #require(UInt64(ProcessInfo.processInfo.environment["GOLDEN_SEED"] ?? ""))
        for book in [Books.po, Books.bijlage9] {
            for (name, text) in zip(Told.names, Told(seed: seed, book: book).texts) {
                print("== \(book.identity.id) \(name)\n\(text)")
            }
        }
    }

    private static func line(_ seed: UInt64) -> String {
        let texts = [Books.po, Books.bijlage9].flatMap { Told(seed: seed, book: $0).texts }
        return ([String(seed)] + texts.map(digest)).joined(separator: " ")
    }

    private static func digest(_ text: String) -> String {
        SHA256.hash(data: Array(text.utf8)).prefix(5).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

/// One random history, told in words that do not depend on how the program names its own types.
private struct Told {
    static let names = ["decisions", "tasks", "next", "chronology"]
    private(set) var texts = ["", "", "", ""]

    init(seed: UInt64, book: ProtocolDefinition, length: Int = 40) {
        var acts = RandomActs(seed: seed, book: book)
        var story = acts.yes(5) ? Story(book) : Story.opened(book)
        for number in 1...length {
            story.later(minutes: acts.number(3000))
            let actor = acts.actor()
            let command = acts.command(of: CommandNames.first)
            texts[0] += "\(actor.id.text) \(command.kind.rawValue)"
            do throws(Refusal) {
                let decision = try decide(command, on: story.state, by: actor, context: story.context)
                for event in decision.events { story.record(event, by: actor) }
                texts[0] += story.events.suffix(decision.events.count).map { " \(DumpText.stored($0))" }.joined()
                texts[0] += "\n" + decision.notices.map { "  \(DumpText.notice($0))\n" }.joined()
            } catch {
                texts[0] += " refused: \(DumpText.refusal(error))\n"
            }
            if number % 10 == 0 { look(at: story) }
        }
        story.later(minutes: Int(seed) * 31)
        look(at: story)
        texts[3] = chronology(story.events, state: story.state) { "de collega \($0.text)" }
            .map { DumpText.line($0) + "\n" }.joined()
    }

    private mutating func look(at story: Story) {
        let context = story.context
        texts[1] += story.tasks.map { DumpText.task($0) + "\n" }.joined() + "--\n"
        texts[2] += DumpText.next(story.next) + "\n"
        // The form's own version says nothing of the dossier.
        var summary = Summary.make(story.state, context: context)
        summary.version = nil
        texts[2] += DumpText.stored(summary) + "\n"
        texts[2] += "safety \(DumpText.safety(story.state.safety(at: story.now)))\n"
        texts[2] += story.steps.map { DumpText.step($0) + "\n" }.joined() + "--\n"
    }
}
