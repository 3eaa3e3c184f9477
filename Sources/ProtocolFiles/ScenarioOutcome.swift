// SPDX-License-Identifier: EUPL-1.2

/// What came of a scenario: each action, and how things stand afterwards. Encodes as the JSON of `--json`.
public struct ScenarioOutcome: Sendable, Hashable, Encodable {
    /// What came of each action, in the order of the file.
    public var actions: [Action]
    /// How things stand at the end.
    public var state: State

    /// What came of one action.
    public struct Action: Sendable, Hashable, Encodable {
        /// When, as `2026-11-20T08:35`.
        public var at: String
        /// The key of who did it.
        public var by: String
        /// The name of the command.
        public var command: String
        /// Whether it was recorded.
        public var accepted: Bool
        /// The name of the refusal, such as `second-person-needed`.
        public var refusal: String?
        /// The refusal in plain Dutch.
        public var refusalText: String?
        /// What the person gets to see after saving.
        public var notices: [Note]

        enum CodingKeys: String, CodingKey {
            case at, by, accepted, refusal, notices
            case command = "do"
            case refusalText = "refusal_text"
        }

        /// Writes every key, `null` where there is nothing, so that programs need not guess.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(at, forKey: .at)
            try container.encode(by, forKey: .by)
            try container.encode(command, forKey: .command)
            try container.encode(accepted, forKey: .accepted)
            try container.encode(refusal, forKey: .refusal)
            try container.encode(refusalText, forKey: .refusalText)
            try container.encode(notices, forKey: .notices)
        }
    }

    /// Something to know, with its rule.
    public struct Note: Sendable, Hashable, Encodable {
        /// The rule, such as `S-074`.
        public var rule: String
        /// The sentence.
        public var text: String
        /// Where the rule comes from.
        public var source: String
    }

    /// How things stand.
    public struct State: Sendable, Hashable, Encodable {
        /// The steps by key.
        public var steps: [String: Step]
        /// What stands out.
        public var flags: [String]
        /// What must be done.
        public var tasks: [Task]
        /// What to do first; nothing when there is nothing to do.
        public var next: Next?
        /// Whether the dossier is closed.
        public var closed: Bool

        enum CodingKeys: String, CodingKey {
            case steps, flags, tasks, next, closed
        }

        /// Writes every key.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(steps, forKey: .steps)
            try container.encode(flags, forKey: .flags)
            try container.encode(tasks, forKey: .tasks)
            try container.encode(next, forKey: .next)
            try container.encode(closed, forKey: .closed)
        }
    }

    /// How a step stands.
    public struct Step: Sendable, Hashable, Encodable {
        /// `not-started`, `busy`, `done` or `skipped`.
        public var status: String
        /// Why.
        public var reason: String?

        enum CodingKeys: String, CodingKey {
            case status, reason
        }

        /// Writes every key.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(status, forKey: .status)
            try container.encode(reason, forKey: .reason)
        }
    }

    /// Something that must be done.
    public struct Task: Sendable, Hashable, Encodable {
        /// What.
        public var what: String
        /// The key of who does it; nothing when nobody is named.
        public var owner: String?
        /// By which day, as `2026-11-30`.
        public var due: String?

        enum CodingKeys: String, CodingKey {
            case what, owner, due
        }

        /// Writes every key.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(what, forKey: .what)
            try container.encode(owner, forKey: .owner)
            try container.encode(due, forKey: .due)
        }
    }

    /// What to do first.
    public struct Next: Sendable, Hashable, Encodable {
        /// What.
        public var title: String
        /// Why.
        public var why: String
    }
}
