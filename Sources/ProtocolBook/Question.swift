// SPDX-License-Identifier: EUPL-1.2

/// A question of the assessment framework (afwegingskader).
public struct Question: Sendable, Hashable {
    /// Name, such as `q1`.
    public var key: String
    /// In which step it is asked.
    public var step: StepKey
    /// The question.
    public var text: String
    /// What to think of.
    public var help: String?
    /// Examples that help to answer.
    public var prompts: [String]
    /// Who answer it.
    public var roles: [RoleKey]
    /// Can be answered at any moment, whatever came before.
    public var alwaysVisible: Bool
    /// Asked again at each review.
    public var repeats: Bool
    /// The answers.
    public var answers: [Answer]

    /// Makes the value from its parts.
    public init(
        key: String,
        step: StepKey,
        text: String,
        help: String? = nil,
        prompts: [String] = [],
        roles: [RoleKey] = [],
        alwaysVisible: Bool = false,
        repeats: Bool = false,
        answers: [Answer]
    ) {
        self.key = key
        self.step = step
        self.text = text
        self.help = help
        self.prompts = prompts
        self.roles = roles
        self.alwaysVisible = alwaysVisible
        self.repeats = repeats
        self.answers = answers
    }

    /// The answer for a choice.
    public func answer(_ choice: Choice) -> Answer? {
        answers.first { $0.choice == choice }
    }

    /// The possible answers; the same words as an opinion in a dossier.
    public enum Choice: String, Sendable, Hashable, CaseIterable {
        /// Yes.
        case yes
        /// No.
        case no
        /// Don't know, or doubt.
        case unknown
    }

    /// One answer to a question, with what follows.
    public struct Answer: Sendable, Hashable {
        /// Yes, no or don't know.
        public var choice: Choice
        /// The answer as shown.
        public var text: String
        /// Key of the next question; none ends the questions.
        public var next: String?
        /// What follows from this answer.
        public var effects: [QuestionEffect]
        /// What the screen says with it.
        public var advice: String?

        /// Makes the value from its parts.
        public init(
            choice: Choice,
            text: String,
            next: String? = nil,
            effects: [QuestionEffect] = [],
            advice: String? = nil
        ) {
            self.choice = choice
            self.text = text
            self.next = next
            self.effects = effects
            self.advice = advice
        }
    }
}

/// What follows from an answer. All are advice to people; nothing is done by itself.
public enum QuestionEffect: String, Sendable, Hashable, CaseIterable {
    /// Closing can be proposed, with reasons.
    case close
    /// Ordinary support can be offered.
    case ordinarySupport = "ordinary-support"
    /// A report is the professional norm.
    case adviseReport = "advise-report"
    /// At once and by phone.
    case reportByPhone = "report-by-phone"
    /// Ask Veilig Thuis for advice.
    case askAdvice = "ask-advice"
    /// Answer the next questions together with Veilig Thuis.
    case withVeiligThuis = "with-veilig-thuis"
    /// Arrange help.
    case arrangeHelp = "arrange-help"
    /// Agree a term in which the help must show.
    case setTerm = "set-term"
    /// Name a case manager.
    case nameCasemanager = "name-casemanager"
    /// Agree who keeps watching.
    case monitor
}

/// What the decision of step 5 looks like.
public enum DecisionShape: String, Sendable, Hashable, CaseIterable {
    /// Help or report, as in the source protocol; both are allowed too.
    case helpOrReport = "help-or-report"
    /// Two decisions: is a report needed, and is help possible too.
    case twoDecisions = "two-decisions"
}

/// When a report is the professional norm (meldnorm).
public struct ReportNorm: Sendable, Hashable {
    /// Name, such as `n1`.
    public var key: String
    /// Its name.
    public var title: String
    /// The norm.
    public var text: String
    /// What to think of.
    public var examples: [String]

    /// Makes the value from its parts.
    public init(key: String, title: String, text: String, examples: [String] = []) {
        self.key = key
        self.title = title
        self.text = text
        self.examples = examples
    }
}
