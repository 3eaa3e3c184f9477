// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

/// Everything that is known of a worry or a dossier: the fold of its events.
///
/// Folding is total: an event that makes no sense where it stands changes nothing but ``revision`` and
/// ``lastActivity``. Everything that was recorded can also be seen in the chronology, whatever this state makes of it.
public struct CaseState: Sendable, Hashable {
    /// The worry, in the stream of one.
    public internal(set) var worry: CaseWorry?
    /// How the dossier was opened.
    public internal(set) var opened: Kept<OpenDossier>?
    /// Worries that were brought in, as they were sent.
    public internal(set) var worries: [Kept<WorryAdded>] = []
    /// Those with an account who take part: who noticed, the group teacher, and whom a role was agreed with.
    public internal(set) var participants: [CaseParticipant] = []
    /// The people in and around the family.
    public internal(set) var persons: [CasePerson] = []
    /// Everything that was seen, said, handed over or thought.
    public internal(set) var entries: [CaseEntry] = []
    /// Corrections of anything that was recorded, by event, oldest first.
    public internal(set) var corrections: [EventID: [Kept<CorrectEntry>]] = [:]
    /// Own statements that answer no entry.
    public internal(set) var statements: [Kept<AttachStatement>] = []
    /// What a child or parent told by themselves.
    public internal(set) var disclosures: [Kept<RecordDisclosure>] = []
    /// Views of the child's safety, oldest first; see ``safety(at:)`` for the one that counts.
    public internal(set) var assessments: [Kept<AssessSafety>] = []
    /// Calls to 112.
    public internal(set) var emergencies: [Kept<RecordEmergencyCall>] = []
    /// Contacts that are none of the other acts.
    public internal(set) var contacts: [Kept<RecordContact>] = []
    /// Questions for information that were answered.
    public internal(set) var requests: [Kept<AnswerRequest>] = []
    /// Consultations with colleagues.
    public internal(set) var consultations: [Kept<Consult>] = []
    /// Times that the head was informed.
    public internal(set) var headInformed: [Kept<InformHead>] = []
    /// Consultations outside the school.
    public internal(set) var external: [Kept<ConsultExternal>] = []
    /// Advice of Veilig Thuis.
    public internal(set) var advices: [Kept<AskAdvice>] = []
    /// Plans, oldest first; the last counts.
    public internal(set) var plans: [CasePlan] = []
    /// Conversations that were held.
    public internal(set) var conversations: [Kept<HoldConversation>] = []
    /// Conversations that were not held, with the ground.
    public internal(set) var skips: [Kept<SkipConversation>] = []
    /// Conversations that somebody else will hold.
    public internal(set) var delegations: [Kept<DelegateConversation>] = []
    /// Meetings.
    public internal(set) var meetings: [Kept<HoldMeeting>] = []
    /// Weighings.
    public internal(set) var weighings: [Kept<Weigh>] = []
    /// Answers to the questions of the assessment framework, oldest first; the last to each counts.
    public internal(set) var answers: [Kept<AnswerQuestion>] = []
    /// Decisions, oldest first; the last counts.
    public internal(set) var decisions: [Kept<Decide>] = []
    /// Disagreement that somebody wanted to be seen.
    public internal(set) var dissents: [Kept<RecordDissent>] = []
    /// Help with its reviews.
    public internal(set) var helps: [CaseHelp] = []
    /// Reports to Veilig Thuis with what came after.
    public internal(set) var reports: [CaseReport] = []
    /// Who was told about a report before any was recorded.
    public internal(set) var earlyInforms: [Kept<InformAboutReport>] = []
    /// What Veilig Thuis said where no report was recorded.
    public internal(set) var looseResponses: [Kept<RecordResponse>] = []
    /// Feedback where no report was recorded.
    public internal(set) var looseFeedback: [Kept<RecordFeedback>] = []
    /// New signals after a report: passed on or not.
    public internal(set) var passedOn: [Kept<PassOnSignal>] = []
    /// Short looks at how the child is doing.
    public internal(set) var checkIns: [Kept<CheckIn>] = []
    /// Meetings of those involved in aftercare.
    public internal(set) var reconvened: [Kept<Reconvene>] = []
    /// Steps that were skipped.
    public internal(set) var skippedSteps: [Kept<SkipStep>] = []
    /// Steps that were done again.
    public internal(set) var reopenedSteps: [Kept<ReopenStep>] = []
    /// The proposal to close, while it stands.
    public internal(set) var proposal: Kept<Close>?
    /// That it was closed, while it is.
    public internal(set) var closed: Kept<ConfirmClosing>?
    /// The closing that was agreed last, also after reopening.
    public internal(set) var lastClosing: Kept<Close>?
    /// When something came in that the closed dossier must be opened for.
    public internal(set) var sinceClosing: [Instant] = []
    /// Times that it was opened again.
    public internal(set) var reopened: [Kept<Reopen>] = []
    /// Tasks that were settled by hand, by key; the last for each.
    public internal(set) var tasksDone: [String: Kept<CompleteTask>] = [:]
    /// Questions to colleagues, oldest first.
    public internal(set) var questions: [CaseQuestion] = []
    /// Who alone may open it, while it is restricted.
    public internal(set) var restriction: Kept<Restrict>?
    /// Every restriction, change of its list and lifting, oldest first.
    public internal(set) var restrictions: [Kept<Restrict>] = []
    /// Who is involved, and never reads along.
    public internal(set) var involved: [StaffID] = []
    /// Participants who were allowed to read it, each with the last grant.
    public internal(set) var reading: [Kept<GrantReading>] = []
    /// Everything that was recorded, with who did.
    public internal(set) var recorded: [EventID: StaffID] = [:]
    /// How many events were folded in; what decisions refer to.
    public internal(set) var revision = 0
    /// When the last event was recorded.
    public internal(set) var lastActivity: Instant?

