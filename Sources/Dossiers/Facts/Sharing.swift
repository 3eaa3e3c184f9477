// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

/// One question to a colleague, who answers it without seeing the dossier.
///
/// - Source: Rule S-041 of docs/regels.md; design §2.
public struct AskContribution: Hashable, Sendable, Codable {
    /// A new identity for the question.
    public var question: QuestionID
    /// Who is asked; anybody with an account at the school.
    public var to: StaffID
    /// The question itself. This is all that the colleague reads.
    public var text: String
    /// The last day on which the answer is expected.
    public var due: Day

    /// Makes the fact from its parts.
    public init(question: QuestionID, to: StaffID, text: String, due: Day) {
        self.question = question
        self.to = to
        self.text = text
        self.due = due
    }
}

/// The answer to such a question. A late one is taken too.
///
/// - Source: Rule S-041 of docs/regels.md.
public struct AnswerContribution: Hashable, Sendable, Codable {
    /// The question that it answers.
    public var question: QuestionID
    /// The answer, literally as typed.
    public var text: String

    /// Makes the fact from its parts.
    public init(question: QuestionID, text: String) {
        self.question = question
        self.text = text
    }
}

/// From here on only a few named people hold the key of this dossier, or the whole team again.
///
/// - Source: design §6, restricted dossier.
public struct Restrict: Hashable, Sendable, Codable {
    /// Who may open it from now on. Empty when the restriction is lifted.
    public var people: [StaffID]
    /// Who is involved and never gets the key: the own child, partner, neighbour, or whom it is about.
    public var involved: [StaffID]
    /// Why.
    public var reason: String
    /// The dossier goes back to the whole team.
    public var lifted: Bool

    /// Makes the fact from its parts.
    public init(people: [StaffID], involved: [StaffID] = [], reason: String, lifted: Bool = false) {
        self.people = people
        self.involved = involved
        self.reason = reason
        self.lifted = lifted
    }
}

/// A participant may read the whole dossier for a while.
///
/// - Source: design §2; Rule S-040 of docs/regels.md.
public struct GrantReading: Hashable, Sendable, Codable {
    /// The participant.
    public var staff: StaffID
    /// The last day.
    public var until: Day
    /// Why this is needed.
    public var reason: String

    /// Makes the fact from its parts.
    public init(staff: StaffID, until: Day, reason: String) {
        self.staff = staff
        self.until = until
        self.reason = reason
    }
}

/// A participant may not read the dossier any more: what comes later is under a new key.
public struct RevokeReading: Hashable, Sendable, Codable {
    /// The participant.
    public var staff: StaffID
    /// Why, when that needs saying.
    public var reason: String?

    /// Makes the fact from its parts.
    public init(staff: StaffID, reason: String? = nil) {
        self.staff = staff
        self.reason = reason
    }
}
