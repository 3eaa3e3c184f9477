// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import ProtocolBook

/// What the rules look at when something was recorded: the state before it, the state after it, and who did it.
package struct NoticeMoment {
    let before: CaseState
    let after: CaseState
    let actor: Actor
    let context: Context

    var book: ProtocolDefinition { context.book }

    /// Notices that hold for anything worrying, whatever it came in with.
    func worrying() -> [Notice] {
        var notices: [Notice] = []
        if !after.signalsAfterReport.isEmpty { notices.append(.passOn) }
        if before.closed != nil { notices.append(.reopenClosed) }
        if before.proposal != nil, before.closed == nil { notices.append(.newAfterProposal) }
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

    /// - Source: Rules S-117, S-121 of docs/regels.md.
    func progress(_ progress: Progress) -> [Notice] {
        if after.needsReconvening { return [.reconvene, .patience] }
        return progress == .better ? [] : [.patience]
    }
}

/// What somebody should know before an act, on its form: what the dossier asks to be careful with.
public func notices(before kind: CommandKind, on state: CaseState, context: Context) -> [Notice] {
    kind.act.cautions(state, context).map { $0.worded(in: context) }
}

/// What to be careful with before parents hear anything: special forms, divorce, a weekend or holiday ahead.
func beforeParents(_ state: CaseState, _ context: Context) -> [Notice] {
    var notices: [Notice] = []
    if state.isVeiligThuisFirst(context.book) { notices.append(.veiligThuisBeforeParents) }
    if state.specialHandling(context.book).contains(.bothParentsApart) { notices.append(.parentsApart) }
    if context.isBeforeBreak { notices.append(.breakAhead) }
    return notices
}

extension Notice {
    /// The same notice with the names that this protocol gives to its roles.
    func worded(in context: Context) -> Notice {
        Notice(
            rule: rule, text: context.worded(text), source: source, satisfiedBy: satisfiedBy, asksReason: asksReason)
    }
}

extension Context {
    /// Friday afternoon, or the last day of school before a holiday.
    ///
    /// - Source: domain 2.8: do not tell parents just before nobody is there. It never delays a report.
    var isBeforeBreak: Bool {
        guard hours.isLastBeforeBreak(today) else { return false }
        let isOrdinaryFriday = today.weekday == .friday && hours.isSchoolDay(today.adding(days: 3))
        return !isOrdinaryFriday || now.time.minutes >= 12 * 60
    }
}
