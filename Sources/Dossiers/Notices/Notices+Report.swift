// SPDX-License-Identifier: EUPL-1.2

import ProtocolBook

/// Reports, telling the family, answers of Veilig Thuis, new signals.
extension NoticeMoment {
    /// What a report that was made still asks; nothing of it stands in the way of the report.
    ///
    /// - Source: Rules S-030, S-069, S-086, S-107, S-109, S-113, I-23 of docs/regels.md.
    func reported(_ facts: Report) -> [Notice] {
        guard after.isDossier else { return [.reportWithoutDossier] + (facts.acute ? [.acuteReport] : []) }
        var notices: [Notice] = []
        if facts.acute { notices.append(.acuteReport) }
        if before.closed != nil { notices.append(.reopenClosed) }
        if let report = after.reports.last, after.lacksGround(report) { notices.append(.groundAfterReport) }
        if facts.noConversationGround == .safety, !facts.noConversationReason.isFilled { notices.append(.whoseSafety) }
        notices.append(.tellInConsultation)
        notices += beforeParents(after, context).filter { $0.rule != "S-085" }
        if facts.confidential { notices += confidential(facts) }
        if after.consultations.isEmpty && after.advices.isEmpty { notices.append(.consultAfterReport) }
        notices.append(facts.received == nil ? .whenReceived : .expectDecision)
        notices.append(.schoolKeepsCaring)
        return notices
    }

    private func confidential(_ facts: Report) -> [Notice] {
        var notices: [Notice] = []
        if facts.confidentialGround == nil { notices.append(.confidentialGround) }
        if !facts.agreedWithVeiligThuis { notices.append(.confidentialAgreed) }
        return notices
    }

    /// - Source: Rules S-086, I-23 of docs/regels.md; domain 2.8, 2.12.
    func informed(_ facts: InformAboutReport) -> [Notice] {
        var notices: [Notice] = []
        if facts.timing == .notYet {
            if facts.ground == nil || !facts.reason.isFilled { notices.append(.whyNotTold) }
            if !facts.agreedWithVeiligThuis { notices.append(.agreeOnTelling) }
            notices.append(.tellLater)
        }
        if facts.partner == .parent, facts.timing != .after { notices += beforeParents(before, context) }
        if facts.timing != .notYet, facts.partner == .parent,
            facts.how.map({ $0.lowercased().contains("mail") }) ?? false
        {
            notices.append(.tellInPerson)
        }
        if facts.partner == .parent, after.untold(book).contains(.child) { notices.append(.tellTheChild) }
        return notices
    }

    /// - Source: Rules S-108–S-113 of docs/regels.md.
    func response(_ facts: RecordResponse) -> [Notice] {
        switch facts.outcome {
        case .noAbuse: [.schoolDecidesOnClosing]
        case .notConfirmed: [.stayAlert]
        case .handedOver: [.handedOver]
        case .turnedIntoAdvice: [.becameAdvice]
        case .investigation, .running, .childProtectionBoard: [.whileItRuns]
        case .confirmedVoluntary, .confirmedBoard: [.followTheHelp]
        case .nothingHeard: [.callVeiligThuis]
        case .refused: [.refusedByVeiligThuis]
        }
    }

    /// - Source: Rule S-119 of docs/regels.md.
    func passedOn(_ facts: PassOnSignal) -> [Notice] {
        facts.choice == .no && !facts.reason.isFilled ? [.whyNotPassedOn] : []
    }

    /// - Source: Rules S-114, S-117, S-119, S-121 of docs/regels.md.
    func checkedIn(_ facts: CheckIn) -> [Notice] {
        progress(facts.progress) + (facts.progress == .worse ? worrying() : [])
    }

    /// - Source: Rules S-117, S-121 of docs/regels.md.
    func progress(_ progress: Progress) -> [Notice] {
        if after.needsReconvening { return [.reconvene, .patience] }
        return progress == .better ? [] : [.patience]
    }

    /// - Source: Rules S-060, S-079, S-088, S-122 of docs/regels.md.
    func closing(_ facts: Close) -> [Notice] {
        var notices: [Notice] = []
        if facts.safe != .yes { notices.append(after.isAboutStaff ? .closingUnsafeAboutStaff : .closingUnsafe) }
        if after.isDisputed { notices.append(.disputedClosing) }
        if !after.reports.isEmpty, after.reports.contains(where: { !$0.isAnswered }) {
            notices.append(.closingWhileOpen)
        }
        if after.helps.contains(where: \.isRunning) { notices.append(.closingWithHelp) }
        if !facts.toldWriter { notices.append(.tellTheWriter) }
        notices.append(.secondPerson)
        return notices
    }

    func closed() -> [Notice] {
        var notices: [Notice] = [.closedNow]
        if let proposal = before.proposal, before.worryingSigns.contains(where: { $0.order > proposal.order }) {
            notices.insert(.newAfterProposal, at: 0)
        }
        return notices
    }

    func stepSkipped(_ facts: SkipStep) -> [Notice] {
        guard let step = book.step(StepKey(facts.step)), !step.legalElements.isEmpty else { return [] }
        return facts.reason.isFilled ? [.legalStepSkipped] : [.legalStepSkipped, .reasonForSkipping]
    }

    /// A task that another act settles stays, whatever was written by hand.
    func taskCompleted(_ facts: CompleteTask) -> [Notice] {
        guard let task = tasks(before, context: context).first(where: { $0.key == facts.task }) else { return [] }
        var notices: [Notice] = []
        if !task.settledBy.contains(.completeTask) {
            notices.append(
                Notice(
                    rule: task.rule,
                    text: "Je notitie staat erbij. De taak blijft open tot het zelf is vastgelegd.",
                    source: task.source, satisfiedBy: task.settledBy))
        }
        if task.key.hasPrefix("S-085/") || task.key.hasPrefix("S-083/"), !facts.note.isFilled {
            notices.append(.whySwitchedOff)
        }
        return notices
    }
}
