// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
public import Dossiers
import Ledger
import Persistence
public import ProtocolBook
import SchoolFiles
import Storage

/// A dossier as one page needs it.
public struct DossierFile: Sendable {
    /// Its stream.
    public let id: StreamID
    /// Everything that happened, folded.
    public let state: CaseState
    /// The events themselves, for the chronology.
    public let events: [RecordedEvent]
    /// The revision that decisions refer to.
    public let revision: Int
    /// The protocol in the version that the dossier follows.
    public let book: ProtocolDefinition
    /// What the rules need besides the state.
    public let context: Context
    /// The people of the school.
    public let roster: Roster
    /// Who holds the key of its list.
    public let readers: [StaffID]
    /// Whether only its own list holds it.
    public let isRestricted: Bool
    /// Only reading, and until when, for a participant; nothing for who is on the list.
    public let readsUntil: Day?
}

/// One row of the list of dossiers.
public struct DossierRow: Sendable {
    /// The dossier.
    public let id: StreamID
    /// When it was opened.
    public let openedAt: Instant
    /// What the list shows.
    public let summary: Summary
}

/// Who looked at a dossier, without what they saw.
public struct Looker: Sendable {
    /// Who.
    public let name: String
    /// When.
    public let at: Instant
    /// What was done, coarsely.
    public let action: String
    /// Whether it was refused: this person saw nothing.
    public let denied: Bool
}

extension Office {
    /// Opens a dossier for a member of the team; the reading is in the log before anything is shown.
    ///
    /// What people without a key sent in is taken into the dossier first.
    public func dossier(_ id: StreamID, visitor: Visitor) async throws -> DossierFile {
        let now = world.now()
        var loaded: LoadedCase
        do {
            loaded = try await loadCase(id, visitor: visitor, now: now)
        } catch OfficeFailure.notFound {
            try await logRead(LogLine(action: .read, outcome: .denied, object: Office.plausible(id)), by: visitor)
            throw OfficeFailure.notFound
        }
        if try await sweepReaders(loaded, by: visitor) {
            loaded = try await loadCase(id, visitor: visitor, now: now)
        } else if !loaded.pending.isEmpty {
            try await takeIn(loaded, by: visitor)
            loaded = try await loadCase(id, visitor: visitor, now: now)
        }
        try await logRead(LogLine(action: .read, object: id.text), by: visitor)
        return DossierFile(
            id: id, state: loaded.state, events: loaded.stream.events + loaded.pending.flatMap(\.events),
            revision: loaded.stream.revision, book: loaded.shelved.book, context: context(for: loaded, now: now),
            roster: loaded.roster, readers: loaded.teamMembers.map { StaffID($0) }, isRestricted: loaded.isRestricted,
            readsUntil: nil)
    }

    /// The dossiers of the school that this person may open; searching happens here, in memory, over opened summaries.
    public func dossiers(_ visitor: Visitor, search: String = "") async throws -> [DossierRow] {
        let rows = try await openSummaries(visitor)
        let words = search.split(whereSeparator: \.isWhitespace).map { SearchText.folded(String($0)) }
        let hits = rows.filter { row in
            let text = SearchText.folded("\(row.summary.name) \(row.summary.group ?? "")")
            return words.allSatisfy { text.contains($0) }
        }
        try await logRead(LogLine(action: .list, object: "dossiers", count: hits.count), by: visitor)
        return hits
    }

    /// The dossiers about one pupil.
    public func dossiers(of pupil: PupilID, _ visitor: Visitor) async throws -> [DossierRow] {
        let rows = try await openSummaries(visitor).filter { $0.summary.pupil == pupil }
        try await logRead(LogLine(action: .list, object: "dossiers", count: rows.count), by: visitor)
        return rows
    }

    func openSummaries(_ visitor: Visitor) async throws -> [DossierRow] {
        guard visitor.readsDossiers else { throw OfficeFailure.notFound }
        let listings = try await read { transaction in
            try SummaryTable.listings(school: visitor.school.text, lists: visitor.keyring.listNames, in: transaction)
        }
        return try listings.map { listing in
            let keys = try visitor.keyring.dossierKeys([listing.key])
            let plain = try keys.openSummary(listing.summary)
            return DossierRow(
                id: StreamID(listing.summary.dossier), openedAt: listing.openedAt,
                summary: try Canonical.value(Summary.self, from: plain))
        }
    }

    /// Who looked at a dossier, newest first.
    public func lookers(_ id: StreamID, visitor: Visitor, limit: Int = 50) async throws -> [Looker] {
        let day = world.now().day
        return try await read { transaction in
            guard let stored = try DossierTable.find(school: visitor.school.text, id: id.text, in: transaction),
                visitor.keyring.list(stored.list) != nil
            else { throw OfficeFailure.notFound }
            let roster = try Roster.load(school: visitor.school.text, day: day, in: transaction)
            return try LogTable.leaves(
                school: visitor.school.text, object: id.text, limit: limit, in: transaction
            ).compactMap { row in
                let leaf = try Leaf(bytes: row.bytes)
                return Looker(
                    name: row.account.map { roster.name(StaffID($0)) } ?? "de server", at: row.at,
                    action: leaf.action.rawValue, denied: leaf.outcome == .denied)
            }
        }
    }

    /// An identity from an address bar, made fit for the log.
    static func plausible(_ id: StreamID) -> String {
        let text = id.text.utf8.prefix(64).filter {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
        }
        return text.isEmpty ? "onbekend" : String(decoding: text, as: UTF8.self)
    }
}
