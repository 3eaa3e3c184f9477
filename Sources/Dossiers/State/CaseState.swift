// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
import ProtocolBook

/// Everything that is known of a worry or a dossier: the fold of its events.
///
/// Folding never fails: an event that makes no sense where it stands changes nothing but ``recorded``.
public struct CaseState: Sendable, Hashable {
    /// The worry, in the stream of one.
    public internal(set) var worry: CaseWorry?
    /// How the dossier was opened.
    public internal(set) var opened: Kept<OpenDossier>?
    /// Worries that were brought in, as they were sent.
    public internal(set) var worries: [Kept<WorryAdded>] = []
    /// What was agreed with participants; the last for each person counts.
    public internal(set) var roles: [Kept<AgreeRole>] = []
    /// The people in and around the family.
    public internal(set) var persons: [CasePerson] = []
    /// Everything that was seen, said, handed over or thought.
    public internal(set) var entries: [CaseEntry] = []
    /// Own statements that belong to no entry.
    public internal(set) var statements: [Kept<AttachStatement>] = []
    /// What a child or parent told by themselves.
    public internal(set) var disclosures: [Kept<RecordDisclosure>] = []
    /// Views of the child's safety, oldest first.
    public internal(set) var safety: [Kept<AssessSafety>] = []
    /// Calls to 112.
    public internal(set) var emergencies: [Kept<RecordEmergencyCall>] = []
    /// Consultations with colleagues.
    public internal(set) var consultations: [Kept<Consult>] = []
    /// The head was informed.
    public internal(set) var headInformed: [Kept<InformHead>] = []
    /// Consultations outside the school.
    public internal(set) var external: [Kept<ConsultExternal>] = []
    /// Advice of Veilig Thuis.
    public internal(set) var advices: [Kept<AskAdvice>] = []
    /// Plans; the last counts.
    public internal(set) var plans: [Kept<DrawPlan>] = []
    /// Lines of plans that are done.
    public internal(set) var linesDone: [PlanLineID: Kept<CompletePlanLine>] = [:]
    /// Conversations that were held.
    public internal(set) var conversations: [Kept<HoldConversation>] = []
    /// Conversations that were not, with the ground.
    public internal(set) var skips: [Kept<SkipConversation>] = []
    /// Conversations that somebody else will hold.
    public internal(set) var delegations: [Kept<DelegateConversation>] = []
    /// Meetings.
    public internal(set) var meetings: [Kept<HoldMeeting>] = []
    /// Weighings.
    public internal(set) var weighings: [Kept<Weigh>] = []
    /// Answers to the questions of the assessment framework, oldest first.
    public internal(set) var answers: [Kept<AnswerQuestion>] = []
    /// Decisions.
    public internal(set) var decisions: [Kept<Decide>] = []
    /// Dissents.
    public internal(set) var dissents: [Kept<RecordDissent>] = []
    /// Help.
    public internal(set) var helps: [CaseHelp] = []
    /// Reports to Veilig Thuis.
    public internal(set) var reports: [Kept<Report>] = []
    /// Who was told about a report.
    public internal(set) var informs: [Kept<InformAboutReport>] = []
    /// What Veilig Thuis decided.
    public internal(set) var responses: [Kept<RecordResponse>] = []
    /// What Veilig Thuis told.
    public internal(set) var feedbacks: [Kept<RecordFeedback>] = []
    /// New signals after a report: passed on or not.
    public internal(set) var passedOn: [Kept<PassOnSignal>] = []
    /// Short looks at how the child is doing.
    public internal(set) var checkIns: [Kept<CheckIn>] = []
    /// Meetings of those involved in aftercare.
    public internal(set) var reconvened: [Kept<Reconvene>] = []
    /// Steps that were skipped.
    public internal(set) var skippedSteps: [Kept<SkipStep>] = []
    /// Steps that were opened again.
    public internal(set) var reopenedSteps: [Kept<ReopenStep>] = []
    /// The proposal to close, while it stands.
    public internal(set) var proposal: Kept<Close>?
    /// That it was closed, while it is.
    public internal(set) var closed: Kept<ConfirmClosing>?
    /// Times that it was opened again.
    public internal(set) var reopened: [Kept<Reopen>] = []
    /// Tasks that were settled by hand.
    public internal(set) var tasksDone: Set<String> = []
    /// The number of events that were folded in.
    public internal(set) var recorded = 0
    /// When the last event was recorded.
    public internal(set) var lastActivity: Instant?

    /// Nothing yet.
    public init() {}

    /// The facts of the opening.
    public var opening: OpenDossier? { opened?.fact }
    /// Whether a dossier runs.
    public var isOpen: Bool { opened != nil && closed == nil }
    /// The accounts that take part: who noticed, the group teacher, and whom a role was agreed with.
    public var participants: [StaffID] {
        var all: [StaffID] = []
        for id in [opening?.teacher].compactMap({ $0 }) + worries.map(\.fact.writer) + roles.map(\.fact.staff)
        where !all.contains(id) {
            all.append(id)
        }
        return all
    }
    /// The plan that counts.
    public var plan: DrawPlan? { plans.last?.fact }

    /// Folds a whole stream.
    public static func fold(_ events: [RecordedEvent]) -> CaseState {
        var state = CaseState()
        for event in events { state.apply(event) }
        return state
    }
}