    /// Nothing yet.
    public init() {}

    /// Folds a whole stream.
    public static func fold(_ events: [RecordedEvent]) -> CaseState {
        var state = CaseState()
        for event in events { state.apply(event) }
        return state
    }
}

extension CaseState {
    /// The facts of the opening.
    public var opening: OpenDossier? { opened?.fact }
    /// Whether this is a dossier, open or closed.
    public var isDossier: Bool { opened != nil }
    /// Whether a dossier runs.
    public var isOpen: Bool { opened != nil && closed == nil }
    /// The plan that counts.
    public var plan: CasePlan? { plans.last }
    /// The decision that counts.
    public var decision: Kept<Decide>? { decisions.last }
    /// The one person who coordinates: by the plan, else who opened the dossier (S-077).
    public var coordinator: StaffID? { plan?.kept.fact.coordinator ?? opened?.by }
    /// Parents and others who bring the child up.
    public var parents: [CasePerson] { persons.filter { $0.relation.isParent } }
    /// Brothers and sisters.
    public var siblings: [CasePerson] { persons.filter { $0.relation == .sibling } }

    /// The child's age on a day, in whole years, when its birthday is known.
    public func age(on day: Day) -> Int? {
        guard let born = opening?.born, born <= day else { return nil }
        let (birth, now) = (born.parts, day.parts)
        let hadBirthday = (now.month, now.day) >= (birth.month, birth.day)
        return now.year - birth.year - (hadBirthday ? 0 : 1)
    }

    /// The last answer to a question of the assessment framework.
    public func answer(to question: String) -> Kept<AnswerQuestion>? {
        answers.last { $0.fact.question == question }
    }

    /// Conversations about the concern that were held with a person, or with a kind of partner.
    public func talks(with partner: Partner, person: PersonID? = nil) -> [Kept<HoldConversation>] {
        conversations.filter {
            $0.fact.purpose == .concern && $0.fact.partner == partner && (person == nil || $0.fact.person == person)
        }
    }

    /// Every report's informing, oldest first, also from before the first report.
    public var informs: [Kept<InformAboutReport>] {
        earlyInforms + reports.flatMap(\.informs)
    }

    /// Everything that Veilig Thuis decided or found, oldest first.
    public var responses: [Kept<RecordResponse>] {
        (looseResponses + reports.flatMap(\.responses)).sorted { $0.at < $1.at }
    }

    /// Everything that Veilig Thuis told, oldest first.
    public var feedback: [Kept<RecordFeedback>] {
        (looseFeedback + reports.flatMap(\.feedback)).sorted { $0.at < $1.at }
    }
}
