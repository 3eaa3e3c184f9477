// SPDX-License-Identifier: EUPL-1.2

/// One thing that was seen, said, handed over or thought: never two kinds in one entry.
///
/// - Source: Rules S-036, S-053, S-055 of docs/regels.md.
public struct RecordEntry: Hashable, Sendable, Codable {
    /// What kind of thing this is; HARD: an entry without a kind is refused.
    public var kind: EntryKind
    /// The words.
    public var text: String
    /// When it happened.
    public var happened: Moment?
    /// Where.
    public var place: String?
    /// Who was there.
    public var present: String?
    /// Whom or what it is about.
    public var subject: Subject?
    /// Whether it fits the worry, fits otherwise, or is unclear.
    public var fits: Fit
    /// Keys of signals of the protocol.
    public var signals: [String]
    /// Keys of forms of abuse the writer thinks of; never needed.
    public var forms: [String]
    /// What the writer ticked because it cannot wait.
    public var alerts: [Alert]
    /// Another possible explanation (S-023).
    public var otherExplanation: String?
    /// Who said it, for a statement by somebody else.
    public var source: String?
    /// The question that was asked, for the words of a child.
    public var question: String?
    /// Where an interpretation stands.
    public var interpretation: InterpretationStatus?
    /// The entry that an interpretation is about.
    public var about: EventID?
    /// For a sudden change: since when, and how it was before (S-024).
    public var changedSince: String?
    /// Who saw it, when somebody else than the writer.
    public var seenBy: String?
    /// The worry that this entry was sorted out of.
    public var from: StreamID?

    /// Makes the fact from its parts.
    public init(
        kind: EntryKind,
        text: String,
        happened: Moment? = nil,
        place: String? = nil,
        present: String? = nil,
        subject: Subject? = nil,
        fits: Fit = .unclear,
        signals: [String] = [],
        forms: [String] = [],
        alerts: [Alert] = [],
        otherExplanation: String? = nil,
        source: String? = nil,
        question: String? = nil,
        interpretation: InterpretationStatus? = nil,
        about: EventID? = nil,
        changedSince: String? = nil,
        seenBy: String? = nil,
        from: StreamID? = nil
    ) {
        self.kind = kind
        self.text = text
        self.happened = happened
        self.place = place
        self.present = present
        self.subject = subject
        self.fits = fits
        self.signals = signals
        self.forms = forms
        self.alerts = alerts
        self.otherExplanation = otherExplanation
        self.source = source
        self.question = question
        self.interpretation = interpretation
        self.about = about
        self.changedSince = changedSince
        self.seenBy = seenBy
        self.from = from
    }
}

/// A correction: the old text stays visible beside the new.
public struct CorrectEntry: Hashable, Sendable, Codable {
    /// The entry that is corrected.
    public var entry: EventID
    /// What should have stood there.
    public var text: String
    /// Why.
    public var reason: String

    /// Makes the fact from its parts.
    public init(entry: EventID, text: String, reason: String) {
        self.entry = entry
        self.text = text
        self.reason = reason
    }
}

/// The own statement of a parent or pupil, added to the file.
public struct AttachStatement: Hashable, Sendable, Codable {
    /// Whose statement, when known as a person in the dossier.
    public var person: PersonID?
    /// Whose statement otherwise.
    public var name: String?
    /// The entry that it answers.
    public var about: EventID?
    /// The statement, literally.
    public var text: String

    /// Makes the fact from its parts.
    public init(person: PersonID? = nil, name: String? = nil, about: EventID? = nil, text: String) {
        self.person = person
        self.name = name
        self.about = about
        self.text = text
    }
}

/// A child or parent tells by themselves.
///
/// - Source: Rules S-063 of docs/regels.md.
public struct RecordDisclosure: Hashable, Sendable, Codable {
    /// Who tells.
    public var who: Teller
    /// The literal words.
    public var words: String
    /// The question before it, when there was one.
    public var question: String?
    /// Who was there.
    public var present: String?
    /// When.
    public var happened: Moment?
    /// What was said to the child afterwards.
    public var promised: String?

    /// Makes the fact from its parts.
    public init(
        who: Teller,
        words: String,
        question: String? = nil,
        present: String? = nil,
        happened: Moment? = nil,
        promised: String? = nil
    ) {
        self.who = who
        self.words = words
        self.question = question
        self.present = present
        self.happened = happened
        self.promised = promised
    }
}

/// One person's view of the child's safety at one moment.
public struct AssessSafety: Hashable, Sendable, Codable {
    /// Is the child safe now?
    public var safeNow: SafetyAnswer
    /// Can the child go home safely later?
    public var safeHome: SafetyAnswer
    /// What that is based on.
    public var why: String?
    /// What was agreed to keep the child safe.
    public var agreement: String?

    /// Makes the fact from its parts.
    public init(
        safeNow: SafetyAnswer, safeHome: SafetyAnswer, why: String? = nil, agreement: String? = nil
    ) {
        self.safeNow = safeNow
        self.safeHome = safeHome
        self.why = why
        self.agreement = agreement
    }
}

/// 112 was called. Never refused to anyone.
public struct RecordEmergencyCall: Hashable, Sendable, Codable {
    /// When.
    public var happened: Moment?
    /// Why.
    public var reason: String?
    /// What happened then.
    public var outcome: String?

    /// Makes the fact from its parts.
    public init(happened: Moment? = nil, reason: String? = nil, outcome: String? = nil) {
        self.happened = happened
        self.reason = reason
        self.outcome = outcome
    }
}

/// A contact that is none of the other acts.
///
/// - Source: Rules S-046 of docs/regels.md.
public struct RecordContact: Hashable, Sendable, Codable {
    /// With whom.
    public var party: String
    /// How.
    public var medium: Medium
    /// Whether they sought contact with the school.
    public var incoming: Bool
    /// What was said.
    public var text: String
    /// When.
    public var happened: Moment?

    /// Makes the fact from its parts.
    public init(
        party: String, medium: Medium = .phone, incoming: Bool = false, text: String, happened: Moment? = nil
    ) {
        self.party = party
        self.medium = medium
        self.incoming = incoming
        self.text = text
        self.happened = happened
    }
}

/// Somebody asked the school for information.
public struct AnswerRequest: Hashable, Sendable, Codable {
    /// Who asked, with organisation.
    public var party: String
    /// What was asked.
    public var asked: String
    /// What was given; nothing when nothing was given.
    public var given: String?
    /// On which ground.
    public var ground: SharingGround
    /// Who decided.
    public var decidedBy: StaffID?
    /// Called back on the number that the school knows.
    public var calledBack: Bool
    /// When.
    public var happened: Moment?

    /// Makes the fact from its parts.
    public init(
        party: String,
        asked: String,
        given: String? = nil,
        ground: SharingGround,
        decidedBy: StaffID? = nil,
        calledBack: Bool = false,
        happened: Moment? = nil
    ) {
        self.party = party
        self.asked = asked
        self.given = given
        self.ground = ground
        self.decidedBy = decidedBy
        self.calledBack = calledBack
        self.happened = happened
    }
}
