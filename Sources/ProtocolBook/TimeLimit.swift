// SPDX-License-Identifier: EUPL-1.2

/// A term of the protocol: from one event to another, with somebody who watches it.
public struct TimeLimit: Sendable, Hashable {
    /// Name.
    public var key: String
    /// What starts it.
    public var from: Milestone
    /// What ends it.
    public var to: Milestone
    /// How many units.
    public var value: Int
    /// Of what.
    public var unit: TimeUnit
    /// Set by a law or agreement; otherwise a reminder that nothing depends on.
    public var isHard: Bool
    /// The step it belongs to, when there is one.
    public var step: StepKey?
    /// Who watches it; none is an error.
    public var owner: RoleKey?
    /// Who watches it when the owner is away.
    public var deputy: RoleKey?
    /// What the task says.
    public var text: String
    /// Where it comes from.
    public var source: String

    /// Makes the value from its parts.
    public init(
        key: String,
        from: Milestone,
        to: Milestone,
        value: Int,
        unit: TimeUnit,
        isHard: Bool = false,
        step: StepKey? = nil,
        owner: RoleKey? = nil,
        deputy: RoleKey? = nil,
        text: String,
        source: String
    ) {
        self.key = key
        self.from = from
        self.to = to
        self.value = value
        self.unit = unit
        self.isHard = isHard
        self.step = step
        self.owner = owner
        self.deputy = deputy
        self.text = text
        self.source = source
    }
}

/// In what a term is counted.
public enum TimeUnit: String, Sendable, Hashable, CaseIterable {
    /// Hours of the clock.
    case hour
    /// Hours that the school is open.
    case schoolHour = "school-hour"
    /// Days.
    case calendarDay = "calendar-day"
    /// Working days of the law.
    case workingDay = "working-day"
    /// Weeks of seven days.
    case week
    /// Months.
    case month
    /// Years.
    case year
}

/// What can start or end a term.
public enum Milestone: String, Sendable, Hashable, CaseIterable {
    /// A worry was sent.
    case worrySent = "worry-sent"
    /// The worry was read by somebody who can act.
    case worryRead = "worry-read"
    /// The writer got an answer.
    case worryAnswered = "worry-answered"
    /// A dossier was opened.
    case dossierOpened = "dossier-opened"
    /// Something was recorded in the dossier.
    case entryRecorded = "entry-recorded"
    /// The safety questions were answered.
    case safetyAssessed = "safety-assessed"
    /// The step was started.
    case stepStarted = "step-started"
    /// The step was done.
    case stepDone = "step-done"
    /// A report was made without a conversation.
    case conversationSkipped = "conversation-skipped"
    /// The reasons for that were written.
    case reasonsWritten = "reasons-written"
    /// A decision was taken.
    case decisionTaken = "decision-taken"
    /// Veilig Thuis received the report.
    case reportReceived = "report-received"
    /// Veilig Thuis told what it does with the report.
    case responseReceived = "response-received"
    /// Veilig Thuis started an investigation.
    case investigationStarted = "investigation-started"
    /// Veilig Thuis ended its investigation.
    case investigationEnded = "investigation-ended"
    /// Veilig Thuis told the family that it has data.
    case familyTold = "family-told"
    /// The school told the parents of the report.
    case parentsInformed = "parents-informed"
    /// Veilig Thuis told what came of it.
    case feedbackReceived = "feedback-received"
    /// Help started.
    case helpStarted = "help-started"
    /// The help was reviewed.
    case helpReviewed = "help-reviewed"
    /// Aftercare started.
    case aftercareStarted = "aftercare-started"
    /// Somebody looked how the child is doing.
    case checkedIn = "checked-in"
    /// The dossier was closed.
    case dossierClosed = "dossier-closed"
    /// Somebody looked whether the dossier can be destroyed.
    case retentionReviewed = "retention-reviewed"
}
