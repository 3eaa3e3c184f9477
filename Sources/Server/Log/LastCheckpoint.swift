// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Ledger
import Synchronization

/// The newest checkpoint of each school in a small file beside the database, `last-checkpoint`, so that a database that
/// was put back to an earlier moment is noticed at the next start.
///
/// It is written after the transaction, synced, and only ever moves forward.
final class LastCheckpoint: Sendable {
    private let path: String
    private let turn = Mutex(())

    init(folder: String) { path = folder + "/last-checkpoint" }

    /// The notes that lie in the file.
    var notes: [String] {
        guard let data = FileManager.default.contents(atPath: path), !data.isEmpty else { return [] }
        return NoteText.notes(in: String(decoding: data, as: UTF8.self))
    }

    /// Keeps a note when it is further than what is kept of its log.
    func keep(_ note: String) {
        turn.withLock { _ in
            var kept = notes
            guard let place = Place(note) else { return }
            let others = kept.filter { Place($0).map { $0.school != place.school } ?? false }
            let own = kept.compactMap { Place($0) }.first { $0.school == place.school }
            if let own, (own.epoch, own.size) >= (place.epoch, place.size) { return }
            kept = others + [note]
            write(kept.joined(separator: "\n"))
        }
    }

    /// Written beside and moved over it, so that there is always a whole file.
    private func write(_ text: String) {
        let fresh = path + ".new"
        let bytes = Array(text.utf8)
        let file = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { return }
        let isWritten = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) } == bytes.count
        let isSynced = fsync(file) == 0
        close(file)
        guard isWritten, isSynced, rename(fresh, path) == 0 else { return }
        let folder = open((path as NSString).deletingLastPathComponent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }

    private struct Place {
        let school: String
        let epoch: Int
        let size: Int

        init?(_ note: String) {
            let lines = note.split(separator: "\n", omittingEmptySubsequences: false)
            guard lines.count > 2, let parts = Checkpoint.parts(ofOrigin: String(lines[0])), let size = Int(lines[1])
            else { return nil }
            school = parts.school
            epoch = parts.epoch
            self.size = size
        }
    }
}
