// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Ledger
import Persistence
import Storage

/// What follows from a dossier's state and is kept beside it: the sealed summary, and tasks of which only the owner and
/// the days are in clear. Both can be made again from the events.
struct Projection: Sendable {
    let summary: StoredSummary
    let tasks: [StoredTask]
    /// What the changed tasks are about, by identity.
    let contents: [String: SealedTask]
    let closed: [String]
    let participants: [StoredParticipant]
    let now: Instant

    func store(in transaction: any Transaction) throws {
        try SummaryTable.put(summary, in: transaction)
        for task in tasks { try TaskTable.put(task, in: transaction) }
        for id in closed { try TaskTable.close(id, school: summary.school, at: now, in: transaction) }
        for participant in participants { try Participants.put(participant, in: transaction) }
    }
}

/// What a task is about, as it is sealed. Whatever an earlier or later version of this program wrote, is read as far as it
/// goes, and made anew when the dossier is opened.
struct SealedTask: Sendable, Codable, Hashable {
    /// The version of this form; one that is not written is 1.
    static let version = 2

    var version: Int? = SealedTask.version
    let key: String
    let rule: String
    let what: String
    let source: String
    let settledBy: [String]
    /// The child's name, for the owner's own list.
    let about: String

    /// Whether this program wrote it.
    var isCurrent: Bool { version == SealedTask.version }
}

extension SealedTask {
    /// Only what the task is must be there; everything else may be missing.
    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        func text(_ key: CodingKeys) -> String { (try? fields.decode(String.self, forKey: key)) ?? "" }
        version = try? fields.decode(Int.self, forKey: .version)
        key = text(.key)
        rule = text(.rule)
        what = try fields.decode(String.self, forKey: .what)
        source = text(.source)
        settledBy = (try? fields.decode([String].self, forKey: .settledBy)) ?? []
        about = text(.about)
    }
}

/// A task with what it is about; without it when that cannot be read.
struct OpenedTask: Sendable {
    let stored: StoredTask
    let content: SealedTask?
}

extension Office {
    /// Summary and tasks as they must be at a state, compared with the tasks that stand there.
    ///
    /// - Parameter afresh: seals every task anew, because the key is new.
    func project(
        _ state: CaseState, of loaded: LoadedCase, revision: Int, context: Context, afresh: Bool = false
    ) throws -> Projection {
        let wanted = Dossiers.tasks(state, context: context)
        let name = state.opening?.childName ?? ""
        let summary = Summary.make(state, context: context)
        var standing: [String: OpenedTask] = [:]
        // What cannot be read is closed, and made anew under an identity of its own.
        var unreadable: [String] = []
        for task in loaded.tasks {
            if let content = task.content { standing[content.key] = task } else { unreadable.append(task.stored.id) }
        }
        var changed: [StoredTask] = []
        var contents: [String: SealedTask] = [:]
        for task in wanted {
            let owner = task.owner?.text ?? ""
            let content = SealedTask(
                key: task.key, rule: task.rule, what: task.what, source: task.source,
                settledBy: task.settledBy.map { $0.rawValue }, about: name)
            if let old = standing.removeValue(forKey: task.key), !afresh, old.content == content,
                old.stored.owner == owner, old.stored.dueDay == task.due
            {
                continue
            }
            let id = loaded.tasks.first { $0.content?.key == task.key }?.stored.id ?? world.newID("t")
            contents[id] = content
            changed.append(
                StoredTask(
                    school: loaded.school, id: id, stream: loaded.id, owner: owner, startDay: task.start,
                    dueDay: task.due, term: "",
                    sealed: try loaded.keys.sealTask(
                        try Canonical.bytes(of: content), school: loaded.school, stream: loaded.id, id: id)))
        }
        let participants = state.participants.map {
            StoredParticipant(
                school: loaded.school, dossier: loaded.id, account: $0.staff.text, role: "participant",
                since: context.now)
        }
        let known = Set(loaded.participants.map(\.account))
        return Projection(
            summary: StoredSummary(
                school: loaded.school, dossier: loaded.id, revision: revision, generation: loaded.keys.generation,
                sealed: try loaded.keys.sealSummary(
                    try Canonical.bytes(of: summary), school: loaded.school, stream: loaded.id, revision: revision)),
            tasks: changed, contents: contents, closed: standing.values.map(\.stored.id) + unreadable,
            participants: participants.filter { !known.contains($0.account) }, now: context.now)
    }
}
