// SPDX-License-Identifier: EUPL-1.2

import CivilTime
public import ProtocolBook

extension CaseState {
    /// The recorded facts that count for a kind of evidence, oldest first.
    ///
    /// Which evidence an action needs stands in the protocol.
    public func proofs(of evidence: Evidence, step: StepKey, _ book: ProtocolDefinition) -> [Proof] {
        let found: [Proof] =
            switch evidence {
            case .entry, .exploratoryTalk, .colleagueConsultation, .coordinatorConsultation, .headInformed,
                .externalConsultation, .veiligThuisAdvice, .plan:
                earlyProofs(evidence)
            case .childConversation: talkProofs(.child)
            case .parentConversation: talkProofs(.parent)
            case .otherAction: talkProofs(.other)
            case .meeting: meetings.map { Proof($0, $0.fact.happened) }
            case .weighing: weighings.map { Proof($0) }
            case .answers: answerProofs(step, book)
            case .decision: decisions.map { Proof($0) }
            case .helpArranged, .helpReview, .report, .informedAboutReport, .feedback, .checkIn, .signalPassedOn,
                .reconvened:
                lateProofs(evidence)
            }
        return found.sorted { $0.order < $1.order }
    }

    private func earlyProofs(_ evidence: Evidence) -> [Proof] {
        switch evidence {
        case .entry:
            entries.map { Proof($0.kept, $0.fact.happened) }
                + worries.map { Proof($0, $0.fact.sent.happened ?? Moment(day: $0.fact.sentAt.day)) }
                + disclosures.map { Proof($0, $0.fact.happened) }
        case .exploratoryTalk:
            conversations.filter { $0.fact.purpose == .exploratory }.map { Proof($0, $0.fact.happened) }
        case .colleagueConsultation:
            consultations.filter { $0.fact.function == .colleague }.map { Proof($0, $0.fact.happened) }
        case .coordinatorConsultation:
            consultations.filter(isSecondOpinion).map { Proof($0, $0.fact.happened) }
        case .headInformed: headInformed.map { Proof($0, $0.fact.happened) }
        case .externalConsultation: external.map { Proof($0, $0.fact.happened) }
        case .veiligThuisAdvice: advices.map { Proof($0, $0.fact.happened) }
        case .plan: plans.map { Proof($0.kept) }
        default: []
        }
    }

    private func lateProofs(_ evidence: Evidence) -> [Proof] {
        switch evidence {
        case .helpArranged: helps.map { Proof($0.kept) }
        case .helpReview: helps.flatMap(\.reviews).map { Proof($0) }
        case .report: reports.map { Proof($0.kept, $0.kept.fact.received) }
        case .informedAboutReport: informs.map { Proof($0, $0.fact.happened) }
        case .feedback:
            feedback.map { Proof($0, $0.fact.happened) }
                + responses.filter { $0.fact.outcome != .nothingHeard }.map { Proof($0, $0.fact.happened) }
        case .checkIn:
            checkIns.map { Proof($0, $0.fact.happened) } + helps.flatMap(\.reviews).map { Proof($0) }
        case .signalPassedOn: passedOn.map { Proof($0, $0.fact.happened) }
        case .reconvened: reconvened.map { Proof($0, $0.fact.happened) }
        default: []
        }
    }

    /// Conversations about the concern, held or left out with a ground: both settle the action (S-081, S-087).
    private func talkProofs(_ partner: Partner) -> [Proof] {
        talks(with: partner).map { Proof($0, $0.fact.happened) }
            + skips.filter { $0.fact.partner == partner }.map { Proof($0) }
    }

    /// Whether the support coordinator started this dossier, without a worry of anybody else.
    var startedByCoordinator: Bool {
        worries.allSatisfy { $0.fact.writer == opened?.by }
    }

    /// A consultation with the support coordinator; with another expert when the coordinator started it (S-069).
    func isSecondOpinion(_ consult: Kept<Consult>) -> Bool {
        switch consult.fact.function {
        case .colleague: false
        case .expert: true
        case .coordinator: !startedByCoordinator || (consult.fact.with != nil && consult.fact.with != opened?.by)
        }
    }

    /// One proof when every question of the step that was reached has an answer in the last round of that step.
    private func answerProofs(_ step: StepKey, _ book: ProtocolDefinition) -> [Proof] {
        let begun = reopenedSteps.last { $0.fact.step == step.text }?.order ?? 0
        let reached = reachedQuestions(book).filter { $0.step == step }
        let given = reached.compactMap { question in
            answers.last { $0.fact.question == question.key && $0.order > begun }
        }
        guard !reached.isEmpty, given.count == reached.count, let last = given.max(by: { $0.order < $1.order }) else {
            return []
        }
        return [Proof(last)]
    }

    /// The questions that the answers so far lead to, in order. The first is always one of them, and so are questions
    /// that may be answered at any moment.
    public func reachedQuestions(_ book: ProtocolDefinition) -> [Question] {
        var reached: [Question] = []
        var key = book.questions.first?.key
        while let current = key, let question = book.question(current),
            !reached.contains(where: { $0.key == current })
        {
            reached.append(question)
            key = givenAnswer(to: question)?.next
        }
        return book.questions.filter { question in
            reached.contains(question) || (question.alwaysVisible && answer(to: question.key) != nil)
        }
    }

    /// The questions that can be answered now: those that were reached, and those that may be answered at any moment.
    public func askableQuestions(_ book: ProtocolDefinition) -> [Question] {
        let reached = reachedQuestions(book)
        return book.questions.filter { reached.contains($0) || $0.alwaysVisible || answer(to: $0.key) != nil }
    }

    /// What the protocol says about the last answer to a question.
    func givenAnswer(to question: Question) -> Question.Answer? {
        guard let given = answer(to: question.key)?.fact.answer else { return nil }
        return question.answer(given.choice)
    }
}

extension Opinion {
    /// The same word in the protocol.
    var choice: Question.Choice {
        switch self {
        case .yes: .yes
        case .no: .no
        case .unknown: .unknown
        }
    }
}
