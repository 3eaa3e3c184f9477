// SPDX-License-Identifier: EUPL-1.2

/// A report to Veilig Thuis was made. HARD: never refused to anyone, whatever is missing.
///
/// - Source: Rules S-106, S-107 of docs/regels.md.
public struct Report: Hashable, Sendable, Codable {
    /// Its identity.
    public var report: ReportID
    /// When Veilig Thuis received it; the five working days start there.
    public var received: Moment?
    /// How.
    public var channel: Channel
    /// The name of the person at Veilig Thuis.
    public var name: String?
    /// Their number.
    public var reference: String?
    /// What was reported.
    public var text: String?
    /// Acute danger.
    public var acute: Bool
    /// Not open towards the family.
    public var confidential: Bool
    /// The legal ground for that.
    public var confidentialGround: ConfidentialGround?
    /// Veilig Thuis agreed to that.
    public var agreedWithVeiligThuis: Bool
    /// Why nobody talked with the family first (S-086).
    public var noConversationGround: SkipGround?
    /// That in words.
    public var noConversationReason: String?
    /// What was agreed about feedback and safety.
    public var agreements: String?

    /// Makes the fact from its parts.
    public init(
        report: ReportID,
        received: Moment? = nil,
        channel: Channel = .phone,
        name: String? = nil,
        reference: String? = nil,
        text: String? = nil,
        acute: Bool = false,
        confidential: Bool = false,
        confidentialGround: ConfidentialGround? = nil,
        agreedWithVeiligThuis: Bool = false,
        noConversationGround: SkipGround? = nil,
        noConversationReason: String? = nil,
        agreements: String? = nil
    ) {
        self.report = report
        self.received = received
        self.channel = channel
        self.name = name
        self.reference = reference
        self.text = text
        self.acute = acute
        self.confidential = confidential
        self.confidentialGround = confidentialGround
        self.agreedWithVeiligThuis = agreedWithVeiligThuis
        self.noConversationGround = noConversationGround
        self.noConversationReason = noConversationReason
        self.agreements = agreements
    }
}

/// A parent or the child is told about the report, or not yet.
public struct InformAboutReport: Hashable, Sendable, Codable {
    /// Whom.
    public var partner: Partner
    /// Which person of the dossier.
    public var person: PersonID?
    /// Before, after, or not yet.
    public var timing: InformTiming
    /// Who told it.
    public var by: String?
    /// How.
    public var how: String?
    /// What the other said.
    public var reaction: String?
    /// If not: the ground.
    public var ground: SkipGround?
    /// If not: why.
    public var reason: String?
    /// Agreed with Veilig Thuis.
    public var agreedWithVeiligThuis: Bool
    /// When.
    public var happened: Moment?

    /// Makes the fact from its parts.
    public init(
        partner: Partner,
        person: PersonID? = nil,
        timing: InformTiming,
        by: String? = nil,
        how: String? = nil,
        reaction: String? = nil,
        ground: SkipGround? = nil,
        reason: String? = nil,
        agreedWithVeiligThuis: Bool = false,
        happened: Moment? = nil
    ) {
        self.partner = partner
        self.person = person
        self.timing = timing
        self.by = by
        self.how = how
        self.reaction = reaction
        self.ground = ground
        self.reason = reason
        self.agreedWithVeiligThuis = agreedWithVeiligThuis
        self.happened = happened
    }
}

/// What Veilig Thuis decided to do with the report.
///
/// - Source: Rules S-108–S-112b of docs/regels.md.
public struct RecordResponse: Hashable, Sendable, Codable {
    /// The outcome.
    public var outcome: ResponseOutcome
    /// In words.
    public var text: String?
    /// Who told it.
    public var name: String?
    /// When.
    public var happened: Moment?

    /// Makes the fact from its parts.
    public init(
        outcome: ResponseOutcome, text: String? = nil, name: String? = nil, happened: Moment? = nil
    ) {
        self.outcome = outcome
        self.text = text
        self.name = name
        self.happened = happened
    }
}

/// Veilig Thuis told the school what came of it.
///
/// - Source: Rules S-113a of docs/regels.md.
public struct RecordFeedback: Hashable, Sendable, Codable {
    /// What was told.
    public var text: String
    /// By whom.
    public var name: String?
    /// When.
    public var happened: Moment?

    /// Makes the fact from its parts.
    public init(text: String, name: String? = nil, happened: Moment? = nil) {
        self.text = text
        self.name = name
        self.happened = happened
    }
}

/// A new signal after a report: passed on to Veilig Thuis or not.
///
/// - Source: Rules S-119 of docs/regels.md.
public struct PassOnSignal: Hashable, Sendable, Codable {
    /// The entry with the signal.
    public var entry: EventID?
    /// Passed on, already done, or not.
    public var choice: PassOnChoice
    /// Why not.
    public var reason: String?
    /// Who took it at Veilig Thuis.
    public var name: String?
    /// When.
    public var happened: Moment?

    /// Makes the fact from its parts.
    public init(
        entry: EventID? = nil,
        choice: PassOnChoice,
        reason: String? = nil,
        name: String? = nil,
        happened: Moment? = nil
    ) {
        self.entry = entry
        self.choice = choice
        self.reason = reason
        self.name = name
        self.happened = happened
    }
}
