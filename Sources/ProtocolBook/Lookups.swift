// SPDX-License-Identifier: EUPL-1.2

extension ProtocolDefinition {
    /// A role by its key.
    public func role(_ key: RoleKey) -> Role? {
        roles.first { $0.key == key }
    }

    /// A route by its key.
    public func route(_ key: RouteKey) -> Route? {
        routes.first { $0.key == key }
    }

    /// A step by its key.
    public func step(_ key: StepKey) -> Step? {
        steps.first { $0.key == key }
    }

    /// The step after another, in the order of the protocol.
    public func step(after key: StepKey) -> Step? {
        guard let index = steps.firstIndex(where: { $0.key == key }), index + 1 < steps.count else { return nil }
        return steps[index + 1]
    }

    /// The pitfalls of a step with their answers; empty for a step that the protocol does not have.
    public func pitfalls(of key: StepKey) -> [Step.Pitfall] {
        step(key)?.pitfalls ?? []
    }

    /// The questions of a step, in order.
    public func questions(of key: StepKey) -> [Question] {
        questions.filter { $0.step == key }
    }

    /// A form of abuse by its key.
    public func form(_ key: String) -> AbuseForm? {
        forms.first { $0.key == key }
    }

    /// A signal by its key.
    public func signal(_ key: String) -> Signal? {
        for group in signalGroups {
            if let found = group.signals.first(where: { $0.key == key }) { return found }
        }
        return nil
    }

    /// A question by its key.
    public func question(_ key: String) -> Question? {
        questions.first { $0.key == key }
    }

    /// A contact by its key.
    public func contact(_ key: String) -> Contact? {
        contacts.first { $0.key == key }
    }

    /// A kind of meeting by its key.
    public func meeting(_ key: String) -> MeetingKind? {
        meetings.first { $0.key == key }
    }

    /// A term by its key.
    public func timeLimit(_ key: String) -> TimeLimit? {
        timeLimits.first { $0.key == key }
    }

    /// The roles that may do something.
    public func roles(with ability: Ability) -> [Role] {
        roles.filter { $0.may(ability) }
    }

    /// Whether anybody with one of these roles may do something.
    public func may(_ ability: Ability, _ keys: [RoleKey]) -> Bool {
        keys.contains { role($0)?.may(ability) ?? false }
    }
}
