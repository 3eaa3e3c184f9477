// SPDX-License-Identifier: EUPL-1.2

import Persistence
public import ProtocolBook

/// A protocol that dossiers can follow, with the digest of the file it came from.
public struct ShelvedProtocol: Sendable {
    /// The protocol as values.
    public let book: ProtocolDefinition
    /// SHA-256 of the file, in hex.
    public let digest: String

    /// Puts a protocol with its digest.
    public init(book: ProtocolDefinition, digest: String) {
        self.book = book
        self.digest = digest
    }
}

/// How well the protocol that a dossier follows is known to this program.
public enum ProtocolFit: Sendable, Hashable {
    /// The very text that it was pinned to.
    case exact
    /// The same name and version, with another text.
    case otherText
    /// This program lacks the version; what is shown is the nearest that there is.
    case otherVersion
}

/// The protocol that a dossier is shown and judged with.
public struct PinnedProtocol: Sendable {
    /// What stands on the shelf.
    public let shelved: ShelvedProtocol
    /// Whether that is what the dossier was pinned to.
    public let fit: ProtocolFit
}

/// All protocols that this program knows, each in the versions that dossiers may have started with.
public struct ProtocolShelf: Sendable {
    /// All of them, in order.
    public let all: [ShelvedProtocol]

    /// Makes a shelf; the first protocol is the one that a new school starts with.
    public init(_ protocols: [ShelvedProtocol]) {
        all = protocols
    }

    /// What a new school chooses from: of each protocol the newest version, in the order of the shelf.
    public var offered: [ShelvedProtocol] {
        var ids: [String] = []
        for one in all where !ids.contains(one.book.identity.id) { ids.append(one.book.identity.id) }
        return ids.compactMap(newest)
    }

    /// The newest version of a protocol; `nil` when this program does not know it.
    public func newest(_ id: String) -> ShelvedProtocol? {
        all.filter { $0.book.identity.id == id }.max { $0.book.identity.version < $1.book.identity.version }
    }

    /// A protocol in a version, as a school works with it; the nearest version when this program lacks that one.
    public func find(_ id: String, version: Int) -> ShelvedProtocol? {
        let versions = all.filter { $0.book.identity.id == id }
        return versions.first { $0.book.identity.version == version }
            ?? versions.min { abs($0.book.identity.version - version) < abs($1.book.identity.version - version) }
    }

    /// What a dossier follows, by the digest of the text that it was pinned to. Text with the same name and version is
    /// not the same protocol when its digest differs.
    ///
    /// - Parameter otherwise: what the school works with, for a dossier of a protocol that this program never had. A
    ///   dossier stays readable, whatever it follows.
    public func pinned(
        _ id: String, version: Int, digest: String, otherwise: ShelvedProtocol
    ) -> PinnedProtocol {
        if let same = all.first(where: { $0.book.identity.id == id && $0.digest == digest }),
            same.book.identity.version == version
        {
            return PinnedProtocol(shelved: same, fit: .exact)
        }
        let nearest = find(id, version: version) ?? otherwise
        let identity = nearest.book.identity
        return PinnedProtocol(
            shelved: nearest, fit: identity.id == id && identity.version == version ? .otherText : .otherVersion)
    }
}

extension ProtocolShelf {
    /// What a stored dossier follows.
    func pinned(for stored: StoredDossier, otherwise: ShelvedProtocol) -> PinnedProtocol {
        pinned(
            stored.protocolID, version: Int(stored.protocolVersion) ?? 0, digest: stored.protocolDigest,
            otherwise: otherwise)
    }
}
