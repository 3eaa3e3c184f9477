// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
public import ProtocolBook

/// How far a step is. A status, never a lock.
///
/// - Source: Rules S-035, S-036, S-038, S-039 of docs/regels.md.
public enum StepStatus: Sendable, Hashable {
    /// Nothing was done yet.
    case notStarted
    /// Something was done; something that the protocol asks is missing.
    case busy
    /// What the protocol asks was done in this round.
    case done
    /// Left out, with the reason.
    case skipped(String)

    /// The stable name: `not-started`, `busy`, `done` or `skipped`.
    public var name: String {
        switch self {
        case .notStarted: "not-started"
        case .busy: "busy"
        case .done: "done"
        case .skipped: "skipped"
        }
    }

    /// The word on a page.
    public var label: String {
        switch self {
        case .notStarted: "nog niet begonnen"
        case .busy: "bezig"
        case .done: "gedaan"
        case .skipped: "overgeslagen"
        }
    }

    /// Whether nothing has to be done here any more.
    public var isSettled: Bool {
        switch self {
        case .done, .skipped: true
        case .notStarted, .busy: false
        }
    }
}

/// One step of the protocol in one dossier: how far, since when, and what is missing.
public struct StepProgress: Sendable, Hashable {
    /// The step.
    public let step: StepKey
    /// Its place, counted from one.
    public let number: Int
    /// Its name in a list.
    public let title: String
    /// How far it is.
    public let status: StepStatus
    /// It is never over: noticing, and aftercare until the dossier is closed.
    public let goesOn: Bool
    /// When the first thing in this round was done.
    public let since: Day?
    /// When the last thing that the protocol asks was done; nothing while something is missing.
    public let finished: Day?
    /// What the protocol asks and was not done in this round.
    public let missing: [Step.Action]
    /// What it advises and was not done in this round.
    public let advised: [Step.Action]
    /// Which round this is; the first is one.
    public let round: Int
    /// Why the last round was begun.
    public let reopenedBecause: String?
}

/// A recorded fact that counts for an action.
public struct Proof: Sendable, Hashable {
    /// When it was recorded.
    public let at: Instant
    /// The day on which it happened.
    public let day: Day
    /// Its place in the stream; rounds look at this.
    let order: Int

    init<Fact>(_ kept: Kept<Fact>, _ happened: Moment? = nil) {
        self.at = kept.at
        self.day = happened?.day ?? kept.at.day
        self.order = kept.order
    }
}

extension CaseState {
    /// The progress of every step, in the order of the protocol.
    public func steps(_ book: ProtocolDefinition) -> [StepProgress] {
        book.steps.map { progress(of: $0, book) }
    }

    /// The step where something is to be done now: the first that is neither done nor skipped, else the last.
    public func currentStep(_ book: ProtocolDefinition) -> StepProgress? {
        let all = steps(book)
        return all.first { !$0.status.isSettled } ?? all.last
    }

    private func progress(of step: Step, _ book: ProtocolDefinition) -> StepProgress {
        let reopenings = reopenedSteps.filter { $0.fact.step == step.key.text }
        let start = reopenings.last?.order ?? 0
        let opensLater = sharedLater(step, book)
        var proofs: [Proof] = []
        var finished: [Day] = []
        var missing: [Step.Action] = []
        var advised: [Step.Action] = []
        for action in step.usedActions {
            let from = max(start, opensLater.contains(action.evidence) ? ownStart(step, opensLater, book) : 0)
            let found = self.proofs(of: action.evidence, step: step.key, book).filter { $0.order > from }
            proofs += found
            let complete = isComplete(action, found, book)
            switch action.level {
            case .required where complete: finished += found.prefix(max(1, action.minimum)).map(\.day)
            case .required: missing.append(action)
            case .recommended where !complete: advised.append(action)
            case .recommended, .free: break
            }
        }
        missing += followUp(of: step, after: missing)
        let skip = skippedSteps.last { $0.fact.step == step.key.text && $0.order > start }
        let isAftercare = step.key == book.steps.last?.key && step.legalElements.isEmpty
        let complete = !proofs.isEmpty && missing.isEmpty && (!isAftercare || closed != nil)
        return StepProgress(
            step: step.key, number: step.number, title: step.shortTitle,
            status: complete ? .done : skip.map { .skipped($0.fact.reason) } ?? (proofs.isEmpty ? .notStarted : .busy),
            goesOn: closed == nil && (step.key == .signals || (isAftercare && !proofs.isEmpty)),
            since: proofs.map(\.day).min(), finished: complete ? (finished.max() ?? proofs.map(\.day).max()) : nil,
            missing: missing, advised: advised, round: reopenings.count + 1,
            reopenedBecause: reopenings.last?.fact.reason)
    }

    /// Evidence that an earlier step asks for too, such as a plan: here it counts only once this step has begun.
    private func sharedLater(_ step: Step, _ book: ProtocolDefinition) -> Set<Evidence> {
        let earlier = book.steps.prefix { $0.key != step.key }.flatMap(\.usedActions).map(\.evidence)
        return Set(step.usedActions.map(\.evidence)).intersection(earlier).subtracting([.answers])
    }

    /// The place in the stream just before the first fact that belongs to this step alone; the end when there is none.
    private func ownStart(_ step: Step, _ shared: Set<Evidence>, _ book: ProtocolDefinition) -> Int {
        let own = step.usedActions.map(\.evidence).filter { !shared.contains($0) }
        let orders = own.flatMap { proofs(of: $0, step: step.key, book).map(\.order) }
        return (orders.min() ?? Int.max) - 1
    }

    /// A decision that was not carried out leaves its step busy: the report or the help is still to come.
    private func followUp(of step: Step, after missing: [Step.Action]) -> [Step.Action] {
        guard step.usedActions.contains(where: { $0.evidence == .decision }) else { return [] }
        var wanted: [Evidence] = []
        if awaitsReport { wanted.append(.report) }
        if awaitsHelp { wanted.append(.helpArranged) }
        return step.usedActions.filter { action in
            wanted.contains(action.evidence) && !missing.contains { $0.key == action.key }
        }
    }

    private func isComplete(_ action: Step.Action, _ found: [Proof], _ book: ProtocolDefinition) -> Bool {
        guard found.count >= max(1, action.minimum) else { return false }
        switch action.evidence {
        case .parentConversation: return parents.allSatisfy { isSettledTalk(.parent, with: $0.id) }
        case .informedAboutReport: return untold(book).isEmpty
        default: return true
        }
    }

    /// Whether a conversation about the concern was held with this person, or left out with a ground.
    ///
    /// - Source: Rule S-087 of docs/regels.md: each parent and the child have a status of their own.
    public func isSettledTalk(_ partner: Partner, with person: PersonID?) -> Bool {
        talks(with: partner).contains { person == nil || $0.fact.person == nil || $0.fact.person == person }
            || skips.contains {
                $0.fact.partner == partner && (person == nil || $0.fact.person == nil || $0.fact.person == person)
            }
    }
}
