// SPDX-License-Identifier: EUPL-1.2

@testable import Casework
import ProtocolBook
import TestKit
import Testing

/// A shelf with two versions of one protocol and one of another.
private func shelf() async throws -> (shelf: ProtocolShelf, first: ShelvedProtocol, other: ShelvedProtocol) {
    let all = try await TestSchool.make().office.shelf.all
    let first = try #require(all.first { $0.book.identity.id == "po-2019" })
    let other = try #require(all.first { $0.book.identity.id == "bijlage9" })
    return (ProtocolShelf([first, other, second(first)]), first, other)
}

private func second(_ one: ShelvedProtocol) -> ShelvedProtocol {
    var book = one.book
    book.identity.version = 2
    return ShelvedProtocol(book: book, digest: "digest of the second")
}

@Suite struct `The shelf of protocols` {
    @Test func `knows a dossier's protocol by the digest of its text`() async throws {
        let (shelf, first, other) = try await shelf()
        let same = shelf.pinned("po-2019", version: 1, digest: first.digest, otherwise: other)
        #expect(same.fit == .exact)
        #expect(same.shelved.digest == first.digest)
        let newer = shelf.pinned("po-2019", version: 2, digest: "digest of the second", otherwise: other)
        #expect(newer.fit == .exact)
        #expect(newer.shelved.book.identity.version == 2)
    }

    @Test func `tells when the text has the same name and version and is another`() async throws {
        let (shelf, first, other) = try await shelf()
        let changed = shelf.pinned("po-2019", version: 1, digest: "another text", otherwise: other)
        #expect(changed.fit == .otherText)
        #expect(changed.shelved.digest == first.digest)
        // The text of version 1, said to be version 2.
        #expect(shelf.pinned("po-2019", version: 2, digest: first.digest, otherwise: other).fit == .otherText)
        // The text of one protocol, said to be another.
        #expect(shelf.pinned("bijlage9", version: 1, digest: first.digest, otherwise: first).fit == .otherText)
    }

    @Test func `shows a dossier with the nearest version, or with what the school works with`() async throws {
        let (shelf, _, other) = try await shelf()
        let later = shelf.pinned("po-2019", version: 7, digest: "x", otherwise: other)
        #expect(later.fit == .otherVersion)
        #expect(later.shelved.book.identity.version == 2)
        let unknown = shelf.pinned("eigen", version: 1, digest: "x", otherwise: other)
        #expect(unknown.fit == .otherVersion)
        #expect(unknown.shelved.digest == other.digest)
    }

    @Test func `offers a new school the newest version of each`() async throws {
        let (shelf, _, _) = try await shelf()
        #expect(shelf.offered.map(\.book.identity.version).sorted() == [1, 2])
        #expect(shelf.offered.map(\.book.identity.id).sorted() == ["bijlage9", "po-2019"])
        #expect(shelf.newest("po-2019")?.book.identity.version == 2)
        #expect(shelf.newest("eigen") == nil)
    }
}
