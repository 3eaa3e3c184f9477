// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// The files that are one database: the file itself and what SQLite keeps beside it. They move together or not at all.
struct DatabaseFiles {
    private static let endings = ["", "-wal", "-shm"]

    /// Where the file itself is.
    let path: String

    /// The files that are there.
    private var parts: [String] {
        Self.endings.filter { FileManager.default.fileExists(atPath: path + $0) }
    }

    /// Moves all of them beside where they are or, at the first fault, none.
    /// - Throws: what Foundation says of the file that could not be moved; everything is back where it was then.
    func move(to other: String) throws {
        var moved: [String] = []
        do {
            for part in parts {
                try FileManager.default.moveItem(atPath: path + part, toPath: other + part)
                moved.append(part)
            }
        } catch {
            for part in moved.reversed() {
                try FileManager.default.moveItem(atPath: other + part, toPath: path + part)
            }
            throw error
        }
    }

    /// Takes away what is there, as far as that can be done.
    func remove() {
        for part in parts { try? FileManager.default.removeItem(atPath: path + part) }
    }

    /// A path beside this one that nothing has, also when another was asked for in the same second.
    func free(_ word: String) -> String {
        let wanted = "\(path).\(word)-\(Int64(Date().timeIntervalSince1970))"
        var (name, number) = (wanted, 1)
        while !DatabaseFiles(path: name).parts.isEmpty {
            number += 1
            name = "\(wanted)-\(number)"
        }
        return name
    }
}
