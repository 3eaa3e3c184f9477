// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
import Dossiers
import Persistence
import Storage

/// Who holds which generation of which list: the proof that nobody lost or kept access.
public struct Holding: Sendable {
    /// One generation of a list.
    public struct Generation: Sendable {
        /// Which, from 1.
        public let number: Int
        /// Since when.
        public let since: Instant
        /// The people to whom it is sealed.
        public let holders: [String]
        /// Whether the newest recovery sheets open it.
        public let isRecoverable: Bool
        /// Whether it opens the one before.
        public let opensPrevious: Bool
    }

    /// The list.
    public let list: String
    /// Newest first.
    public let generations: [Generation]
    /// Since when it waits for new keys.
    public let waitsSince: Instant?
}

extension Office {
    /// The lists of the school with who holds them, for who keeps people. Restricted lists only to who is on them.
    public func holdings(_ visitor: Visitor) async throws -> [Holding] {
        guard visitor.keepsPeople || !visitor.keyring.listNames.isEmpty else { throw OfficeFailure.notFound }
        let school = visitor.school.text
        let day = world.now().day
        return try await read { transaction in
            let roster = try Roster.load(school: school, day: day, in: transaction)
            let keys = try KeyTable.all(school: school, in: transaction)
            let held = try KeyTable.allHeld(school: school, in: transaction)
            let rekeys = try MarkTable.rekeys(school: school, in: transaction)
            let set = try RecoveryTable.latest(school: school, in: transaction)?.generation ?? 0
            let sealed = try RecoveryTable.sealed(to: set, school: school, in: transaction)
            let open = [TeamList.name, TeamList.register, TeamList.staff]
            return Set(keys.map(\.list)).sorted().filter { open.contains($0) || visitor.keyring.list($0) != nil }
                .map { list in
                    let generations = keys.filter { $0.list == list }.reversed().map { key in
                        Holding.Generation(
                            number: key.generation, since: key.createdAt,
                            holders: held.filter { $0.list == list && $0.generation == key.generation }
                                .map { roster.name(StaffID($0.account)) }.sorted(),
                            isRecoverable: sealed.contains { $0.list == list && $0.generation == key.generation },
                            opensPrevious: key.wrappedPrevious != nil)
                    }
                    return Holding(
                        list: list, generations: generations, waitsSince: rekeys.first { $0.list == list }?.askedAt)
                }
        }
    }
}
