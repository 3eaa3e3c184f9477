// SPDX-License-Identifier: EUPL-1.2
import Storage

extension Migrations {
    /// What never happens to a row, said in the database as well. Two numbers each: the function and the trigger.
    static let guards: [Migration] = [
        guardSteps(47, Guard("event_never_altered", on: "event", refuses: "update")),
        guardSteps(
            49,
            Guard("event_only_when_destroyed", on: "event", refuses: "delete", unlessDestroyed: "old.stream")),
        guardSteps(51, Guard("leaf_never_altered", on: "log_leaf", refuses: "update")),
        guardSteps(53, Guard("leaf_never_deleted", on: "log_leaf", refuses: "delete")),
        guardSteps(55, Guard("checkpoint_never_altered", on: "checkpoint", refuses: "update")),
        guardSteps(57, Guard("checkpoint_never_deleted", on: "checkpoint", refuses: "delete")),
        guardSteps(59, Guard("destroyed_never_altered", on: "destroyed", refuses: "update")),
        guardSteps(61, Guard("destroyed_never_deleted", on: "destroyed", refuses: "delete")),
        // The words of a worry stay as they were sent; to whom they are sealed may change.
        guardSteps(
            63,
            Guard(
                "submission_never_altered", on: "submission",
                refuses: "update of school, id, at, author, kind, sealed")),
        guardSteps(
            65,
            Guard(
                "submission_only_when_destroyed", on: "submission", refuses: "delete",
                unlessDestroyed: "old.id, old.stream")),
        // A lost key is a lost dossier.
        guardSteps(
            67,
            Guard(
                "dossier_key_only_when_destroyed", on: "dossier_key", refuses: "delete",
                unlessDestroyed: "old.dossier")),
        guardSteps(69, Guard("list_key_never_deleted", on: "list_key", refuses: "delete")),
    ].flatMap { $0 }

    private static func guardSteps(_ number: Int, _ rule: Guard) -> [Migration] {
        [
            Migration(number, "function of guard \(number)") { words in words.guardFunction(rule) },
            Migration(number + 1, "guard \(number)") { words in words.guardTrigger(rule) },
        ]
    }
}
