// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite struct `The manual of scenario files` {
    /// Run with RECORD_DOCS=1 to write the list of commands anew.
    @Test func `names every command with its keys, as the forms have them`() throws {
        let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = repository.appending(path: "docs/simulate.md")
        let stored = try String(contentsOf: file, encoding: .utf8)
        let mark = "<!-- From here on written by ScenarioManualTests (RECORD_DOCS=1). -->\n"
        let intro = try #require(stored.range(of: mark).map { String(stored[..<$0.upperBound]) })
        let expected = ScenarioManual.text(intro: intro)
        if ProcessInfo.processInfo.environment["RECORD_DOCS"] == "1" {
            try expected.write(to: file, atomically: true, encoding: .utf8)
        } else {
            #expect(stored == expected, "docs/simulate.md is stale: run the tests with RECORD_DOCS=1")
        }
    }
}
