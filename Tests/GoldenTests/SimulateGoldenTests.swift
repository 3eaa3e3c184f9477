// SPDX-License-Identifier: EUPL-1.2

import Foundation
import ProtocolFiles
import TestKit
import Testing

/// What `hoede simulate --json` says of every shipped story.
@Suite struct `The outcome of a shipped story` {
    private static let content = Golden.folder.deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Content")

    static let stories =
        ((try? FileManager.default.contentsOfDirectory(atPath: content.appending(path: "scenarios").path)) ?? [])
        .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()

    @Test func `is kept for seven stories or more`() {
        #expect(Self.stories.count >= 7)
    }

    @Test(arguments: stories)
    func `is what it was, byte for byte`(story: String) throws {
        let file = try Data(contentsOf: Self.content.appending(path: "scenarios/\(story).yaml"))
        let scenario = try Scenario.read(Array(file)) { name in
            (try? Data(contentsOf: Self.content.appending(path: "protocols/\(name).yaml"))).map { Array($0) }
        }
        try Golden.check("simulate/\(story).json", try scenario.run().json() + "\n")
    }
}
