// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// Files that nobody else on the machine may read.
enum SecretFiles {
    /// What the program makes from now on is for its own account alone.
    static func beCareful() {
        umask(0o077)
    }

    /// Makes a folder for the program's own account, and takes away what others may do in one that is there.
    static func prepare(folder: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Compose.Problem(description: "De map \(folder) kan niet worden gemaakt. Kies een andere met --data.")
        }
        if let mode = mode(of: folder), mode & 0o077 != 0 {
            guard chmod(folder, 0o700) == 0 else {
                throw Compose.Problem(
                    description: "In de map \(folder) kunnen anderen komen. Voer uit: chmod 700 \(folder)")
            }
        }
    }

    /// Refuses a key that others can read: it may have been copied already, and that must not go unseen.
    static func check(_ path: String, groupMayRead: Bool = false) throws {
        guard let mode = mode(of: path) else {
            throw Compose.Problem(description: "Het sleutelbestand \(path) is er niet.")
        }
        guard mode & (groupMayRead ? 0o027 : 0o077) == 0 else {
            throw Compose.Problem(
                description: "Anderen kunnen het sleutelbestand \(path) lezen. Voer uit: chmod 600 \(path)")
        }
    }

    private static func mode(of path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
    }
}
