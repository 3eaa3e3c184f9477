// SPDX-License-Identifier: EUPL-1.2

import ProtocolBook

/// Weighing, the questions, the decision, help.
extension NoticeMoment {
    /// - Source: Rules S-045, S-092 of docs/regels.md.
    func meeting(_ facts: HoldMeeting) -> [Notice] {
        let functions = Set(facts.participants.map { $0.function.lowercased() }.filter(\.isFilled))
        var notices: [Notice] = []
        if functions.count < 2 { notices.append(.twoDisciplines) }
        if facts.sharing == .refused { notices.append(.sharingGround) }
        return notices
    }

    /// - Source: Rules S-074, S-093, S-094, S-099, S-100 of docs/regels.md.
    func weighed(_ facts: Weigh) -> [Notice] {
        var notices: [Notice] = []
        if facts.unsure, !isAdvisedSinceLastSign { notices.append(.doubtAsksVeiligThuis) }
        if !facts.protective.isFilled, !facts.noProtection { notices.append(.nameProtection) }
        if !facts.supportNow.isFilled { notices.append(.supportMeanwhile) }
        if after.meetings.allSatisfy({ Set($0.fact.participants.map(\.function)).count < 2 }) {
            notices.append(.twoDisciplines)
        }
        if !after.reports.isEmpty { notices.append(.earlierReport) }
        if after.isDisputed { notices.append(.inquireFurther) }
        return notices
    }

    private var isAdvisedSinceLastSign: Bool {
        let last = after.worryingSigns.map(\.order).max() ?? 0
        return after.advices.contains { $0.order > last }
    }

    /// What the protocol says about this answer.
    ///
    /// - Source: Rule S-106 of docs/regels.md; domain 2.2, 2.3.
    func question(_ facts: AnswerQuestion) -> [Notice] {
        guard let question = book.question(facts.question), let given = question.answer(facts.answer.choice) else {
            return []
        }
        var notices: [Notice] = []
        if given.effects.contains(.reportByPhone) {
            notices.append(.reportByPhone(question.key))
        } else if given.effects.contains(.adviseReport) {
            notices.append(.reportIsNorm(question.key))
        }
        if given.effects.contains(.askAdvice) { notices.append(.doubtAsksVeiligThuis) }
        if given.effects.contains(.setTerm) || given.effects.contains(.nameCasemanager) {
            notices.append(.termAndCasemanager)
        }
        if given.effects.contains(.close) || given.effects.contains(.ordinarySupport) {
            notices.append(.closingNeedsTwo)
        }
        if given.effects.contains(.monitor) { notices.append(.whoKeepsWatching) }
        if after.answers.count(where: { $0.fact.question == facts.question }) > 1 { notices.append(.newAnswer) }
        return notices
    }

    /// - Source: Rules S-092, S-102, S-106, I-14 of docs/regels.md; domain 2.2, 2.15.
    func decided(_ facts: Decide) -> [Notice] {
        var notices: [Notice] = []
        if facts.report { notices.append(.nowReport) }
        if !facts.report, let asking = reportingAnswer { notices.append(.normNotFollowed(asking)) }
        if !facts.report, !facts.help, !isSuspicionGone { notices.append(.neitherNor) }
        if facts.help { notices.append(.nowArrangeHelp) }
        if !isFinalDecider(facts) { notices.append(.finalDecider) }
        if after.weighings.isEmpty { notices.append(.weighFirst) }
        notices += missingConsultations()
        if !facts.consulted.isFilled { notices.append(.whoWasAsked) }
        if !facts.childHeard.isFilled { notices.append(.hearTheChild) }
        if after.isDisputed { notices.append(.inquireFurther) }
        return notices
    }

    /// The question whose last answer makes a report the professional norm.
    private var reportingAnswer: String? {
        after.reachedQuestions(book).first { question in
            after.givenAnswer(to: question)?.effects.contains { $0 == .adviseReport || $0 == .reportByPhone } ?? false
        }?.key
    }

    /// The suspicion is gone when the first question was answered with no; without questions, when a conversation or
    /// everybody who was consulted explained it.
    private var isSuspicionGone: Bool {
        guard let first = book.questions.first else {
            return after.conversations.last.map { [.explained, .ordinarySupport].contains($0.fact.outcome) } ?? false
        }
        return after.answer(to: first.key)?.fact.answer == .no
    }

    private func isFinalDecider(_ facts: Decide) -> Bool {
        guard let role = book.finalDecider else { return true }
        if actor.roles.contains(role) { return true }
        return context.member(facts.onBehalfOf)?.roles.contains(role) ?? false
    }

    /// - Source: Rules S-103, S-104 of docs/regels.md; domain 2.2 question 4.
    func help(_ facts: ArrangeHelp) -> [Notice] {
        var notices: [Notice] = []
        if facts.acceptedByParents == .no || facts.acceptedByChild == .no { notices.append(.helpNotAccepted) }
        if facts.reviewOn == nil { notices.append(.reviewDayMissing) }
        if !facts.caseManager.isFilled { notices.append(.termAndCasemanager) }
        return notices
    }

    /// - Source: Rules S-104, S-105, S-115, S-117, S-121 of docs/regels.md.
    func reviewed(_ facts: ReviewHelp) -> [Notice] {
        var notices: [Notice] = []
        if facts.stopped == .no || facts.stopped == .again {
            notices.append(facts.noReportReason.isFilled ? .noReportAfterReview : .reportAfterAll)
        }
        if facts.stopped == .unknown { notices.append(.adviceOnReview) }
        if !facts.ended, facts.nextReview == nil { notices.append(.reviewDayMissing) }
        if let again = book.questions.first(where: \.repeats) { notices.append(.askAgain(again.key)) }
        return notices + progress(facts.progress) + (facts.stopped == .again ? worrying() : [])
    }
}
