// SPDX-License-Identifier: EUPL-1.2

public import Foundation
public import Testing

/// What the program gave before, kept as text under `Tests/Golden`. `bin/golden` writes all of it anew.
public enum Golden {
    /// Whether this run writes the files instead of comparing.
    public static let isWriting = ProcessInfo.processInfo.environment["GOLDEN"] == "1"

    /// The folder with everything that is kept.
    public static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Golden")

    /// Compares a text with the file that is kept under a name, and tells the first line that differs.
    public static func check(_ name: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = folder.appending(path: name)
        if isWriting {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            return
        }
        guard let data = FileManager.default.contents(atPath: file.path) else {
            Issue.record("Tests/Golden/\(name) is not there; bin/golden makes it", sourceLocation: sourceLocation)
            return
        }
        let kept = String(decoding: data, as: UTF8.self)
        guard Array(kept.utf8) != Array(text.utf8) else { return }
        Issue.record("Tests/Golden/\(name) \(difference(kept, text))", sourceLocation: sourceLocation)
    }

    /// The first line that differs, with the text around the first letter that does.
    static func difference(_ kept: String, _ text: String) -> String {
        let before = kept.split(separator: "\n", omittingEmptySubsequences: false)
        let after = text.split(separator: "\n", omittingEmptySubsequences: false)
        let same = zip(before, after).prefix { $0 == $1 }.count
        let (old, new) = (same < before.count ? before[same] : "", same < after.count ? after[same] : "")
        let start = max(0, zip(old, new).prefix { $0 == $1 }.count - 60)
        return """
            differs from line \(same + 1):
              kept: \(same < before.count ? excerpt(old, from: start) : "the end of the file")
              now:  \(same < after.count ? excerpt(new, from: start) : "the end of the text")
            """
    }

    private static func excerpt(_ line: Substring, from start: Int) -> String {
        (start > 0 ? "…" : "") + line.dropFirst(start).prefix(240)
    }
}
