// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import ProtocolBook

/// People, signals, consultation, conversations, the plan.
extension TaskDesk {
    /// Roles that were not agreed yet, the head, and special ways of acting.
    ///
    /// - Source: Rules S-029, S-063, S-073a, S-083, S-085 of docs/regels.md.
    func peopleTasks() -> [CaseTask] {
        guard let opened = state.opened?.at.day else { return [] }
        var found = state.participants.filter { $0.agreed == nil }.map { one in
            task(
                "role-\(one.staff.text)", "S-029", "Spreek met \(context.name(one.staff)) af wat die doet en niet doet",
                from: one.since.day, due: context.day(2, after: one.since.day), source: "Protocol, algemeen deel",
                by: [.agreeRole])
        }
        if state.isSubstantiated, state.headInformed.isEmpty, !headKnows {
            found.append(
                task(
                    "head", "S-073a", "Vertel de directeur van het vermoeden", from: opened,
                    due: context.day(1, after: substantiatedOn ?? opened), source: "Protocol, stap 2",
                    by: [.informHead]))
        }
        if state.needsFurtherInquiry {
            found.append(
                task(
                    "inquiry", "S-079", "Zoek verder uit: niet iedereen is overtuigd", from: disputedOn ?? opened,
                    due: context.day(5, after: disputedOn ?? opened), source: "Protocol, stap 2",
                    by: [.askAdvice, .consultExternal]))
        }
        return found + specialTasks(opened)
    }

    /// The head opened the dossier or decided in it.
    private var headKnows: Bool {
        ([state.opened?.by] + state.decisions.map(\.by)).contains { context.member($0)?.roles.contains(.head) ?? false }
    }

    private var substantiatedOn: Day? {
        (state.consultations.filter { $0.fact.shared == .yes }.map(\.at) + state.disclosures.map(\.at)
            + state.weighings.map(\.at) + state.reports.map(\.kept.at)).min()?.day
    }

    private var disputedOn: Day? {
        (state.consultations.filter { $0.fact.shared == .no }.map(\.at) + state.dissents.map(\.at)).max()?.day
    }

    private func specialTasks(_ opened: Day) -> [CaseTask] {
        var found: [CaseTask] = []
        if state.isVeiligThuisFirst(book) {
            found.append(
                special(
                    .veiligThuisFirst, "S-085", "Bel eerst Veilig Thuis. Praat nog niet met de ouders", from: opened,
                    by: [.askAdvice, .report, .completeTask]))
        }
        if state.specialHandling(book).contains(.bothParentsApart) {
            found.append(
                special(
                    .bothParentsApart, "S-083", "Spreek beide ouders apart, met dezelfde feiten", from: opened,
                    by: [.holdConversation, .completeTask]))
        }
        return found
    }

    private func special(
        _ handling: SpecialHandling, _ rule: String, _ what: String, from day: Day, by kinds: [CommandKind]
    ) -> CaseTask {
        task(
            handling.rawValue, rule, what, from: day,
            due: handling == .veiligThuisFirst ? context.workday : nil,
            source: "Protocol, bijzondere vormen", by: kinds)
    }

    /// Conversations that somebody else will hold.
    ///
    /// - Source: Rule S-091 of docs/regels.md.
    func talkTasks() -> [CaseTask] {
        state.delegations.compactMap { delegation in
            let facts = delegation.fact
            let isHeld =
                state.conversations.contains {
                    $0.order > delegation.order && $0.fact.partner == facts.partner
                        && (facts.person == nil || $0.fact.person == nil || $0.fact.person == facts.person)
                }
                || state.skips.contains { $0.order > delegation.order && $0.fact.partner == facts.partner }
                || state.delegations.contains {
                    $0.order > delegation.order && $0.fact.partner == facts.partner && $0.fact.person == facts.person
                }
            guard !isHeld else { return nil }
            let whom = personName(facts.person) ?? facts.partner.words
            let by = facts.toName.map { " (\($0))" } ?? ""
            return task(
                delegation.id.text, "S-091", "Voer het gesprek met \(whom)\(by)", owner: facts.to,
                from: delegation.at.day, due: context.day(5, after: delegation.at.day), source: "Protocol, stap 3",
                by: [.holdConversation, .skipConversation])
        }
    }

    func personName(_ id: PersonID?) -> String? {
        state.persons.first { $0.id == id }?.name
    }

    /// - Source: Rule S-077 of docs/regels.md.
    func planTasks() -> [CaseTask] {
        guard let plan = state.plan else { return [] }
        return plan.open.map { line in
            task(
                line.id.text, "S-077", line.what + (line.ownerName.map { " (\($0))" } ?? ""),
                owner: line.owner ?? plan.kept.fact.coordinator, from: plan.kept.at.day, due: line.due,
                source: "Plan van aanpak", by: [.completePlanLine])
        }
    }

