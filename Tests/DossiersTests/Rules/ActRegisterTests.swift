// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Forms
import Foundation
import ProtocolBook
import Testing

/// The register of acts: names, what holds for each, and that none is forgotten somewhere.
@Suite struct `The register of acts` {
    @Test func `gives every act its own name, stored name and address`() {
        #expect(CommandKind.allCases.count >= 50)
        #expect(Set(CommandKind.allCases.map(\.rawValue)).count == CommandKind.allCases.count)
        #expect(Set(EventKind.allCases.map(\.rawValue)).count == EventKind.allCases.count)
        #expect(Set(ActEntry.all.map(\.address)).count == CommandKind.allCases.count)
        for kind in CommandKind.allCases { #expect(CommandKind(rawValue: kind.rawValue) == kind) }
        #expect(CommandKind(rawValue: "no-act") == nil)
    }

    @Test func `holds a form for every act, at its address`() {
        for kind in CommandKind.allCases {
            #expect(CommandForm.of(kind).kind == kind && CommandForm.of(kind).address != kind.rawValue, "\(kind)")
            #expect(CommandForm.at(CommandForm.of(kind).address)?.kind == kind, "\(kind)")
        }
    }

    /// A worry comes into a dossier with opening or joining it, or with a worry that is sent about it: nobody does that
    /// by itself, so it has no form, no demand and no name in scenarios.
    @Test func `has one event that nobody does by itself`() {
        let done = Set(CommandKind.allCases.map { EventKind($0.act) })
        #expect(EventKind.allCases.filter { !done.contains($0) }.map(\.rawValue) == ["worry-added"])
    }

    @Test func `says what depends on the state, changes keys, and makes a checkpoint`() {
        func those(_ holds: (CommandKind) -> Bool) -> Set<CommandKind> { Set(CommandKind.allCases.filter(holds)) }
        #expect(those { $0.stage == .always } == [.sendWorry, .report, .recordEmergencyCall])
        #expect(those(\.stepUp) == [.grantReading, .restrict])
        #expect(those(\.checkpoint) == [.report, .decide, .confirmClosing])
        #expect(
            those(\.dependsOnState) == [
                .decide, .skipStep, .reopenStep, .close, .confirmClosing, .reopen, .answerWorry, .joinWorry, .restrict,
            ])
        #expect(
            those(\.withoutKey) == [
                .recordEntry, .recordDisclosure, .assessSafety, .holdConversation, .checkIn, .askAdvice,
                .recordDissent, .report, .recordEmergencyCall,
            ])
        // Who has no key cannot know what stood there, and cannot give keys away.
        #expect(those { $0.withoutKey && ($0.dependsOnState || $0.stepUp) } == [])
    }

    /// What a state holds, apart from what every event changes.
    private func held(_ state: CaseState) -> [String] {
        Mirror(reflecting: state).children
            .filter { !["recorded", "revision", "lastActivity"].contains($0.label) }
            .map { String(describing: $0.value) }
    }

    @Test func `every event changes what is known, in some history`() {
        var waiting = Set(EventKind.allCases)
        var seed: UInt64 = 0
        while !waiting.isEmpty, seed < 400 {
            var acts = RandomActs(seed: seed, book: Books.po)
            var story = acts.yes(5) ? Story(Books.po) : Story.opened(Books.po)
            for _ in 0..<40 {
                story.later(minutes: acts.number(3000))
                let actor = acts.actor()
                let command = acts.command()
                // What the rules refuse may still stand in a stream that somebody forged: it is folded too.
                let decision = try? decide(command, on: story.state, by: actor, context: story.context)
                for event in decision?.events ?? [Event(command.act)] { story.record(event, by: actor) }
            }
            var state = CaseState()
            for event in story.events {
                let before = state
                state.apply(event)
                if waiting.contains(event.event.kind), held(before) != held(state) { waiting.remove(event.event.kind) }
            }
            seed += 1
        }
        #expect(waiting.map(\.rawValue).sorted() == [])
    }
}

@Suite struct `The stored bytes of an event` {
    private func read(_ text: String) throws -> Event { try JSONDecoder().decode(Event.self, from: Data(text.utf8)) }

    private func refusal(of text: String) -> String? {
        do {
            return "no refusal: \(try read(text))"
        } catch DecodingError.dataCorrupted(let context) {
            return context.debugDescription
        } catch {
            return "\(error)"
        }
    }

    @Test func `are one name with the facts`() throws {
        let event = Event.closed(ConfirmClosing(note: "Eens."))
        let bytes = try JSONEncoder().encode(event)
        #expect(String(decoding: bytes, as: UTF8.self) == #"{"closed":{"note":"Eens."}}"#)
        #expect(try read(#"{"closed":{"note":"Eens."}}"#) == event)
        #expect(try read(#"{"closed":{}}"#) != event)
        #expect(
            Event.stepSkipped(SkipStep(step: "a", reason: "b")) != .stepReopened(ReopenStep(step: "a", reason: "b")))
    }

    @Test func `are refused under a name that nobody knows, and the refusal says which`() {
        #expect(refusal(of: #"{"phone-called":{}}"#) == "no event has the name 'phone-called'")
    }

    @Test(arguments: [#"{"closed":{},"later":{}}"#, #"{"closed":{},"reopened":{"reason":"x"}}"#])
    func `are refused with a second name, known or not`(text: String) {
        #expect(refusal(of: text) == "an event has exactly one name, this has 2")
    }

    @Test func `are refused without a name`() {
        #expect(refusal(of: "{}") == "an event has exactly one name, this has 0")
    }

    @Test func `may hold fields that this program does not know yet`() throws {
        #expect(try read(#"{"closed":{"note":"Eens.","later":1}}"#) == .closed(ConfirmClosing(note: "Eens.")))
    }
}
