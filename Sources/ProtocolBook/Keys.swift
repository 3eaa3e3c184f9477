// SPDX-License-Identifier: EUPL-1.2

/// The key of a role in a protocol, such as `teacher` or `coordinator`.
public struct RoleKey: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The key as text.
    public let text: String

    /// Wraps a key.
    public init(_ text: String) {
        self.text = text
    }

    /// Wraps a key that stands in the code.
    public init(stringLiteral text: String) {
        self.text = text
    }

    /// Works with children in a group.
    public static let teacher: RoleKey = "teacher"
    /// Any other member of staff who is asked.
    public static let colleague: RoleKey = "colleague"
    /// Carries the dossier: support coordinator (IB'er) or designated lead (aandachtsfunctionaris).
    public static let coordinator: RoleKey = "coordinator"
    /// Head of the school.
    public static let head: RoleKey = "head"
    /// The board.
    public static let board: RoleKey = "board"
    /// Manages accounts.
    public static let administrator: RoleKey = "administrator"
    /// Functionaris gegevensbescherming.
    public static let privacyOfficer: RoleKey = "privacy-officer"
    /// Wijkcoach or wijkteam.
    public static let neighbourhoodCoach: RoleKey = "neighbourhood-coach"
    /// Veilig Thuis.
    public static let veiligThuis: RoleKey = "veilig-thuis"
}

/// The key of a step in a protocol. The rules know six; a protocol may have others.
public struct StepKey: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The key as text.
    public let text: String

    /// Wraps a key.
    public init(_ text: String) {
        self.text = text
    }

    /// Wraps a key that stands in the code.
    public init(stringLiteral text: String) {
        self.text = text
    }

    /// Mapping signals.
    public static let signals: StepKey = "signals"
    /// Consulting colleagues, and the plan.
    public static let consultation: StepKey = "consultation"
    /// The conversation with child and parents.
    public static let conversation: StepKey = "conversation"
    /// Weighing.
    public static let weighing: StepKey = "weighing"
    /// Deciding.
    public static let decision: StepKey = "decision"
    /// Aftercare and evaluation.
    public static let aftercare: StepKey = "aftercare"
}

/// The key of a route: what a worry is about.
public struct RouteKey: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The key as text.
    public let text: String

    /// Wraps a key.
    public init(_ text: String) {
        self.text = text
    }

    /// Wraps a key that stands in the code.
    public init(stringLiteral text: String) {
        self.text = text
    }

    /// The situation at home.
    public static let home: RouteKey = "home"
    /// Somebody who works or helps at the school.
    public static let staff: RouteKey = "staff"
}