    /// A decision that is still to be carried out or confirmed.
    ///
    /// - Source: Rules S-102, S-103, S-105, S-106, S-117 of docs/regels.md.
    func decisionTasks() -> [CaseTask] {
        var found: [CaseTask] = []
        if let decision = state.decision {
            let day = decision.at.day
            if state.awaitsReport {
                found.append(
                    task(
                        "report-\(decision.id.text)", "S-106", "Bel Veilig Thuis en leg de melding vast", from: day,
                        due: day, source: "Protocol, stap 5", by: [.report]))
            }
            if state.awaitsHelp {
                found.append(
                    task(
                        "help-\(decision.id.text)", "S-103", "Regel de hulp en leg die vast", from: day,
                        due: context.day(5, after: day), source: "Protocol, stap 5", by: [.arrangeHelp]))
            }
        }
        found += helpTasks()
        if state.needsReconvening, let last = state.progressSeen.last?.at.day {
            found.append(
                task(
                    "reconvene-\(state.progressSeen.count)", "S-117",
                    "Kom weer bij elkaar: moet de hulp anders, heeft het kind meer steun nodig?", from: last,
                    due: context.day(5, after: last), source: "Protocol, stap 6", by: [.reconvene]))
        }
        return found
    }

    /// Help that did not make it stop asks for a report or a reason.
    private func helpTasks() -> [CaseTask] {
        state.helps.compactMap { help in
            guard let last = help.reviews.last, last.fact.stopped == .no || last.fact.stopped == .again,
                !last.fact.noReportReason.isFilled, !state.reports.contains(where: { $0.kept.order > last.order })
            else { return nil }
            return task(
                "report-after-\(help.id.text)-\(help.reviews.count)", "S-105",
                "Meld bij Veilig Thuis dat het niet is gestopt, of schrijf op waarom niet", from: last.at.day,
                due: last.at.day, source: "Protocol, stap 5; meldnorm 3", by: [.report, .reviewHelp])
        }
    }

    /// Everybody who has to hear of the report, and signals to pass on.
    ///
    /// - Source: Rules S-119, I-23 of docs/regels.md; domain 2.8, 2.12.
    func reportTasks() -> [CaseTask] {
        guard let report = state.reports.last else { return [] }
        let day = report.kept.at.day
        let due = parentsDue(report)
        var found = state.untold(book).map { untold in
            task(
                "\(report.id.text)/\(untold.key)", "I-23",
                "Vertel \(name(untold)) van de melding, in overleg met Veilig Thuis", from: day, due: due,
                source: "Protocol, stap 5", by: [.informAboutReport])
        }
        found += state.signalsAfterReport.map { sign in
            task(
                sign.id.text, "S-119", "Geef het nieuwe signaal door aan Veilig Thuis, of schrijf op waarom niet",
                from: sign.at.day, due: context.day(1, after: sign.at.day), source: "Protocol, stap 6",
                by: [.passOnSignal])
        }
        return found
    }

    private func parentsDue(_ report: CaseReport) -> Day {
        let limit = book.timeLimits.first { $0.from == .reportReceived && $0.to == .parentsInformed }
        return limit.map { due($0, from: report.received).day } ?? context.day(5, after: report.received.day)
    }

    private func name(_ untold: Untold) -> String {
        switch untold {
        case .child: "het kind"
        case .parents: "de ouders"
        case .parent(let id): personName(id) ?? "de ouder"
        }
    }

    /// - Source: Rules S-029, S-122 of docs/regels.md.
    func closingTasks() -> [CaseTask] {
        guard let proposal = state.proposal else { return [] }
        let seconds = context.roster.filter {
            $0.id != proposal.by && (book.may(.secondPerson, $0.roles) || book.may(.carryDossier, $0.roles))
        }
        let second = seconds.first { $0.roles.contains(.head) } ?? seconds.first
        let there = seconds.first { context.isThere($0.id) } ?? second
        let owner = context.isThere(second?.id) ? second : there
        return [
            CaseTask(
                key: "S-122/\(proposal.id.text)", rule: "S-122",
                what: owner == nil
                    ? "Zoek een tweede persoon van buiten die meekijkt bij het sluiten"
                    : "Kijk mee bij het voorstel om te sluiten: stem in, of niet",
                owner: owner?.id ?? context.owner(proposal.by, role: .head), role: .head, start: proposal.at.day,
                due: context.day(5, after: proposal.at.day), source: "Protocol, stap 6",
                settledBy: [.confirmClosing, .reopen])
        ]
    }
}

extension Partner {
    /// Whom the conversation is with, in a sentence.
    var words: String {
        switch self {
        case .child: "het kind"
        case .parent: "de ouders"
        case .other: "iemand anders"
        }
    }
}
