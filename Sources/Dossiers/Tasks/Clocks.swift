// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import ProtocolBook

/// A term that runs: what it is about, since when, and when it must be over if that was agreed apart.
struct RunningClock {
    let subject: String
    let start: Instant
    var agreed: Day?
    var owner: StaffID?
}

/// The terms of the protocol, with Hoede's own where the protocol has none.
extension TaskDesk {
    /// The tasks of all terms that end in one of these milestones.
    ///
    /// - Source: design §5.
    func clocks(_ ends: [Milestone]) -> [CaseTask] {
        limits.filter { ends.contains($0.to) }.flatMap { limit in
            running(limit).compactMap { task(limit, $0) }
        }
    }

    private var limits: [TimeLimit] {
        let own = book.timeLimits
        return own
            + TimeLimit.usual.filter { usual in !own.contains { $0.from == usual.from && $0.to == usual.to } }
    }

    private func task(_ limit: TimeLimit, _ clock: RunningClock) -> CaseTask? {
        let end = due(limit, from: clock.start)
        let isOver = context.now >= end.instant
        if isEscalation(limit), !isOver { return nil }
        let role = limit.owner ?? .coordinator
        var preferred = clock.owner ?? (role == .coordinator ? state.coordinator : nil)
        if limit.to == .worryRead, isOver, !isEscalation(limit) {
            // Unread in time: the deputy gets it, else whoever the protocol names.
            let reader = context.owner(nil, role: role)
            preferred = context.member(reader)?.deputy ?? limit.deputy.flatMap { context.holder(of: $0) }
        }
        return CaseTask(
            key: "\(limit.rule)/\(limit.key)/\(clock.subject)", rule: limit.rule, what: limit.text,
            owner: context.owner(preferred, role: role, deputy: limit.deputy), role: role, start: clock.start.day,
            due: clock.agreed ?? end.day, source: limit.source, settledBy: limit.settledBy)
    }

    /// A longer term between the same milestones waits until it is over: then somebody else gets the task too.
    private func isEscalation(_ limit: TimeLimit) -> Bool {
        guard limit.to == .worryRead else { return false }
        return limits.contains {
            $0.key != limit.key && $0.from == limit.from && $0.to == limit.to && $0.unit == limit.unit
                && $0.value < limit.value
        }
    }

    /// When a term ends that starts at a moment. Terms of the law follow the law on terms.
    func due(_ limit: TimeLimit, from start: Instant) -> (day: Day, instant: Instant) {
        func whole(_ term: Term) -> (Day, Instant) {
            let end = context.calendar.end(of: term, from: start.day).due
            return (end, end.end)
        }
        switch limit.unit {
        case .hour:
            let end = start.adding(minutes: 60 * limit.value)
            return (end.day, end)
        case .schoolHour:
            let end = context.hours.schoolHours(after: start, hours: limit.value)
            return (end.day, end)
        case .calendarDay:
            let end = start.day.adding(days: limit.value)
            return limit.isHard ? whole(.days(limit.value)) : (end, end.end)
        case .workingDay: return whole(.workingDays(limit.value))
        case .week: return whole(.weeks(limit.value))
        case .month: return whole(.months(limit.value))
        case .year: return whole(.years(limit.value))
        }
    }
}

extension TimeLimit {
    /// The rule that a term carries out.
    var rule: String {
        switch to {
        case .worryRead, .worryAnswered: "S-029"
        case .entryRecorded: "S-033"
        case .safetyAssessed: "S-021"
        case .reasonsWritten, .conversationSkipped: "S-086"
        case .responseReceived, .investigationStarted, .investigationEnded, .reportReceived: "S-107"
        case .feedbackReceived: "S-113a"
        case .parentsInformed, .familyTold: "I-23"
        case .helpStarted, .helpReviewed: "S-104"
        case .checkedIn, .aftercareStarted: "S-114"
        case .decisionTaken: "S-102"
        case .dossierClosed, .retentionReviewed: "S-122"
        case .stepStarted, .stepDone, .worrySent, .dossierOpened: "I-21"
        }
    }

