// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import ProtocolBook

/// The tasks that follow from what was recorded; the same state and day always give the same tasks with the same keys.
///
/// - Source: Rules S-073a, S-077, S-086, S-104, S-107, S-113, S-113a, S-117, S-119, S-122, I-23 of docs/regels.md.
public func tasks(_ state: CaseState, context: Context) -> [CaseTask] {
    if let worry = state.worry, state.opened == nil { return worryTasks(worry, context) }
    guard state.isOpen else { return [] }
    var all: [CaseTask] = []
    all += planTasks(state, context) + talkTasks(state, context) + helpTasks(state, context)
    all += reportTasks(state, context) + otherTasks(state, context)
    // What is the coordinator's is first of all of the one who carries this dossier.
    let carrier = context.carrier(of: state)
    let anyone = context.holder(of: .coordinator)
    return all.filter { !state.tasksDone.contains($0.key) }.map { task in
        guard task.role == .coordinator, task.owner == anyone, let carrier else { return task }
        return task.owned(by: carrier)
    }
}

private func task(
    _ key: String, _ rule: String, _ what: String, owner: StaffID? = nil, role: RoleKey = .coordinator, from start: Day,
    due: Day?, source: String, by kinds: [CommandKind], _ context: Context
) -> CaseTask {
    CaseTask(
        key: key, rule: rule, what: what, owner: owner ?? context.holder(of: role), role: role, start: start, due: due,
        source: source, settledBy: kinds)
}

private func worryTasks(_ worry: CaseWorry, _ context: Context) -> [CaseTask] {
    guard !worry.isSettled else { return [] }
    let day = worry.kept.at.day
    return [
        task(
            "S-029/worry", "S-029",
            worry.taken == nil ? "Lees de nieuwe zorg en pak hem op" : "Beslis over de zorg: antwoord of dossier",
            from: day, due: context.calendar.workingDay(onOrAfter: day), source: "Protocol, algemeen deel",
            by: [.takeWorry, .answerWorry, .joinWorry], context)
    ]
}

private func planTasks(_ state: CaseState, _ context: Context) -> [CaseTask] {
    (state.plan?.lines ?? []).filter { state.linesDone[$0.id] == nil }.map { line in
        task(
            "S-077/\(line.id.text)", "S-077", line.what + (line.ownerName.map { " (\($0))" } ?? ""),
            owner: line.owner ?? state.plan?.coordinator, from: state.plans.last?.at.day ?? context.now.day,
            due: line.due,
            source: "Plan van aanpak", by: [.completePlanLine], context)
    }
}

private func talkTasks(_ state: CaseState, _ context: Context) -> [CaseTask] {
    var all: [CaseTask] = []
    for delegation in state.delegations {
        let done = state.conversations.contains { $0.at > delegation.at && $0.fact.partner == delegation.fact.partner }
        guard !done else { continue }
        all.append(
            task(
                "S-091/\(delegation.id.text)", "S-091",
                "Voer het gesprek met \(delegation.fact.partner == .child ? "het kind" : "de ouders")",
                owner: delegation.fact.to, from: delegation.at.day, due: context.day(5, after: delegation.at.day),
                source: "Protocol, stap 3", by: [.holdConversation, .skipConversation], context))
    }
    return all
}

private func helpTasks(_ state: CaseState, _ context: Context) -> [CaseTask] {
    state.helps.filter(\.isRunning).map { help in
        let due = help.nextReview ?? context.day(20, after: help.reviews.last?.at.day ?? help.kept.at.day)
        return task(
            "S-104/\(help.kept.fact.help.text)/\(help.reviews.count)", "S-104",
            "Kijk of de hulp werkt: \(help.kept.fact.what)",
            from: help.kept.at.day, due: due, source: "Protocol, stap 5", by: [.reviewHelp], context)
    }
}

