// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

/// A fact with who recorded it and when: what every part of a dossier's state is made of.
public struct Kept<Fact: Sendable & Hashable>: Sendable, Hashable {
    /// The event it came in with.
    public let id: EventID
    /// When it was recorded.
    public let at: Instant
    /// Who recorded it.
    public let by: StaffID
    /// What was recorded.
    public let fact: Fact
    /// Its place in the stream, from one: what came in later is later, also when it was written earlier elsewhere.
    public let order: Int

    /// Keeps a fact.
    public init(id: EventID, at: Instant, by: StaffID, fact: Fact, order: Int = 0) {
        self.id = id
        self.at = at
        self.by = by
        self.fact = fact
        self.order = order
    }
}

/// One entry with everything that was said about it later.
public struct CaseEntry: Sendable, Hashable {
    /// The entry as it was recorded; it never changes.
    public let kept: Kept<RecordEntry>
    /// Corrections, oldest first: who, when, the text that should have stood there, and why.
    public internal(set) var corrections: [Kept<CorrectEntry>] = []
    /// Own statements of parents or the pupil about it.
    public internal(set) var statements: [Kept<AttachStatement>] = []

    /// The event it came in with.
    public var id: EventID { kept.id }
    /// What was recorded.
    public var fact: RecordEntry { kept.fact }
    /// The text as it should be read now: the last correction, or the words as recorded.
    public var text: String { corrections.last?.fact.text ?? kept.fact.text }
    /// The moment to sort by: when it happened, else when it was recorded.
    public var moment: Instant { kept.fact.happened?.instant ?? kept.at }
    /// Whether it gives reason to look at safety again: it fits the worry, or something that cannot wait was ticked.
    public var isWorrying: Bool { kept.fact.fits == .worry || !kept.fact.alerts.isEmpty }
}

/// A person in the dossier, with how it was before.
public struct CasePerson: Sendable, Hashable {
    /// Who.
    public let id: PersonID
    /// How the person came in.
    public let added: Kept<AddPerson>
    /// Changes, oldest first; the last one counts.
    public internal(set) var changes: [Kept<ChangePerson>] = []

    /// The pupil, for a brother or sister at this school.
    public var sibling: PupilID? { added.fact.sibling }
    /// The name now.
    public var name: String { now.name }
    /// The role in this dossier now.
    public var relation: Relation { now.relation }
    /// Parental authority now.
    public var authority: Authority { now.authority }

    /// What is known now.
    public var now: ChangePerson {
        if let last = changes.last?.fact { return last }
        let first = added.fact
        return ChangePerson(
            person: first.person, name: first.name, relation: first.relation, authority: first.authority,
            authoritySource: first.authoritySource, authorityChecked: first.authorityChecked,
            addressSecret: first.addressSecret, note: first.note, reason: "")
    }
}

/// Somebody with an account who takes part, with what was agreed.
public struct CaseParticipant: Sendable, Hashable {
    /// The account.
    public let staff: StaffID
    /// The agreement that counts; nothing when none was made yet (S-029).
    public internal(set) var agreed: Kept<AgreeRole>?
    /// Since when.
    public let since: Instant
    /// Whether this person sent a worry that is in the dossier.
    public internal(set) var noticed: Bool
}

/// Help with its reviews.
public struct CaseHelp: Sendable, Hashable {
    /// The help as arranged.
    public let kept: Kept<ArrangeHelp>
    /// Reviews, oldest first.
    public internal(set) var reviews: [Kept<ReviewHelp>] = []

    /// Its identity.
    public var id: HelpID { kept.fact.help }
    /// Whether it goes on.
    public var isRunning: Bool { !(reviews.last?.fact.ended ?? false) }
    /// When the effect is looked at next; nothing when no day was agreed.
    public var nextReview: Day? {
        guard isRunning else { return nil }
        guard let last = reviews.last else { return kept.fact.reviewOn }
        return last.fact.nextReview
    }
}

/// A plan with what is done of it.
public struct CasePlan: Sendable, Hashable {
    /// The plan as drawn.
    public let kept: Kept<DrawPlan>
    /// Lines that are done.
    public internal(set) var done: [PlanLineID: Kept<CompletePlanLine>] = [:]

    /// Lines that wait, in the order of the plan.
    public var open: [PlanLine] { kept.fact.lines.filter { done[$0.id] == nil } }
}

/// A worry and what became of it.
public struct CaseWorry: Sendable, Hashable {
    /// The worry as sent.
    public let kept: Kept<SendWorry>
    /// Somebody read it and took it on.
    public internal(set) var taken: Kept<TakeWorry>?
    /// Answered without a dossier.
    public internal(set) var answered: Kept<AnswerWorry>?
    /// Joined to a dossier.
    public internal(set) var joined: Kept<JoinWorry>?

    /// The words as sent.
    public var sent: SendWorry { kept.fact }
    /// Whether it was answered or joined.
    public var isSettled: Bool { answered != nil || joined != nil }
}

/// A report to Veilig Thuis with what came after it.
public struct CaseReport: Sendable, Hashable {
    /// The report as recorded.
    public let kept: Kept<Report>
    /// Who was told about it, oldest first; kept with the last report that was made before.
    public internal(set) var informs: [Kept<InformAboutReport>] = []
    /// What Veilig Thuis decided or found, oldest first.
    public internal(set) var responses: [Kept<RecordResponse>] = []
    /// What Veilig Thuis told, oldest first.
    public internal(set) var feedback: [Kept<RecordFeedback>] = []

    /// Its identity.
    public var id: ReportID { kept.fact.report }
    /// When Veilig Thuis received it; when that is not known, when it was recorded.
    public var received: Instant { kept.fact.received?.instant ?? kept.at }
    /// Whether Veilig Thuis said anything of what it does.
    public var isAnswered: Bool { responses.contains { $0.fact.outcome != .nothingHeard } }
    /// The last thing that Veilig Thuis decided or found.
    public var outcome: ResponseOutcome? { responses.last { $0.fact.outcome != .nothingHeard }?.fact.outcome }
}
