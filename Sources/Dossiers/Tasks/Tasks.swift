// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import ProtocolBook

/// The tasks that follow from what was recorded: the same state, people and moment always give the same tasks, in the
/// same order, with the same keys.
///
/// Two kinds come together: the terms of the protocol (`clocks`), and what a rule asks for by itself.
///
/// - Source: design §5; Rules S-029, S-041, S-073a, S-077, S-086, S-091, S-104, S-107, S-113, S-117, S-119, S-122, I-23.
public func tasks(_ state: CaseState, context: Context) -> [CaseTask] {
    let desk = TaskDesk(state: state, context: context)
    var found: [CaseTask] = []
    if !state.isDossier {
        found = desk.clocks([.worryRead, .worryAnswered]) + desk.looseTasks()
    } else if state.closed != nil {
        found = desk.closedTasks()
    } else if state.isAboutStaff {
        found = desk.clocks(TaskDesk.milestonesAboutStaff) + desk.staffRouteTasks()
        found += desk.reportTasks() + desk.closingTasks() + desk.questionTasks()
    } else {
        found = desk.clocks(Milestone.allCases) + desk.peopleTasks() + desk.talkTasks() + desk.planTasks()
        found += desk.decisionTasks() + desk.reportTasks() + desk.closingTasks() + desk.questionTasks()
    }
    return desk.inOrder(found)
}

/// Makes tasks for one state at one moment.
struct TaskDesk {
    let state: CaseState
    let context: Context

    var today: Day { context.today }
    var book: ProtocolDefinition { context.book }

    /// Open tasks, each key once, the first due first; what somebody settled by hand is gone.
    func inOrder(_ tasks: [CaseTask]) -> [CaseTask] {
        var byKey: [String: CaseTask] = [:]
        for task in tasks where byKey[task.key] == nil && !isSettledByHand(task) { byKey[task.key] = task }
        return byKey.values.sorted { left, right in
            switch (left.due, right.due) {
            case (let one?, let other?) where one != other: one < other
            case (.some, nil): true
            case (nil, .some): false
            default: left.key < right.key
            }
        }
    }

    private func isSettledByHand(_ task: CaseTask) -> Bool {
        task.settledBy.contains(.completeTask) && state.tasksDone[task.key] != nil
    }

    func task(
        _ key: String, _ rule: String, _ what: String, owner: StaffID? = nil, role: RoleKey = .coordinator,
        from start: Day, due: Day?, source: String, by kinds: [CommandKind]
    ) -> CaseTask {
        let preferred = owner ?? (role == .coordinator ? state.coordinator : nil)
        return CaseTask(
            key: "\(rule)/\(key)", rule: rule, what: context.worded(what), owner: context.owner(preferred, role: role),
            role: role,
            start: start, due: due, source: source, settledBy: kinds)
    }

    /// What came in without a dossier, and a closed one.
    func looseTasks() -> [CaseTask] {
        let calls = state.reports.map { ($0.kept.id, $0.kept.at) } + state.emergencies.map { ($0.id, $0.at) }
        guard let first = calls.min(by: { $0.1 < $1.1 }), !(state.worry?.isSettled ?? false) else { return [] }
        return [
            task(
                "open-dossier", "S-106", "Open een dossier bij de melding of het telefoontje", from: first.1.day,
                due: first.1.day, source: "Protocol, stap 5", by: [.openDossier, .joinWorry])
        ]
    }

    /// - Source: Rule S-039 of docs/regels.md; design §1: reports and calls are recorded in a closed dossier too.
    func closedTasks() -> [CaseTask] {
        var found = clocks([.retentionReviewed])
        if let first = state.sinceClosing.min() {
            found.append(
                task(
                    "reopen", "S-039", "Er kwam iets bij dit gesloten dossier. Open het opnieuw", from: first.day,
                    due: first.day, source: "Protocol, stap 6", by: [.reopen]))
        }
        return found
    }
}
