// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import ProtocolBook

/// Conversations: held, left out, handed over.
extension NoticeMoment {
    /// - Source: Rules S-059, S-063, S-082–S-084, S-088 of docs/regels.md.
    func talk(_ facts: HoldConversation) -> [Notice] {
        var notices: [Notice] = []
        if facts.outcome == .disclosure { notices.append(facts.partner == .child ? .childTells : .parentTells) }
        if facts.partner == .parent {
            if before.isVeiligThuisFirst(book) { notices.append(.talkedTooSoon) }
            if before.specialHandling(book).contains(.bothParentsApart) { notices.append(.parentsApart) }
        }
        switch facts.purpose {
        case .exploratory: if facts.interpretation.isFilled { notices.append(.noSuspicionYet) }
        case .concern:
            if facts.partner == .parent, !facts.explained.isFilled { notices.append(.explainFirst) }
            if facts.partner == .parent, !otherParents(than: facts.person).isEmpty { notices.append(.otherParent) }
        }
        if facts.outcome == .explained || facts.outcome == .ordinarySupport { notices.append(.closingNeedsTwo) }
        if facts.outcome == .disclosure { notices += worrying() }
        return notices
    }

    /// Parents with whom nothing was settled yet.
    ///
    /// - Source: Rule S-087 of docs/regels.md.
    private func otherParents(than person: PersonID?) -> [CasePerson] {
        after.parents.filter { $0.id != person && !after.isSettledTalk(.parent, with: $0.id) }
    }

    /// - Source: Rules S-081, S-086, S-091 of docs/regels.md.
    func skipped(_ facts: SkipConversation) -> [Notice] {
        var notices: [Notice] = []
        switch facts.ground {
        case .safety:
            if !facts.whose.isFilled { notices.append(.whoseSafety) }
        case .breakContact:
            notices.append(.findSomebodyElse)
        case .other, .unreachable, .refused:
            notices.append(.onlyTwoGrounds)
        case .veiligThuisFirst, .age:
            break
        }
        if facts.decidedBy == nil { notices.append(.whoDecidedToSkip) }
        if !facts.consulted.isFilled { notices.append(.whoWasConsulted) }
        return notices
    }

    /// - Source: Rule S-091 of docs/regels.md.
    func delegated(_ facts: DelegateConversation) -> [Notice] {
        facts.to == nil && !facts.toName.isFilled ? [.whoTakesOver] : [.talkStaysOpen]
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
