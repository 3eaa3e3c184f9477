// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
public import Dossiers
import Ledger
import Persistence
import Storage

/// A task on somebody's own list.
public struct TodayTask: Sendable {
    /// Its identity.
    public let id: String
    /// The dossier or worry that it comes from.
    public let stream: StreamID
    /// What must be done.
    public let what: String
    /// Whom it is about.
    public let about: String
    /// Where it comes from.
    public let source: String
    /// By when.
    public let due: Day?
    /// What settles it.
    public let settledBy: [CommandKind]
    /// Whether this person holds the key of the dossier it comes from.
    public let opensDossier: Bool
    /// Whether nobody has it: whoever had it left, and no deputy could take over.
    public let isUnowned: Bool

    /// What stands in place of a task that this version of the program cannot read. Opening the dossier makes it anew.
    static let unreadable = "openen om bij te werken"
}

/// What waits for somebody today.
public struct Today: Sendable {
    /// New worries for the team.
    public let worries: [WorryFile]
    /// Tasks of this person, first due on top.
    public let tasks: [TodayTask]
    /// Dossiers of the team, last changed on top.
    public let dossiers: [DossierRow]
    /// Dossiers in which something of somebody else came in that nobody has read yet, such as an answer.
    public let fresh: [DossierRow]
    /// What this person sent in.
    public let own: [OwnSubmission]
    /// What is agreed with this person.
    public let roles: [(dossier: StreamID, agreed: AgreedRole)]
    /// Questions that colleagues asked this person and wait for.
    public let questions: [OwnQuestion]
    /// Dossiers that this person may read along for a while.
    public let reading: [(dossier: StreamID, grant: ReadingGrant)]
    /// How dossiers stand that this person takes part in.
    public let statuses: [StreamID: DossierStatus]
    /// Texts that were not sent yet.
    public let drafts: [Draft]
}

extension Office {
    /// Everything for the page that somebody starts on.
    public func today(_ visitor: Visitor) async throws -> Today {
        let worries = try await openIncoming(visitor)
        let dossiers = visitor.readsDossiers ? try await openSummaries(visitor) : []
        let fresh = try await withNews(dossiers, visitor)
        let (tasks, own) = (try await openTasks(of: visitor), try await openOwn(visitor))
        let roles = try await openRoles(visitor)
        let day = world.now().day
        let questions = try await openQuestions(to: visitor).filter { $0.waits(on: day) }
        var lines = [
            LogLine(action: .list, object: "taken", count: tasks.count),
            LogLine(action: .list, object: "eigen-zorgen", count: own.count + roles.count),
        ]
        if !questions.isEmpty {
            lines.append(LogLine(action: .list, object: "vragen", count: questions.count))
        }
        if visitor.readsDossiers {
            lines.append(LogLine(action: .list, object: "zorgen", count: worries.count))
            lines.append(LogLine(action: .list, object: "dossiers", count: dossiers.count))
        }
        // One commit for the whole page, before any of it is shown.
        try await logRead(lines, by: visitor)
        return Today(
            worries: worries, tasks: tasks,
            dossiers: dossiers.sorted { $0.lastActivity > $1.lastActivity }, fresh: fresh, own: own,
            roles: roles, questions: questions,
            reading: try await readingGrants(visitor), statuses: try await dossierStatuses(visitor),
            drafts: try await drafts(of: visitor))
    }

    private func withNews(_ dossiers: [DossierRow], _ visitor: Visitor) async throws -> [DossierRow] {
        guard !dossiers.isEmpty else { return [] }
        let waiting = try await read { transaction in
            try SubmissionTable.waiting(
                lists: visitor.keyring.listNames, notBy: visitor.account.text, school: visitor.school.text,
                in: transaction)
        }
        return dossiers.filter { waiting.contains($0.id.text) }
    }

    /// The open tasks of this person. Somebody outside the team has them sealed to himself or herself.
    public func tasks(of visitor: Visitor) async throws -> [TodayTask] {
        let tasks = try await openTasks(of: visitor)
        try await logRead(LogLine(action: .list, object: "taken", count: tasks.count), by: visitor)
        return tasks
    }

    private func openTasks(of visitor: Visitor) async throws -> [TodayTask] {
        let school = visitor.school.text
        return try await read { transaction in
            let own = try TaskTable.ofOwner(visitor.account.text, school: school, in: transaction)
            // What nobody has is in sight of everybody who can read it.
            let rows = try own + (visitor.readsDossiers ? TaskTable.ofOwner("", school: school, in: transaction) : [])
            let parcels = try ParcelTable.ofAccount(visitor.account.text, school: school, in: transaction)
            return try rows.compactMap { row in
                guard let found = try content(of: row, parcels: parcels, visitor: visitor, in: transaction) else {
                    return nil
                }
                let content = found.content
                let list = try DossierTable.find(school: school, id: row.stream, in: transaction)?.list
                return TodayTask(
                    id: row.id, stream: StreamID(row.stream), what: content?.what ?? TodayTask.unreadable,
                    about: content?.about ?? "Een taak", source: content?.source ?? "", due: row.dueDay,
                    settledBy: (content?.settledBy ?? []).compactMap(CommandKind.init(rawValue:)),
                    opensDossier: list.map { visitor.keyring.list($0) != nil } ?? false, isUnowned: row.owner.isEmpty)
            }
        }
    }

    private func content(
        of row: StoredTask, parcels: [StoredParcel], visitor: Visitor, in transaction: any Transaction
    ) throws -> OpenedTask? {
        if let parcel = parcels.first(where: { $0.kind == "task" && $0.object == row.id }) {
            return OpenedTask(stored: row, content: try? visitor.keyring.open(parcel, as: SealedTask.self))
        }
        // New worries are shown as worries; their task in clear only says that something waits.
        guard !row.sealed.isEmpty,
            let list = try DossierTable.find(school: row.school, id: row.stream, in: transaction)?.list,
            visitor.keyring.list(list) != nil
        else { return nil }
        let stored = try DossierKeys.all(school: row.school, dossier: row.stream, in: transaction)
        return try visitor.keyring.dossierKeys(stored).openLeniently(row)
    }
}