    /// What settles the task of a term.
    var settledBy: [CommandKind] {
        switch to {
        case .worryRead: [.takeWorry, .answerWorry, .joinWorry]
        case .worryAnswered: [.answerWorry, .joinWorry]
        case .entryRecorded: [.recordEntry, .checkIn, .close]
        case .safetyAssessed: [.assessSafety]
        case .reasonsWritten, .conversationSkipped: [.skipConversation, .holdConversation]
        case .responseReceived, .investigationStarted, .investigationEnded: [.recordResponse]
        case .feedbackReceived: [.recordFeedback]
        case .parentsInformed, .familyTold: [.informAboutReport]
        case .helpStarted: [.arrangeHelp]
        case .helpReviewed: [.reviewHelp]
        case .checkedIn, .aftercareStarted: [.checkIn]
        case .decisionTaken: [.decide]
        case .reportReceived: [.report]
        case .dossierClosed: [.close]
        case .retentionReviewed, .stepStarted, .stepDone, .worrySent, .dossierOpened: [.completeTask]
        }
    }

    /// What Hoede reminds of where a protocol names no term. Nothing depends on these.
    static let usual: [TimeLimit] = [
        TimeLimit(
            key: "worry-unread", from: .worrySent, to: .worryRead, value: 2, unit: .schoolHour, owner: .coordinator,
            deputy: .head, text: "Lees de zorg", source: "Afspraak van de school"),
        TimeLimit(
            key: "worry-answer", from: .worryRead, to: .worryAnswered, value: 2, unit: .workingDay,
            owner: .coordinator, deputy: .head, text: "Beantwoord de zorg, of open een dossier",
            source: "Afspraak van de school"),
        TimeLimit(
            key: "stale", from: .entryRecorded, to: .entryRecorded, value: 14, unit: .calendarDay,
            owner: .coordinator, deputy: .head,
            text: "Er staat al een tijd niets nieuws in. Hoe gaat het met het kind?",
            source: "Protocol, algemeen deel; aantal dagen van Hoede"),
        TimeLimit(
            key: "skip-reasons", from: .conversationSkipped, to: .reasonsWritten, value: 24, unit: .hour,
            owner: .coordinator, deputy: .head, text: "Schrijf op waarom er is gemeld zonder gesprek",
            source: "Protocol, stap 3"),
        TimeLimit(
            key: "veilig-thuis-response", from: .reportReceived, to: .responseReceived, value: 5, unit: .workingDay,
            owner: .coordinator, deputy: .head,
            text: "Veilig Thuis beslist naar verwachting uiterlijk op deze dag. Niets gehoord? Bel dan",
            source: "Uitvoeringsbesluit Wmo 2015, art. 4.1.7"),
        TimeLimit(
            key: "veilig-thuis-investigation", from: .investigationStarted, to: .investigationEnded, value: 10,
            unit: .week, owner: .coordinator, deputy: .head,
            text: "Het onderzoek is naar verwachting uiterlijk op deze dag klaar. Niets gehoord? Bel dan",
            source: "Uitvoeringsbesluit Wmo 2015, art. 4.1.7"),
        TimeLimit(
            key: "feedback-after-response", from: .responseReceived, to: .feedbackReceived, value: 10,
            unit: .workingDay, owner: .coordinator, deputy: .head, text: "Bel Veilig Thuis: wat is er gedaan?",
            source: "Wmo 2015, art. 4.1.1, tweede lid, onder g"),
        TimeLimit(
            key: "help-review", from: .helpStarted, to: .helpReviewed, value: 6, unit: .week, owner: .coordinator,
            deputy: .head, text: "Kijk of de hulp werkt. Is het gestopt?", source: "Protocol, stap 5"),
        TimeLimit(
            key: "check-in", from: .aftercareStarted, to: .checkedIn, value: 2, unit: .week, owner: .teacher,
            deputy: .coordinator, text: "Kijk hoe het met het kind gaat", source: "Protocol, stap 6"),
        TimeLimit(
            key: "retention", from: .dossierClosed, to: .retentionReviewed, value: 2, unit: .year,
            owner: .coordinator, deputy: .head, text: "Kijk of dit dossier nog bewaard moet blijven",
            source: "Afspraak bij het sluiten"),
    ]
}
