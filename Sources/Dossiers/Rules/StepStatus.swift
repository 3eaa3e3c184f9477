// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
public import ProtocolBook

/// How far a step is. Steps are statuses, never a lock.
public struct StepStatus: Sendable, Hashable {
    /// The four statuses, with their stable names.
    public enum Stage: String, Sendable, Hashable, CaseIterable {
        case notStarted = "not-started"
        case busy
        case done
        case skipped
    }

    /// The step.
    public let step: StepKey
    /// How far it is.
    public let stage: Stage
    /// When the first thing in this round was done.
    public let since: Day?
    /// When the last thing that counts was done.
    public let last: Day?
    /// Why it was skipped.
    public let reason: String?
    /// Required actions that are still missing.
    public let missing: [Step.Action]
    /// Which round this is; the first is 1.
    public let round: Int
}

extension CaseState {
    /// The moments at which something counted for a kind of evidence, oldest first.
    ///
    /// - Source: Rules S-035, S-053–S-122 of docs/regels.md.
    public func evidence(_ kind: Evidence, step: StepKey, book: ProtocolDefinition) -> [Instant] {
        switch kind {
        case .entry:
            (entries.map(\.kept.at) + worries.map(\.at) + disclosures.map(\.at)).sorted()
        case .exploratoryTalk:
            conversations.filter { $0.fact.purpose == .exploratory }.map(\.at)
        case .colleagueConsultation:
            consultations.filter { $0.fact.function == .colleague }.map(\.at)
        case .coordinatorConsultation:
            consultations.filter { $0.fact.function != .colleague }.map(\.at)
        case .headInformed: headInformed.map(\.at)
        case .externalConsultation: external.map(\.at)
        case .veiligThuisAdvice: advices.map(\.at)
        case .plan: plans.map(\.at)
        case .childConversation: talks(.child)
        case .parentConversation: talks(.parent)
        case .otherAction: talks(.other)
        case .meeting: meetings.map(\.at)
        case .weighing: weighings.map(\.at)
        case .answers: answered(step, book)
        case .decision: decisions.map(\.at)
        case .helpArranged: helps.map(\.kept.at)
        case .helpReview: helps.flatMap { $0.reviews.map(\.at) }.sorted()
        case .report: reports.map(\.at)
        case .informedAboutReport: informs.map(\.at)
        case .feedback: (feedbacks.map(\.at) + responses.map(\.at)).sorted()
        case .checkIn: (checkIns.map(\.at) + helps.flatMap { $0.reviews.map(\.at) }).sorted()
        case .signalPassedOn: passedOn.map(\.at)
        case .reconvened: reconvened.map(\.at)
        }
    }

    /// Conversations about the concern, held or skipped with a ground: both settle the action (S-081, S-087).
    private func talks(_ partner: Partner) -> [Instant] {
        (conversations.filter { $0.fact.purpose == .concern && $0.fact.partner == partner }.map(\.at)
            + skips.filter { $0.fact.partner == partner }.map(\.at)).sorted()
    }

    /// The moment at which all questions of a step that were reached had an answer; nothing while one is open.
    private func answered(_ step: StepKey, _ book: ProtocolDefinition) -> [Instant] {
        let reached = reachedQuestions(book).filter { $0.step == step }
        guard !reached.isEmpty else { return [] }
        let moments = reached.compactMap { question in answers.last { $0.fact.question == question.key }?.at }
        guard moments.count == reached.count, let last = moments.max() else { return [] }
        return [last]
    }

    /// The questions that the answers so far lead to, in order; the first is always one of them.
    ///
    /// - Source: domain rules of the assessment framework; the next question stands with each answer in the protocol.
    public func reachedQuestions(_ book: ProtocolDefinition) -> [Question] {
        var reached: [Question] = []
        var key = book.questions.first?.key
        while let current = key, let question = book.question(current), !reached.contains(where: { $0.key == current })
        {
            reached.append(question)
            guard let given = answers.last(where: { $0.fact.question == current })?.fact.answer,
                let choice = Question.Choice(rawValue: given.rawValue)
            else { break }
            key = question.answer(choice)?.next
        }
        return reached
    }

    /// The status of every step of the protocol, in order.
    public func steps(_ book: ProtocolDefinition) -> [StepStatus] {
        book.steps.map { status(of: $0, book) }
    }

    private func status(of step: Step, _ book: ProtocolDefinition) -> StepStatus {
        let reopenings = reopenedSteps.filter { $0.fact.step == step.key.text }
        let start = reopenings.last?.at
        func counts(_ moment: Instant) -> Bool { start.map { moment >= $0 } ?? true }
        var moments: [Instant] = []
        var missing: [Step.Action] = []
        for action in step.usedActions {
            let found = evidence(action.evidence, step: step.key, book: book).filter(counts)
            moments += found
            if action.level == .required, found.count < action.minimum { missing.append(action) }
        }
        moments.sort()
        let skipped = skippedSteps.last { $0.fact.step == step.key.text && counts($0.at) }
        let hasRequired = step.usedActions.contains { $0.level == .required }
        let stage: StepStatus.Stage =
            if moments.isEmpty {
                skipped == nil ? .notStarted : .skipped
            } else if missing.isEmpty && (hasRequired || step.key != .signals) {
                .done
            } else {
                skipped == nil ? .busy : .skipped
            }
        return StepStatus(
            step: step.key, stage: stage, since: moments.first?.day, last: moments.last?.day,
            reason: skipped?.fact.reason, missing: missing, round: reopenings.count + 1)
    }

    /// The step where something is to be done now: the first that is neither done nor skipped, else the last.
    public func currentStep(_ book: ProtocolDefinition) -> StepStatus? {
        let all = steps(book)
        return all.first { $0.stage == .notStarted || $0.stage == .busy } ?? all.last
    }
}
