// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
import Dossiers
import Ledger
import Persistence
import Storage
import Vault

/// What a participant gets to know about a dossier that he or she may read for a while; sealed to that person.
public struct ReadingGrant: Sendable, Hashable, Codable {
    /// The child's name, so that the participant knows whom it is about.
    public let child: String
    /// The last day.
    public let until: Day
    /// Who granted it.
    public let by: String
}

/// How a dossier stands, as every participant may know it: that it was closed or opened again, without content.
public struct DossierStatus: Sendable, Hashable, Codable {
    /// What happened.
    public enum Stage: String, Sendable, Hashable, Codable {
        case closed, reopened
    }

    /// What happened.
    public let stage: Stage
    /// When.
    public let at: Instant
}

extension Office {
    /// The new key that a command asks for; nothing when it changes nothing about who reads.
    ///
    /// - Source: design §6: restricting starts a new generation, and older ones are wrapped by the new list only.
    func rekeying(
        for command: Command, on loaded: LoadedCase, after state: CaseState, by visitor: Visitor
    ) async throws -> Rekeying? {
        guard let own = visitor.keyring.list(loaded.stored.list) else { throw OfficeFailure.notFound }
        switch command.act {
        case let facts as Restrict where facts.lifted:
            guard let team = visitor.keyring.team else { throw Refusal.roleMayNot(.restrict) }
            let members = try await read { transaction in
                try KeyTable.holders(school: loaded.school, list: TeamList.name, in: transaction)
            }
            guard state.involved.allSatisfy({ !members.contains($0.text) }) else { throw Refusal.involvedOnList }
            return try await rekey(loaded, for: team, readers: [], by: visitor)
        case let facts as Restrict:
            let known = Set(loaded.roster.staff.map(\.id))
            guard known.isSuperset(of: facts.people) else { throw Refusal.unknownReference("people") }
            // The list of a restricted dossier goes on with a new generation; team and staff list stay with the others.
            let isOwn = loaded.stored.list.hasPrefix(TeamList.restrictedPrefix)
            let made = try await newListGeneration(
                isOwn ? loaded.stored.list : newListName(), after: isOwn ? own : nil, for: facts.people, by: visitor)
            return try await rekey(loaded, for: made.keyring, made: made, readers: [], by: visitor)
        case is RevokeReading:
            return try await rekey(
                loaded, for: own, readers: state.readers(on: world.now().day).map(\.fact.staff), by: visitor)
        default:
            return nil
        }
    }

    /// The dossier's key, sealed to a participant who may read from now on.
    func readerKeys(
        for command: Command, on loaded: LoadedCase, by visitor: Visitor
    ) async throws -> [StoredReaderKey] {
        guard let facts = command.act as? GrantReading else { return [] }
        let key = try await publicKey(of: facts.staff, visitor: visitor)
        return try loaded.keys.sealed(to: facts.staff, key: key, school: loaded.school, dossier: loaded.id)
    }

    /// What people outside the list get to read because of new events: an agreed role, a question, that they may read
    /// along, that the dossier was closed.
    func parcels(
        for events: [RecordedEvent], in state: CaseState, loaded: LoadedCase, visitor: Visitor, now: Instant
    ) async throws -> [StoredParcel] {
        let child = state.opening?.childName ?? ""
        var parcels: [StoredParcel] = []
        for event in events {
            let by = loaded.roster.name(event.by)
            switch event.event.fact {
            case let facts as AgreeRole:
                let agreed = AgreedRole(child: child, role: facts.role, answer: facts.answer, by: by, at: event.at)
                parcels += try await parcel(
                    agreed, kind: "agreed-role", about: loaded.id, to: facts.staff, by: visitor)
            case let facts as AskContribution:
                let question = AskedQuestion(
                    id: facts.question, dossier: StreamID(loaded.id), text: facts.text, due: facts.due, by: by,
                    at: event.at)
                parcels += try await parcel(
                    question, kind: "question", about: loaded.id, to: facts.to, by: visitor)
            case let facts as GrantReading:
                let grant = ReadingGrant(child: child, until: facts.until, by: by)
                parcels += try await parcel(
                    grant, kind: "reading", about: loaded.id, to: facts.staff, by: visitor)
            case is ConfirmClosing, is Reopen:
                let stage: DossierStatus.Stage = state.closed == nil ? .reopened : .closed
                for one in state.participants where !loaded.teamMembers.contains(one.staff.text) {
                    let status = DossierStatus(stage: stage, at: event.at)
                    parcels += try await parcel(
                        status, kind: "dossier-status", about: loaded.id, to: one.staff, by: visitor)
                }
            default: continue
            }
        }
        return parcels
    }

    /// That what somebody sent in was read: always an answer.
    func readParcels(_ loaded: LoadedCase, by visitor: Visitor) async throws -> [StoredParcel] {
        var parcels: [StoredParcel] = []
        for sent in loaded.pending {
            guard let writer = sent.events.first?.by else { continue }
            let status = WorryStatus(stage: .taken, at: world.now(), by: visitor.name, answer: nil)
            // Somebody who left has no key here any more and reads no answer.
            guard
                let parcel = try? await parcel(status, kind: "worry-status", about: sent.id, to: writer, by: visitor)
            else { continue }
            parcels += parcel
        }
        return parcels
    }

    /// Something sealed to one person; nothing for somebody whom nobody admitted yet.
    func parcel(
        _ content: some Encodable, kind: String, about object: String, to person: StaffID, by visitor: Visitor
    ) async throws -> [StoredParcel] {
        guard let key = try await admittedKey(of: person, visitor: visitor) else { return [] }
        let id = world.newID("p")
        return [
            StoredParcel(
                school: visitor.school.text, account: person.text, id: id, at: world.now(), kind: kind,
                object: object,
                sealed: try visitor.keyring.parcel(try Canonical.bytes(of: content), id: id, to: person, key: key),
                seenAt: nil)
        ]
    }
}
