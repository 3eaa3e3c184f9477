// SPDX-License-Identifier: EUPL-1.2

import Dossiers

/// Commands as rules are written here: `.recordContact(RecordContact(…))`. The program itself needs one way only,
/// `Command(RecordContact(…))`.
extension Command {
    static func sendWorry(_ act: SendWorry) -> Command { Command(act) }
    static func takeWorry(_ act: TakeWorry) -> Command { Command(act) }
    static func answerWorry(_ act: AnswerWorry) -> Command { Command(act) }
    static func joinWorry(_ act: JoinWorry) -> Command { Command(act) }
    static func openDossier(_ act: OpenDossier) -> Command { Command(act) }
    static func agreeRole(_ act: AgreeRole) -> Command { Command(act) }
    static func addPerson(_ act: AddPerson) -> Command { Command(act) }
    static func changePerson(_ act: ChangePerson) -> Command { Command(act) }
    static func recordEntry(_ act: RecordEntry) -> Command { Command(act) }
    static func correctEntry(_ act: CorrectEntry) -> Command { Command(act) }
    static func attachStatement(_ act: AttachStatement) -> Command { Command(act) }
    static func recordDisclosure(_ act: RecordDisclosure) -> Command { Command(act) }
    static func assessSafety(_ act: AssessSafety) -> Command { Command(act) }
    static func recordEmergencyCall(_ act: RecordEmergencyCall) -> Command { Command(act) }
    static func recordContact(_ act: RecordContact) -> Command { Command(act) }
    static func answerRequest(_ act: AnswerRequest) -> Command { Command(act) }
    static func consult(_ act: Consult) -> Command { Command(act) }
    static func informHead(_ act: InformHead) -> Command { Command(act) }
    static func consultExternal(_ act: ConsultExternal) -> Command { Command(act) }
    static func askAdvice(_ act: AskAdvice) -> Command { Command(act) }
    static func drawPlan(_ act: DrawPlan) -> Command { Command(act) }
    static func completePlanLine(_ act: CompletePlanLine) -> Command { Command(act) }
    static func holdConversation(_ act: HoldConversation) -> Command { Command(act) }
    static func skipConversation(_ act: SkipConversation) -> Command { Command(act) }
    static func delegateConversation(_ act: DelegateConversation) -> Command { Command(act) }
    static func holdMeeting(_ act: HoldMeeting) -> Command { Command(act) }
    static func weigh(_ act: Weigh) -> Command { Command(act) }
    static func answerQuestion(_ act: AnswerQuestion) -> Command { Command(act) }
    static func decide(_ act: Decide) -> Command { Command(act) }
    static func recordDissent(_ act: RecordDissent) -> Command { Command(act) }
    static func arrangeHelp(_ act: ArrangeHelp) -> Command { Command(act) }
    static func reviewHelp(_ act: ReviewHelp) -> Command { Command(act) }
    static func report(_ act: Report) -> Command { Command(act) }
    static func informAboutReport(_ act: InformAboutReport) -> Command { Command(act) }
    static func recordResponse(_ act: RecordResponse) -> Command { Command(act) }
    static func recordFeedback(_ act: RecordFeedback) -> Command { Command(act) }
    static func passOnSignal(_ act: PassOnSignal) -> Command { Command(act) }
    static func checkIn(_ act: CheckIn) -> Command { Command(act) }
    static func reconvene(_ act: Reconvene) -> Command { Command(act) }
    static func skipStep(_ act: SkipStep) -> Command { Command(act) }
    static func reopenStep(_ act: ReopenStep) -> Command { Command(act) }
    static func close(_ act: Close) -> Command { Command(act) }
    static func confirmClosing(_ act: ConfirmClosing) -> Command { Command(act) }
    static func reopen(_ act: Reopen) -> Command { Command(act) }
    static func completeTask(_ act: CompleteTask) -> Command { Command(act) }
    static func askContribution(_ act: AskContribution) -> Command { Command(act) }
    static func answerContribution(_ act: AnswerContribution) -> Command { Command(act) }
    static func restrict(_ act: Restrict) -> Command { Command(act) }
    static func grantReading(_ act: GrantReading) -> Command { Command(act) }
    static func revokeReading(_ act: RevokeReading) -> Command { Command(act) }
}

