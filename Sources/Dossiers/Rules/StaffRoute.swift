// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import ProtocolBook

/// What to do when it is about somebody who works or helps at the school.
///
/// - Source: WPO art. 4a: the board consults the vertrouwensinspecteur at once; reasonable suspicion of an offence goes to
///   the police; design §4, routes.
extension NextAction {
    private static let law = "Wet op het primair onderwijs, artikel 4a"

    static let staffNotSafe = NextAction(
        "Zorg nu dat het kind veilig is",
        why: "Bij direct gevaar bel je 112. Laat het kind niet alleen met wie het betreft. "
            + "Bel daarna de vertrouwensinspecteur: 0900-1113111.",
        source: law, primary: .recordEmergencyCall, callInspector: true,
        others: [.assessSafety, .consultExternal, .report], urgent: true)

    static let staffLookAtSafety = NextAction(
        "Kijk nu of het kind veilig is",
        why: "Het is niet zeker of het kind nu en straks veilig is. Bij direct gevaar bel je 112. "
            + "Bel ook de vertrouwensinspecteur: 0900-1113111.",
        source: law, primary: .assessSafety, callInspector: true,
        others: [.consultExternal, .recordEmergencyCall, .report], urgent: true)

    static func callInspector(urgent: Bool) -> NextAction {
        NextAction(
            "Bel de vertrouwensinspecteur: 0900-1113111",
            why:
                "Dit gaat over iemand die hier werkt of helpt. Dan gelden de zes stappen niet. Het bestuur overlegt meteen "
                + "met de vertrouwensinspecteur. Vertel nog niets aan wie het betreft. "
                + "Vraag de inspecteur wie de ouders iets vertelt, en wanneer.",
            source: law, primary: .consultExternal, callInspector: true,
            others: [.recordEntry, .assessSafety, .recordEmergencyCall, .report],
            urgent: urgent)
    }

    static let writeWhatBoardDoes = NextAction(
        "Schrijf op wat het bestuur afspreekt en doet",
        why: "Leg vast of er aangifte komt, wie de ouders en de betrokkene iets vertelt, en hoe het met het kind gaat. "
            + "Zie je iets nieuws? Overleg dan opnieuw.",
        source: law, primary: .recordEntry, others: [.consultExternal, .assessSafety, .recordContact, .report, .close])

    /// The next action on this route, apart from what was recorded and waits.
    static func staffRoute(_ state: CaseState, at now: Instant) -> NextAction? {
        let urgency = urgency(state, at: now)
        switch urgency {
        case .notSafe: return staffNotSafe
        case .wasNotSafe, .unsure: return staffLookAtSafety
        case .disclosure, .alerts, nil:
            return state.external.isEmpty ? callInspector(urgent: urgency != nil) : nil
        }
    }
}

extension TaskDesk {
    /// Milestones that mean something outside the six steps too.
    static let milestonesAboutStaff: [Milestone] = [
        .worryRead, .worryAnswered, .entryRecorded, .safetyAssessed, .reportReceived, .responseReceived,
        .investigationStarted, .investigationEnded, .feedbackReceived, .familyTold, .parentsInformed, .dossierClosed,
    ]

    /// - Source: WPO art. 4a; design §4, routes.
    func staffRouteTasks() -> [CaseTask] {
        guard let opened = state.opened?.at.day, state.external.isEmpty else { return [] }
        return [
            task(
                "inspector", "S-008", "Bel de vertrouwensinspecteur: 0900-1113111", owner: state.opened?.by,
                role: .board,
                from: opened, due: opened, source: "Wet op het primair onderwijs, artikel 4a", by: [.consultExternal])
        ]
    }
}
