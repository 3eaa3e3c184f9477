// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Foundation
import Ledger
import TestKit
import Testing

/// One event of each kind, full and empty, in the bytes in which it is stored.
@Suite struct `The stored form of an event` {
    private static let file = "events.txt"

    private static func sample(_ kind: EventKind, _ form: SampleDecoder.Form) throws -> RecordedEvent {
        RecordedEvent(
            id: EventID("g-1"), at: Instant(milliseconds: 1_795_420_000_123), by: StaffID("m-1"),
            event: try Event(from: SampleDecoder(form: form, name: kind.rawValue)),
            submission: form == .full ? StreamID("z-1") : nil)
    }

    /// The lines as they are kept: name, form and bytes.
    private static func kept() throws -> [(name: String, form: String, bytes: [UInt8])] {
        try String(contentsOf: Golden.folder.appending(path: file), encoding: .utf8).split(separator: "\n").map {
            let parts = $0.split(separator: " ", maxSplits: 2)
            return (name: String(parts[0]), form: String(parts[1]), bytes: Array(parts[2].utf8))
        }
    }

    @Test func `is what it was, byte for byte, for every kind`() throws {
        let lines = try EventKind.allCases.map(\.rawValue).sorted().flatMap { name in
            let kind = try #require(EventKind.allCases.first { $0.rawValue == name })
            return try SampleDecoder.Form.allCases.map { form in
                let bytes = try Canonical.bytes(of: try Self.sample(kind, form))
                return "\(name) \(form) \(String(decoding: bytes, as: UTF8.self))"
            }
        }
        #expect(lines.count >= 102)
        try Golden.check(Self.file, lines.joined(separator: "\n") + "\n")
    }

    @Test(.enabled(if: !Golden.isWriting)) func `reads back to what gives the same bytes`() throws {
        for line in try Self.kept() {
            let known = EventKind.allCases.contains { $0.rawValue == line.name }
            #expect(known, "\(line.name) is not known any more")
            guard known else { continue }
            do {
                let event = try JSONDecoder().decode(RecordedEvent.self, from: Data(line.bytes))
                #expect(event.event.kind.rawValue == line.name)
                let again = try Canonical.bytes(of: event)
                #expect(
                    String(decoding: again, as: UTF8.self) == String(decoding: line.bytes, as: UTF8.self),
                    "\(line.name) (\(line.form)) loses or changes a field")
            } catch {
                Issue.record("\(line.name) (\(line.form)) is not read any more: \(error)")
            }
        }
    }

    /// Every field that holds a word out of a closed list, with all the words that may be stored in it.
    @Test func `holds the same words`() throws {
        var lines: Set<String> = []
        for kind in EventKind.allCases {
            _ = try Event(
                from: SampleDecoder(
                    form: .full, name: kind.rawValue,
                    seeWords: { field, words in lines.insert("\(field): \(words.joined(separator: " "))") }))
        }
        try Golden.check("words.txt", lines.sorted().joined(separator: "\n") + "\n")
    }

    /// A full event has nothing left out and an empty one nothing that may be left out: the samples are what they say.
    @Test func `is full and empty in the samples`() throws {
        for kind in EventKind.allCases {
            for form in SampleDecoder.Form.allCases {
                let event = try Self.sample(kind, form).event
                for (path, value) in Self.leaves(of: event, "\(kind.rawValue)") {
                    let mirror = Mirror(reflecting: value)
                    if mirror.displayStyle == .optional || mirror.displayStyle == .collection {
                        #expect(mirror.children.isEmpty == (form == .empty), "\(path), \(form)")
                    }
                }
            }
        }
    }

    private static func leaves(of value: Any, _ path: String) -> [(String, Any)] {
        let mirror = Mirror(reflecting: value)
        return [(path, value)]
            + mirror.children.flatMap { leaves(of: $0.value, path + ($0.label.map { "." + $0 } ?? "")) }
    }
}