private func reportTasks(_ state: CaseState, _ context: Context) -> [CaseTask] {
    guard let report = state.reports.last else { return [] }
    var all: [CaseTask] = []
    let key = report.fact.report.text
    let received = report.fact.received?.day ?? report.at.day
    let answered = state.responses.contains { $0.at >= report.at } || state.feedbacks.contains { $0.at >= report.at }
    if !answered {
        all.append(
            task(
                "S-107/\(key)", "S-107", "Vraag Veilig Thuis wat er met de melding gebeurt, als je nog niets hoorde",
                from: received, due: context.calendar.veiligThuis(receivedOn: received).judged.due,
                source: "Uitvoeringsbesluit Wmo 2015 art. 4.1.7: verwacht binnen vijf werkdagen",
                by: [.recordResponse, .recordFeedback], context))
    } else if state.feedbacks.isEmpty {
        all.append(
            task(
                "S-113a/\(key)", "S-113a", "Vraag Veilig Thuis hoe het is afgelopen", from: received,
                due: context.calendar.veiligThuis(receivedOn: received).finished.due,
                source: "Wmo 2015 art. 4.1.1: Veilig Thuis koppelt terug", by: [.recordFeedback], context))
    }
    let talked = state.conversations.contains { $0.fact.purpose == .concern }
    if !talked, report.fact.noConversationGround == nil, state.skips.isEmpty {
        all.append(
            task(
                "S-086/\(key)", "S-086", "Schrijf op waarom er niet eerst met kind en ouders is gesproken",
                from: report.at.day,
                due: context.calendar.workingDay(onOrAfter: report.at.day.adding(days: 1)), source: "Protocol, stap 3",
                by: [.skipConversation, .holdConversation], context))
    }
    for partner in [Partner.parent, .child] {
        let told = state.informs.contains { $0.fact.partner == partner && $0.fact.timing != .notYet }
        guard !told else { continue }
        all.append(
            task(
                "I-23/\(key)/\(partner.rawValue)", "I-23",
                "Vertel \(partner == .child ? "het kind" : "de ouders") over de melding, in overleg met Veilig Thuis",
                from: report.at.day, due: context.day(5, after: report.at.day), source: "Protocol, stap 5",
                by: [.informAboutReport], context))
    }
    return all
}

private func otherTasks(_ state: CaseState, _ context: Context) -> [CaseTask] {
    var all: [CaseTask] = []
    let opened = state.opened?.at.day ?? context.now.day
    if let teacher = state.opening?.teacher, !state.roles.contains(where: { $0.fact.staff == teacher }) {
        all.append(
            task(
                "S-029/role", "S-029", "Spreek met de leerkracht af wat die blijft doen", from: opened,
                due: context.day(5, after: opened), source: "Protocol, algemeen deel", by: [.agreeRole], context))
    }
    let suspected = (state.consultations.filter { $0.fact.shared == .yes }.map(\.at) + state.disclosures.map(\.at))
        .min()
    if let suspected, state.headInformed.isEmpty {
        all.append(
            task(
                "S-073a/head", "S-073a", "Informeer de directeur over het vermoeden", from: opened,
                due: context.day(1, after: suspected.day), source: "Protocol, stap 2", by: [.informHead], context))
    }
    if let proposal = state.proposal {
        all.append(
            task(
                "S-122/\(proposal.id.text)", "S-122", "Bekijk het voorstel om af te sluiten, en bevestig het of niet",
                owner: context.roster.first { $0.id != proposal.by && context.book.may(.secondPerson, $0.roles) }?.id,
                role: .head, from: proposal.at.day, due: context.day(5, after: proposal.at.day),
                source: "Protocol, stap 6", by: [.confirmClosing], context))
    }
    if !state.reports.isEmpty || !state.helps.isEmpty {
        let last = (state.checkIns.map(\.at) + state.helps.flatMap { $0.reviews.map(\.at) }).max()
        let from = last?.day ?? state.reports.last?.at.day ?? state.helps.last?.kept.at.day ?? opened
        all.append(
            task(
                "S-114/\(state.checkIns.count)", "S-114", "Kijk hoe het nu met het kind gaat",
                owner: state.opening?.teacher, role: .teacher, from: from,
                due: state.checkIns.last?.fact.nextOn ?? context.day(10, after: from), source: "Protocol, stap 6",
                by: [.checkIn], context))
    }
    for entry in state.entries where entry.isWorrying {
        guard let report = state.reports.first, entry.kept.at > report.at,
            !state.passedOn.contains(where: { $0.fact.entry == entry.kept.id || $0.at > entry.kept.at })
        else { continue }
        all.append(
            task(
                "S-119/\(entry.kept.id.text)", "S-119", "Geef het nieuwe signaal door aan Veilig Thuis",
                from: entry.kept.at.day,
                due: context.day(1, after: entry.kept.at.day), source: "Protocol, stap 6", by: [.passOnSignal], context)
        )
    }
    return all
}