/// Events as rules are written here: `.contactRecorded(RecordContact(…))`.
extension Event {
    static func worrySent(_ fact: SendWorry) -> Event { Event(fact) }
    static func worryTaken(_ fact: TakeWorry) -> Event { Event(fact) }
    static func worryAnswered(_ fact: AnswerWorry) -> Event { Event(fact) }
    static func worryJoined(_ fact: JoinWorry) -> Event { Event(fact) }
    static func dossierOpened(_ fact: OpenDossier) -> Event { Event(fact) }
    static func worryAdded(_ fact: WorryAdded) -> Event { Event(fact) }
    static func roleAgreed(_ fact: AgreeRole) -> Event { Event(fact) }
    static func personAdded(_ fact: AddPerson) -> Event { Event(fact) }
    static func personChanged(_ fact: ChangePerson) -> Event { Event(fact) }
    static func entryRecorded(_ fact: RecordEntry) -> Event { Event(fact) }
    static func entryCorrected(_ fact: CorrectEntry) -> Event { Event(fact) }
    static func statementAttached(_ fact: AttachStatement) -> Event { Event(fact) }
    static func disclosureRecorded(_ fact: RecordDisclosure) -> Event { Event(fact) }
    static func safetyAssessed(_ fact: AssessSafety) -> Event { Event(fact) }
    static func emergencyCallRecorded(_ fact: RecordEmergencyCall) -> Event { Event(fact) }
    static func contactRecorded(_ fact: RecordContact) -> Event { Event(fact) }
    static func requestAnswered(_ fact: AnswerRequest) -> Event { Event(fact) }
    static func consulted(_ fact: Consult) -> Event { Event(fact) }
    static func headInformed(_ fact: InformHead) -> Event { Event(fact) }
    static func externalConsulted(_ fact: ConsultExternal) -> Event { Event(fact) }
    static func adviceAsked(_ fact: AskAdvice) -> Event { Event(fact) }
    static func planDrawn(_ fact: DrawPlan) -> Event { Event(fact) }
    static func planLineCompleted(_ fact: CompletePlanLine) -> Event { Event(fact) }
    static func conversationHeld(_ fact: HoldConversation) -> Event { Event(fact) }
    static func conversationSkipped(_ fact: SkipConversation) -> Event { Event(fact) }
    static func conversationDelegated(_ fact: DelegateConversation) -> Event { Event(fact) }
    static func meetingHeld(_ fact: HoldMeeting) -> Event { Event(fact) }
    static func weighed(_ fact: Weigh) -> Event { Event(fact) }
    static func questionAnswered(_ fact: AnswerQuestion) -> Event { Event(fact) }
    static func decided(_ fact: Decide) -> Event { Event(fact) }
    static func dissentRecorded(_ fact: RecordDissent) -> Event { Event(fact) }
    static func helpArranged(_ fact: ArrangeHelp) -> Event { Event(fact) }
    static func helpReviewed(_ fact: ReviewHelp) -> Event { Event(fact) }
    static func reported(_ fact: Report) -> Event { Event(fact) }
    static func informedAboutReport(_ fact: InformAboutReport) -> Event { Event(fact) }
    static func responseRecorded(_ fact: RecordResponse) -> Event { Event(fact) }
    static func feedbackRecorded(_ fact: RecordFeedback) -> Event { Event(fact) }
    static func signalPassedOn(_ fact: PassOnSignal) -> Event { Event(fact) }
    static func checkedIn(_ fact: CheckIn) -> Event { Event(fact) }
    static func reconvened(_ fact: Reconvene) -> Event { Event(fact) }
    static func stepSkipped(_ fact: SkipStep) -> Event { Event(fact) }
    static func stepReopened(_ fact: ReopenStep) -> Event { Event(fact) }
    static func closingProposed(_ fact: Close) -> Event { Event(fact) }
    static func closed(_ fact: ConfirmClosing) -> Event { Event(fact) }
    static func reopened(_ fact: Reopen) -> Event { Event(fact) }
    static func taskCompleted(_ fact: CompleteTask) -> Event { Event(fact) }
    static func contributionAsked(_ fact: AskContribution) -> Event { Event(fact) }
    static func contributionAnswered(_ fact: AnswerContribution) -> Event { Event(fact) }
    static func restricted(_ fact: Restrict) -> Event { Event(fact) }
    static func readingGranted(_ fact: GrantReading) -> Event { Event(fact) }
    static func readingRevoked(_ fact: RevokeReading) -> Event { Event(fact) }
}

extension EventKind {
    static var contributionAnswered: EventKind { EventKind(AnswerContribution.self) }
}
