// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import ProtocolBook

/// Worries, entries, disclosures, safety.
extension NoticeMoment {
    /// - Source: Rules S-023, S-027, S-063 of docs/regels.md.
    func worry(_ facts: SendWorry) -> [Notice] {
        var notices: [Notice] = []
        let answers = [facts.safeNow, facts.safeHome]
        if answers.contains(.no) || answers.contains(.unknown) { notices.append(.callNow) }
        if answers.contains(nil) { notices.append(.safetyLeftOpen) }
        if facts.alreadyCalled.contains(.veiligThuisReport) { notices.append(.recordTheReport) }
        notices.append(.notAProof)
        return notices + worrying()
    }

    /// - Source: Rules S-060, S-061 of docs/regels.md.
    func answered(_ facts: AnswerWorry) -> [Notice] {
        var notices: [Notice] = []
        if facts.outcome == .explained, !facts.explainedBy.isFilled { notices.append(.whoExplained) }
        if facts.outcome == .otherProtocol, !facts.otherProtocol.isFilled { notices.append(.whichProtocol) }
        if let view = before.safety(at: context.now), view.saysNo || view.isUnsure {
            notices.append(.answeredWhileUnsafe)
        }
        return notices
    }

    /// - Source: Rules S-023, S-029 of docs/regels.md.
    func opened(_ facts: OpenDossier) -> [Notice] {
        var notices: [Notice] = []
        if facts.teacher != nil { notices.append(.agreeOnRole) }
        notices.append(.notAProof)
        return notices
    }

    /// - Source: Rules S-021, S-023, S-055, S-085, S-119 of docs/regels.md.
    func entry(_ facts: RecordEntry) -> [Notice] {
        var notices: [Notice] = []
        if !facts.alerts.isEmpty { notices.append(.discussNow) }
        let special = Set(facts.forms.compactMap { book.form($0)?.special })
        if special.contains(.veiligThuisFirst) { notices.append(.veiligThuisBeforeParents) }
        if special.contains(.bothParentsApart) { notices.append(.parentsApart) }
        if facts.kind == .childWords, !facts.question.isFilled { notices.append(.noteTheQuestion) }
        if facts.kind == .otherStatement, !facts.source.isFilled { notices.append(.noteTheSource) }
        if facts.fits == .worry, !facts.otherExplanation.isFilled, facts.kind != .interpretation {
            notices.append(.otherExplanation)
        }
        return notices + (facts.fits == .worry || !facts.alerts.isEmpty ? worrying() : [])
    }

    /// - Source: Rule S-063 of docs/regels.md; domain 2.3.
    func disclosure(_ facts: RecordDisclosure) -> [Notice] {
        var notices: [Notice] = [facts.who == .parent ? .parentTells : .childTells]
        if facts.who != .parent, !facts.question.isFilled { notices.append(.noteTheQuestion) }
        return notices + worrying()
    }

    func safety(_ facts: AssessSafety) -> [Notice] {
        if facts.safeNow == .no || facts.safeHome == .no { return [.callNow] }
        if facts.safeNow == .unknown || facts.safeHome == .unknown { return [.callWhenUnsure] }
        return [.onlyAnEstimate]
    }

    func emergency() -> [Notice] {
        var notices: [Notice] = []
        if !before.reports.contains(where: { $0.kept.at.day == context.today }) { notices.append(.alsoVeiligThuis) }
        return notices + worrying()
    }

    /// - Source: domain 2.11: every disclosure of information has a ground and somebody who decided.
    func request(_ facts: AnswerRequest) -> [Notice] {
        guard facts.given.isFilled else { return [] }
        var notices: [Notice] = []
        if !facts.calledBack { notices.append(.callBack) }
        if facts.decidedBy == nil { notices.append(.whoDecidedToGive) }
        return notices
    }
}
