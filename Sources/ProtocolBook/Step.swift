// SPDX-License-Identifier: EUPL-1.2

/// A step of the protocol. A step is a status, not a lock: the order may change.
public struct Step: Sendable, Hashable {
    /// Name, such as `signals`.
    public var key: StepKey
    /// Its place, counted from one.
    public var number: Int
    /// Name as on paper.
    public var title: String
    /// Name in a list.
    public var shortTitle: String
    /// What it is for, one sentence.
    public var aim: String
    /// How it goes.
    public var text: String
    /// Which steps of the law it covers; empty for a step of the school's own.
    public var legalElements: [LegalElement]
    /// What to do.
    public var actions: [Action]
    /// How it can end.
    public var outcomes: [Outcome]
    /// On which grounds something may be left out.
    public var skipGrounds: [SkipGround]
    /// What to bring up in a conversation, in order.
    public var talkingPoints: [TalkingPoint]
    /// What keeps people from acting.
    public var pitfalls: [Pitfall]

    /// Makes the value from its parts.
    public init(
        key: StepKey,
        number: Int,
        title: String,
        shortTitle: String,
        aim: String,
        text: String,
        legalElements: [LegalElement] = [],
        actions: [Action] = [],
        outcomes: [Outcome] = [],
        skipGrounds: [SkipGround] = [],
        talkingPoints: [TalkingPoint] = [],
        pitfalls: [Pitfall] = []
    ) {
        self.key = key
        self.number = number
        self.title = title
        self.shortTitle = shortTitle
        self.aim = aim
        self.text = text
        self.legalElements = legalElements
        self.actions = actions
        self.outcomes = outcomes
        self.skipGrounds = skipGrounds
        self.talkingPoints = talkingPoints
        self.pitfalls = pitfalls
    }

    /// The actions that the school uses.
    public var usedActions: [Action] {
        actions.filter(\.isOn)
    }

    /// An action by its key.
    public func action(_ key: String) -> Action? {
        actions.first { $0.key == key }
    }

    /// An outcome by its key.
    public func outcome(_ key: String) -> Outcome? {
        outcomes.first { $0.key == key }
    }

    /// How strongly the protocol asks for an action.
    public enum Level: String, Sendable, Hashable, CaseIterable {
        /// Asked; leaving it out asks for a reason.
        case required
        /// Advised.
        case recommended
        /// Possible.
        case free
    }

    /// Something to do in a step.
    public struct Action: Sendable, Hashable {
        /// Name, unique in its step.
        public var key: String
        /// What, in a few words.
        public var title: String
        /// How.
        public var text: String
        /// Who does it.
        public var roles: [RoleKey]
        /// How strongly the protocol asks for it.
        public var level: Level
        /// What recorded fact shows that it was done.
        public var evidence: Evidence
        /// How many of those facts are needed.
        public var minimum: Int
        /// Can be done from every step.
        public var alwaysAvailable: Bool
        /// Whether the school uses it; a suggestion can be off.
        public var isOn: Bool

        /// Makes the value from its parts.
        public init(
            key: String,
            title: String,
            text: String,
            roles: [RoleKey],
            level: Level,
            evidence: Evidence,
            minimum: Int = 1,
            alwaysAvailable: Bool = false,
            isOn: Bool = true
        ) {
            self.key = key
            self.title = title
            self.text = text
            self.roles = roles
            self.level = level
            self.evidence = evidence
            self.minimum = minimum
            self.alwaysAvailable = alwaysAvailable
            self.isOn = isOn
        }
    }

    /// How a step can end.
    public struct Outcome: Sendable, Hashable {
        /// Name, unique in its step.
        public var key: String
        /// The outcome.
        public var title: String
        /// What then happens.
        public var text: String
        /// What it does to the dossier.
        public var effect: OutcomeEffect
        /// The step to go on with; the next one in order when empty.
        public var to: StepKey?
        /// Needs a second person.
        public var secondPerson: Bool

        /// Makes the value from its parts.
        public init(
            key: String,
            title: String,
            text: String,
            effect: OutcomeEffect,
            to: StepKey? = nil,
            secondPerson: Bool = false
        ) {
            self.key = key
            self.title = title
            self.text = text
            self.effect = effect
            self.to = to
            self.secondPerson = secondPerson
        }
    }

    /// A ground to leave something of this step out.
    ///
    /// - Source: Rule S-086 of docs/regels.md.
    public struct SkipGround: Sendable, Hashable {
        /// Name.
        public var key: String
        /// The ground.
        public var text: String
        /// Keys of the actions of this step for which it counts; all when empty.
        public var appliesTo: [String]
        /// What must be told with it, such as whose safety.
        public var asks: String?

        /// Makes the value from its parts.
        public init(key: String, text: String, appliesTo: [String] = [], asks: String? = nil) {
            self.key = key
            self.text = text
            self.appliesTo = appliesTo
            self.asks = asks
        }
    }

    /// A point of a conversation, in order.
    ///
    /// - Source: Rule S-084 of docs/regels.md.
    public struct TalkingPoint: Sendable, Hashable {
        /// Name.
        public var key: String
        /// What to do.
        public var title: String
        /// How, with an example.
        public var text: String

        /// Makes the value from its parts.
        public init(key: String, title: String, text: String) {
            self.key = key
            self.title = title
            self.text = text
        }
    }

    /// A dilemma that keeps people from acting, with an answer.
    public struct Pitfall: Sendable, Hashable {
        /// Name, unique in its step.
        public var key: String
        /// The dilemma, as people say it.
        public var dilemma: String
        /// The answer; a missing one is a warning.
        public var answer: String?

        /// Makes the value from its parts.
        public init(key: String, dilemma: String, answer: String? = nil) {
            self.key = key
            self.dilemma = dilemma
            self.answer = answer
        }
    }
}
