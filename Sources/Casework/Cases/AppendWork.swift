// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Ledger
import Persistence
import Storage

/// What is stored together when something is recorded in a dossier.
struct AppendWork: Sendable {
    /// The dossier as it was loaded.
    let before: LoadedCase
    let rows: [StoredEvent]
    let projection: Projection
    let parcels: [StoredParcel]
    let rekeying: Rekeying?
    /// Keys for participants who may read from now on.
    let readers: [StoredReaderKey]
    /// The state after it.
    let state: CaseState

    var lines: [LogLine] {
        StreamSeal.lines(for: rows) + (rekeying?.lines ?? [])
            + Set(readers.map(\.account)).sorted().map { LogLine(action: .grant, object: $0) }
    }

    func store(by account: String, at now: Instant, in transaction: any Transaction) throws {
        let school = before.school
        try EventTable.append(rows, expecting: before.stream.revision, in: transaction)
        for sent in before.pending {
            try SubmissionTable.handle(
                sent.id, school: school, by: account, at: now, stream: before.id, in: transaction)
        }
        if let rekeying {
            try rekeying.store(in: transaction)
            try withdraw(in: transaction)
        }
        for key in readers { try DossierKeys.grant(key, in: transaction) }
        try projection.store(in: transaction)
        for parcel in parcels { try ParcelTable.put(parcel, in: transaction) }
    }

    /// Takes back what lies ready for people who have nothing to do with the dossier any more.
    private func withdraw(in transaction: any Transaction) throws {
        let school = before.school
        let asked = state.questions.filter { $0.answered == nil }.map(\.asked.fact.to)
        let staying = (state.participants.map(\.staff) + asked).filter { !state.involved.contains($0) }
        try ParcelTable.withdraw(about: before.id, keeping: staying.map(\.text), school: school, in: transaction)
        for task in try TaskTable.ofStream(before.id, school: school, in: transaction) {
            try ParcelTable.withdraw(about: task.id, keeping: [], school: school, in: transaction)
        }
        for one in state.involved {
            try Participants.remove(one.text, school: school, dossier: before.id, in: transaction)
        }
        let reading = state.reading.map(\.fact.staff.text)
        try ParcelTable.withdrawReading(about: before.id, keeping: reading, school: school, in: transaction)
    }
}
