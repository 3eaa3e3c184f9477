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
}

/// A correction of an entry; the old text stays.
public struct Correction: Sendable, Hashable {
    /// Who, when and what.
    public let kept: Kept<CorrectEntry>
}

/// One entry with everything that was said about it later.
public struct CaseEntry: Sendable, Hashable {
    /// The entry as it was recorded.
    public let kept: Kept<RecordEntry>
    /// Corrections, oldest first.
    public internal(set) var corrections: [Kept<CorrectEntry>] = []
    /// Own statements of parents or the pupil about it.
    public internal(set) var statements: [Kept<AttachStatement>] = []

    /// The moment to sort by.
    public var moment: Instant { kept.fact.happened?.instant ?? kept.at }
    /// Whether it makes the worry greater: it fits the worry, or something was ticked that cannot wait.
    public var isWorrying: Bool { kept.fact.fits == .worry || !kept.fact.alerts.isEmpty }
}

/// A person in the dossier, with how it was before.
public struct CasePerson: Sendable, Hashable {
    /// Who.
    public let id: PersonID
    /// What is known now.
    public internal(set) var now: ChangePerson
    /// How the person came in.
    public let added: Kept<AddPerson>
    /// The pupil, for a brother or sister at this school.
    public var sibling: PupilID? { added.fact.sibling }
}

/// Help with its reviews.
public struct CaseHelp: Sendable, Hashable {
    /// The help as arranged.
    public let kept: Kept<ArrangeHelp>
    /// Reviews, oldest first.
    public internal(set) var reviews: [Kept<ReviewHelp>] = []
    /// Whether it goes on.
    public var isRunning: Bool { !(reviews.last?.fact.ended ?? false) }
    /// When it is looked at next.
    public var nextReview: Day? { reviews.isEmpty ? kept.fact.reviewOn : reviews.last?.fact.nextReview }
}

/// A worry and what became of it.
public struct CaseWorry: Sendable, Hashable {
    /// The worry as sent.
    public let kept: Kept<SendWorry>
    /// Taken.
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
