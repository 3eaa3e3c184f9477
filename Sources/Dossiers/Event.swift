// SPDX-License-Identifier: EUPL-1.2

/// What happened. Events are never altered; their stored form is permanent (docs/gebeurtenissen.md).
public enum Event: Hashable, Sendable {
    case worrySent(SendWorry)
    case worryTaken(TakeWorry)
    case worryAnswered(AnswerWorry)
    case worryJoined(JoinWorry)
    case dossierOpened(OpenDossier)
    case worryAdded(WorryAdded)
    case roleAgreed(AgreeRole)
    case personAdded(AddPerson)
    case personChanged(ChangePerson)
    case entryRecorded(RecordEntry)
    case entryCorrected(CorrectEntry)
    case statementAttached(AttachStatement)
    case disclosureRecorded(RecordDisclosure)
    case safetyAssessed(AssessSafety)
    case emergencyCallRecorded(RecordEmergencyCall)
    case contactRecorded(RecordContact)
    case requestAnswered(AnswerRequest)
    case consulted(Consult)
    case headInformed(InformHead)
    case externalConsulted(ConsultExternal)
    case adviceAsked(AskAdvice)
    case planDrawn(DrawPlan)
    case planLineCompleted(CompletePlanLine)
    case conversationHeld(HoldConversation)
    case conversationSkipped(SkipConversation)
    case conversationDelegated(DelegateConversation)
    case meetingHeld(HoldMeeting)
    case weighed(Weigh)
    case questionAnswered(AnswerQuestion)
    case decided(Decide)
    case dissentRecorded(RecordDissent)
    case helpArranged(ArrangeHelp)
    case helpReviewed(ReviewHelp)
    case reported(Report)
    case informedAboutReport(InformAboutReport)
    case responseRecorded(RecordResponse)
    case feedbackRecorded(RecordFeedback)
    case signalPassedOn(PassOnSignal)
    case checkedIn(CheckIn)
    case reconvened(Reconvene)
    case stepSkipped(SkipStep)
    case stepReopened(ReopenStep)
    case closingProposed(Close)
    case closed(ConfirmClosing)
    case reopened(Reopen)
    case taskCompleted(CompleteTask)
    case contributionAsked(AskContribution)
    case contributionAnswered(AnswerContribution)
    case restricted(Restrict)
    case readingGranted(GrantReading)
    case readingRevoked(RevokeReading)

    /// Which event this is, without what it holds.
    public var kind: EventKind {
        switch self {
        case .worrySent: .worrySent
        case .worryTaken: .worryTaken
        case .worryAnswered: .worryAnswered
        case .worryJoined: .worryJoined
        case .dossierOpened: .dossierOpened
        case .worryAdded: .worryAdded
        case .roleAgreed: .roleAgreed
        case .personAdded: .personAdded
        case .personChanged: .personChanged
        case .entryRecorded: .entryRecorded
        case .entryCorrected: .entryCorrected
        case .statementAttached: .statementAttached
        case .disclosureRecorded: .disclosureRecorded
        case .safetyAssessed: .safetyAssessed
        case .emergencyCallRecorded: .emergencyCallRecorded
        case .contactRecorded: .contactRecorded
        case .requestAnswered: .requestAnswered
        case .consulted: .consulted
        case .headInformed: .headInformed
        case .externalConsulted: .externalConsulted
        case .adviceAsked: .adviceAsked
        case .planDrawn: .planDrawn
        case .planLineCompleted: .planLineCompleted
        case .conversationHeld: .conversationHeld
        case .conversationSkipped: .conversationSkipped
        case .conversationDelegated: .conversationDelegated
        case .meetingHeld: .meetingHeld
        case .weighed: .weighed
        case .questionAnswered: .questionAnswered
        case .decided: .decided
        case .dissentRecorded: .dissentRecorded
        case .helpArranged: .helpArranged
        case .helpReviewed: .helpReviewed
        case .reported: .reported
        case .informedAboutReport: .informedAboutReport
        case .responseRecorded: .responseRecorded
        case .feedbackRecorded: .feedbackRecorded
        case .signalPassedOn: .signalPassedOn
        case .checkedIn: .checkedIn
        case .reconvened: .reconvened
        case .stepSkipped: .stepSkipped
        case .stepReopened: .stepReopened
        case .closingProposed: .closingProposed
        case .closed: .closed
        case .reopened: .reopened
        case .taskCompleted: .taskCompleted
        case .contributionAsked: .contributionAsked
        case .contributionAnswered: .contributionAnswered
        case .restricted: .restricted
        case .readingGranted: .readingGranted
        case .readingRevoked: .readingRevoked
        }
    }
}

/// The stored name of an event. A published name is never changed: a new shape gets a new name and an upgrade.
public enum EventKind: String, Hashable, Sendable, Codable, CaseIterable, CodingKey {
    case worrySent = "worry-sent"
    case worryTaken = "worry-taken"
    case worryAnswered = "worry-answered"
    case worryJoined = "worry-joined"
    case dossierOpened = "dossier-opened"
    case worryAdded = "worry-added"
    case roleAgreed = "role-agreed"
    case personAdded = "person-added"
    case personChanged = "person-changed"
    case entryRecorded = "entry-recorded"
    case entryCorrected = "entry-corrected"
    case statementAttached = "statement-attached"
    case disclosureRecorded = "disclosure-recorded"
    case safetyAssessed = "safety-assessed"
    case emergencyCallRecorded = "emergency-call-recorded"
    case contactRecorded = "contact-recorded"
    case requestAnswered = "request-answered"
    case consulted
    case headInformed = "head-informed"
    case externalConsulted = "external-consulted"
    case adviceAsked = "advice-asked"
    case planDrawn = "plan-drawn"
    case planLineCompleted = "plan-line-completed"
    case conversationHeld = "conversation-held"
    case conversationSkipped = "conversation-skipped"
    case conversationDelegated = "conversation-delegated"
    case meetingHeld = "meeting-held"
    case weighed
    case questionAnswered = "question-answered"
    case decided
    case dissentRecorded = "dissent-recorded"
    case helpArranged = "help-arranged"
    case helpReviewed = "help-reviewed"
    case reported
    case informedAboutReport = "informed-about-report"
    case responseRecorded = "response-recorded"
    case feedbackRecorded = "feedback-recorded"
    case signalPassedOn = "signal-passed-on"
    case checkedIn = "checked-in"
    case reconvened
    case stepSkipped = "step-skipped"
    case stepReopened = "step-reopened"
    case closingProposed = "closing-proposed"
    case closed
    case reopened
    case taskCompleted = "task-completed"
    case contributionAsked = "contribution-asked"
    case contributionAnswered = "contribution-answered"
    case restricted
    case readingGranted = "reading-granted"
    case readingRevoked = "reading-revoked"
}
