// SPDX-License-Identifier: EUPL-1.2

/// A task that no other act can settle is done.
public struct CompleteTask: Hashable, Sendable, Codable {
    /// Key of the task.
    public var task: String
    /// What was done.
    public var note: String?

    /// Makes the fact from its parts.
    public init(task: String, note: String? = nil) {
        self.task = task
        self.note = note
    }
}

extension CompleteTask: Act {
    package static let stored = "task-completed"
    package static let profile = ActProfile(
        "complete-task", demand: .participant, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) throws(Refusal) {
        try ruling.found(tasks(ruling.state, context: ruling.context).contains { $0.key == task }, "task")
    }

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.tasksDone[task] = Kept(self, stamp)
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    /// A task that another act settles stays, whatever was written by hand.
    package func notices(at moment: NoticeMoment) -> [Notice] {
        guard let task = tasks(moment.before, context: moment.context).first(where: { $0.key == self.task }) else {
            return []
        }
        var notices: [Notice] = []
        if !task.settledBy.contains(.completeTask) {
            notices.append(
                Notice(
                    rule: task.rule,
                    text: "Je notitie staat erbij. De taak blijft open tot het zelf is vastgelegd.",
                    source: task.source, satisfiedBy: task.settledBy))
        }
        if task.key.hasPrefix("S-085/") || task.key.hasPrefix("S-083/"), !note.isFilled {
            notices.append(.whySwitchedOff)
        }
        return notices
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        ChronologyLine("Taak afgerond", .act, nil, [("Taak", task), ("Wat is gedaan", note)])
    }
}

extension CommandKind {
    package static var completeTask: CommandKind { CommandKind(CompleteTask.self) }
}
