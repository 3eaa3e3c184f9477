// SPDX-License-Identifier: EUPL-1.2

import CivilTime
public import Dossiers
import Ledger
import Persistence
import ProtocolBook
import Storage

extension LoadedCase {
    /// Grants of reading whose last day is over.
    func expired(on day: Day) -> [StaffID] {
        state.reading.filter { $0.fact.until < day }.map(\.fact.staff)
    }
}

extension Office {
    /// A dossier for whoever may read it: who is on its list, or a participant who may read along for a while.
    ///
    /// Somebody who reads along changes nothing and sees nothing that was sent in and not yet taken into the dossier.
    public func readableDossier(_ id: StreamID, visitor: Visitor) async throws -> DossierFile {
        let now = world.now()
        let held = try await read { transaction in
            let stored = try DossierTable.find(school: visitor.school.text, id: id.text, in: transaction)
            return try (
                stored.map { visitor.keyring.list($0.list) != nil } ?? false,
                DossierKeys.granted(
                    to: visitor.account.text, school: visitor.school.text, dossier: id.text, in: transaction)
            )
        }
        // Before the second factor nothing of a dossier opens, also not what was sealed to this person.
        guard !held.0, !visitor.secondFactor.waits,
            let keys = try DossierKeyring(held.1, openedWith: visitor.keyring.account)
        else {
            return try await dossier(id, visitor: visitor)
        }
        let file = try await read { transaction -> DossierFile? in
            guard let stored = try DossierTable.find(school: visitor.school.text, id: id.text, in: transaction) else {
                return nil
            }
            let pinned = shelf.pinned(for: stored, otherwise: visitor.shelved)
            let book = pinned.shelved.book
            let stream = try keys.seal(school: visitor.school.text, stream: id.text).load(in: transaction)
            let state = CaseState.fold(stream.events)
            guard
                let grant = state.readers(on: now.day).first(where: { $0.fact.staff == visitor.account }),
                Policy.canRead(visitor.actor, .dossier, in: state, book: book, on: now.day)
            else { return nil }
            let roster = try Roster.load(school: visitor.school.text, day: now.day, in: transaction)
            let holders = try KeyTable.holders(school: visitor.school.text, list: stored.list, in: transaction)
            return DossierFile(
                id: id, state: state, events: stream.events, revision: stream.revision, book: book, fit: pinned.fit,
                context: Context(book: book, calendar: calendar, roster: roster.staff, now: now),
                roster: roster, readers: holders.map { StaffID($0) }, isRestricted: stored.list != TeamList.name,
                readsUntil: grant.fact.until)
        }
        guard let file else {
            try await logDenied(id.text, by: visitor)
            throw OfficeFailure.notFound
        }
        try await logRead(LogLine(action: .read, object: id.text), by: visitor)
        return file
    }

    /// Ends grants of reading whose last day is over: their seals go, and what is new comes under a new key.
    ///
    /// - Returns: whether there were any.
    func sweepReaders(_ loaded: LoadedCase, by visitor: Visitor) async throws -> Bool {
        let now = world.now()
        let over = loaded.expired(on: now.day)
        guard let first = over.first else { return false }
        let events = over.map {
            recorded(
                Event(RevokeReading(staff: $0, reason: "De laatste dag is voorbij.")), by: visitor, at: now)
        }
        do {
            try await append(
                loaded.pending.flatMap(\.events) + events, to: loaded, at: now,
                command: Command(RevokeReading(staff: first)), by: visitor, once: "")
        } catch OfficeFailure.storage(.conflict) {
            // Somebody else opened it at the same moment and did this.
        }
        return true
    }
}
