// SPDX-License-Identifier: EUPL-1.2
import CivilTime
import Foundation
import Testing

/// What others say about days: the committed output of `Tests/oracles/holidays_nl.py`.
enum OracleFile {
    /// The lines of a file next to the tests, each split at its tabs; comments are left out.
    static func rows(_ name: String) throws -> [[String]] {
        try text("Tests/CivilTimeTests/\(name)").split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
            $0.split(separator: "\t").map(String.init)
        }
    }

    /// A file of this repository, by its path from the root.
    static func text(_ path: String, from here: String = #filePath) throws -> String {
        var root = URL(filePath: here)
        for _ in 1...3 { root.deleteLastPathComponent() }
        return try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
}

/// A day in a test, written as `"2026-12-24"`.
func day(_ iso: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Day {
    try #require(Day(iso: iso), sourceLocation: sourceLocation)
}

/// A moment in a test, on the Dutch clock, written as `"2026-12-24T08:35"`.
func moment(_ local: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Instant {
    try #require(Instant(local: local), sourceLocation: sourceLocation)
}
