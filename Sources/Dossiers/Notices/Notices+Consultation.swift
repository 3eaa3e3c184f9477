// SPDX-License-Identifier: EUPL-1.2

import ProtocolBook

/// Colleagues, the head, people outside the school, the plan.
extension NoticeMoment {
    /// - Source: Rules S-069–S-074, S-079 of docs/regels.md.
    func consulted(_ facts: Consult) -> [Notice] {
        var notices: [Notice] = []
        switch facts.shared {
        case .no: notices.append(.inquireFurther)
        case .unknown: notices.append(.adviceInDoubt)
        case .yes:
            if after.siblings.isEmpty { notices.append(.askAboutSiblings) }
            if after.headInformed.isEmpty { notices.append(.informTheHead) }
        }
        notices += missingConsultations()
        if after.advices.isEmpty, facts.shared != .unknown { notices.append(.adviceNotAsked) }
        notices.append(.lookForTheOpposite)
        return notices
    }

    /// What is missing for a complete consultation: a colleague, and the support coordinator or another expert.
    ///
    /// - Source: Rule S-069 of docs/regels.md.
    func missingConsultations() -> [Notice] {
        let hasColleague = after.consultations.contains { $0.fact.function == .colleague }
        let hasSecond = after.consultations.contains(where: after.isSecondOpinion)
        if !hasColleague { return [.askAColleague] }
        if !hasSecond { return [after.startedByCoordinator ? .askAnotherExpert : .askTheCoordinator] }
        return []
    }

    /// - Source: Rule S-044 of docs/regels.md.
    func external(_ facts: ConsultExternal) -> [Notice] {
        switch facts.sharing {
        case .anonymous, .consent, .legalDuty, .emergency: []
        case .rightToReport, .refused: [.sharingGround]
        }
    }

    /// - Source: Rules S-074, S-075, S-106 of docs/regels.md.
    func advice(_ facts: AskAdvice) -> [Notice] {
        var notices: [Notice] = []
        if facts.becameReport { notices.append(.adviceBecameReport) }
        if !facts.name.isFilled { notices.append(.nameOfAdviser) }
        if before.closed != nil { notices.append(.reopenClosed) }
        return notices
    }

    /// - Source: Rules S-076, S-077, S-095 of docs/regels.md.
    func plan(_ facts: DrawPlan) -> [Notice] {
        var notices: [Notice] = []
        if facts.lines.isEmpty { notices.append(.emptyPlan) }
        if facts.lines.contains(where: { $0.owner == nil && !$0.ownerName.isFilled }) {
            notices.append(.planNeedsOwners)
        }
        if facts.lines.contains(where: { $0.due < context.today }) { notices.append(.planDayPassed) }
        if context.member(facts.coordinator) == nil { notices.append(.planNeedsCoordinator) }
        if !after.weighings.isEmpty, Set(facts.lines.map(\.target)).count < PlanTarget.allCases.count {
            notices.append(.planForThree)
        }
        return notices
    }
}
