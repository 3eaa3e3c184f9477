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
    let stored: StoredDossier
    let shelved: ShelvedProtocol
    let keys: DossierKeyring
    let seal: StreamSeal
    let stream: OpenedStream
    /// Sent in by people without a key, not yet taken in.
    let pending: [OpenedSubmission]
    /// The tasks as they stand in clear, with what they are about.
    let tasks: [OpenedTask]
    let participants: [StoredParticipant]
    let roster: Roster
    /// The accounts that hold the key of the dossier's list: they need no parcels.
    let teamMembers: [String]
    let stateBeforePending: CaseState

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
            guard
                let shelved = shelf.find(stored.protocolID, version: Int(stored.protocolVersion) ?? 0)
            else { throw OfficeFailure.unexpected("protocol-gone") }
            let keys = try visitor.keyring.dossierKeys(
                try DossierKeys.all(school: school, dossier: stream.text, in: transaction))
            let seal = keys.seal(school: school, stream: stream.text)
            let opened = try seal.load(in: transaction)
            let pending = try SubmissionTable.ofStream(stream.text, school: school, in: transaction)
                .filter { $0.handledAt == nil }
                .map { try list.open($0) }
            let tasks = try TaskTable.ofStream(stream.text, school: school, in: transaction)
                .filter { $0.closedAt == nil && !$0.sealed.isEmpty }
                .map { try keys.open($0) }
            return LoadedCase(
                id: stream.text, school: school, stored: stored, shelved: shelved, keys: keys, seal: seal,
                stream: opened, pending: pending, tasks: tasks,
                participants: try Participants.ofDossier(stream.text, school: school, in: transaction),
                roster: try Roster.load(school: school, day: now.day, in: transaction),
                teamMembers: try KeyTable.holders(school: school, list: stored.list, in: transaction),
                stateBeforePending: CaseState.fold(opened.events))
        }
    }

    func context(for loaded: LoadedCase, now: Instant) -> Context {
        Context(book: loaded.shelved.book, calendar: calendar, roster: loaded.roster.staff, now: now)
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
}
