// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Persistence
import ProtocolBook
import Storage

/// A dossier as it was loaded for one piece of work, with what came in for it meanwhile.
struct LoadedCase: Sendable {
    let id: String
    let school: String
    var stored: StoredDossier
    /// The protocol it follows.
    let pinned: PinnedProtocol
    var keys: DossierKeyring
    var seal: StreamSeal
    let stream: OpenedStream
    /// Sent in by people without a key, not yet taken in.
    let pending: [OpenedSubmission]
    /// The tasks as they stand in clear, with what they are about.
    let tasks: [OpenedTask]
    /// The summary that lists show; `nil` when there is none, or none that this program can read.
    let summary: Summary?
    let participants: [StoredParticipant]
    let roster: Roster
    /// The accounts that hold the key of the dossier's list: they need no parcels.
    var teamMembers: [String]
    let stateBeforePending: CaseState

    /// The protocol's own definition.
    var book: ProtocolDefinition { pinned.shelved.book }

    /// Whether only a few people hold it, instead of the whole team.
    var isRestricted: Bool { stored.list != TeamList.name }

    /// Whether what is kept beside the events was made by another version of this program, or cannot be read.
    var isOutdated: Bool {
        summary?.isCurrent != true || tasks.contains { $0.content?.isCurrent != true }
    }

    /// The same dossier under a new key, and perhaps on another list.
    func under(_ rekeying: Rekeying) -> LoadedCase {
        var loaded = self
        loaded.stored = StoredDossier(
            school: stored.school, id: stored.id, openedAt: stored.openedAt, protocolID: stored.protocolID,
            protocolVersion: stored.protocolVersion, protocolDigest: stored.protocolDigest, list: rekeying.list.list)
        loaded.keys = rekeying.keys
        loaded.seal = rekeying.keys.seal(school: school, stream: id)
        loaded.teamMembers = rekeying.holders
        return loaded
    }

    /// The state with everything in it, also what was not yet taken in.
    var state: CaseState {
        var state = stateBeforePending
        for event in pending.flatMap(\.events) { state.apply(event) }
        return state
    }
}

/// What somebody without a key sent in: its events, in order.
struct OpenedSubmission: Sendable {
    let id: String
    let events: [RecordedEvent]
}

extension Office {
    /// Loads, opens and folds a dossier on one snapshot.
    ///
    /// - Throws: `OfficeFailure.notFound` when it does not exist or is on a list that the visitor is not on.
    func loadCase(_ stream: StreamID, visitor: Visitor, now: Instant) async throws -> LoadedCase {
        let school = visitor.school.text
        return try await read { transaction in
            guard let stored = try DossierTable.find(school: school, id: stream.text, in: transaction),
                let list = visitor.keyring.list(stored.list)
            else { throw OfficeFailure.notFound }
            let pinned = shelf.pinned(for: stored, otherwise: visitor.shelved)
            let keys = try visitor.keyring.dossierKeys(
                try DossierKeys.all(school: school, dossier: stream.text, in: transaction))
            let seal = keys.seal(school: school, stream: stream.text)
            let opened = try seal.load(in: transaction)
            let pending = try SubmissionTable.ofStream(stream.text, school: school, in: transaction)
                .filter { $0.handledAt == nil }
                .map { try list.open($0) }
            let tasks = try TaskTable.ofStream(stream.text, school: school, in: transaction)
                .filter { $0.closedAt == nil && !$0.sealed.isEmpty }
                .map { keys.openLeniently($0) }
            let summary = try SummaryTable.find(school: school, dossier: stream.text, in: transaction)
            return LoadedCase(
                id: stream.text, school: school, stored: stored, pinned: pinned, keys: keys, seal: seal,
                stream: opened, pending: pending, tasks: tasks, summary: summary.flatMap { keys.summary($0) },
                participants: try Participants.ofDossier(stream.text, school: school, in: transaction),
                roster: try Roster.load(school: school, day: now.day, in: transaction),
                teamMembers: try KeyTable.holders(school: school, list: stored.list, in: transaction),
                stateBeforePending: CaseState.fold(opened.events))
        }
    }

    /// What the rules need for a dossier. On a restricted one the school exists of its list and its participants: nobody
    /// else gets a task or is named as a deputy.
    func context(for loaded: LoadedCase, now: Instant, state: CaseState? = nil) -> Context {
        let book = loaded.book
        guard loaded.isRestricted else {
            return Context(book: book, calendar: calendar, roster: loaded.roster.staff, now: now)
        }
        let state = state ?? loaded.state
        let helping = Set(state.participants.map(\.staff) + state.questions.map(\.asked.fact.to))
            .subtracting(state.involved)
        let roster = loaded.roster.staff.compactMap { member -> StaffMember? in
            if loaded.teamMembers.contains(member.id.text) {
                return member.with(roles: Array(Set(member.roles).union([.coordinator])).sorted { $0.text < $1.text })
            }
            guard helping.contains(member.id) else { return nil }
            return member.with(
                roles: member.roles.filter { !book.may(.readDossiers, [$0]) && !book.may(.carryDossier, [$0]) })
        }
        return Context(book: book, calendar: calendar, roster: roster, now: now)
    }

    /// Whether this person still holds the list of a dossier, and the dossier still has the key it was loaded with;
    /// inside the transaction that writes.
    func recheck(_ visitor: Visitor, holds loaded: LoadedCase, in transaction: any Transaction) throws {
        try recheck(visitor, in: transaction)
        let school = visitor.school.text
        guard let stored = try DossierTable.find(school: school, id: loaded.id, in: transaction),
            stored.list == loaded.stored.list,
            try KeyTable.holders(school: school, list: stored.list, in: transaction).contains(visitor.account.text),
            try DossierKeys.all(school: school, dossier: loaded.id, in: transaction).map(\.generation).max()
                == loaded.keys.generation
        else {
            // Loaded again, it is either there under its new key or not there for this person.
            throw OfficeFailure.storage(.conflict)
        }
    }

    /// Whether the session and the membership still stand, inside the transaction that writes.
    func recheck(_ visitor: Visitor, in transaction: any Transaction) throws {
        guard
            let membership = try Memberships.find(
                school: visitor.school.text, account: visitor.account.text, in: transaction),
            membership.endedAt == nil
        else { throw OfficeFailure.forbidden }
        guard try Sessions.find(tokenHash: visitor.keyring.tokenHash, at: world.now(), in: transaction) != nil else {
            throw OfficeFailure.forbidden
        }
    }
}

/// The lists that every school has; restricted dossiers add lists of their own.
enum TeamList {
    /// Who opens every unrestricted dossier.
    static let name = "team"
    /// Who sees the register of pupils.
    static let register = "register"
    /// Who reads worries about somebody who works at the school.
    static let staff = "staff"
    /// How the names of restricted lists begin.
    static let restrictedPrefix = "beperkt"
}

extension StaffMember {
    /// The same person with other roles.
    func with(roles: [RoleKey]) -> StaffMember {
        StaffMember(id: id, name: name, roles: roles, deputy: deputy, availability: availability)
    }
}
