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
    /// Whether that is the very text that the dossier was pinned to.
    public let fit: ProtocolFit
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
    /// What the list shows; `nil` when it was not made, or not by a version that this program can read. It is made anew
    /// when the dossier is opened.
    public let summary: Summary?

    /// The child's name, or what to do to see it.
    public var name: String { summary?.name ?? "Openen om bij te werken" }
    /// When something was last recorded, as far as is known.
    public var lastActivity: Instant { summary?.lastActivity ?? openedAt }
    /// Whether it is known to be closed.
    public var isClosed: Bool { summary?.closed ?? false }
}

extension Office {
    /// Opens a dossier for a member of the team; the reading is in the log before anything is shown.
    ///
    /// What people without a key sent in is taken into the dossier first.
    public func dossier(_ id: StreamID, visitor: Visitor) async throws -> DossierFile {
        let now = world.now()
        var loaded = try await refusing(id, to: visitor) {
            try await loadCase(id, visitor: visitor, now: now)
        }
        if try await sweepReaders(loaded, by: visitor) {
            loaded = try await loadCase(id, visitor: visitor, now: now)
        } else if !loaded.pending.isEmpty {
            try await takeIn(loaded, by: visitor)
            loaded = try await loadCase(id, visitor: visitor, now: now)
        }
        if loaded.isOutdated { try await renew(loaded, by: visitor, at: now) }
        try await logRead(LogLine(action: .read, object: id.text), by: visitor)
        return DossierFile(
            id: id, state: loaded.state, events: loaded.stream.events + loaded.pending.flatMap(\.events),
            revision: loaded.stream.revision, book: loaded.book, fit: loaded.pinned.fit,
            context: context(for: loaded, now: now),
            roster: loaded.roster, readers: loaded.teamMembers.map { StaffID($0) }, isRestricted: loaded.isRestricted,
            readsUntil: nil)
    }

    /// The dossiers of the school that this person may open; searching happens here, in memory, over opened summaries.
    public func dossiers(_ visitor: Visitor, search: String = "") async throws -> [DossierRow] {
        let rows = try await openSummaries(visitor)
        let words = search.split(whereSeparator: \.isWhitespace).map { SearchText.folded(String($0)) }
        let hits = rows.filter { row in
            // Whose name cannot be read may be the one that is sought.
            guard let summary = row.summary else { return true }
            let text = SearchText.folded("\(summary.name) \(summary.group ?? "")")
            return words.allSatisfy { text.contains($0) }
        }
        try await logRead(LogLine(action: .list, object: "dossiers", count: hits.count), by: visitor)
        return hits
    }

    /// The dossiers about one pupil, and those of which that cannot be told before they are opened.
    public func dossiers(of pupil: PupilID, _ visitor: Visitor) async throws -> [DossierRow] {
        let rows = try await openSummaries(visitor).filter { $0.summary.map { $0.pupil == pupil } ?? true }
        try await logRead(LogLine(action: .list, object: "dossiers", count: rows.count), by: visitor)
        return rows
    }

    /// Makes anew what is kept beside the events.
    private func renew(_ loaded: LoadedCase, by visitor: Visitor, at now: Instant) async throws {
        let projection = try project(
            loaded.state, of: loaded, revision: loaded.stream.revision, context: context(for: loaded, now: now))
        let parcels = try await taskParcels(
            projection.tasks, contents: projection.contents, loaded: loaded, visitor: visitor)
        do {
            try await write { transaction in
                try recheck(visitor, holds: loaded, in: transaction)
                guard
                    try EventTable.revision(school: loaded.school, stream: loaded.id, in: transaction)
                        == loaded.stream.revision
                else { return }
                try projection.store(in: transaction)
                for parcel in parcels { try ParcelTable.put(parcel, in: transaction) }
            }
        } catch OfficeFailure.storage(.conflict) {
            // Somebody else wrote at the same moment, and made it anew with that.
        }
    }

    func openSummaries(_ visitor: Visitor) async throws -> [DossierRow] {
        guard visitor.readsDossiers else { throw OfficeFailure.notFound }
        let listings = try await read { transaction in
            try SummaryTable.listings(school: visitor.school.text, lists: visitor.keyring.listNames, in: transaction)
        }
        return listings.map { listing in
            // One that does not open or does not read never takes the list down.
            DossierRow(
                id: StreamID(listing.summary.dossier), openedAt: listing.openedAt,
                summary: (try? visitor.keyring.dossierKeys([listing.key]))?.summary(listing.summary))
        }
    }
}
