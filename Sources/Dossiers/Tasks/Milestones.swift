// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import ProtocolBook

/// Which terms run, by what was recorded.
extension TaskDesk {
    /// The clocks of a term that run now: started, and not ended for the same thing.
    func running(_ limit: TimeLimit) -> [RunningClock] {
        switch limit.to {
        case .familyTold, .parentsInformed, .dossierOpened, .worrySent, .conversationSkipped, .dossierClosed:
            // The family is told by Veilig Thuis, parents have a task each; the others are beginnings.
            []
        case .entryRecorded: stale()
        case .helpReviewed: reviews()
        case .checkedIn: checkIns(limit)
        case .retentionReviewed: retention()
        case .responseReceived: responses(limit)
        case .feedbackReceived: feedback(limit)
        case .stepDone, .stepStarted: step(limit)
        default: pairs(limit)
        }
    }

    private func pairs(_ limit: TimeLimit) -> [RunningClock] {
        let ends = marks(limit.to, limit)
        return marks(limit.from, limit).filter { start in
            !ends.contains {
                ($0.subject == start.subject || $0.subject.isEmpty || start.subject.isEmpty) && $0.start >= start.start
            }
        }
    }

    /// The moments of a milestone, each with what it is about.
    private func marks(_ milestone: Milestone, _ limit: TimeLimit) -> [RunningClock] {
        func once(_ at: Instant?) -> [RunningClock] { at.map { [RunningClock(subject: "", start: $0)] } ?? [] }
        switch milestone {
        case .worrySent: return once(state.worry?.kept.at)
        case .worryRead:
            return once(
                [state.worry?.taken?.at, state.worry?.answered?.at, state.worry?.joined?.at].compactMap { $0 }.min())
        case .worryAnswered: return once(state.worry?.answered?.at ?? state.worry?.joined?.at)
        case .dossierOpened: return once(state.opened?.at)
        case .entryRecorded: return once(state.lastActivity)
        case .safetyAssessed: return once(state.assessments.last?.at)
        case .decisionTaken: return once(state.decision?.at)
        case .aftercareStarted: return once(aftercareStart)
        case .checkedIn: return once(state.checkIns.last?.at)
        case .dossierClosed: return once(state.closed?.at)
        case .stepStarted: return once(progress(limit)?.since?.start)
        case .stepDone: return once(progress(limit)?.finished?.start)
        default: return reportMarks(milestone)
        }
    }

    private func reportMarks(_ milestone: Milestone) -> [RunningClock] {
        switch milestone {
        case .reportReceived: state.reports.map { RunningClock(subject: $0.id.text, start: $0.received) }
        case .conversationSkipped:
            state.reports.filter(state.lacksGround).map { RunningClock(subject: $0.id.text, start: $0.kept.at) }
        case .responseReceived:
            state.reports.compactMap { report in
                report.responses.first { $0.fact.outcome != .nothingHeard }
                    .map { RunningClock(subject: report.id.text, start: $0.at) }
            }
        case .investigationStarted: outcomes([.investigation])
        case .investigationEnded:
            outcomes([
                .noAbuse, .notConfirmed, .confirmedVoluntary, .confirmedBoard, .handedOver, .turnedIntoAdvice,
                .childProtectionBoard,
            ])
        case .helpStarted: state.helps.map { RunningClock(subject: $0.id.text, start: $0.kept.fact.start.start) }
        default: []
        }
    }

    private func outcomes(_ wanted: Set<ResponseOutcome>) -> [RunningClock] {
        state.reports.compactMap { report in
            report.responses.last { wanted.contains($0.fact.outcome) }.map {
                RunningClock(subject: report.id.text, start: $0.fact.happened?.instant ?? $0.at)
            }
        }
    }

    /// - Source: Rule S-033 of docs/regels.md.
    private func stale() -> [RunningClock] {
        state.lastActivity.map { [RunningClock(subject: $0.day.iso, start: $0)] } ?? []
    }

    /// Running help is always looked at again: on the day that was agreed, else after the usual term.
    ///
    /// - Source: Rule S-104 of docs/regels.md.
    private func reviews() -> [RunningClock] {
        state.helps.filter(\.isRunning).map { help in
            RunningClock(
                subject: "\(help.id.text)-\(help.reviews.count)",
                start: help.reviews.last?.at ?? max(help.kept.at, help.kept.fact.start.start), agreed: help.nextReview)
        }
    }

    /// - Source: Rules S-113, S-114 of docs/regels.md: the teacher keeps following the child.
    private func checkIns(_ limit: TimeLimit) -> [RunningClock] {
        guard let start = state.checkIns.last?.at ?? aftercareStart else { return [] }
        return [
            RunningClock(
                subject: "\(state.checkIns.count)", start: start, agreed: state.checkIns.last?.fact.nextOn,
                owner: limit.owner == .teacher ? state.opening?.teacher : nil)
        ]
    }

    private var aftercareStart: Instant? {
        (state.reports.map(\.kept.at) + state.helps.map(\.kept.at)).min()
    }

    /// After "nothing heard" the term runs again from that day.
    ///
    /// - Source: Rule S-107 of docs/regels.md.
    private func responses(_ limit: TimeLimit) -> [RunningClock] {
        state.reports.filter { !$0.isAnswered }.map { report in
            let again = report.responses.last { $0.fact.outcome == .nothingHeard }?.at
            return RunningClock(subject: report.id.text, start: again ?? report.received)
        }
    }

    /// Feedback is due when Veilig Thuis is ready: not while an investigation runs.
    ///
    /// - Source: Rule S-113a of docs/regels.md.
    private func feedback(_ limit: TimeLimit) -> [RunningClock] {
        state.reports.compactMap { report in
            guard report.feedback.isEmpty, let outcome = report.outcome, outcome != .investigation, outcome != .running
            else { return nil }
            let wasInvestigated = report.responses.contains { $0.fact.outcome == .investigation }
            let fits = limit.from == .investigationEnded ? wasInvestigated : !wasInvestigated
            let last = report.responses.last { $0.fact.outcome == outcome }
            guard fits, let start = last?.at else { return nil }
            return RunningClock(subject: report.id.text, start: start)
        }
    }

    /// - Source: Rule S-122 of docs/regels.md: the day that was chosen at closing.
    private func retention() -> [RunningClock] {
        guard let closed = state.closed, let closing = state.lastClosing else { return [] }
        return [
            RunningClock(subject: closed.id.text, start: closing.fact.keepUntil.start, agreed: closing.fact.keepUntil)
        ]
    }

    private func progress(_ limit: TimeLimit) -> StepProgress? {
        guard let key = limit.step else { return nil }
        return state.steps(book).first { $0.step == key }
    }

    private func step(_ limit: TimeLimit) -> [RunningClock] {
        guard let progress = progress(limit), !progress.status.isSettled else { return [] }
        let starts =
            limit.from == .stepStarted ? progress.since.map { [$0.start] } ?? [] : marks(limit.from, limit).map(\.start)
        return starts.prefix(1).map { RunningClock(subject: "\(progress.step.text)-\(progress.round)", start: $0) }
    }
}
