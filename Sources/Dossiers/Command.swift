// SPDX-License-Identifier: EUPL-1.2

/// What somebody does. Closing takes two commands of two people: ``close`` proposes, ``confirmClosing`` agrees.
public enum Command: Hashable, Sendable {
    case sendWorry(SendWorry)
    case takeWorry(TakeWorry)
    case answerWorry(AnswerWorry)
    case joinWorry(JoinWorry)
    case openDossier(OpenDossier)
    case agreeRole(AgreeRole)
    case addPerson(AddPerson)
    case changePerson(ChangePerson)
    case recordEntry(RecordEntry)
    case correctEntry(CorrectEntry)
    case attachStatement(AttachStatement)
    case recordDisclosure(RecordDisclosure)
    case assessSafety(AssessSafety)
    case recordEmergencyCall(RecordEmergencyCall)
    case recordContact(RecordContact)
    case answerRequest(AnswerRequest)
    case consult(Consult)
    case informHead(InformHead)
    case consultExternal(ConsultExternal)
    case askAdvice(AskAdvice)
    case drawPlan(DrawPlan)
    case completePlanLine(CompletePlanLine)
    case holdConversation(HoldConversation)
    case skipConversation(SkipConversation)
    case delegateConversation(DelegateConversation)
    case holdMeeting(HoldMeeting)
    case weigh(Weigh)
    case answerQuestion(AnswerQuestion)
    case decide(Decide)
    case recordDissent(RecordDissent)
    case arrangeHelp(ArrangeHelp)
    case reviewHelp(ReviewHelp)
    case report(Report)
    case informAboutReport(InformAboutReport)
    case recordResponse(RecordResponse)
    case recordFeedback(RecordFeedback)
    case passOnSignal(PassOnSignal)
    case checkIn(CheckIn)
    case reconvene(Reconvene)
    case skipStep(SkipStep)
    case reopenStep(ReopenStep)
    case close(Close)
    case confirmClosing(ConfirmClosing)
    case reopen(Reopen)
    case completeTask(CompleteTask)
    case askContribution(AskContribution)
    case answerContribution(AnswerContribution)
    case restrict(Restrict)
    case grantReading(GrantReading)
    case revokeReading(RevokeReading)

    /// Which command this is, without what was filled in.
    public var kind: CommandKind {
        switch self {
        case .sendWorry: .sendWorry
        case .takeWorry: .takeWorry
        case .answerWorry: .answerWorry
        case .joinWorry: .joinWorry
        case .openDossier: .openDossier
        case .agreeRole: .agreeRole
        case .addPerson: .addPerson
        case .changePerson: .changePerson
        case .recordEntry: .recordEntry
        case .correctEntry: .correctEntry
        case .attachStatement: .attachStatement
        case .recordDisclosure: .recordDisclosure
        case .assessSafety: .assessSafety
        case .recordEmergencyCall: .recordEmergencyCall
        case .recordContact: .recordContact
        case .answerRequest: .answerRequest
        case .consult: .consult
        case .informHead: .informHead
        case .consultExternal: .consultExternal
        case .askAdvice: .askAdvice
        case .drawPlan: .drawPlan
        case .completePlanLine: .completePlanLine
        case .holdConversation: .holdConversation
        case .skipConversation: .skipConversation
        case .delegateConversation: .delegateConversation
        case .holdMeeting: .holdMeeting
        case .weigh: .weigh
        case .answerQuestion: .answerQuestion
        case .decide: .decide
        case .recordDissent: .recordDissent
        case .arrangeHelp: .arrangeHelp
        case .reviewHelp: .reviewHelp
        case .report: .report
        case .informAboutReport: .informAboutReport
        case .recordResponse: .recordResponse
        case .recordFeedback: .recordFeedback
        case .passOnSignal: .passOnSignal
        case .checkIn: .checkIn
        case .reconvene: .reconvene
        case .skipStep: .skipStep
        case .reopenStep: .reopenStep
        case .close: .close
        case .confirmClosing: .confirmClosing
        case .reopen: .reopen
        case .completeTask: .completeTask
        case .askContribution: .askContribution
        case .answerContribution: .answerContribution
        case .restrict: .restrict
        case .grantReading: .grantReading
        case .revokeReading: .revokeReading
        }
    }
}

/// The name of a command, as scenarios, forms and addresses use it.
public enum CommandKind: String, Hashable, Sendable, Codable, CaseIterable {
    case sendWorry = "send-worry"
    case takeWorry = "take-worry"
    case answerWorry = "answer-worry"
    case joinWorry = "join-worry"
    case openDossier = "open-dossier"
    case agreeRole = "agree-role"
    case addPerson = "add-person"
    case changePerson = "change-person"
    case recordEntry = "record-entry"
    case correctEntry = "correct-entry"
    case attachStatement = "attach-statement"
    case recordDisclosure = "record-disclosure"
    case assessSafety = "assess-safety"
    case recordEmergencyCall = "record-emergency-call"
    case recordContact = "record-contact"
    case answerRequest = "answer-request"
    case consult
    case informHead = "inform-head"
    case consultExternal = "consult-external"
    case askAdvice = "ask-advice"
    case drawPlan = "draw-plan"
    case completePlanLine = "complete-plan-line"
    case holdConversation = "hold-conversation"
    case skipConversation = "skip-conversation"
    case delegateConversation = "delegate-conversation"
    case holdMeeting = "hold-meeting"
    case weigh
    case answerQuestion = "answer-question"
    case decide
    case recordDissent = "record-dissent"
    case arrangeHelp = "arrange-help"
    case reviewHelp = "review-help"
    case report
    case informAboutReport = "inform-about-report"
    case recordResponse = "record-response"
    case recordFeedback = "record-feedback"
    case passOnSignal = "pass-on-signal"
    case checkIn = "check-in"
    case reconvene
    case skipStep = "skip-step"
    case reopenStep = "reopen-step"
    case close
    case confirmClosing = "confirm-closing"
    case reopen
    case completeTask = "complete-task"
    case askContribution = "ask-contribution"
    case answerContribution = "answer-contribution"
    case restrict
    case grantReading = "grant-reading"
    case revokeReading = "revoke-reading"
}
