// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

/// A step is skipped, with the reason.
public struct SkipStep: Hashable, Sendable, Codable {
    /// Key of the step.
    public var step: String
    /// Why.
    public var reason: String

    /// Makes the fact from its parts.
    public init(step: String, reason: String) {
        self.step = step
        self.reason = reason
    }
}

/// A step is done again: a new round, the history stays.
///
/// - Source: Rules S-039 of docs/regels.md.
public struct ReopenStep: Hashable, Sendable, Codable {
    /// Key of the step.
    public var step: String
    /// Why.
    public var reason: String

    /// Makes the fact from its parts.
    public init(step: String, reason: String) {
        self.step = step
        self.reason = reason
    }
}

/// Closing needs the whole checklist and two people: one proposes, another agrees.
///
/// - Source: Rules S-122, S-060, S-088 of docs/regels.md.
public struct Close: Hashable, Sendable, Codable {
    /// Why it can be closed.
    public var outcome: ClosingOutcome
    /// In words.
    public var reason: String
    /// Is the child safe now?
    public var safe: SafetyAnswer
    /// By whose judgement.
    public var safeAccordingTo: String
    /// Who keeps watching the child.
    public var watcher: String
    /// The last day on which the dossier is kept; then somebody looks again.
    public var keepUntil: Day
    /// Why that long.
    public var keepBasis: String
    /// Who noticed has heard how it ended.
    public var toldWriter: Bool

    /// Makes the fact from its parts.
    public init(
        outcome: ClosingOutcome,
        reason: String,
        safe: SafetyAnswer,
        safeAccordingTo: String,
        watcher: String,
        keepUntil: Day,
        keepBasis: String,
        toldWriter: Bool = false
    ) {
        self.outcome = outcome
        self.reason = reason
        self.safe = safe
        self.safeAccordingTo = safeAccordingTo
        self.watcher = watcher
        self.keepUntil = keepUntil
        self.keepBasis = keepBasis
        self.toldWriter = toldWriter
    }
}

/// The second person agrees.
public struct ConfirmClosing: Hashable, Sendable, Codable {
    /// What the second person adds.
    public var note: String?

    /// Makes the fact from its parts.
    public init(note: String? = nil) {
        self.note = note
    }
}

/// A closed dossier is opened again.
///
/// - Source: Rules S-039 of docs/regels.md.
public struct Reopen: Hashable, Sendable, Codable {
    /// Why.
    public var reason: String

    /// Makes the fact from its parts.
    public init(reason: String) {
        self.reason = reason
    }
}

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
