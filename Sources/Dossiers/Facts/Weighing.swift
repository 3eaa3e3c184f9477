// SPDX-License-Identifier: EUPL-1.2

/// A meeting about the child.
///
/// - Source: Rules S-045, S-092 of docs/regels.md.
public struct HoldMeeting: Hashable, Sendable, Codable {
    /// Key of the kind of meeting in the protocol.
    public var kind: String
    /// Who were there, with their function.
    public var participants: [Participant]
    /// How it was shared with people from outside.
    public var sharing: SharingGround
    /// What was shared.
    public var shared: String?
    /// The conclusion.
    public var conclusion: String
    /// When.
    public var happened: Moment?

    /// Makes the fact from its parts.
    public init(
        kind: String,
        participants: [Participant],
        sharing: SharingGround = .anonymous,
        shared: String? = nil,
        conclusion: String,
        happened: Moment? = nil
    ) {
        self.kind = kind
        self.participants = participants
        self.sharing = sharing
        self.shared = shared
        self.conclusion = conclusion
        self.happened = happened
    }
}

/// Somebody at a meeting.
///
/// - Source: Rules S-045 of docs/regels.md.
public struct Participant: Hashable, Sendable, Codable {
    /// Name.
    public var name: String
    /// Function or discipline.
    public var function: String

    /// Makes the fact from its parts.
    public init(name: String, function: String) {
        self.name = name
        self.function = function
    }
}

/// Nature, seriousness, risk and protection, weighed together.
///
/// - Source: Rules S-093, S-094, S-100 of docs/regels.md.
public struct Weigh: Hashable, Sendable, Codable {
    /// The nature of what is seen.
    public var nature: String
    /// How serious it is.
    public var seriousness: String
    /// The risk of abuse or violence.
    public var risk: String
    /// What protects the child.
    public var protective: String?
    /// Looked for and not found.
    public var noProtection: Bool
    /// What supports the child now.
    public var supportNow: String?
    /// The team doubts: then Veilig Thuis is asked (Besluit verplichte meldcode art. 2).
    public var unsure: Bool

    /// Makes the fact from its parts.
    public init(
        nature: String,
        seriousness: String,
        risk: String,
        protective: String? = nil,
        noProtection: Bool = false,
        supportNow: String? = nil,
        unsure: Bool = false
    ) {
        self.nature = nature
        self.seriousness = seriousness
        self.risk = risk
        self.protective = protective
        self.noProtection = noProtection
        self.supportNow = supportNow
        self.unsure = unsure
    }
}

/// One question of the assessment framework is answered.
public struct AnswerQuestion: Hashable, Sendable, Codable {
    /// Key of the question.
    public var question: String
    /// Yes, no or don't know.
    public var answer: Opinion
    /// The reasons.
    public var why: String
    /// Who answered it together.
    public var with: String?

    /// Makes the fact from its parts.
    public init(question: String, answer: Opinion, why: String, with: String? = nil) {
        self.question = question
        self.answer = answer
        self.why = why
        self.with = with
    }
}
