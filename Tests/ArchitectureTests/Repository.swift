// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// One file of the repository, by its path from the root.
struct RepositoryFile: Sendable {
    let path: String
    let text: String

    var name: String { String(path.split(separator: "/").last ?? "") }
    /// The target it belongs to, for a file under Sources.
    var target: String { String(path.split(separator: "/").dropFirst().first ?? "") }
    var isSwift: Bool { path.hasSuffix(".swift") }
    var isSource: Bool { isSwift && path.hasPrefix("Sources/") }
    var isGenerated: Bool { path.contains("/Generated/") }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
}

/// The repository that these tests were built from, read once.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Everything that is written by hand or generated into the repository; no builds, data or caches.
    static let files: [RepositoryFile] = read()

    /// The Swift files of the program.
    static let sources: [RepositoryFile] = files.filter(\.isSource)

    /// The acts with their facts, and the parts that these hold: a folder for each family.
    static let acts: [RepositoryFile] = sources.filter {
        $0.path.hasPrefix("Sources/Dossiers/Acts/") && $0.path.split(separator: "/").count == 5
    }

    static func file(_ path: String) -> RepositoryFile? { files.first { $0.path == path } }

    /// Compares a generated document with what it should say, or writes it when `RECORD_DOCS=1`.
    static func isFresh(_ path: String, _ text: String) throws -> Bool {
        let address = root.appending(path: path)
        if ProcessInfo.processInfo.environment["RECORD_DOCS"] == "1" {
            try Data(text.utf8).write(to: address)
        }
        return try String(contentsOf: address, encoding: .utf8) == text
    }

    private static let skipped: Set<String> = [
        ".git", ".build", ".venv", "data", "build-output", "__pycache__", "node_modules", "Package.resolved",
    ]

    private static func read() -> [RepositoryFile] {
        var found: [RepositoryFile] = []
        var folders = [""]
        while let folder = folders.popLast() {
            let address = folder.isEmpty ? root : root.appending(path: folder)
            let names = (try? FileManager.default.contentsOfDirectory(atPath: address.path)) ?? []
            for name in names.sorted() where !skipped.contains(name) && !name.hasPrefix(".build") {
                let path = folder.isEmpty ? name : "\(folder)/\(name)"
                var isFolder: ObjCBool = false
                guard FileManager.default.fileExists(atPath: root.appending(path: path).path, isDirectory: &isFolder)
                else { continue }
                if isFolder.boolValue {
                    folders.append(path)
                } else if let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8) {
                    found.append(RepositoryFile(path: path, text: text))
                }
            }
        }
        return found.sorted { $0.path < $1.path }
    }
}
